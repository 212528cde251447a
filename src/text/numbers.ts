import type { Quantity } from "../model/index.ts";
import { cardinalBeginnings, type NumberWord, readCardinal } from "./numbers/cardinal.ts";
import { ordinalBeginnings } from "./numbers/ordinal.ts";

// at least eight      at-least 8        some 40           about 40
// more than 30        at-least 30       half a dozen      exact 6
// up to 12            at-most 12        dozens            vague "dozens"
// between 3 and 5     range 3..5        two or three      range 2..3
// not: "second" (an ordinal), "a" or "an" alone, "some" without a number

export type { Cardinal, NumberWord } from "./numbers/cardinal.ts";
export { readCardinal } from "./numbers/cardinal.ts";
export { readOrdinal } from "./numbers/ordinal.ts";

/** Words that a cardinal or ordinal number in words may begin with. */
export const numberBeginnings: readonly string[] = [...cardinalBeginnings, ...ordinalBeginnings];

/** A quantity read from `length` words; `core` is where its number begins, after words such as "at least". */
export interface NumberReading {
  readonly quantity: Quantity;
  readonly length: number;
  readonly core: number;
}

type Bound = "at-least" | "at-most" | "about";

/** Words before a number and what they make of it, longest first. */
const before: readonly (readonly [readonly string[], Bound])[] = [
  [["no", "fewer", "than"], "at-least"],
  [["no", "less", "than"], "at-least"],
  [["not", "less", "than"], "at-least"],
  [["no", "more", "than"], "at-most"],
  [["not", "more", "than"], "at-most"],
  [["as", "many", "as"], "at-most"],
  [["as", "much", "as"], "at-most"],
  [["at", "least"], "at-least"],
  [["more", "than"], "at-least"],
  [["upwards", "of"], "at-least"],
  [["well", "over"], "at-least"],
  [["at", "most"], "at-most"],
  [["up", "to"], "at-most"],
  [["fewer", "than"], "at-most"],
  [["less", "than"], "at-most"],
  [["close", "to"], "about"],
  [["an", "estimated"], "about"],
  [["just", "over"], "about"],
  [["just", "under"], "about"],
  [["over"], "at-least"],
  [["under"], "at-most"],
  [["about"], "about"],
  [["around"], "about"],
  [["some"], "about"],
  [["nearly"], "about"],
  [["almost"], "about"],
  [["roughly"], "about"],
  [["approximately"], "about"],
  [["approx"], "about"],
  [["estimated"], "about"],
  [["circa"], "about"],
];

const vague: readonly (readonly string[])[] = [
  ["hundreds", "of", "thousands"],
  ["tens", "of", "thousands"],
  ["tens", "of", "millions"],
  ["a", "large", "number"],
  ["a", "small", "number"],
  ["a", "number"],
  ["a", "handful"],
  ["a", "couple"],
  ["a", "few"],
  ["quite", "a", "few"],
  ["dozens"],
  ["scores"],
  ["hundreds"],
  ["thousands"],
  ["millions"],
  ["several"],
  ["many"],
  ["few"],
  ["numerous"],
  ["multiple"],
  ["countless"],
];

/** Rows by their first word, so that most words are passed over at one look. */
function indexed<R>(rows: readonly R[], phrase: (row: R) => readonly string[]): ReadonlyMap<string, readonly R[]> {
  const index = new Map<string, R[]>();
  for (const row of rows) index.set(phrase(row)[0] ?? "", [...(index.get(phrase(row)[0] ?? "") ?? []), row]);
  return index;
}
const none: readonly never[] = [];
const beforeIndex = indexed(before, ([phrase]) => phrase);
const vagueIndex = indexed(vague, (phrase) => phrase);

/** The quantity that starts at word `from`, with its bounds; undefined where no number starts. */
export function readNumber(words: readonly NumberWord[], from: number): NumberReading | undefined {
  const between = readBetween(words, from);
  if (between) return between;
  const bounded = beforeIndex.get(words[from]?.lower ?? "");
  for (const [phrase, bound] of bounded ?? none) {
    if (!startsWith(words, from, phrase)) continue;
    const core = from + phrase.length;
    const number = readCardinal(words, core);
    if (number) return { quantity: { form: bound, n: number.n }, length: phrase.length + number.length, core };
    const loose = readVague(words, core);
    return loose ? { ...loose, length: phrase.length + loose.length } : undefined;
  }
  return readPlain(words, from) ?? readVague(words, from);
}

/** "between 3 and 5", "from 20 to 30". */
function readBetween(words: readonly NumberWord[], from: number): NumberReading | undefined {
  const open = words[from]?.lower;
  if (open !== "between" && open !== "from") return undefined;
  const low = readCardinal(words, from + 1);
  if (!low) return undefined;
  const middle = from + 1 + low.length;
  if (words[middle]?.lower !== (open === "between" ? "and" : "to")) return undefined;
  const high = readCardinal(words, middle + 1);
  if (!high || high.n < low.n) return undefined;
  return { quantity: { form: "range", min: low.n, max: high.n }, length: 2 + low.length + high.length, core: from + 1 };
}

/** A number, or two joined by "to", "or" or a dash, with what may follow it: "30 or more", "two or three", "20-30". */
function readPlain(words: readonly NumberWord[], from: number): NumberReading | undefined {
  const number = readCardinal(words, from);
  if (!number) return readJoined(words, from);
  const next = from + number.length;
  const link = words[next]?.lower ?? "";
  if (link === "or" && words[next + 1]?.lower === "more")
    return { quantity: { form: "at-least", n: number.n }, length: number.length + 2, core: from };
  if (link === "to" || link === "or" || link === "–" || link === "-") {
    const high = readCardinal(words, next + 1);
    if (high && high.n > number.n)
      return { quantity: { form: "range", min: number.n, max: high.n }, length: number.length + 1 + high.length, core: from };
  }
  if (link === "+") return { quantity: { form: "at-least", n: number.n }, length: number.length + 1, core: from };
  return { quantity: { form: "exact", n: number.n }, length: number.length, core: from };
}

/** One word with the range or the plus sign inside it: "20-30", "30+". */
function readJoined(words: readonly NumberWord[], from: number): NumberReading | undefined {
  const word = words[from]?.lower ?? "";
  if (!/[-–+]/.test(word)) return undefined;
  const parts = word.endsWith("+") ? [word.slice(0, -1)] : word.split(/[-–]/, 3);
  if (word.length > 24 || (parts.length === 1) !== word.endsWith("+")) return undefined;
  const [low, high] = parts.map((lower) => readCardinal([{ lower }], 0)?.n);
  if (low === undefined || parts.length > 2) return undefined;
  if (parts.length === 1) return { quantity: { form: "at-least", n: low }, length: 1, core: from };
  return high !== undefined && high > low ? { quantity: { form: "range", min: low, max: high }, length: 1, core: from } : undefined;
}

function readVague(words: readonly NumberWord[], from: number): NumberReading | undefined {
  const phrase = vagueIndex.get(words[from]?.lower ?? "")?.find((row) => startsWith(words, from, row));
  return phrase && { quantity: { form: "vague", words: phrase.join(" ") }, length: phrase.length, core: from };
}

const startsWith = (words: readonly NumberWord[], from: number, phrase: readonly string[]): boolean =>
  phrase.every((word, offset) => words[from + offset]?.lower === word);
