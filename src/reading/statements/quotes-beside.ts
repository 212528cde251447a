import type { Sentence, Token } from "../../text/document.ts";
import { child, hasLabel, headOf, subtree } from "../../text/tree.ts";
import type { Content } from "./content-kind.ts";
import type { Cue } from "./cue.ts";

/** Quotations that hang on the cue or stand beside it with nothing but its subject and marks between. */
export function quotesBeside(cue: Cue): Content[] {
  const { sentence, verb } = cue;
  const quotes = sentence.tokens.filter(
    (token) =>
      token.quote !== undefined && !isOfVerbBefore(cue, token) && (isBelow(sentence, token, verb, cue.others) || isNextTo(cue, token)),
  );
  return quotes.length === 0 ? [] : [{ tokens: quotes, joined: "quote", head: quotes[0] as Token }];
}

/** `said they were “...” and vowed`: a quotation before "and" belongs to the verb before, unless the one behind has its own subject. */
const isOfVerbBefore = ({ sentence, verb, others }: Cue, quote: Token): boolean =>
  quote.index < verb.index && sentence.tokens[verb.index - 1]?.pos === "CCONJ" && [...others].some((other) => other < quote.index);

/** Hangs on the verb, over words that are no cue of their own. */
function isBelow(sentence: Sentence, token: Token, verb: Token, others: ReadonlySet<number>): boolean {
  let at: Token | undefined = token;
  for (let steps = 0; at && steps < 12; steps++) {
    const up = headOf(sentence, at);
    if (up?.index === verb.index) return true;
    if (up && others.has(up.index)) return false;
    if (up && up.pos === "VERB" && up.index > verb.index === token.index > verb.index && hasLabel(up, "conj")) return false;
    at = up;
  }
  return false;
}

/** `Q , said S`, `Q , S said`, `S said : Q`: between quotation and verb only marks, "that", and the verb's own subject. */
function isNextTo({ sentence, verb, others }: Cue, token: Token): boolean {
  const [from, to] = token.index < verb.index ? [token.index + 1, verb.index] : [verb.index + 1, token.index];
  if (to - from > 14) return false;
  const subject = child(sentence, verb, "nsubj");
  const own = new Set(subject ? subtree(sentence, subject).map((word) => word.index) : []);
  for (let at = from; at < to; at++) {
    const word = sentence.tokens[at] as Token;
    if (word.pos === "PUNCT" || own.has(word.index) || ["that", "then", "also", "later"].includes(word.lower) || word.pos === "AUX")
      continue;
    if (word.head === verb.index && (hasLabel(word, "obl") || word.label === "advmod" || hasLabel(word, "obj") || word.label === "iobj"))
      continue;
    if (isBelow(sentence, word, verb, others) && word.pos !== "VERB") continue;
    return false;
  }
  return true;
}
