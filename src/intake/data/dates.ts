import type { Span } from "../../model/index.ts";

/** A date as a page shows it: ISO 8601 value (partial where only a month is given) and where it stands. */
export interface ShownDate extends Span {
  readonly value: string;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

/** Each form with the order of its groups; the first that matches at the leftmost place is taken. */
const forms: readonly { readonly pattern: RegExp; readonly order: string }[] = [
  // 2020-12-28T07:15:00+03:00, 2020/12/28
  { pattern: /\b((?:19|20)\d\d)[-/](\d{1,2})[-/](\d{1,2})(?!\d)/i, order: "ymd" },
  // 28 December, 2020; 28th of Dec. 2020; 28. November 2020
  { pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)?[ -]${MONTH},?[ -]((?:19|20)\\d\\d)\\b`, "i"), order: "dmy" },
  // December 28, 2020; Dec. 28th 2020
  { pattern: new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d\\d)\\b`, "i"), order: "mdy" },
  // 28/12/2020, 12/28/2020, 28.12.2020: only where one reading is possible
  { pattern: /\b(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)\b/, order: "??y" },
  // December 2020, but not the end of a day that the calendar lacks
  { pattern: new RegExp(`(?<!\\d(?:st|nd|rd|th|\\.)?(?: of)?[ -])\\b${MONTH},? ((?:19|20)\\d\\d)\\b`, "i"), order: "my" },
];

const TIME =
  /^(?:T|[\s,|·•–—-]{0,4}(?:at )?)(\d{1,2})[:.](\d\d)(?::(\d\d)(?:\.\d{1,9})?)?\s?([ap]\.?m\.?)?\s?(Z\b|[+-]\d\d:?\d\d\b|(?:GMT|UTC)(?:[+-]\d{1,2}(?::?\d\d)?)?)?/i;

/** The first date in `text`, with a time of day that follows it; undefined when there is none or it can be read two ways. */
export function shownDate(text: string): ShownDate | undefined {
  let best: { readonly at: number; readonly date: string; readonly end: number } | undefined;
  for (const { pattern, order } of forms) {
    const found = pattern.exec(text);
    if (!found || (best && found.index >= best.at)) continue;
    const date = civil(found, order);
    if (date) best = { at: found.index, date, end: found.index + found[0].length };
  }
  if (!best) return undefined;
  const time = best.date.length === 10 ? timeAt(text.slice(best.end, best.end + 48)) : undefined;
  return { value: best.date + (time?.value ?? ""), start: best.at, end: best.end + (time?.length ?? 0) };
}

function civil(found: RegExpExecArray, order: string): string | undefined {
  const [, a = "", b = "", c = ""] = found;
  if (order === "ymd") return ymd(a, b, c);
  if (order === "dmy") return ymd(c, monthNumber(b), a);
  if (order === "mdy") return ymd(c, monthNumber(a), b);
  if (order === "my") return `${b}-${monthNumber(a)}`;
  const [first, second] = [Number(a), Number(b)];
  if (first > 12 || first === second) return ymd(c, b, a);
  return second > 12 ? ymd(c, a, b) : undefined;
}

function monthNumber(name: string): string {
  return pad(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

const pad = (value: number): string => String(value).padStart(2, "0");

/** `YYYY-MM-DD` when the calendar has that day. */
export function ymd(year: string, month: string, day: string): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const length = m === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;
  return m >= 1 && m <= 12 && d >= 1 && d <= length ? `${year}-${pad(m)}-${pad(d)}` : undefined;
}

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

const LEFT =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|\b(?:first |last )?(?:published|updated?|posted|modified|created|date|issued|time)\b|\b(?:on|at|by|of|last|and|gmt|utc|est|edt|bst|cet|hrs?|hours?|ago|local|time|am|pm)\b|\d{1,2}[:.]\d\d|\b\d{1,2}(?:st|nd|rd|th)?\b/gi;

/** Whether a line is nothing but a date: once date, weekday and words such as "Published" are taken out, no letter is left. */
export function isDateLine(line: string): boolean {
  if (line.length > 120) return false;
  let rest = line;
  for (let turn = 0; turn < 2; turn++) {
    const date = shownDate(rest);
    if (!date) return turn > 0 && !/[A-Za-z]/.test(rest.replace(LEFT, ""));
    rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`;
  }
  return !/[A-Za-z]{2}/.test(rest.replace(LEFT, ""));
}
