import type { Argument } from "../../model/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import type { ReadingContext } from "../context.ts";
import { argumentOf, type Roles } from "../roles.ts";
import { bodyBehind, bodyEnd } from "./bodies.ts";
import { stateOf, type TitleRead, titleAt } from "./titles.ts";

/** ", the commander of the Orlen Front" or ", the ministry's chief of staff". */
export function behind(sentence: Sentence, last: number, context: ReadingContext, roles: Roles): TitleRead | undefined {
  const tokens = sentence.tokens;
  if (tokens[last + 1]?.word !== ",") return undefined;
  let at = last + 2;
  const from = at;
  while (tokens[at] && (tokens[at]?.pos === "DET" || (tokens[at]?.pos === "ADJ" && !titleAt(sentence, at, context)))) at++;
  // "the commander of the state's Guard": the title stands first, and what is owned is its body
  const first = titleAt(sentence, at, context);
  const owner = first && tokens[at + first]?.tag !== "POS" ? undefined : ownerAt(sentence, at, roles);
  if (owner) at = owner.next;
  const length = titleAt(sentence, at, context);
  if (!length) return undefined;
  const title = tokens.slice(at, at + length);
  const body = owner?.body ?? bodyBehind(sentence, at + length, roles);
  if (!body && !tokens.slice(from, at).some((token) => token.pos === "DET")) return undefined;
  const end = owner ? at + length - 1 : (bodyEnd(sentence, at + length, roles) ?? at + length - 1);
  return { title, from, to: end, state: stateOf(tokens.slice(from, at)), rule: "offices/behind-name", ...(body ? { body } : {}) };
}

/** "the ministry's" before a title: the body and where the title starts. */
function ownerAt(sentence: Sentence, at: number, roles: Roles): { body: Argument; next: number } | undefined {
  for (let to = at; to < Math.min(at + 8, sentence.tokens.length); to++) {
    const token = sentence.tokens[to] as Token;
    if (token.tag === "POS") {
      const actor = roles.at("actor", sentence.tokens[to - 1] as Token);
      return actor ? { body: argumentOf(actor), next: to + 1 } : undefined;
    }
    if (token.pos === "PUNCT" || token.pos === "VERB") return undefined;
  }
  return undefined;
}
