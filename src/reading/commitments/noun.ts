import type { Argument, CommitmentStatus, CommitmentType } from "../../model/index.ts";
import type { WordRow } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { trimMarks } from "../../text/phrases.ts";
import { child, children, hasLabel, headOf, subtree } from "../../text/tree.ts";
import { between } from "../between.ts";
import type { ReadingContext } from "../context.ts";
import { doerOf } from "../doer.ts";
import { plainArgument, type Roles } from "../roles.ts";
import { agentOf, isPassive } from "../statements/cue.ts";
import type { Parties } from "./commitments.ts";
import { conditionOf } from "./condition.ts";
import { stateOf } from "./noun-state.ts";
import { realityOf } from "./reality.ts";

/** Words that hand a noun on and add nothing: who receives a warning is warned, who issues it warns. */
const RECEIVES = new Set(["receive", "get", "face"]);
const MUTUAL = new Set(["truce", "agreement"]);
/** Verbs by which one becomes or stays a party to what stands behind their preposition: "abide by the truce". */
const ENTERS = new Set(["abide", "adhere", "agree", "enter", "commit", "consent", "stick", "accede", "violate"]);

/**
 * The parties of a noun for something binding, from what hangs on it and from the verb above it.
 *   "the truce that the rebels reached with the army through the mediation of the church"
 *   "strict directives from the capital", "the capital's orders", "received a warning from the police"
 * A noun without any party makes nothing, but for a truce spoken of with its state ("an unofficial truce").
 */
export function nounParties(sentence: Sentence, noun: Token, row: WordRow, context: ReadingContext, roles: Roles): Parties | undefined {
  if (hasLabel(noun, "compound") || isFixed(sentence, noun) || !hasWhatItNeeds(sentence, noun, row)) return undefined;
  const type = row.says.commitment as CommitmentType;
  const verb = verbOf(sentence, noun);
  if (row.says.status === "defied") return defianceOf(sentence, noun, verb, row, roles);
  const issuer = issuerOf(sentence, noun, roles);
  const against = defiance(sentence, noun, roles);
  const enters = !verb || !hasLabel(noun, "obl") || ENTERS.has(verb.lemma) || (child(sentence, noun, "case")?.lower ?? "") === "under";
  const subject = verb && enters && !RECEIVES.has(verb.lemma) && !against ? subjectArgument(sentence, noun, verb, roles) : undefined;
  const under = type === "truce" && !issuer && !subject ? boundUnder(sentence, noun, roles) : undefined;
  const committed = type === "truce" && !issuer && !subject ? committedTo(sentence, noun, roles) : undefined;
  const sides = MUTUAL.has(type) ? between(sentence, noun, roles) : undefined;
  const from =
    sides?.[0] ?? issuer ?? subject ?? committed ?? under?.from ?? (type === "truce" ? voiceOf(sentence, verb ?? noun, roles) : undefined);
  const to =
    sides?.[1] ??
    against ??
    (verb && RECEIVES.has(verb.lemma) ? subjectArgument(sentence, noun, verb, roles) : undefined) ??
    otherOf(sentence, noun, verb, MUTUAL.has(type), roles);
  const state = stateOf(sentence, noun, verb, context);
  const sincerity = insincere(sentence, noun, context);
  const bare = type === "truce" && (to !== undefined || state.said || conditionOf(sentence, [noun]) !== undefined);
  if (!from && !bare && !(MUTUAL.has(type) && sincerity)) return undefined;
  if (type === "agreement" && !to && !state.said && !issuer && !sincerity) return undefined;
  if (isTalk(sentence, noun, from, to, roles)) return undefined;
  const mediator = mediatorOf(sentence, noun, verb, roles);
  const what = whatOf(sentence, noun);
  const told = against ? ("defied" as const) : (state.status ?? (row.says.status as CommitmentStatus | undefined));
  const real = state.endsIf ? undefined : realityOf(sentence, noun, verb, told, context.packs);
  if (real === "none") return undefined;
  const status = real ?? told;
  return {
    type,
    ...(from ? { from } : {}),
    ...(to && !sameSpan(to, from) ? { to } : {}),
    ...(mediator ? { mediator } : {}),
    ...(what ? { what } : {}),
    ...(status ? { status } : {}),
    ...(sincerity ? { sincerity } : {}),
    ...(state.endsIf ? { endsIf: true } : {}),
    ...(under?.verb ? { hinge: under.verb } : verb ? { hinge: verb } : {}),
  };
}

/** "its disobedience to the capital", "was met with defiance": who is not obeyed is `from`, who does not obey `to`. */
function defianceOf(sentence: Sentence, noun: Token, verb: Token | undefined, row: WordRow, roles: Roles): Parties | undefined {
  const defier = issuerOf(sentence, noun, roles);
  const target = children(sentence, noun, "nmod", "obl").find((one) =>
    ["of", "to", "against", "towards"].includes(child(sentence, one, "case")?.lower ?? ""),
  );
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

/** "Under the truce brokered by the church, the rebels will hold fire": who is the subject of what stands behind the comma. */
function boundUnder(sentence: Sentence, noun: Token, roles: Roles): { from: Argument; verb?: Token } | undefined {
  if (child(sentence, noun, "case")?.lower !== "under") return undefined;
  const comma = sentence.tokens.find((token) => token.word === "," && token.index > noun.index);
  const subject = comma && sentence.tokens.find((token) => token.index > comma.index && hasLabel(token, "nsubj"));
  const from = subject && roles.argument(sentence, subject);
  const verb = subject && headOf(sentence, subject);
  return from && roles.actor(from) ? { from, ...(verb ? { verb } : {}) } : undefined;
}

/** "The government is still committed to the truce", "remains a party to the truce": who is. */
function committedTo(sentence: Sentence, noun: Token, roles: Roles): Argument | undefined {
  const head = headOf(sentence, noun);
  if (
    !head ||
    !["committed", "bound", "party"].includes(head.lower) ||
    head.pos === "VERB" ||
    child(sentence, head, "advmod")?.lower === "not"
  )
    return undefined;
  const subject = child(sentence, head, "nsubj", "nsubj:pass");
  const argument = subject && roles.argument(sentence, subject);
  return roles.actor(argument) ? argument : undefined;
}

/** "The Column said the truce would lapse": a side that speaks of the truce as its own; no person, outlet or official. */
function voiceOf(sentence: Sentence, token: Token, roles: Roles): Argument | undefined {
  const verb = headOf(sentence, token);
  const doer = hasLabel(token, "ccomp") && verb?.pos === "VERB" ? doerOf(sentence, verb, roles) : undefined;
  const argument = doer && roles.argument(sentence, doer);
  const actor = roles.actor(argument);
  const isSide = actor?.actorKind === "group" || actor?.actorKind === "force" || (actor?.form === "name" && actor.actorKind === undefined);
  return argument && isSide ? argument : undefined;
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

/** "despite orders from the capital, the clan shelled the post": who did not keep to them. */
function defiance(sentence: Sentence, noun: Token, roles: Roles): Argument | undefined {
  const despite = ["despite", "notwithstanding"].includes(child(sentence, noun, "case")?.lower ?? "");
  const verb = despite ? headOf(sentence, noun) : undefined;
  const doer = verb?.pos === "VERB" ? doerOf(sentence, verb, roles) : undefined;
  const argument = doer && roles.argument(sentence, doer);
  return argument && roles.actor(argument) ? argument : undefined;
}

/** "for show", "in name only", "on paper": said of the noun, or in its sentence behind it. */
function insincere(sentence: Sentence, noun: Token, context: ReadingContext): Argument | undefined {
  const index = context.packs.wordIndex("insincerity");
  const words = sentence.tokens.map((token) => token.lower);
  for (let at = noun.index + 1; at < Math.min(words.length, noun.index + 10); at++) {
    const match = index.match(words, at);
    if (match) return plainArgument(sentence, sentence.tokens.slice(at, at + match.length));
    if (sentence.tokens[at]?.pos === "VERB" || sentence.tokens[at]?.word === ";") return undefined;
  }
  return undefined;
}

/** "the two columnists called a truce over football": between persons who are nobody's, it is talk. */
function isTalk(sentence: Sentence, noun: Token, from: Argument | undefined, to: Argument | undefined, roles: Roles): boolean {
  const actor = roles.actor(from);
  if (to || noun.lemma !== "truce" || !from) return false;
  const person = actor?.form !== "name" && actor?.affiliation === undefined && (actor === undefined || actor.actorKind === "person");
  return person && children(sentence, noun, "nmod").some((one) => child(sentence, one, "case")?.lower === "over");
}

const sameSpan = (a: Argument, b: Argument | undefined): boolean => a.spans[0]?.start === b?.spans[0]?.start;

/** "in order to", "placed an order for ten drones". */
const isFixed = (sentence: Sentence, noun: Token): boolean =>
  (noun.lemma === "order" && ["place", "win", "fill"].includes(headOf(sentence, noun)?.lemma ?? "")) ||
  (sentence.tokens[noun.index - 1]?.lower === "in" && noun.lemma === "order" && noun.tag === "NN");

/** The verb whose object or subject the noun is, or of the relative clause behind it. */
function verbOf(sentence: Sentence, noun: Token): Token | undefined {
  const relative = child(sentence, noun, "acl:relcl");
  if (relative?.pos === "VERB") return relative;
  const next = sentence.tokens[noun.index + 1];
  const clause = next && ["that", "which"].includes(next.lower) ? headOf(sentence, next) : undefined;
  if (clause?.pos === "VERB" && clause.index > noun.index && clause.index < noun.index + 6) return clause;
  const head = headOf(sentence, noun);
  return head?.pos === "VERB" && ["obj", "nsubj:pass", "nsubj", "obl", "xcomp"].some((label) => hasLabel(noun, label)) ? head : undefined;
}

/** Who gives it: "by the army", "from the capital", "the capital's", "Northern directives". */
export function issuerOf(sentence: Sentence, noun: Token, roles: Roles): Argument | undefined {
  for (const one of children(sentence, noun, "nmod", "obl", "amod", "compound")) {
    const word = child(sentence, one, "case")?.lower;
    const owns = (one.label === "nmod:poss" && (one.pos !== "PRON" || one.index < noun.index)) || word === "by" || word === "from";
    if (owns && (roles.at("actor", one) || one.pos === "PRON" || (one.pos === "PROPN" && !roles.at("date", one))))
      return roles.argument(sentence, one);
    if (!word && (one.label === "amod" || one.label === "compound") && isCapital(one))
      return roles.at("actor", one) ? roles.argument(sentence, one) : plainArgument(sentence, [one]);
  }
  return issuerBehind(sentence, noun, roles);
}

/** "calls for calm by the factions": the actor behind "by", before any verb. */
function issuerBehind(sentence: Sentence, noun: Token, roles: Roles): Argument | undefined {
  for (let at = noun.index + 1; at < Math.min(sentence.tokens.length, noun.index + 6); at++) {
    const token = sentence.tokens[at] as Token;
    if (token.pos === "VERB" || token.pos === "PUNCT") return undefined;
    const head = token.lower === "by" ? headOf(sentence, token) : undefined;
    const argument = head && head.index > at ? roles.argument(sentence, head) : undefined;
    if (argument) return roles.actor(argument) ? argument : undefined;
  }
  return undefined;
}

const isCapital = (token: Token): boolean => token.word !== token.lower;

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
  return roles.actor(argument) ? argument : undefined;
}

/** "with the army", "between A and B" (the second), "to the militias", "against the president". */
function otherOf(sentence: Sentence, noun: Token, verb: Token | undefined, mutual: boolean, roles: Roles): Argument | undefined {
  for (const head of verb ? [noun, verb] : [noun]) {
    const given = children(sentence, head, "acl")
      .filter((one) => ["give", "grant", "offer", "direct"].includes(one.lemma))
      .flatMap((one) => children(sentence, one, "obl"));
    for (const one of [...children(sentence, head, "nmod", "obl"), ...given]) {
      const word = child(sentence, one, "case")?.lower ?? "";
      const argument = roles.argument(sentence, one);
      if (!roles.actor(argument)) continue;
      if (mutual ? word === "with" || (given.includes(one) && (word === "to" || word === "at")) : word === "to" || word === "against")
        return argument;
      if (!mutual && word === "for" && head === noun) return argument;
      if (word === "between") return roles.all(sentence, one)[1];
    }
  }
  return undefined;
}

/** "through the mediation of the church", "brokered by the church". */
function mediatorOf(sentence: Sentence, noun: Token, verb: Token | undefined, roles: Roles): Argument | undefined {
  const next = sentence.tokens[noun.index + 1];
  const near = next && ["broker", "mediate"].includes(next.lemma) ? agentOf(sentence, next) : undefined;
  if (near) return roles.argument(sentence, near);
  for (const head of verb ? [noun, verb] : [noun]) {
    for (const one of children(sentence, head, "nmod", "obl", "acl")) {
      if (one.lemma === "mediation") {
        const of = children(sentence, one, "nmod")[0];
        if (of) return roles.argument(sentence, of);
      }
      if (["broker", "mediate"].includes(one.lemma)) {
        const by = agentOf(sentence, one);
        if (by) return roles.argument(sentence, by);
      }
    }
  }
  return undefined;
}

/** What the order, threat or pledge is: an infinitive or a clause behind it, or what a colon brings: "one directive: Hold fire". */
function whatOf(sentence: Sentence, noun: Token): Argument | undefined {
  const clause = children(sentence, noun, "acl", "ccomp").find(
    (one) => one.label !== "acl:relcl" && one.index > noun.index && (one.tag === "VB" || one.label === "ccomp"),
  );
  if (clause) return plainArgument(sentence, trimMarks(subtree(sentence, clause)));
  const colon = sentence.tokens.find((token) => token.word === ":" && token.index > noun.index);
  const first = colon && sentence.tokens[colon.index + 1];
  const orders =
    first !== undefined && (first.tag === "VB" || first.quote !== undefined || ["do", "no", "not", "never"].includes(first.lower));
  return orders ? plainArgument(sentence, trimMarks(sentence.tokens.slice(first.index))) : undefined;
}
