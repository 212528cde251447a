import { units } from "../../text/dates/calendar-words.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { wordsOf } from "../actors/candidate.ts";
import type { RelationWords } from "./words.ts";

const QUANTITY = new Set([
  "a",
  "an",
  "the",
  "few",
  "several",
  "couple",
  "of",
  "some",
  "than",
  "less",
  "more",
  "about",
  "around",
  "nearly",
  "almost",
  "half",
  "barely",
  "under",
  "over",
]);
const LEADING = new Set(["of", "than", "over", "under"]);

/** How far apart two deeds are said to be, in the words right before a token: "two days | after", "shortly | before", "less than 24 hours | after". */
export function distanceBefore(sentence: Sentence, first: number, words: RelationWords): readonly Token[] {
  const last = sentence.tokens[first - 1];
  if (!last) return [];
  if (!units.has(last.lower)) return words.match(sentence, last.index, "near") ? [last] : [];
  let from = last.index;
  while (from > 0 && isQuantity(sentence.tokens[from - 1] as Token)) from--;
  while (LEADING.has(sentence.tokens[from]?.lower ?? "")) from++;
  return sentence.tokens.slice(from, first);
}

const isQuantity = (token: Token): boolean => token.pos === "NUM" || QUANTITY.has(token.lower);

/** A distance as it is kept: its words, or nothing. */
export const distanceWords = (tokens: readonly Token[]): { readonly distance?: string } =>
  tokens.length === 0 ? {} : { distance: wordsOf(tokens) };
