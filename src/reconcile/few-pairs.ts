import { byCodeUnit } from "../model/index.ts";

/** In a group of many, each is compared with so many others only: the first ones. */
export const FEW = 8;

/**
 * Pairs of items that share a key, the lesser first, each once, in order. Of each key every item is paired with the first `FEW` of its
 * items, so that the number of pairs grows as the items do and not as their square.
 */
export function fewPairs<T extends { readonly id: string }>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): readonly (readonly [T, T])[] {
  const groups = new Map<string, T[]>();
  const pairs = new Map<string, readonly [T, T]>();
  for (const item of [...items].sort((a, b) => byCodeUnit(a.id, b.id)))
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      for (const other of group?.slice(0, FEW) ?? []) if (other !== item) pairs.set(`${other.id}\0${item.id}`, [other, item]);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return [...pairs].sort(([a], [b]) => byCodeUnit(a, b)).map(([, pair]) => pair);
}
