import type { Argument } from "../../model/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { trimMarks } from "../../text/phrases.ts";
import { children, subtree } from "../../text/tree.ts";
import type { ReadingContext } from "../context.ts";
import { plainArgument, type Roles } from "../roles.ts";
import { agentOf, isPassive } from "../statements/cue.ts";

/** "for show", "in name only", "on paper": said of the noun, or in its sentence behind it. */
export function insincere(sentence: Sentence, noun: Token, context: ReadingContext): Argument | undefined {
  const index = context.packs.wordIndex("insincerity");
  const words = sentence.tokens.map((token) => token.lower);
  for (let at = noun.index + 1; at < Math.min(words.length, noun.index + 14); at++) {
    const match = index.match(words, at);
    if (match) return plainArgument(sentence, sentence.tokens.slice(at, at + match.length));
    if ((sentence.tokens[at]?.pos === "VERB" && sentence.tokens[at]?.lemma !== "exist") || sentence.tokens[at]?.word === ";")
      return undefined;
  }
  return undefined;
}

/** "through the mediation of the church", "brokered by the church". */
export function mediatorOf(sentence: Sentence, noun: Token, verb: Token | undefined, roles: Roles): Argument | undefined {
  const next = sentence.tokens[noun.index + 1];
  const near = next && ["broker", "mediate"].includes(next.lemma) ? agentOf(sentence, next) : undefined;
  if (near) return roles.argument(sentence, near);
  // "the deal was mediated late on Tuesday by"
  const own = verb && ["broker", "mediate"].includes(verb.lemma) && isPassive(sentence, verb) ? agentOf(sentence, verb) : undefined;
  if (own) return roles.argument(sentence, own);
  for (const head of verb ? [noun, verb] : [noun]) {
    for (const one of children(sentence, head, "nmod", "obl", "acl")) {
      if (one.lemma === "mediation") {
        const of = children(sentence, one, "nmod")[0];
        if (of) return roles.argument(sentence, of);
      }
      if (["broker", "mediate"].includes(one.lemma)) {
        const by = agentOf(sentence, one);
        if (by) return roles.argument(sentence, by);
      }
    }
  }
  return undefined;
}

/** What the order, threat or pledge is: an infinitive or a clause behind it, or what a colon brings: "one directive: Hold fire". */
export function whatOf(sentence: Sentence, noun: Token, mutual: boolean): Argument | undefined {
  const clause = children(sentence, noun, "acl", "ccomp").find(
    (one) => one.label !== "acl:relcl" && one.index > noun.index && (one.tag === "VB" || one.label === "ccomp"),
  );
  if (clause) return plainArgument(sentence, trimMarks(subtree(sentence, clause)));
  if (mutual) return undefined;
  const colon = sentence.tokens.find((token) => token.word === ":" && token.index > noun.index);
  const first = colon && sentence.tokens[colon.index + 1];
  const orders =
    first !== undefined && (first.tag === "VB" || first.quote !== undefined || ["do", "no", "not", "never"].includes(first.lower));
  return orders ? plainArgument(sentence, trimMarks(sentence.tokens.slice(first.index))) : undefined;
}
