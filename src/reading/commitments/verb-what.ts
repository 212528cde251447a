import type { Argument, CommitmentType } from "../../model/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { baseNounPhrase, nounPhrase, trimMarks } from "../../text/phrases.ts";
import { child, children, hasLabel, headOf, subtree } from "../../text/tree.ts";
import type { ReadingContext } from "../context.ts";
import { plainArgument, type Roles } from "../roles.ts";
import { isPassive } from "../statements/cue.ts";
import { calledOn } from "./addressee.ts";

/** What is to be done or left: an infinitive, a clause, a quotation, or what stands behind "against", "of" and "for". */
export function whatOf(sentence: Sentence, verb: Token, type: CommitmentType): { argument: Argument; head: Token } | undefined {
  const object = child(sentence, verb, "iobj", "obj") ?? calledOn(sentence, verb);
  const behind = object
    ? children(sentence, object, "advcl", "acl", "nmod").filter((one) =>
        children(sentence, one, "mark", "case").some((word) => word.lower === "against" || word.lower === "to"),
      )
    : [];
  for (const branch of [...children(sentence, verb, "xcomp", "ccomp", "obl", "advcl", "obj"), ...behind]) {
    const words = children(sentence, branch, "mark", "case").map((word) => word.lower);
    const clause =
      (branch.label === "xcomp" || branch.label === "ccomp" || branch.label === "advcl" || branch.label === "acl") &&
      (words.includes("to") || branch.label === "ccomp");
    const phrase = words.some((word) => PHRASES[type]?.includes(word)) && branch.label !== "obj";
    // "offers a range of services to meet needs"
    if (type === "offer" && branch.label !== "xcomp") continue;
    if (branch.index < verb.index || words.includes("whether") || (!clause && !phrase && branch.quote === undefined)) continue;
    return {
      argument: plainArgument(sentence, trimMarks(subtree(sentence, branch, (token) => isAside(sentence, branch, token)))),
      head: branch,
    };
  }
  return undefined;
}

/** "ordered the withdrawal of the brigade", "demanded the release of the crew": a deed by its noun. Not: "ordered soup". */
export function deedOf(
  sentence: Sentence,
  verb: Token,
  type: CommitmentType,
  context: ReadingContext,
): { argument: Argument; head: Token } | undefined {
  const object = child(sentence, verb, "obj", "nsubj:pass");
  if (object?.pos !== "NOUN" || !DEEDS.has(type) || object.index < verb.index !== isPassive(sentence, verb)) return undefined;
  const isDeed = context.packs
    .wordIndex("event-triggers")
    .match([object.lemma.toLowerCase()], 0)
    ?.rows.some((row) => row.as === "noun");
  return isDeed ? { argument: plainArgument(sentence, trimMarks(subtree(sentence, object))), head: object } : undefined;
}

const DEEDS: ReadonlySet<CommitmentType> = new Set(["order", "request", "pledge", "offer"]);

/** The prepositions behind which stands what is bound to, by type. */
const PHRASES: Readonly<Partial<Record<CommitmentType, readonly string[]>>> = {
  warning: ["against", "of"],
  threat: ["with"],
  request: ["for"],
  agreement: ["on", "to", "about"],
  truce: ["to"],
};

/** A clause behind a comma that tells why or when: "to stop the raids, to avoid a clash". */
const isAside = (sentence: Sentence, head: Token, token: Token): boolean =>
  token.head === head.index &&
  token.index > head.index &&
  ((children(sentence, token, "mark").some((word) => ["if", "unless", "until", "once", "provided"].includes(word.lower)) &&
    token.label === "advcl") ||
    isLoose(sentence, token));

const isLoose = (sentence: Sentence, token: Token): boolean =>
  ["advcl", "parataxis"].includes(token.label) &&
  subtree(sentence, token).some((one, at) => at === 0 && (one.word === "," || sentence.tokens[one.index - 1]?.word === ","));

/** "demanded more protection", "the inquiry requested by the court": the thing that is wanted, where no clause says it and nobody is asked. */
export function wantedBy(sentence: Sentence, verb: Token, roles: Roles): { argument: Argument; head: Token } | undefined {
  const held = isPassive(sentence, verb) && hasLabel(verb, "acl") ? headOf(sentence, verb) : undefined;
  const object = held ?? child(sentence, verb, "obj", "nsubj:pass");
  if (object?.pos !== "NOUN" || roles.at("actor", object) || child(sentence, verb, "ccomp", "iobj", "xcomp")) return undefined;
  const words = held ? baseNounPhrase(sentence, held) : nounPhrase(sentence, object);
  return { argument: plainArgument(sentence, trimMarks(words)), head: object };
}
