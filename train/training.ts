/** The three learners: tagger, parser and labeller. */
import { hashWord, LOWER, lowerHash, MASK, mix, WORD_SIZE } from "../src/text/features.ts";
import { LABEL_FEATURES, labelFeatures, treeView, viewTree } from "../src/text/labeller.ts";
import { PARSE_FEATURES, parseFeatures } from "../src/text/parse-features.ts";
import { type ParseInput, parseInput, prepareParsing } from "../src/text/parse-input.ts";
import { choose } from "../src/text/parser.ts";
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
import { LEFT, RIGHT, SHIFT, State } from "../src/text/transitions.ts";
import { type Row, readRows, writeRows } from "../src/text/weights.ts";
import type { Tree } from "./conllu.ts";
import { codeOf, FeatureCounter, Perceptron, unitOf } from "./perceptron.ts";
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

/** Trains the tagger; history is the tagger's own. */
export function learnTagger(
  sentences: readonly Numbered[],
  classes: number,
  epochs: number,
  random: Random,
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
  for (let epoch = 0; epoch < epochs; epoch++) {
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
          learner.learn(rows, tags[i] as number, tag);
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

/** Fills the parser's input from a numbered sentence. */
function fillInput(input: ParseInput, sentence: Numbered, kinds: Uint8Array): void {
  prepareParsing(input, sentence.words.length, (i) => lowerHash(sentence.words[i] as string), sentence.tags, kinds);
}

/** Trains the parser and gives its weights as codes; the dynamic oracle of Goldberg and Nivre (2013); after the first epoch it follows its own moves. Gives weight codes. */
export function learnParser(sentences: readonly Numbered[], kinds: Uint8Array, bits: number, epochs: number, random: Random): Int8Array {
  const weights = new Float32Array(4 << bits);
  const totals = new Float64Array(4 << bits);
  const features = new Int32Array(PARSE_FEATURES);
  const state = new State();
  const input = parseInput();
  const order = [...sentences];
  const score = [0, 0, 0];
  let steps = 1;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const sentence of shuffle(order, random)) {
      const n = sentence.words.length;
      const gold = sentence.heads.map((h) => (h < 0 ? n : h));
      fillInput(input, sentence, kinds);
      state.reset(n);
      while (!state.done) {
        if (state.depth === 0) {
          state.make(SHIFT);
          continue;
        }
        parseFeatures(state, input, features, bits);
        score.fill(0);
        for (const row of features) {
          for (let m = 0; m < 3; m++) score[m] = (score[m] as number) + (weights[row * 4 + m] as number);
        }
        const predicted = choose(state, score[SHIFT] as number, score[LEFT] as number, score[RIGHT] as number);
        const cost = costs(state, gold);
        const right = cheapest(state, cost, score);
        const wrong = (cost[predicted] as number) > (cost[right] as number);
        if (wrong) {
          for (const row of features) {
            const up = row * 4 + right;
            const down = row * 4 + predicted;
            weights[up] = (weights[up] as number) + 1;
            totals[up] = (totals[up] as number) + steps;
            weights[down] = (weights[down] as number) - 1;
            totals[down] = (totals[down] as number) - steps;
          }
        }
        steps++;
        state.make(wrong && (epoch === 0 || random(10) === 0) ? right : predicted);
      }
    }
  }
  return relative(weights.map((w, i) => w - (totals[i] as number) / steps));
}

/** Weights of LEFT and RIGHT less that of SHIFT, as small whole numbers. */
function relative(averaged: Float32Array): Int8Array {
  const pairs = new Float32Array(averaged.length / 2);
  for (let row = 0; row * 4 < averaged.length; row++) {
    const shift = averaged[row * 4 + SHIFT] as number;
    pairs[row * 2] = (averaged[row * 4 + LEFT] as number) - shift;
    pairs[row * 2 + 1] = (averaged[row * 4 + RIGHT] as number) - shift;
  }
  const unit = unitOf(pairs);
  return Int8Array.from(pairs, (w) => {
    const code = codeOf(w, unit);
    return Math.abs(code) < LEAST ? 0 : code;
  });
}

/** How many gold arcs each move makes unreachable; a large number for moves not allowed. */
function costs(state: State, gold: readonly number[]): [number, number, number] {
  const never = 1e6;
  const cost: [number, number, number] = [never, never, never];
  const b0 = state.next;
  const s0 = state.onStack(0);
  const s1 = state.depth > 1 ? state.onStack(1) : -1;
  const head = gold[s0] as number;
  if (state.allows(SHIFT)) {
    let lost = 0;
    for (let k = 0; k < state.depth; k++) {
      const s = state.stack[k] as number;
      if (gold[s] === b0) lost++;
      if (s !== s0 && gold[b0] === s) lost++;
    }
    cost[SHIFT] = lost;
  }
  let children = 0;
  for (let i = b0; i < state.n; i++) if (gold[i] === s0) children++;
  if (state.allows(LEFT)) cost[LEFT] = children + (head === s1 || head > b0 ? 1 : 0);
  if (state.allows(RIGHT)) cost[RIGHT] = children + (head >= b0 ? 1 : 0);
  return cost;
}

/** The highest-scoring move among those of least cost. */
function cheapest(state: State, cost: readonly number[], score: readonly number[]): number {
  const least = Math.min(...cost);
  let move = -1;
  for (let m = 0; m < 3; m++) {
    if (cost[m] !== least || !state.allows(m)) continue;
    if (move < 0 || (score[m] as number) > (score[move] as number)) move = m;
  }
  return move;
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
        learner.learn(rows, sentence.labels[d] as number, predicted);
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
