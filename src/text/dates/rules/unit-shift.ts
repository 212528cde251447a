import type { Granularity } from "../../../model/index.ts";
import type { Atom } from "../atoms.ts";
import { dayParts, units } from "../calendar-words.ts";
import type { Draft, Unit } from "../expression.ts";
import { reckoned, wordAt } from "../rule.ts";

// last week, this year, next month          from the publication
// the next day, the following month,        from the event told before
// the previous year, that day, the same week
// the next morning, that night
// over the weekend                          the latest weekend
// not: "the last five weeks" (window.ts), "the first day", "the day"

const told = new Map([
  ["last", -1],
  ["this", 0],
  ["current", 0],
  ["next", 1],
  ["coming", 1],
]);
const linked = new Map([
  ["next", 1],
  ["following", 1],
  ["previous", -1],
  ["preceding", -1],
  ["same", 0],
  ["that", 0],
]);
const grains: ReadonlySet<Unit> = new Set(["day", "week", "weekend", "month", "quarter", "year", "decade", "century"]);

/** A unit of the calendar next to the anchor. */
export function unitShift(atoms: readonly Atom[], at: number): Draft | undefined {
  return fromEvent(atoms, at) ?? fromPublication(atoms, at) ?? current(atoms, at);
}

/** "the next day", "that night", "the same week"; without "the" only words that always point back: "following", "that". */
function fromEvent(atoms: readonly Atom[], at: number): Draft | undefined {
  const the = ["the", "that", "this"].includes(wordAt(atoms, at)) && linked.has(wordAt(atoms, at + 1)) ? 1 : 0;
  const word = wordAt(atoms, at + the);
  const n = linked.get(word);
  if (n === undefined || wordAt(atoms, at + the + 2) === "of") return undefined;
  const sure = the === 1 || word === "that" || word === "following";
  const part = dayParts.get(wordAt(atoms, at + the + 1));
  if (sure && part !== undefined && !part.includes(":"))
    return { ...shift(the + 2, "day", n, "event"), type: "time", granularity: "part-of-day", part };
  const unit = unitAt(atoms, at + the + 1);
  return unit !== undefined && (sure || (word === "next" && unit === "day")) ? shift(the + 2, unit, n, "event") : undefined;
}

/** "last week", "this year", "over the weekend". */
function fromPublication(atoms: readonly Atom[], at: number): Draft | undefined {
  const word = wordAt(atoms, at);
  const unit = unitAt(atoms, at + 1);
  if (unit === undefined || unit === "day" || (wordAt(atoms, at + 2) === "of" && unit !== "quarter")) return undefined;
  if (word === "the" && unit === "weekend") return shift(2, unit, 0, "published");
  const n = told.get(word);
  return n === undefined ? undefined : shift(2, unit, n, "published");
}

/** "the current year": the article belongs to it. */
function current(atoms: readonly Atom[], at: number): Draft | undefined {
  if (wordAt(atoms, at) !== "the" || wordAt(atoms, at + 1) !== "current") return undefined;
  const fiscal = wordAt(atoms, at + 2) === "fiscal" ? 1 : 0;
  const unit = unitAt(atoms, at + 2 + fiscal);
  return unit === undefined ? undefined : shift(3 + fiscal, unit, 0, "published");
}

function unitAt(atoms: readonly Atom[], at: number): Unit | undefined {
  const found = units.get(wordAt(atoms, at));
  return found && !found.many && grains.has(found.unit) ? found.unit : undefined;
}

const granularity = (unit: Unit): Granularity => (unit === "weekend" ? "week" : unit === "second" ? "minute" : unit);

/** A shift of `n` units as a draft of `length` atoms. */
export const shift = (length: number, unit: Unit, n: number, to: "published" | "event"): Draft =>
  reckoned(length, granularity(unit), { how: "shift", unit, n }, to);
