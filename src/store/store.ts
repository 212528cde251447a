import type {
  AccountView,
  Change,
  Decision,
  Judgement,
  Lookup,
  Note,
  Patch,
  Reading,
  Report,
  ReportData,
  ReportId,
  Text,
  VersionId,
} from "../model/index.ts";

/** A report as it comes from intake. */
export interface Arrival {
  /** Base name of the file, the web address, or `pasted`. */
  readonly name: string;
  /** Where it lies, unique in the case: absolute path or web address; never exported. */
  readonly address: string;
  readonly bytes: Uint8Array;
  /** Media type as recognised. */
  readonly form: string;
  readonly text: Text;
  /** Report data given by a person: options of the command, a sidecar file. What was given before and is not given now stays. */
  readonly given: ReportData;
  /** When it is taken in, ISO 8601; kept only with an arrival that changes something. */
  readonly at?: string;
}

/** What adding a report did. */
export interface Added {
  readonly report: Report;
  readonly outcome: "new" | "unchanged" | "new-version" | "new-text" | "new-data";
}

/** What is kept of the last fetch of a web address, to ask only for what changed since. */
export interface Fetched {
  readonly address: string;
  /** When, ISO 8601. */
  readonly at: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** Media type as the server gave it. */
  readonly mediaType?: string;
  /** The bytes it gave, where they are those of a report. */
  readonly version?: VersionId;
  /** For a feed or sitemap: the addresses it listed. */
  readonly listed?: readonly string[];
}

/** A judgement and whether it is in force: not undone. */
export interface Decided {
  readonly judgement: Judgement;
  readonly inForce: boolean;
}

/** What is left of a forgotten report, so that it is known when it comes again. */
export interface Tombstone {
  readonly kind: "tombstone";
  readonly report: ReportId;
  /** Hashes of its bytes. */
  readonly versions: readonly VersionId[];
  readonly by: string;
  readonly at: string;
  readonly why?: string;
}

/**
 * One case: append-only facts (reports, versions, texts, readings, judgements) and tables derived from them.
 *
 * A `Report` carries its data in force: as found in the text, overlaid by what was given with it, overlaid by report-data judgements not
 * undone (the last appended wins; an empty value makes the field unknown). Its reading and findings are those of the newest reading of its
 * newest text; when a new text arrives there are none until that is read. `notes` joins those of text and reading (with their report
 * filled in), those added and those of reconcile, equal ones once, by report, code and message. `newest` is the greatest of the times of
 * judgements and the publication dates in force. `recordsWith` finds by own id, member findings, both ends of a link, and reports;
 * `recordOf` by own id first, then by member findings. Every method that is given an object keeps a copy.
 */
export interface Store extends Lookup, AccountView {
  /**
   * Adds a report, its version and text in one transaction; durable when it returns. The same address and bytes change nothing. Throws
   * HearsayError `bad-value` for a NUL or half of a surrogate pair in name, address or text, and for a text of other bytes; `forgotten` when
   * a report of this address or with these bytes was forgotten.
   */
  addReport(arrival: Arrival): Promise<Added>;
  bytes(version: VersionId): Promise<Uint8Array | undefined>;
  /** Reports (ordered by id) whose newest text was made by another intake than this; what stands behind a blank in its name does not count. */
  outdated(intake: string): Promise<readonly ReportId[]>;
  /** Makes a text of the newest bytes of a report its newest text. Throws HearsayError `unknown-id`, or `bad-value` for a text of other bytes. */
  renewText(report: ReportId, text: Text): Promise<Added>;
  /** What is kept of the last fetch of an address. */
  fetched(address: string): Promise<Fetched | undefined>;
  /** Keeps the last fetch of an address, in place of the one before. */
  putFetched(fetched: Fetched): Promise<void>;
  /** Whether a report of this address was forgotten. */
  isForgotten(address: string): Promise<boolean>;
  /**
   * Reports (ordered by id) whose newest text has no reading by this reader, or one made under other report data or other zones by
   * judgement than those now in force.
   */
  unread(reader: string): Promise<readonly ReportId[]>;
  /**
   * Keeps a reading, durable when it returns, and marks its report as changed for the next reconcile; the reading that already counts
   * changes nothing. Throws HearsayError `unknown-id` when the case holds no such report or text.
   */
  putReading(reading: Reading): Promise<void>;
  /**
   * What changed since the last applied patch; survives a crash. A report whose text changed is `removed` until it is read again. `judged`
   * holds judgements made and, for each undo, those it put out of force or back into it.
   */
  pending(): Promise<Change>;
  /**
   * Applies a patch (removals first; of equal records the last) and clears what it covered, in one transaction. A reading put after the
   * `pending` that gave `covered` stays pending.
   */
  applyPatch(patch: Patch, covered: Change): Promise<void>;
  /**
   * Applies patches one after another and clears what they covered, in one transaction. Each is asked for when the one before it is applied
   * and its records can be found.
   */
  applyPatches(patches: AsyncIterable<Patch>, covered: Change): Promise<void>;
  /** Drops everything derived (blocks, account records, notes of reconcile) and marks every read report as added. */
  dropDerived(): Promise<void>;
  /**
   * Appends a judgement, with an anchor for each live finding and each stretch of words it is on. `at` is ISO 8601 with offset, else HearsayError `bad-value`; an undo of a judgement, or a decision on a report,
   * that the case does not hold is refused with `unknown-id`. An undo can itself be undone.
   */
  judge(decision: Decision, by: string, at: string, why?: string): Promise<Judgement>;
  /** Judgements in force, in order of appending, that name a report or a finding read from it, or are on its words. */
  judgementsOf(report: ReportId): Promise<readonly Judgement[]>;
  /** All judgements in order of appending. */
  history(): Promise<readonly Decided[]>;
  /**
   * Applies a patch and removes reports in one transaction: bytes, texts, readings, findings, notes; words are blanked in judgements on
   * them. Leaves a tombstone each. Throws HearsayError `unknown-id` for what the case does not hold, and `bad-value` when a report that
   * is not named holds the same bytes.
   */
  forget(reports: readonly ReportId[], removal: Patch, by: string, at: string, why?: string): Promise<readonly Tombstone[]>;
  /** What was forgotten, by report id. */
  forgotten(): Promise<readonly Tombstone[]>;
  /** Keeps a note; an equal one is kept once. */
  addNote(note: Note): Promise<void>;
  close(): Promise<void>;
}
