import { isHyphens, type Letters, mayBe, type Part, partsOf } from "./fold.ts";

interface Leaf<T> {
  readonly letters: readonly Letters[];
  readonly value: T;
}

/** Words and what stands behind them, by folded part. Grown while packs are joined, then only read. */
export interface Trie<T> {
  readonly next: Map<string, Trie<T>>;
  readonly leaves: Leaf<T>[];
  /** At the root: words that were looked up and start nothing. */
  barren?: Set<string>;
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

/** What words fold to; texts repeat their words, so it is kept, up to a bound that a hostile text cannot pass. */
const folded = new Map<string, readonly Part[] | "hyphens">();
const FOLDED = 50_000;

/** The folded parts of a token, or "hyphens" for a token that is only those. */
export function foldedParts(word: string): readonly Part[] | "hyphens" {
  const known = folded.get(word);
  if (known) return known;
  const parts = isHyphens(word) ? "hyphens" : partsOf(word);
  if (folded.size >= FOLDED) folded.clear();
  if (word.length < 64) folded.set(word, parts);
  return parts;
}

const nothing: readonly never[] = [];
/** Barren words kept for each trie, so that most look-ups are one question; more than these and they are asked anew. */
const BARREN = 5_000;

/** Whether nothing starts with a word, as with most words; of a masked quotation only the head is folded. */
function startsNothing<T>(trie: Trie<T>, word: string): boolean {
  trie.barren ??= new Set();
  if (trie.barren.has(word)) return true;
  const parts = word.length < 64 ? foldedParts(word) : partsOf(word.slice(0, word.indexOf(" ") + 1 || word.length));
  if (parts === "hyphens" || (parts.length === 0 && word.length < 64)) return true;
  if (parts[0] === undefined || trie.next.has(parts[0].key)) return false;
  if (trie.barren.size >= BARREN) trie.barren.clear();
  if (word.length < 64) trie.barren.add(word);
  return true;
}

/**
 * All that starts at token `from`, shortest first. Hyphen tokens between two parts are passed over, so that "al-Haq" is found
 * as one token, as three, and as "al Haq"; a match never starts or ends with one.
 */
export function findAll<T>(trie: Trie<T>, words: readonly string[], from: number): readonly Found<T>[] {
  if (startsNothing(trie, words[from] ?? "")) return nothing;
  let found: Found<T>[] | undefined;
  const seen: Letters[] = [];
  let node: Trie<T> | undefined = trie;
  for (let at = from; at < words.length && node; at += 1) {
    const parts = foldedParts(words[at] ?? "");
    if (parts === "hyphens") {
      if (at === from) break;
      continue;
    }
    if (parts.length === 0) break;
    for (const part of parts) {
      seen.push(part.letters);
      node = node?.next.get(part.key);
    }
    if (!node || node.leaves.length === 0) continue;
    const values = node.leaves
      .filter((leaf) => leaf.letters.every((wanted, n) => mayBe(wanted, seen[n] ?? "any")))
      .map((leaf) => leaf.value);
    if (values.length > 0) {
      found ??= [];
      found.push({ length: at - from + 1, values });
    }
  }
  return found ?? nothing;
}
