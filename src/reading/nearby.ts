import type { Span } from "../model/index.ts";

/** Width of a stretch of text that is looked at as one, in code units. */
const STRETCH = 2048;

/**
 * Finds the items of a long text that may touch a span without looking at all of them, so that reading stays linear: all whose
 * extent reaches into the same stretches, in the order they were given. Which of them really touch is for the caller to say.
 */
export function nearby<T>(items: readonly T[], extentOf: (item: T) => Span): (span: Span) => readonly T[] {
  const stretches = new Map<number, number[]>();
  items.forEach((item, index) => {
    for (const key of keysOf(extentOf(item))) {
      const list = stretches.get(key);
      if (list) list.push(index);
      else stretches.set(key, [index]);
    }
  });
  return (span) => {
    const [first, ...others] = keysOf(span).map((key) => stretches.get(key) ?? []);
    const found = others.length === 0 ? (first ?? []) : [...new Set([...(first ?? []), ...others.flat()])].sort((a, b) => a - b);
    return found.map((index) => items[index] as T);
  };
}

function keysOf({ start, end }: Span): number[] {
  const keys: number[] = [];
  for (let key = Math.floor(start / STRETCH); key <= Math.floor(Math.max(start, end - 1) / STRETCH); key++) keys.push(key);
  return keys;
}
