import type { AccountKind, AccountRecord, AccountRecordOf } from "./account.ts";
import type { Finding, FindingKind, FindingOf } from "./finding.ts";
import type { FindingId, ReportId, TextId, VersionId } from "./ids.ts";
import type { Judgement } from "./judgement.ts";
import type { Note } from "./note.ts";
import type { Reading } from "./reading.ts";
import type { Report, Text } from "./report.ts";

/** A key that two things share when they are worth comparing. `layer` keeps keys of actors, events, copies ... apart. */
export interface Block {
  readonly layer: string;
  readonly key: string;
  /** The finding or report that carries the key. */
  readonly node: string;
  readonly report: ReportId;
  /** JSON of what the layer needs to know of the node without reading its report again; opaque to the store. */
  readonly digest?: string;
}

/** What changed since the account was last reconciled; a report whose text or reading changed is in both lists. */
export interface Change {
  readonly added: readonly ReportId[];
  readonly removed: readonly ReportId[];
  /** Judgements made or undone since. */
  readonly judged: readonly Judgement[];
}

/** What reconcile asks for; every list comes back in code-unit order of its ids. */
export interface Lookup {
  report(id: ReportId): Promise<Report | undefined>;
  text(report: ReportId): Promise<Text | undefined>;
  reading(report: ReportId): Promise<Reading | undefined>;
  /** The report that a finding was read from, also for findings whose report was removed since the last patch. */
  reportOf(finding: FindingId): Promise<ReportId | undefined>;
  /** Blocks kept from earlier patches; those asked for by key come without their digests. */
  blocksByKey(layer: string, key: string): Promise<readonly Block[]>;
  blocksByNode(layer: string, node: string): Promise<readonly Block[]>;
  /** Blocks of a report, of some layers where they are given. */
  blocksByReport(report: ReportId, layers?: readonly string[]): Promise<readonly Block[]>;
  /** All blocks of one layer that have one of these keys (of each key the first `most`, where it is given), or belong to one of these nodes. */
  blocksByKeys(layer: string, keys: readonly string[], most?: number): Promise<readonly Block[]>;
  blocksByNodes(layer: string, nodes: readonly string[]): Promise<readonly Block[]>;
  /** Blocks of these nodes under one key: what a layer wrote down about them, without all their other keys. */
  blocksUnder(layer: string, key: string, nodes: readonly string[]): Promise<readonly Block[]>;
  /** How many blocks each of these keys holds; keys without one are left out. */
  blockSizes(layer: string, keys: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /**
   * Judgements in force (not undone) that name any of these, by the names their findings have now; none that names a finding whose
   * words are gone.
   */
  judgementsOn(ids: readonly (FindingId | ReportId)[]): Promise<readonly Judgement[]>;
  /** Account records (of one kind, where it is given) that have this finding or report among their members. */
  recordsWith(member: FindingId | ReportId, kind?: AccountKind): Promise<readonly AccountRecord[]>;
  /** Account records of one kind that have any of these findings among their members, each once. */
  recordsWithAny(kind: AccountKind, members: readonly FindingId[]): Promise<readonly AccountRecord[]>;
  /** The id of the record of a kind that each of these findings is a member of (the least, where there are several). */
  ownersOf(kind: AccountKind, members: readonly FindingId[]): Promise<ReadonlyMap<FindingId, string>>;
}

/** What reconcile gives back, applied by the store in one transaction. */
export interface Patch {
  readonly removeBlocks: readonly Block[];
  readonly putBlocks: readonly Block[];
  /** Ids of account records that are gone. */
  readonly removeRecords: readonly { readonly kind: AccountKind; readonly id: string }[];
  readonly putRecords: readonly AccountRecord[];
  /** Notes of earlier patches that hold no longer, as they were put. */
  readonly removeNotes: readonly Note[];
  readonly notes: readonly Note[];
}

/** One page of a list: `next` is the cursor for the following page, absent on the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** Paging: at most `limit` items (default 100) that come after the cursor `after`. */
export interface Paging {
  readonly after?: string;
  readonly limit?: number;
}

/** Which findings to give; all conditions hold together. */
export interface FindingFilter extends Paging {
  readonly kind?: FindingKind;
  readonly report?: ReportId;
  readonly zone?: string;
  readonly rule?: string;
  /** Findings whose evidence words contain this, ignoring case. */
  readonly words?: string;
  /** Whether rejected findings are given too; they are left out otherwise. */
  readonly rejected?: boolean;
}

/** One arrival that changed a report: its bytes and the text made of them. */
export interface Arrived {
  readonly version: VersionId;
  readonly text: TextId;
  /** When it was taken in, ISO 8601; absent where that was not kept, and for a text that only a newer intake made. */
  readonly at?: string;
}

/** A finished account, read page by page; what analysis and export see. Lists come in code-unit order of ids. */
export interface AccountView {
  reports(paging?: Paging): Promise<Page<Report>>;
  report(id: ReportId): Promise<Report | undefined>;
  /** The newest text of a report, with the zones in force: as found, overlaid by judgements. */
  text(report: ReportId): Promise<Text | undefined>;
  /** Every arrival that changed a report, in order; none for a report the case does not hold. */
  arrivals(report: ReportId): Promise<readonly Arrived[]>;
  /** A text, the newest or an earlier one. */
  textById(id: TextId): Promise<Text | undefined>;
  findings(filter?: FindingFilter): Promise<Page<Finding>>;
  /** A finding, also a rejected one. */
  finding<K extends FindingKind>(id: FindingId): Promise<FindingOf<K> | undefined>;
  /** Findings by their ids, each once, also rejected ones; what is not there is left out. */
  findingsById(ids: readonly FindingId[]): Promise<readonly Finding[]>;
  records<K extends AccountKind>(kind: K, paging?: Paging): Promise<Page<AccountRecordOf<K>>>;
  /** The record of a kind that has this finding as its id or among its members. */
  recordOf<K extends AccountKind>(kind: K, member: string): Promise<AccountRecordOf<K> | undefined>;
  /** The id of the record of a kind that each of these findings is a member of (the least, where there are several). */
  ownersOf(kind: AccountKind, members: readonly FindingId[]): Promise<ReadonlyMap<FindingId, string>>;
  links(finding: FindingId): Promise<readonly AccountRecordOf<"link">[]>;
  judgements(paging?: Paging): Promise<Page<Judgement>>;
  notes(report?: ReportId): Promise<readonly Note[]>;
  /** Time stamp (ISO 8601) of the newest entry, or undefined in an empty case. */
  newest(): Promise<string | undefined>;
}
