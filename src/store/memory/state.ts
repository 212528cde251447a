import type {
  AccountKind,
  AccountRecord,
  Arrived,
  Block,
  Finding,
  FindingId,
  Judgement,
  JudgementId,
  Moved,
  Note,
  Reading,
  ReportData,
  ReportId,
  Text,
  TextId,
  VersionId,
} from "../../model/index.ts";
import type { Fetched, Tombstone } from "../store.ts";
import { MultiMap, OrderedMap } from "./ordered-map.ts";

/** A report with what is in force for it; `reading` and `reconciled` are places in the list of readings. */
export interface ReportEntry {
  readonly id: ReportId;
  readonly name: string;
  readonly versions: VersionId[];
  readonly arrivals: Arrived[];
  version: VersionId;
  text: TextId;
  given: ReportData;
  data: ReportData;
  inputs: string;
  /** The newest reading of its text, if any. */
  reading: number | undefined;
  /** The reading that the account was last reconciled with, if any. */
  reconciled: number | undefined;
}

export interface JudgementEntry {
  judgement: Judgement;
  inForce: boolean;
  /** Whether it was made or undone since the last patch. */
  fresh: boolean;
}

export interface LiveFinding {
  readonly finding: Finding;
  readonly report: ReportId;
  readonly words: string;
}

/** Everything the memory store holds. */
export interface MemoryState {
  readonly bytes: Map<VersionId, Uint8Array>;
  readonly texts: Map<TextId, Text>;
  readonly reports: OrderedMap<ReportEntry>;
  readonly byAddress: Map<string, ReportEntry>;
  /** Append-only; the reading of a report that counts is named by its place here. A forgotten one leaves its place empty. */
  readonly readings: ({ readonly reading: Reading; inputs: string } | undefined)[];
  /** Findings of the readings that count. */
  readonly findings: OrderedMap<LiveFinding>;
  /** The report of every finding ever read. */
  readonly owners: Map<FindingId, ReportId>;
  readonly judgements: OrderedMap<JudgementEntry>;
  /** Ids in order of appending. */
  readonly judged: JudgementId[];
  readonly judgedNames: MultiMap<JudgementId>;
  /** Judgements by the reports they are on: named, read for a finding they name, or holding the words they select. */
  readonly judgedReports: MultiMap<JudgementId>;
  /** By report, what the reading that counts says of judged findings that stand elsewhere. */
  readonly moved: Map<ReportId, readonly Moved[]>;
  readonly tombstones: OrderedMap<Tombstone>;
  /** Versions and addresses that shall not return. */
  readonly barred: Map<string, Tombstone>;
  /** The last fetch of each web address. */
  readonly fetches: Map<string, Fetched>;
  readonly undos: MultiMap<JudgementId>;
  readonly blocks: Map<string, Block>;
  readonly blockKeys: MultiMap<Block>;
  readonly records: ReadonlyMap<AccountKind, OrderedMap<AccountRecord>>;
  /** Records by any finding or report among their members, as `kind id`. */
  readonly members: MultiMap<string>;
  readonly notes: { kept: Note[]; derived: Note[] };
  /** Which reading of each report the last `pending` spoke of. */
  readonly handed: Map<ReportId, number | undefined>;
}

const accountKinds = ["account-actor", "incident", "origin", "thread", "link"] as const satisfies readonly AccountKind[];

export const emptyState = (): MemoryState => ({
  bytes: new Map(),
  texts: new Map(),
  reports: new OrderedMap(),
  byAddress: new Map(),
  readings: [],
  findings: new OrderedMap(),
  owners: new Map(),
  judgements: new OrderedMap(),
  judged: [],
  judgedNames: new MultiMap(),
  judgedReports: new MultiMap(),
  moved: new Map(),
  tombstones: new OrderedMap(),
  barred: new Map(),
  fetches: new Map(),
  undos: new MultiMap(),
  blocks: new Map(),
  blockKeys: new MultiMap(),
  records: new Map(accountKinds.map((kind) => [kind, new OrderedMap()])),
  members: new MultiMap(),
  notes: { kept: [], derived: [] },
  handed: new Map(),
});

/** A copy as a database would give it back: what JSON keeps, shared with no caller. */
export const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
