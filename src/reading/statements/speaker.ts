import type { Sentence, Token } from "../../text/document.ts";
import { child, children, hasLabel, headOf } from "../../text/tree.ts";
import { antecedent } from "../roles.ts";
import { agentOf, type Cue } from "./cue.ts";
import { isDocument } from "./documents.ts";
import type { StatementReading } from "./reading.ts";
import { openingActor } from "./tail.ts";

/**
 * The head word of whoever speaks by a cue, undefined where the sentence does not name one.
 *   "the army said"                       its subject
 *   "was blamed by the army on"           the agent of a passive
 *   "rejected it, saying"                 the subject of the clause the participle hangs on
 *   "brought a letter from the Regent, criticising"   the writer of the letter
 *   "denied it and warned"                the subject of the verb it is joined to
 *   "refused to say", "was quoted as saying"   the subject of the verb above
 *   "the brigade, which claimed"          the noun before the relative clause
 * Not: "sent a message to all sides suggesting" (the sides say nothing).
 */
export function speakerOf(cue: Cue, reading: StatementReading): Token | undefined {
  if (cue.passive) {
    const agent = agentOf(cue.sentence, cue.verb);
    if (agent) return agent;
    // "the paper reported", read as a passive; not: "five deaths have been reported"
    return cue.row.says.act === "reports" && hasLabel(cue.verb, "root") && !child(cue.sentence, cue.verb, "aux")
      ? subjectOf(cue.sentence, cue.verb)
      : undefined;
  }
  if (cue.verb.tag === "VBG" && !child(cue.sentence, cue.verb, "nsubj", "aux")) {
    const writer = writerBefore(cue.sentence, cue.verb);
    if (writer) return writer;
  }
  const own = child(cue.sentence, cue.verb, "nsubj");
  const doubtful =
    own !== undefined && (isDate(own, reading) || own.pos === "VERB" || (own.index > cue.verb.index && cue.row.words === "tell"));
  if (doubtful || (!own && isFiniteVerb(cue)))
    return subjectBefore(cue, reading) ?? (doubtful ? undefined : subjectOf(cue.sentence, cue.verb));
  return subjectOf(cue.sentence, cue.verb) ?? subjectBefore(cue, reading);
}

/** "Last October, Sorn asked": the month is no subject, whatever its label. */
const isDate = (token: Token, reading: StatementReading): boolean => reading.roles.at("date", token) !== undefined;

const isFiniteVerb = ({ sentence, verb }: Cue): boolean =>
  ["VBD", "VBZ", "VBP"].includes(verb.tag) && verb.label !== "conj" && !hasLabel(verb, "acl") && child(sentence, verb, "aux") === undefined;

const CARRYING = new Set(["bring", "deliver", "carry", "convey", "receive", "get", "read", "hand", "publish", "obtain", "see"]);

/** The writer of a letter or message that is the object before a participle: "brought a letter from the Regent, criticising". */
function writerBefore(sentence: Sentence, verb: Token): Token | undefined {
  const head = headOf(sentence, verb);
  if (head?.pos !== "VERB" || head.index > verb.index || !CARRYING.has(head.lemma)) return undefined;
  const letter = child(sentence, head, "obj");
  if (!letter || !isDocument(letter) || letter.index > verb.index) return undefined;
  const from = sentence.tokens
    .slice(letter.index + 1, verb.index)
    .find((token) => ["from", "by"].includes(token.lower) && hasLabel(token, "case"));
  return from ? headOf(sentence, from) : authorOf(sentence, letter);
}

/**
 * Where the tree lost the subject of a finite verb: the actor that opens the part of the sentence before it, also over what
 * stands between two commas.
 *   "Although it was blamed, the leaders of two factions, including the Front, denied ..."
 *   "another cell called “the lords” adopted the raid"
 */
function subjectBefore({ sentence, verb }: Cue, reading: StatementReading): Token | undefined {
  if (!["VBD", "VBZ", "VBP"].includes(verb.tag)) return undefined;
  const joined = verb.label === "conj" ? headOf(sentence, verb) : undefined;
  if (joined?.pos === "VERB" && joined.index < verb.index)
    return child(sentence, joined, "nsubj") ? undefined : subjectOfLost(sentence, joined, reading);
  return subjectOfLost(sentence, verb, reading);
}

function subjectOfLost(sentence: Sentence, verb: Token, reading: StatementReading): Token | undefined {
  const quoted = quotedNameBefore(sentence, verb, reading);
  if (quoted) return quoted;
  let at = verb.index - 1;
  while (sentence.tokens[at]?.pos === "ADV" || sentence.tokens[at]?.pos === "AUX") at--;
  if (sentence.tokens[at]?.word !== ",") return openingActor(sentence, verb, reading)?.head;
  const open = sentence.tokens.slice(Math.max(0, at - 14), at).findLast((token) => token.word === ",");
  return open && openingActor(sentence, open, reading)?.head;
}

/** The name in quotation marks right before the verb. */
function quotedNameBefore(sentence: Sentence, verb: Token, reading: StatementReading): Token | undefined {
  const mark = sentence.tokens[verb.index - 1];
  const last = sentence.tokens[verb.index - 2];
  const actor = mark?.pos === "PUNCT" && last ? reading.roles.widest("actor", last) : undefined;
  return actor?.rule === "actors/quoted-name" ? last : undefined;
}

/** The subject of a verb, looked for where English leaves it out. */
export function subjectOf(sentence: Sentence, verb: Token): Token | undefined {
  let at: Token = verb;
  for (let steps = 0; steps < 6; steps++) {
    const own = child(sentence, at, "nsubj");
    if (own) return own.lower === "there" || (own.lower === "it" && isExpletive(sentence, at)) ? undefined : antecedent(sentence, own);
    const head = headOf(sentence, at);
    if (!head) return undefined;
    if (at.label === "acl:relcl") return head;
    if (hasLabel(at, "acl")) return at.tag === "VBG" || at.tag === "VB" ? participleSubject(sentence, at, head) : head;
    if (at.label === "parataxis" && ["VBD", "VBZ", "VBP"].includes(at.tag)) return undefined;
    if (at.label === "conj" || hasLabel(at, "xcomp") || at.label === "parataxis") {
      at = head;
      continue;
    }
    if (hasLabel(at, "advcl") && (at.tag === "VBG" || (at.tag === "VB" && isPurpose(sentence, at)) || at.tag === "VBN")) {
      at = head;
      continue;
    }
    return undefined;
  }
  return undefined;
}

/**
 * Whose words a participle behind a noun gives: those of the author of a document; those of the noun where it is a subject or
 * nothing but the participle follows; behind a comma those of the clause's subject.
 */
function participleSubject(sentence: Sentence, verb: Token, noun: Token): Token | undefined {
  if (isDocument(noun)) return authorOf(sentence, noun);
  if (sentence.tokens[verb.index - 1]?.word === ",") {
    const above = headOf(sentence, noun);
    return above?.pos === "VERB" ? subjectOf(sentence, above) : undefined;
  }
  return hasLabel(noun, "nsubj") || noun.head < 0 || hasLabel(noun, "conj") ? noun : undefined;
}

/** "it is clear", "it was claimed that": no one speaks. */
const isExpletive = (sentence: Sentence, verb: Token): boolean =>
  children(sentence, verb, "ccomp", "csubj", "expl").length > 0 && children(sentence, verb, "aux:pass", "cop").length > 0;

const isPurpose = (sentence: Sentence, verb: Token): boolean => children(sentence, verb, "mark").some((word) => word.lower === "to");

/** "a statement by the ministry saying", "the ministry's letter warning": the author; else the noun itself. */
export function authorOf(sentence: Sentence, noun: Token): Token {
  const by = children(sentence, noun, "nmod").find(
    (token) =>
      token.label === "nmod:poss" || children(sentence, token, "case").some((word) => word.lower === "by" || word.lower === "from"),
  );
  return by ?? noun;
}
