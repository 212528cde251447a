import type { Packs, WordRow } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { child, hasLabel, headOf } from "../../text/tree.ts";
import type { Use } from "./wordings.ts";

/**
 * Whether a word is the language of a law, a court or a trade there, and nobody's judgement.
 *   "genocide charges", "a terrorism analyst", "convicted of terrorism", "anti-terrorist police", "regime change"
 * Not: "the terrorist group", "accused of terrorism".
 */
export function isTechnical({ sentence, tokens, head, row }: Use, packs: Packs): boolean {
  if (row.as === "verb") return false;
  const first = tokens[0] as Token;
  const last = tokens[tokens.length - 1] as Token;
  const modified = headOf(sentence, head);
  return (
    (modified !== undefined && modified.index > last.index && modified.index <= last.index + REACH && isTechnicalNoun(modified, packs)) ||
    isTechnicalNoun(sentence.tokens[last.index + 1], packs) ||
    isPrefixed(sentence, first, packs) ||
    isGoverned(sentence, head, packs)
  );
}

/** How many words may stand between a word and the noun it is made a part of: "genocide and war crimes charges". */
const REACH = 4;

const rowsOf = (token: Token, packs: Packs): readonly WordRow[] =>
  token.quote === undefined ? (packs.wordIndex("technical-words").match([token.lemma.toLowerCase()], 0)?.rows ?? []) : [];

const isTechnicalNoun = (token: Token | undefined, packs: Packs): boolean =>
  token !== undefined && (token.pos === "NOUN" || token.pos === "PROPN") && rowsOf(token, packs).some((row) => row.as === "noun");

function isPrefixed(sentence: Sentence, first: Token, packs: Packs): boolean {
  const before = sentence.tokens[first.index - 1];
  const joined = before?.word === "-" ? sentence.tokens[first.index - 2] : before;
  return joined !== undefined && rowsOf(joined, packs).some((row) => row.as === "prefix");
}

/** "charged with terrorism", "on trial for genocide", "on suspicion of terrorism". Not: "sentenced two terrorists". */
function isGoverned(sentence: Sentence, head: Token, packs: Packs): boolean {
  const by = hasLabel(head, "obl") || hasLabel(head, "nmod") ? headOf(sentence, head) : undefined;
  if (!by || !child(sentence, head, "case")) return false;
  const as = by.pos === "VERB" ? "verb" : "noun";
  return rowsOf(by, packs).some((row) => row.as === as && row.says.governs === true);
}
