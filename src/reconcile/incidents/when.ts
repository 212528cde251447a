import type { Argument, DateFinding } from "../../model/index.ts";
import type { Facts } from "../facts.ts";

/** Civil days `YYYY-MM-DD` from first to last; only dates with a known year become one. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^(\d{4})-(\d{2})$/;

/** The days an argument means; undefined where the year, or either side, is not known. */
export function daysOf(facts: Facts, argument: Argument | undefined): Days | undefined {
  const finding = argument?.finding === undefined ? undefined : facts.byId.get(argument.finding);
  return finding?.kind === "date" ? daysOfDate(finding) : undefined;
}

function daysOfDate(date: DateFinding): Days | undefined {
  if (date.type === "duration" || date.type === "set") return undefined;
  const { from, to } = date.interval ?? {};
  if (from !== undefined && to !== undefined && DAY.test(from) && DAY.test(to) && from <= to) return { from, to };
  if (date.interval) return undefined;
  const day = date.value.slice(0, 10);
  if (DAY.test(day)) return { from: day, to: day };
  const [, year, month] = MONTH.exec(date.value) ?? [];
  if (year === undefined || month === undefined) return undefined;
  return { from: `${year}-${month}-01`, to: `${year}-${month}-${lastDay(Number(year), Number(month))}` };
}

const lastDay = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

export const isDay = (days: Days): boolean => days.from === days.to;

/** Whether both have at least one day in common. */
export const meet = (a: Days, b: Days): boolean => a.from <= b.to && b.from <= a.to;

/** Months `YYYY-MM` that the days touch, at most three; empty for longer stretches, which name no time worth comparing. */
export function monthsOf(days: Days): readonly string[] {
  const months: string[] = [];
  let [year, month] = [Number(days.from.slice(0, 4)), Number(days.from.slice(5, 7))];
  const end = days.to.slice(0, 7);
  for (let n = 0; n < 4; n++) {
    const here = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
    if (here > end) return months;
    months.push(here);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return [];
}
