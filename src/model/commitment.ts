import type { Argument, FindingBase } from "./finding.ts";
import type { FindingId } from "./ids.ts";

export const commitmentTypes = [
  "truce",
  "agreement",
  "offer",
  "order",
  "request",
  "warning",
  "threat",
  "ultimatum",
  "pledge",
  "rule",
] as const;
export type CommitmentType = (typeof commitmentTypes)[number];

export const commitmentStatuses = [
  "offered",
  "in-force",
  "suspended",
  "resumed",
  "breached",
  "revoked",
  "void",
  "expired",
  "refused",
  "obeyed",
  "defied",
] as const;
export type CommitmentStatus = (typeof commitmentStatuses)[number];

/** What a commitment hangs on, and whether that came, by whose account. */
export interface Condition {
  readonly words: Argument;
  /** `if`: binds when it comes; `unless`: ends when it comes. */
  readonly polarity: "if" | "unless";
  readonly state: "met" | "not-met" | "unknown";
  /** Words and statement that tell the state. */
  readonly stateSaid?: Argument;
}

/** A truce, order, threat or pledge: what somebody is bound to, by a statement or an event; never counted a second time. */
export interface CommitmentFinding extends FindingBase<"commitment"> {
  readonly type: CommitmentType;
  readonly from?: Argument;
  readonly to?: Argument;
  readonly mediator?: Argument;
  /** What is to be done or left. */
  readonly what?: Argument;
  readonly condition?: Condition;
  readonly deadline?: FindingId;
  /** "for show", "in name only". */
  readonly sincerity?: Argument;
  readonly status?: CommitmentStatus;
  /** The statement or event that sets it up or speaks of it. */
  readonly setBy?: FindingId;
  /** Another commitment of this report that this one is a state of: the order defied, the truce broken. */
  readonly of?: FindingId;
}
