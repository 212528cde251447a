/** What the rest of a report tells of a word: whether it is written with a capital, or small, elsewhere, and what it was taken for there. */
import { isLower, isUpper } from "../characters.ts";
import { LOWER, lowerHash, WORD_SIZE } from "../features.ts";
import { CASING, type EntityInput, OPENS, PAD } from "./entity-input.ts";
import { TYPES } from "./labels.ts";

/** Counts of one word in one report: written with a capital where a capital tells something, written small, taken for each type or for no name. */
interface WordCount {
  capital: number;
  small: number;
  readonly taken: Int32Array;
}

/** The words of one report by lower-case hash. */
export type Memory = Map<number, WordCount>;

function countOf(memory: Memory, lower: number): WordCount {
  let count = memory.get(lower);
  if (!count) {
    count = { capital: 0, small: 0, taken: new Int32Array(TYPES.length + 1) };
    memory.set(lower, count);
  }
  return count;
}

/** A capital tells something inside a sentence that is written as usual. */
const tells = (input: EntityInput, at: number): boolean => input.casing === CASING.usual && ((input.shapes[at] as number) & OPENS) === 0;

/** Counts how the words of a prepared sentence are written. */
export function rememberWords(memory: Memory, input: EntityInput, words: readonly string[]): void {
  if (input.casing !== CASING.usual) return;
  words.forEach((word, i) => {
    const code = word.charCodeAt(0);
    const lower = input.hashes[(i + PAD) * WORD_SIZE + LOWER] as number;
    if (isLower(code)) countOf(memory, lower).small++;
    else if (isUpper(code) && tells(input, i + PAD)) countOf(memory, lower).capital++;
  });
}

/** Which type a label is of, from 1; 0 is no name. */
const typeOf = (label: number): number => (label + 3) >> 2;

/** Counts what the capitalised or known words of a sentence were taken for. */
export function rememberLabels(memory: Memory, words: readonly string[], labels: Uint8Array): void {
  words.forEach((word, i) => {
    const type = typeOf(labels[i] as number);
    if (type === 0 && !isUpper(word.charCodeAt(0))) return;
    const { taken } = countOf(memory, lowerHash(word));
    taken[type] = (taken[type] as number) + 1;
  });
}

/**
 * What is known of word `i` from elsewhere in the report, as a small number, 0 for nothing: seen with a capital, seen small, and,
 * given the labels of the first pass, what it was mostly taken for elsewhere.
 */
export function hintFor(memory: Memory, input: EntityInput, words: readonly string[], i: number, labels: Uint8Array | undefined): number {
  const count = memory.get(input.hashes[(i + PAD) * WORD_SIZE + LOWER] as number);
  if (!count) return 0;
  const isCapital = isUpper((words[i] as string).charCodeAt(0));
  const capital = count.capital - (isCapital && tells(input, i + PAD) ? 1 : 0) > 0 ? 1 : 0;
  const small = count.small - (isCapital || input.casing !== CASING.usual ? 0 : 1) > 0 ? 2 : 0;
  if (!labels) return capital | small;
  const own = typeOf(labels[i] as number);
  const isTaken = own > 0 || isCapital;
  let top = -1;
  let most = 0;
  for (let t = 0; t <= TYPES.length; t++) {
    const times = (count.taken[t] as number) - (isTaken && t === own ? 1 : 0);
    if (times > most) {
      most = times;
      top = t;
    }
  }
  return capital | small | ((top + 1) << 2) | ((own + 1) << 5) | (most > 1 ? 256 : 0);
}
