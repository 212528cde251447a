/** Labels the arcs of a finished tree, from the root downwards and left to right, knowing the labels already given above and before. */
import { mix } from "./features.ts";
import type { ParseInput } from "./parse-input.ts";
import { bestInStages, type Rows, type Stop } from "./weights.ts";

/** Number of features `labelFeatures` writes. */
export const LABEL_FEATURES = 32;

/** How many siblings back the labels given are looked at. */
const SIBLINGS = 16;

/** What a labeller step sees besides words and tags. */
export interface TreeView {
  /** Heads; n for the root. */
  heads: Int32Array;
  /** Labels given so far; -1 where none yet. */
  labels: Int32Array;
  /** Children lists: first child of each word (and of the root), next sibling of each word; -1 at the end. */
  first: Int32Array;
  following: Int32Array;
  /** Last child of each word; -1 for none. */
  last: Int32Array;
  /** Previous sibling; -1 for none. */
  before: Int32Array;
  /** Words in the order of labelling. */
  order: Int32Array;
}

/** Fills sibling lists and the order of labelling (heads before children) of a tree of `n` words. */
export function viewTree(view: TreeView, heads: Int32Array, n: number): void {
  if (view.labels.length < n + 2) {
    const size = 2 * n + 2;
    view.labels = new Int32Array(size);
    view.first = new Int32Array(size);
    view.following = new Int32Array(size);
    view.before = new Int32Array(size);
    view.last = new Int32Array(size);
    view.order = new Int32Array(size);
  }
  const { labels, first, last, following, before, order } = view;
  view.heads = heads;
  for (const list of [labels, first, last, following, before]) list.fill(-1, 0, n + 2);
  for (let i = n - 1; i >= 0; i--) {
    const head = heads[i] as number;
    const old = first[head] as number;
    if (old >= 0) before[old] = i;
    else last[head] = i;
    following[i] = old;
    first[head] = i;
  }
  let filled = 0;
  for (let c = first[n] as number; c >= 0; c = following[c] as number) order[filled++] = c;
  for (let at = 0; at < filled; at++) {
    for (let c = first[order[at] as number] as number; c >= 0; c = following[c] as number) order[filled++] = c;
  }
}

/** An empty view for `viewTree` to fill. */
export function treeView(): TreeView {
  const none = new Int32Array(0);
  return { heads: none, labels: none, first: none, last: none, following: none, before: none, order: none };
}

/** Writes the features of the arc to word `d` of a tree of `n` words; those that tell most come first (see `STOPS`). */
export function labelFeatures(view: TreeView, input: ParseInput, d: number, n: number, f: Int32Array): void {
  const { words: W, tags: T } = input;
  const none = n + 1;
  const h = view.heads[d] as number;
  const dt = T[d] as number;
  const dw = W[d] as number;
  const ht = T[h] as number;
  const hw = W[h] as number;
  const or = (i: number): number => (i < 0 ? none : i);
  const side = h === n ? 2 : d < h ? 0 : 1;
  const gap = Math.min(6, Math.abs(h - d)) * 3 + side;
  const child = or(view.first[d] as number);
  const child2 = child === none ? none : or(view.following[child] as number);
  const last = or(view.last[d] as number);
  const left = or(view.before[d] as number);
  const right = or(view.following[d] as number);
  const leftLabel = left === none ? -1 : (view.labels[left] as number);
  const headLabel = h === n ? -1 : (view.labels[h] as number);
  const grand = h === n ? none : (view.heads[h] as number);
  let seen = 0;
  let steps = 0;
  for (let c = view.before[d] as number; c >= 0 && steps++ < SIBLINGS; c = view.before[c] as number) {
    const label = view.labels[c] as number;
    if (label >= 0 && label < 31) seen |= 1 << label;
  }
  const ct = T[child] as number;
  const cw = W[child] as number;
  const firstIsLeft = child < d ? 1 : 0;
  let k = 0;
  f[k++] = mix(111, dt, ct, T[child2] as number);
  f[k++] = mix(108, dt, cw, side);
  f[k++] = mix(100, dt, ht, side);
  f[k++] = mix(107, dt, ht, (ct << 2) ^ side);
  f[k++] = mix(129, dw, 0, 0);
  f[k++] = mix(104, dt, ht, gap);
  f[k++] = mix(122, dt, T[Math.min(d + 1, none)] as number, side);
  f[k++] = mix(117, dw, headLabel, side);
  f[k++] = mix(106, hw, side, 0);
  f[k++] = mix(115, dt, leftLabel, ht);
  f[k++] = mix(101, dw, ht, side);
  f[k++] = mix(114, dt, ht, (T[right] as number) * 3 + side);
  f[k++] = mix(120, dt, seen, side);
  f[k++] = mix(103, dt, hw, side);
  f[k++] = mix(112, dt, T[last] as number, ht);
  f[k++] = mix(109, cw, hw, side);
  f[k++] = mix(116, dt, headLabel, ht);
  f[k++] = mix(121, dt, T[d > 0 ? d - 1 : none] as number, side);
  f[k++] = mix(119, dt, W[left] as number, side);
  f[k++] = mix(127, dw, leftLabel, side);
  f[k++] = mix(130, dt, ht, T[h > 0 && h < n ? h - 1 : none] as number);
  f[k++] = mix(105, dw, dt, side);
  f[k++] = mix(123, W[d > 0 ? d - 1 : none] as number, dt, ht);
  f[k++] = mix(118, dt, ht, T[grand] as number);
  f[k++] = mix(131, hw, seen, dt);
  f[k++] = mix(124, W[last] as number, dt, side);
  f[k++] = mix(125, hw, headLabel, (dt << 2) ^ side);
  f[k++] = mix(102, dw, hw, 0);
  f[k++] = mix(126, dt, ht, (ct << 10) ^ (T[last] as number) ^ (firstIsLeft << 20));
  f[k++] = mix(113, dt, ht, (T[left] as number) * 3 + side);
  f[k++] = mix(128, hw, leftLabel, dt);
  f[k++] = mix(110, dw, cw, ht);
}

/** Most labels are clear after the first features: leads at which next to none was still overturned on the trees of training. */
const STOPS: readonly Stop[] = [
  { to: 10, lead: 8_000 },
  { to: 20, lead: 5_000 },
  { to: LABEL_FEATURES, lead: -1 },
];

/** Score of a label that a word cannot have. */
const NEVER = -(2 ** 30);

/** Weights of the labels, and for each pair of head tag and own tag the labels it can have. */
export interface LabelModel {
  readonly rows: Rows;
  readonly labels: number;
  /** Place of the root label, the only one under the root and under no other word. */
  readonly root: number;
}

/** Labels every word of the tree in `view`; the labels stand in `view.labels`. */
export function runLabeller(
  model: LabelModel,
  view: TreeView,
  input: ParseInput,
  n: number,
  features: Int32Array,
  scores: Int32Array,
): void {
  for (let i = 0; i < n; i++) {
    const d = view.order[i] as number;
    if (view.heads[d] === n) {
      view.labels[d] = model.root;
      continue;
    }
    labelFeatures(view, input, d, n, features);
    scores.fill(0);
    scores[model.root] = NEVER;
    view.labels[d] = bestInStages(model.rows, features, 0, STOPS, scores, model.labels);
  }
}
