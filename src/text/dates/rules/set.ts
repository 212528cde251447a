import { readCardinal } from "../../numbers.ts";
import type { Atom } from "../atoms.ts";
import { dayParts, units, weekdays } from "../calendar-words.ts";
import type { Draft } from "../expression.ts";
import { wordAt } from "../rule.ts";
import { durationValue, two } from "../values.ts";
import { stretch } from "./duration.ts";
import { monthAt } from "./full-date.ts";

// every day, each month, per year     P1D, P1M, P1Y         daily, almost weekly, annually
// every two weeks                     P2W                   every Friday, each July     XXXX-WXX-5, XXXX-07
// not: "each other", "per cent"

const adverbs = new Map([
  ["hourly", "PT1H"],
  ["daily", "P1D"],
  ["nightly", "P1D"],
  ["weekly", "P1W"],
  ["fortnightly", "P2W"],
  ["monthly", "P1M"],
  ["quarterly", "P3M"],
  ["yearly", "P1Y"],
  ["annually", "P1Y"],
  ["annual", "P1Y"],
  ["biweekly", "P2W"],
]);

/** Times that come again and again. */
export function repeated(atoms: readonly Atom[], at: number): Draft | undefined {
  const adverb = adverbs.get(wordAt(atoms, at));
  if (adverb !== undefined) return again(1, adverb);
  if (!["every", "each", "per"].includes(wordAt(atoms, at))) return undefined;
  const number = readCardinal(atoms, at + 1);
  const last = 1 + (number?.length ?? 0);
  const found = units.get(wordAt(atoms, at + last));
  if (found) return again(last + 1, durationValue(found.unit, number?.n ?? 1));
  if (number) return undefined;
  const weekday = weekdays.get(wordAt(atoms, at + 1));
  const month = monthAt(atoms, at + 1);
  const part = dayParts.get(wordAt(atoms, at + 1));
  if (weekday !== undefined) return again(2, `XXXX-WXX-${weekday}`);
  if (month !== undefined) return again(2, `XXXX-${two(month)}`);
  return part === undefined ? undefined : again(2, `XXXX-XX-XX${part}`);
}

const again = (length: number, value: string): Draft => ({ ...stretch(length, "day", 1), type: "set", reckoning: { how: "fixed", value } });
