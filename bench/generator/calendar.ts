const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const WEEKDAYS = ["Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday"];

/** The year of the generated reports; it begins on a Wednesday and has 365 days. */
export const YEAR = 2031;
export const DAYS = 365;

/** A day of the year, counted from 0. */
export interface Day {
  /** `YYYY-MM-DD`. */
  readonly iso: string;
  readonly weekday: string;
  /** "7 May". */
  readonly short: string;
}

/** The day with this number; numbers outside the year are moved to its first or last day. */
export function dayOf(number: number): Day {
  let left = Math.max(0, Math.min(DAYS - 1, number));
  const weekday = WEEKDAYS[left % 7] as string;
  let month = 0;
  while (left >= (LENGTHS[month] as number)) left -= LENGTHS[month++] as number;
  const two = (value: number): string => String(value).padStart(2, "0");
  return { iso: `${YEAR}-${two(month + 1)}-${two(left + 1)}`, weekday, short: `${left + 1} ${MONTHS[month]}` };
}
