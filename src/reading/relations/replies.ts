import type { Sentence, Token } from "../../text/document.ts";
import { headOf } from "../../text/tree.ts";
import { realityOf } from "../commitments/outcome.ts";
import { behind } from "./behind.ts";
import type { Draft, Looking } from "./draft.ts";
import type { End } from "./ends.ts";

/**
 * Deeds that answer deeds.
 *   "retaliated for the ambush with air strikes"     "responded to the raid by shelling the town"
 *   "Rebels attacked the post, and the army responded with air strikes"     "the raid was answered with rockets"
 * Not: "responded to questions", "responded by saying", "will retaliate", "vowed to respond".
 */
export function replyAt(sentence: Sentence, at: number, looking: Looking): readonly Draft[] {
  const verb = sentence.tokens[at] as Token;
  const found = verb.pos === "VERB" ? looking.words.match(sentence, at, "reply") : undefined;
  if (!found || realityOf(sentence, verb, looking.packs) !== "actual") return [];
  const { row, end } = found;
  const before = (...prepositions: readonly string[]): readonly End[] => {
    const place = prepositionBehind(sentence, end, prepositions);
    return place === undefined ? [] : behind(sentence, place + 1, "noun", looking);
  };
  const answers = [...before("with", "by"), ...own(verb, looking)];
  const named = [...before("for", "to"), ...behind(sentence, end, "noun", looking)];
  const others = named.length > 0 ? named : told(sentence, verb, looking);
  const [a] = answers;
  return a ? others.map((b) => ({ row, sentence, trigger: sentence.tokens.slice(at, end), a, b })) : [];
}

/** How far, in words, behind the verb its complements may stand. */
const REACH = 14;

function prepositionBehind(sentence: Sentence, from: number, prepositions: readonly string[]): number | undefined {
  for (let at = from; at < Math.min(sentence.tokens.length, from + REACH); at++) {
    const token = sentence.tokens[at] as Token;
    if (token.pos === "PUNCT" || token.pos === "CCONJ" || token.pos === "SCONJ" || token.quote !== undefined) return undefined;
    if (prepositions.includes(token.lower)) return at;
  }
  return undefined;
}

/** "retaliated": a deed itself where a row of events says so. */
const own = (verb: Token, { ends }: Looking): readonly End[] => {
  const end = ends.at(verb);
  return end ? [end] : [];
};

/** What is answered where it stands in the clause before: "rebels attacked the post, and the army | responded |". */
function told(sentence: Sentence, verb: Token, { ends }: Looking): readonly End[] {
  const head = verb.label === "conj" ? headOf(sentence, verb) : undefined;
  const before = head?.pos === "VERB" ? ends.verb(sentence, head) : undefined;
  return before ? [before] : [];
}
