import type { Atom } from "../atoms.ts";
import type { Draft } from "../expression.ts";
import { phraseFinder, reckoned, wordAt } from "../rule.ts";

// Christmas Day, New Year's Eve       XXXX-12-25, XXXX-12-31
// not: holidays that move from year to year

const holidayAt = phraseFinder<readonly [number, number]>([
  ["christmas eve", [12, 24]],
  ["christmas day", [12, 25]],
  ["christmas", [12, 25]],
  ["boxing day", [12, 26]],
  ["new year 's eve", [12, 31]],
  ["new year 's day", [1, 1]],
  ["may day", [5, 1]],
  ["valentine 's day", [2, 14]],
  ["halloween", [10, 31]],
]);

/** Holidays with a day of their own in the Gregorian calendar. */
export function holiday(atoms: readonly Atom[], at: number): Draft | undefined {
  const [last, skip] = wordAt(atoms, at) === "last" ? ["last" as const, 1] : ["near" as const, 0];
  if (!/^[A-Z]/.test(atoms[at + skip]?.word ?? "")) return undefined;
  const found = holidayAt(atoms, at + skip);
  if (!found) return undefined;
  const [month, day] = found.value;
  return reckoned(found.length + skip, "day", { how: "calendar", month, day, direction: last });
}
