/**
 * Greedy dependency parser: one averaged perceptron over the three arc-hybrid moves, features hashed into one table. It runs twice:
 * first over the reversed sentence, then forwards with the heads of the first run as a guide.
 */
import { GUIDE_FEATURES, type Guide, guideFeatures } from "./guide.ts";
import { lookAt, PARSE_FEATURES, type Templates, templatesFrom, writeFeatures } from "./parse-features.ts";
import type { ParseInput } from "./parse-input.ts";
import { LEFT, RIGHT, SHIFT, type State } from "./transitions.ts";
import { type Stop, WEIGHTS } from "./weights.ts";

/** What the parser has learned. */
export interface ParserModel {
  /** For each of 2^bits rows the code of the weight of LEFT in the low byte and that of RIGHT in the high one, each relative to SHIFT. */
  readonly rows: Uint16Array;
  readonly bits: number;
  readonly plan: Plan;
}

/** In which order the templates are asked, and where asking may stop: most moves are clear after the first. */
export interface Plan {
  readonly templates: Templates;
  readonly stops: readonly Stop[];
}

/** Asks everything. */
const THOROUGH: Plan = { templates: templatesFrom([]), stops: [] };

/**
 * Templates that tell most of the parser that reads backwards, in the order in which each adds most to what those before it tell (on the
 * trees of training), and the leads at which on those trees next to no move was still overturned.
 */
export const BACKWARD: Plan = {
  templates: templatesFrom([
    37, 35, 8, 71, 38, 27, 81, 79, 16, 4, 34, 48, 82, 23, 28, 52, 43, 39, 12, 32, 57, 54, 78, 13, 70, 0, 40, 61, 80, 5, 9, 46, 7, 50, 66,
    53, 1, 65, 42, 21,
  ]),
  stops: [
    { to: 24, lead: 9_500 },
    { to: 44, lead: 7_500 },
  ],
};

/** The same for the parser that reads forwards, which asks its guide first. */
export const FORWARD: Plan = {
  templates: templatesFrom([
    34, 36, 44, 6, 65, 26, 46, 50, 78, 71, 16, 0, 12, 20, 52, 51, 68, 40, 73, 13, 42, 66, 24, 62, 79, 57, 77, 67, 56, 19, 14, 22, 8, 37, 35,
    81,
  ]),
  stops: [
    { to: 16, lead: 22_000 },
    { to: 32, lead: 16_000 },
  ],
};

/** A parser's model from its codes of LEFT and RIGHT in turn. Both stand in one number: the table is large, and each look into it costs. */
export function parserModel(codes: Int8Array, bits: number, plan: Plan = THOROUGH): ParserModel {
  const rows = new Uint16Array(codes.length / 2);
  for (let row = 0; row < rows.length; row++) rows[row] = ((codes[2 * row] as number) & 255) | ((codes[2 * row + 1] as number) << 8);
  return { rows, bits, plan };
}

/** Room for the features of a state with and without a guide. */
export const parserFeatures = (): Int32Array => new Int32Array(PARSE_FEATURES + GUIDE_FEATURES);

/** Runs the parser from the state's start to its end; the heads stand in `state.heads` (n for the root). */
export function runParser(model: ParserModel, state: State, input: ParseInput, features: Int32Array, guide?: Guide): void {
  while (!state.done) {
    let move = SHIFT;
    // behind the last word only one move is left
    if (state.next === state.n) move = state.depth > 1 ? RIGHT : LEFT;
    else if (state.depth > 0) move = bestMove(model, state, input, features, guide);
    state.make(move);
  }
}

/** The move with the highest score by all features, or by those up to a stop of the plan where its lead is large enough. */
function bestMove({ rows, bits, plan }: ParserModel, state: State, input: ParseInput, features: Int32Array, guide?: Guide): number {
  sums.left = 0;
  sums.right = 0;
  lookAt(state, input);
  if (guide) {
    guideFeatures(state, input, guide, features, PARSE_FEATURES, bits);
    addWeights(rows, features, PARSE_FEATURES, PARSE_FEATURES + GUIDE_FEATURES);
  }
  let asked = 0;
  for (const { to, lead } of plan.stops) {
    writeFeatures(plan.templates, asked, to, features, bits);
    addWeights(rows, features, asked, to);
    asked = to;
    if (leadOf(state, sums.left, sums.right) > lead) return choose(state, 0, sums.left, sums.right);
  }
  writeFeatures(plan.templates, asked, PARSE_FEATURES, features, bits);
  addWeights(rows, features, asked, PARSE_FEATURES);
  return choose(state, 0, sums.left, sums.right);
}

/** Sums of the weights of LEFT and RIGHT. */
const sums = { left: 0, right: 0 };

function addWeights(rows: Uint16Array, features: Int32Array, from: number, to: number): void {
  let { left, right } = sums;
  for (let i = from; i < to; i++) {
    const codes = rows[features[i] as number] as number;
    left += WEIGHTS[codes & 255] as number;
    right += WEIGHTS[codes >> 8] as number;
  }
  sums.left = left;
  sums.right = right;
}

/** By how much the best allowed move leads, where SHIFT is allowed and scores 0. */
function leadOf(state: State, left: number, right: number): number {
  if (!state.allows(RIGHT)) return Math.abs(left);
  const best = Math.max(0, left, right);
  if (best === left) return left - Math.max(0, right);
  return best === right ? right - Math.max(0, left) : -Math.max(left, right);
}

/** The allowed move with the highest score; the earlier of SHIFT, LEFT, RIGHT on a tie. */
export function choose(state: State, shift: number, left: number, right: number): number {
  let move = -1;
  let best = 0;
  if (state.allows(SHIFT)) {
    move = SHIFT;
    best = shift;
  }
  if (state.allows(LEFT) && (move < 0 || left > best)) {
    move = LEFT;
    best = left;
  }
  if (state.allows(RIGHT) && (move < 0 || right > best)) move = RIGHT;
  return move;
}
