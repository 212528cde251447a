import type { Sentence, Token } from "../../text/document.ts";
import { child, children, hasLabel, headOf } from "../../text/tree.ts";
import { finiteVerb } from "./behind.ts";
import type { End, Ends } from "./ends.ts";

const STEPS = 8;

/**
 * What is told in front of a token, found on the way up the tree from the word before it.
 * `nearest` takes the first deed on the way, noun or verb: "an attack on the base | in retaliation for".
 * Otherwise only the verb of the clause tells when: "condemned the raid | after the talks" says nothing of the raid; but
 * "the protests | after the killing spread": a noun that is a subject has its own time.
 */
export function ahead(sentence: Sentence, first: number, nearest: boolean, ends: Ends): End | undefined {
  let at = wordBefore(sentence, first);
  if (!at) return undefined;
  if (at.lemma === "be" && at.pos === "AUX") return subjectOf(sentence, at, first, ends);
  let noun: { readonly end: End; readonly token: Token } | undefined;
  for (let steps = 0; at && at.index < first && steps < STEPS; steps++) {
    const isVerb = at.pos === "VERB";
    const own = isVerb ? ends.verb(sentence, at) : ends.at(at);
    if (own && (isVerb || nearest)) return own;
    if (own) noun ??= { end: own, token: at };
    if (isVerb && !passes(at)) return noun && hasLabel(noun.token, "nsubj") ? noun.end : undefined;
    const up = headOf(sentence, at);
    at = up && up.index >= first ? verbBefore(sentence, at) : up;
  }
  return noun?.end;
}

/** Where the tree hung a word on what stands behind: the next verb in front. */
function verbBefore(sentence: Sentence, from: Token): Token | undefined {
  for (let at = from.index - 1; at >= 0; at--) {
    const token = sentence.tokens[at] as Token;
    if (token.pos === "PUNCT" || token.pos === "CCONJ" || token.pos === "SCONJ") return undefined;
    if (token.pos === "VERB") return token;
  }
  return undefined;
}

/** A verb that hangs on what was told as a part of it: "hit a convoy | carrying | troops after the raid". */
const passes = (verb: Token): boolean =>
  (hasLabel(verb, "acl") && verb.label !== "acl:relcl") || hasLabel(verb, "xcomp") || (hasLabel(verb, "advcl") && verb.tag === "VBG");

function wordBefore(sentence: Sentence, first: number): Token | undefined {
  let at = first - 1;
  while (at >= 0 && (sentence.tokens[at]?.word === "," || sentence.tokens[at]?.pos === "ADV")) at--;
  const word = sentence.tokens[at];
  return word && word.quote === undefined && word.pos !== "CCONJ" && word.pos !== "SCONJ" && word.pos !== "PUNCT" ? word : undefined;
}

/** "the bombing was | in response to". */
function subjectOf(sentence: Sentence, be: Token, first: number, ends: Ends): End | undefined {
  const predicate = headOf(sentence, be) ?? be;
  const subject = child(sentence, predicate, "nsubj");
  return subject && subject.index < first ? ends.noun(sentence, subject)[0] : undefined;
}

/**
 * What is told by the clause behind a comma that closes what stands in front of it: "After the raid, | the army shelled".
 * A first verb that tells nothing leaves it to those joined to it: "troops searched the village and arrested six".
 */
export function mainClause(sentence: Sentence, from: number, ends: Ends): End | undefined {
  const verb = finiteVerb(sentence, from);
  if (!verb) return undefined;
  return ends.verb(sentence, verb) ?? children(sentence, verb, "conj").flatMap((one) => ends.verb(sentence, one) ?? [])[0];
}
