/** Greedy dependency parser: one averaged perceptron over the three arc-hybrid moves, features hashed into one table. */
import { PARSE_FEATURES, parseFeatures } from "./parse-features.ts";
import type { ParseInput } from "./parse-input.ts";
import { LEFT, RIGHT, SHIFT, type State } from "./transitions.ts";

/** Weights of LEFT and of RIGHT, each relative to SHIFT, at 2 * row and 2 * row + 1. */
export interface ParserModel {
  readonly weights: Int16Array;
  readonly bits: number;
}

/** Runs the parser from the state's start to its end; the heads stand in `state.heads` (n for the root). */
export function runParser(model: ParserModel, state: State, input: ParseInput, features: Int32Array): void {
  const { weights, bits } = model;
  while (!state.done) {
    let move = SHIFT;
    if (state.depth > 0) {
      parseFeatures(state, input, features, bits);
      let left = 0;
      let right = 0;
      for (let i = 0; i < PARSE_FEATURES; i++) {
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
