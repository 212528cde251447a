/** Letters that spellings are compared in: the ends of a word, then a to z. */
const FIRST = 0x61;
const START = 26;
const END = 27;
const LETTERS = 28;
/** Stretches of no, one and two letters are numbered 0, 1 .. 28, 29 .. 812. */
const STRETCHES = 1 + LETTERS + LETTERS * LETTERS;
/** What an edit that no pair of spellings showed would gain: never taken. */
export const NEVER = -32768;

/** Gains of edits, in hundredths of a bit: what rewriting a stretch of up to two letters by another speaks for one name. */
export interface EditTable {
  /** By number of one stretch times `STRETCHES` plus number of the other. */
  readonly gains: Int16Array;
}

/** One edit as the table is written: both stretches ("^" and "$" stand for the ends of the word) and the gain. */
export type Edit = readonly [a: string, b: string, gain: number];

/** The number of a letter or end. */
const letterOf = (char: string): number => (char === "^" ? START : char === "$" ? END : char.charCodeAt(0) - FIRST);

/** A folded word as letters between its ends; other characters are left out. */
export function lettersOf(word: string): Uint8Array {
  const letters = new Uint8Array(word.length + 2);
  letters[0] = START;
  let length = 1;
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at) - FIRST;
    if (letter >= 0 && letter < START) letters[length++] = letter;
  }
  letters[length++] = END;
  return letters.subarray(0, length);
}

/** The number of the stretch of `length` letters that begins at `from`. */
export const stretchAt = (letters: Uint8Array, from: number, length: number): number =>
  length === 0
    ? 0
    : length === 1
      ? 1 + (letters[from] as number)
      : 1 + LETTERS + (letters[from] as number) * LETTERS + (letters[from + 1] as number);

/** The number of a written stretch: "", "s", "^s", "sh". */
export function stretchOf(text: string): number {
  const letters = Uint8Array.from(text, letterOf);
  return stretchAt(letters, 0, letters.length);
}

/** Where the gain for two stretches stands in a table. */
export const cellOf = (a: number, b: number): number => a * STRETCHES + b;

/** The table of edits, which hold both ways. */
export function editTable(edits: Iterable<Edit>): EditTable {
  const gains = new Int16Array(STRETCHES * STRETCHES).fill(NEVER);
  for (const [a, b, gain] of edits) {
    gains[cellOf(stretchOf(a), stretchOf(b))] = gain;
    gains[cellOf(stretchOf(b), stretchOf(a))] = gain;
  }
  return { gains };
}

/** The lengths of the two stretches of an edit, shortest first. */
export const SHAPES: readonly (readonly [number, number])[] = [
  [1, 1],
  [0, 1],
  [1, 0],
  [1, 2],
  [2, 1],
  [2, 2],
  [0, 2],
  [2, 0],
];
