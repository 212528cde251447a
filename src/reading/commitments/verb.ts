import type { Argument, CommitmentStatus, CommitmentType } from "../../model/index.ts";
import type { WordRow } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { trimMarks } from "../../text/phrases.ts";
import { child, children, headOf, subtree } from "../../text/tree.ts";
import type { ReadingContext } from "../context.ts";
import { doerOf } from "../doer.ts";
import { plainArgument, type Roles } from "../roles.ts";
import { agentOf, isPassive, isReal } from "../statements/cue.ts";
import { actorAhead } from "../ties/neighbours.ts";
import type { Parties } from "./commitments.ts";
import { issuerOf } from "./noun-sides.ts";
import { becomes, realityOf } from "./outcome.ts";
import { ultimatum } from "./ultimatum.ts";

const STATES = new Set<string>(["defied", "obeyed", "breached"]);

/** The parties of a verb that orders, asks, warns, threatens, pledges, or that defies what somebody ordered. */
export function verbParties(sentence: Sentence, verb: Token, row: WordRow, context: ReadingContext, roles: Roles): Parties | undefined {
  if (STATES.has(String(row.says.status))) return defied(sentence, verb, row, context, roles);
  if (!isGiven(sentence, verb, context)) return undefined;
  return row.says.needs === "until" ? ultimatum(sentence, verb, roles) : bound(sentence, verb, row, context, roles);
}

/** Whether it was given at all. Not: "did not order", "may promise", "before asking", "refused to pledge", "neither side agreed". */
const isGiven = (sentence: Sentence, verb: Token, context: ReadingContext): boolean =>
  ["actual", "ahead"].includes(realityOf(sentence, verb, context.packs)) && isReal(sentence, verb, context.packs);

/** "flouted orders from the capital", "disregard his advice": the one defied is `from`, who defies is `to`. */
function defied(sentence: Sentence, verb: Token, row: WordRow, context: ReadingContext, roles: Roles): Parties | undefined {
  const subject = doerOf(sentence, verb, roles);
  const object =
    child(sentence, verb, "obj") ?? children(sentence, verb, "obl").find((one) => child(sentence, one, "case")?.lower === "from");
  if (!subject || !object || !roles.actor(roles.argument(sentence, subject))) return undefined;
  const isOrder = context.packs.wordIndex("commitment-cues").match([object.lemma.toLowerCase()], 0) !== undefined;
  const issuer = issuerOf(sentence, object, roles) ?? (roles.at("actor", object) ? roles.argument(sentence, object) : undefined);
  const status = becomes(row.says.status as CommitmentStatus, realityOf(sentence, verb, context.packs), false);
  if ((!issuer && !isOrder) || !status) return undefined;
  return {
    type: object.lemma === "request" || object.lemma === "appeal" ? "request" : (row.says.commitment as CommitmentType),
    to: roles.argument(sentence, subject),
    status,
    ...(issuer ? { from: issuer } : {}),
    what: plainArgument(sentence, subtree(sentence, object)),
  };
}

function bound(sentence: Sentence, verb: Token, row: WordRow, context: ReadingContext, roles: Roles): Parties | undefined {
  const passive = isPassive(sentence, verb);
  const bidding = passive ? child(sentence, verb, "xcomp") : undefined;
  // "was ordered to leave by the council": who orders, though the tree hangs him on the leaving
  const subject = passive ? (agentOf(sentence, verb) ?? (bidding && agentOf(sentence, bidding))) : doerOf(sentence, verb, roles);
  const from = subject && roles.argument(sentence, subject);
  if (!from || !isParty(from, subject, roles)) return undefined;
  if (row.says.commitment === "request" && (isDiscretion(sentence, verb) || isQuestion(sentence, verb))) return undefined;
  if (row.says.commitment === "agreement" && (isOpinion(sentence, verb) || namesOne(sentence, verb, context))) return undefined;
  const type = isRestraint(sentence, verb, row, context) ? "truce" : (row.says.commitment as CommitmentType);
  const what = whatOf(sentence, verb, type) ?? deedOf(sentence, verb, type, context);
  const bidden =
    ["order", "request"].includes(type) && what?.head.label === "ccomp" && !child(sentence, what.head, "aux:pass", "cop")
      ? child(sentence, what.head, "nsubj")
      : undefined;
  const to =
    addressee(sentence, verb, passive, roles) ??
    against(sentence, verb, roles) ??
    (bidden && bidden.pos !== "PRON" ? roles.argument(sentence, bidden) : undefined) ??
    (type === "truce" && what ? targetOf(sentence, what.head, roles) : undefined) ??
    (type === "agreement" ? roles.all(sentence, subject)[1] : undefined);
  if (!what && !(to && type === "threat" && subject?.pos !== "PRON")) return undefined;
  if (row.says.needs === "to" && !(roles.actor(to) && what && children(sentence, what.head, "mark").some((word) => word.lower === "to")))
    return undefined;
  const status = row.says.status as CommitmentStatus | undefined;
  return { type, from, ...(to ? { to } : {}), ...(what ? { what: what.argument, hinge: what.head } : {}), ...(status ? { status } : {}) };
}

/** "asked not to be named", "asked to remain anonymous": a source's terms, no request between parties. */
const isDiscretion = (sentence: Sentence, verb: Token): boolean => {
  const words = sentence.tokens.slice(verb.index + 1, verb.index + 6).map((token) => token.lower);
  return (
    words.includes("anonymous") ||
    (words.includes("not") && words.includes("be") && words.some((word) => ["named", "identified", "quoted"].includes(word)))
  );
};

/** "agreed to a ceasefire": the noun names what binds, and is read for itself. */
const namesOne = (sentence: Sentence, verb: Token, context: ReadingContext): boolean =>
  children(sentence, verb, "obl", "obj").some((one) =>
    context.packs
      .wordIndex("commitment-cues")
      .match(
        sentence.tokens.slice(one.lower === "fire" ? one.index - 2 : one.index, one.index + 1).map((word) => word.lemma.toLowerCase()),
        0,
      )
      ?.rows.some((row) => row.as === "noun" && (row.says.commitment === "truce" || row.says.commitment === "agreement")),
  );

/** "asked if it was over", "asked what he meant". */
const isQuestion = (sentence: Sentence, verb: Token): boolean =>
  verb.lemma === "ask" &&
  !child(sentence, verb, "xcomp") &&
  (sentence.tokens.some((token) => token.index > verb.index && token.word === "?") ||
    children(sentence, verb, "ccomp", "advcl").some(
      (one) =>
        children(sentence, one, "mark").some((word) => word.lower === "if" || word.lower === "whether") ||
        subtree(sentence, one)[0]?.tag.startsWith("W") === true,
    ));

/** "agreed that the road was bad": of one mind, bound to nothing. Not: "agreed that troops would leave". */
function isOpinion(sentence: Sentence, verb: Token): boolean {
  const clause = child(sentence, verb, "ccomp");
  return (
    clause !== undefined &&
    clause.tag !== "VB" &&
    !children(sentence, clause, "aux").some((word) => ["will", "would", "shall", "should", "must"].includes(word.lower))
  );
}

/** Whom the verb addresses: its object, or the actor right behind it where the tree took it for something else. */
function addressee(sentence: Sentence, verb: Token, passive: boolean, roles: Roles): Argument | undefined {
  const next = sentence.tokens[verb.index + 1];
  // "met five leaders and ordered them to stop": whom the verb before it has as its object
  const above = verb.label === "conj" ? headOf(sentence, verb) : undefined;
  const met = next?.lower === "them" && above && roles.at("actor", next) === undefined ? child(sentence, above, "obj") : undefined;
  const near = next?.pos === "PRON" && (next.head === verb.index || sentence.tokens[next.index + 1]?.lower === "to") ? next : undefined;
  for (const token of passive
    ? [child(sentence, verb, "nsubj:pass")]
    : [
        ...children(sentence, verb, "iobj", "obj"),
        calledOn(sentence, verb),
        ...children(sentence, verb, "nsubj").filter((one) => one.index > verb.index),
        near,
        met,
      ]) {
    const argument = token && roles.argument(sentence, token);
    if (argument && roles.actor(argument)) return argument;
  }
  // "ordered the herds to be killed": nobody is told who does it
  const done = children(sentence, verb, "xcomp", "ccomp", "advcl").some((one) => child(sentence, one, "aux:pass") !== undefined);
  return passive || done ? undefined : addressedBehind(sentence, verb, roles);
}

/** "called on the rebels to leave", "appealed to the governor for calm". */
const calledOn = (sentence: Sentence, verb: Token): Token | undefined =>
  verb.lemma === "call" || verb.lemma === "appeal"
    ? children(sentence, verb, "obl").find((one) =>
        (verb.lemma === "call" ? ["on", "upon"] : ["to"]).includes(child(sentence, one, "case")?.lower ?? ""),
      )
    : undefined;

/** "ordered the jury to rise", "warned Orlen on Sunday not to": who stands between the verb and the infinitive, whatever the tree makes of it. */
function addressedBehind(sentence: Sentence, verb: Token, roles: Roles): Argument | undefined {
  const next = sentence.tokens[verb.index + 1];
  if (!next || !["DET", "PROPN", "NOUN", "ADJ", "PRON", "NUM"].includes(next.pos)) return undefined;
  const object = child(sentence, verb, "obj", "iobj");
  const to = sentence.tokens.slice(verb.index + 1, verb.index + 16).find((token) => token.tag === "TO");
  if (
    object &&
    to &&
    BIDS.has(verb.lemma) &&
    object.index > verb.index &&
    object.index < to.index &&
    (object.pos === "PROPN" ||
      children(sentence, object, "det", "nmod:poss", "nummod", "amod").some((word) => word.lower !== "a" && word.lower !== "an")) &&
    [...children(sentence, verb, "xcomp", "advcl"), ...children(sentence, object, "acl")].some((one) => one.tag === "VB")
  )
    return roles.argument(sentence, object);
  const near = to && BIDS.has(verb.lemma) ? nounBefore(sentence, verb, to) : undefined;
  if (near) return roles.argument(sentence, near);
  const actor = actorAhead(sentence, verb, roles);
  const behind = actor && sentence.tokens[actor.index + 1];
  const goesOn =
    behind === undefined || behind.pos === "AUX" || ["VBD", "VBZ", "VBP", "MD", "CC"].includes(behind.tag) || behind.word === ",";
  return actor && !goesOn ? roles.argument(sentence, actor) : undefined;
}

/** "ordered his forces to close in": the noun right before "to", where nothing else stands between. */
function nounBefore(sentence: Sentence, verb: Token, to: Token): Token | undefined {
  const between = sentence.tokens.slice(verb.index + 1, to.index);
  const last = between.at(-1);
  return last?.tag === "NNS" &&
    children(sentence, last, "nmod:poss", "det").some((word) => word.lower !== "a") &&
    between.every((token) => ["DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM"].includes(token.pos))
    ? last
    : undefined;
}

/** Verbs whose object is the one to do what the infinitive says, whoever it is. */
const BIDS = new Set(["order", "direct", "instruct", "command", "ask", "urge", "warn", "implore", "forbid"]);

/** "to suspend attacks on the army": the army. */
function targetOf(sentence: Sentence, verb: Token, roles: Roles): Argument | undefined {
  const deed = child(sentence, verb, "obj", "xcomp");
  const target =
    deed &&
    ([...children(sentence, deed, "nmod", "obl"), ...children(sentence, verb, "obl")].find((one) =>
      ["on", "against"].includes(child(sentence, one, "case")?.lower ?? ""),
    ) ??
      child(sentence, deed, "obj"));
  const argument = target && roles.argument(sentence, target);
  return argument && roles.actor(argument) ? argument : undefined;
}

const isParty = (argument: Argument, token: Token, roles: Roles): boolean =>
  roles.actor(argument) !== undefined || ["they", "he", "she"].includes(token.lower);

/** What is to be done or left: an infinitive, a clause, a quotation, or what stands behind "against", "of" and "for". */
function whatOf(sentence: Sentence, verb: Token, type: CommitmentType): { argument: Argument; head: Token } | undefined {
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
function deedOf(
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

/** "threatened reprisals against the president": the one behind "against". */
function against(sentence: Sentence, verb: Token, roles: Roles): Argument | undefined {
  const token = children(sentence, verb, "obl").find((one) => child(sentence, one, "case")?.lower === "against");
  const argument = token && roles.argument(sentence, token);
  return argument && roles.actor(argument) ? argument : undefined;
}

/** A pledge to stop or pause what is violent is a truce. */
function isRestraint(sentence: Sentence, verb: Token, row: WordRow, context: ReadingContext): boolean {
  if (row.says.commitment !== "pledge" && row.says.commitment !== "agreement") return false;
  const deed = child(sentence, verb, "xcomp", "ccomp");
  if (!deed || !context.packs.wordIndex("restraint-verbs").match([deed.lemma.toLowerCase()], 0)) return false;
  const object = child(sentence, deed, "obj", "xcomp");
  if (deed.lemma === "hold") return object?.lemma === "fire";
  return (
    object !== undefined &&
    (context.packs
      .wordIndex("event-triggers")
      .match([object.lemma.toLowerCase()], 0)
      ?.rows.some((one) => one.says.event === "assault") ??
      false)
  );
}
