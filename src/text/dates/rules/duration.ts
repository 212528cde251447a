import { type Cardinal, readCardinal } from "../../numbers.ts";
import type { Atom } from "../atoms.ts";
import { units } from "../calendar-words.ts";
import type { Draft, Unit } from "../expression.ts";
import { follows, phraseFinder, wordAt } from "../rule.ts";
import { durationValue } from "../values.ts";

// two years, 24 hours, a decade      P2Y, PT24H, P10Y          a two-year truce     P2Y
// several weeks, weeks earlier       PXW                       half an hour         PT30M
// two days after the raid            P2D from the raid
// a 25-year-old, 25 years old        an age, not a date
// not: "a second", "in the hours", "a quarter of them"

const looseAt = phraseFinder(
  ["a few", "a number of", "several", "many", "some", "few", "numerous"].map((phrase) => [phrase, true] as const),
);
const leads = new Set([
  "for",
  "within",
  "over",
  "after",
  "in",
  "took",
  "take",
  "takes",
  "lasted",
  "lasting",
  "last",
  "spent",
  "spend",
  "of",
  "by",
  "through",
]);
/** "months of fighting", "the weeks ahead": what follows makes a bare plural a length. */
const followers = new Set(["of", "ahead"]);
/** "weeks earlier", "a few months ago": how far nobody says, but from where. */
const ways = new Map<string, "published" | "event">([
  ["ago", "published"],
  ["earlier", "event"],
  ["later", "event"],
]);
const sides: ReadonlyMap<string, "after" | "before"> = new Map([
  ["after", "after"],
  ["before", "before"],
]);
const pauses = new Set([",", ".", ";"]);
const halves: Partial<Record<Unit, string>> = { hour: "PT30M", year: "P6M", century: "P50Y", decade: "P5Y", day: "PT12H", month: "P15D" };

/** A stretch of time of known or unknown length. */
export function duration(atoms: readonly Atom[], at: number): Draft | undefined {
  return half(atoms, at) ?? counted(atoms, at) ?? theCounted(atoms, at) ?? looseStretch(atoms, at);
}

/** A duration of `n` units as a draft of `length` atoms. */
export const stretch = (length: number, unit: Unit, n: number | "X"): Draft => ({
  type: "duration",
  granularity: unit === "second" ? "minute" : unit === "weekend" ? "week" : unit,
  reckoning: { how: "fixed", value: durationValue(unit, n) },
  to: "none",
  length,
});

function half(atoms: readonly Atom[], at: number): Draft | undefined {
  if (wordAt(atoms, at) !== "half") return undefined;
  const article = ["a", "an"].includes(wordAt(atoms, at + 1)) ? 2 : 1;
  const found = units.get(wordAt(atoms, at + article));
  const value = found && !found.many ? halves[found.unit] : undefined;
  return found && value !== undefined ? { ...stretch(article + 1, found.unit, 1), reckoning: { how: "fixed", value } } : undefined;
}

function counted(atoms: readonly Atom[], at: number): Draft | undefined {
  const cardinal = follows(atoms, at, "a", "couple", "of") ? { n: 2, length: 3 } : readCardinal(atoms, at);
  const article = cardinal === undefined && ["a", "an"].includes(wordAt(atoms, at));
  const number = withHalf(atoms, at, cardinal) ?? (article ? { n: 1, length: 1 } : undefined);
  if (!number || atoms[at]?.mark === ":" || atoms[at]?.mark === "/") return undefined;
  const more = wordAt(atoms, at + number.length) === "more" ? 1 : 0;
  const unitAt = at + number.length + more;
  const found = units.get(wordAt(atoms, unitAt));
  if (!found || found.unit === "quarter" || (article && (found.many || found.unit === "second")) || wordAt(atoms, at - 1) === "$")
    return undefined;
  const end = unitAt + 1 - at;
  if (wordAt(atoms, at + end) === "old" || follows(atoms, at + end, "of", "age")) {
    return { ...stretch(end + (wordAt(atoms, at + end) === "old" ? 1 : 2), found.unit, number.n), use: "age" };
  }
  const side = sides.get(wordAt(atoms, at + end));
  const told = side !== undefined && atoms[at + end + 1] !== undefined && !pauses.has(wordAt(atoms, at + end + 1));
  return told ? { ...stretch(end + 1, found.unit, number.n), side, to: "event" } : stretch(end, found.unit, number.n);
}

/** "the four days", "the first nine months": a number is needed. */
function theCounted(atoms: readonly Atom[], at: number): Draft | undefined {
  if (wordAt(atoms, at) !== "the") return undefined;
  const skip = ["first", "final", "opening", "full", "entire", "whole"].includes(wordAt(atoms, at + 1)) ? 2 : 1;
  const found = readCardinal(atoms, at + skip) && counted(atoms, at + skip);
  return found && found.use === undefined ? { ...found, length: found.length + skip } : undefined;
}

/** "two and a half years", "5 1/2 hours". */
function withHalf(atoms: readonly Atom[], at: number, number: Cardinal | undefined): Cardinal | undefined {
  if (!number) return undefined;
  const end = at + number.length;
  if (follows(atoms, end, "and", "a", "half")) return { n: number.n + 0.5, length: number.length + 3 };
  return wordAt(atoms, end) === "1" && wordAt(atoms, end + 1) === "2" && atoms[end + 1]?.mark === "/"
    ? { n: number.n + 0.5, length: number.length + 2 }
    : number;
}

/** "several weeks"; bare plurals only after words that make them a length: "for years". */
function looseStretch(atoms: readonly Atom[], at: number): Draft | undefined {
  const skip = looseAt(atoms, at)?.length ?? 0;
  const found = units.get(wordAt(atoms, at + skip));
  const joined = wordAt(atoms, at) === "several" && atoms[at + 1]?.mark === "-";
  if (!found || (!found.many && !joined) || (found.unit === "quarter" && skip === 0)) return undefined;
  const draft = stretch(skip + 1, found.unit, "X");
  const way = ways.get(wordAt(atoms, at + draft.length));
  if (way && found.unit !== "second") return { ...draft, to: way, length: draft.length + 1 };
  const lasting = leads.has(wordAt(atoms, at - 1)) || followers.has(wordAt(atoms, at + draft.length));
  return skip > 0 || (lasting && found.unit !== "second") ? draft : undefined;
}
