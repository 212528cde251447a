import { isArticle, type Part, partsOf } from "./fold.ts";
import type { ActorRow, Name, OutletRow, PlaceRow } from "./rows.ts";
import { type Beginnings, emptyTrie, findAll, put, type Trie } from "./trie.ts";

/** What a name in a text may stand for. */
export interface Entry {
  readonly of: "actor" | "place" | "outlet" | "demonym" | "metonym";
  /** Id of the row; for demonyms and metonyms that of the state. */
  readonly id: string;
  readonly name: Name;
}

/** A stretch of tokens that is a name, with all it may stand for: strong names before weak ones, one entry per row and use. */
export interface NameMatch {
  readonly length: number;
  readonly entries: readonly Entry[];
}

/** Finds the longest name of a pack that starts at a token. */
export interface NameIndex {
  /** `words` are tokens as written; case counts ("US" is not "us"), accents, apostrophes and hyphens do not. */
  readonly match: (words: readonly string[], from: number) => NameMatch | undefined;
}

/** Index over the names of actors, places and outlets, demonyms and metonyms; `shared` are the beginnings of all indexes of the packs. */
export function buildNameIndex(
  actors: readonly ActorRow[],
  places: readonly PlaceRow[],
  outlets: readonly OutletRow[],
  shared: Beginnings,
): NameIndex {
  const trie: Trie<Entry> = emptyTrie(shared);
  const bare = (text: string): Name => ({ text, lang: "en", type: "alias" });
  const add = (of: Entry["of"], id: string, name: Name, variants: readonly (readonly Part[])[]) => {
    for (const parts of variants) put(trie, parts, { of, id, name });
  };
  for (const actor of actors) {
    for (const name of actor.names) add("actor", actor.id, name, withoutArticles(name.text));
    for (const text of actor.demonyms) add("demonym", actor.id, bare(text), [partsOf(text)]);
    for (const text of actor.metonyms) add("metonym", actor.id, bare(text), [partsOf(text)]);
  }
  for (const place of places) for (const name of place.names) add("place", place.id, name, withoutArticles(name.text));
  for (const outlet of outlets) for (const name of outlet.names) add("outlet", outlet.id, name, [partsOf(name.text)]);
  return {
    match: (words, from) => {
      const longest = findAll(trie, words, from).at(-1);
      return longest && { length: longest.length, entries: distinct(longest.rows) };
    },
  };
}

/** A name with and without each of its Arabic articles: "Liwa al-Sand" is written "Liwa Sand" too. Outlets keep theirs. */
export function withoutArticles(text: string): Part[][] {
  const parts = partsOf(text);
  const at = parts.flatMap((part, n) => (isArticle(part.key) ? [n] : [])).slice(0, 3);
  const variants: Part[][] = [];
  for (let pick = 0; pick < 1 << at.length; pick += 1) {
    const left = parts.filter((_, n) => !at.some((index, bit) => index === n && (pick >> bit) & 1));
    if (left.length > 0 && left.reduce((sum, part) => sum + part.key.length, 0) > 2) variants.push(left);
  }
  return variants.length > 0 ? variants : [parts];
}

/** One entry per row and use; a strong name stands for its row before a weak one. */
function distinct(entries: readonly Entry[]): Entry[] {
  const ordered = [...entries.filter((entry) => entry.name.type !== "weak"), ...entries.filter((entry) => entry.name.type === "weak")];
  const seen = new Set<string>();
  return ordered.filter((entry) => {
    const key = `${entry.of} ${entry.id}`;
    const first = !seen.has(key);
    seen.add(key);
    return first;
  });
}
