import { isMap, isScalar, isSeq, type LineCounter, LineCounter as Lines, type Node, parseDocument, type YAMLMap } from "yaml";
import type { PackProblem } from "./rows.ts";

/** One YAML file while it is read: its name, its lines, and where its problems go. */
export interface Sheet {
  readonly file: string;
  readonly lines: LineCounter;
  readonly problems: PackProblem[];
}

/** The fields of one YAML map, each checked for its type as it is asked for; what is wrong goes to the sheet. */
export interface Fields {
  readonly line: number;
  readonly keys: readonly string[];
  readonly node: (key: string) => Node | undefined;
  readonly lineOf: (key: string) => number;
  readonly fail: (message: string, key?: string) => void;
  readonly text: (key: string, must?: "must") => string | undefined;
  readonly texts: (key: string) => string[];
  readonly number: (key: string) => number | undefined;
  readonly yesNo: (key: string) => boolean | undefined;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: (key: string, must?: "must") => string | undefined;
  readonly oneOf: <V extends string>(key: string, values: readonly V[], must?: "must") => V | undefined;
}

/** Parses one file; syntax errors become problems. */
export function openSheet(file: string, text: string, problems: PackProblem[]): { sheet: Sheet; root: Node | undefined } {
  const lines = new Lines();
  const sheet: Sheet = { file, lines, problems };
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: "silent", uniqueKeys: true });
  for (const error of document.errors) problems.push({ file, line: lines.linePos(error.pos[0]).line, message: error.message });
  return { sheet, root: (document.contents as Node | null) ?? undefined };
}

/** Line of a node, from 1. */
export const lineOf = (sheet: Sheet, node: Node | undefined | null): number =>
  node?.range ? Math.max(1, sheet.lines.linePos(node.range[0]).line) : 1;

/** Adds a problem at a node. */
export const fail = (sheet: Sheet, node: Node | undefined | null, message: string): void => {
  sheet.problems.push({ file: sheet.file, line: lineOf(sheet, node), message });
};

/** The items of a sequence; a problem when it is something else. */
export function itemsOf(sheet: Sheet, node: Node | undefined, what: string): Node[] {
  if (!node) return [];
  if (isSeq(node)) return node.items.filter((item): item is Node => item !== null && typeof item === "object");
  fail(sheet, node, `${what} must be a list`);
  return [];
}

/** The text of a scalar as it was written (a year stays "2006"); undefined for anything else. */
export function textOf(node: Node | undefined | null): string | undefined {
  if (!isScalar(node) || node.value === null || typeof node.value === "boolean") return undefined;
  const text = typeof node.value === "string" ? node.value : node.source;
  return text === undefined || text.trim() === "" ? undefined : text;
}

/** Opens a map for reading; fields that are not in `known` are problems. `known` left out allows every field. */
export function openMap(sheet: Sheet, node: Node | undefined | null, what: string, known?: readonly string[]): Fields | undefined {
  if (!isMap(node)) {
    fail(sheet, node, `${what} must be a map of fields`);
    return undefined;
  }
  const entries = entriesOf(sheet, node);
  if (known) {
    for (const [key, { keyNode }] of entries)
      if (!known.includes(key)) fail(sheet, keyNode, `${what}: unknown field "${key}" (known: ${known.join(", ")})`);
  }
  return fieldsOf(sheet, node, what, entries);
}

type Entries = ReadonlyMap<string, { readonly keyNode: Node; readonly value: Node | undefined }>;

function entriesOf(sheet: Sheet, map: YAMLMap): Entries {
  const entries = new Map<string, { keyNode: Node; value: Node | undefined }>();
  for (const pair of map.items) {
    const keyNode = pair.key as Node;
    const key = textOf(keyNode);
    if (key === undefined) fail(sheet, keyNode, "a field needs a name");
    else entries.set(key, { keyNode, value: (pair.value as Node | null) ?? undefined });
  }
  return entries;
}

function fieldsOf(sheet: Sheet, map: YAMLMap, what: string, entries: Entries): Fields {
  const node = (key: string) => entries.get(key)?.value;
  const failAt = (message: string, key?: string) =>
    fail(sheet, (key === undefined ? undefined : entries.get(key)?.keyNode) ?? map, `${what}: ${message}`);
  const asked = <T>(
    key: string,
    must: "must" | undefined,
    wanted: string,
    read: (value: Node | undefined) => T | undefined,
  ): T | undefined => {
    if (!entries.has(key)) {
      if (must) failAt(`field "${key}" is missing`);
      return undefined;
    }
    const value = read(node(key));
    if (value === undefined) failAt(`field "${key}" must be ${wanted}`, key);
    return value;
  };
  return {
    line: lineOf(sheet, map),
    keys: [...entries.keys()],
    node,
    lineOf: (key) => lineOf(sheet, entries.get(key)?.keyNode ?? map),
    fail: failAt,
    text: (key, must) => asked(key, must, "text", textOf),
    texts: (key) => asked(key, undefined, "text or a list of texts", textsOf) ?? [],
    number: (key) =>
      asked(key, undefined, "a number", (value) =>
        isScalar(value) && typeof value.value === "number" && Number.isFinite(value.value) ? value.value : undefined,
      ),
    yesNo: (key) =>
      asked(key, undefined, "true or false", (value) => (isScalar(value) && typeof value.value === "boolean" ? value.value : undefined)),
    date: (key, must) => asked(key, must, "a date (YYYY, YYYY-MM or YYYY-MM-DD)", dateOf),
    oneOf: (key, values, must) => asked(key, must, `one of ${values.join(", ")}`, (value) => values.find((one) => one === textOf(value))),
  };
}

/** One text or a list of texts; undefined when any item is something else. */
export function textsOf(node: Node | undefined): string[] | undefined {
  if (!isSeq(node)) {
    const text = textOf(node);
    return text === undefined ? undefined : [text];
  }
  const texts = node.items.map((item) => textOf(item as Node));
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function dateOf(node: Node | undefined): string | undefined {
  const text = textOf(node);
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text ?? "");
  if (!text || !match) return undefined;
  const year = Number(match[1]);
  const month = match[2] === undefined ? 1 : Number(match[2]);
  const day = match[3] === undefined ? 1 : Number(match[3]);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && !leap ? 28 : monthDays[month - 1];
  return last !== undefined && day >= 1 && day <= last ? text : undefined;
}
