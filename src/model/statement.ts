import type { Argument, FindingBase } from "./finding.ts";
import type { FindingId } from "./ids.ts";
import type { Span } from "./span.ts";

export const acts = [
  "says",
  "reports",
  "confirms",
  "claims",
  "admits",
  "no-claim",
  "denies",
  "denies-for",
  "accuses",
  "blames",
  "suspects",
  "condemns",
  "criticises",
  "praises",
  "warns",
  "threatens",
  "demands",
  "orders",
  "asks",
  "offers",
  "pledges",
  "refuses",
  "predicts",
  "argues",
  "assesses",
  "retracts",
  "declines",
] as const;
export type Act = (typeof acts)[number];

export type StatementMode = "speech" | "belief" | "perception" | "intention" | "inference";

/** One step on the way of words to this report, outermost first: outlet <- agency <- channel or document <- person. */
export interface Hop {
  readonly role: "outlet" | "agency" | "channel" | "document" | "person";
  readonly who: Argument;
}

/** How a speaker stays unnamed, and what is said about it. Each field keeps its own words. */
export interface Anonymity {
  /** "on condition of anonymity". */
  readonly condition?: Argument;
  readonly reason?: Argument;
  /** Declared interest: "close to the palace". */
  readonly interest?: Argument;
  /** took part, recounts, briefed: "who attended the meeting". */
  readonly access?: Argument;
}

/** Who says what, through whom, how, about what. */
export interface StatementFinding extends FindingBase<"statement"> {
  readonly act: Act;
  readonly mode: StatementMode;
  /** `negated`: "did not say"; the inner polarity belongs to the findings of the content. */
  readonly polarity: "affirmed" | "negated";
  /**
   * `outlet` for the voice of the zone: the report's own, and in an insertion the re-publisher's; absent when no one is
   * named as speaking.
   */
  readonly speaker?: Argument | "outlet";
  /** Whether the speaker has a name in this report. */
  readonly named?: boolean;
  readonly addressee?: Argument;
  /** "reportedly", "widely" (believed), "allegedly": how surely or by how many it is said to be said. */
  readonly hedge?: Argument;
  readonly setting?: "public" | "private" | "televised" | "meeting";
  readonly saidWhen?: FindingId;
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Whether the content is quoted word for word, in part, or told. */
  readonly manner: "direct" | "mixed" | "indirect";
  readonly hops: readonly Hop[];
  readonly anonymity?: Anonymity;
  /** What it is about: accused, event, tie, commitment, an earlier statement ("rejected the claim"), one denied for. */
  readonly about: readonly Argument[];
  /** For statements inside a statement, the outer one; the same as the first of `told`. */
  readonly inside?: FindingId;
}
