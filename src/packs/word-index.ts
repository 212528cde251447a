import { partsOf } from "./fold.ts";
import type { WordRow } from "./rows.ts";
import { type Beginnings, begins, emptyTrie, findAll, put } from "./trie.ts";

/** A stretch of tokens that is a phrase of a word list, with every row that has it. */
export interface WordMatch {
  readonly length: number;
  readonly rows: readonly WordRow[];
}

/** Finds phrases of a word list that start at a token; `words` are lemmas or lower-cased words, case does not count. */
export interface WordIndex {
  /** The longest phrase. */
  readonly match: (words: readonly string[], from: number) => WordMatch | undefined;
  /** Every phrase, shortest first. */
  readonly all: (words: readonly string[], from: number) => readonly WordMatch[];
  /** Whether any phrase begins with a word. */
  readonly begins: (word: string) => boolean;
}

/** Index over the phrases of a word list; `shared` are the beginnings of all indexes of the packs. */
export function buildWordIndex(rows: readonly WordRow[], shared: Beginnings): WordIndex {
  const trie = emptyTrie<WordRow>(shared);
  for (const row of rows) {
    const parts = partsOf(row.words).map(({ key }) => ({ key, letters: "any" as const }));
    put(trie, parts, row);
  }
  const all = (words: readonly string[], from: number): readonly WordMatch[] => findAll(trie, words, from);
  return { match: (words, from) => all(words, from).at(-1), all, begins: (word) => begins(trie, word) };
}
