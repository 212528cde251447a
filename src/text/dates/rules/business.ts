import type { Atom } from "../atoms.ts";
import type { Draft } from "../expression.ts";
import { wordAt } from "../rule.ts";
import { stretch } from "./duration.ts";
import { shift } from "./unit-shift.ts";

// the quarter, the latest period          from a quarter told before
// the year-ago quarter, year-earlier      a year before that quarter
// the year ended, the full year           P1Y, the year that runs
// for the week, by year's end             the week and the year that run
// not: "the year of the storm", "the week after the raid", "a year ago"

const leads = new Set(["for", "of", "in", "during", "over", "throughout"]);
/** Words that say which year or week it was. */
const tells = new Set([
  "of",
  "after",
  "before",
  "when",
  "that",
  "since",
  "which",
  "in",
  "following",
  "until",
  "between",
  "to",
  "and",
  "from",
]);

/** Stretches that business reports count by. */
export function business(atoms: readonly Atom[], at: number): Draft | undefined {
  return compared(atoms, at) ?? wholeYear(atoms, at) ?? yearEnd(atoms, at);
}

function compared(atoms: readonly Atom[], at: number): Draft | undefined {
  const the = wordAt(atoms, at) === "the" ? 1 : 0;
  const latest = the + (wordAt(atoms, at + the) === "latest" ? 1 : 0);
  const word = wordAt(atoms, at + latest);
  if (latest > 0 && (word === "quarter" || (latest === 2 && word === "period"))) return shift(latest + 1, "quarter", 0, "event");
  const ago = wordAt(atoms, at + the + 1);
  if (wordAt(atoms, at + the) !== "year" || atoms[at + the + 1]?.mark !== "-" || !["ago", "earlier"].includes(ago)) return undefined;
  const named = ["quarter", "period"].includes(wordAt(atoms, at + the + 2));
  return shift(the + (named ? 3 : 2), "quarter", -4, "event");
}

/** "the fiscal year ended", "for the week". */
function wholeYear(atoms: readonly Atom[], at: number): Draft | undefined {
  if (wordAt(atoms, at) !== "the") return undefined;
  const kind = ["full", "fiscal"].includes(wordAt(atoms, at + 1)) ? 1 : 0;
  const unit = wordAt(atoms, at + 1 + kind);
  const next = wordAt(atoms, at + 2 + kind);
  if (unit !== "year" && !(unit === "week" && kind === 0)) return undefined;
  if (unit === "year" && ["ended", "ending"].includes(next)) return stretch(2 + kind, "year", 1);
  const bare = leads.has(wordAt(atoms, at - 1)) && !tells.has(next);
  return kind > 0 || bare ? shift(2 + kind, unit, 0, "published") : undefined;
}

/** "by year-end", "by the year's end": the end of the year that runs. */
function yearEnd(atoms: readonly Atom[], at: number): Draft | undefined {
  if (wordAt(atoms, at) !== "year") return undefined;
  const own = /^['’]s$/.test(wordAt(atoms, at + 1)) ? 2 : 1;
  return wordAt(atoms, at + own) === "end" ? { ...shift(own + 1, "year", 0, "published"), fuzziness: "end" } : undefined;
}
