import type { Act, Argument, EventFinding, StatementMode } from "../../model/index.ts";
import { contains } from "../../model/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { child, children, subtree } from "../../text/tree.ts";
import { CHARGES } from "./complements.ts";
import type { Content } from "./content-kind.ts";
import { type Cue, trailsObject } from "./cue.ts";
import { isOwn, type StatementReading } from "./reading.ts";
import type { Voice } from "./voice.ts";

/** What a statement does, and of whom or what it speaks. */
export interface Deed {
  readonly act: Act;
  readonly mode: StatementMode;
  readonly about: readonly Argument[];
}

/**
 * The act of a cue's row, turned by what is said:
 *   "said it had carried out the raid"            claims
 *   "said it had fired no rockets"                denies
 *   "has not claimed the raid"                    no-claim
 *   "insisted that the Front carried out the raid"   accuses, about the Front
 *   "denied that the Front had a part in it"      denies-for, about the Front; denies, when the Front is his own
 *   "is believed to be a front for"               suspects
 */
export function deedOf(cue: Cue, contents: readonly Content[], negated: boolean, voice: Voice, reading: StatementReading): Deed {
  const about = aboutOf(cue, contents, reading);
  const { act, mode } = cue;
  if (cue.row.words === "quote" || cue.row.words === "cite") return { act: "says", mode, about: [] };
  if (cue.mode === "belief" && cue.passive && voice.speaker === undefined)
    return { act: contents.some((content) => content.tokens.some((token) => SUSPICION.has(token.lemma))) ? "suspects" : act, mode, about };
  if (isClaimOfDeed(cue, contents) && negated) return { act: "no-claim", mode, about };
  // "called the raid an outrage" asks for nothing
  if (cue.row.words === "call" && contents.some((content) => content.joined === "object")) return { act: "says", mode, about };
  const wished = wishedSpeech(cue, contents, reading);
  if (wished) return { ...wished, about };
  // "want to leave" is one's own intention, "want the army to leave" a demand
  if (cue.row.words === "want" && contents.some((content) => content.joined === "infinitive" && isRightBehind(cue, content)))
    return { act: "pledges", mode, about };
  if (cue.row.words === "tell" && contents.some((content) => content.joined === "infinitive")) return { act: "orders", mode, about };
  if (cue.act === "refuses" && contents.some((content) => content.joined === "object" && content.head && CHARGES.has(content.head.lemma)))
    return { act: "denies", mode, about };
  if (cue.row.words === "agree" && contents.some((content) => content.joined === "infinitive")) return { act: "pledges", mode, about };
  if (voice.speaker === "outlet") return { act: act === "argues" || act === "says" ? "assesses" : act, mode: "inference", about };
  if (!voice.speaker || negated) return { act, mode, about };
  if (act === "denies") return denial(cue, contents, voice.speaker, about, mode, reading);
  if (act === "says" && children(cue.sentence, cue.verb, "obl").some((token) => token.lemma === "denial"))
    return { act: "denies", mode, about };
  if (act === "says" || act === "claims" || act === "reports" || act === "accuses")
    return byDeeds(cue, contents, voice.speaker, about, reading);
  return { act, mode, about };
}

/** Words in a belief of nobody named that lay something at somebody's door. */
const SUSPICION = new Set([
  "front",
  "cover",
  "responsible",
  "behind",
  "involved",
  "involvement",
  "linked",
  "orchestrate",
  "perpetrator",
  "mastermind",
  "culprit",
  "proxy",
  "facade",
]);

/** "I want to thank the men": who speaks so of himself does what he wants to. */
function wishedSpeech(
  { sentence, row, verb }: Cue,
  contents: readonly Content[],
  { context }: StatementReading,
): Pick<Deed, "act" | "mode"> | undefined {
  const own = child(sentence, verb, "nsubj");
  if (!["want", "wish", "like"].includes(row.words) || !own || (own.lower !== "i" && own.lower !== "we")) return undefined;
  const deed = contents.find((content) => content.joined === "infinitive" || content.joined === "clause")?.head;
  const spoken = deed && context.packs.wordIndex("speech-cues").match([deed.lemma.toLowerCase()], 0)?.rows[0];
  return spoken && (spoken.says.mode ?? "speech") === "speech" ? { act: spoken.says.act as Act, mode: "speech" } : undefined;
}

const isRightBehind = (cue: Cue, content: Content): boolean => (content.tokens[0]?.index ?? -1) <= cue.verb.index + 2;

const isClaimOfDeed = (cue: Cue, contents: readonly Content[]): boolean =>
  cue.act === "claims" && (cue.tokens.length > 1 || contents.some((content) => content.joined === "object"));

function denial(
  cue: Cue,
  contents: readonly Content[],
  speaker: Argument,
  about: readonly Argument[],
  mode: StatementMode,
  reading: StatementReading,
): Deed {
  const subjects = about.length > 0 ? about : contents.flatMap((content) => subjectsOf(cue.sentence, content, reading));
  const others = subjects.filter((argument) => reading.roles.actor(argument) !== undefined);
  const foreign = others.length > 0 && others.every((argument) => !isOwn(speaker, argument, reading));
  return { act: foreign ? "denies-for" : "denies", mode, about: about.length > 0 ? about : others };
}

/** Subjects of a told clause, when they are actors. */
function subjectsOf(sentence: Sentence, content: Content, reading: StatementReading): Argument[] {
  const subject = content.joined === "clause" && content.head ? child(sentence, content.head, "nsubj") : undefined;
  return subject ? reading.roles.all(sentence, subject).filter((argument) => reading.roles.actor(argument) !== undefined) : [];
}

/** Says who owns up to, disowns, or lays at another's door a deed of violence told in the content. */
function byDeeds(cue: Cue, contents: readonly Content[], speaker: Argument, about: readonly Argument[], reading: StatementReading): Deed {
  const plain: Deed = { act: cue.act, mode: cue.mode, about };
  const own = reading.roles.entity(speaker);
  if (
    !own ||
    cue.mode !== "speech" ||
    !contents.some((content) => content.joined === "clause" || content.joined === "tail" || content.joined === "infinitive")
  )
    return plain;
  for (const content of contents) {
    const deed = content.head && mainDeed(cue.sentence, content, reading);
    if (deed?.event !== "assault") continue;
    const doers = deed.perpetrator.map((argument) => reading.roles.entity(argument)).filter((id) => id !== undefined);
    if (doers.includes(own) && deed.modality === "actual")
      return { act: deed.polarity === "not" ? "denies" : "claims", mode: cue.mode, about };
    if (cue.act === "claims" && deed.polarity === "happened" && deed.modality === "actual" && doers.length > 0)
      return { act: "accuses", mode: cue.mode, about: deed.perpetrator };
  }
  return plain;
}

/** The deed that a told clause is about: the one its own verb, or the object of a verb of doing, names. */
function mainDeed(sentence: Sentence, content: Content, reading: StatementReading): EventFinding | undefined {
  const head = content.head as Token;
  const tokens = [head, ...children(sentence, head, "obj", "obl", "xcomp", "conj")];
  for (const token of tokens) {
    const event = reading.events.find((one) =>
      one.evidence.parts.some(
        (part) => part.role === "trigger" && part.spans.some((span) => contains(span, token) || contains(token, span)),
      ),
    );
    if (event) return event;
  }
  return undefined;
}

function aboutOf(cue: Cue, contents: readonly Content[], reading: StatementReading): Argument[] {
  const { sentence, verb, row } = cue;
  if (cue.passive && contents.some((content) => content.joined === "infinitive") && cue.row.says.object !== "addressee") {
    const subject = child(sentence, verb, "nsubj");
    return subject ? reading.roles.all(sentence, subject).filter((argument) => reading.roles.actor(argument) !== undefined) : [];
  }
  if (row.says.object === "about") {
    const object = cue.passive
      ? (child(sentence, verb, "nsubj:pass") ?? trailsObject(sentence, verb))
      : (children(sentence, verb, "obj").find((token) => token.index > verb.index) ?? child(sentence, verb, "obj"));
    const blamed = contents.find((content) => content.preposition === "on" && content.head)?.head;
    const laidOn =
      row.says.act === "blames" && !blamed && object
        ? children(sentence, object, "nmod").find((token) => child(sentence, token, "case")?.lower === "on")
        : undefined;
    if (object && laidOn) return [...reading.roles.all(sentence, laidOn), ...deedsIn(sentence, object, reading)];
    const head = row.says.act === "blames" && blamed ? blamed : object;
    const others = contents.filter((content) => content.head && content.head !== head && content.joined === "preposition");
    return [
      ...(head && head.quote === undefined
        ? reading.roles.all(sentence, head).map((argument) => pointed(sentence, head, argument, reading))
        : []),
      ...others.flatMap((content) => deedsIn(sentence, content.head as Token, reading)),
    ];
  }
  const heads = contents
    .filter((content) => content.joined === "object" || content.joined === "preposition")
    .flatMap((content) => (content.head ? [content.head] : []));
  return heads.flatMap((head) => [...involved(sentence, head, reading), deedOrArgument(sentence, head, reading)]);
}

/** An argument that is a deed points at it. */
function pointed(sentence: Sentence, head: Token, argument: Argument, reading: StatementReading): Argument {
  const event = argument.finding ? undefined : reading.roles.at("event", head);
  return event && argument.words === reading.roles.argument(sentence, head).words ? { ...argument, finding: event.id } : argument;
}

/** What one is accused of or blamed for, where it is a deed or a noun. */
function deedsIn(sentence: Sentence, head: Token, reading: StatementReading): Argument[] {
  if (head.pos !== "VERB") return [deedOrArgument(sentence, head, reading)];
  const event = reading.roles.at("event", head);
  const words = subtree(sentence, head);
  return event && words.length > 0
    ? [{ words: event.evidence.parts[0]?.words.join(" ") ?? head.word, spans: [event.evidence.hull], finding: event.id }]
    : [];
}

/** "the involvement of the front in the attack": whose involvement. */
function involved(sentence: Sentence, head: Token, reading: StatementReading): Argument[] {
  return children(sentence, head, "nmod")
    .filter((token) => token.label === "nmod:poss" || child(sentence, token, "case")?.lower === "of")
    .flatMap((token) => reading.roles.all(sentence, token))
    .filter((argument) => reading.roles.actor(argument) !== undefined);
}

function deedOrArgument(sentence: Sentence, head: Token, reading: StatementReading): Argument {
  const event = reading.roles.at("event", head);
  const argument = reading.roles.argument(sentence, head);
  return event && !argument.finding ? { ...argument, finding: event.id } : argument;
}
