import type { Sentence, Token } from "../../../text/document.ts";
import { isNoun, isNounWord, type Run } from "./group.ts";

/** Pronouns that are a subject all by themselves. */
export const SUBJECTS = new Set(["he", "she", "they", "i", "we", "you", "who", "it", "which"]);

const OPENING = new Set([
  ...[
    "in",
    "on",
    "at",
    "after",
    "before",
    "during",
    "while",
    "when",
    "as",
    "if",
    "since",
    "because",
    "although",
    "though",
    "until",
    "unless",
  ],
  ...[
    "despite",
    "amid",
    "for",
    "from",
    "by",
    "with",
    "without",
    "under",
    "over",
    "among",
    "through",
    "against",
    "about",
    "but",
    "and",
    "to",
  ],
  ...["yet", "or", "so", "that", "where", "whereas", "instead", "still", "also", "even", "because", "than"],
]);

/** Whether a word opens something that is no clause of its own: "In Dorsk", "But", "After the raid". */
export const opensAside = (token: Token | undefined): boolean => token !== undefined && OPENING.has(token.lower);

const TIMES = new Set([
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
  "yesterday",
  "today",
  "tomorrow",
  "tonight",
]);

/** A word that names a day and no speaker. */
export const isDay = (token: Token | undefined): boolean => token !== undefined && TIMES.has(token.lower);

/** The head of a run: the last noun of its first phrase, for a name the word that heads it in the tree. */
export function headOfRun(sentence: Sentence, { from, to }: Run): Token {
  const words = sentence.tokens.slice(from, to + 1);
  const end = words.findIndex(
    (token, at) =>
      at > 0 &&
      !isNounWord(token) &&
      !["'s", "’s", "'", "’", "-", ".", "/"].includes(token.word) &&
      token.pos !== "ADV" &&
      token.tag !== "VBN" &&
      token.tag !== "VBG",
  );
  const base = end < 0 ? words : words.slice(0, end);
  const last =
    base.findLast((token) => token.pos === "NOUN" || token.pos === "PROPN") ??
    base.findLast(isNoun) ??
    // "the wounded", and nouns that the tagger took for adjectives
    (base.length > 1 ? base.findLast((token) => token.pos === "ADJ") : undefined) ??
    base.find((token) => token.pos === "DET");
  const outer = base.find((token) => isNoun(token) && (token.head < from || token.head > to));
  return (outer && last && outer.pos === "PROPN" && last.pos === "PROPN" ? outer : last) ?? words.find(isNoun) ?? (words[0] as Token);
}
