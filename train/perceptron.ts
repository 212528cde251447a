/** Averaged perceptron over features seen at least `min` times, with one dense row of weights per feature. */
import type { Row } from "../src/text/weights.ts";

/** Counts features before training, to leave out the rare ones. */
export class FeatureCounter {
  private keys = new Int32Array(1 << 20);
  private counts = new Uint8Array(1 << 20);
  private used = 0;

  add(features: Int32Array): void {
    for (const key of features) this.addOne(key);
  }

  private addOne(key: number): void {
    if (this.used * 2 > this.keys.length) this.grow();
    const slot = this.slotOf(key);
    if (this.keys[slot] === 0) {
      this.keys[slot] = key;
      this.used++;
    }
    const count = this.counts[slot] as number;
    if (count < 255) this.counts[slot] = count + 1;
  }

  private slotOf(key: number): number {
    const mask = this.keys.length - 1;
    let slot = key & mask;
    while (this.keys[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, counts } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.counts = new Uint8Array(keys.length * 2);
    keys.forEach((key, i) => {
      if (key === 0) return;
      const slot = this.slotOf(key);
      this.keys[slot] = key;
      this.counts[slot] = counts[i] as number;
    });
  }

  /** The features counted at least `min` times. */
  frequent(min: number): Int32Array {
    return this.keys.filter((key, i) => key !== 0 && (this.counts[i] as number) >= min);
  }
}

/** A multi-class averaged perceptron. */
export class Perceptron {
  readonly classes: number;
  private readonly table: Int32Array;
  private readonly mask: number;
  private readonly keys: Int32Array;
  private readonly weights: Float32Array;
  private readonly totals: Float64Array;
  private steps = 1;
  /** Averages of trainings done before, for `restart`. */
  private readonly done: Float32Array;

  constructor(keys: Int32Array, classes: number) {
    let size = 16;
    while (size < keys.length * 2) size *= 2;
    this.classes = classes;
    this.keys = keys;
    this.mask = size - 1;
    this.table = new Int32Array(size * 2);
    keys.forEach((key, row) => {
      let slot = key & this.mask;
      while (this.table[slot * 2] !== 0) slot = (slot + 1) & this.mask;
      this.table[slot * 2] = key;
      this.table[slot * 2 + 1] = row;
    });
    this.weights = new Float32Array(keys.length * classes);
    this.totals = new Float64Array(keys.length * classes);
    this.done = new Float32Array(keys.length * classes);
  }

  /** Keeps the average so far and starts anew; the rows given in the end are the sum, a vote of all trainings. */
  restart(): void {
    this.averages().forEach((w, i) => {
      this.done[i] = w;
    });
    this.weights.fill(0);
    this.totals.fill(0);
    this.steps = 1;
  }

  private averages(): Float32Array {
    const { weights, totals, done, steps } = this;
    return weights.map((w, i) => (done[i] as number) + w - (totals[i] as number) / steps);
  }

  /** Replaces feature hashes by row starts (-1 for features left out). */
  find(features: Int32Array, rows: Int32Array): void {
    const { table, mask, classes } = this;
    for (let i = 0; i < features.length; i++) {
      const key = features[i] as number;
      let slot = key & mask;
      while (table[slot * 2] !== 0 && table[slot * 2] !== key) slot = (slot + 1) & mask;
      rows[i] = table[slot * 2] === 0 ? -1 : (table[slot * 2 + 1] as number) * classes;
    }
  }

  /** Scores of all classes for the rows found. */
  score(rows: Int32Array, scores: Float64Array): void {
    const { weights, classes } = this;
    scores.fill(0);
    for (const row of rows) {
      if (row < 0) continue;
      for (let c = 0; c < classes; c++) scores[c] = (scores[c] as number) + (weights[row + c] as number);
    }
  }

  /** Counts a step; on a mistake moves weight from the predicted class to the right one. */
  learn(rows: Int32Array, right: number, predicted: number): void {
    if (right !== predicted) {
      for (const row of rows) {
        if (row < 0) continue;
        this.change(row + right, 1);
        this.change(row + predicted, -1);
      }
    }
    this.steps++;
  }

  private change(at: number, by: number): void {
    this.weights[at] = (this.weights[at] as number) + by;
    this.totals[at] = (this.totals[at] as number) + by * this.steps;
  }

  /** Averaged weights as codes (see `weightOf`), those rounding to less than `least` left out. */
  rows(least: number): Row[] {
    const { keys, classes } = this;
    const averaged = this.averages();
    const unit = unitOf(averaged);
    const rows: Row[] = [];
    keys.forEach((key, r) => {
      const found: number[] = [];
      const values: number[] = [];
      for (let c = 0; c < classes; c++) {
        const value = codeOf(averaged[r * classes + c] as number, unit);
        if (Math.abs(value) < least) continue;
        found.push(c);
        values.push(value);
      }
      if (found.length > 0) rows.push({ key, classes: found, values });
    });
    return rows;
  }
}

/** The size of the weight whose code is 1, so that the largest has the code 127. */
export function unitOf(weights: Float32Array): number {
  let largest = 0;
  for (const w of weights) largest = Math.max(largest, Math.abs(w));
  return largest > 0 ? largest / (127 * 127) : 1;
}

/** The code of a weight: the root of its size in units, with its sign. */
export function codeOf(weight: number, unit: number): number {
  const code = Math.round(Math.sqrt(Math.abs(weight) / unit));
  return weight < 0 ? -code : code;
}
