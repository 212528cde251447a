import type { Sentence, Token } from "../../../text/document.ts";
import { hasLabel } from "../../../text/tree.ts";

/** A run of words of a sentence; `to` is the last one. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The verb with the auxiliaries and adverbs right before it, and the words of its phrase behind: "has | also | pointed out". */
export function verbGroup(sentence: Sentence, verb: Token, phrase: readonly Token[]): Run {
  let from = verb.index;
  while (from > 0 && belongs(sentence.tokens[from - 1] as Token)) from--;
  let to = phrase[phrase.length - 1]?.index ?? verb.index;
  if (sentence.tokens[to + 1]?.label === "compound:prt") to++;
  return { from, to };
}

const belongs = (token: Token): boolean =>
  token.pos === "AUX" || token.pos === "ADV" || (token.pos === "PART" && token.lower !== "to" && !hasLabel(token, "case"));

/** Marks that part a sentence. */
export const isBreak = (token: Token | undefined): boolean => token !== undefined && BREAKS.has(token.word);

const BREAKS = new Set([",", ";", ":", "–", "—", "--", "-", "...", "…"]);

const FINITE = new Set(["VBD", "VBZ", "VBP", "MD"]);

/** Forms that are never finite, whatever their tag. */
const PARTICIPLES = new Set([
  "known",
  "seen",
  "given",
  "taken",
  "shown",
  "written",
  "driven",
  "forgotten",
  "spoken",
  "sworn",
  "been",
  "gone",
  "done",
]);

/** A verb form that makes a clause of its own. */
export const isFiniteVerb = (token: Token | undefined): boolean =>
  token !== undefined && FINITE.has(token.tag) && !PARTICIPLES.has(token.lower);

const NOUNS = new Set(["NOUN", "PROPN", "NUM", "PRON", "SYM", "X"]);

/** A word that a noun phrase may be made of. */
export const isNounWord = (token: Token | undefined): boolean =>
  token !== undefined && (NOUNS.has(token.pos) || token.pos === "DET" || token.pos === "ADJ") && token.quote === undefined;

/** A word that a noun phrase may have as its head. */
export const isNoun = (token: Token | undefined): boolean => token !== undefined && NOUNS.has(token.pos) && token.quote === undefined;
