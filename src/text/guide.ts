/** Guidance by a first parser that reads the sentence from its end (stacking, Nivre and McDonald 2008): features over the heads it chose. */
import { mix } from "./features.ts";
import type { ParseInput } from "./parse-input.ts";
import type { State } from "./transitions.ts";

/** Heads that the first parser gave the words of a sentence (n for the root), and the last word that hangs on each (-1 for none). */
export interface Guide {
  heads: Int32Array;
  last: Int32Array;
}

/** Number of features `guideFeatures` writes. */
export const GUIDE_FEATURES = 14;

/** An empty guide for `turnGuide` to fill. */
export const emptyGuide = (): Guide => ({ heads: new Int32Array(0), last: new Int32Array(0) });

/** Fills the guide from the heads of the reversed sentence of `n` words. */
export function turnGuide(guide: Guide, reversed: ArrayLike<number>, n: number): void {
  if (guide.last.length < n + 2) {
    guide.heads = new Int32Array(2 * n + 2);
    guide.last = new Int32Array(2 * n + 2);
  }
  guide.last.fill(-1, 0, n + 2);
  for (let i = 0; i < n; i++) {
    const head = reversed[n - 1 - i] as number;
    guide.heads[i] = head === n ? n : n - 1 - head;
    guide.last[guide.heads[i] as number] = i;
  }
}

/** Where the guide hangs word `w`, seen from the state: on one of the words at hand, the root, or on a side. */
function place(guide: Guide, w: number, s0: number, s1: number, b0: number, n: number): number {
  if (w >= n) return 9;
  const head = guide.heads[w] as number;
  if (head === s0) return 1;
  if (head === s1) return 2;
  if (head === b0) return 3;
  if (head > b0) return head === n ? 4 : 5;
  if (head < w) return head < s1 ? 6 : 7;
  return 8;
}

/** Writes the features of the guide for a state with a non-empty stack as row numbers below 2^bits, from place `from` of `out`. */
export function guideFeatures(
  s: State,
  { words: W, tags: T }: ParseInput,
  guide: Guide,
  out: Int32Array,
  from: number,
  bits: number,
): void {
  const shift = 32 - bits;
  const s0 = s.onStack(0);
  const s1 = s.onStack(1);
  const b0 = s.inBuffer(0);
  const top = place(guide, s0, s0, s1, b0, s.n);
  const next = place(guide, b0, s0, s1, b0, s.n);
  const below = place(guide, s1, s0, s1, b0, s.n);
  const after = place(guide, s.inBuffer(1), s0, s1, b0, s.n);
  const last = guide.last[s0] as number;
  const more = last < b0 ? 0 : last === b0 ? 1 : 2;
  const own = top + 16 * more;
  const all = own + 64 * next;
  const t0 = T[s0] as number;
  const t1 = T[s1] as number;
  const tb = T[b0] as number;
  const w0 = W[s0] as number;
  let k = from;
  out[k++] = mix(300, own, 0, 0) >>> shift;
  out[k++] = mix(301, all, 0, 0) >>> shift;
  out[k++] = mix(302, all, t0, tb) >>> shift;
  out[k++] = mix(303, own, t0, tb) >>> shift;
  out[k++] = mix(304, own, t0, t1) >>> shift;
  out[k++] = mix(305, all, t0, 0) >>> shift;
  out[k++] = mix(306, all, tb, 0) >>> shift;
  out[k++] = mix(307, own, w0, 0) >>> shift;
  out[k++] = mix(308, next, W[b0] as number, t0) >>> shift;
  out[k++] = mix(309, all, below, after) >>> shift;
  out[k++] = mix(310, top, below, more) >>> shift;
  out[k++] = mix(311, own, w0, tb) >>> shift;
  out[k++] = mix(312, own, W[s1] as number, t0) >>> shift;
  out[k++] = mix(313, all, t1, t0) >>> shift;
}
