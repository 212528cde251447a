import { cellOf, type Edit, editTable, lettersOf, stretchAt } from "./edit-table.ts";
import { EDITS } from "./spellings.ts";

/** A word as spellings are compared: its letters between the ends, and what being written alike would speak for it. */
export interface Spelling {
  readonly word: string;
  readonly stretches: Stretches;
  readonly self: number;
}

const NOWHERE = -1_000_000;
const { gains } = editTable(
  EDITS.trim()
    .split(/\s/)
    .map((line): Edit => {
      const [, a = "", b = "", gain = ""] = /^([a-z^$]*)>([a-z^$]*)([+-]\d+)$/.exec(line) ?? [];
      return [a, b, Number(gain)];
    }),
);

/** Rows of the alignment, grown as needed; every call fills what it reads. */
let sums = new Int32Array(1024);

/** Numbers of the stretches of one and two letters that end before each place of a word. */
interface Stretches {
  readonly one: Int32Array;
  readonly two: Int32Array;
}

function stretchesOf(letters: Uint8Array): Stretches {
  const one = new Int32Array(letters.length + 1);
  const two = new Int32Array(letters.length + 1);
  for (let at = 1; at <= letters.length; at++) {
    one[at] = stretchAt(letters, at - 1, 1);
    if (at > 1) two[at] = stretchAt(letters, at - 2, 2);
  }
  return { one, two };
}

/** What the best alignment of two words speaks for one name, in hundredths of a bit. Edits are tried one by one: this is the innermost loop. */
function gainOf(a: Stretches, b: Stretches): number {
  const [rows, columns] = [a.one.length, b.one.length];
  if (sums.length < rows * columns) sums = new Int32Array(rows * columns * 2);
  for (let i = 0; i < rows; i++) {
    const oneA = cellOf(a.one[i] as number, 0);
    const twoA = cellOf(a.two[i] as number, 0);
    for (let j = 0; j < columns; j++) {
      const at = i * columns + j;
      const oneB = b.one[j] as number;
      const twoB = b.two[j] as number;
      let best = at === 0 ? 0 : NOWHERE;
      const take = (from: number, cell: number): void => {
        const sum = (sums[from] as number) + (gains[cell] as number);
        if (sum > best) best = sum;
      };
      if (i > 0) take(at - columns, oneA);
      if (j > 0) take(at - 1, oneB);
      if (i > 0 && j > 0) take(at - columns - 1, oneA + oneB);
      if (i > 1) take(at - 2 * columns, twoA);
      if (j > 1) take(at - 2, twoB);
      if (i > 0 && j > 1) take(at - columns - 2, oneA + twoB);
      if (i > 1 && j > 0) take(at - 2 * columns - 1, twoA + oneB);
      if (i > 1 && j > 1) take(at - 2 * columns - 2, twoA + twoB);
      sums[at] = best;
    }
  }
  return sums[rows * columns - 1] as number;
}

/** Words longer than this are compared by their first letters: no name word is, and a hostile one would cost its square. */
const LONGEST = 40;

/** A folded word (`romanised`) ready to be compared. */
export function spellingOf(word: string): Spelling {
  const stretches = stretchesOf(lettersOf(word.slice(0, LONGEST)));
  return { word, stretches, self: gainOf(stretches, stretches) };
}

/**
 * How likely two words are spellings of one name, 0 to 1: what their best alignment speaks for it over what being written alike
 * would, by costs learned from pairs of spellings. 1 for the same word; "hussain" and "husein" .9, "hussain" and "hassan" .6.
 */
export function likeness(a: Spelling, b: Spelling): number {
  if (a.word === b.word) return 1;
  if (a.self <= 0 || b.self <= 0 || NUMBER.test(a.word) || NUMBER.test(b.word)) return 0;
  const gain = (2 * gainOf(a.stretches, b.stretches)) / (a.self + b.self);
  return gain <= 0 ? 0 : Math.min(gain, ALMOST);
}

/** Numbers have no spellings: "23rd" is not "24th". */
const NUMBER = /[0-9]/;
/** The most that words written differently get. */
const ALMOST = 0.999;
