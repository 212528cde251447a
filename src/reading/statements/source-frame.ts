import type { Act, ActorFinding, Argument, StatementFinding } from "../../model/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { fullNounPhrase, trimMarks } from "../../text/phrases.ts";
import { headOf, spansOfTokens } from "../../text/tree.ts";
import { argumentOf, plainArgument, type Roles } from "../roles.ts";
import { anonymityOf } from "./anonymity.ts";
import { isDocument } from "./documents.ts";
import { hopsOf, namedOf, type StatementReading } from "./reading.ts";

/**
 * "According to two residents, the convoy turned east": a fixed preposition names the speaker, the rest of its sentence is
 * what he says. An outlet named so is the speaker of its report.
 */
export function accordingTo(sentence: Sentence, reading: StatementReading): StatementFinding[] {
  const index = reading.context.packs.wordIndex("source-frames");
  const found: StatementFinding[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    const match = index.match(
      sentence.tokens.slice(at, at + 4).map((token) => token.lower),
      0,
    );
    if (!match) continue;
    const speaker = speakerBehind(sentence, at + match.length, reading.roles);
    if (!speaker || (!speaker.actor && !canSpeak(sentence, speaker.head, reading))) continue;
    const to = relativeEnd(sentence, speaker.phrase[speaker.phrase.length - 1]?.index ?? at);
    const content = contentAround(sentence, at, to);
    if (content.length > 0)
      found.push(
        statement(
          sentence,
          at,
          match.length,
          speaker.actor ? argumentOf(speaker.actor) : canSpeakAs(sentence, speaker, reading),
          content,
          match.rows[0]?.says.act as Act,
          reading,
        ),
      );
    at = to;
  }
  return found;
}

/** An actor, a name, a vague word for some people, or a document; "according to plan" names nobody. */
function canSpeak(sentence: Sentence, head: Token, reading: StatementReading): boolean {
  if (reading.roles.actor(reading.roles.argument(sentence, head))) return true;
  return head.pos === "PROPN" || head.pos === "PRON" || head.pos === "DET" || head.pos === "ADJ" || head.pos === "NUM" || isDocument(head);
}

/** The speaker as an argument: the actor, or the words behind the preposition as they stand ("those close to the premier"). */
function canSpeakAs(sentence: Sentence, speaker: { head: Token; phrase: readonly Token[] }, reading: StatementReading): Argument {
  const argument = reading.roles.argument(sentence, speaker.head);
  return argument.finding ? argument : plainArgument(sentence, speaker.phrase);
}

/** The noun the preposition governs: the first noun whose phrase starts right behind it. */
function speakerBehind(
  sentence: Sentence,
  from: number,
  roles: Roles,
): { head: Token; phrase: readonly Token[]; actor?: ActorFinding } | undefined {
  const opening = [from, from + 1, from + 2].map((at) => sentence.tokens[at]).filter((token) => token !== undefined);
  for (const token of opening) {
    const actor = roles.widest("actor", token);
    if (!actor || actor.form === "pronoun" || actor.evidence.hull.start < (sentence.tokens[from]?.start ?? 0)) continue;
    if (!sentence.tokens.slice(from, token.index).every((one) => ["DET", "ADJ", "CCONJ"].includes(one.pos))) break;
    const last = sentence.tokens.findLast((one) => one.start < actor.evidence.hull.end) as Token;
    return { head: token, actor, phrase: sentence.tokens.slice(from, frameEnd(sentence, last.index) + 1) };
  }
  let head = sentence.tokens[from];
  for (let steps = 0; head && steps < 12; steps++) {
    const up = headOf(sentence, head);
    if (!up || up.index < from || up.pos === "VERB") break;
    head = up;
  }
  if (!head || !["NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"].includes(head.pos)) return undefined;
  const full = fullNounPhrase(sentence, head).filter((token) => token.index >= from);
  const comma = full.findIndex((token) => token.word === ",");
  const phrase = comma < 0 ? full : full.slice(0, comma);
  return phrase.length > 0 ? { head, phrase } : undefined;
}

/** "the report, which was published on Friday, ...": the frame goes on to the comma that closes the clause. */
function relativeEnd(sentence: Sentence, to: number): number {
  if (sentence.tokens[to + 1]?.word !== "," || !["which", "who", "whose"].includes(sentence.tokens[to + 2]?.lower ?? "")) return to;
  const close = sentence.tokens.slice(to + 2, to + 24).find((token) => token.word === ",");
  return close ? close.index - 1 : to;
}

const MORE = new Set(["who", "which", "close", "familiar", "briefed", "with", "in", "from", "at", "on", "near", "present", "of", "and"]);

/** Where the frame ends: at the actor's last word, or at the comma up to which more is said of him ("close to the premier, ..."). */
function frameEnd(sentence: Sentence, last: number): number {
  if (!MORE.has(sentence.tokens[last + 1]?.lower ?? "")) return last;
  for (let at = last + 1; at < Math.min(sentence.tokens.length, last + 16); at++) {
    if (sentence.tokens[at]?.pos === "PUNCT" && sentence.tokens[at]?.word !== "-") return at - 1;
  }
  return last;
}

/** The sentence without the frame and the marks beside it, in one or two runs. */
function contentAround(sentence: Sentence, from: number, to: number): Token[][] {
  const before = trimMarks(sentence.tokens.slice(0, from));
  const after = trimMarks(sentence.tokens.slice(to + 1));
  return [before, after].filter((run) => run.length > 1 || run.some((token) => token.quote !== undefined));
}

function statement(
  sentence: Sentence,
  at: number,
  length: number,
  speaker: Argument,
  content: readonly (readonly Token[])[],
  act: Act,
  reading: StatementReading,
): StatementFinding {
  const cue = spansOfTokens(sentence.tokens.slice(at, at + length), sentence);
  const spans = content.flatMap((run) => spansOfTokens(run, sentence));
  const base = reading.context.make.base("statement", "statements/source-frame", [
    { role: "trigger", spans: cue },
    { role: "speaker", spans: speaker.spans },
    { role: "content", spans },
  ]);
  const anonymity = anonymityOf(sentence, reading.context.packs, spans);
  const quoted = content.some((run) => run.some((token) => token.quote !== undefined));
  return {
    ...base,
    act,
    mode: "speech",
    polarity: "affirmed",
    speaker,
    ...namedOf(speaker, reading),
    cue,
    content: spans,
    manner: quoted ? "mixed" : "indirect",
    hops: hopsOf(sentence, reading),
    ...(anonymity ? { anonymity } : {}),
    about: [],
    loaded: [],
  };
}
