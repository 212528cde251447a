/** One sentence as the name tagger sees it: word hashes, tags, list bits, case, capital runs and which words may be in a name. */
import { isDigit, isLower, isUpper } from "../characters.ts";
import { hashWord, LOWER, MASK, mix, WORD_SIZE } from "../features.ts";
import type { Tag } from "../tagger.ts";
import { KNOWN, knownOf, type WordLists } from "./word-lists.ts";

/** Words of padding at each side. */
export const PAD = 2;

/** How a sentence is written: as usual, in capitals, in small letters, or with nearly every word capitalised. */
export const CASING = { usual: 0, upper: 1, lower: 2, title: 3 } as const;

/** Bit of a shape: the word opens its sentence, or a quotation at its head. */
export const OPENS = 128;

/** Reusable buffers; index `i + PAD` is word `i`. */
export interface EntityInput {
  size: number;
  casing: number;
  hashes: Int32Array;
  tags: Int32Array;
  known: Int32Array;
  /** Bits of phrases that a word is part of, with its place in them. */
  phrases: Int32Array;
  shapes: Int32Array;
  /** First word of the run of candidates that a word is in, and the word behind it. */
  runFrom: Int32Array;
  runTo: Int32Array;
  /** 1 for words that are scored; all others are outside names. */
  scored: Uint8Array;
}

/** Fresh buffers; they grow with the longest sentence seen. */
export const entityInput = (): EntityInput => ({ size: 0, casing: 0, ...buffers(64) });

const buffers = (size: number) => ({
  hashes: new Int32Array(size * WORD_SIZE),
  tags: new Int32Array(size),
  known: new Int32Array(size),
  phrases: new Int32Array(size),
  shapes: new Int32Array(size),
  runFrom: new Int32Array(size),
  runTo: new Int32Array(size),
  scored: new Uint8Array(size),
});

const PROPER = KNOWN.firstName | KNOWN.lastName | KNOWN.city | KNOWN.person | KNOWN.place | KNOWN.group;
const LONG = KNOWN.longPerson | KNOWN.longPlace | KNOWN.longGroup | KNOWN.longOther;

/** Fills the input from the words and tags of one sentence. */
export function prepareEntities(input: EntityInput, words: readonly string[], tags: readonly Tag[], lists: WordLists): void {
  const size = words.length + 2 * PAD;
  if (input.tags.length < size) Object.assign(input, buffers(size * 2));
  for (const list of [input.tags, input.known, input.phrases, input.shapes, input.scored]) list.fill(0, 0, size);
  input.hashes.fill(0, 0, size * WORD_SIZE);
  input.size = words.length;
  input.casing = casingOf(words);
  words.forEach((word, i) => {
    const at = i + PAD;
    hashWord(word, input.hashes, at * WORD_SIZE);
    input.tags[at] = tagNumber(tags[i]?.tag ?? "");
    input.known[at] = knownOf(lists, wordKey(input.hashes[at * WORD_SIZE + LOWER] as number));
    input.shapes[at] = shapeOf(word, i, words);
  });
  markPhrases(input, lists);
  markRuns(input, words, tags);
}

/** The key of a word in the lists. */
export const wordKey = (lower: number): number => mix(301, lower, 0, 0);

/** The key of a phrase from the key of its beginning and its next word. */
export const phraseKey = (before: number, lower: number): number => mix(302, before, lower, 0);

/** A Penn tag as a small number: its first four letters. */
function tagNumber(tag: string): number {
  let n = 0;
  for (let i = 0; i < tag.length && i < 4; i++) n = n * 128 + (tag.charCodeAt(i) & 127);
  return n;
}

/** How a sentence is written, as one of `CASING`. */
export function casingOf(words: readonly string[]): number {
  let upper = 0;
  let capital = 0;
  let small = 0;
  let long = 0;
  for (const word of words) {
    const first = word.charCodeAt(0);
    if (word.length > 1 && isUpper(first) && isUpper(word.charCodeAt(1))) upper++;
    else if (isUpper(first) && word !== "I") capital++;
    else if (isLower(first)) {
      small++;
      if (word.length > 3) long++;
    }
  }
  const letters = upper + capital + small;
  if (letters < 3) return CASING.usual;
  if (upper * 4 >= letters * 3) return CASING.upper;
  if (upper + capital === 0) return CASING.lower;
  return long === 0 && upper + capital > 3 ? CASING.title : CASING.usual;
}

/** Whether word `at` opens its sentence, or stands behind no more than a mark that does. */
export const opensAt = (at: number, words: readonly string[]): boolean =>
  at === 0 || (at === 1 && !isUpper(words[0]?.charCodeAt(0) ?? 0) && (words[0]?.length ?? 0) < 3);

/** Kinds of characters, and whether the word opens its sentence or a quotation in it. */
function shapeOf(word: string, at: number, words: readonly string[]): number {
  let flags = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (isUpper(code)) flags |= i === 0 ? 1 : 2;
    else if (isLower(code)) flags |= 4;
    else if (isDigit(code)) flags |= 8;
    else flags |= code === 46 ? 16 : code === 45 || code === 39 || code === 0x2019 ? 32 : 64;
  }
  if (opensAt(at, words)) flags |= OPENS;
  return flags | (Math.min(word.length, 5) << 8);
}

/** Looks up phrases of two to four words; a word gets two bits of place for each kind of phrase it is part of. */
function markPhrases(input: EntityInput, lists: WordLists): void {
  for (let from = PAD; from < input.size + PAD; from++) {
    let phrase = wordKey(input.hashes[from * WORD_SIZE + LOWER] as number);
    let length = 0;
    let bits = 0;
    for (let to = from + 1; to < from + 4 && to < input.size + PAD; to++) {
      phrase = phraseKey(phrase, input.hashes[to * WORD_SIZE + LOWER] as number);
      const found = knownOf(lists, phrase) & LONG;
      if (found !== 0) {
        length = to - from + 1;
        bits = found;
      }
    }
    for (let k = 0; k < length; k++) {
      const part = k === 0 ? 1 : k === length - 1 ? 3 : 2;
      input.phrases[from + k] = (input.phrases[from + k] as number) | bits | part;
    }
  }
}

/** Words that may be in a name: with a capital, a tag of a proper noun or known as a name only; and what stands between two such. */
function markRuns(input: EntityInput, words: readonly string[], tags: readonly Tag[]): void {
  const { scored, runFrom, runTo, known, shapes, size, casing } = input;
  const candidate = (at: number): boolean => {
    const word = words[at - PAD];
    if (word === undefined || word === MASK) return false;
    if (tags[at - PAD]?.pos === "PROPN") return true;
    const bits = known[at] as number;
    if ((bits & PROPER) !== 0 && (bits & KNOWN.common) === 0 && casing === CASING.lower) return true;
    if (casing === CASING.upper || ((input.phrases[at] as number) & LONG) !== 0) return ((shapes[at] as number) & 7) !== 0;
    return ((shapes[at] as number) & 3) !== 0;
  };
  for (let at = PAD; at < size + PAD; at++) if (candidate(at)) scored[at] = 1;
  for (let at = PAD; at < size + PAD; at++) {
    const before = scored[at - 1] === 1 || scored[at - 2] === 1;
    if (scored[at] === 0 && before && (scored[at + 1] === 1 || scored[at + 2] === 1) && words[at - PAD] !== MASK) scored[at] = 2;
  }
  for (let at = PAD; at < size + PAD; at++) {
    if (scored[at] === 0) continue;
    const inRun = scored[at] === 1 && ((shapes[at] as number) & 3) !== 0;
    const goesOn = inRun && at > PAD && scored[at - 1] === 1 && (runTo[at - 1] as number) === at;
    runFrom[at] = goesOn ? (runFrom[at - 1] as number) : at;
    runTo[at] = at + 1;
    if (goesOn) for (let k = runFrom[at] as number; k < at; k++) runTo[k] = at + 1;
  }
}
