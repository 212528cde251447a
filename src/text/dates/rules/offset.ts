import { readCardinal } from "../../numbers.ts";
import type { Atom } from "../atoms.ts";
import { units } from "../calendar-words.ts";
import type { Draft } from "../expression.ts";
import { wordAt } from "../rule.ts";
import { shift } from "./unit-shift.ts";

// three days ago, a year ago          before the publication
// two weeks later, a month earlier    from the event told before
// not: "two hours ago" (a stretch: duration.ts), "days ago" (no number)

const ways = new Map<string, readonly [number, "published" | "event"]>([
  ["ago", [-1, "published"]],
  ["hence", [1, "published"]],
  ["later", [1, "event"]],
  ["earlier", [-1, "event"]],
  ["afterwards", [1, "event"]],
  ["afterward", [1, "event"]],
  ["before", [-1, "event"]],
]);

/** A number of units before or after the anchor, told to the grain of the unit. */
export function offset(atoms: readonly Atom[], at: number): Draft | undefined {
  const article = ["a", "an", "one"].includes(wordAt(atoms, at));
  const number = article ? { n: 1, length: 1 } : readCardinal(atoms, at);
  if (!number || !Number.isInteger(number.n) || number.n > 3000) return undefined;
  const found = units.get(wordAt(atoms, at + number.length));
  const word = wordAt(atoms, at + number.length + 1);
  const way = ways.get(word);
  if (!found || !way || ["second", "minute", "hour", "weekend"].includes(found.unit)) return undefined;
  if (word === "before" && /^[a-z]/.test(wordAt(atoms, at + number.length + 2))) return undefined;
  return shift(number.length + 2, found.unit, way[0] * number.n, way[1]);
}
