/** Frozen hashing of words and feature templates: what the weights in `models/` were trained on; a change here needs new weights. */
import { foldCode, isDigit, isLetter, isLower, isUpper } from "./characters.ts";

/** The word that stands for a masked quotation. */
export const MASK = "\uFFFC";

/** Hash of a feature template over up to three values; never 0, which marks a free slot. */
export const mix = (template: number, a: number, b: number, c: number): number => mixSalted(saltOf(template), a, b, c) || 1;

/** What a template brings into the hash of its features. */
export const saltOf = (template: number): number => Math.imul(template + 1, 0x9e3779b1);

/** The hash of a template, given by its salt, over up to three values. */
export function mixSalted(salt: number, a: number, b: number, c: number): number {
  let h = salt ^ a;
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b) ^ b;
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35) ^ c;
  h = Math.imul(h ^ (h >>> 16), 0x27d4eb2f);
  return h ^ (h >>> 15);
}

/** The code unit as the hashes see it: typographic quotes and dashes plain, digits alike. */
function plain(code: number): number {
  if (code >= 48 && code <= 57) return 48;
  if (code === 0x2019 || code === 0x2018 || code === 0x60 || code === 0xb4) return 39;
  if (code === 0x201c || code === 0x201d || code === 0xab || code === 0xbb) return 34;
  if (code === 0x2013) return 45;
  return code;
}

const step = (h: number, code: number): number => Math.imul(h ^ code, 0x01000193);
const SEED = 0x811c9dc5 | 0;

/** Places of a word's hashes in the block of `WORD_SIZE` numbers that `hashWord` fills. */
export const EXACT = 0;
export const LOWER = 1;
export const SUFFIX = 2;
export const PREFIX = 6;
export const SHAPE = 9;
export const WORD_SIZE = 10;

/** Writes exact and lower-case hash, suffixes of 1 to 4, prefixes of 1 to 3 and the shape of `word` into `out` at `at`. */
export function hashWord(word: string, out: Int32Array, at: number): void {
  let exact = SEED;
  let lower = SEED;
  const n = word.length;
  out.fill(0, at, at + WORD_SIZE);
  for (let i = 0; i < n; i++) {
    const code = plain(word.charCodeAt(i));
    exact = step(exact, code);
    lower = step(lower, foldCode(code));
    if (i < 3) out[at + PREFIX + i] = lower;
  }
  let suffix = SEED;
  for (let k = 1; k <= 4 && k <= n; k++) {
    suffix = step(suffix, foldCode(plain(word.charCodeAt(n - k))));
    out[at + SUFFIX + k - 1] = suffix;
  }
  out[at + EXACT] = exact;
  out[at + LOWER] = lower;
  out[at + SHAPE] = shapeOf(word);
}

/** The lower-case hash of a word alone, as `hashWord` writes it at `LOWER`. */
export function lowerHash(word: string): number {
  let lower = SEED;
  for (let i = 0; i < word.length; i++) lower = step(lower, foldCode(plain(word.charCodeAt(i))));
  return lower;
}

/** Case and character kinds of a word as a small number: first letter, any capitals, lower case, digits, dots, hyphens, length class. */
function shapeOf(word: string): number {
  let flags = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (isUpper(code)) flags |= i === 0 ? 1 : 2;
    else if (isLower(code)) flags |= 4;
    else if (isDigit(code)) flags |= 8;
    else if (code === 46) flags |= 16;
    else if (code === 45) flags |= 32;
    else if (!isLetter(code)) flags |= 64;
  }
  return flags | (Math.min(word.length, 4) << 7);
}
