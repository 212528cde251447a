import type { Sentence, Token } from "../../text/document.ts";
import { trimMarks } from "../../text/phrases.ts";
import { headOf, subtree } from "../../text/tree.ts";
import { doerOf } from "../doer.ts";
import { plainArgument, type Roles } from "../roles.ts";
import type { Parties } from "./commitments.ts";

/** "gave the garrison until Friday to lay down its arms". Not: "gave them until late", without a date. */
export function ultimatum(sentence: Sentence, verb: Token, roles: Roles): Parties | undefined {
  const until = sentence.tokens.slice(verb.index + 1, verb.index + 8).find((token) => token.lower === "until" || token.lower === "till");
  const after = until && sentence.tokens.slice(until.index + 1, until.index + 6);
  const date = after?.map((token) => roles.at("date", token)).find((one) => one !== undefined);
  const to = after?.find((token) => token.tag === "TO") ?? after?.find((token) => token.lower === "to");
  const deed = to && headOf(sentence, to);
  const subject = doerOf(sentence, verb, roles);
  const addressed = until && sentence.tokens.slice(verb.index + 1, until.index).findLast((token) => roles.at("actor", token) !== undefined);
  if (!date || !deed || !subject || !addressed || deed.index < to.index) return undefined;
  const from = roles.argument(sentence, subject);
  const what = plainArgument(sentence, trimMarks(subtree(sentence, deed).filter((token) => token.index > to.index)));
  return roles.actor(from)
    ? { type: "ultimatum", from, to: roles.argument(sentence, addressed), what, deadline: date.id, status: "in-force" }
    : undefined;
}
