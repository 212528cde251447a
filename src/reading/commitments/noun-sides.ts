import type { Argument } from "../../model/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { child, children, hasLabel, headOf } from "../../text/tree.ts";
import { doerOf } from "../doer.ts";
import { plainArgument, type Roles } from "../roles.ts";

/** "Under the truce brokered by the church, the rebels will hold fire": who is the subject of what stands behind the comma. */
export function boundUnder(sentence: Sentence, noun: Token, roles: Roles): { from: Argument; verb?: Token } | undefined {
  if (child(sentence, noun, "case")?.lower !== "under") return undefined;
  const comma = sentence.tokens.find((token) => token.word === "," && token.index > noun.index);
  const subject = comma && sentence.tokens.find((token) => token.index > comma.index && hasLabel(token, "nsubj"));
  const from = subject && roles.argument(sentence, subject);
  const verb = subject && headOf(sentence, subject);
  return from && roles.actor(from) ? { from, ...(verb ? { verb } : {}) } : undefined;
}

/** "The government is still committed to the truce", "remains a party to the truce": who is. */
export function committedTo(sentence: Sentence, noun: Token, roles: Roles): Argument | undefined {
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
export function voiceOf(sentence: Sentence, token: Token, roles: Roles): Argument | undefined {
  const verb = headOf(sentence, token);
  const doer = hasLabel(token, "ccomp") && verb?.pos === "VERB" ? doerOf(sentence, verb, roles) : undefined;
  const argument = doer && roles.argument(sentence, doer);
  const actor = roles.actor(argument);
  const isSide = actor?.actorKind === "group" || actor?.actorKind === "force" || (actor?.form === "name" && actor.actorKind === undefined);
  return argument && isSide ? argument : undefined;
}

/** "despite orders from the capital, the clan shelled the post": who did not keep to them. */
export function defiance(sentence: Sentence, noun: Token, roles: Roles): Argument | undefined {
  const word = child(sentence, noun, "case")?.lower ?? "";
  const against = word === "against" && ORDERS.has(noun.lemma);
  const despite = against || word === "despite" || word === "notwithstanding";
  const verb = despite ? headOf(sentence, noun) : undefined;
  const doer = verb?.pos === "VERB" ? doerOf(sentence, verb, roles) : undefined;
  const argument = doer && roles.argument(sentence, doer);
  return argument && roles.actor(argument) ? argument : undefined;
}

/** "took their orders from the premier": who gave them. */
export function fromBehind(sentence: Sentence, verb: Token, roles: Roles): Argument | undefined {
  const one = children(sentence, verb, "obl").find((token) => child(sentence, token, "case")?.lower === "from");
  const argument = one && roles.argument(sentence, one);
  return roles.actor(argument) ? argument : undefined;
}

/** "Fenn and Orlen signed a pact": the one beside the first. */
export function secondOf(sentence: Sentence, first: Argument, roles: Roles): Argument | undefined {
  const head = sentence.tokens.find(
    (token) => first.spans.some((span) => span.start <= token.start && token.end <= span.end) && child(sentence, token, "conj"),
  );
  const second = head && roles.all(sentence, head)[1];
  return roles.actor(second) ? second : undefined;
}

/** Who gives it: "by the army", "from the capital", "the capital's", "Northern directives". Not: "the River Pact", a name of its own. */
export function issuerOf(sentence: Sentence, noun: Token, roles: Roles): Argument | undefined {
  for (const one of children(sentence, noun, "nmod", "obl", "amod", "compound")) {
    const word = child(sentence, one, "case")?.lower;
    const owns = (one.label === "nmod:poss" && (one.pos !== "PRON" || one.index < noun.index)) || word === "by" || word === "from";
    const actor = roles.at("actor", one);
    if (owns && (actor || one.pos === "PRON" || (one.pos === "PROPN" && !roles.at("date", one)))) return roles.argument(sentence, one);
    if (
      word ||
      one.word.includes("-") ||
      sentence.tokens[one.index + 1]?.word === "-" ||
      (one.label !== "amod" && one.label !== "compound") ||
      !isCapital(one) ||
      isCapital(noun)
    )
      continue;
    const holdsNoun =
      actor &&
      roles
        .widest("actor", one)
        ?.evidence.parts.some((part) => part.spans.some((span) => noun.end <= span.end && span.start <= noun.start));
    // "the River Shore pact": a name that nobody is known by, before the noun, names the pact
    if (actor && !holdsNoun && (one.label === "amod" || actor.actorKind !== undefined)) return roles.argument(sentence, one);
    if (!actor && one.tag === "JJ" && one.index + 1 === noun.index) return plainArgument(sentence, [one]);
  }
  return issuerBehind(sentence, noun, roles);
}

/** "calls for calm by the factions": the actor behind "by", before any verb. */
function issuerBehind(sentence: Sentence, noun: Token, roles: Roles): Argument | undefined {
  for (let at = noun.index + 1; at < Math.min(sentence.tokens.length, noun.index + 6); at++) {
    const token = sentence.tokens[at] as Token;
    if (token.pos === "VERB" || token.pos === "PUNCT") return undefined;
    const head = token.lower === "by" && sentence.tokens[at + 1]?.tag !== "VBG" ? headOf(sentence, token) : undefined;
    const argument = head && head.index > at ? roles.argument(sentence, head) : undefined;
    if (argument) return roles.actor(argument) ? argument : undefined;
  }
  return undefined;
}

/** "with the army", "between A and B" (the second), "to the militias", "against the president". */
export function otherOf(sentence: Sentence, noun: Token, verb: Token | undefined, mutual: boolean, roles: Roles): Argument | undefined {
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

const isCapital = (token: Token): boolean => token.word !== token.lower;

const ORDERS = new Set(["order", "instruction", "directive"]);
