/** The best well-formed labels of a stretch of words by first-order Viterbi search. */
import { BEFORE, LABELS, mayEnd, mayStart } from "./labels.ts";

const NEVER = -1e9;

/** Buffers of the search; they grow with the longest stretch seen. */
export interface Decoder {
  /** Scores of the labels of each word, filled by the caller: word * LABELS + label. */
  emissions: Float64Array;
  best: Float64Array;
  from: Uint8Array;
}

/** A decoder for stretches of `size` words. */
export const decoder = (size: number): Decoder => ({
  emissions: new Float64Array(size * LABELS),
  best: new Float64Array(size * LABELS),
  from: new Uint8Array(size * LABELS),
});

/** Writes the best labels of `count` words into `out` at `at`; `transitions` is before * LABELS + label. */
export function decode(search: Decoder, count: number, transitions: ArrayLike<number>, out: Uint8Array, at: number): void {
  const { emissions, best, from } = search;
  for (let c = 0; c < LABELS; c++) best[c] = mayStart(c) ? (emissions[c] as number) + (transitions[c] as number) : NEVER;
  for (let i = 1; i < count; i++) {
    const row = i * LABELS;
    for (let c = 0; c < LABELS; c++) {
      let top = NEVER * 2;
      let which = 0;
      for (const b of BEFORE[c] as readonly number[]) {
        const score = (best[row - LABELS + b] as number) + (transitions[b * LABELS + c] as number);
        if (score > top) {
          top = score;
          which = b;
        }
      }
      best[row + c] = top + (emissions[row + c] as number);
      from[row + c] = which;
    }
  }
  const end = (count - 1) * LABELS;
  let label = 0;
  for (let c = 1; c < LABELS; c++) if (mayEnd(c) && (best[end + c] as number) > (best[end + label] as number)) label = c;
  for (let i = count - 1; i >= 0; i--) {
    out[at + i] = label;
    label = from[i * LABELS + label] as number;
  }
}
