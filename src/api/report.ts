import { z } from "zod";
import { linkTypes, zoneRoles } from "../model/index.ts";
import { findingShown, mark, span } from "./finding.ts";
import { list, maybe } from "./lists.ts";

/** A piece of report data and how sure it is. */
export const datum = z.object({ value: z.string(), how: z.enum(["said", "given", "inferred"]), from: z.string() });

/** The data fields a person may set, in the order in which they are shown. */
export const dataFields = ["title", "outlet", "published", "byline", "dateline", "modified", "address", "language"] as const;
export type DataField = (typeof dataFields)[number];

/** One report in a list. Data that is not known is left out. */
export const reportRow = z.object({ id: z.string(), name: z.string(), data: z.partialRecord(z.enum(dataFields), datum) });
export type ReportRow = z.infer<typeof reportRow>;

/** A stretch of a text with its role and the reason for it. */
export const zone = span.extend({ role: z.enum(zoneRoles), reason: z.string(), flags: list(z.string()), judged: z.boolean() });
export type ZoneRow = z.infer<typeof zone>;

/** A problem found, for the user to see. */
export const noteRow = z.object({ code: z.string(), message: z.string() });

/** A stretch of words that two texts share, or that only one of them has. */
export const change = z.object({ kind: z.enum(["kept", "removed", "added"]), words: z.string() });
export type ChangeRow = z.infer<typeof change>;

/** One version or text of a report; each line is a sentence of it, of the one before, or of both. */
export const versionRow = z.object({
  version: z.string(),
  text: z.string(),
  /** Why there is a new text; absent for the first. */
  why: maybe(z.enum(["edited", "text made anew"])),
  lines: list(list(change)),
});
export type VersionRow = z.infer<typeof versionRow>;

/** A report with its versions, the oldest first. */
export const versionsShown = reportRow.extend({ versions: list(versionRow) });
export type VersionsShown = z.infer<typeof versionsShown>;

/** How a report draws on another, or the other on it: `a` on `b`, by their ids. */
export const reuseRow = z.object({ type: z.enum(linkTypes), why: z.string(), a: z.string(), b: z.string() });

/** Words with their place in a text. */
const told = span.extend({ words: z.string() });

/** Words of two reports, the same or edits of one another apart, or of one of them. */
export const pieceShown = z.object({ kind: z.enum(["same", "a", "b"]), a: maybe(told), b: maybe(told) });
export type PieceShown = z.infer<typeof pieceShown>;

/** A passage that two reports share, there in another order (`moved`), or what stands between. */
export const rowShown = z.object({ kind: z.enum(["shared", "moved", "apart"]), pieces: list(pieceShown) });
export type RowShown = z.infer<typeof rowShown>;

/** Two reports laid beside each other. */
export const reportsCompared = z.object({
  a: reportRow,
  b: reportRow,
  links: list(reuseRow),
  words: z.object({ a: z.int(), b: z.int(), same: z.int(), onlyA: z.int(), onlyB: z.int() }),
  rows: list(rowShown),
});

/** One report with its text, zones and findings; findings in order of their place in the text. */
export const reportShown = reportRow.extend({
  text: z.string(),
  textId: z.string(),
  encoding: z.string(),
  /** How many versions and texts it has had. */
  versions: z.int(),
  zones: list(zone),
  findings: list(findingShown),
  /** Reports that it has whole passages in common with, each with how. */
  reuse: list(z.object({ other: reportRow, link: reuseRow })),
  notes: list(noteRow),
  marks: list(mark),
});
export type ReportShown = z.infer<typeof reportShown>;
