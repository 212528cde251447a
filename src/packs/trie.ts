import { isHyphens, type Letters, mayBe, type Part, partsOf } from "./fold.ts";

interface Leaf<T> {
  readonly letters: readonly Letters[];
  readonly value: T;
}

/** Words and what stands behind them, by folded part. Grown while packs are joined, then only read. */
export interface Trie<T> {
  readonly next: Map<string, Trie<T>>;
  readonly leaves: Leaf<T>[];
}

/** What was found at a position: how many tokens it covers, hyphens among them, and all that these tokens may mean. */
export interface Found<T> {
  readonly length: number;
  readonly values: readonly T[];
}

/** An empty trie. */
export const emptyTrie = <T>(): Trie<T> => ({ next: new Map(), leaves: [] });

/** Puts a value under the parts of a name; without parts nothing is put. */
export function put<T>(trie: Trie<T>, parts: readonly Part[], value: T): void {
  if (parts.length === 0) return;
  let node = trie;
  for (const part of parts) {
    let next = node.next.get(part.key);
    if (!next) {
      next = emptyTrie();
      node.next.set(part.key, next);
    }
    node = next;
  }
  node.leaves.push({ letters: parts.map((part) => part.letters), value });
}

/**
 * All that starts at token `from`, shortest first. Hyphen tokens between two parts are passed over, so that "al-Haq" is found
 * as one token, as three, and as "al Haq"; a match never starts or ends with one.
 */
export function findAll<T>(trie: Trie<T>, words: readonly string[], from: number): Found<T>[] {
  const found: Found<T>[] = [];
  const seen: Letters[] = [];
  let node: Trie<T> | undefined = trie;
  for (let at = from; at < words.length && node; at += 1) {
    const word = words[at] ?? "";
    if (isHyphens(word)) {
      if (at === from) return found;
      continue;
    }
    const parts = partsOf(word);
    if (parts.length === 0) return found;
    for (const part of parts) {
      seen.push(part.letters);
      node = node?.next.get(part.key);
    }
    const values =
      node?.leaves.filter((leaf) => leaf.letters.every((wanted, n) => mayBe(wanted, seen[n] ?? "any"))).map((leaf) => leaf.value) ?? [];
    if (values.length > 0) found.push({ length: at - from + 1, values });
  }
  return found;
}
