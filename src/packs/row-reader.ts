import type { Node } from "yaml";
import { type ActorKind, actorKinds } from "../model/index.ts";
import { readNames } from "./name.ts";
import type { ActorRow, OfficeRow, OutletRow, PlaceRow, Row } from "./rows.ts";
import { type Fields, itemsOf, openMap, type Sheet } from "./sheet.ts";

/** What a reader of rows needs to know of its file and pack. */
export interface RowContext {
  readonly sheet: Sheet;
  /** Source key for rows that have none. */
  readonly source: string | undefined;
  readonly sources: ReadonlySet<string>;
}

/** Reads one row; undefined when it cannot stand, after its problems were noted. */
export type RowReader<R> = (context: RowContext, node: Node) => R | undefined;

const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Opens a row of a kind and reads what all rows carry. */
export function openRow(context: RowContext, node: Node, kind: string, known: readonly string[]): { fields: Fields; row: Row } | undefined {
  const fields = openMap(context.sheet, node, kind, ["id", "source", ...known]);
  const id = fields?.text("id", "must");
  if (!fields || id === undefined) return undefined;
  if (!idForm.test(id)) fields.fail(`id "${id}" must be lower-case letters and digits, with hyphens between`, "id");
  return { fields, row: { id, source: sourceOf(context, fields), at: `${context.sheet.file}:${fields.line}` } };
}

/** The source of a row, or of its file; a problem when there is none or `pack.yaml` does not know it. */
export function sourceOf(context: RowContext, fields: Fields): string {
  const source = fields.text("source") ?? context.source;
  if (source === undefined) fields.fail('field "source" is missing, here and at the head of the file');
  else if (!context.sources.has(source)) fields.fail(`source "${source}" is not among the sources of pack.yaml`, "source");
  return source ?? "";
}

/** An actor: person, group, body, force, state, outlet or population. */
export const readActor: RowReader<ActorRow> = (context, node) => {
  const known = ["kind", "names", "weak", "nouns", "demonyms", "metonyms", "gender", "country", "not_same_as", "since", "until"];
  const opened = openRow(context, node, "actor", known);
  if (!opened) return undefined;
  const { fields, row } = opened;
  const kind = fields.oneOf<ActorKind>("kind", actorKinds, "must");
  const names = namesOf(context, fields, `actor "${row.id}"`);
  const gender = fields.oneOf("gender", ["male", "female"]);
  const country = fields.text("country");
  const since = fields.date("since");
  const until = fields.date("until");
  if (since && until && until < since) fields.fail(`until ${until} is before since ${since}`, "until");
  if (!kind) return undefined;
  return {
    ...row,
    kind,
    names,
    nouns: fields.texts("nouns"),
    demonyms: fields.texts("demonyms"),
    metonyms: fields.texts("metonyms"),
    not_same_as: fields.texts("not_same_as"),
    ...(gender ? { gender } : {}),
    ...(country ? { country } : {}),
    ...(since ? { since } : {}),
    ...(until ? { until } : {}),
  };
};

/** An office: titles, body, and its dated holders. */
export const readOffice: RowReader<OfficeRow> = (context, node) => {
  const opened = openRow(context, node, "office", ["titles", "body", "shared", "holders"]);
  if (!opened) return undefined;
  const { fields, row } = opened;
  const titles = fields.texts("titles");
  if (titles.length === 0) fields.fail('field "titles" must hold at least one title', "titles");
  const body = fields.text("body", "must");
  const holders = itemsOf(context.sheet, fields.node("holders"), `office "${row.id}": field "holders"`).flatMap((item) => {
    const holder = openMap(context.sheet, item, `office "${row.id}": holder`, ["actor", "since", "until", "source"]);
    const actor = holder?.text("actor", "must");
    const since = holder?.date("since", "must");
    if (!holder || !actor || !since) return [];
    const until = holder.date("until");
    if (until && until < since.slice(0, until.length)) holder.fail(`until ${until} is before since ${since}`, "until");
    const source = holder.keys.includes("source") ? sourceOf(context, holder) : row.source;
    return [{ actor, since, ...(until ? { until } : {}), source }];
  });
  return body === undefined ? undefined : { ...row, titles, body, shared: fields.yesNo("shared") ?? false, holders };
};

/** A place: kind, names, what holds it, coordinates. */
export const readPlace: RowReader<PlaceRow> = (context, node) => {
  const opened = openRow(context, node, "place", ["kind", "names", "weak", "within", "latitude", "longitude", "not_same_as"]);
  if (!opened) return undefined;
  const { fields, row } = opened;
  const kind = fields.text("kind", "must");
  const names = namesOf(context, fields, `place "${row.id}"`);
  const within = fields.text("within");
  const latitude = degrees(fields, "latitude", 90);
  const longitude = degrees(fields, "longitude", 180);
  if ((latitude === undefined) !== (longitude === undefined)) fields.fail("latitude and longitude come together");
  if (!kind) return undefined;
  return {
    ...row,
    kind,
    names,
    not_same_as: fields.texts("not_same_as"),
    ...(within ? { within } : {}),
    ...(latitude !== undefined && longitude !== undefined ? { latitude, longitude } : {}),
  };
};

/** An outlet or agency with the host names of its pages. */
export const readOutlet: RowReader<OutletRow> = (context, node) => {
  const opened = openRow(context, node, "outlet", ["kind", "names", "weak", "domains"]);
  if (!opened) return undefined;
  const { fields, row } = opened;
  const kind = fields.oneOf("kind", ["outlet", "agency"] as const, "must");
  const names = namesOf(context, fields, `outlet "${row.id}"`);
  const domains = fields.texts("domains");
  for (const domain of domains)
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain)) fields.fail(`"${domain}" is not a host name in lower case`, "domains");
  return kind && { ...row, kind, names, domains };
};

function namesOf(context: RowContext, fields: Fields, what: string) {
  if (!fields.keys.includes("names")) {
    fields.fail('field "names" is missing');
    return [];
  }
  return readNames(context.sheet, fields, what);
}

function degrees(fields: Fields, key: string, most: number): number | undefined {
  const value = fields.number(key);
  if (value !== undefined && Math.abs(value) > most) fields.fail(`${key} ${value} is not between -${most} and ${most}`, key);
  return value;
}
