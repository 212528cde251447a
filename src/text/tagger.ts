/** Averaged-perceptron tagger (Collins 2002), left to right, over joint tags "UPOS_XPOS", with a lexicon of ambiguity classes. */
import { isLetter, isUpper } from "./characters.ts";
import { EXACT, hashWord, LOWER, MASK, mix, PREFIX, SHAPE, SUFFIX, WORD_SIZE } from "./features.ts";
import { addScores, bestInStages, type Rows, type Stop } from "./weights.ts";

/** Universal part of speech and Penn Treebank tag of a word. */
export interface Tag {
  readonly pos: string;
  readonly tag: string;
}

/** The joint tag of a masked quotation. */
export const MASK_TAG = "X_QUOTE";

/** Salts that keep exact and lower-case words apart in the lexicon. */
export const LEXICON_EXACT = 201;
export const LEXICON_LOWER = 202;

/** What is known of words by hash: a joint tag that is always right (exact words), an ambiguity class (lower-case words). */
export interface Lexicon {
  readonly fixed: ReadonlyMap<number, number>;
  readonly classes: ReadonlyMap<number, number>;
}

/** Number of features `tagFeatures` writes. */
export const TAG_FEATURES = 53;

/** Reusable buffers: hashes and lexicon classes of the words of one sentence with two words of padding at each side. */
export interface TagBuffers {
  hashes: Int32Array;
  known: Int32Array;
  /** How the sentence is written, by `writingOf`. */
  writing: number;
  readonly features: Int32Array;
}

/** Fresh buffers; they grow with the longest sentence seen. */
export const tagBuffers = (): TagBuffers => ({
  hashes: new Int32Array(0),
  known: new Int32Array(0),
  writing: 0,
  features: new Int32Array(TAG_FEATURES),
});

/** Hashes the words of a sentence into the buffers. */
export function prepareTagging(words: readonly string[], lexicon: Lexicon, buffers: TagBuffers): void {
  const size = words.length + 4;
  if (buffers.known.length < size) {
    buffers.hashes = new Int32Array(size * 2 * WORD_SIZE);
    buffers.known = new Int32Array(size * 2);
  }
  const { hashes, known } = buffers;
  hashes.fill(0, 0, size * WORD_SIZE);
  known.fill(0, 0, size);
  buffers.writing = writingOf(words);
  words.forEach((word, i) => {
    const at = (i + 2) * WORD_SIZE;
    hashWord(word, hashes, at);
    known[i + 2] = lexicon.classes.get(mix(LEXICON_LOWER, hashes[at + LOWER] as number, 0, 0)) ?? 1;
  });
}

/** How many ways of writing a sentence `writingOf` tells apart. */
const WRITINGS = 18;

/**
 * How a sentence is written, as a small number: whether longer words in small letters are missing or fewer than words with a capital
 * (headlines), whether it has capitals and mostly words all in capitals, and whether it ends with a stop.
 */
function writingOf(words: readonly string[]): number {
  let capitalised = 0;
  let small = 0;
  let capitals = 0;
  for (const word of words) {
    const code = word.charCodeAt(0);
    if (!isLetter(code)) continue;
    if (isUpper(code)) {
      capitalised++;
      if (isUpper(word.charCodeAt(1)) && isUpper(word.charCodeAt(word.length - 1))) capitals++;
    } else if (word.length > 3) small++;
  }
  const headline = small === 0 ? 2 : capitalised > small ? 1 : 0;
  const height = capitalised === 0 ? 0 : capitals * 2 > capitalised ? 1 : 2;
  const last = words.at(-1);
  return headline * 6 + height * 2 + (last === "." || last === "!" || last === "?" ? 1 : 0);
}

/** The joint tag the lexicon fixes for word `i`, or -1. */
export function fixedTag(lexicon: Lexicon, buffers: TagBuffers, i: number): number {
  return lexicon.fixed.get(mix(LEXICON_EXACT, buffers.hashes[(i + 2) * WORD_SIZE + EXACT] as number, 0, 0)) ?? -1;
}

/** Features of a word by itself, which `ownFeatures` writes first. */
const OWN_FEATURES = 17;

/** Writes the features of word `i`, given the joint tags of the two words before it (-1 before the start). */
export function tagFeatures(buffers: TagBuffers, i: number, tag1: number, tag2: number): void {
  ownFeatures(buffers, i, tag1 < 0 ? 1 : 0);
  contextFeatures(buffers, i, tag1, tag2);
}

/** What depends on nothing but the word, how its sentence is written and whether it opens it. */
function ownFeatures({ hashes: h, known: k, features: f, writing }: TagBuffers, i: number, start: number): void {
  const at = (i + 2) * WORD_SIZE;
  const lower = h[at + LOWER] as number;
  const shape = h[at + SHAPE] as number;
  const suffix3 = h[at + SUFFIX + 2] as number;
  const suffix2 = h[at + SUFFIX + 1] as number;
  const prefix3 = h[at + PREFIX + 2] as number;
  const known = k[i + 2] as number;
  let n = 0;
  f[n++] = mix(0, h[at + EXACT] as number, 0, 0);
  f[n++] = mix(1, lower, 0, 0);
  f[n++] = mix(2, h[at + SUFFIX] as number, 0, 0);
  f[n++] = mix(3, suffix2, 0, 0);
  f[n++] = mix(4, suffix3, 0, 0);
  f[n++] = mix(5, h[at + SUFFIX + 3] as number, 0, 0);
  f[n++] = mix(6, h[at + PREFIX] as number, 0, 0);
  f[n++] = mix(7, h[at + PREFIX + 1] as number, 0, 0);
  f[n++] = mix(8, h[at + PREFIX + 2] as number, 0, 0);
  f[n++] = mix(9, shape, start, 0);
  f[n++] = mix(25, known, 0, 0);
  f[n++] = mix(31, shape, suffix3, start);
  f[n++] = mix(36, writing, shape, start);
  f[n++] = mix(37, writing, shape, known);
  f[n++] = mix(38, writing, shape, lower);
  f[n++] = mix(50, prefix3, suffix3, 0);
  f[n++] = mix(51, h[at + SUFFIX + 3] as number, shape, 0);
}

/** The words around, and the tags before; those that tell most come first (see `TAG_STOPS`). */
function contextFeatures({ hashes: h, known: k, features: f }: TagBuffers, i: number, tag1: number, tag2: number): void {
  const at = (i + 2) * WORD_SIZE;
  const last = at - WORD_SIZE;
  const next = at + WORD_SIZE;
  const lower = h[at + LOWER] as number;
  const lowerLast = h[last + LOWER] as number;
  const lowerNext = h[next + LOWER] as number;
  const lowerLater = h[next + WORD_SIZE + LOWER] as number;
  const shape = h[at + SHAPE] as number;
  const start = tag1 < 0 ? 1 : 0;
  const suffix3 = h[at + SUFFIX + 2] as number;
  const suffix2 = h[at + SUFFIX + 1] as number;
  const known = k[i + 2] as number;
  const knownNext = k[i + 3] as number;
  const knownLater = k[i + 4] as number;
  const knownLast = k[i + 1] as number;
  let n = OWN_FEATURES;
  f[n++] = mix(10, tag1, 0, 0);
  f[n++] = mix(26, known, knownNext, 0);
  f[n++] = mix(13, lowerLast, 0, 0);
  f[n++] = mix(15, lowerNext, 0, 0);
  f[n++] = mix(11, tag1, tag2, 0);
  f[n++] = mix(47, suffix3, h[next + SUFFIX + 1] as number, 0);
  f[n++] = mix(34, tag1, shape, start);
  f[n++] = mix(20, h[next + SUFFIX + 2] as number, 0, 0);
  f[n++] = mix(45, lower, knownNext, 0);
  f[n++] = mix(14, h[last - WORD_SIZE + LOWER] as number, 0, 0);
  f[n++] = mix(16, h[next + WORD_SIZE + LOWER] as number, 0, 0);
  f[n++] = mix(27, knownLast, known, 0);
  f[n++] = mix(48, suffix3, h[next + SHAPE] as number, h[last + SHAPE] as number);
  f[n++] = mix(23, tag1, suffix3, 0);
  f[n++] = mix(32, tag1, suffix2, knownNext);
  f[n++] = mix(46, tag1, knownNext, knownLater);
  f[n++] = mix(29, known, knownNext, k[i + 4] as number);
  f[n++] = mix(17, lowerLast, lower, 0);
  f[n++] = mix(21, h[next + SHAPE] as number, shape, 0);
  f[n++] = mix(24, tag1, lowerNext, 0);
  f[n++] = mix(52, k[i] as number, knownLast, known);
  f[n++] = mix(28, tag1, known, knownNext);
  f[n++] = mix(35, lowerLast, lowerNext, 0);
  f[n++] = mix(19, h[last + SUFFIX + 2] as number, 0, 0);
  f[n++] = mix(18, lower, lowerNext, 0);
  f[n++] = mix(33, tag1, tag2, known);
  f[n++] = mix(40, tag1, lower, lowerNext);
  f[n++] = mix(12, tag1, lower, 0);
  f[n++] = mix(44, lowerLast, known, knownNext);
  f[n++] = mix(49, suffix3, knownNext, tag1);
  f[n++] = mix(39, tag1, tag2, lower);
  f[n++] = mix(22, h[last + SHAPE] as number, shape, 0);
  f[n++] = mix(43, known, lowerNext, 0);
  f[n++] = mix(41, lowerNext, lowerLater, known);
  f[n++] = mix(42, lower, knownNext, knownLater);
  f[n++] = mix(30, tag1, known, 0);
}

/** Most tags are clear after the first features of context: leads at which next to none was still overturned on the trees of training. */
export const TAG_STOPS: readonly Stop[] = [
  { to: OWN_FEATURES + 18, lead: 12_000 },
  { to: OWN_FEATURES + 28, lead: 7_000 },
  { to: TAG_FEATURES, lead: -1 },
];

/** Asks everything. */
const THOROUGH: readonly Stop[] = [{ to: TAG_FEATURES, lead: -1 }];

/** Everything the tagger needs. */
export interface TaggerModel {
  readonly lexicon: Lexicon;
  readonly rows: Rows;
  /** Number of joint tags; the tag of a masked quotation is the last one and is never predicted. */
  readonly classes: number;
  /** Where asking may stop; without them everything is asked, as in training. */
  readonly stops?: readonly Stop[];
}

/**
 * The summed weights of words by themselves: they are most of the work, and texts repeat their words. Kept up to a bound, then begun
 * anew; what is kept changes no score.
 */
export interface WordScores {
  /** Where the scores of a word stand, for each way its sentence is written and for the start of a sentence apart. */
  readonly places: readonly Map<string, number>[];
  readonly scores: Int32Array;
  readonly classes: number;
  size: number;
}

/** Words kept, in about 4 MB. */
const KEPT = 8_192;

/** Room for the scores of words for a tagger of so many joint tags. */
export const wordScores = (classes: number): WordScores => ({
  places: Array.from({ length: 2 * WRITINGS }, () => new Map()),
  scores: new Int32Array(KEPT * classes),
  classes,
  size: 0,
});

/** Sets `scores` to the summed weights of word `i` by itself. */
function ownScores({ rows }: TaggerModel, buffers: TagBuffers, kept: WordScores, word: string, i: number, scores: Int32Array): void {
  const start = i === 0 ? 1 : 0;
  const places = kept.places[buffers.writing * 2 + start] as Map<string, number>;
  const { classes } = kept;
  const place = places.get(word);
  if (place !== undefined) {
    const from = place * classes;
    for (let c = 0; c < classes; c++) scores[c] = kept.scores[from + c] as number;
    return;
  }
  ownFeatures(buffers, i, start);
  scores.fill(0);
  addScores(rows, buffers.features, 0, OWN_FEATURES, scores);
  if (kept.size === KEPT) {
    for (const map of kept.places) map.clear();
    kept.size = 0;
  }
  kept.scores.set(scores, kept.size * classes);
  places.set(word, kept.size++);
}

/** Tags the words of one sentence with the numbers of joint tags. */
export function tagWords(
  model: TaggerModel,
  words: readonly string[],
  buffers: TagBuffers,
  scores: Int32Array,
  kept: WordScores,
): Int32Array {
  const tags = new Int32Array(words.length);
  prepareTagging(words, model.lexicon, buffers);
  const maskTag = model.classes - 1;
  let tag1 = -1;
  let tag2 = -2;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    let tag = word === MASK ? maskTag : fixedTag(model.lexicon, buffers, i);
    if (tag < 0) {
      ownScores(model, buffers, kept, word, i, scores);
      contextFeatures(buffers, i, tag1, tag2);
      tag = bestInStages(model.rows, buffers.features, OWN_FEATURES, model.stops ?? THOROUGH, scores, maskTag);
    }
    tags[i] = tag;
    tag2 = tag1;
    tag1 = tag;
  }
  return tags;
}
