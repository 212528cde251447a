/** Two of the learners: tagger and labeller; the parser's is in parsing.ts. */
import { hashWord, LOWER, lowerHash, MASK, mix, WORD_SIZE } from "../src/text/features.ts";
import { LABEL_FEATURES, labelFeatures, treeView, viewTree } from "../src/text/labeller.ts";
import { type ParseInput, parseInput, prepareParsing } from "../src/text/parse-input.ts";
import {
  fixedTag,
  LEXICON_EXACT,
  LEXICON_LOWER,
  type Lexicon,
  prepareTagging,
  TAG_FEATURES,
  type TaggerModel,
  tagBuffers,
  tagFeatures,
} from "../src/text/tagger.ts";
import { type Row, readRows, writeRows } from "../src/text/weights.ts";
import type { Tree } from "./conllu.ts";
import { FeatureCounter, Perceptron } from "./perceptron.ts";
import { type Random, shuffle } from "./random.ts";

/** Codes below this are left out: they decide nothing on the dev sets and take space. */
const LEAST = 8;

/** A sentence with tags and labels as numbers. */
export interface Numbered {
  readonly words: readonly string[];
  readonly tags: readonly number[];
  readonly heads: readonly number[];
  readonly labels: readonly number[];
  readonly fold: number;
  /** Heads given by a parser that has not seen the document, reading the sentence from its end; n for the root. */
  readonly guide?: Int32Array;
}

/** Words that always have one tag, and the set of usual tags of each word seen at least twice, as a class number. */
export function learnLexicon(sentences: readonly Numbered[]): Lexicon {
  const exact = new Map<number, Map<number, number>>();
  const lower = new Map<number, Map<number, number>>();
  const hashes = new Int32Array(WORD_SIZE);
  const note = (map: Map<number, Map<number, number>>, key: number, tag: number): void => {
    const counts = map.get(key) ?? new Map<number, number>();
    map.set(key, counts.set(tag, (counts.get(tag) ?? 0) + 1));
  };
  for (const { words, tags } of sentences) {
    words.forEach((word, i) => {
      if (word === MASK) return;
      hashWord(word, hashes, 0);
      note(exact, hashes[0] as number, tags[i] as number);
      note(lower, hashes[LOWER] as number, tags[i] as number);
    });
  }
  const fixed = new Map<number, number>();
  for (const [hash, counts] of exact) {
    const ranked = rank(counts);
    if (ranked.total >= 30 && (ranked.list[0]?.[1] ?? 0) >= ranked.total * 0.998)
      fixed.set(mix(LEXICON_EXACT, hash, 0, 0), ranked.list[0]?.[0] ?? 0);
  }
  return { fixed, classes: ambiguityClasses(lower) };
}

/** Tags by falling count, then by number. */
function rank(counts: ReadonlyMap<number, number>): { readonly list: readonly (readonly [number, number])[]; readonly total: number } {
  const list = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return { list, total: list.reduce((sum, [, n]) => sum + n, 0) };
}

/** Class 1 is "unknown", 2 "other set"; the 240 commonest sets of tags with a share of an eighth have their own. */
function ambiguityClasses(words: ReadonlyMap<number, ReadonlyMap<number, number>>): Map<number, number> {
  const sets = new Map<string, number>();
  const setOf = new Map<number, string>();
  for (const [hash, counts] of words) {
    const { list, total } = rank(counts);
    if (total < 2) continue;
    const name = list
      .filter(([, n]) => n * 8 >= total)
      .map(([tag]) => tag)
      .join(" ");
    setOf.set(hash, name);
    sets.set(name, (sets.get(name) ?? 0) + 1);
  }
  const common = [...sets].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 240);
  const numbers = new Map(common.map(([name], i) => [name, i + 3]));
  return new Map([...setOf].map(([hash, name]) => [mix(LEXICON_LOWER, hash, 0, 0), numbers.get(name) ?? 2]));
}

/** Trains the tagger, `runs` times over `epochs` passes; history is the tagger's own. */
export function learnTagger(
  sentences: readonly Numbered[],
  classes: number,
  epochs: number,
  random: Random,
  runs = 1,
): TaggerModel & { readonly list: Row[] } {
  const lexicon = learnLexicon(sentences);
  const buffers = tagBuffers();
  const counter = new FeatureCounter();
  for (const { words, tags } of sentences) {
    prepareTagging(words, lexicon, buffers);
    words.forEach((word, i) => {
      if (word === MASK) return;
      tagFeatures(buffers, i, i > 0 ? (tags[i - 1] as number) : -1, i > 1 ? (tags[i - 2] as number) : i - 2);
      counter.add(buffers.features);
    });
  }
  const learner = new Perceptron(counter.frequent(2), classes);
  const rows = new Int32Array(TAG_FEATURES);
  const scores = new Float64Array(classes);
  const order = [...sentences];
  for (let pass = 0; pass < epochs * runs; pass++) {
    if (pass > 0 && pass % epochs === 0) learner.restart();
    for (const { words, tags } of shuffle(order, random)) {
      prepareTagging(words, lexicon, buffers);
      let tag1 = -1;
      let tag2 = -2;
      for (let i = 0; i < words.length; i++) {
        let tag = words[i] === MASK ? classes - 1 : fixedTag(lexicon, buffers, i);
        if (tag < 0) {
          tagFeatures(buffers, i, tag1, tag2);
          learner.find(buffers.features, rows);
          learner.score(rows, scores);
          tag = best(scores, classes - 1);
          learner.learn(rows, tags[i] as number, rival(scores, classes - 1, tags[i] as number));
        }
        tag2 = tag1;
        tag1 = tag;
      }
    }
  }
  const list = learner.rows(LEAST);
  return { lexicon, rows: readRows(writeRows(list)), classes, list };
}

/** Place of the highest of the first `count` scores; the first on a tie. */
function best(scores: Float64Array, count: number): number {
  let at = 0;
  for (let c = 1; c < count; c++) if ((scores[c] as number) > (scores[at] as number)) at = c;
  return at;
}

/** By how much the right class has to win; fewer than two features' worth of change for each of about forty features. */
const MARGIN = 40;

/** The strongest class beside the right one when it comes nearer than the margin, else the right one. */
function rival(scores: Float64Array, count: number, right: number): number {
  let at = -1;
  for (let c = 0; c < count; c++) if (c !== right && (at < 0 || (scores[c] as number) > (scores[at] as number))) at = c;
  return (scores[at] as number) + MARGIN >= (scores[right] as number) ? at : right;
}

/** Fills the parser's input from a numbered sentence. */
export function fillInput(input: ParseInput, sentence: Numbered, kinds: Uint8Array): void {
  prepareParsing(input, sentence.words.length, (i) => lowerHash(sentence.words[i] as string), sentence.tags, kinds);
}

/** Trains the labeller on gold trees with predicted tags; labels above and before are its own. */
export function learnLabeller(
  sentences: readonly Numbered[],
  kinds: Uint8Array,
  labels: number,
  root: number,
  epochs: number,
  random: Random,
): Row[] {
  const input = parseInput();
  const view = treeView();
  const features = new Int32Array(LABEL_FEATURES);
  const counter = new FeatureCounter();
  const visit = (sentence: Numbered, each: (d: number) => number): void => {
    const n = sentence.words.length;
    fillInput(input, sentence, kinds);
    viewTree(
      view,
      Int32Array.from(sentence.heads, (h) => (h < 0 ? n : h)),
      n,
    );
    for (let i = 0; i < n; i++) {
      const d = view.order[i] as number;
      if (view.heads[d] === n) view.labels[d] = root;
      else {
        labelFeatures(view, input, d, n, features);
        view.labels[d] = each(d);
      }
    }
  };
  for (const sentence of sentences) {
    visit(sentence, (d) => {
      counter.add(features);
      return sentence.labels[d] as number;
    });
  }
  const learner = new Perceptron(counter.frequent(2), labels);
  const rows = new Int32Array(LABEL_FEATURES);
  const scores = new Float64Array(labels);
  const order = [...sentences];
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const sentence of shuffle(order, random)) {
      visit(sentence, (d) => {
        learner.find(features, rows);
        learner.score(rows, scores);
        scores[root] = -Infinity;
        const predicted = best(scores, labels);
        learner.learn(rows, sentence.labels[d] as number, rival(scores, labels, sentence.labels[d] as number));
        return predicted;
      });
    }
  }
  return learner.rows(LEAST);
}

/** Tags and labels of trees as numbers. */
export function numbered(tree: Tree, tags: ReadonlyMap<string, number>, labels: ReadonlyMap<string, number>): Numbered {
  return {
    words: tree.words,
    tags: tree.tags.map((tag) => tags.get(tag) ?? 0),
    heads: tree.heads,
    labels: tree.labels.map((label) => labels.get(label) ?? 0),
    fold: tree.document % 4,
  };
}
