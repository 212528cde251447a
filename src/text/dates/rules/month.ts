import type { Atom } from "../atoms.ts";
import { directions } from "../calendar-words.ts";
import type { Draft } from "../expression.ts";
import { reckoned, wordAt } from "../rule.ts";
import { monthAt } from "./full-date.ts";

// in October            XXXX-10      last October      XXXX-10, the latest before the anchor
// early May             XXXX-05      this March        XXXX-03
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
  return reckoned(shift + 1, "month", { how: "calendar", month: found, direction: direction ?? "near" });
}
