import type { Atom } from "../atoms.ts";
import type { Draft } from "../expression.ts";
import { wordAt } from "../rule.ts";
import { dayFirst, monthAt, monthFirst } from "./full-date.ts";

// 22-25 April 2031       the 22 of "22 April 2031"; the rest is a date of its own
// April 24 and 25        the 25 of "April 25"
// not: "24 and 25 people", "a 2-1 vote in April"

const DAY = /^([1-9]|[12]\d|3[01])$/;

/** One day of a row of days that share a month. */
export function dayRange(atoms: readonly Atom[], at: number): Draft | undefined {
  const day = wordAt(atoms, at);
  if (!DAY.test(day)) return undefined;
  const number = Number(day);
  const gap = linkAt(atoms, at + 1);
  if (gap > 0 && DAY.test(wordAt(atoms, at + gap))) {
    const end = dayFirst(atoms, at + gap);
    return end && alone(end, number);
  }
  const back = atoms[at]?.mark === "-" ? 1 : ["and", "to", "or"].includes(wordAt(atoms, at - 1)) ? 2 : 0;
  if (
    back === 0 ||
    !DAY.test(wordAt(atoms, at - back)) ||
    Number(wordAt(atoms, at - back)) >= number ||
    monthAt(atoms, at - back - 1) === undefined
  )
    return undefined;
  const begun = monthFirst([...atoms.slice(at - back - 1, at - back), ...atoms.slice(at, at + 4)], 0);
  return begun?.granularity === "day" ? { ...begun, length: begun.length - 1 } : undefined;
}

/** Atoms from a day to the next one: 1 for a joining hyphen, 2 for "and" or "to". */
const linkAt = (atoms: readonly Atom[], at: number): number =>
  atoms[at]?.mark === "-" ? 1 : ["and", "to", "or"].includes(wordAt(atoms, at)) ? 2 : 0;

function alone(end: Draft, day: number): Draft | undefined {
  const { reckoning } = end;
  const two = `${day}`.padStart(2, "0");
  if (reckoning.how === "fixed") return { ...end, length: 1, reckoning: { how: "fixed", value: `${reckoning.value.slice(0, 8)}${two}` } };
  return reckoning.how === "calendar" || reckoning.how === "month-of" ? { ...end, length: 1, reckoning: { ...reckoning, day } } : undefined;
}
