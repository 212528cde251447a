import type { Packs } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { child, children, hasLabel, headOf } from "../../text/tree.ts";

/** Whether a verb is one of saying, alone or with the words behind it: "said", "pointed out". */
export function isSaying(sentence: Sentence, verb: Token | undefined, packs: Packs): boolean {
  if (verb?.pos !== "VERB") return false;
  const words = sentence.tokens.slice(verb.index, verb.index + 4).map((token) => (token.pos === "VERB" ? token.lemma : token.lower));
  return packs.wordIndex("speech-cues").match(words, 0) !== undefined;
}

/** The verb of saying whose subject a word is. */
export function sayingOf(sentence: Sentence, token: Token, packs: Packs): Token | undefined {
  const verb = hasLabel(token, "nsubj") ? headOf(sentence, token) : undefined;
  return isSaying(sentence, verb, packs) ? verb : undefined;
}

/** Steps up a tree; one over a text without sense may have no root. */
const FAR_UP = 20;

/**
 * Whether a word stands in what somebody tells, so that the one it names is spoken of and does not speak.
 *   "Orro said | Sadr | had fled", "| The ford | is mined, Orro said"   told
 *   "| Orro | said", "While | Orro | said nothing, Sadr spoke"          not told
 */
export function isTold(sentence: Sentence, token: Token, packs: Packs): boolean {
  let below = token;
  let at: Token | undefined = token;
  for (let steps = 0; at && steps < FAR_UP; steps++, at = headOf(sentence, at)) {
    const head = headOf(sentence, at);
    if (hasLabel(at, "ccomp") && head && isSaying(sentence, head, packs) && child(sentence, head, "nsubj")) return true;
    const beside = children(sentence, at, "parataxis", "discourse").find((verb) => verb !== below && isSaying(sentence, verb, packs));
    if (beside && child(sentence, beside, "nsubj")) return true;
    below = at;
  }
  return false;
}

/** Whether a word is the subject of a clause that is no relative one. */
export function actsIn(sentence: Sentence, token: Token): boolean {
  if (!hasLabel(token, "nsubj")) return false;
  let at = headOf(sentence, token);
  for (let steps = 0; at && steps < FAR_UP; steps++, at = headOf(sentence, at)) if (hasLabel(at, "acl")) return false;
  return true;
}

/** Whether a word stands in what a pronoun of its sentence says behind it: "| Sadr | had fled, he said", "| Sadr |, he said, had fled". */
export function isSaidBehind(sentence: Sentence, token: Token, pronoun: Token, packs: Packs): boolean {
  const verb = sayingOf(sentence, pronoun, packs);
  if (!verb || token.index > pronoun.index || verb.index < pronoun.index) return false;
  if (isTold(sentence, token, packs)) return true;
  let next = verb.index + 1;
  while (sentence.tokens[next]?.pos === "ADV") next++;
  const behind = sentence.tokens[next];
  return sentence.tokens[pronoun.index - 1]?.word === "," && (behind === undefined || behind.pos === "PUNCT");
}

/** The subject of the verb of saying that a clause is told by: "Orro" for "thinks" in "Orro said he thinks". */
export function tellerOf(sentence: Sentence, verb: Token, packs: Packs): Token | undefined {
  const above = hasLabel(verb, "ccomp") ? headOf(sentence, verb) : undefined;
  if (!above || !isSaying(sentence, above, packs)) return undefined;
  const joined = above.label === "conj" ? headOf(sentence, above) : undefined;
  return child(sentence, above, "nsubj") ?? (joined && child(sentence, joined, "nsubj"));
}
