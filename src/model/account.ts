import type { ActorKind } from "./actor.ts";
import type { CommitmentStatus, CommitmentType } from "./commitment.ts";
import type { EventKind, RelationFinding } from "./event.ts";
import type { Quantity } from "./finding.ts";
import type { ActorId, FindingId, IncidentId, LinkId, OriginId, ReportId, ThreadId } from "./ids.ts";
import type { Credibility, Reliability } from "./judgement.ts";

/** Why two findings were held to be one, in words a person can check. */
export interface MergeReason {
  readonly a: FindingId;
  readonly b: FindingId;
  /** `pack`, `name`, `office`, `judgement`. */
  readonly by: string;
  readonly why: string;
}

/** An actor across reports. */
export interface AccountActor {
  readonly kind: "account-actor";
  readonly id: ActorId;
  readonly name: string;
  /** All names, most used first, ties in code-unit order. */
  readonly names: readonly string[];
  readonly actorKind?: ActorKind;
  readonly pack?: string;
  /** First mentions (entities) of all reports that are this actor, ordered. */
  readonly members: readonly FindingId[];
  readonly reports: readonly ReportId[];
  readonly reasons: readonly MergeReason[];
}

export type Stance = "self-claim" | "denial" | "denial-for" | "blame" | "suspicion" | "front" | "admission" | "no-claim";

/** One line of a responsibility ledger. */
export interface LedgerEntry {
  readonly stance: Stance;
  readonly statement: FindingId;
  /** Who is held (or held not) responsible by it; absent when the words leave it open. */
  readonly responsible?: ActorId;
  /** Who says so; absent for blame with no speaker. */
  readonly by?: ActorId;
  readonly origin: OriginId;
  /** Why this statement was held to speak of this incident. */
  readonly why: string;
}

export type Bearing = "consistent" | "inconsistent" | "no-bearing";

/** One answer to "who did it", with how each ledger entry bears on it (Analysis of Competing Hypotheses, Heuer 1999). */
export interface Hypothesis {
  readonly responsible?: ActorId;
  /** "X did it", "a front of X did it", "somebody not named did it". */
  readonly claim: string;
  readonly marks: readonly { readonly statement: FindingId; readonly bearing: Bearing; readonly why: string }[];
  /** Number of origins whose statements are inconsistent with it. */
  readonly inconsistent: number;
}

/** A relation that a report says between this incident and something else. */
export interface IncidentRelation {
  /** The relation finding. */
  readonly said: FindingId;
  readonly relation: RelationFinding["relation"];
  /** Which side of the relation the incident is: "a" comes after, answers or is part of the other. */
  readonly side: "a" | "b";
  /** The event, commitment or tie on the other side. */
  readonly other: FindingId;
  readonly origin?: OriginId;
}

/** Events of several reports judged to be one event, with its responsibility ledger and hypotheses. */
export interface Incident {
  readonly kind: "incident";
  readonly id: IncidentId;
  readonly event: EventKind;
  readonly mode?: string;
  /** One line for people, in the words of the reports. */
  readonly title: string;
  readonly dates: readonly string[];
  readonly places: readonly string[];
  readonly targets: readonly string[];
  readonly members: readonly FindingId[];
  readonly reports: readonly ReportId[];
  readonly origins: readonly OriginId[];
  readonly reasons: readonly MergeReason[];
  readonly ledger: readonly LedgerEntry[];
  readonly hypotheses: readonly Hypothesis[];
  /** What is told of harm, each number with the event that tells it and the origin of that telling. */
  readonly tolls: readonly {
    readonly effect: string;
    readonly quantity?: Quantity;
    readonly event: FindingId;
    readonly origin?: OriginId;
  }[];
  /** How it hangs together with what else is told, as reports say it; absent where none says so. */
  readonly relations?: readonly IncidentRelation[];
}

/** Where statements first came from; copies, retellings and relays share one. */
export interface Origin {
  readonly kind: "origin";
  readonly id: OriginId;
  /** "Harbour Wire, 14 July", "an unnamed commander, through the Harbour Post". */
  readonly name: string;
  readonly members: readonly FindingId[];
  readonly reports: readonly ReportId[];
  /** How the members hang together. */
  readonly chain: readonly {
    readonly how: "copy" | "retelling" | "relay" | "same-speaker";
    readonly why: string;
    readonly a: FindingId | ReportId;
    readonly b: FindingId | ReportId;
  }[];
}

/** A commitment, tie, office or forecast followed across reports. */
export interface Thread {
  readonly kind: "thread";
  readonly id: ThreadId;
  readonly of: "commitment" | "tie" | "office" | "forecast";
  readonly title: string;
  readonly type?: CommitmentType | string;
  readonly members: readonly FindingId[];
  readonly states: readonly { readonly finding: FindingId; readonly status?: CommitmentStatus | string; readonly date?: string }[];
}

export const linkTypes = [
  "corroborates",
  "contradicts",
  "tension",
  "changes",
  "competes",
  "repeats",
  "relays",
  "derives",
  "same-outlet",
  "possibly-same-source",
  "not-comparable",
] as const;
export type LinkType = (typeof linkTypes)[number];

/** A relation between findings of any reports, with its reason. */
export interface Link {
  readonly kind: "link";
  readonly id: LinkId;
  readonly type: LinkType;
  readonly a: FindingId;
  readonly b: FindingId;
  readonly why: string;
  /** The layer of reconcile that found it, and alone takes it back. */
  readonly layer?: string;
}

/** Admiralty grade with the inputs it was worked out from; F6 when nothing is known. */
export interface Grade {
  readonly kind: "grade";
  readonly target: FindingId;
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  readonly inputs: readonly string[];
}

/** What reconcile makes and the account holds. */
export type AccountRecord = AccountActor | Incident | Origin | Thread | Link;
export type AccountKind = AccountRecord["kind"];
export type AccountRecordOf<K extends AccountKind> = Extract<AccountRecord, { readonly kind: K }>;
