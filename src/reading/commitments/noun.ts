import type { Argument, CommitmentStatus, CommitmentType } from "../../model/index.ts";
import type { WordRow } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { child, children, hasLabel, headOf } from "../../text/tree.ts";
import { between } from "../between.ts";
import type { ReadingContext } from "../context.ts";
import { doerOf } from "../doer.ts";
import type { Roles } from "../roles.ts";
import { agentOf, isPassive } from "../statements/cue.ts";
import type { Parties } from "./commitments.ts";
import { conditionOf } from "./condition.ts";
import { insincere, mediatorOf, whatOf } from "./noun-parts.ts";
import { boundUnder, committedTo, defiance, fromBehind, issuerOf, otherOf, secondOf, voiceOf } from "./noun-sides.ts";
import { isDefinite, type NounState, stateOf } from "./noun-state.ts";
import { becomes, realityOf } from "./outcome.ts";
import { isFirst } from "./voices.ts";

/** Verbs whose subject brings others together. */
const BROKERS = new Set(["mediate", "broker", "negotiate", "facilitate"]);
const MUTUAL = new Set(["truce", "agreement"]);
/** Verbs by which one becomes or stays a party to what stands behind their preposition: "abide by the truce". */
const ENTERS = new Set([
  "abide",
  "adhere",
  "agree",
  "enter",
  "commit",
  "consent",
  "stick",
  "accede",
  "violate",
  "comply",
  "keep",
  "withdraw",
  "pull",
]);

/**
 * The parties of a noun for something binding, from what hangs on it and from the verb above it.
 *   "the truce that the rebels reached with the army through the mediation of the church"
 *   "strict directives from the capital", "the capital's orders", "received a warning from the police"
 * A noun without any party makes nothing, but for a truce spoken of with its state ("an unofficial truce").
 * Not: "poses a threat to the town", "called for a truce", "the need for a ceasefire".
 */
export function nounParties(sentence: Sentence, noun: Token, row: WordRow, context: ReadingContext, roles: Roles): Parties | undefined {
  if (hasLabel(noun, "compound") || isFixed(sentence, noun) || !hasWhatItNeeds(sentence, noun, row)) return undefined;
  const type = typeOf(sentence, noun, row);
  const mutual = MUTUAL.has(type);
  const verb = verbOf(sentence, noun);
  if (row.says.status === "defied") return defianceOf(sentence, noun, verb, row, roles);
  const state = stateOf(sentence, noun, verb, context, roles);
  if (state.wished) return undefined;
  const against = type === "order" || type === "request" || type === "ultimatum" ? defiance(sentence, noun, roles) : undefined;
  const enters = !verb || !hasLabel(noun, "obl") || ENTERS.has(verb.lemma) || (child(sentence, noun, "case")?.lower ?? "") === "under";
  const part = verb && enters && !against ? partOf(sentence, verb, mutual, context) : undefined;
  const subject = verb && part ? subjectArgument(sentence, noun, verb, roles) : undefined;
  const owner = issuerOf(sentence, noun, roles) ?? state.by;
  // "took their orders from the premier", "refused their orders": theirs by being given to them
  const given = type === "order" && part === "gets" && owner !== undefined && isOwn(sentence, noun, owner);
  const issuer = given ? undefined : owner;
  const under = type === "truce" && !issuer && !subject ? boundUnder(sentence, noun, roles) : undefined;
  const committed = type === "truce" && !issuer && !subject ? committedTo(sentence, noun, roles) : undefined;
  const sides = mutual ? between(sentence, noun, roles) : undefined;
  const giver = given && verb ? fromBehind(sentence, verb, roles) : undefined;
  const from =
    sides?.[0] ??
    issuer ??
    giver ??
    (part === "gives" ? subject : undefined) ??
    committed ??
    under?.from ??
    (type === "truce" ? voiceOf(sentence, verb ?? noun, roles) : undefined);
  const to =
    sides?.[1] ??
    against ??
    (part === "gets" ? subject : undefined) ??
    otherOf(sentence, noun, verb, mutual, roles) ??
    (part === "gives" && verb && !mutual ? givenTo(sentence, verb, noun, roles) : undefined) ??
    (mutual && from !== undefined && from === subject ? secondOf(sentence, from, roles) : undefined);
  const sincerity = insincere(sentence, noun, context);
  const what = whatOf(sentence, noun, mutual);
  const bare =
    type === "truce"
      ? to !== undefined || state.said || conditionOf(sentence, [noun]) !== undefined
      : part === "gets" && to !== undefined && type !== "threat" && type !== "offer";
  if (type === "threat" && isDanger(sentence, noun)) return undefined;
  const broker = sides && verb && BROKERS.has(verb.lemma) ? subjectArgument(sentence, noun, verb, roles) : undefined;
  const mediator = mediatorOf(sentence, noun, verb, roles) ?? broker;
  const brokered = roles.actor(mediator)?.form === "name";
  if (!from && !bare && !(mutual && (sincerity || brokered))) return undefined;
  if (type === "agreement" && !to && !state.said && !issuer && !sincerity && !brokered) return undefined;
  if (isTalk(sentence, noun, from, to, roles)) return undefined;
  const told = against ? ("defied" as const) : toldOf(noun, verb, type, state, row);
  const status = told && outcomeOf(sentence, noun, verb, told, state, mutual, context);
  if (told && !status) return undefined;
  return {
    type,
    ...(from ? { from } : {}),
    ...(to && !sameSpan(to, from) ? { to } : {}),
    ...(mediator ? { mediator } : {}),
    ...(what ? { what } : {}),
    ...(status && !(type === "threat" && status === "obeyed") ? { status } : {}),
    ...(sincerity ? { sincerity } : {}),
    ...(state.endsIf ? { endsIf: true } : {}),
    ...(under?.verb ? { hinge: under.verb } : verb ? { hinge: verb } : {}),
    ...(!isDefinite(sentence, noun) && (state.makes || to || mediator) ? { fresh: true } : {}),
  };
}

/** "made the clans another offer": to whom. */
function givenTo(sentence: Sentence, verb: Token, noun: Token, roles: Roles): Argument | undefined {
  const one = children(sentence, verb, "iobj", "obj").find((token) => token.index > verb.index && token.index < noun.index);
  const argument = one && roles.argument(sentence, one);
  return argument && roles.actor(argument) ? argument : undefined;
}

/** The status the words give: of a request or offer that is denied, of its state, else of its row. */
const toldOf = (
  noun: Token,
  verb: Token | undefined,
  type: CommitmentType,
  state: NounState,
  row: WordRow,
): CommitmentStatus | undefined =>
  verb?.lemma === "deny" && hasLabel(noun, "obj") && (type === "request" || type === "offer")
    ? "refused"
    : (state.status ?? (row.says.status as CommitmentStatus | undefined));

/** "The threat from the north", without what is threatened: a danger, nobody's words. */
const isDanger = (sentence: Sentence, noun: Token): boolean =>
  noun.tag === "NN" && (children(sentence, noun, "det", "nmod:poss", "amod", "compound").length === 0 || hasDangerBehind(sentence, noun));

const hasDangerBehind = (sentence: Sentence, noun: Token): boolean =>
  !children(sentence, noun, "acl", "ccomp").some((one) => one.index > noun.index) &&
  children(sentence, noun, "nmod").some((one) => ["from", "of"].includes(child(sentence, one, "case")?.lower ?? ""));

/** "A ceasefire deal" is a truce. */
const typeOf = (sentence: Sentence, noun: Token, row: WordRow): CommitmentType =>
  row.says.commitment === "agreement" && children(sentence, noun, "compound", "amod").some((word) => TRUCES.has(word.lemma.toLowerCase()))
    ? "truce"
    : (row.says.commitment as CommitmentType);
const TRUCES = new Set(["truce", "ceasefire", "armistice", "fire", "cease-fire"]);

/** What the subject of the verb is to the noun: one who gives or makes it, one who gets it, or neither. */
function partOf(sentence: Sentence, verb: Token, mutual: boolean, context: ReadingContext): "gives" | "gets" | undefined {
  const lemmas = sentence.tokens.slice(verb.index, verb.index + 3).map((token) => token.lemma.toLowerCase());
  if (mutual && rowAt("commitment-states", lemmas, context)?.says.sort !== "wishes" && rowAt("commitment-states", lemmas, context))
    return "gives";
  const row =
    rowAt("commitment-carriers", lemmas, context) ?? (ENTERS.has(verb.lemma) && mutual ? { says: { subject: "gives" } } : undefined);
  return mutual && row ? "gives" : (row?.says.subject as "gives" | "gets" | undefined);
}

const rowAt = (list: string, lemmas: readonly string[], context: ReadingContext): WordRow | undefined =>
  context.packs.wordIndex(list).match(lemmas, 0)?.rows[0];

const isOwn = (sentence: Sentence, noun: Token, owner: Argument): boolean =>
  children(sentence, noun, "nmod:poss").some((one) => one.pos === "PRON" && owner.spans[0]?.start === one.start);

/** The state a noun is in, once it is known how real the verb above it is; nothing where none is set up. */
function outcomeOf(
  sentence: Sentence,
  noun: Token,
  verb: Token | undefined,
  told: CommitmentStatus,
  state: NounState,
  mutual: boolean,
  context: ReadingContext,
): CommitmentStatus | undefined {
  const det = child(sentence, noun, "det")?.lower;
  if (det === "no" && headOf(sentence, noun)?.lemma !== "be") return undefined;
  if (!verb || state.endsIf || state.fixed) return told;
  const reality = realityOf(sentence, verb, context.packs);
  const definite = isDefinite(sentence, noun);
  // "is not bound by any order", "signed no truce"
  if (reality === "denied" && (det === "any" || (!definite && !state.status))) return undefined;
  if (!state.status && told !== "offered") return definite || !["imagined", "failed", "refused"].includes(reality) ? told : undefined;
  if (state.makes && !mutual && reality !== "actual") return definite ? (noun.lemma === "offer" ? "offered" : "in-force") : undefined;
  const made = becomes(told, reality, mutual || noun.lemma === "promise" || noun.lemma === "pledge" || noun.lemma === "vow");
  if (state.makes && !made && definite && reality === "bidden") return "offered";
  if (state.status === "in-force" && !state.makes && reality === "denied") return "void";
  return made ?? (definite && !state.makes ? told : undefined);
}

/** "its disobedience to the capital", "was met with defiance": who is not obeyed is `from`, who does not obey `to`. */
function defianceOf(sentence: Sentence, noun: Token, verb: Token | undefined, row: WordRow, roles: Roles): Parties | undefined {
  const defier = issuerOf(sentence, noun, roles);
  const target = children(sentence, noun, "nmod", "obl").find((one) =>
    ["of", "to", "against", "towards"].includes(child(sentence, one, "case")?.lower ?? ""),
  );
  if (verb && ["expect", "fear"].includes(verb.lemma)) return undefined;
  const met = !defier && !target && verb ? subjectArgument(sentence, noun, verb, roles) : undefined;
  const from = target ? roles.argument(sentence, target) : met;
  if (!defier && !(from && roles.actor(from))) return undefined;
  return {
    type: row.says.commitment as CommitmentType,
    status: "defied",
    ...(from && roles.actor(from) ? { from } : {}),
    ...(defier ? { to: defier } : {}),
  };
}

/** A row may ask for a word: a "conditional" chance is a truce, a chance is none; a "pause in attacks" is one. */
function hasWhatItNeeds(sentence: Sentence, noun: Token, row: WordRow): boolean {
  if (row.says.needs === "conditional") return children(sentence, noun, "amod").some((word) => word.lower === "conditional");
  if (row.says.needs === "condition") return conditionOf(sentence, [noun]) !== undefined;
  return (
    row.says.needs !== "for" ||
    children(sentence, noun, "nmod", "acl").some((one) => children(sentence, one, "case", "mark").some((word) => word.lower === "for")) ||
    sentence.tokens[noun.index + 1]?.lower === "for"
  );
}

/** "the two columnists called a truce over football": between persons who are nobody's, it is talk. */
function isTalk(sentence: Sentence, noun: Token, from: Argument | undefined, to: Argument | undefined, roles: Roles): boolean {
  const actor = roles.actor(from);
  if (to || noun.lemma !== "truce" || !from) return false;
  const person = actor?.form !== "name" && actor?.affiliation === undefined && (actor === undefined || actor.actorKind === "person");
  return person && children(sentence, noun, "nmod").some((one) => child(sentence, one, "case")?.lower === "over");
}

const sameSpan = (a: Argument, b: Argument | undefined): boolean => a.spans[0]?.start === b?.spans[0]?.start;

/** "in order to", "placed an order for ten drones", "keep order", "of his own accord". */
const isFixed = (sentence: Sentence, noun: Token): boolean =>
  isName(sentence, noun) ||
  (noun.lemma === "accord" && sentence.tokens[noun.index - 1]?.lower === "own") ||
  (noun.lemma === "order" &&
    (["place", "win", "fill"].includes(headOf(sentence, noun)?.lemma ?? "") ||
      (noun.tag === "NN" &&
        (sentence.tokens[noun.index - 1]?.lower === "in" ||
          children(sentence, noun, "det", "nmod:poss", "compound", "amod", "nmod").length === 0)) ||
      (sentence.tokens[noun.index + 1]?.lower === "of" && sentence.tokens[noun.index + 2]?.lower === "magnitude")));

/** "the Order of the Reed": a capital on the noun and on what is of it, in a sentence that has small letters. */
function isName(sentence: Sentence, noun: Token): boolean {
  if (
    noun.word === noun.lower ||
    noun.word === noun.word.toUpperCase() ||
    noun.index === 0 ||
    sentence.tokens[noun.index + 1]?.lower !== "of"
  )
    return false;
  const next = sentence.tokens[noun.index + 2];
  const named = next?.pos === "DET" ? sentence.tokens[noun.index + 3] : next;
  return named !== undefined && named.word !== named.lower;
}

/** The verb whose object or subject the noun is, or of the relative clause behind it. */
function verbOf(sentence: Sentence, noun: Token): Token | undefined {
  const relative = child(sentence, noun, "acl:relcl");
  if (relative?.pos === "VERB") return relative;
  const beside = noun.label === "conj" ? headOf(sentence, noun) : undefined;
  if (beside && (beside.pos === "NOUN" || beside.pos === "PROPN")) return verbOf(sentence, beside);
  const next = sentence.tokens[noun.index + 1];
  const clause = next && ["that", "which"].includes(next.lower) ? headOf(sentence, next) : undefined;
  if (clause?.pos === "VERB" && clause.index > noun.index && clause.index < noun.index + 6) return clause;
  const head = headOf(sentence, noun);
  return head?.pos === "VERB" && ["obj", "nsubj:pass", "nsubj", "obl", "xcomp"].some((label) => hasLabel(noun, label)) ? head : undefined;
}

function subjectArgument(sentence: Sentence, noun: Token, verb: Token, roles: Roles): Argument | undefined {
  const passive = isPassive(sentence, verb);
  const subject = passive
    ? hasLabel(noun, "nsubj:pass") || verb.label === "acl:relcl"
      ? agentOf(sentence, verb)
      : doerOf(sentence, verb, roles)
    : hasLabel(noun, "nsubj")
      ? undefined
      : doerOf(sentence, verb, roles);
  if (!subject || subject.index === noun.index) return undefined;
  const argument = roles.argument(sentence, subject);
  return roles.actor(argument) || isFirst(subject) ? argument : undefined;
}
