import { readCardinal } from "../../numbers.ts";
import type { Atom } from "../atoms.ts";
import { units } from "../calendar-words.ts";
import type { Draft } from "../expression.ts";
import { follows, wordAt } from "../rule.ts";
import { stretch } from "./duration.ts";

// the last five weeks      P5W up to the anchor        in recent months     PXM up to the anchor
// the past year            P1Y up to the anchor        the next few days    PXD after the anchor
// not: "last week" (one week of the calendar), "the first five weeks" of something else

const windows = new Set(["last", "past", "recent", "previous", "next", "coming", "preceding", "following", "latest"]);
const ahead = new Set(["next", "coming", "following"]);
const loose = new Set(["few", "several", "many"]);

/** A stretch of time that ends or begins at the anchor. */
export function window(atoms: readonly Atom[], at: number): Draft | undefined {
  const the = ["the", "these", "this"].includes(wordAt(atoms, at)) ? 1 : 0;
  const word = wordAt(atoms, at + the);
  if (!windows.has(word)) return undefined;
  const first = at + the + 1;
  const number = follows(atoms, first, "couple", "of") ? { n: 2, length: 2 } : readCardinal(atoms, first);
  const few = number === undefined && loose.has(wordAt(atoms, first)) ? 1 : 0;
  const skip = number?.length ?? few;
  const found = units.get(wordAt(atoms, first + skip));
  if (!found) return undefined;
  const bare = skip === 0 && !found.many;
  if (bare && word !== "past") return undefined;
  const draft = stretch(the + 1 + skip + 1, found.unit, number?.n ?? (bare ? 1 : "X"));
  return { ...draft, to: "published", ...(ahead.has(word) ? { ahead: true } : {}), ...(number || bare ? {} : { fuzziness: "about" }) };
}
