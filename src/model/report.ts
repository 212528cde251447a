import type { ReportId, TextId, VersionId } from "./ids.ts";
import type { Note } from "./note.ts";
import type { Span } from "./span.ts";

/** How sure a piece of report data is: `said` in the report or its page, `given` by a person, `inferred` with a clue. */
export type Sureness = "said" | "given" | "inferred";

/** One piece of report data with where it comes from. */
export interface Datum {
  readonly value: string;
  readonly how: Sureness;
  /** Where in the text it is said, where it is said there. */
  readonly span?: Span;
  /** For the user: which line, tag or judgement gave it. */
  readonly from: string;
}

/** What is known about a report as a publication. Unknown fields are left out, never guessed. */
export interface ReportData {
  readonly title?: Datum;
  readonly outlet?: Datum;
  readonly byline?: Datum;
  readonly dateline?: Datum;
  /** ISO 8601 date or date-time with the offset as published, or a partial date such as `2020-12`. */
  readonly published?: Datum;
  readonly modified?: Datum;
  readonly address?: Datum;
  /** BCP 47 tag of the main language. */
  readonly language?: Datum;
}

/** What was published at one address, or one file, or one pasted text. */
export interface Report {
  readonly kind: "report";
  readonly id: ReportId;
  /** Base name of the file, with the place inside it for a file of several (`week.zip!/a.html`), the web address, or `pasted`. */
  readonly name: string;
  /** Newest version, whose text is read. */
  readonly version: VersionId;
  readonly text: TextId;
  readonly data: ReportData;
  /** All versions in order of arrival. */
  readonly versions: readonly VersionId[];
}

/** The bytes of a report, by hash. */
export interface Version {
  readonly kind: "version";
  readonly id: VersionId;
  readonly bytes: number;
  /** Media type as recognised: `text/plain`, `text/html`, `application/pdf`. */
  readonly form: string;
}

/** A version as decoded by one intake version; never changes. */
export interface Text {
  readonly kind: "text";
  readonly id: TextId;
  readonly version: VersionId;
  /** Well-formed UTF-16 without NUL; plain text is kept as decoded, untrimmed. */
  readonly text: string;
  /** Name and number of the intake that made it. */
  readonly intake: string;
  readonly encoding: string;
  readonly zones: readonly Zone[];
  readonly data: ReportData;
  readonly notes: readonly Note[];
}

export const zoneRoles = [
  "headline",
  "dek",
  "body",
  "caption",
  "byline",
  "dateline",
  "source-line",
  "credit",
  "pull-quote",
  "insertion",
  "subhead",
  "teaser",
  "comment",
  "notice",
  "furniture",
] as const;
export type ZoneRole = (typeof zoneRoles)[number];

/** A stretch of a text with a role and the reason for it; the zones of a text partition it. */
export interface Zone extends Span {
  readonly role: ZoneRole;
  /** Name of the rule and what it saw, for the user. */
  readonly reason: string;
  /** `garbled`: damage inside the stretch, such as stray letters of another script or a sentence broken in two. */
  readonly flags?: readonly Flag[];
  /** CSS selector of the element of the page that holds it, where the text was a page: `html>body:nth-child(2)>p:nth-child(3)`. */
  readonly path?: string;
  /** The entry of a live blog it belongs to. */
  readonly entry?: LiveEntry;
  /** For a field of a coded row: what its coder says by it. */
  readonly coded?: CodedValue;
}

/** One entry of a live blog: its place on the page, counted from 1, and its own time, ISO 8601, where the page tells it. */
export interface LiveEntry {
  readonly number: number;
  readonly time?: string;
}

/** What a field of a coded row gives: a deed, who did it to whom, where, when, with what harm. */
export const codedGifts = ["event", "perpetrator", "target", "place", "within", "coordinates", "date", "killed", "wounded"] as const;
export type CodedGift = (typeof codedGifts)[number];

/** One field of a row that people coded, such as a row of an event data set. */
export interface CodedValue {
  readonly gives: CodedGift;
  /** Who coded it: the data set or the person. */
  readonly coder: string;
  /** Where the words of the value stand. */
  readonly span: Span;
  /** The value as read: `assault clash` (kind and mode), `2026-03-01`, `12`, `35.1,44.2`, a name as it stands. */
  readonly value: string;
}

/** A mark on a zone or a finding. */
export type Flag = "garbled";

/** Roles whose words are read for findings of every kind. */
export const readRoles: ReadonlySet<ZoneRole> = new Set(["headline", "dek", "body", "caption", "pull-quote", "insertion"]);
/** Roles that yield `source` findings and nothing else. */
export const sourceRoles: ReadonlySet<ZoneRole> = new Set(["byline", "dateline", "source-line", "credit"]);
