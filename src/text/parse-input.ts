/** A tagged sentence in numbers, as parser and labeller see it. */

/** What the parser sees of a sentence of n words: lower-case hash, joint tag and kind of each; n is the root, n + 1 "none". */
export interface ParseInput {
  words: Int32Array;
  tags: Int32Array;
  /** Number of the universal part of speech. */
  coarse: Int32Array;
  /** Running numbers of verbs and of commas before each word. */
  verbs: Int32Array;
  commas: Int32Array;
}

/** Kinds of joint tags: the comma, and behind it the universal parts of speech in order of name. */
export const COMMA = 0;
export const KINDS: readonly string[] = [
  ",",
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
];
const VERB = KINDS.indexOf("VERB");

const ROOT = 1001;
const NONE = 1002;

/** Empty input for `prepareParsing` to fill; it grows with the longest sentence. */
export function parseInput(): ParseInput {
  const none = new Int32Array(0);
  return { words: none, tags: none, coarse: none, verbs: none, commas: none };
}

/** Fills the input for `n` words from their lower-case hashes, joint tags and the kind of each joint tag. */
export function prepareParsing(
  input: ParseInput,
  n: number,
  hash: (i: number) => number,
  tags: ArrayLike<number>,
  kinds: Uint8Array,
): void {
  if (input.words.length < n + 2) {
    const size = 2 * n + 2;
    input.words = new Int32Array(size);
    input.tags = new Int32Array(size);
    input.coarse = new Int32Array(size);
    input.verbs = new Int32Array(size);
    input.commas = new Int32Array(size);
  }
  let verbs = 0;
  let commas = 0;
  for (let i = 0; i < n; i++) {
    const tag = tags[i] as number;
    const kind = kinds[tag] as number;
    input.words[i] = hash(i);
    input.tags[i] = tag;
    input.coarse[i] = kind;
    input.verbs[i] = verbs;
    input.commas[i] = commas;
    if (kind === VERB) verbs++;
    if (kind === COMMA) commas++;
  }
  for (const [place, value] of [[n, ROOT] as const, [n + 1, NONE] as const]) {
    input.words[place] = value;
    input.tags[place] = value;
    input.coarse[place] = value - 970;
    input.verbs[place] = verbs;
    input.commas[place] = commas;
  }
}

/** Fills `backward` with the reversed sentence of `input`, which is prepared for `n` words. */
export function reverseInput(input: ParseInput, backward: ParseInput, n: number, kinds: Uint8Array): void {
  prepareParsing(backward, n, (i) => input.words[n - 1 - i] as number, input.tags.slice(0, n).reverse(), kinds);
}
