import { isLower, isUpper } from "../../text/characters.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { headToken } from "../names.ts";
import { type Candidate, wordsOf } from "./candidate.ts";

/** Names of the report that stand in a headline, where capitals tell nothing by themselves. */
export function inHeadlines(sentences: readonly Sentence[], named: readonly Candidate[], taken: ReadonlySet<Token>): Candidate[] {
  const known = new Map<string, Candidate>();
  for (const one of named) if (one.rule === "actors/unlisted") known.set(one.tokens.map((token) => token.lower).join(" "), one);
  const longest = Math.max(0, ...[...known.values()].map((one) => one.tokens.length));
  const found: Candidate[] = [];
  for (const sentence of sentences) {
    for (let at = 0; at < sentence.tokens.length; at++) {
      for (let length = Math.min(longest, sentence.tokens.length - at); length > 0; length--) {
        const tokens = sentence.tokens.slice(at, at + length);
        const same = known.get(tokens.map((token) => token.lower).join(" "));
        if (!same || tokens.some((token) => taken.has(token))) continue;
        const { title: _, titled: __, ...rest } = same;
        found.push({ ...rest, sentence, tokens, head: headToken(sentence, tokens), name: wordsOf(tokens), rule: "actors/headline" });
        at += length - 1;
        break;
      }
    }
  }
  return found;
}

/** Headline style: no full stop, and no verb, noun or other word of content begins with a small letter, so capitals tell nothing. */
export function isTitleCase(sentence: Sentence): boolean {
  if (sentence.tokens[sentence.tokens.length - 1]?.word === ".") return false;
  let words = 0;
  for (const token of sentence.tokens) {
    const letter = token.word.charCodeAt(0);
    if (isLower(letter) && token.word.length > 3 && ["NOUN", "VERB", "ADJ", "ADV", "AUX"].includes(token.pos)) return false;
    if (isUpper(letter)) words++;
  }
  return words > 3;
}
