import type { Argument, FindingBase, Quantity } from "./finding.ts";
import type { FindingId } from "./ids.ts";

/** PLOVER event kinds (deeds; words are statements), https://github.com/openeventdata/PLOVER. */
export const eventKinds = [
  "agree",
  "consult",
  "support",
  "cooperate",
  "aid",
  "retreat",
  "request",
  "accuse",
  "reject",
  "threaten",
  "protest",
  "mobilize",
  "sanction",
  "coerce",
  "assault",
  "legislate",
  "hold-office",
] as const;
export type EventKind = (typeof eventKinds)[number];

export type Polarity = "happened" | "not";
export type Modality = "actual" | "attempted" | "planned" | "demanded" | "threatened" | "conditional" | "hypothetical";
export type Phase = "begins" | "ongoing" | "paused" | "resumed" | "ends" | "more" | "less" | "habitual";

/** Harm done in an event: what, how many, of whom. */
export interface Toll {
  readonly effect: "killed" | "wounded" | "captured" | "missing" | "displaced" | "damage";
  readonly quantity?: Quantity;
  readonly of: Argument;
}

/** A deed: what happened or did not, who did it to whom, with what, where, when. "Alleged" and "denied" are never in it. */
export interface EventFinding extends FindingBase<"event"> {
  readonly event: EventKind;
  /** PLOVER mode or a finer name: `drone`, `bombing`, `killing`, `arrest`, `meeting`, `visit`. */
  readonly mode?: string;
  readonly perpetrator: readonly Argument[];
  readonly target: readonly Argument[];
  readonly victim: readonly Argument[];
  readonly instrument: readonly Argument[];
  readonly place?: Argument;
  readonly date?: Argument;
  readonly toll: readonly Toll[];
  /** How many events, when the words speak of a series. */
  readonly series?: Quantity;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly phase?: Phase;
  /** "the attack": the event finding of this report that these words mean. */
  readonly refersTo?: FindingId;
}

/** A relation between two findings of one report, said in it. */
export interface RelationFinding extends FindingBase<"relation"> {
  readonly relation: "before" | "after" | "because-of" | "in-response-to" | "part-of" | "refers-to" | "repeats" | "contradicts";
  readonly a: FindingId;
  readonly b: FindingId;
  /** For before and after: "weeks", "24 hours". */
  readonly distance?: string;
  /** Words that leave it open: "apparent", "what it called". */
  readonly hedge?: Argument;
}
