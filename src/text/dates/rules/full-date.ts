import { readOrdinal } from "../../numbers.ts";
import type { Atom } from "../atoms.ts";
import { months, weekdays } from "../calendar-words.ts";
import type { Draft } from "../expression.ts";
import { fixed, follows, reckoned, wordAt } from "../rule.ts";
import { four, two } from "../values.ts";

// December 28, 2020     2020-12-28      Monday, 28 December     XXXX-12-28
// 28 December 2020      2020-12-28      the 17th of June        XXXX-06-17
// December 2020         2020-12         June 17 last year       month and day of the year before
// last October 23       XXXX-10-23, the latest before the anchor
// the April 7 raids     XXXX-04-07
// not: "June 30 people were killed" (a number of people), "may 5" (no capital)

const FIGURE = /^\d{1,2}$/;
const YEAR = /^[12]\d{3}$/;

/** Dates with a month and a day or a year, in all English orders, with or without the weekday before. */
export function fullDate(atoms: readonly Atom[], at: number): Draft | undefined {
  const weekday = weekdays.get(wordAt(atoms, at));
  if (weekday !== undefined) {
    const start = at + (wordAt(atoms, at + 1) === "," ? 2 : 1);
    const date = dayFirst(atoms, start) ?? monthFirst(atoms, start);
    if (date?.granularity !== "day") return undefined;
    const reckoning = date.reckoning.how === "calendar" ? { ...date.reckoning, weekday } : date.reckoning;
    return { ...date, reckoning, length: start - at + date.length };
  }
  if (wordAt(atoms, at) === "last") {
    const date = monthFirst(atoms, at + 1);
    return date?.reckoning.how === "calendar"
      ? { ...date, reckoning: { ...date.reckoning, direction: "last" }, length: date.length + 1 }
      : undefined;
  }
  return dayFirst(atoms, at) ?? monthFirst(atoms, at);
}

/** "28 December 2020", "the 17th of June". */
export function dayFirst(atoms: readonly Atom[], at: number): Draft | undefined {
  const the = wordAt(atoms, at) === "the" ? 1 : 0;
  const day = readDay(atoms, at + the);
  if (!day || (the === 1 && day.figure)) return undefined;
  const of = the + day.length + (wordAt(atoms, at + the + day.length) === "of" ? 1 : 0);
  const month = monthAt(atoms, at + of);
  return month === undefined ? undefined : withYear(atoms, at, of + 1, month, day.n);
}

/** "December 28, 2020", "June 17th", "December 2020", "June of last year". */
export function monthFirst(atoms: readonly Atom[], at: number): Draft | undefined {
  const month = monthAt(atoms, at);
  if (month === undefined) return undefined;
  const the = wordAt(atoms, at + 1) === "the" ? 2 : 1;
  const day = readDay(atoms, at + the);
  const named = ["the", "on"].includes(wordAt(atoms, at - 1));
  if (day && !(the === 2 && !/^\d/.test(wordAt(atoms, at + the))) && (named || !countsThings(atoms, at + the + day.length)))
    return withYear(atoms, at, the + day.length, month, day.n);
  const found = withYear(atoms, at, 1, month, undefined);
  return found.length > 1 ? found : undefined;
}

/** Adds what follows: a year, or "last year", "this year", "next year". */
function withYear(atoms: readonly Atom[], at: number, length: number, month: number, day: number | undefined): Draft {
  const grain = day === undefined ? "month" : "day";
  const gap = ["of", ","].includes(wordAt(atoms, at + length)) ? 1 : 0;
  const year = wordAt(atoms, at + length + gap);
  if (YEAR.test(year) && !(gap === 0 && day === undefined && countsThings(atoms, at + length + 1))) {
    return fixed(length + gap + 1, `${four(Number(year))}-${two(month)}${day === undefined ? "" : `-${two(day)}`}`, grain);
  }
  const years = ["last", "this", "next"].indexOf(year) - 1;
  if (years > -2 && follows(atoms, at + length + gap + 1, "year")) {
    return reckoned(length + gap + 2, grain, { how: "month-of", month, years, ...(day === undefined ? {} : { day }) });
  }
  return reckoned(length, grain, { how: "calendar", month, direction: "near", ...(day === undefined ? {} : { day }) });
}

/** Month names count only with a capital: "may", "march" and "mar" are words too. */
export function monthAt(atoms: readonly Atom[], at: number): number | undefined {
  const atom = atoms[at];
  return atom && /^[A-Z]/.test(atom.word) ? months.get(atom.lower) : undefined;
}

function readDay(atoms: readonly Atom[], at: number): { n: number; length: number; figure: boolean } | undefined {
  const word = wordAt(atoms, at);
  const ordinal = readOrdinal(atoms, at);
  const n = FIGURE.test(word) ? Number(word) : ordinal?.n;
  return n !== undefined && n >= 1 && n <= 31 ? { n, length: ordinal?.length ?? 1, figure: ordinal === undefined } : undefined;
}

/** "June 30 people": a plural noun or a percent sign after the number. */
const countsThings = (atoms: readonly Atom[], at: number): boolean => {
  const atom = atoms[at];
  return atom !== undefined && (atom.tag === "NNS" || ["people", "percent", "per", "%", "million", "billion"].includes(atom.lower));
};
