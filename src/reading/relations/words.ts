import type { Packs, WordMatch, WordRow } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";

/** The words of `event-relations` that stand at a place of a sentence. */
export interface RelationWords {
  /** Whether any phrase stands from a token on; most tokens have none. */
  stands(sentence: Sentence, at: number): boolean;
  /** The longest phrase of one sort from a token on; verbs in any of their forms. */
  match(sentence: Sentence, at: number, ...as: readonly string[]): Found | undefined;
}

/** A phrase with its row; `end` is the index of the token behind it. */
export interface Found {
  readonly row: WordRow;
  readonly end: number;
}

const BY_LEMMA: ReadonlySet<string> = new Set(["verb", "reply", "happen", "whole", "near", "breach"]);

/** The relation words of the packs. */
export function relationWords(packs: Packs): RelationWords {
  const index = packs.wordIndex("event-relations");
  const known = new Map<Token, readonly Phrase[]>();
  const phrasesAt = (sentence: Sentence, at: number): readonly Phrase[] => {
    const token = sentence.tokens[at];
    if (!token) return none;
    const before = known.get(token);
    if (before) return before;
    const phrases = formsOf(token).flatMap(({ word, isLemma }): readonly Phrase[] =>
      index.begins(word) ? index.all(wordsFrom(sentence, at, word), 0).map((match) => ({ ...match, isLemma })) : none,
    );
    known.set(token, phrases);
    return phrases;
  };
  return {
    stands: (sentence, at) => phrasesAt(sentence, at).length > 0,
    match(sentence, at, ...as) {
      let best: Found | undefined;
      for (const { length, rows, isLemma } of phrasesAt(sentence, at)) {
        const row = rows.find((one) => one.as !== undefined && as.includes(one.as) && BY_LEMMA.has(one.as) === isLemma);
        if (row && (!best || at + length > best.end)) best = { row, end: at + length };
      }
      return best;
    },
  };
}

/** A phrase of any sort that stands at a place; each place is asked for by rule after rule. */
type Phrase = WordMatch & { readonly isLemma: boolean };

const none: readonly never[] = [];

/** How a row may give a word: as it stands, its lemma, and the lemma with the "e" it may have lost ("avenging" -> "aveng"). */
function formsOf(token: Token | undefined): readonly { readonly word: string; readonly isLemma: boolean }[] {
  if (!token) return [];
  const lemma = token.lemma.toLowerCase();
  return [
    { word: token.lower, isLemma: false },
    { word: lemma, isLemma: true },
    ...(token.pos === "VERB" ? [{ word: `${lemma}e`, isLemma: true }] : []),
  ];
}

const wordsFrom = (sentence: Sentence, at: number, first: string): readonly string[] => [
  first,
  ...sentence.tokens.slice(at + 1, at + LONGEST).map(({ lower }) => lower),
];

/**
 * Whether a noun stands right behind words that link it to the deed in front: "fired rockets in retaliation for | the strike |".
 * It is then another deed than that one.
 */
export function isLinked(sentence: Sentence, noun: Token, words: RelationWords): boolean {
  let at = phraseStart(sentence, noun.index - 1);
  if (sentence.tokens[at]?.lower === "of" && words.match(sentence, at - 1, "whole")) at = phraseStart(sentence, at - 1);
  const by = sentence.tokens[at]?.lower === "by";
  const end = by ? at : at + 1;
  for (let from = end - 1; from >= 0 && from > end - LONGEST; from--) {
    const found = words.match(sentence, from, ...(by ? ["verb"] : ["link", "turn", "verb"]));
    if (found?.end === end && found.row.says.relation !== "part-of") return true;
  }
  return false;
}

/** The index before the words of a noun phrase that stand up to a place. */
function phraseStart(sentence: Sentence, from: number): number {
  let at = from;
  while (/^(DT|JJ.?|CD|PRP\$|POS|NN.*)$/.test(sentence.tokens[at]?.tag ?? "")) at--;
  return at;
}

/** Words that the longest link has. */
const LONGEST = 5;
