import type { Span } from "../../model/index.ts";
import dateWords from "./date-words.json" with { type: "json" };
import monthNames from "./month-names.json" with { type: "json" };

/** A date as a page shows it: ISO 8601 value (partial where only a month is given) and where it stands. */
export interface ShownDate extends Span {
  readonly value: string;
}

/** Lower case, and the letters i with and without a dot as one. */
const folded = (word: string): string => word.toLowerCase().replaceAll("\u0307", "").replaceAll("ı", "i");

/** Month numbers by language, and by any language where the page names none. */
const MONTHS: ReadonlyMap<string, ReadonlyMap<string, number>> = monthMaps();

function monthMaps(): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const any = new Map<string, number>();
  const maps = new Map<string, ReadonlyMap<string, number>>([["", any]]);
  for (const [language, months] of Object.entries(monthNames)) {
    const own = new Map(months.flatMap((names, index) => names.split(" ").map((name) => [folded(name), index + 1] as const)));
    for (const [name, month] of own) if (!any.has(name)) any.set(name, month);
    maps.set(language, own);
  }
  return maps;
}

function monthNumber(name: string, language: string): number | undefined {
  const key = folded(name.replace(/[ .]+$/, "").replace(" ", "-"));
  return MONTHS.get(language.slice(0, 2).toLowerCase())?.get(key) ?? MONTHS.get("")?.get(key);
}

const YEAR = "((?:19|20)\\d\\d)";
/** A word; of two words only the Arabic names of two, "تشرين الثاني". */
const WORD = "([^\\s\\d.,;:/()|\"'<>·•–-]{2,14}(?: [\\u0600-\\u06FF]{4,7})??)";

/** Each form with the order of its groups; the first that can be read at the leftmost place is taken. */
const forms: readonly { readonly pattern: RegExp; readonly order: string }[] = [
  // 2020-12-28T07:15:00+03:00, 2020/12/28, 2020.12.28
  { pattern: new RegExp(`(?<!\\d)${YEAR}([-/.])(\\d{1,2})\\2 ?(\\d{1,2})(?!\\d)`, "g"), order: "y-md" },
  // 2012年6月4日
  { pattern: new RegExp(`${YEAR} ?[年년] ?(\\d{1,2}) ?[月월] ?(\\d{1,2}) ?[日일]`, "g"), order: "ymd" },
  // 28 December, 2020; 28th of Dec. 2020; 28. November 2020; 1er mars 2020; 28 de mayo de 2020
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|°|ª|\\.)?(?: (?:of|de|del|di)(?= )| d[’'])?[ -]?${WORD}\\.?,?(?: de| del)?[ -]${YEAR}(?!\\d)`,
      "gi",
    ),
    order: "dwy",
  },
  // December 28, 2020; Dec. 28th 2020
  { pattern: new RegExp(`(?<![^\\s|·•–(:,-])${WORD}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}(?!\\d)`, "gi"), order: "wdy" },
  // 2020. december 28
  { pattern: new RegExp(`(?<!\\d)${YEAR}[., ]{1,2}${WORD}\\.? (\\d{1,2})(?!\\d)`, "gi"), order: "ywd" },
  // 28.12.2020, 28. 12. 2020, 28-12-2020
  { pattern: new RegExp(`(?<![\\d.,-])(\\d{1,2})([.-]) ?(\\d{1,2})\\2 ?${YEAR}(?!\\d)`, "g"), order: "d-my" },
  // 28.12.20
  { pattern: /(?<![\d.,])(\d{1,2})\.(\d{1,2})\.(\d\d)(?![\d.])/g, order: "dmy" },
  // 28/12/2020, 12/28/2020: where one reading is possible, or the language of the page tells
  { pattern: new RegExp(`(?<![\\d/])(\\d{1,2}) ?/ ?(\\d{1,2}) ?/ ?${YEAR}(?!\\d)`, "g"), order: "??y" },
  // December 2020, but not the end of a day that the calendar lacks
  { pattern: new RegExp(`(?<!\\d(?:st|nd|rd|th|\\.)?(?: of)?[ -])(?<![^\\s|·•–(:,-])${WORD}\\.?,? ${YEAR}(?!\\d)`, "gi"), order: "wy" },
];

/** Longest stretch of one text in which dates are looked for. */
const LONGEST = 4000;

/**
 * The first date in `text`, with a time of day that follows it; undefined when there is none or it can be read two ways. `language` is the
 * BCP 47 tag of the page: it chooses between the months of languages and between day and month first.
 */
export function shownDate(text: string, language = ""): ShownDate | undefined {
  if (!/\d/.test(text) && !/[\u0660-\u0669\u06F0-\u06F9]/.test(text)) return undefined;
  const line = latinDigits(text.slice(0, LONGEST));
  let best: { readonly at: number; readonly date: string; readonly end: number } | undefined;
  for (const { pattern, order } of forms) {
    for (const found of line.matchAll(pattern)) {
      if (best && found.index >= best.at) break;
      const date = civil(found, order, language);
      if (date) best = { at: found.index, date, end: found.index + found[0].length };
    }
  }
  if (!best) return undefined;
  const time = best.date.length === 10 ? timeAt(line.slice(best.end, best.end + 48)) : undefined;
  return { value: best.date + (time?.value ?? ""), start: best.at, end: best.end + (time?.length ?? 0) };
}

/** Arabic and Persian digits as Latin ones; lengths hold. */
const latinDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf)).replace(/[\u00A0\u202F\t]/g, " ");

function civil(found: RegExpExecArray, order: string, language: string): string | undefined {
  const [, a = "", b = "", c = "", d = ""] = found;
  const month = (name: string): string => String(monthNumber(name, language) ?? 0);
  switch (order) {
    case "y-md":
      return ymd(a, c, d);
    case "ymd":
      return ymd(a, b, c);
    case "dwy":
      return ymd(c, month(b), a);
    case "wdy":
      return ymd(c, month(a), b);
    case "ywd":
      return ymd(a, month(b), c);
    case "d-my":
      return ymd(d, c, a);
    case "dmy":
      return ymd(`20${c}`, b, a);
    case "wy":
      return ymd(b, month(a), "1")?.slice(0, 7);
    default:
      return byOrder(a, b, c, language);
  }
}

function byOrder(a: string, b: string, year: string, language: string): string | undefined {
  const [first, second] = [Number(a), Number(b)];
  if (first > 12 || first === second) return ymd(year, b, a);
  if (second > 12) return ymd(year, a, b);
  const order = orderOf(language);
  return order === "month" ? ymd(year, a, b) : order === "day" ? ymd(year, b, a) : undefined;
}

/** Whether a language writes day or month first; undefined for English of no country and for no language. */
function orderOf(language: string): "day" | "month" | undefined {
  const tag = language.toLowerCase();
  const listed = (tags: string) => tags.toLowerCase().split(" ").includes(tag);
  if (listed(dateWords.monthFirst)) return "month";
  return listed(dateWords.dayFirst) || (tag !== "" && !tag.startsWith("en")) ? "day" : undefined;
}

const pad = (value: number): string => String(value).padStart(2, "0");

/** `YYYY-MM-DD` when the calendar has that day. */
export function ymd(year: string, month: string, day: string): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const length = m === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;
  return m >= 1 && m <= 12 && d >= 1 && d <= length ? `${year}-${pad(m)}-${pad(d)}` : undefined;
}

const TIME =
  /^(?:T|[\s,|·•–—-]{0,4}(?:(?:at|um|à|às|alle|ore|kl\.?|om|saat|в|o godz\.?) )?)(\d{1,2})[:.h](\d\d)(?::(\d\d)(?:\.\d{1,9})?)?\s?([ap]\.?m\.?)?\s?(Z\b|[+-]\d\d:?\d\d\b|(?:GMT|UTC)(?:[+-]\d{1,2}(?::?\d\d)?)?)?/i;

function timeAt(rest: string): { readonly value: string; readonly length: number } | undefined {
  const found = TIME.exec(rest);
  if (!found) return undefined;
  const [whole, hours = "", minutes = "", seconds, half, zone] = found;
  const twelve = half?.toLowerCase().charAt(0);
  const hour = twelve ? (Number(hours) % 12) + (twelve === "p" ? 12 : 0) : Number(hours);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59 || (twelve && Number(hours) > 12)) return undefined;
  return { value: `T${pad(hour)}:${minutes}${seconds ? `:${seconds}` : ""}${offset(zone)}`, length: whole.trimEnd().length };
}

/** `Z`, `+03:00` or nothing; "GMT+3" is `+03:00`. */
function offset(zone: string | undefined): string {
  const found = /([+-])(\d{1,2}):?(\d\d)?$/.exec(zone ?? "");
  if (found) return `${found[1]}${(found[2] ?? "").padStart(2, "0")}:${found[3] ?? "00"}`;
  return zone ? "Z" : "";
}
