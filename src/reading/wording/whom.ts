import type { Argument } from "../../model/index.ts";
import type { Packs } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { child, children, hasLabel, headOf } from "../../text/tree.ts";
import { argumentOf, type Roles } from "../roles.ts";
import type { Use } from "./wordings.ts";

/** The noun that a word is or belongs to: "group" in "terrorist group", "attack" in "cowardly attack". */
export function headNoun({ sentence, head, row }: Pick<Use, "sentence" | "head" | "row">): Token {
  const up = row.as === "verb" ? undefined : headOf(sentence, head);
  const isPart = up !== undefined && (hasLabel(head, "amod") || hasLabel(head, "compound")) && up.pos !== "VERB";
  return isPart ? up : head;
}

/**
 * Whom or what a loaded word names, where the text tells.
 *   "the Front's terrorists", "terrorists of the Front", "the Front, a terrorist group,", "the Front is a terrorist group",
 *   "called the Front a terrorist group"    the Front
 *   "the massacre", "a cowardly raid"       the deed
 *   "the terrorists"                        those described
 */
export function whomOf(use: Use, roles: Roles): Argument | undefined {
  const { sentence, row } = use;
  const noun = headNoun(use);
  if (row.as === "verb") return deedAt(use.head, roles);
  const named = row.says.names === "deed" || row.as === "adjective" ? undefined : namedBeside(use, noun, roles);
  return named ?? deedAt(noun, roles) ?? predicated(sentence, noun, roles) ?? describedAt(noun, roles);
}

const deedAt = (token: Token, roles: Roles): Argument | undefined => {
  const event = roles.at("event", token);
  return event && argumentOf(event);
};

/** A described actor stands for the one it is known to be, or for those it says it belongs to. */
function describedAt(noun: Token, roles: Roles): Argument | undefined {
  const actor = roles.widest("actor", noun);
  if (!actor) return undefined;
  const owner = actor.affiliation;
  return actor.form === "description" && actor.entity === actor.id && owner && isNamed(owner, roles) ? owner : argumentOf(actor);
}

/** An actor with a name, joined to the noun in its own phrase. */
function namedBeside({ sentence, row }: Use, noun: Token, roles: Roles): Argument | undefined {
  const beside = [
    ...children(sentence, noun, "compound", "nmod:poss", "amod", "appos", "flat"),
    ...children(sentence, noun, "nmod").filter((one) => ["of", "from"].includes(child(sentence, one, "case")?.lower ?? "")),
  ];
  const above = hasLabel(noun, "appos") ? headOf(sentence, noun) : undefined;
  for (const token of above ? [above, ...beside] : beside) {
    const argument = roles.argument(sentence, token);
    // "the Front's thugs" are of the Front, "his heroes" are not he
    const isSame = token.label === "appos" || token === above || token.label === "flat" || row.says.names === "state";
    if (isNamed(argument, roles) && (isSame || isForce(argument, roles))) return argument;
  }
  return predicated(sentence, noun, roles);
}

/** Of whom a noun is said: "the Front is a terrorist group", "called the Front terrorists", "branded him as a traitor". */
function predicated(sentence: Sentence, noun: Token, roles: Roles): Argument | undefined {
  const verb = headOf(sentence, noun);
  const by =
    child(sentence, noun, "cop") !== undefined
      ? child(sentence, noun, "nsubj")
      : verb &&
          (noun.label === "xcomp" || (hasLabel(noun, "obl") && child(sentence, noun, "case")?.lower === "as")) &&
          !child(sentence, noun, "mark")
        ? (child(sentence, verb, "obj") ?? child(sentence, verb, "nsubj:pass"))
        : undefined;
  if (!by) return undefined;
  const argument = roles.argument(sentence, by);
  return roles.actor(argument) ? argument : deedAt(by, roles);
}

/** Whether an argument is an actor that has a name in the report. */
const isNamed = (argument: Argument, roles: Roles): boolean => {
  const actor = roles.actor(argument);
  return actor !== undefined && (actor.form === "name" || (actor.pack ?? "") !== "");
};

/** Whether what a word needs beside it is there, so that it is used in the sense of the list. */
export function isFitting(use: Use, of: Argument | undefined, roles: Roles, packs: Packs): boolean {
  const { sentence, head, row } = use;
  const noun = headNoun(use);
  switch (row.says.needs) {
    case undefined:
      return true;
    case "whose":
      return noun === head && of !== undefined && isNamedFirst(of, roles) && isForce(of, roles);
    case "ruled":
      return isRuled(sentence, noun, roles);
    case "people":
      return row.as === "verb"
        ? objectsOf(sentence, head).some((token) => isPeople(sentence, token, roles, packs))
        : isPeople(sentence, noun, roles, packs, head) || ownersOf(sentence, noun).some((token) => isPeople(sentence, token, roles, packs));
    default:
      return [...objectsOf(sentence, head), ...ownersOf(sentence, noun)].some(
        (token) => roles.at("place", token) !== undefined || isSettlement(token, packs) || isPeople(sentence, token, roles, packs),
      );
  }
}

/** Whether the actor of an argument has a name, here or where it was first spoken of. */
const isNamedFirst = (argument: Argument, roles: Roles): boolean => {
  const actor = roles.actor(argument);
  if (!actor) return false;
  const first = roles.actor({ ...argument, finding: actor.entity });
  return actor.form === "name" || first?.form === "name";
};

/** An actor that has fighters: neither a person nor a state or town. */
const isForce = (argument: Argument, roles: Roles): boolean => {
  const kind = roles.actor(argument)?.actorKind;
  return kind !== "person" && kind !== "state" && kind !== "outlet" && kind !== "population";
};

const objectsOf = (sentence: Sentence, verb: Token): readonly Token[] => children(sentence, verb, "obj", "nsubj:pass");

const ownersOf = (sentence: Sentence, noun: Token): readonly Token[] =>
  children(sentence, noun, "nmod").filter((one) => one.label === "nmod:poss" || child(sentence, one, "case")?.lower === "of");

/** A person or an armed group: an actor, or a word for people of a kind. Not the noun that is the loaded word itself. */
function isPeople(sentence: Sentence, token: Token, roles: Roles, packs: Packs, itself?: Token): boolean {
  const actor = roles.widest("actor", token);
  if (actor && (actor.form === "name" || actor.actorKind === "person" || actor.actorKind === "group" || actor.actorKind === "force"))
    return token !== itself || actor.form !== "description" || children(sentence, token, "det", "nmod:poss").length > 0;
  return token !== itself && (isIn("role-nouns", token, packs) || isIn("kind-nouns", token, packs));
}

const isIn = (list: string, token: Token, packs: Packs): boolean =>
  token.pos === "NOUN" && packs.wordIndex(list).match([token.lemma.toLowerCase()], 0) !== undefined;

const isSettlement = (token: Token, packs: Packs): boolean =>
  packs
    .wordIndex("place-surroundings")
    .match([token.lemma.toLowerCase()], 0)
    ?.rows.some((row) => row.says.place === true) ?? false;

/** "the Tarn regime", "the regime of the general", "the regime" alone. Not: "the sanctions regime", "a new tax regime", "a regime of inspections". */
function isRuled(sentence: Sentence, noun: Token, roles: Roles): boolean {
  const made = children(sentence, noun, "compound");
  const isName = (token: Token): boolean => token.pos === "PROPN" || roles.at("actor", token)?.form === "name";
  return (
    made.every((token) => token.pos !== "NOUN" || isName(token) || roles.at("place", token) !== undefined) &&
    ownersOf(sentence, noun).every((token) => isName(token) || (roles.at("actor", token)?.evidence.hull.start ?? 0) > noun.end)
  );
}
