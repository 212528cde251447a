import type { Act, ActorFinding, Argument, Hop, StatementFinding } from "../../model/index.ts";
import type { WordIndex, WordMatch } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { trimMarks } from "../../text/phrases.ts";
import { spansOfTokens } from "../../text/tree.ts";
import { lowersOf } from "../../text/word-forms.ts";
import { argumentOf, plainArgument, type Roles } from "../roles.ts";
import { anonymityOf } from "./anonymity.ts";
import { isDocument } from "./documents.ts";
import type { Run } from "./frames/group.ts";
import { phraseBehind } from "./frames/subject-right.ts";
import { headOfRun } from "./frames/subject-words.ts";
import { hopsOf, namedOf, type StatementReading } from "./reading.ts";

/**
 * "According to two residents, the convoy turned east": a fixed preposition names the speaker, the rest of its sentence is
 * what he says. An outlet named so is the speaker of its report.
 */
export function accordingTo(sentence: Sentence, reading: StatementReading): StatementFinding[] {
  const index = reading.context.packs.wordIndex("source-frames");
  const words = lowersOf(sentence);
  const found: StatementFinding[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    const match = frameAt(words, at, index);
    if (!match) continue;
    const speaker = speakerBehind(sentence, at + match.length, reading.roles);
    if (!speaker || (!speaker.actor && !canSpeak(sentence, speaker.head, reading))) continue;
    const written = writerIn(sentence, speaker, reading);
    const to = speaker.phrase[speaker.phrase.length - 1]?.index ?? at;
    const content = contentAround(sentence, at, to);
    if (content.length > 0)
      found.push(
        statement(
          sentence,
          at,
          match.length,
          written?.writer ?? (speaker.actor ? argumentOf(speaker.actor) : canSpeakAs(sentence, speaker, reading)),
          content,
          match.rows[0]?.says.act as Act,
          reading,
          speaker.phrase,
          written ? [written.hop] : [],
        ),
      );
    at = to;
  }
  return found;
}

/** The frame of up to four words that starts at a word. */
const frameAt = (words: readonly string[], at: number, index: WordIndex): WordMatch | undefined =>
  index.match(words, at) && index.match(words.slice(at, at + 4), 0);

/** An actor, a name, a vague word for some people, or a document; "according to plan" names nobody. */
function canSpeak(sentence: Sentence, head: Token, reading: StatementReading): boolean {
  if (reading.roles.actor(reading.roles.argument(sentence, head))) return true;
  return !MANNERS.has(head.lemma);
}

/** "a statement made by | the council |": the one who wrote it speaks, through what is written. */
function writerIn(
  sentence: Sentence,
  { phrase }: { phrase: readonly Token[] },
  reading: StatementReading,
): { readonly writer: Argument; readonly hop: Hop } | undefined {
  const by = phrase.find((token) => token.lower === "by" || token.lower === "from");
  const head = phrase.find((token) => isDocument(token));
  if (!by || !head || head.index > by.index) return undefined;
  const behind = phrase.filter((token) => token.index > by.index && token.pos !== "DET");
  const actors = behind.slice(0, 6).map((token) => reading.roles.widest("actor", token));
  const writer = actors.find((one) => one?.form === "name" && one.actorKind === "person") ?? actors.find((one) => one !== undefined);
  return writer && { writer: argumentOf(writer), hop: { role: "document", who: plainArgument(sentence, [head]) } };
}

/** What things go by and nobody says: "according to plan". */
const MANNERS = new Set([
  "plan",
  "schedule",
  "need",
  "custom",
  "tradition",
  "law",
  "rule",
  "size",
  "rank",
  "age",
  "taste",
  "ability",
  "principle",
]);

/** The speaker as an argument: the actor, or the words behind the preposition as they stand ("those close to the premier"). */
function canSpeakAs(sentence: Sentence, speaker: { head: Token; phrase: readonly Token[] }, reading: StatementReading): Argument {
  const argument = reading.roles.argument(sentence, speaker.head);
  return argument.finding ? argument : plainArgument(sentence, speaker.phrase);
}

/** The noun phrase the preposition governs, with the actor that its first words name. */
function speakerBehind(
  sentence: Sentence,
  from: number,
  roles: Roles,
): { head: Token; phrase: readonly Token[]; actor?: ActorFinding } | undefined {
  const run = phraseBehind(sentence, from);
  if (!run) return undefined;
  const phrase = trimMarks(sentence.tokens.slice(run.from, run.to + 1));
  const head = headOfRun(sentence, run);
  const actor = actorOf(sentence, run, head, roles);
  return phrase.length > 0 ? { head, phrase, ...(actor ? { actor } : {}) } : undefined;
}

/** The actor whose words hold the head and begin with the phrase, but for an article or adjective. */
function actorOf({ tokens }: Sentence, run: Run, head: Token, roles: Roles): ActorFinding | undefined {
  for (const token of [...tokens.slice(run.from, Math.min(run.from + 3, run.to + 1)), head]) {
    const actor = roles.widest("actor", token);
    if (
      !actor ||
      actor.form === "pronoun" ||
      actor.evidence.hull.start < (tokens[run.from]?.start ?? 0) ||
      tokens[run.to + 1]?.tag === "POS"
    )
      continue;
    const first = tokens.findIndex((one) => one.start >= actor.evidence.hull.start);
    const holdsHead = actor.evidence.hull.start <= head.start && head.end <= actor.evidence.hull.end;
    const isNamed = actor.form === "name" && tokens.slice(first, head.index + 1).every((one) => one.pos === "PROPN");
    if ((holdsHead || isNamed) && tokens.slice(run.from, first).every((one) => ["DET", "ADJ", "CCONJ", "NUM", "NOUN"].includes(one.pos)))
      return actor;
  }
  return undefined;
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
  mention: readonly Token[],
  through: readonly Hop[],
): StatementFinding {
  const cue = spansOfTokens(sentence.tokens.slice(at, at + length), sentence);
  const spans = content.flatMap((run) => spansOfTokens(run, sentence));
  const base = reading.context.make.base("statement", "statements/source-frame", [
    { role: "trigger", spans: cue },
    { role: "speaker", spans: spansOfTokens(mention, sentence) },
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
    hops: [...hopsOf(sentence, reading), ...through],
    ...(anonymity ? { anonymity } : {}),
    about: [],
  };
}
