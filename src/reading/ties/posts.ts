import type { Argument } from "../../model/index.ts";
import type { Packs, WordRow } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { child, children, headOf } from "../../text/tree.ts";
import { plainArgument, type Roles } from "../roles.ts";
import type { Ends } from "./ends.ts";
import { apposedTo, headOfMention } from "./neighbours.ts";
import { governed, otherEnd, owner, saidOf, several } from "./said.ts";

/**
 * Who holds a post at whom, in all the ways in which a name stands by the noun of the post.
 *   "Ana Oke, commander of the Guard", "the commander of the Guard, Ana Oke,"
 *   "Guard commander Ana Oke", "the Guard's commander, Ana Oke", "Ana Oke, a Guard commander", "Ana Oke is its commander"
 * A deputy does not lead: he is part of it. Not: "in Morva, the leader of the opposition"; of "Ana Oke and Ilo Banda, leader of the Guard"
 * Banda alone leads it.
 */
export function postEnds(sentence: Sentence, noun: Token, row: WordRow, packs: Packs, roles: Roles): Ends | undefined {
  const body = governed(sentence, noun, row, roles) ?? owner(sentence, noun) ?? bodyBefore(sentence, noun, roles);
  if (!body) return undefined;
  const of = holdersOf(sentence, noun, body, roles);
  return of.length === 0
    ? undefined
    : {
        of,
        other: bodyArgument(sentence, body, noun, packs, roles),
        verb: noun,
        ...(isSecond(sentence, noun, packs) && row.says.tie !== "speaks for" ? { tie: "part of" as const } : {}),
      };
}

/** "the assistant commander", "a deputy leader": next to the one who leads. */
const isSecond = (sentence: Sentence, noun: Token, packs: Packs): boolean =>
  [...children(sentence, noun, "amod", "compound", "nmod:desc"), sentence.tokens[noun.index - 1]].some(
    (word) => word !== undefined && packs.wordIndex("seconds").match([word.lower], 0) !== undefined,
  );

/** "Guard commander", "Guard military commander": the actor whose name ends before the noun, with no more than two plain words between. */
function bodyBefore(sentence: Sentence, noun: Token, roles: Roles): Token | undefined {
  for (let at = noun.index - 1; at >= Math.max(0, noun.index - 3); at--) {
    const token = sentence.tokens[at] as Token;
    const actor = roles.at("actor", token);
    if (actor?.form === "name" && actor.actorKind !== "person") return headOfMention(sentence, token, roles);
    if (actor?.form === "name" || !["NOUN", "ADJ"].includes(token.pos)) return undefined;
  }
  return undefined;
}

/** "Harn Province police commander": with the noun for a body that stands between the name and the post. */
function bodyArgument(sentence: Sentence, body: Token, noun: Token, packs: Packs, roles: Roles): Argument {
  const before = sentence.tokens[noun.index - 1] as Token;
  const isBody = before.index > body.index && packs.wordIndex("kind-nouns").match([before.lemma.toLowerCase()], 0) !== undefined;
  if (!isBody) return otherEnd(sentence, body, noun, roles);
  const start = roles.at("actor", body)?.evidence.hull.start ?? body.start;
  return plainArgument(
    sentence,
    sentence.tokens.filter((token) => token.start >= start && token.index < noun.index),
  );
}

function holdersOf(sentence: Sentence, noun: Token, body: Token, roles: Roles): readonly Argument[] {
  const isHolder = (token: Token | undefined): token is Token => {
    const actor = token && roles.actor(roles.argument(sentence, token));
    return (
      token !== undefined && token.index !== body.index && (actor?.actorKind === "person" || (actor !== undefined && !actor.actorKind))
    );
  };
  const isNamed = (token: Token | undefined): token is Token =>
    isHolder(token) && roles.at("actor", token)?.form === "name" && !isWhere(sentence, token);
  const apposed = apposedTo(sentence, noun, roles);
  const behind = noun.label === "appos" && isNamed(apposed) ? undefined : nameBehind(sentence, noun, body, roles);
  if (behind) return [roles.argument(sentence, behind)];
  if (isNamed(apposed)) return noun.tag === "NN" ? [roles.argument(sentence, apposed)] : several(sentence, apposed, roles);
  if (noun.label === "conj" && !child(sentence, noun, "cop") && !child(sentence, headOf(sentence, noun) as Token, "cop")) return [];
  const of = ["appos"].includes(noun.label) ? headOf(sentence, noun) : saidOf(sentence, noun);
  return isHolder(of) ? several(sentence, of, roles).filter((one) => roles.actor(one)) : [];
}

/** "in Morva": where somebody is, and nobody's name, whatever it was taken for. */
const isWhere = (sentence: Sentence, token: Token): boolean =>
  children(sentence, token, "case").some((word) => ["in", "at", "near"].includes(word.lower));

/** The person whose name stands right behind the noun, or behind a comma after whom the post is at. */
function nameBehind(sentence: Sentence, noun: Token, body: Token, roles: Roles): Token | undefined {
  const named = (token: Token | undefined): Token | undefined => {
    const actor = token && roles.at("actor", token);
    return token && actor?.form === "name" && actor.actorKind === "person" ? headOfMention(sentence, token, roles) : undefined;
  };
  const next = sentence.tokens[noun.index + 1];
  const direct = named(next);
  if (direct && body.index < noun.index) return direct;
  const behind = body.index < noun.index ? noun : lastOf(sentence, body, roles);
  const comma = sentence.tokens[behind.index + 1];
  const name = comma?.word === "," ? named(overTitle(sentence, comma.index + 1)) : undefined;
  if (!name) return undefined;
  const apposed = name.label === "appos" || name.label === "flat" || isClosed(sentence, name, roles);
  return apposed ? name : undefined;
}

/** "General" of ", General Ana Oke,": a title belongs to the name behind it. */
function overTitle(sentence: Sentence, from: number): Token | undefined {
  const token = sentence.tokens[from];
  return token && ["nmod:desc", "compound"].includes(token.label) && token.head > from ? overTitle(sentence, from + 1) : token;
}

/** A comma behind the name: "the leader of the opposition, Ana Oke, spoke". Not: a list, "the leader of the Guard, Ana Oke, Ilo Banda and". */
function isClosed(sentence: Sentence, name: Token, roles: Roles): boolean {
  const last = lastOf(sentence, name, roles);
  const mark = sentence.tokens[last.index + 1];
  const after = sentence.tokens[last.index + 2];
  return (mark?.word === "," && after !== undefined && !roles.at("actor", after) && after.pos !== "CCONJ") || mark?.word === ".";
}

/** The last token of the widest mention that begins with, or holds, this one. */
function lastOf(sentence: Sentence, token: Token, roles: Roles): Token {
  const end = roles.at("actor", token)?.evidence.hull.end ?? token.end;
  return sentence.tokens.findLast((one) => one.end <= end) ?? token;
}
