import { z } from "zod";
import { findingKinds, standings, zoneRoles } from "../model/index.ts";
import { list, maybe } from "./lists.ts";

/** Half-open stretch of a text in UTF-16 code units. */
export const span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type SpanShape = z.infer<typeof span>;

/** Exact words with where they stand and a little of what stands around them. */
export const cited = z.object({
  finding: z.string(),
  report: z.string(),
  reportName: z.string(),
  zone: z.enum(zoneRoles),
  before: z.string(),
  words: z.string(),
  after: z.string(),
});
export type Cited = z.infer<typeof cited>;

/** A judgement in force on a finding or report, as shown beside it. */
export const mark = z.object({
  judgement: z.string(),
  verb: z.string(),
  by: z.string(),
  at: z.string(),
  why: maybe(z.string()),
  words: z.string(),
});
export type Mark = z.infer<typeof mark>;

/** One field of a finding for people: its value in words, the finding it means, and the clue where it was inferred. */
export const field = z.object({ name: z.string(), value: z.string(), finding: maybe(z.string()), inferred: maybe(z.string()) });
export type FieldRow = z.infer<typeof field>;

/** One finding in a list. */
export const findingRow = cited.extend({
  kind: z.enum(findingKinds),
  /** What it says in a few words. */
  gist: z.string(),
  hull: span,
  /** Whether the outlet says it in its own voice; if not, within how many statements it stands. */
  told: z.int(),
  inferred: z.boolean(),
  flags: list(z.string()),
  /** What people decided on it. */
  standing: maybe(z.enum(standings)),
  marks: list(mark),
});
export type FindingRow = z.infer<typeof findingRow>;

/** One finding with everything read out of its words. */
export const findingShown = findingRow.extend({
  rule: z.string(),
  parts: list(z.object({ role: z.string(), spans: list(span), words: list(z.string()) })),
  fields: list(field),
  inside: list(z.string()),
});
export type FindingShown = z.infer<typeof findingShown>;

/** What else the account knows about a finding. */
export const findingPlace = z.object({
  finding: findingShown,
  incident: maybe(z.object({ id: z.string(), title: z.string() })),
  actor: maybe(z.object({ id: z.string(), name: z.string() })),
  origin: maybe(z.object({ id: z.string(), name: z.string(), reports: z.int() })),
  links: list(z.object({ type: z.string(), why: z.string(), other: cited })),
  /** Its grade, where it can be true or false: code, what a person set of it, inputs. */
  grade: maybe(z.object({ code: z.string(), judged: list(z.string()), inputs: list(z.string()) })),
});
export type FindingPlace = z.infer<typeof findingPlace>;

/** A field of a kind of finding that a person may give or amend. */
export const fieldType = z.object({
  name: z.string(),
  /** Values it can have, where they are few. */
  codes: maybe(list(z.string())),
  /** Whether it takes several values, parted by a semicolon. */
  several: z.boolean(),
  /** Whether it must be given when a finding is added. */
  asked: z.boolean(),
  fallback: maybe(z.string()),
});
export type FieldType = z.infer<typeof fieldType>;

/** The fields of each kind of finding. */
export const fieldTypes = z.object({ kinds: list(z.object({ kind: z.enum(findingKinds), fields: list(fieldType) })) });
export type FieldTypes = z.infer<typeof fieldTypes>;
