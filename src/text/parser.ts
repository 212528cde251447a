/**
 * Greedy dependency parser: one averaged perceptron over the three arc-hybrid moves, features hashed into one table. It runs twice:
 * first over the reversed sentence, then forwards with the heads of the first run as a guide.
 */
import { GUIDE_FEATURES, type Guide, guideFeatures } from "./guide.ts";
import { PARSE_FEATURES, parseFeatures } from "./parse-features.ts";
import type { ParseInput } from "./parse-input.ts";
import { LEFT, RIGHT, SHIFT, type State } from "./transitions.ts";

/** Weights of LEFT and of RIGHT, each relative to SHIFT, at 2 * row and 2 * row + 1. */
export interface ParserModel {
  readonly weights: Int16Array;
  readonly bits: number;
}

/** Room for the features of a state with and without a guide. */
export const parserFeatures = (): Int32Array => new Int32Array(PARSE_FEATURES + GUIDE_FEATURES);

/** Runs the parser from the state's start to its end; the heads stand in `state.heads` (n for the root). */
export function runParser(model: ParserModel, state: State, input: ParseInput, features: Int32Array, guide?: Guide): void {
  const { weights, bits } = model;
  const count = guide ? PARSE_FEATURES + GUIDE_FEATURES : PARSE_FEATURES;
  while (!state.done) {
    let move = SHIFT;
    // behind the last word only one move is left
    if (state.next === state.n) move = state.depth > 1 ? RIGHT : LEFT;
    else if (state.depth > 0) {
      parseFeatures(state, input, features, bits);
      if (guide) guideFeatures(state, input, guide, features, PARSE_FEATURES, bits);
      let left = 0;
      let right = 0;
      for (let i = 0; i < count; i++) {
        const at = (features[i] as number) * 2;
        left += weights[at] as number;
        right += weights[at + 1] as number;
      }
      move = choose(state, 0, left, right);
    }
    state.make(move);
  }
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
