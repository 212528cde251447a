import type { CommitmentFinding } from "../../model/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { matcher } from "../../text/patterns/match.ts";
import { spansOfTokens } from "../../text/tree.ts";
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

/** Refused in the past, with a subject, and without a word for what. */
const REFUSED = matcher('refuse & VBD|VBN !<acl * !>obj|xcomp|iobj|nsubj:pass * !>ccomp VERB !+ "to" >nsubj *');

function refuser(sentence: Sentence, verb: Token, context: ReadingContext, roles: Roles): Token | undefined {
  if (verb.pos !== "VERB" || verb.quote !== undefined || !REFUSED(sentence, verb) || negationOf(sentence, verb, context.packs))
    return undefined;
  return doerOf(sentence, verb, roles);
}
