import { byCodeUnit } from "../model/index.ts";
import { type RowContext, type RowReader, readActor, readOffice, readOutlet, readPlace } from "./row-reader.ts";
import type { ActorRow, OfficeRow, OutletRow, Pack, PackProblem, PackSource, PlaceRow, Row, WordRow } from "./rows.ts";
import { type Fields, itemsOf, openMap, openSheet, type Sheet, textOf } from "./sheet.ts";
import { readWordList } from "./word-list.ts";

/** One file of a pack folder. */
export interface PackFile {
  /** Path as messages should name it; its last two parts tell what it holds. */
  readonly path: string;
  readonly text: string;
}

/** A pack, where its `pack.yaml` can be used, and all that is wrong with its files. */
export interface Loaded {
  readonly pack?: Pack;
  readonly problems: readonly PackProblem[];
}

const kinds = ["actors", "offices", "places", "outlets"] as const;
type Kind = (typeof kinds)[number];

/**
 * Reads the YAML files of one pack folder: `pack.yaml`, rows (`actors.yaml` or any file in `actors/`, and so for offices,
 * places, outlets), and word lists (all others). Rows with problems are left out where they cannot stand; never throws.
 */
export function loadPack(files: readonly PackFile[]): Loaded {
  const problems: PackProblem[] = [];
  const ordered = [...files].sort((a, b) => byCodeUnit(a.path, b.path));
  const head = readHead(ordered, problems);
  const sources = new Set(head?.sources.keys());
  const actors: ActorRow[] = [];
  const offices: OfficeRow[] = [];
  const places: PlaceRow[] = [];
  const outlets: OutletRow[] = [];
  const words: WordRow[] = [];
  for (const { path, text } of ordered) {
    if (baseOf(path) === "pack") continue;
    const opened = openFile(path, text, problems);
    if (!opened) continue;
    const { root, sheet } = opened;
    const context = { sheet, sources, source: root.text("source") };
    switch (kindOf(path)) {
      case "actors":
        actors.push(...readRows(context, root, readActor));
        break;
      case "offices":
        offices.push(...readRows(context, root, readOffice));
        break;
      case "places":
        places.push(...readRows(context, root, readPlace));
        break;
      case "outlets":
        outlets.push(...readRows(context, root, readOutlet));
        break;
      default:
        words.push(...readWordList(context, root, baseOf(path)));
    }
  }
  const twice = new Map<string, string>();
  const unique = <R extends Row>(rows: readonly R[]): R[] => rows.filter((row) => isFirst(twice, row, problems));
  const rows = { actors: unique(actors), offices: unique(offices), places: unique(places), outlets: unique(outlets), words: unique(words) };
  problems.sort(byPlace);
  return head ? { pack: { ...head, ...rows }, problems } : { problems };
}

/** Order of problems: file, line, message. */
export const byPlace = (a: PackProblem, b: PackProblem): number =>
  byCodeUnit(a.file, b.file) || a.line - b.line || byCodeUnit(a.message, b.message);

/** File and line of a row, as a problem names them. */
export function placeOf(row: Row): { file: string; line: number } {
  const colon = row.at.lastIndexOf(":");
  return { file: row.at.slice(0, colon), line: Number(row.at.slice(colon + 1)) };
}

const partsOfPath = (path: string): string[] => path.split(/[\\/]/);
const baseOf = (path: string): string => (partsOfPath(path).at(-1) ?? "").replace(/\.ya?ml$/, "");
const kindOf = (path: string): Kind | undefined =>
  kinds.find((kind) => kind === baseOf(path)) ?? kinds.find((kind) => kind === partsOfPath(path).at(-2));

function openFile(path: string, text: string, problems: PackProblem[]): { sheet: Sheet; root: Fields } | undefined {
  const { sheet, root } = openSheet(path, text, problems);
  const known = kindOf(path) ? ["source", "list"] : ["source", "as", "fields", "list"];
  const fields = openMap(sheet, root, "file", known);
  if (fields && !fields.keys.includes("list")) fields.fail('field "list" is missing');
  return fields && { sheet, root: fields };
}

const readRows = <R>(context: RowContext, root: Fields, read: RowReader<R>): R[] =>
  itemsOf(context.sheet, root.node("list"), "list").flatMap((item) => read(context, item) ?? []);

function isFirst(seen: Map<string, string>, row: Row, problems: PackProblem[]): boolean {
  const first = seen.get(row.id);
  if (first === undefined) seen.set(row.id, row.at);
  else problems.push({ ...placeOf(row), message: `id "${row.id}" stands already at ${first}` });
  return first === undefined;
}

type Head = Pick<Pack, "name" | "version" | "licence" | "about" | "sources">;

function readHead(files: readonly PackFile[], problems: PackProblem[]): Head | undefined {
  const file = files.find(({ path }) => baseOf(path) === "pack");
  if (!file) {
    problems.push({ file: files[0]?.path ?? "pack.yaml", line: 1, message: "the pack has no pack.yaml" });
    return undefined;
  }
  const { sheet, root } = openSheet(file.path, file.text, problems);
  const fields = openMap(sheet, root, "pack", ["name", "version", "licence", "about", "sources"]);
  const name = fields?.text("name", "must");
  const version = fields?.text("version", "must");
  const licence = fields && licenceOf(fields);
  const about = fields?.text("about", "must");
  const sources = fields && readSources(sheet, fields);
  return name && version && licence && about && sources ? { name, version, licence, about, sources } : undefined;
}

function readSources(sheet: Sheet, pack: Fields): Map<string, PackSource> {
  const sources = new Map<string, PackSource>();
  const all = pack.keys.includes("sources") ? openMap(sheet, pack.node("sources"), "sources") : undefined;
  if (!pack.keys.includes("sources")) pack.fail('field "sources" is missing');
  for (const key of all?.keys ?? []) {
    const fields = openMap(sheet, all?.node(key), `source "${key}"`, ["title", "address", "licence"]);
    const title = fields?.text("title", "must");
    const licence = fields && licenceOf(fields);
    const address = fields?.text("address");
    if (title && licence) sources.set(key, { title, licence, ...(address ? { address } : {}) });
  }
  return sources;
}

/** An SPDX licence expression: "CC0-1.0", "MIT OR CC-BY-4.0". */
function licenceOf(fields: Fields): string | undefined {
  const licence = textOf(fields.node("licence"));
  if (fields.text("licence", "must") === undefined || licence === undefined) return undefined;
  if (/^[A-Za-z0-9.+-]+( (AND|OR|WITH) [A-Za-z0-9.+-]+)*$/.test(licence)) return licence;
  fields.fail(`licence "${licence}" is not an SPDX expression`, "licence");
  return undefined;
}
