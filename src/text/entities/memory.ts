/** What the rest of a report tells of a word: whether it is written with a capital, or small, elsewhere. */
import { isLower, isUpper } from "../characters.ts";
import { LOWER, lowerHash, WORD_SIZE } from "../features.ts";
import { CASING, casingOf, type EntityInput, OPENS, opensAt, PAD } from "./entity-input.ts";

/** Counts by lower-case hash: times with a capital where a capital tells something, and times in small letters, as 65536 * capital + small. */
export type Memory = Map<number, number>;

const CAPITAL = 65_536;

/** A capital tells something inside a sentence that is written as usual. */
const tells = (input: EntityInput, at: number): boolean => input.casing === CASING.usual && ((input.shapes[at] as number) & OPENS) === 0;

/** Counts how the words of a sentence are written. */
export function rememberWords(memory: Memory, words: readonly string[]): void {
  if (casingOf(words) !== CASING.usual) return;
  words.forEach((word, i) => {
    const code = word.charCodeAt(0);
    const seen = isLower(code) ? 1 : isUpper(code) && !opensAt(i, words) ? CAPITAL : 0;
    if (seen === 0) return;
    const lower = lowerHash(word);
    memory.set(lower, (memory.get(lower) ?? 0) + seen);
  });
}

/** What is known of word `i` from elsewhere in the report: 1 seen with a capital, 2 seen small, 3 both, 0 nothing. */
export function hintFor(memory: Memory, input: EntityInput, words: readonly string[], i: number): number {
  const count = memory.get(input.hashes[(i + PAD) * WORD_SIZE + LOWER] as number);
  if (count === undefined) return 0;
  const isCapital = isUpper((words[i] as string).charCodeAt(0));
  const capital = Math.floor(count / CAPITAL) - (isCapital && tells(input, i + PAD) ? 1 : 0) > 0 ? 1 : 0;
  const small = (count % CAPITAL) - (isCapital || input.casing !== CASING.usual ? 0 : 1) > 0 ? 2 : 0;
  return capital | small;
}
