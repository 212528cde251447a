import { readFileSync } from "node:fs";
import { parse } from "yaml";

export const sections = [
  "data",
  "zones",
  "copies",
  "incidents",
  "ledger",
  "origins",
  "never",
  "tolls",
  "contradictions",
  "commitments",
  "orders",
  "actors",
  "apart",
  "offices",
  "ties",
  "statements",
  "sources",
  "forecasts",
] as const;
export type Section = (typeof sections)[number];

/** What one item of `expected.yaml` says; which fields it has depends on its section. */
export type Fields = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** One item of the expected account. */
export interface Item {
  readonly section: Section;
  /** Section and fields on one line, as messages name it. */
  readonly name: string;
  readonly fields: Fields;
  /** Marked as not met yet. */
  readonly notYet: boolean;
}

export interface Expected {
  /** File names by the short names the items use. */
  readonly reports: ReadonlyMap<string, string>;
  readonly items: readonly Item[];
}

/** Reads `expected.yaml`; throws where a section is unknown, an item is no map, or an item names a report that is not listed. */
export function readExpected(file: URL): Expected {
  const { reports, ...rest } = parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  const names = new Map(Object.entries(reports as Record<string, string>));
  const unknown = Object.keys(rest).find((section) => !sections.some((known) => known === section));
  if (unknown !== undefined) throw new Error(`expected.yaml: unknown section ${unknown}`);
  const items = sections.flatMap((section) => ((rest[section] ?? []) as Record<string, unknown>[]).map((row) => itemOf(section, row)));
  for (const item of items)
    for (const key of ["report", "of", "reports", ...(item.section === "contradictions" ? ["a", "b"] : [])])
      for (const name of [item.fields[key] ?? []].flat())
        if (!names.has(String(name))) throw new Error(`expected.yaml: ${item.name}: no report is called ${String(name)}`);
  return { reports: names, items };
}

function itemOf(section: Section, row: Record<string, unknown>): Item {
  const { notYet, ...fields } = row;
  const said = Object.entries(fields).map(([key, value]) => `${key} ${[value].flat().join(" + ")}`);
  return { section, name: `${section}: ${said.join(", ")}`, fields: fields as Fields, notYet: notYet === true };
}

/** A field as text; empty when the item does not have it. */
export const textOf = (fields: Fields, key: string): string => (fields[key] === undefined ? "" : String(fields[key]));

/** A field as a list of texts. */
export const listOf = (fields: Fields, key: string): readonly string[] => [fields[key] ?? []].flat().map(String);

/**
 * Whether one of `said` contains what the item asks for, ignoring case and line breaks. `a | b` asks for either, `none` for
 * nothing said; an item that does not have the field asks for nothing.
 */
export function fits(fields: Fields, key: string, said: readonly (string | undefined)[]): boolean {
  if (fields[key] === undefined) return true;
  const plain = said.filter((one) => one !== undefined && one !== "").map((one) => plainOf(String(one)));
  return textOf(fields, key)
    .split(" | ")
    .some((wanted) => (wanted === "none" ? plain.length === 0 : plain.some((one) => one.includes(plainOf(wanted)))));
}

const plainOf = (words: string): string =>
  words.replaceAll(/\s+/g, " ").replaceAll(/[’‘]/g, "'").replaceAll(/[“”]/g, '"').trim().toLowerCase();
