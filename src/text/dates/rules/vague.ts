import type { Atom } from "../atoms.ts";
import type { Draft } from "../expression.ts";
import { phraseFinder } from "../rule.ts";

// now, currently, at present     PRESENT_REF      recently, in the past     PAST_REF
// the near future       FUTURE_REF
// not: "now" inside a name, "past the gate"

const rows: readonly (readonly [string, readonly string[]])[] = [
  [
    "PRESENT_REF",
    [
      "now",
      "currently",
      "at present",
      "the present",
      "presently",
      "nowadays",
      "current",
      "at this time",
      "at the moment",
      "right now",
      "these days",
    ],
  ],
  ["PAST_REF", ["recently", "recent", "the past", "formerly", "lately", "long ago", "not long ago", "the recent past"]],
  ["FUTURE_REF", ["the near future", "the future", "future", "the coming days", "the not too distant future"]],
];

const vagueAt = phraseFinder(rows.flatMap(([value, phrases]) => phrases.map((phrase) => [phrase, value] as const)));

/** Words for the present, the past and the future as a whole. */
export function vague(atoms: readonly Atom[], at: number): Draft | undefined {
  const found = vagueAt(atoms, at);
  return found && { type: "date", reckoning: { how: "fixed", value: found.value }, to: "published", use: "vague", length: found.length };
}
