import type { Sentence, Token } from "./document.ts";
import { children, hasLabel, subtree } from "./tree.ts";

/** What does not belong to the core of a noun phrase: clauses, appositions, further conjuncts, asides. */
const OUTSIDE = [
  "acl",
  "appos",
  "conj",
  "cc",
  "parataxis",
  "punct",
  "dep",
  "discourse",
  "list",
  "advcl",
  "cop",
  "nsubj",
  "aux",
  "ccomp",
  "mark",
];

/** Words before and up to the head of a noun phrase, with names and compounds: "the three senior militia officials". */
export function baseNounPhrase(sentence: Sentence, head: Token): Token[] {
  const words = subtree(
    sentence,
    head,
    (token) => [...OUTSIDE, "nmod", "obl", "case", "advmod"].some((label) => hasLabel(token, label)) && !isInner(token),
  );
  return contiguous(sentence, words, head);
}

/** A possessor or an adverb of degree stays inside: "Orla's army", "nearly all towns". */
const isInner = (token: Token): boolean =>
  token.label === "nmod:poss" || (token.label === "advmod" && token.pos === "ADV" && token.index < token.head);

/** The noun phrase with what follows by preposition, without clauses: "the commander of one of the armed factions". */
export function nounPhrase(sentence: Sentence, head: Token): Token[] {
  const words = subtree(
    sentence,
    head,
    (token) =>
      OUTSIDE.some((label) => hasLabel(token, label)) ||
      // "a politician close to the premier": what is said of him comes behind the phrase
      (token.label === "amod" && token.head === head.index && token.index > head.index) ||
      (hasLabel(token, "case") && token.head === head.index && token.label !== "case:poss" && token.index < head.index),
  );
  return contiguous(sentence, words, head);
}

/** The noun phrase with relative clauses, appositions and conjuncts: everything that hangs on the head but its preposition. */
export function fullNounPhrase(sentence: Sentence, head: Token): Token[] {
  const own = children(sentence, head);
  const outer = new Set(
    own
      .filter(
        (token) =>
          hasLabel(token, "cop") ||
          hasLabel(token, "nsubj") ||
          hasLabel(token, "aux") ||
          hasLabel(token, "mark") ||
          hasLabel(token, "parataxis") ||
          (hasLabel(token, "case") && token.index < head.index),
      )
      .map((token) => token.index),
  );
  return trimMarks(
    contiguous(
      sentence,
      subtree(sentence, head, (token) => token.head === head.index && outer.has(token.index)),
      head,
    ),
  );
}

/**
 * The unbroken run of tokens around the head: a tree that jumps over words is cut at the jump. Hyphens and quotation marks
 * between the words are no jump: "the Sorn-backed “home” guards".
 */
function contiguous(sentence: Sentence, words: readonly Token[], head: Token): Token[] {
  const at = words.findIndex((token) => token.index === head.index);
  const joined = (left: Token, right: Token): boolean => {
    if (right.index - left.index === 1) return true;
    return right.index - left.index === 2 && INNER.has(sentence.tokens[left.index + 1]?.word ?? "");
  };
  let from = at;
  let to = at;
  while (from > 0 && joined(words[from - 1] as Token, words[from] as Token)) from--;
  while (to < words.length - 1 && joined(words[to] as Token, words[to + 1] as Token)) to++;
  const run = words.slice(from, to + 1);
  const first = run[0];
  const last = run[run.length - 1];
  return first && last ? trimMarks(sentence.tokens.slice(first.index, last.index + 1)) : [];
}

const INNER = new Set(["-", "“", "”", '"', "``", "''", "‘", "’", "'"]);

/** Drops commas, dashes and stops at both ends. */
export function trimMarks(words: readonly Token[]): Token[] {
  let from = 0;
  let to = words.length;
  const loose = (token: Token | undefined) =>
    token !== undefined && token.pos === "PUNCT" && ![")", "”", '"', "''", "’", "'", "]"].includes(token.word);
  const looseStart = (token: Token | undefined) =>
    token !== undefined && token.pos === "PUNCT" && !["(", "“", '"', "``", "''", "‘", "'", "["].includes(token.word);
  while (from < to && looseStart(words[from])) from++;
  while (to > from && loose(words[to - 1])) to--;
  return words.slice(from, to);
}
