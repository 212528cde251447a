import { type Datum, HearsayError, type ReportData } from "../../model/index.ts";
import { isReportField, mergeData, type ReportField } from "../data/datum.ts";
import { pageData } from "../data/page-data.ts";
import { readHtml } from "../html/read.ts";
import type { Mark, Page } from "../page.ts";
import { blocksOf } from "../plain/blocks.ts";
import type { ReadText } from "../read-text.ts";
import { zonesOf } from "../zones.ts";
import { type CodedField, codedLine, withCodedZones } from "./coded/field.ts";

/** Media type of an item: one entry of a list (feed, table, chat) written down as JSON, so that its bytes can be kept and hashed. */
export const ITEM = "application/vnd.hearsay.item+json";

/** One entry of a list, with what the list says of it. */
export interface Item {
  /** What the list is, for the user: `feed`, `row`, `message`. */
  readonly from: string;
  readonly title?: string;
  /** Whether `words` are HTML or plain text. */
  readonly form: "html" | "text";
  readonly words: string;
  /** Report data as it stands in the list. */
  readonly data: Readonly<Partial<Record<ReportField, string>>>;
  /** A line above the words that names another source: "Forwarded from ...". */
  readonly sourceLine?: string;
  /** Fields of a coded row, shown as lines under the words. */
  readonly coded?: { readonly coder: string; readonly fields: readonly CodedField[] };
}

/** The bytes of an item: JSON with its keys in one order. */
export function itemBytes({ from, title, form, words, data, sourceLine, coded }: Item): Uint8Array {
  const ordered = Object.fromEntries(
    Object.entries(data)
      .filter(([, value]) => value !== undefined && value.trim() !== "")
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return new TextEncoder().encode(JSON.stringify({ from, title, form, words, data: ordered, sourceLine, coded }));
}

/** Text, zones and data of an item. Throws HearsayError `damaged` for bytes that are none. */
export function readItem(bytes: Uint8Array, name: string): ReadText {
  const item = itemOf(bytes, name);
  const data = itemData(item);
  const read = item.form === "html" ? readHtml(asPage(item)) : readWords(item);
  const { title, ...rest } = read.data;
  return { ...read, data: mergeData(data, title ? { title } : {}, rest) };
}

function itemOf(bytes: Uint8Array, name: string): Item {
  try {
    const item: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof item === "object" && item !== null && "words" in item && typeof item.words === "string" && "data" in item)
      return item as Item;
  } catch {
    // refused below
  }
  throw new HearsayError("damaged", `${name} is no entry of a list.`, "Read the list it came from again.");
}

function itemData({ data, from }: Item): ReportData {
  const found: Partial<Record<ReportField, Datum>> = {};
  for (const [field, value] of Object.entries(data))
    if (isReportField(field) && value) found[field] = { value: clean(value), how: "said", from: `${field} of the ${from}` };
  return found;
}

const clean = (value: string): string =>
  value
    .replace(/[\s\0]+/g, " ")
    .trim()
    .slice(0, 2000)
    .toWellFormed();

/** The words as a page of their own, so that the rules for pages hold. */
const asPage = ({ title, words }: Item): string =>
  `<!doctype html><html><body><article>${title === undefined ? "" : `<h1>${escaped(title)}</h1>`}${words}</article></body></html>`;

const escaped = (words: string): string => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function readWords({ title, words, sourceLine, coded, from }: Item): ReadText {
  const lines = (coded?.fields ?? []).map((field) => ({ words: codedLine(field), mark: CODED }));
  const read = readMarked([
    ...(title === undefined ? [] : [{ words: clean(title), mark: { role: "headline", reason: `${from}: its title` } as const }]),
    ...(sourceLine === undefined
      ? []
      : [{ words: clean(sourceLine), mark: { role: "source-line", reason: `${from}: where it was taken from` } as const }]),
    { words },
    ...lines,
  ]);
  return coded ? withCodedZones(read, coded.fields, coded.coder) : read;
}

/** The mark of a coded field: no reader looks there, the coder's own findings stand on it. */
export const CODED: Mark = { role: "furniture", reason: "coded: a field of the row" };

/** Zones over pieces that are one paragraph apart; a piece with a mark keeps it, the rest is read by the rules for plain text. */
export function readMarked(pieces: readonly { readonly words: string; readonly mark?: Mark }[]): ReadText {
  let text = "";
  const marked: { readonly start: number; readonly end: number; readonly mark: Mark | undefined }[] = [];
  for (const { words, mark } of pieces) {
    const made = words.replaceAll("\0", "\uFFFD").replace(/\r\n?/g, "\n").toWellFormed();
    if (made.trim() === "") continue;
    if (text !== "") text += "\n\n";
    marked.push({ start: text.length, end: text.length + made.length, mark });
    text += made;
  }
  const blocks = blocksOf(text);
  let at = 0;
  const marks = blocks.map(({ start, end }) => {
    while (at + 1 < marked.length && (marked[at]?.end ?? 0) <= start) at++;
    return end <= (marked[at]?.end ?? 0) ? marked[at]?.mark : undefined;
  });
  const page: Page = { text, blocks, marks };
  const zones = zonesOf(page);
  return { text, zones, data: pageData(text, zones), notes: [] };
}
