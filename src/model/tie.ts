import type { Argument, FindingBase } from "./finding.ts";
import type { FindingId } from "./ids.ts";

/** A person holds a title in a body. */
export interface OfficeFinding extends FindingBase<"office"> {
  readonly holder: Argument;
  readonly title: string;
  /** Absent where the report does not say of what. */
  readonly body?: Argument;
  readonly state: "current" | "former" | "outgoing" | "incoming" | "acting";
  readonly since?: FindingId;
  readonly until?: FindingId;
  readonly predecessor?: Argument;
}

export const tieTypes = [
  "commands",
  "leads",
  "speaks for",
  "part of",
  "supports",
  "funds",
  "arms",
  "allied with",
  "partner of",
  "loyal to",
  "beholden to",
  "relies on",
  "protects",
  "fronts for",
  "split from",
  "rival of",
  "opposes",
  "controls",
  "mediates for",
  "linked to",
] as const;
export type TieType = (typeof tieTypes)[number];

/** A relation between actors over time; the one who commands, supports, relies, splits or belongs is `from`. */
export interface TieFinding extends FindingBase<"tie"> {
  readonly type: TieType;
  readonly from: Argument;
  readonly to: Argument;
  readonly state: "asserted" | "weakening" | "ended";
  /** "nominally", "reportedly": the word that limits it. */
  readonly degree?: string;
  readonly polarity: "affirmed" | "negated";
  readonly since?: FindingId;
  readonly until?: FindingId;
}
