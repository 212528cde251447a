import type { Datum } from "../../model/index.ts";
import { ymd } from "./dates.ts";

/** "/2020/05/03/", "/20200503/", "-2020-05-03", "_03-05-2020": a whole day between marks in the path of an address. */
const YEAR_FIRST = /(?:^|[/_.-])((?:19[89]|20\d)\d)([/_.-]?)(\d\d?)\2(\d\d?)(?=$|[/_.-])/;
const DAY_FIRST = /(?:^|[/_.-])(\d\d)[_.-](\d\d)[_.-](20\d\d)(?=$|[/_.-])/;

/** The day that a web address names in its path, ISO 8601; undefined when it names none. */
export function addressDate(address: string): string | undefined {
  const path = /^https?:\/\/[^/?#]+([^?#]{0,500})/i.exec(address)?.[1] ?? "";
  const year = YEAR_FIRST.exec(path);
  if (year && (year[2] !== "" || year[0].length >= 9)) {
    const date = ymd(year[1] ?? "", year[3] ?? "", year[4] ?? "");
    if (date !== undefined) return date;
  }
  const day = DAY_FIRST.exec(path);
  return day ? ymd(day[3] ?? "", day[2] ?? "", day[1] ?? "") : undefined;
}

/**
 * A time of publication in universal time or without an offset, one day off the day in the address: the address has the civil day of the
 * place of publication ("2020-05-04T01:30:00Z" of a page at /2020/05/03/).
 */
export function civilDay(published: Datum, address: string): Datum {
  const day = addressDate(address);
  const local = /[+-](?!00:?00)\d\d:?\d\d$/.test(published.value.slice(10));
  if (day === undefined || published.span || local || published.value.length < 10 || !isNextTo(published.value.slice(0, 10), day))
    return published;
  return { value: day, how: "said", from: `date in the address, beside ${published.from}`.slice(0, 200) };
}

function isNextTo(a: string, b: string): boolean {
  const [before, after] = a < b ? [a, b] : [b, a];
  return dayAfter(before) === after;
}

/** The civil day after one; the day itself, as far as it is told, when it is none of the calendar. */
export function dayAfter(date: string): string {
  const [year = 0, month = 0, day = 0] = date.slice(0, 10).split("-").map(Number);
  return (
    ymd(String(year), String(month), String(day + 1)) ??
    ymd(String(year), String(month + 1), "1") ??
    ymd(String(year + 1), "1", "1") ??
    date
  );
}
