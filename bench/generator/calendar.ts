const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const WEEKDAYS = ["Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday"];

/** The year in which the generated reports begin; its first day is a Wednesday. */
const YEAR = 2031;

/** A day, counted from 0 on the first day of the first year. */
export interface Day {
  /** `YYYY-MM-DD`. */
  readonly iso: string;
  readonly weekday: string;
  /** "7 May". */
  readonly short: string;
}

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The day with this number; numbers below 0 are moved to the first day. */
export function dayOf(number: number): Day {
  const at = Math.max(0, number);
  let [left, year, month] = [at, YEAR, 0];
  for (let length = monthLength(year, month); left >= length; length = monthLength(year, month)) {
    left -= length;
    [year, month] = month === 11 ? [year + 1, 0] : [year, month + 1];
  }
  const two = (value: number): string => String(value).padStart(2, "0");
  return {
    iso: `${year}-${two(month + 1)}-${two(left + 1)}`,
    weekday: WEEKDAYS[at % 7] as string,
    short: `${left + 1} ${MONTHS[month]}`,
  };
}

const monthLength = (year: number, month: number): number => (LENGTHS[month] as number) + (month === 1 && leap(year) ? 1 : 0);
