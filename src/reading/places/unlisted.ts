import { isUpper } from "../../text/characters.ts";
import type { Document, Sentence, Token } from "../../text/document.ts";
import { children, hasLabel, headOf } from "../../text/tree.ts";
import { wordsOf } from "../actors/candidate.ts";
import { organisationKind } from "../actors/kinds.ts";
import type { ReadingContext } from "../context.ts";
import { directionOf, relationOf } from "./relative.ts";
import { beforeType, TYPES } from "./widened.ts";

/** Words that are a place by what stands around them. */
export interface Unlisted {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly name: string;
  /** The noun that says what kind of place. */
  readonly noun?: string;
  readonly relation?: string;
}

/**
 * Names that nobody lists behind "in", "at" or "near", or joined to a noun for a place, among the words not taken yet.
 *   "the village of Orlu", "Sarr province", "in Orlu"   places
 *   "in Parliament", "in March"                         none
 */
export function unlistedPlaces(document: Document, context: ReadingContext, listed: ReadonlySet<Token>): Unlisted[] {
  const spots: Unlisted[] = [];
  for (const sentence of document.sentences) {
    for (const head of sentence.tokens) {
      if (
        head.pos !== "PROPN" ||
        listed.has(head) ||
        !isUpper(head.word.charCodeAt(0)) ||
        hasLabel(head, "flat") ||
        (hasLabel(head, "compound") && !beforeType(sentence, head))
      )
        continue;
      const words = nameAround(sentence, head, listed);
      const place = placeWord(sentence, head, words);
      if (!place || isCalendar(words, context) || organisationKind(words, context.packs)) continue;
      const relation = relationOf(sentence, head);
      const wide = beforeType(sentence, words[words.length - 1] as Token)
        ? [...words, sentence.tokens[(words[words.length - 1] as Token).index + 1] as Token]
        : words;
      spots.push({
        sentence,
        tokens: wide,
        name: wordsOf(words),
        ...(place === "in" ? {} : { noun: place }),
        ...(relation ? { relation } : {}),
      });
    }
  }
  return spots;
}

const isCalendar = (words: readonly Token[], context: ReadingContext): boolean =>
  words.some((token) => ["months", "weekdays"].some((list) => context.packs.wordIndex(list).match([token.lower], 0) !== undefined));

function nameAround(sentence: Sentence, head: Token, listed: ReadonlySet<Token>): Token[] {
  const part = (token: Token | undefined): boolean =>
    token !== undefined && token.pos === "PROPN" && !listed.has(token) && isUpper(token.word.charCodeAt(0));
  let from = head.index;
  let to = head.index;
  while (part(sentence.tokens[from - 1])) from--;
  while (part(sentence.tokens[to + 1])) to++;
  return sentence.tokens.slice(from, to + 1);
}

/** `in` when only the preposition says so, else the noun: "village of Orlu" -> village. */
function placeWord(sentence: Sentence, head: Token, words: readonly Token[]): string | undefined {
  const last = words[words.length - 1];
  const after = last && sentence.tokens[last.index + 1];
  if (after && TYPES.has(after.lower)) return after.lower;
  const cases = children(sentence, head, "case").map((token) => token.lower);
  const up = headOf(sentence, head);
  if (cases.includes("of") && up && TYPES.has(up.lemma)) return up.lemma;
  if (directionOf(sentence, head)) return "in";
  return cases.length === 1 &&
    ["in", "near", "at", "outside", "through", "across", "around"].includes(cases[0] as string) &&
    children(sentence, head, "det").length === 0 &&
    words.length <= 3
    ? "in"
    : undefined;
}
