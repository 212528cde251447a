import type { Argument } from "../../model/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { conjuncts, type Roles } from "../roles.ts";
import { personBehind } from "../ties/neighbours.ts";

/** "he and Premier Ana Oke agreed": the side beside the subject, joined by an "and" before the verb. Not: "Ana Oke, superintendent, agreed". */
export function beside(sentence: Sentence, subject: Token, verb: Token, roles: Roles): Argument | undefined {
  const second = conjuncts(sentence, subject)[1];
  if (!second || second.index > verb.index) return undefined;
  if (!sentence.tokens.slice(subject.index + 1, second.index).some((token) => token.pos === "CCONJ")) return undefined;
  return roles.argument(sentence, personBehind(sentence, second, roles) ?? second);
}
