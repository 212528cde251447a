import type { CommitmentFinding } from "../../model/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { child, children, spansOfTokens } from "../../text/tree.ts";
import type { ReadingContext } from "../context.ts";
import { doerOf } from "../doer.ts";
import type { Roles } from "../roles.ts";
import { negationOf } from "../statements/cue.ts";

/**
 * Refusals that do not name what is refused; the order before them, if there is one, is tied on afterwards.
 *   "Four of the five agreed. Hado Merl refused, and told the general that"   order, refused, to=Hado Merl
 * Not: "refused to comment", "refused the offer", "did not refuse".
 */
export function refusalOf(sentence: Sentence, context: ReadingContext, roles: Roles): CommitmentFinding[] {
  return sentence.tokens.flatMap((verb) => {
    const doer = refuser(sentence, verb, context, roles);
    if (!doer) return [];
    const to = roles.argument(sentence, doer);
    if (!roles.actor(to)) return [];
    const base = context.make.base("commitment", "commitments/refusal", [
      { role: "trigger", spans: spansOfTokens([verb], sentence) },
      { role: "argument", spans: to.spans },
    ]);
    return [{ ...base, type: "order" as const, to, status: "refused" as const }];
  });
}

function refuser(sentence: Sentence, verb: Token, context: ReadingContext, roles: Roles): Token | undefined {
  if (verb.pos !== "VERB" || verb.lemma !== "refuse" || verb.quote !== undefined || !["VBD", "VBN"].includes(verb.tag)) return undefined;
  if (
    children(sentence, verb, "obj", "xcomp", "ccomp", "nsubj:pass", "iobj").some((one) => one.label !== "ccomp" || one.pos === "VERB") ||
    negationOf(sentence, verb, context.packs)
  )
    return undefined;
  if (sentence.tokens[verb.index + 1]?.lower === "to" || verb.label === "acl") return undefined;
  return child(sentence, verb, "nsubj") ? doerOf(sentence, verb, roles) : undefined;
}
