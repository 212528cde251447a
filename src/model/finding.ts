import type { ActorFinding } from "./actor.ts";
import type { CommitmentFinding } from "./commitment.ts";
import type { EventFinding, RelationFinding } from "./event.ts";
import type { Evidence } from "./evidence.ts";
import type { FindingId, ReportId, TextId } from "./ids.ts";
import type { ForecastFinding, MotiveFinding, PositionFinding } from "./outlook.ts";
import type { Flag, ZoneRole } from "./report.ts";
import type { CountFinding, DateFinding, PlaceFinding } from "./setting.ts";
import type { SourceFinding } from "./source.ts";
import type { Span } from "./span.ts";
import type { StatementFinding } from "./statement.ts";
import type { OfficeFinding, TieFinding } from "./tie.ts";
import type { WordingFinding } from "./wording.ts";

export const findingKinds = [
  "actor",
  "place",
  "date",
  "count",
  "office",
  "tie",
  "event",
  "relation",
  "statement",
  "commitment",
  "forecast",
  "position",
  "motive",
  "wording",
  "source",
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** A field that was worked out and not said, with the clue it was worked out from. */
export interface Inference {
  readonly field: string;
  /** For the user: "from the publication date", "the group: last group named". */
  readonly clue: string;
  readonly spans?: readonly Span[];
}

export const standings = ["accepted", "rejected", "amended", "added"] as const;
/** What people decided on a finding; a rejected one is kept to be shown and taken back, and counts nowhere. */
export type Standing = (typeof standings)[number];

/** What every finding carries. */
export interface FindingBase<K extends FindingKind> {
  readonly kind: K;
  readonly id: FindingId;
  readonly report: ReportId;
  readonly text: TextId;
  readonly zone: ZoneRole;
  readonly evidence: Evidence;
  /** Path of the rule under `reading/` that made it, `person:NAME`, or `coder:NAME` for coded rows. */
  readonly rule: string;
  /** Fields that were inferred; everything else was said. */
  readonly inferred: readonly Inference[];
  readonly flags: readonly Flag[];
  /** Statements inside whose content this stands, innermost first; empty when the outlet says it in its own voice. */
  readonly told: readonly FindingId[];
  /** Absent where nobody judged it. */
  readonly standing?: Standing;
}

/** Words that fill a role, and the finding they resolve to where one does. */
export interface Argument {
  /** The words as they stand, pieces joined by a space. */
  readonly words: string;
  readonly spans: readonly Span[];
  /** The actor, place, date, event or commitment finding these words are, or the earlier statement they speak of. */
  readonly finding?: FindingId;
  /** Several findings it may be, where the text leaves it open; then `finding` is absent. */
  readonly candidates?: readonly FindingId[];
}

/** A number as reports give it. */
export type Quantity =
  | { readonly form: "exact"; readonly n: number }
  | { readonly form: "at-least"; readonly n: number }
  | { readonly form: "at-most"; readonly n: number }
  | { readonly form: "about"; readonly n: number }
  | { readonly form: "range"; readonly min: number; readonly max: number }
  | { readonly form: "vague"; readonly words: string };

/** Anything read out of one report. */
export type Finding =
  | ActorFinding
  | PlaceFinding
  | DateFinding
  | CountFinding
  | OfficeFinding
  | TieFinding
  | EventFinding
  | RelationFinding
  | StatementFinding
  | CommitmentFinding
  | ForecastFinding
  | PositionFinding
  | MotiveFinding
  | WordingFinding
  | SourceFinding;

/** The finding of one kind, for narrowing by `kind`. */
export type FindingOf<K extends FindingKind> = Extract<Finding, { readonly kind: K }>;
