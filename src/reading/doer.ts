import type { Sentence, Token } from "../text/document.ts";
import { child, children, headOf } from "../text/tree.ts";
import type { Roles } from "./roles.ts";
import { subjectOf } from "./statements/speaker.ts";

/**
 * The head word of who does what a verb says. Where the tree gives a verb two subjects, or takes a date for one, it is the
 * actor nearest before the verb: "Last October, Sarre asked its allies" -> Sarre.
 */
export function doerOf(sentence: Sentence, verb: Token, roles: Roles): Token | undefined {
  const bidden = biddenBy(sentence, verb, roles);
  if (bidden) return bidden;
  const own = children(sentence, verb, "nsubj");
  const subject = subjectOf(sentence, verb);
  if (own.length === 0) return subject ?? actorBeside(sentence, verb, roles);
  if (own.length === 1 && subject && (roles.at("actor", subject) || !roles.at("date", own[0] as Token))) return subject;
  return (
    own.findLast((token) => token.index < verb.index && roles.at("actor", token) !== undefined) ??
    (roles.at("date", own[0] as Token) ? undefined : subject)
  );
}

/** Verbs whose infinitive is done by their subject though they have an object: "promised them to leave". */
const SELF = new Set(["promise", "vow", "pledge", "threaten", "swear", "use", "meet"]);

/** "asked its allies not to attack", "force the army to withdraw": who is to do it. */
function biddenBy(sentence: Sentence, verb: Token, roles: Roles): Token | undefined {
  const above = headOf(sentence, verb);
  if (above?.pos === "VERB" && verb.tag === "VBG") return accusedOf(sentence, above, verb);
  if (above?.pos !== "VERB" || verb.tag !== "VB" || SELF.has(above.lemma) || !["xcomp", "advcl", "ccomp"].includes(verb.label))
    return undefined;
  if (!children(sentence, verb, "mark").some((word) => word.lower === "to") || children(sentence, verb, "nsubj").length > 0)
    return undefined;
  const object = children(sentence, above, "iobj", "obj").findLast(
    (token) => token.index > above.index && token.index < verb.index && roles.at("actor", token) !== undefined,
  );
  const start = children(sentence, verb, "mark")[0] as Token;
  return object && !sentence.tokens.slice(object.index, start.index).some((token) => token.word === ",") ? object : undefined;
}

const ACCUSES = new Set(["accuse", "blame", "suspect", "charge", "convict", "acquit", "condemn"]);

/** "accused the Shield of killing the colonel", "was blamed for bombing the market": who is said to have done it, never who says so. */
function accusedOf(sentence: Sentence, above: Token, gerund: Token): Token | undefined {
  if (!ACCUSES.has(above.lemma) || !children(sentence, gerund, "mark", "case").some((word) => word.lower === "of" || word.lower === "for"))
    return undefined;
  return (
    child(sentence, above, "obj", "iobj") ??
    child(sentence, above, "nsubj:pass") ??
    (above.label === "acl" ? headOf(sentence, above) : undefined)
  );
}

/** Where the tree lost the subject of a finite verb: the actor whose words end right before it. */
function actorBeside(sentence: Sentence, verb: Token, roles: Roles): Token | undefined {
  if (!["VBD", "VBZ", "VBP"].includes(verb.tag) || verb.label === "acl" || verb.label === "conj") return undefined;
  let at = verb.index - 1;
  while (sentence.tokens[at]?.pos === "ADV" || sentence.tokens[at]?.pos === "AUX") at--;
  const token = sentence.tokens[at];
  return token && ["NOUN", "PROPN", "PRON"].includes(token.pos) && roles.at("actor", token) ? token : undefined;
}
