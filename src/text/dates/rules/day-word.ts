import type { Atom } from "../atoms.ts";
import { dayParts } from "../calendar-words.ts";
import type { Draft } from "../expression.ts";
import { follows, reckoned, wordAt } from "../rule.ts";

// today, yesterday, tomorrow, tonight       yesterday morning       this afternoon       last night
// the day before yesterday                  overnight
// not: "a good night", "the evening" (no day is told)

const days = new Map([
  ["today", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
]);

/** Days named from the day of writing. */
export function dayWord(atoms: readonly Atom[], at: number): Draft | undefined {
  const word = wordAt(atoms, at);
  const the = word === "the" ? 1 : 0;
  if (follows(atoms, at + the, "day", "before", "yesterday")) return day(-2, the + 3);
  if (follows(atoms, at + the, "day", "after", "tomorrow")) return day(2, the + 3);
  const n = days.get(word);
  if (n !== undefined) {
    const part = dayParts.get(wordAt(atoms, at + 1));
    return part === undefined ? day(n, 1) : day(n, 2, part);
  }
  if (word === "tonight") return day(0, 1, "TNI");
  const part = dayParts.get(wordAt(atoms, at + 1));
  if (part === undefined || !part.startsWith("T") || part.includes(":")) return undefined;
  if (word === "this") return day(0, 2, part);
  return word === "last" && part !== "TMO" ? day(-1, 2, part) : undefined;
}

const day = (n: number, length: number, part?: string): Draft => ({
  ...reckoned(length, part === undefined ? "day" : "part-of-day", { how: "shift", unit: "day", n }),
  ...(part === undefined ? {} : { type: "time", part }),
});
