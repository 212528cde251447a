/** Training sentences with a hyphenated modifier put in ("Orlenia - backed rebels"), which news has more of than the treebanks. */
import { isUpper } from "../src/text/characters.ts";
import type { Tree } from "./conllu.ts";
import type { Random } from "./random.ts";

const PARTICIPLES =
  "backed led linked based run held controlled aligned affiliated sponsored occupied trained funded made born owned allied".split(" ");

/** Proper nouns and capitalised adjectives of the treebank, with their tags. */
function modifiers(trees: readonly Tree[]): (readonly [word: string, tag: string])[] {
  return trees.flatMap((tree) =>
    tree.words.flatMap((word, i) => {
      const tag = tree.tags[i] as string;
      const fits = tag === "PROPN_NNP" || (tag === "ADJ_JJ" && i > 0);
      return fits && isUpper(word.charCodeAt(0)) && word.length > 1 ? [[word, tag] as const] : [];
    }),
  );
}

/** `count` sentences with a modifier before one of their nouns. */
export function withCompounds(trees: readonly Tree[], count: number, random: Random): Tree[] {
  const known = modifiers(trees);
  const out: Tree[] = [];
  while (out.length < count) {
    const tree = trees[random(trees.length)] as Tree;
    const at = random(tree.words.length);
    const tag = tree.tags[at] as string;
    const before = tree.tags[at - 1] ?? "DET_DT";
    if ((tag !== "NOUN_NN" && tag !== "NOUN_NNS") || !/^(?:DET|ADP|CCONJ|VERB|NUM)_/.test(before)) continue;
    const modifier = known[random(known.length)];
    if (modifier) out.push(insert(tree, at, modifier, PARTICIPLES[random(PARTICIPLES.length)] as string));
  }
  return out;
}

/** The sentence with modifier, hyphen and participle before the noun at `at`. */
function insert(tree: Tree, at: number, [word, tag]: readonly [string, string], participle: string): Tree {
  const put = <T>(list: readonly T[], three: readonly T[]): T[] => [...list.slice(0, at), ...three, ...list.slice(at)];
  const heads = tree.heads.map((h) => (h >= at ? h + 3 : h));
  return {
    words: put(tree.words, [word, "-", participle]),
    tags: put(tree.tags, [tag, "PUNCT_HYPH", "VERB_VBN"]),
    lemmas: put(tree.lemmas, [word, "-", participle]),
    heads: put(heads, [at + 2, at, at + 3]),
    labels: put(tree.labels, [tag === "PROPN_NNP" ? "obl:unmarked" : "compound", "punct", "amod"]),
    document: tree.document,
  };
}
