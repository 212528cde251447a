import type { Sentence, Token } from "../../text/document.ts";
import { trimMarks } from "../../text/phrases.ts";
import { headOf, subtree } from "../../text/tree.ts";
import { doerOf } from "../doer.ts";
import { plainArgument, type Roles } from "../roles.ts";
import type { Parties } from "./commitments.ts";

/** "gave the garrison until Friday to lay down its arms", "gave them two days to leave". Not: "gave them until late", without a date. */
export function ultimatum(sentence: Sentence, verb: Token, roles: Roles): Parties | undefined {
  const until = sentence.tokens.slice(verb.index + 1, verb.index + 8).find((token) => token.lower === "until" || token.lower === "till");
  const term = until ?? termBehind(sentence, verb, roles);
  const after = term && sentence.tokens.slice(until ? term.index + 1 : term.index, term.index + 6);
  const date = after?.map((token) => roles.at("date", token)).find((one) => one !== undefined);
  const to = after?.find((token) => token.tag === "TO") ?? after?.find((token) => token.lower === "to");
  const deed = to && headOf(sentence, to);
  const subject = doerOf(sentence, verb, roles);
  const addressed = term && sentence.tokens.slice(verb.index + 1, term.index).findLast((token) => roles.at("actor", token) !== undefined);
  if (!date || !deed || !subject || !addressed || deed.index < to.index) return undefined;
  const from = roles.argument(sentence, subject);
  const what = plainArgument(sentence, trimMarks(subtree(sentence, deed).filter((token) => token.index > to.index)));
  return roles.actor(from)
    ? { type: "ultimatum", from, to: roles.argument(sentence, addressed), what, deadline: date.id, status: "in-force" }
    : undefined;
}

/** "gave the clans | two days to leave": a stretch of time right before the infinitive. */
function termBehind(sentence: Sentence, verb: Token, roles: Roles): Token | undefined {
  const near = sentence.tokens.slice(verb.index + 1, verb.index + 10);
  const first = near.find((token) => token.pos === "NUM" && roles.at("date", token) !== undefined);
  const last = first && near.findLast((token) => roles.at("date", token)?.id === roles.at("date", first)?.id);
  return last && sentence.tokens[last.index + 1]?.lower === "to" ? first : undefined;
}
