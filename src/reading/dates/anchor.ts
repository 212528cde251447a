import { type Civil, fromDays, toDays, weekdayOf, weekOf } from "../../text/dates/civil.ts";
import type { TimeExpression, Unit } from "../../text/dates/expression.ts";
import { civilOf, dayValue } from "../../text/dates/interval.ts";
import { four, symbolicValue, two } from "../../text/dates/values.ts";

/** A published date as far as it is known: the year at least. */
export interface KnownDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** What the words around an expression say about past and future: `open` when they speak of what may be, undefined when they are silent. */
export type Tense = "past" | "future" | "open" | undefined;

type Reckoned<H> = Extract<TimeExpression["reckoning"], { readonly how: H }>;

/** An ISO date, date-time or partial date as far as it goes; the civil date is kept as published, no zone is applied. */
export function knownDate(value: string): KnownDate | undefined {
  const civil = civilOf(value);
  if (civil) return civil;
  const parts = /^(\d{4})(?:-(\d\d))?$/.exec(value);
  if (!parts) return undefined;
  const month = Number(parts[2] ?? 0);
  return { year: Number(parts[1]), ...(month >= 1 && month <= 12 ? { month } : {}) };
}

/**
 * The value of an expression reckoned from `from`, or undefined where `from` is not known well enough for it. Weekdays are the
 * latest such day including `from` itself unless the tense says future; a month is the latest unless words look ahead; days
 * and quarters without a year are the nearest, unless the tense decides.
 */
export function anchoredValue(expression: TimeExpression, from: KnownDate, tense: Tense): string | undefined {
  const { reckoning, part = "" } = expression;
  switch (reckoning.how) {
    case "fixed":
    case "figures":
      return symbolicValue(reckoning, part);
    case "calendar":
      return calendar(reckoning, from, tense, part);
    case "month-of":
      return `${four(from.year + reckoning.years)}-${two(reckoning.month)}${dayPart(reckoning.day, part)}`;
    case "weekday":
      return weekday(reckoning, from, tense, part);
    case "season":
      return season(reckoning, from);
    case "quarter":
      return quarter(reckoning, from, tense);
    case "shift":
      return shifted(reckoning.unit, reckoning.n, from, tense, part);
  }
  return reckoning satisfies never;
}

const dayPart = (day: number | undefined, part: string): string => (day === undefined ? "" : `-${two(day)}${part}`);

/** Whether the anchor has its day. */
export const isDay = (date: KnownDate): date is Civil => date.month !== undefined && date.day !== undefined;

function calendar(
  { month, day, direction, weekday: named }: Reckoned<"calendar">,
  from: KnownDate,
  tense: Tense,
  part: string,
): string | undefined {
  const value = (year: number): string => `${four(year)}-${two(month)}${dayPart(day, part)}`;
  if (direction === "this") return value(from.year);
  if (from.month === undefined) return undefined;
  const fromMonth = from.month;
  const distance =
    isDay(from) && day !== undefined
      ? (year: number): number => toDays({ year, month, day }) - toDays(from)
      : (year: number): number => 12 * (year - from.year) + month - fromMonth;
  const years = [from.year - 1, from.year, from.year + 1];
  const fitting =
    named === undefined || day === undefined ? years : years.filter((year) => weekdayOf(toDays({ year, month, day })) === named);
  return value(choose(fitting.length > 0 ? fitting : years, distance, direction, tense ?? "past"));
}

/** In the unit of the distance: days for days, so that months are never far. */
const FAR = 300;

/** The year whose distance from the anchor fits the word ("last", "next") or the tense best; the nearest, ties to the past. */
function choose(years: readonly number[], distance: (year: number) => number, direction: string, tense: Tense): number {
  const allowed = years.filter((year) => {
    const d = distance(year);
    if (direction === "last") return d < 0;
    if (direction === "next") return d > 0;
    return tense === "future" ? d >= 0 : tense === "past" ? d <= 0 : true;
  });
  const nearest = (list: readonly number[]): number =>
    list.reduce((best, year) => (Math.abs(distance(year)) < Math.abs(distance(best)) ? year : best), list[0] ?? 0);
  const chosen = nearest(allowed.length > 0 ? allowed : years);
  // "will leave the house he reached on April 6": a day almost a year ahead is not what the verb speaks of.
  return direction === "near" && Math.abs(distance(chosen)) > FAR ? nearest(years) : chosen;
}

function weekday({ weekday: wanted, direction }: Reckoned<"weekday">, from: KnownDate, tense: Tense, part: string): string | undefined {
  if (!isDay(from)) return undefined;
  const today = toDays(from);
  const back = (weekdayOf(today) - wanted + 7) % 7;
  const ahead = (wanted - weekdayOf(today) + 7) % 7;
  const days =
    direction === "last"
      ? -(back || 7)
      : direction === "next"
        ? ahead || 7
        : tense === "future" || (direction === "this" && tense !== "past")
          ? ahead
          : -back;
  return dayValue(fromDays(today + days)) + part;
}

/** Months in which the seasons begin, in the north and by the calendar of the weather. */
const begins = { SP: 3, SU: 6, FA: 9, WI: 12 } as const;

/** A winter has the year in which it begins. */
function season({ season: name, direction }: Reckoned<"season">, from: KnownDate): string | undefined {
  if (direction === "this") return `${four(from.year)}-${name}`;
  if (from.month === undefined) return undefined;
  const begun = from.month >= begins[name];
  const running = Math.floor((from.month % 12) / 3) === Math.floor((begins[name] % 12) / 3);
  const latest = begun ? from.year : from.year - 1;
  if (direction === "next") return `${four(begun ? from.year + 1 : from.year)}-${name}`;
  return `${four(direction === "last" && running ? latest - 1 : latest)}-${name}`;
}

function quarter({ quarter: n, half, direction }: Reckoned<"quarter">, from: KnownDate, tense: Tense): string | undefined {
  const code = `${half ? "H" : "Q"}${n}`;
  const turn = direction === "this" ? 0 : direction === "last" ? -1 : direction === "next" ? 1 : undefined;
  if (turn !== undefined) return `${four(from.year + turn)}-${code}`;
  if (from.month === undefined) return undefined;
  const [current, size] = half ? [Math.ceil(from.month / 6), 2] : [Math.ceil(from.month / 3), 4];
  const year = choose(
    [from.year - 1, from.year, from.year + 1],
    (candidate) => size * (candidate - from.year) + n - current,
    "near",
    tense,
  );
  return `${four(year)}-${code}`;
}

function shifted(unit: Unit, n: number, from: KnownDate, tense: Tense, part: string): string | undefined {
  if (unit === "year") return four(from.year + n);
  if (unit === "decade") return `${Math.floor(from.year / 10) + n}`;
  if (unit === "century") return `${Math.floor(from.year / 100) + n}`;
  if (from.month === undefined) return undefined;
  const months = 12 * from.year + from.month - 1;
  if (unit === "month") return `${four(Math.floor((months + n) / 12))}-${two(((months + n) % 12) + 1)}`;
  if (unit === "quarter") return `${four(Math.floor((months + 3 * n) / 12))}-Q${Math.floor(((months + 3 * n) % 12) / 3) + 1}`;
  if (!isDay(from)) return undefined;
  const today = toDays(from);
  if (unit === "day") return dayValue(fromDays(today + n)) + part;
  if (unit !== "week" && unit !== "weekend") return undefined;
  // On a weekday "the weekend" is the one before, unless the tense says future.
  const lean = unit === "weekend" && n === 0 && tense !== "future" && weekdayOf(today) < 6 ? -1 : 0;
  const { year, week } = weekOf(today + 7 * (n + lean));
  return `${four(year)}-W${two(week)}${unit === "weekend" ? "-WE" : ""}`;
}
