import type { Span } from "../model/index.ts";

/** Width of a stretch of text that is looked at as one, in code units. */
const STRETCH = 2048;

/**
 * Finds the items of a long text that may touch a span without looking at all of them, so that reading stays linear: all whose
 * extent reaches into the same stretches, in the order they were given. Which of them really touch is for the caller to say.
 */
export function nearby<T>(items: readonly T[], extentOf: (item: T) => Span): (span: Span) => readonly T[] {
  const stretches = new Map<number, T[]>();
  const places = new Map<T, number>();
  items.forEach((item, index) => {
    const extent = extentOf(item);
    places.set(item, index);
    for (let key = firstOf(extent); key <= lastOf(extent); key++) {
      const list = stretches.get(key);
      if (list) list.push(item);
      else stretches.set(key, [item]);
    }
  });
  const placeOf = (item: T): number => places.get(item) as number;
  return (span) => {
    const first = firstOf(span);
    const last = lastOf(span);
    if (first === last) return stretches.get(first) ?? [];
    const found = new Set<T>();
    for (let key = first; key <= last; key++) for (const item of stretches.get(key) ?? []) found.add(item);
    return [...found].sort((a, b) => placeOf(a) - placeOf(b));
  };
}

const firstOf = ({ start }: Span): number => Math.floor(start / STRETCH);
const lastOf = ({ start, end }: Span): number => Math.floor(Math.max(start, end - 1) / STRETCH);
