/** The part of a token that number and date rules look at. */
export interface NumberWord {
  /** Lower-case word. */
  readonly lower: string;
}

/** A number read from `length` words. */
export interface Cardinal {
  readonly n: number;
  readonly length: number;
}

const ones = new Map<string, number>(
  [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
  ].map((word, n) => [word, n]),
);
const tens = new Map<string, number>(
  ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].map((word, n) => [word, 10 * (n + 2)]),
);
const scales = new Map<string, number>([
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
]);

/** Words that a number in words may begin with. */
export const cardinalBeginnings: readonly string[] = [...ones.keys(), ...tens.keys(), ...scales.keys(), "a", "an", "half"];

/** Whether a word may be a figure at all; most words are told apart at this one look. */
const isFigure = (word: string): boolean => {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57 && DIGITS.test(word);
};

const DIGITS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d{1,12}(?:\.\d{1,9})?$/;

/** The value of one written figure, `2,500` or `1.5`; undefined for anything else. */
export const readFigure = (word: string): number | undefined => (isFigure(word) ? Number(word.replaceAll(",", "")) : undefined);

/**
 * A cardinal number that starts at word `from`: figures, number words, or both ("2.5 million", "twenty-five", "two hundred
 * and ten", "half a dozen", "a hundred"). Hyphens may be inside a word, words of their own, or gone.
 */
export function readCardinal(words: readonly NumberWord[], from: number): Cardinal | undefined {
  return readDozen(words, from) ?? readGroups(words, from);
}

/** "a dozen", "half a dozen", "two dozen". */
function readDozen(words: readonly NumberWord[], from: number): Cardinal | undefined {
  const at = (offset: number): string => words[from + offset]?.lower ?? "";
  if (at(0) === "half" && at(1) === "a" && at(2) === "dozen") return { n: 6, length: 3 };
  if (at(0) === "a" && at(1) === "dozen") return { n: 12, length: 2 };
  const times = ones.get(at(0)) ?? readFigure(at(0));
  if (times !== undefined && at(1) === "dozen") return { n: 12 * times, length: 2 };
  return undefined;
}

/** No number of a report is longer, in words; keeps a row of number words linear. */
const LONGEST = 16;

/** Groups below a thousand, each with its scale word: "two hundred and ten thousand five hundred". */
function readGroups(words: readonly NumberWord[], from: number): Cardinal | undefined {
  let total = 0;
  let group: number | undefined;
  let at = from;
  let end = from;
  if ((words[at]?.lower === "a" || words[at]?.lower === "an") && scales.has(words[at + 1]?.lower ?? "")) {
    group = 1;
    at += 1;
  }
  for (; at < words.length && at < from + LONGEST; at += 1) {
    const word = words[at]?.lower ?? "";
    const scale = scales.get(word);
    if (scale !== undefined) {
      if (group === undefined) break;
      if (scale === 100) group *= 100;
      else {
        total += group * scale;
        group = 0;
      }
    } else if ((word === "and" || word === "-") && at > from && joins(words, at)) continue;
    else {
      const small = readSmall(word);
      if (small === undefined || !fits(group, small, words[at - 1]?.lower ?? "", end > from)) break;
      group = (group ?? 0) + small;
    }
    end = at + 1;
  }
  return end === from || group === undefined ? undefined : { n: total + group, length: end - from };
}

/** Whether the "and" or hyphen at `at` goes on with the number: "hundred and ten", "twenty - five". */
function joins(words: readonly NumberWord[], at: number): boolean {
  const before = words[at - 1]?.lower ?? "";
  const after = words[at + 1]?.lower ?? "";
  if (words[at]?.lower === "and") return scales.has(before) && readSmall(after) !== undefined && !DIGITS.test(after);
  return tens.has(before) && ones.has(after);
}

/** A number word below a hundred, with or without an inner hyphen, or a figure. */
function readSmall(word: string): number | undefined {
  const plain = ones.get(word) ?? tens.get(word) ?? readFigure(word);
  if (plain !== undefined) return plain;
  const cut = word.indexOf("-");
  if (cut < 0) return undefined;
  const ten = tens.get(word.slice(0, cut));
  const one = ones.get(word.slice(cut + 1));
  return ten !== undefined && one !== undefined && one > 0 && one < 10 ? ten + one : undefined;
}

/** Whether `small` may follow: five after twenty, ten after hundred, but no figure after a figure. */
function fits(group: number | undefined, small: number, before: string, begun: boolean): boolean {
  if (!begun || group === undefined) return true;
  if (DIGITS.test(before)) return false;
  if (tens.has(before) || before === "-") return small > 0 && small < 10;
  return (scales.has(before) || before === "and") && small < 1000 && (group === 0 || small < 100);
}
