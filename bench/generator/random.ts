/** Pseudo-random numbers from a seed: the same seed gives the same row on every machine (Mulberry32, Tommy Ettinger 2017, public domain). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }

  /** Whether an event of so many per cent happens. */
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** One of a list by Zipf's law: the item of rank n (from 1) comes with a weight of 1/n. */
  zipf<T>(list: readonly T[]): T {
    const weights = zipfWeights(list.length);
    const drawn = this.below(weights[weights.length - 1] as number);
    let [low, high] = [0, weights.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (drawn < (weights[middle] as number)) high = middle;
      else low = middle + 1;
    }
    return list[low] as T;
  }
}

const UNIT = 1_000_000;
const known = new Map<number, readonly number[]>();

/** Running sums of 1/n in millionths. */
function zipfWeights(length: number): readonly number[] {
  const found = known.get(length);
  if (found) return found;
  let sum = 0;
  const sums = Array.from({ length }, (_, at) => (sum += Math.floor(UNIT / (at + 1))));
  known.set(length, sums);
  return sums;
}
