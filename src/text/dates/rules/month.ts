import type { Atom } from "../atoms.ts";
import { directions } from "../calendar-words.ts";
import type { Draft } from "../expression.ts";
import { follows, reckoned, wordAt } from "../rule.ts";
import { monthAt } from "./full-date.ts";

// in October            XXXX-10      last October      XXXX-10, the latest before the anchor
// early May             XXXX-05      this March        XXXX-03
// June of that year     XXXX-06, the year of the date told before
// not: "they may", "May said", "a march", "March to the border" at the start of a sentence

/** Words after which "May" and "March" are months. */
const leads = new Set([
  "in",
  "of",
  "since",
  "by",
  "until",
  "till",
  "from",
  "to",
  "through",
  "during",
  "early",
  "late",
  "mid",
  "last",
  "this",
  "next",
  "past",
  "previous",
  "and",
  "or",
  "before",
  "after",
  "between",
  "around",
  "about",
  "for",
  "every",
  "each",
  "following",
  "coming",
]);
const unsure = new Set(["may", "march", "mar", "jan", "sep", "jun", "jul", "apr"]);

/** A month without day and year, with or without "last", "this" or "next". */
export function month(atoms: readonly Atom[], at: number): Draft | undefined {
  const direction = directions.get(wordAt(atoms, at));
  const shift = direction === undefined ? 0 : 1;
  const found = monthAt(atoms, at + shift);
  if (found === undefined) return undefined;
  if (shift === 0 && unsure.has(wordAt(atoms, at)) && !leads.has(wordAt(atoms, at - 1)) && !leads.has(atoms[at]?.mark === "-" ? "mid" : ""))
    return undefined;
  const thatYear = shift === 0 ? ofThatYear(atoms, at + 1) : 0;
  if (thatYear > 0) return reckoned(1 + thatYear, "month", { how: "calendar", month: found, direction: "this" }, "event");
  return reckoned(shift + 1, "month", { how: "calendar", month: found, direction: direction ?? "near" });
}

/** Number of atoms of "of that year", "of the same year" or "that year"; 0 when none follows. */
function ofThatYear(atoms: readonly Atom[], at: number): number {
  if (follows(atoms, at, "of", "that", "year")) return 3;
  if (follows(atoms, at, "of", "the", "same", "year")) return 4;
  return follows(atoms, at, "that", "year") ? 2 : 0;
}
