import type { Argument } from "../../model/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { child, children, headOf } from "../../text/tree.ts";
import type { Roles } from "../roles.ts";
import { actorAhead } from "../ties/neighbours.ts";

/** Whom the verb addresses: its object, or the actor right behind it where the tree took it for something else. */
export function addressee(sentence: Sentence, verb: Token, passive: boolean, roles: Roles): Argument | undefined {
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
export const calledOn = (sentence: Sentence, verb: Token): Token | undefined =>
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
      (children(sentence, object, "det", "nmod:poss", "nummod", "amod").length > 0 &&
        !children(sentence, object, "det").some((word) => word.lower === "a" || word.lower === "an"))) &&
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

/** "threatened reprisals against the president": the one behind "against". */
export function against(sentence: Sentence, verb: Token, roles: Roles): Argument | undefined {
  const token = children(sentence, verb, "obl").find((one) => child(sentence, one, "case")?.lower === "against");
  const argument = token && roles.argument(sentence, token);
  return argument && roles.actor(argument) ? argument : undefined;
}

/** "to suspend attacks on the army": the army. */
export function targetOf(sentence: Sentence, verb: Token, roles: Roles): Argument | undefined {
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
