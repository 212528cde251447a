import type { Cardinal, NumberWord } from "./cardinal.ts";

const words = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
  "thirteenth",
  "fourteenth",
  "fifteenth",
  "sixteenth",
  "seventeenth",
  "eighteenth",
  "nineteenth",
];
const plain = new Map<string, number>([...words.map((word, n): [string, number] => [word, n + 1]), ["twentieth", 20], ["thirtieth", 30]]);
const tens = new Map<string, number>([
  ["twenty", 20],
  ["thirty", 30],
]);

/** Words that an ordinal number in words may begin with. */
export const ordinalBeginnings: readonly string[] = [...plain.keys(), ...tens.keys()];

const FIGURE = /^(\d{1,3})(st|nd|rd|th)$/;
/** "1st", "22nd", but not "1th". */
const ending = (n: number): string => (n % 100 >= 11 && n % 100 <= 13 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th"));

/** An ordinal number below forty in words, or in figures below a thousand ("third", "twenty-first", "28th"), at word `from`. */
export function readOrdinal(list: readonly NumberWord[], from: number): Cardinal | undefined {
  const word = list[from]?.lower ?? "";
  const figure = FIGURE.exec(word);
  if (figure) {
    const n = Number(figure[1]);
    return figure[2] === ending(n) ? { n, length: 1 } : undefined;
  }
  const simple = plain.get(word);
  if (simple !== undefined) return { n: simple, length: 1 };
  const cut = word.indexOf("-");
  if (cut > 0) return compound(word.slice(0, cut), word.slice(cut + 1), 1);
  const gap = list[from + 1]?.lower === "-" ? 2 : 1;
  return compound(word, list[from + gap]?.lower ?? "", gap + 1);
}

function compound(ten: string, one: string, length: number): Cardinal | undefined {
  const high = tens.get(ten);
  const low = plain.get(one);
  return high !== undefined && low !== undefined && low < 10 ? { n: high + low, length } : undefined;
}
