import type { Sentence, Token } from "../../text/document.ts";
import { children, hasLabel, headOf } from "../../text/tree.ts";
import { antecedent, type Roles } from "../roles.ts";

/**
 * The word that bears a part of a deed, where the tree stopped short of it.
 *   "the friends of Ana Merl, who was killed"      who: Merl, whose name ends right before
 *   "wounded harbour master Arno Vell"            master: Vell, who is named right behind
 *   "shot the union delegate, Pia Merl"           delegate: Merl, a person's name in apposition
 * Not: "bombs that went off", where the tree knows what "that" is.
 */
export function bearerOf(sentence: Sentence, token: Token, roles: Roles): Token {
  if (token.lower === "who" && (antecedent(sentence, token) === token || isOfOne(sentence, token)))
    return nameBefore(sentence, token, roles) ?? token;
  const named = [token, ...children(sentence, token, "conj", "nmod:desc")]
    .flatMap((one) => children(sentence, one, "appos", "flat"))
    .find((one) => one.index > token.index && one.index < token.index + 6 && isNamedPerson(one, roles));
  const own = roles.at("actor", token);
  return named && token.pos === "NOUN" && token.tag === "NN" && (own === undefined || own.form !== "name" || own.actorKind !== "person")
    ? named
    : token;
}

/** "the supporters of Arno Vell, who was killed": a verb of one for a noun of many. */
function isOfOne(sentence: Sentence, who: Token): boolean {
  const many = antecedent(sentence, who);
  const verb = headOf(sentence, who);
  return (
    ["NNS", "NNPS"].includes(many.tag) &&
    verb !== undefined &&
    children(sentence, verb, "aux").some((one) => ["was", "is", "has"].includes(one.lower))
  );
}

const isNamedPerson = (token: Token, roles: Roles): boolean => {
  const actor = roles.at("actor", token);
  return actor?.form === "name" && actor.actorKind === "person";
};

function nameBefore(sentence: Sentence, who: Token, roles: Roles): Token | undefined {
  const before = sentence.tokens[who.index - 1];
  const last = before?.word === "," ? sentence.tokens[who.index - 2] : before;
  if (!last || !["NOUN", "PROPN"].includes(last.pos) || roles.at("date", last)) return undefined;
  const head = hasLabel(last, "flat") ? headOf(sentence, last) : last;
  return head && roles.at("actor", head) ? head : undefined;
}

/** "set off a bomb" where the tree takes "off" for a preposition: the noun behind it is what was set off. */
export function behindParticle(sentence: Sentence, verb: Token): { particle: Token; object: Token } | undefined {
  const particle = sentence.tokens[verb.index + 1];
  const object = particle && PARTICLES.has(particle.lower) && hasLabel(particle, "case") ? headOf(sentence, particle) : undefined;
  return particle && object && object.index > particle.index ? { particle, object } : undefined;
}

const PARTICLES = new Set(["off", "up"]);
