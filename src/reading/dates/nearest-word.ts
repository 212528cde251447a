import type { Word } from "../../text/dates/atoms.ts";

/** Index of the first word that ends after an offset, by halving; the number of words when there is none. */
export function firstAfter(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
