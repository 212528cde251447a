import type { Atom } from "../atoms.ts";
import type { Draft } from "../expression.ts";
import { reckoned, wordAt } from "../rule.ts";
import { two } from "../values.ts";

// 07:15, 7:15 p.m., 8 a.m., 5 pm GMT     T07:15, T19:15, T08:00, T17:00 of a day told near by
// 7 o'clock, noon                        T07:00, T12:00
// not: "3:07:35" (a stretch), "2:1" (a score), "8 am" read as a verb

const zones = new Set(["gmt", "utc", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "bst", "cet"]);

/** A clock time; the day it belongs to is told near by or stays open. */
export function clock(atoms: readonly Atom[], at: number): Draft | undefined {
  const named = ["noon", "midday"].includes(wordAt(atoms, at)) ? "T12:00" : wordAt(atoms, at) === "midnight" ? "T24:00" : undefined;
  if (named !== undefined) return time(1, named);
  const hours = atoms[at];
  if (hours?.mark !== "" || !/^\d{1,2}$/.test(hours.lower)) return undefined;
  const next = atoms[at + 1];
  const minutes = next?.mark === ":" && /^\d\d$/.test(next.lower) ? next : undefined;
  const after = at + (minutes ? 2 : 1);
  if (atoms[after]?.mark === ":") return undefined;
  const half = /^([ap])\.?m\.?$/.exec(wordAt(atoms, after))?.[1];
  const oclock = /^o['’]clock$/.test(wordAt(atoms, after));
  if (
    (!minutes && half === undefined && !oclock) ||
    (half !== undefined && !minutes && wordAt(atoms, after) === "am" && wordAt(atoms, at - 1) === "i")
  )
    return undefined;
  const hour = half === undefined ? Number(hours.lower) : (Number(hours.lower) % 12) + (half === "p" ? 12 : 0);
  if (hour > 24 || Number(minutes?.lower ?? 0) > 59) return undefined;
  let length = after - at + (half !== undefined || oclock ? 1 : 0);
  if (zones.has(wordAt(atoms, at + length))) length += 1;
  return time(length, `T${two(hour)}:${minutes?.lower ?? "00"}`);
}

const time = (length: number, part: string): Draft => ({
  ...reckoned(length, "minute", { how: "shift", unit: "day", n: 0 }, "event"),
  type: "time",
  part,
});
