import type { Argument, CommitmentStatus, CommitmentType } from "../../model/index.ts";
import type { WordRow } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { child, children, headOf, subtree } from "../../text/tree.ts";
import type { ReadingContext } from "../context.ts";
import { doerOf } from "../doer.ts";
import { plainArgument, type Roles } from "../roles.ts";
import { agentOf, isPassive, isReal } from "../statements/cue.ts";
import { addressee, against, targetOf } from "./addressee.ts";
import type { Parties } from "./commitments.ts";
import { issuerOf } from "./noun-sides.ts";
import { becomes, realityOf } from "./outcome.ts";
import { beside } from "./sides.ts";
import { ultimatum } from "./ultimatum.ts";
import { isDiscretion, isOpinion, isQuestion, namesOne, withWhom } from "./unbound.ts";
import { deedOf, wantedBy, whatOf } from "./verb-what.ts";
import { isFirst } from "./voices.ts";

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

/** What may be defied under its own name. */
const BIDDING = new Set<string>(["request", "warning", "ultimatum"]);

/** "flouted orders from the capital", "disregard his advice": the one defied is `from`, who defies is `to`. */
function defied(sentence: Sentence, verb: Token, row: WordRow, context: ReadingContext, roles: Roles): Parties | undefined {
  const subject = doerOf(sentence, verb, roles);
  const object =
    child(sentence, verb, "obj") ?? children(sentence, verb, "obl").find((one) => child(sentence, one, "case")?.lower === "from");
  if (!subject || !object || !roles.actor(roles.argument(sentence, subject))) return undefined;
  const named = context.packs
    .wordIndex("commitment-cues")
    .match([object.lemma.toLowerCase()], 0)
    ?.rows.find((one) => one.as === "noun");
  const issuer = issuerOf(sentence, object, roles) ?? (roles.at("actor", object) ? roles.argument(sentence, object) : undefined);
  const status = becomes(row.says.status as CommitmentStatus, realityOf(sentence, verb, context.packs), false);
  // "ignored the crowd", "defied the council for years": nothing was ordered
  if ((!named && (!issuer || row.says.needs === "order")) || !status) return undefined;
  return {
    type: (BIDDING.has(String(named?.says.commitment)) ? named?.says.commitment : row.says.commitment) as CommitmentType,
    to: roles.argument(sentence, subject),
    status,
    ...(issuer ? { from: issuer } : {}),
    what: plainArgument(sentence, subtree(sentence, object)),
  };
}

function bound(sentence: Sentence, verb: Token, row: WordRow, context: ReadingContext, roles: Roles): Parties | undefined {
  const passive = isPassive(sentence, verb) || isJoinedPassive(sentence, verb);
  const bidding = passive ? child(sentence, verb, "xcomp") : undefined;
  // "was ordered to leave by the council": who orders, though the tree hangs him on the leaving
  const subject = passive ? (agentOf(sentence, verb) ?? (bidding && agentOf(sentence, bidding))) : doerOf(sentence, verb, roles);
  const from = subject && roles.argument(sentence, subject);
  if (from && !isParty(from, subject, roles)) return undefined;
  if (!from && !(passive && row.says.commitment === "order")) return undefined;
  if (row.says.commitment === "request" && (isDiscretion(sentence, verb) || isQuestion(sentence, verb))) return undefined;
  if (row.says.commitment === "agreement" && (isOpinion(sentence, verb, roles) || namesOne(sentence, verb, context))) return undefined;
  const type = isRestraint(sentence, verb, row, context) ? "truce" : (row.says.commitment as CommitmentType);
  const wanted = row.says.object === "what" ? wantedBy(sentence, verb, roles) : undefined;
  const what = wanted ?? whatOf(sentence, verb, type) ?? deedOf(sentence, verb, type, context);
  const to =
    (wanted ? against(sentence, verb, roles) : boundTo(sentence, verb, type, what?.head, passive, roles)) ??
    (type === "agreement" && subject ? beside(sentence, subject, verb, roles) : undefined);
  if (!from && !(what && roles.actor(to))) return undefined;
  if (!what && !(to && type === "threat" && subject?.pos !== "PRON" && !isStanding(sentence, verb))) return undefined;
  if (row.says.needs === "to" && !(roles.actor(to) && what && children(sentence, what.head, "mark").some((word) => word.lower === "to")))
    return undefined;
  const status = row.says.status as CommitmentStatus | undefined;
  return {
    type,
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(what ? { what: what.argument, hinge: what.head } : {}),
    ...(status ? { status } : {}),
  };
}

/** The other side of what a verb sets up: whom it addresses, warns, threatens or agrees with. */
function boundTo(
  sentence: Sentence,
  verb: Token,
  type: CommitmentType,
  deed: Token | undefined,
  passive: boolean,
  roles: Roles,
): Argument | undefined {
  const bidden =
    ["order", "request"].includes(type) && deed?.label === "ccomp" && !child(sentence, deed, "aux:pass", "cop")
      ? child(sentence, deed, "nsubj")
      : undefined;
  const partner = type === "agreement" || type === "truce" ? withWhom(sentence, verb) : undefined;
  const agreed = partner && roles.argument(sentence, partner);
  return (
    addressee(sentence, verb, passive, roles) ??
    (type === "warning" || type === "request" ? undefined : against(sentence, verb, roles)) ??
    (roles.actor(agreed) || partner?.pos === "PROPN" ? agreed : undefined) ??
    (bidden && (bidden.pos === "PROPN" || roles.at("actor", bidden)) && bidden.pos !== "PRON"
      ? roles.argument(sentence, bidden)
      : undefined) ??
    (type === "truce" && deed ? targetOf(sentence, deed, roles) : undefined)
  );
}

/** "was fined and ordered to pay": a second participle shares the auxiliary of the first. */
function isJoinedPassive(sentence: Sentence, verb: Token): boolean {
  const above = verb.label === "conj" ? headOf(sentence, verb) : undefined;
  return (
    above !== undefined &&
    ["VBN", "VBD"].includes(verb.tag) &&
    sentence.tokens[verb.index + 1]?.tag === "TO" &&
    !child(sentence, verb, "nsubj", "aux", "obj") &&
    child(sentence, above, "aux:pass") !== undefined
  );
}

/** "are threatened by floods and gangs": a danger that lasts, and nobody's words. */
const isStanding = (sentence: Sentence, verb: Token): boolean =>
  children(sentence, verb, "aux:pass").some((word) => ["is", "are", "be", "being"].includes(word.lower));

const isParty = (argument: Argument, token: Token, roles: Roles): boolean =>
  roles.actor(argument) !== undefined || ["they", "he", "she"].includes(token.lower) || isFirst(token);

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
