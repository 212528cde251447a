import { type Civil, daysInMonth, fromDays, mondayOf, toDays } from "./civil.ts";
import { four, two } from "./values.ts";

/** A civil day as `YYYY-MM-DD`. */
export const dayValue = ({ year, month, day }: Civil): string => `${four(year)}-${two(month)}-${two(day)}`;

const day = (year: number, month: number, date: number): string => dayValue({ year, month, day: date });

/** First and last day of a complete TIMEX3 value (day, month, week, quarter, year, decade, century); undefined when digits are unknown or it is no calendar value. */
export function intervalOf(value: string): { readonly from: string; readonly to: string } | undefined {
  const full = /^\d{4}-\d\d-\d\d(?:T|$)/.test(value);
  if (full) {
    const date = value.slice(0, 10);
    return { from: date, to: date };
  }
  const month = /^(\d{4})-(\d\d)$/.exec(value);
  if (month) return monthsFrom(Number(month[1]), Number(month[2]), 1);
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value);
  if (week) {
    const monday = mondayOf(Number(week[1]), Number(week[2]));
    return { from: dayValue(fromDays(monday + (week[3] ? 5 : 0))), to: dayValue(fromDays(monday + 6)) };
  }
  const part = /^(\d{4})-([QH])([1-4])$/.exec(value);
  if (part) {
    const span = part[2] === "Q" ? 3 : 6;
    return monthsFrom(Number(part[1]), (Number(part[3]) - 1) * span + 1, span);
  }
  if (!/^\d{2,4}$/.test(value)) return undefined;
  const years = value.length === 4 ? 1 : value.length === 3 ? 10 : 100;
  const first = Number(value) * years;
  return { from: day(first, 1, 1), to: day(first + years - 1, 12, 31) };
}

function monthsFrom(year: number, month: number, count: number): { from: string; to: string } | undefined {
  const last = month + count - 1;
  if (month < 1 || last > 12) return undefined;
  return { from: day(year, month, 1), to: day(year, last, daysInMonth(year, last)) };
}

/** The civil day of a complete day value, with or without a time: `2020-12-28T07:15` gives 28 December 2020. */
export function civilOf(value: string): Civil | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T|$)/.exec(value);
  if (!parts) return undefined;
  const civil = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
  return dayValue(fromDays(toDays(civil))) === value.slice(0, 10) ? civil : undefined;
}
