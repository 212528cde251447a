import type { Argument, FindingBase } from "./finding.ts";
import type { FindingId } from "./ids.ts";

/** What somebody expects: horizon, likelihood word, and what would stop it. */
export interface ForecastFinding extends FindingBase<"forecast"> {
  readonly by?: Argument | "outlet";
  readonly what: Argument;
  readonly horizon?: FindingId;
  readonly likelihood?: string;
  readonly unless?: Argument;
  readonly setBy?: FindingId;
}

/** Where somebody stands on something. */
export interface PositionFinding extends FindingBase<"position"> {
  readonly by?: Argument | "outlet";
  readonly on: Argument;
  readonly stance: "for" | "against" | "holds";
  readonly setBy?: FindingId;
}

/** Why somebody did something, by whose account. */
export interface MotiveFinding extends FindingBase<"motive"> {
  /** Whose motive it is. */
  readonly by?: Argument;
  readonly what: Argument;
  /** The event, commitment or statement it explains. */
  readonly of?: FindingId;
  readonly setBy?: FindingId;
}
