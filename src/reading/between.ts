import type { Argument } from "../model/index.ts";
import type { Sentence, Token } from "../text/document.ts";
import type { Roles } from "./roles.ts";
import { actorAhead } from "./ties/neighbours.ts";

/**
 * The two sides of a noun, whatever the tree makes of the second: "talks between the army and the rebels".
 * Not: "between March and June", "between the two sides".
 */
export function between(sentence: Sentence, noun: Token, roles: Roles): readonly [Argument, Argument] | undefined {
  const word = sentence.tokens.slice(noun.index + 1, noun.index + 4).find((token) => token.lower === "between");
  const first = word && actorAhead(sentence, word, roles);
  const and = first && sentence.tokens.slice(first.index + 1, first.index + 6).find((token) => token.lower === "and");
  const second = and && actorAhead(sentence, and, roles);
  return first && second ? [roles.argument(sentence, first), roles.argument(sentence, second)] : undefined;
}
