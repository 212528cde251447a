import type { ActorFinding, Argument, Hop, Span } from "../../model/index.ts";
import { isUpper } from "../../text/characters.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { nounPhrase } from "../../text/phrases.ts";
import { child, children, hasLabel, headOf, spansOfTokens } from "../../text/tree.ts";
import { antecedent, argumentOf, plainArgument } from "../roles.ts";
import type { Content } from "./content-kind.ts";
import { agentOf, type Cue, negationOf } from "./cue.ts";
import { isDocument } from "./documents.ts";
import { type Frames, PASSING, type Source, sourceOf } from "./frames/frames.ts";
import type { StatementReading } from "./reading.ts";
import { joinedIn, pastObject, personBehind, personIn, tellerAcross } from "./source-words.ts";
import { authorOf, speakerOf } from "./speaker.ts";
import { openingActor } from "./tail.ts";
import { waysOf } from "./ways.ts";

/** Who is heard in a statement, and through which document. */
export interface Voice {
  readonly speaker?: Argument | "outlet";
  readonly hops: readonly Hop[];
  /** All words that name the speaker in the sentence, with titles and asides. */
  readonly mention?: readonly Span[];
}

/**
 * The voice of a cue, undefined where the text leaves open who speaks and the words are no bare claim:
 *   "the army said"                    the army
 *   "a statement by the army said"     the army, through a document
 *   "the report concluded"             the report (the outlet it comes from is a hop of the whole report)
 *   "this suggests"                    the outlet, which infers
 *   "was blamed on", "it is believed"  nobody
 */
export function voiceOf(cue: Cue, contents: readonly Content[], frames: Frames, reading: StatementReading): Voice | undefined {
  if (PASSING.has(cue.row.words)) return quotedVoice(cue, reading);
  // "the episode is intended to": nobody's intention is told
  if (cue.mode === "intention" && cue.passive && !agentOf(cue.sentence, cue.verb)) return undefined;
  // "was infected through his son, suggesting that": what happened suggests it
  if (THINGS_DO.has(cue.row.words) && isRemarkBehind(cue))
    return cue.sentence.quote === undefined ? { speaker: "outlet", hops: [] } : undefined;
  const framed = sourceOf(cue, frames);
  const across = tellerAcross(cue, framed?.head ?? speakerOf(cue, reading), frames, reading);
  if (across) return voiceOf(across, contents, frames, reading);
  if (framed) return framedVoice(cue, framed, contents, frames, reading);
  if (RAISING.has(cue.row.words) && cue.sentence.quote === undefined && contents.length > 0) return { speaker: "outlet", hops: [] };
  const tail = tailSpeaker(cue, contents, reading);
  if (tail) return { speaker: tail, hops: waysOf(cue, frames) };
  const subject = speakerOf(cue, reading);
  if (!subject) return isImpersonal(cue, contents) ? { hops: [] } : undefined;
  const speaker = cue.mode === "inference" ? undefined : speakingArgument(cue, subject, reading);
  if (speaker) return { speaker, hops: waysOf(cue, frames) };
  if (isDocument(subject) && !cue.passive) return writtenVoice(cue.sentence, subject, reading);
  if (cue.mode === "inference" && cue.sentence.quote !== undefined) return undefined;
  return infers(cue, contents, subject) ? { speaker: "outlet", hops: [] } : undefined;
}

/** The voice of the noun phrase that the frame gives as source; a relative pronoun stands for the noun before it. */
function framedVoice(cue: Cue, given: Source, contents: readonly Content[], frames: Frames, reading: StatementReading): Voice | undefined {
  const { sentence } = cue;
  const source = given.from < cue.verb.index ? pastObject(sentence, given, reading) : given;
  const words = sentence.tokens.slice(source.from, source.to + 1);
  const [opening] = words;
  const head = personBehind(sentence, opening?.lower === "who" ? opening : source.head, antecedent(sentence, source.head), reading);
  const inside = source.head.index >= source.from && source.head.index <= source.to;
  const mention = head === source.head && inside ? { mention: spansOfTokens(words, sentence) } : {};
  // "it underscores the need": what happened shows something, and nobody says so
  if (THINGS_DO.has(cue.row.words) && isDemonstrative(head) && !infers(cue, contents, head)) return undefined;
  const person =
    inside && source.to > source.from ? (joinedIn(sentence, source, reading) ?? personIn(sentence, source, reading)) : undefined;
  if (!person && !canHold(cue, head, reading)) return undefined;
  if (cue.mode !== "inference") {
    const speaker = person ? argumentOf(person) : speakingArgument(cue, head, reading);
    if (speaker && !(isDocument(head) && !reading.roles.actor(speaker))) return { speaker, hops: waysOf(cue, frames), ...mention };
  }
  if (isDocument(head)) return { ...writtenVoice(sentence, head, reading), ...mention };
  if (isDemonstrative(head))
    return infers(cue, contents, head) && sentence.quote === undefined ? { speaker: "outlet", hops: [] } : undefined;
  if (cue.mode === "inference" || THINGS_DO.has(cue.row.words))
    return contents.some((content) => content.joined === "clause") && sentence.quote === undefined
      ? { speaker: "outlet", hops: [], ...(RAISING.has(cue.row.words) ? {} : mention) }
      : undefined;
  if (THREATEN.has(cue.row.words) && head.pos !== "PROPN") return undefined;
  if (!["NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"].includes(head.pos)) return undefined;
  return { speaker: plainArgument(sentence, nounPhrase(sentence, head)), hops: waysOf(cue, frames), ...mention };
}

/** A participle behind a mark, of a noun that a preposition governs or of a passive, whose subject does nothing. */
const isRemarkBehind = ({ sentence, verb }: Cue): boolean => {
  const head = verb.tag === "VBG" && sentence.tokens[verb.index - 1]?.pos === "PUNCT" ? headOf(sentence, verb) : undefined;
  if (head === undefined) return false;
  return hasLabel(verb, "acl")
    ? child(sentence, head, "case") !== undefined
    : hasLabel(verb, "advcl") && child(sentence, head, "aux:pass") !== undefined;
};

/** A day says nothing, and what is no person believes and wants nothing: "an environment that supports growth". */
function canHold(cue: Cue, head: Token, reading: StatementReading): boolean {
  const actor = reading.roles.at("actor", head);
  if (actor === undefined && reading.roles.at("date", head) !== undefined) return false;
  // "these funds allow us to", "the design permits it": what makes something possible orders nothing
  if (PERMIT.has(cue.row.words) && actor === undefined && ["NN", "NNS"].includes(head.tag) && !isDocument(head) && !RULES.has(head.lemma))
    return false;
  return (
    cue.mode === "speech" ||
    cue.mode === "inference" ||
    head.tag !== "NN" ||
    actor !== undefined ||
    MANY.has(head.lemma) ||
    isDocument(head)
  );
}

/** Verbs that things do as well as those who may forbid. */
const PERMIT = new Set(["allow", "permit", "enable"]);

/** What may allow and forbid without being written by a named hand. */
const RULES = new Set([
  "law",
  "rule",
  "bill",
  "act",
  "policy",
  "court",
  "council",
  "board",
  "regulation",
  "order",
  "ordinance",
  "constitution",
]);

/** Nouns for many people together. */
const MANY = new Set("majority minority public crowd half percent % everybody everyone nobody rest number".split(" "));

/** Verbs that things do as well as people: "the raid highlights". */
const THINGS_DO = new Set([
  "suggest",
  "indicate",
  "highlight",
  "underline",
  "underscore",
  "imply",
  "reveal",
  "demonstrate",
  "show",
  "mean",
]);

/** Verbs that also tell what is about to happen: "rain threatened to". */
const THREATEN = new Set(["threaten", "promise", "refuse", "offer"]);

/** Verbs whose subject is what is judged, not what it is judged by: "the convoy seems to have turned". */
const RAISING = new Set(["seem", "appear"]);

/** "Shore News quoted the mayor as saying", "the mayor was quoted by Shore News": the one quoted speaks, the one who quotes is a hop. */
function quotedVoice(cue: Cue, reading: StatementReading): Voice | undefined {
  const { sentence, verb } = cue;
  const quoted = child(sentence, verb, cue.passive ? "nsubj" : "obj");
  const by = cue.passive ? agentOf(sentence, verb) : child(sentence, verb, "nsubj");
  const speaker = quoted && speakingArgument(cue, quoted, reading);
  if (!speaker) return undefined;
  const passing = by && reading.roles.argument(sentence, by);
  const actor = reading.roles.actor(passing);
  // "the website quoted": the outlet that the whole report retells, already a hop
  if (actor?.form === "description" && reading.hops.some((hop) => hop.role === "outlet")) return { speaker, hops: [] };
  return { speaker, hops: passing && actor ? [{ role: actor.actorKind === "outlet" ? "outlet" : "person", who: passing }] : [] };
}

/** Passives that need nobody to speak: blame, belief, claims, and anything with a clause. */
function isImpersonal(cue: Cue, contents: readonly Content[]): boolean {
  if (!cue.passive) return false;
  return (
    cue.mode === "belief" ||
    ["blames", "accuses", "suspects", "claims", "orders"].includes(cue.act) ||
    contents.some((content) => ["clause", "around", "quote", "infinitive"].includes(content.joined))
  );
}

const isDemonstrative = (token: Token): boolean => ["this", "that", "it", "which", "these", "those"].includes(token.lower);

const infers = (cue: Cue, contents: readonly Content[], subject: Token): boolean =>
  isDemonstrative(subject) &&
  contents.some((content) => content.joined === "clause") &&
  (cue.mode === "inference" || cue.row.words === "suggest" || cue.row.words === "indicate");

/** The subject as a speaker: somebody who can speak, or a pronoun for one; never a thing. */
function speakingArgument(cue: Cue, subject: Token, reading: StatementReading): Argument | undefined {
  const { roles } = reading;
  const widest = roles.widest("actor", subject);
  if (widest?.rule === "actors/joined") return argumentOf(widest);
  const person = personBefore(cue, subject, reading);
  if (person) return argumentOf(person);
  const argument = roles.argument(cue.sentence, subject);
  if (roles.actor(argument)) return argument;
  if (["he", "she", "they"].includes(subject.lower)) return argument;
  if (VAGUE.has(subject.lower) && children(cue.sentence, subject, "nmod").length === 0) return argument;
  if (VAGUE.has(subject.lower)) return plainArgument(cue.sentence, nounPhrase(cue.sentence, subject));
  if (
    cue.mode !== "inference" &&
    children(cue.sentence, subject, "det").some((word) => word.lower === "no") &&
    negationOf(cue.sentence, cue.verb, reading.context.packs)
  )
    return plainArgument(cue.sentence, nounPhrase(cue.sentence, subject));
  return subject.pos === "PROPN" || speaksAsNoun(cue, subject) ? argument : undefined;
}

const SAYING = new Set(["say", "tell", "announce", "add", "insist", "vow", "deny", "report"]);

/** "the governor's office said that": what says something in a clause of its own speaks, whatever noun it is, but for things written. */
const speaksAsNoun = (cue: Cue, subject: Token): boolean =>
  subject.pos === "NOUN" &&
  hasLabel(subject, "nsubj") &&
  subject.index < cue.verb.index &&
  SAYING.has(cue.row.words) &&
  !isDocument(subject) &&
  children(cue.sentence, subject, "det", "nmod", "amod", "compound").length > 0;

/** "Ministry of Works spokesperson Major Lena Orsk rejected": the person named right before the verb, behind the noun for what he is. */
function personBefore({ sentence, verb }: Cue, subject: Token, reading: StatementReading): ActorFinding | undefined {
  let at = verb.index - 1;
  while (at > 0 && ["ADV", "AUX"].includes(sentence.tokens[at]?.pos ?? "")) at--;
  const token = sentence.tokens[at];
  const actor = token && at > subject.index ? reading.roles.at("actor", token) : undefined;
  if (actor?.form !== "name" || actor.actorKind !== "person") return undefined;
  let before = at;
  while (before > subject.index && isNamePart(sentence.tokens[before] as Token)) before--;
  const between = sentence.tokens.slice(subject.index, before + 1);
  return sentence.tokens[before]?.pos === "NOUN" && between.every((one) => ["NOUN", "PROPN", "ADP", "DET", "ADJ"].includes(one.pos))
    ? actor
    : undefined;
}

const isNamePart = (token: Token): boolean => token.word === "-" || isUpper(token.word.charCodeAt(0));

const VAGUE = new Set([
  "some",
  "many",
  "others",
  "most",
  "both",
  "several",
  "two",
  "three",
  "four",
  "all",
  "those",
  "one",
  "another",
  "few",
  "none",
  "nobody",
  "everyone",
  "neither",
]);

/** What a document says is said by its author; without one it is the document that speaks, as the origin of the words. */
function writtenVoice(sentence: Sentence, noun: Token, reading: StatementReading): Voice {
  const author = authorOf(sentence, noun);
  const hop: Hop = { role: "document", who: plainArgument(sentence, author === noun ? nounPhrase(sentence, noun) : [noun]) };
  const who = reading.roles.argument(sentence, author);
  if (author !== noun && reading.roles.actor(who)) return { speaker: who, hops: [hop] };
  const known = isDefinite(sentence, noun) ? reading.hops.find((one) => one.role === "outlet") : undefined;
  return known
    ? { speaker: { ...hop.who, ...(known.who.finding ? { finding: known.who.finding } : {}) }, hops: [] }
    : { speaker: hop.who, hops: [] };
}

const isDefinite = (sentence: Sentence, noun: Token): boolean =>
  children(sentence, noun, "det").some((word) => word.lower === "the" || word.lower === "this");

/**
 * "..., military sources said." and "..., a commander told the Mail.": behind a comma or a quotation, the actor right before a
 * verb with nothing said after it is the speaker, whatever the tree makes of it.
 */
function tailSpeaker(cue: Cue, contents: readonly Content[], reading: StatementReading): Argument | undefined {
  if (!contents.some((content) => content.joined === "tail")) return undefined;
  const opening = openingActor(cue.sentence, cue.verb, reading);
  return opening && speakingArgument(cue, opening.head, reading);
}

/** The words of a voice as evidence. */
export const voiceSpans = (voice: Voice): readonly Span[] =>
  voice.mention ?? (voice.speaker && voice.speaker !== "outlet" ? voice.speaker.spans : []);
