/** Structured averaged perceptron (Collins 2002) over sequences: feature rows of label weights, and transitions between labels. */
import { LABELS } from "../../src/text/entities/labels.ts";
import type { Row } from "../../src/text/weights.ts";
import { codeOf, unitOf } from "../perceptron.ts";

/** Weights of one run of training, which know when they were last changed, so that averages need no sweep. */
export class SequenceLearner {
  readonly transitions = new Float64Array(LABELS * LABELS);
  private readonly transitionTotals = new Float64Array(LABELS * LABELS);
  private readonly rowOf = new Map<number, number>();
  private readonly weights: Float32Array;
  private readonly totals: Float64Array;
  private steps = 1;

  constructor(keys: Int32Array) {
    keys.forEach((key, row) => {
      this.rowOf.set(key, row * LABELS);
    });
    this.weights = new Float32Array(keys.length * LABELS);
    this.totals = new Float64Array(keys.length * LABELS);
  }

  /** Row starts of features; those that are not learnt are skipped. */
  find(features: Int32Array): Int32Array {
    const rows: number[] = [];
    for (const feature of features) {
      const row = this.rowOf.get(feature);
      if (row !== undefined) rows.push(row);
    }
    return Int32Array.from(rows);
  }

  /** Adds the scores of all labels for the rows to `out` at `at`. */
  score(rows: Int32Array, out: Float64Array, at: number): void {
    const { weights } = this;
    for (let c = 0; c < LABELS; c++) out[at + c] = 0;
    for (const row of rows) for (let c = 0; c < LABELS; c++) out[at + c] = (out[at + c] as number) + (weights[row + c] as number);
  }

  /** Counts a stretch, and moves weight from its predicted labels to the right ones where they differ. */
  learn(rows: readonly Int32Array[], right: Uint8Array, predicted: Uint8Array): void {
    rows.forEach((own, i) => {
      const [r, p] = [right[i] as number, predicted[i] as number];
      if (r !== p) {
        for (const row of own) {
          this.change(row + r, 1);
          this.change(row + p, -1);
        }
      }
      const [rBefore, pBefore] = i === 0 ? [0, 0] : [right[i - 1] as number, predicted[i - 1] as number];
      if (r === p && rBefore === pBefore) return;
      this.changeTransition(rBefore * LABELS + r, 1);
      this.changeTransition(pBefore * LABELS + p, -1);
    });
    this.steps++;
  }

  private change(at: number, by: number): void {
    this.weights[at] = (this.weights[at] as number) + by;
    this.totals[at] = (this.totals[at] as number) + by * this.steps;
  }

  private changeTransition(at: number, by: number): void {
    this.transitions[at] = (this.transitions[at] as number) + by;
    this.transitionTotals[at] = (this.transitionTotals[at] as number) + by * this.steps;
  }

  /** Adds the averaged weights, and those of the transitions, to sums of several learners over the same features. */
  addMeans(sums: { readonly rows: Float32Array; readonly transitions: Float64Array }): void {
    const { weights, totals, transitions, transitionTotals, steps } = this;
    weights.forEach((w, i) => {
      sums.rows[i] = (sums.rows[i] as number) + w - (totals[i] as number) / steps;
    });
    transitions.forEach((w, i) => {
      sums.transitions[i] = (sums.transitions[i] as number) + w - (transitionTotals[i] as number) / steps;
    });
  }
}

/** Weights as codes (see `weightOf`), those rounding to less than `least` left out, and transitions in the same unit. */
export function coded(
  keys: Int32Array,
  weights: Float32Array,
  transitions: Float64Array,
  least: number,
): { readonly rows: Row[]; readonly transitions: Int32Array } {
  const unit = unitOf(weights);
  const rows: Row[] = [];
  keys.forEach((key, r) => {
    const classes: number[] = [];
    const values: number[] = [];
    for (let c = 0; c < LABELS; c++) {
      const value = codeOf(weights[r * LABELS + c] as number, unit);
      if (Math.abs(value) < least) continue;
      classes.push(c);
      values.push(value);
    }
    if (classes.length > 0) rows.push({ key, classes, values });
  });
  return { rows, transitions: Int32Array.from(transitions, (w) => Math.round(w / unit)) };
}
