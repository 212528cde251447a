import { isHyphens, type Letters, mayBe, type Part, partsOf } from "./fold.ts";

interface Leaf<T> {
  readonly letters: readonly Letters[];
  readonly value: T;
}

/** Words and what stands behind them, by folded part. */
interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly leaves: Leaf<T>[];
  /** The values of all leaves, when every one of them may be written in any case. */
  uncased: T[] | undefined;
}

/** An index over names or phrases. Grown while packs are joined, then only read. */
export interface Trie<T> extends Node<T> {
  readonly beginnings: Beginnings;
  /** Its place among the tries that share the beginnings. */
  readonly number: number;
}

/** For each trie of a set of packs one bit, set where something begins so: 32 tries to a number. */
type Begins = readonly number[];

const beginsIn = (begins: Begins, trie: number): boolean => (((begins[trie >> 5] ?? 0) >> (trie & 31)) & 1) === 1;

function mark(begins: number[], trie: number): void {
  while (begins.length <= trie >> 5) begins.push(0);
  begins[trie >> 5] = (begins[trie >> 5] as number) | (1 << (trie & 31));
}

/**
 * What begins with which word, over all tries of a set of packs together: each word of a text is asked for by list after list, and most
 * words begin nothing in any.
 */
export interface Beginnings {
  tries: number;
  /** By first folded part. */
  readonly parts: Map<string, number[]>;
  /** By word as written; texts repeat their words, so it is kept, up to a bound that a hostile text cannot pass. */
  readonly words: Map<string, Begins>;
  /** The words asked last and what begins with each, by `placeOf`: few words make up most of a text, and are found here sooner. */
  readonly lastWords: string[];
  readonly lastBegins: Begins[];
}

/** Beginnings for the tries of a set of packs to share. */
export const beginnings = (): Beginnings => ({
  tries: 0,
  parts: new Map(),
  words: new Map(),
  lastWords: new Array<string>(PLACES).fill(""),
  lastBegins: new Array<Begins>(PLACES).fill(nothing),
});

/** Places for the words asked last; a power of two. */
const PLACES = 1024;

const placeOf = (word: string): number =>
  (word.length * 389 + word.charCodeAt(0) * 67 + word.charCodeAt(word.length >> 1) * 31 + word.charCodeAt(word.length - 1)) & (PLACES - 1);

/** What was found at a position: how many tokens it covers, hyphens among them, and all rows that these tokens may mean. */
export interface Found<T> {
  readonly length: number;
  readonly rows: readonly T[];
}

/** An empty trie. */
export const emptyTrie = <T>(shared: Beginnings): Trie<T> => ({ ...emptyNode<T>(), beginnings: shared, number: shared.tries++ });

const emptyNode = <T>(): Node<T> => ({ next: new Map(), leaves: [], uncased: [] });

/** Puts a value under the parts of a name; without parts nothing is put. */
export function put<T>(trie: Trie<T>, parts: readonly Part[], value: T): void {
  const [first] = parts;
  if (!first) return;
  const begins = trie.beginnings.parts.get(first.key) ?? [];
  mark(begins, trie.number);
  trie.beginnings.parts.set(first.key, begins);
  let node: Node<T> = trie;
  for (const part of parts) {
    let next = node.next.get(part.key);
    if (!next) {
      next = emptyNode();
      node.next.set(part.key, next);
    }
    node = next;
  }
  node.leaves.push({ letters: parts.map((part) => part.letters), value });
  if (parts.every((part) => part.letters === "any")) node.uncased?.push(value);
  else node.uncased = undefined;
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
/** Words kept with what begins with them; more than these and they are asked anew. */
const KEPT = 20_000;
/** A longer word is a masked quotation, or noise: only its head is folded, and it is not kept. */
const LONG = 64;

/** What begins with a word, trie by trie. */
function beginsOf(shared: Beginnings, word: string): Begins {
  const place = placeOf(word);
  if (shared.lastWords[place] === word) return shared.lastBegins[place] as Begins;
  const begins = askedBegins(shared, word);
  shared.lastWords[place] = word;
  shared.lastBegins[place] = begins;
  return begins;
}

/** Whether anything in a trie begins with a word. */
export const begins = (trie: Trie<unknown>, word: string): boolean => beginsIn(beginsOf(trie.beginnings, word), trie.number);

function askedBegins(shared: Beginnings, word: string): Begins {
  const known = shared.words.get(word);
  if (known) return known;
  const parts = word.length < LONG ? foldedParts(word) : headOf(word);
  const first = parts === "hyphens" ? undefined : parts[0];
  const begins = (first && shared.parts.get(first.key)) ?? nothing;
  if (shared.words.size >= KEPT) shared.words.clear();
  if (word.length < LONG) shared.words.set(word, begins);
  return begins;
}

/** What may be written with these letters. */
const writtenSo = <T>(leaves: readonly Leaf<T>[], seen: readonly Letters[]): T[] =>
  leaves.filter((leaf) => leaf.letters.every((wanted, n) => mayBe(wanted, seen[n] ?? "any"))).map((leaf) => leaf.value);

function headOf(word: string): readonly Part[] {
  const head = partsOf(word.slice(0, word.indexOf(" ") + 1 || word.length));
  return head.length > 0 ? head : partsOf(word);
}

/**
 * All that starts at token `from`, shortest first. Hyphen tokens between two parts are passed over, so that "al-Haq" is found
 * as one token, as three, and as "al Haq"; a match never starts or ends with one.
 */
export function findAll<T>(trie: Trie<T>, words: readonly string[], from: number): readonly Found<T>[] {
  if (!begins(trie, words[from] ?? "")) return nothing;
  let found: Found<T>[] | undefined;
  const seen: Letters[] = [];
  let node: Node<T> | undefined = trie;
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
    const rows = node.uncased ?? writtenSo(node.leaves, seen);
    if (rows.length > 0) {
      found ??= [];
      found.push({ length: at - from + 1, rows });
    }
  }
  return found ?? nothing;
}
