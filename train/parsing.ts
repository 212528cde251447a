/** The learner of the parser, for either direction of reading. */
import { emptyGuide, GUIDE_FEATURES, guideFeatures, turnGuide } from "../src/text/guide.ts";
import { PARSE_FEATURES, parseFeatures } from "../src/text/parse-features.ts";
import { parseInput } from "../src/text/parse-input.ts";
import { choose, parserFeatures } from "../src/text/parser.ts";
import { LEFT, RIGHT, SHIFT, State } from "../src/text/transitions.ts";
import { codeOf, unitOf } from "./perceptron.ts";
import { type Random, shuffle } from "./random.ts";
import { fillInput, type Numbered } from "./training.ts";

/** Codes below this are left out of the parser's table: they decide nothing on the dev sets and take space. */
const LEAST = 6;

/** How the parser is trained: rows of its table (as a power of two), passes over the sentences, trainings whose weights are summed. */
export interface Schedule {
  readonly bits: number;
  readonly epochs: number;
  readonly runs: number;
}

/**
 * Trains the parser with the dynamic oracle of Goldberg and Nivre (2013) and gives its weights as codes. After the first epoch it
 * follows its own moves. Several trainings in other orders are averaged: they vote with one table.
 */
export function learnParser(sentences: readonly Numbered[], kinds: Uint8Array, schedule: Schedule, random: Random): Int8Array {
  const sum = new Float32Array(4 << schedule.bits);
  for (let run = 0; run < schedule.runs; run++) trainOnce(sentences, kinds, schedule, random, sum);
  return relative(sum);
}

function trainOnce(sentences: readonly Numbered[], kinds: Uint8Array, { bits, epochs }: Schedule, random: Random, sum: Float32Array): void {
  const weights = new Float32Array(4 << bits);
  const totals = new Float64Array(4 << bits);
  const features = parserFeatures();
  const guide = emptyGuide();
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
      if (sentence.guide) turnGuide(guide, sentence.guide, n);
      const used = sentence.guide ? PARSE_FEATURES + GUIDE_FEATURES : PARSE_FEATURES;
      state.reset(n);
      while (!state.done) {
        if (state.depth === 0) {
          state.make(SHIFT);
          continue;
        }
        parseFeatures(state, input, features, bits);
        if (sentence.guide) guideFeatures(state, input, guide, features, PARSE_FEATURES, bits);
        score.fill(0);
        for (let i = 0; i < used; i++) {
          const row = (features[i] as number) * 4;
          for (let m = 0; m < 3; m++) score[m] = (score[m] as number) + (weights[row + m] as number);
        }
        const predicted = choose(state, score[SHIFT] as number, score[LEFT] as number, score[RIGHT] as number);
        const cost = costs(state, gold);
        const right = cheapest(state, cost, score);
        const wrong = (cost[predicted] as number) > (cost[right] as number);
        const other = rival(state, cost, score, right);
        if (other >= 0) {
          for (let i = 0; i < used; i++) {
            const up = (features[i] as number) * 4 + right;
            const down = (features[i] as number) * 4 + other;
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
  weights.forEach((w, i) => {
    sum[i] = (sum[i] as number) + w - (totals[i] as number) / steps;
  });
}

/** By how much the right move has to win. */
const MARGIN = 60;

/** The strongest of the moves that cost more than the right one when it comes nearer than the margin; -1 for none. */
function rival(state: State, cost: readonly number[], score: readonly number[], right: number): number {
  let move = -1;
  for (let m = 0; m < 3; m++) {
    if (!state.allows(m) || (cost[m] as number) <= (cost[right] as number)) continue;
    if (move < 0 || (score[m] as number) > (score[move] as number)) move = m;
  }
  return move >= 0 && (score[move] as number) + MARGIN > (score[right] as number) ? move : -1;
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

/** The sentence from its end. */
export function reversed(sentence: Numbered): Numbered {
  const n = sentence.words.length;
  return {
    words: sentence.words.toReversed(),
    tags: sentence.tags.toReversed(),
    heads: sentence.heads.toReversed().map((head) => (head < 0 ? -1 : n - 1 - head)),
    labels: sentence.labels.toReversed(),
    fold: sentence.fold,
  };
}
