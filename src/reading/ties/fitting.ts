import type { ActorFinding, Argument } from "../../model/index.ts";
import type { Packs, WordRow } from "../../packs/index.ts";
import type { Sentence } from "../../text/document.ts";
import type { Roles } from "../roles.ts";

/** Whether somebody can be what a cue is said of: a person where the cue is a post, what can be held where it is held. */
export function canBeOf(sentence: Sentence, one: Argument, row: WordRow, packs: Packs, roles: Roles): boolean {
  if (row.says.tie === "controls" && row.says.direction === "back") return isControllable(sentence, one, row, packs, roles);
  return isSomebody(sentence, one, packs, roles) || isHeld(one, row, roles);
}

/** Whether somebody can be the other end of a cue. Not: "joined thousands of pilgrims", where one joins a group; "controls the crowd". */
export function canBeOther(sentence: Sentence, one: Argument, row: WordRow, packs: Packs, roles: Roles): boolean {
  if (row.as === "holding") return true;
  const actor = roles.actor(one);
  if (row.says.other === "group") return actor !== undefined && isGroup(actor);
  if (row.says.tie === "controls" && row.says.direction === "ahead") return isControllable(sentence, one, row, packs, roles);
  return isSomebody(sentence, one, packs, roles) || isHeld(one, row, roles) || (row.as === "phrase" && isRole(sentence, one, packs));
}

const GROUPS = new Set<unknown>(["group", "force", "body", "outlet"]);

/** A group by its kind or its name, or a definite set of persons: "the rebels". Not: "two candidates", "Ana Oke", "thousands of pilgrims". */
function isGroup(actor: ActorFinding): boolean {
  if (actor.actorKind === undefined) return actor.form === "name";
  if (GROUPS.has(actor.actorKind)) return true;
  return actor.actorKind === "person" && actor.form === "set" && actor.set?.count === undefined && /^the /i.test(actor.name);
}

/** A place, a group, a state or whoever is no single person or crowd. */
function isControllable(sentence: Sentence, one: Argument, row: WordRow, packs: Packs, roles: Roles): boolean {
  const actor = roles.actor(one);
  if (!actor) return isHeld(one, row, roles) || isSomebody(sentence, one, packs, roles);
  return actor.actorKind !== "population" && (actor.actorKind !== "person" || actor.form === "set");
}

/** A place, where one can be controlled. */
export const isHeld = (argument: Argument, row: WordRow, roles: Roles): boolean =>
  row.says.tie === "controls" && argument.finding !== undefined && roles.actor(argument) === undefined;

/** An actor, or a name in capitals of which no mention was made: "the League", "Morva". A capital that opens a sentence proves nothing. */
function isSomebody(sentence: Sentence, argument: Argument, packs: Packs, roles: Roles): boolean {
  if (roles.actor(argument)) return true;
  const first = sentence.tokens.find((token) => token.start === argument.spans[0]?.start);
  if (argument.finding !== undefined || !first || roles.at("date", first)) return false;
  return (first.index > 0 || first.lower === "the") && isName(argument.words, packs);
}

const SMALL = new Set(["the", "of", "for", "and", "de", "del", "la", "al", "el", "in", "a"]);

/** "the League for Work", all in capitals but for its small words. Not: "the Morva water project", "the Senate measure", "Amendment 3". */
function isName(words: string, packs: Packs): boolean {
  const all = words.split(/\s+/);
  return (
    all.some((word) => /^[A-Z]/.test(word) && !SMALL.has(word.toLowerCase())) &&
    all.every((word) => /^[A-Z]/.test(word) || SMALL.has(word)) &&
    !all.some((word) => packs.wordIndex("thing-words").match([word.toLowerCase()], 0) !== undefined)
  );
}

/** "the premier", of whom no mention was made: a noun for a person or a kind of actor. */
function isRole(sentence: Sentence, argument: Argument, packs: Packs): boolean {
  const last = sentence.tokens.findLast((token) => argument.spans.some((span) => token.start >= span.start && token.end <= span.end));
  return (
    last !== undefined &&
    ["role-nouns", "kind-nouns", "titles"].some((list) => packs.wordIndex(list).match([last.lemma.toLowerCase()], 0) !== undefined)
  );
}
