import { CsvError, parse } from "csv-parse/sync";
import { HearsayError } from "../../model/index.ts";
import type { ReportField } from "../data/datum.ts";
import { ITEM, type Item, itemBytes } from "./item.ts";
import { distinctSuffixes, idSuffix, MOST_PARTS, type Part } from "./member.ts";
import { writtenDate } from "./written-date.ts";

/** A row of a table: values by column name, as they stand. */
export type Row = Readonly<Record<string, string>>;

/** The rows of a CSV or TSV file under the names of its first row. Throws HearsayError `damaged` or `too-large`. */
export function csvRows(text: string, name: string): readonly Row[] {
  const head = text.split("\n", 1)[0] ?? "";
  const count = (mark: string): number => head.split(mark).length;
  const delimiter = ["\t", ";", "|"].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ",");
  try {
    const rows = parse(text, {
      columns: true,
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 5_000_000,
      to: MOST_PARTS + 1,
    });
    if (rows.length > MOST_PARTS)
      throw new HearsayError("too-large", `${name} has more than ${MOST_PARTS} rows.`, "Cut it into several files.");
    return rows as Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new HearsayError(
      "damaged",
      `${name} is a damaged table: ${error.message}.`,
      "Save it again as CSV with a row of column names, in UTF-8.",
      { cause: error },
    );
  }
}

/** The rows of a JSON Lines file, or of a JSON list of objects. Throws HearsayError `damaged`, naming the line. */
export function jsonRows(text: string, name: string): readonly Row[] {
  const whole = text.trimStart().startsWith("[");
  const lines = whole ? [text] : text.split("\n");
  const found: unknown[] = [];
  for (const [number, line] of lines.entries()) {
    if (line.trim() === "") continue;
    try {
      const value: unknown = JSON.parse(line);
      if (whole && Array.isArray(value)) found.push(...value.slice(0, MOST_PARTS + 1));
      else found.push(value);
    } catch (error) {
      throw new HearsayError(
        "damaged",
        `${name}, line ${number + 1}, is no JSON.`,
        "Write one JSON object a line, or a JSON list of objects.",
        { cause: error },
      );
    }
    if (found.length > MOST_PARTS)
      throw new HearsayError("too-large", `${name} has more than ${MOST_PARTS} rows.`, "Cut it into several files.");
  }
  return found
    .filter((one) => typeof one === "object" && one !== null && !Array.isArray(one))
    .map((one) => flat(one as Record<string, unknown>));
}

const flat = (row: Readonly<Record<string, unknown>>): Row =>
  Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) =>
      typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? [[key, String(value)] as const] : [],
    ),
  );

/** Names under which tables give each thing, in lower case without blanks and underscores. */
const columns: Readonly<Record<ReportField | "words" | "id", readonly string[]>> = {
  words: ["text", "body", "content", "article", "articlebody", "fulltext", "maintext", "story"],
  title: ["title", "headline"],
  outlet: ["outlet", "publisher", "publication", "sitename", "source", "medianame", "newspaper"],
  byline: ["byline", "author", "authors"],
  dateline: ["dateline"],
  published: ["published", "publishedat", "datepublished", "publisheddate", "publishdate", "pubdate", "date"],
  modified: ["modified", "updated", "updatedat", "datemodified"],
  address: ["address", "url", "link", "uri"],
  language: ["language", "lang"],
  id: ["id", "guid", "articleid", "docid"],
};

/**
 * Each row of a table as a report, or as an address where it has no words. Columns are known by their usual names. Throws HearsayError
 * `bad-table` where there is neither a column of words nor one of addresses.
 */
export function tableParts(rows: readonly Row[], name: string): readonly Part[] {
  const cells = rows.map(
    (row) => new Map(Object.entries(row).map(([key, value]) => [key.toLowerCase().replace(/[\s_-]+/g, ""), value] as const)),
  );
  const cell = (row: ReadonlyMap<string, string>, of: keyof typeof columns): string | undefined =>
    columns[of].map((column) => row.get(column)).find((value) => value !== undefined && value.trim() !== "");
  if (!cells.some((row) => cell(row, "words") ?? addressOf(cell(row, "address"))))
    throw new HearsayError(
      "bad-table",
      `${name} is a table without a column of texts or addresses.`,
      "Name a column text or url, or give a mapping for coded rows with --mapping.",
    );
  const suffixes = distinctSuffixes(cells.map((row, index) => idSuffix(cell(row, "id") ?? `row-${index + 1}`)));
  return cells.map((row, index): Part => {
    const [words, address, title] = [cell(row, "words"), addressOf(cell(row, "address")), cell(row, "title")];
    const suffix = suffixes[index] ?? "";
    if (words === undefined && address !== undefined) return { kind: "listed", address };
    if (words === undefined)
      return {
        kind: "broken",
        suffix,
        code: "empty",
        message: `${name}${suffix} has no text.`,
        hint: "Fill its text, or leave the row out.",
      };
    const item: Item = {
      from: "row",
      ...(title === undefined ? {} : { title }),
      form: /<\/(?:p|div|span|article)>/i.test(words) ? "html" : "text",
      words,
      data: dataOf((of) => cell(row, of), address),
    };
    return { kind: "member", suffix, bytes: itemBytes(item), mediaType: ITEM };
  });
}

const addressOf = (value: string | undefined): string | undefined =>
  value !== undefined && /^https?:\/\/[^\s/]+\S*$/i.test(value.trim()) ? value.trim() : undefined;

function dataOf(cell: (of: ReportField) => string | undefined, address: string | undefined): Item["data"] {
  const dates = { published: writtenDate(cell("published")), modified: writtenDate(cell("modified")) };
  const language = cell("language");
  const fields = {
    title: cell("title"),
    outlet: cell("outlet"),
    byline: cell("byline"),
    dateline: cell("dateline"),
    ...dates,
    address,
    language: language !== undefined && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(language) ? language : undefined,
  };
  return Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined));
}
