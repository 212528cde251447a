/**
 * Greedy dependency parser: one averaged perceptron over the three arc-hybrid moves, features hashed into one table. It runs twice:
 * first over the reversed sentence, then forwards with the heads of the first run as a guide.
 */
import { GUIDE_FEATURES, type Guide, guideFeatures } from "./guide.ts";
import { PARSE_FEATURES, parseFeatures } from "./parse-features.ts";
import type { ParseInput } from "./parse-input.ts";
import { LEFT, RIGHT, SHIFT, type State } from "./transitions.ts";
import { weightOf } from "./weights.ts";

/** What the parser has learned. */
export interface ParserModel {
  /** For each of 2^bits rows the code of the weight of LEFT in the low byte and that of RIGHT in the high one, each relative to SHIFT. */
  readonly rows: Uint16Array;
  readonly bits: number;
}

/** A parser's model from its codes of LEFT and RIGHT in turn. Both stand in one number: the table is large, and each look into it costs. */
export function parserModel(codes: Int8Array, bits: number): ParserModel {
  const rows = new Uint16Array(codes.length / 2);
  for (let row = 0; row < rows.length; row++) rows[row] = ((codes[2 * row] as number) & 255) | ((codes[2 * row + 1] as number) << 8);
  return { rows, bits };
}

/** The weight behind each code, taken as an unsigned byte. */
const WEIGHTS = Int16Array.from({ length: 256 }, (_, byte) => weightOf((byte << 24) >> 24));

/** Room for the features of a state with and without a guide. */
export const parserFeatures = (): Int32Array => new Int32Array(PARSE_FEATURES + GUIDE_FEATURES);

/** Runs the parser from the state's start to its end; the heads stand in `state.heads` (n for the root). */
export function runParser(model: ParserModel, state: State, input: ParseInput, features: Int32Array, guide?: Guide): void {
  const { rows, bits } = model;
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
        const codes = rows[features[i] as number] as number;
        left += WEIGHTS[codes & 255] as number;
        right += WEIGHTS[codes >> 8] as number;
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
