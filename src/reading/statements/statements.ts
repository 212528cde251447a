import type { Finding, Hop, Span, StatementFinding } from "../../model/index.ts";
import type { Document, Sentence, Token } from "../../text/document.ts";
import { isStraightMark, openingMarks } from "../../text/quote-marks.ts";
import { children, spansOfTokens } from "../../text/tree.ts";
import type { ReadingContext } from "../context.ts";
import { plainArgument } from "../roles.ts";
import { deedOf } from "./act.ts";
import { anonymityOf, withLaterAnonymity } from "./anonymity.ts";
import { attitudesIn } from "./attitudes.ts";
import { blameWithoutSpeaker, suspectedActors } from "./blame.ts";
import { claimsOfNobody } from "./claims.ts";
import { contentsOf } from "./content.ts";
import type { Content } from "./content-kind.ts";
import { type Cue, cuesOf, negationOf } from "./cue.ts";
import { withDeedTold } from "./deed-told.ts";
import { floatingQuotes } from "./floating.ts";
import { toldContents } from "./frames/contents.ts";
import { type Frames, framesOf, PASSING } from "./frames/frames.ts";
import { withOpenSpeakers } from "./open-speakers.ts";
import { paragraphBehind } from "./paragraph-behind.ts";
import { hopsOf, namedOf, type StatementReading, startReading } from "./reading.ts";
import { settingOf, toldTo } from "./setting.ts";
import { accordingTo } from "./source-frame.ts";
import { turnsOf } from "./turns.ts";
import { type Voice, voiceOf, voiceSpans } from "./voice.ts";

/** Reads who says what: cue, speaker, content, addressee, channel; silent rather than wrong about the speaker. */
export function statementReader(document: Document, findings: readonly Finding[], context: ReadingContext): StatementFinding[] {
  const reading = startReading(document, findings, context);
  const found: StatementFinding[] = [];
  for (const sentence of document.sentences) {
    const cues = cuesOf(sentence, context.packs);
    const frames = framesOf(cues);
    for (const cue of cues) found.push(...statementOf(cue, cues, frames, reading));
    found.push(
      ...accordingTo(sentence, reading),
      ...blameWithoutSpeaker(sentence, reading),
      ...suspectedActors(sentence, reading),
      ...claimsOfNobody(sentence, reading),
      ...attitudesIn(sentence, cues, reading),
    );
  }
  const turns = turnsOf(document, reading);
  const spoken = [...floatingQuotes(document, found, turns), ...turns];
  const told = withDeedTold(withLaterAnonymity(spoken, reading), document, reading);
  return withOpenSpeakers(told, document, findings, reading);
}

function statementOf(cue: Cue, cues: readonly Cue[], frames: Frames, reading: StatementReading): StatementFinding[] {
  if (isTail(cue)) return [];
  const tail = PASSING.has(cue.row.words) ? cues.find((other) => other.verb.index > cue.verb.index && isTail(other)) : undefined;
  const frame = frames.get(tail ?? cue);
  const below = paragraphBehind(cue, reading);
  const contents = below.length > 0 ? below : frame ? toldContents(cue.sentence, frame) : contentsOf(tail ?? cue, reading);
  if (contents.length === 0 || isHelp(cue, contents, reading)) return [];
  const voice = voiceOf(cue, contents, frames, reading);
  return voice ? [made(cue, contents, voice, reading)] : [];
}

/**
 * "supports the rebels", "back the guards": help to somebody, which is a tie or a deed and no stand on a question; "admitted a patient": let in,
 * and owned up to nothing.
 */
const isHelp = ({ mode, act, row }: Cue, contents: readonly Content[], { roles }: StatementReading): boolean =>
  ((mode === "belief" && act === "praises") || row.words === "admit") &&
  contents.every(
    (content) => content.joined === "object" && content.head !== undefined && roles.widest("actor", content.head) !== undefined,
  );

/** "quoted him as | saying |": the words belong to the quoting. */
function isTail({ sentence, verb, others }: Cue): boolean {
  if (verb.tag !== "VBG") return false;
  const isPassing = (index: number): boolean => others.has(index) && PASSING.has(sentence.tokens[index]?.lemma ?? "");
  return (
    isPassing(verb.head) ||
    (sentence.tokens[verb.index - 1]?.lower === "as" && [...others].some((index) => index < verb.index && isPassing(index)))
  );
}

function made(cue: Cue, contents: readonly Content[], voice: Voice, reading: StatementReading): StatementFinding {
  const { sentence } = cue;
  const { packs } = reading.context;
  const content = apart(contents.flatMap((one) => contentSpans(one, sentence, cue)));
  const cueSpans = spansOfTokens(cue.tokens, sentence);
  const base = reading.context.make.base("statement", `statements/${cue.row.words.replaceAll(" ", "-")}`, [
    { role: "trigger", spans: cueSpans },
    { role: voice.speaker === "outlet" ? "clue" : "speaker", spans: voiceSpans(voice) },
    { role: "content", spans: content },
  ]);
  const told = toldTo(cue, reading);
  const setting = settingOf(cue);
  const negated = negationOf(sentence, cue.verb, packs) !== undefined;
  const named = namedOf(voice.speaker, reading);
  const anonymity = named.named ? undefined : anonymityOf(sentence, packs, content);
  const hedge = children(sentence, cue.verb, "advmod").find((token) => packs.wordIndex("hedges").match([token.lower], 0) !== undefined);
  const { act, mode, about } = deedOf(cue, contents, negated, voice, reading);
  return {
    ...base,
    act,
    mode,
    polarity: negated && act !== "no-claim" && cue.row.says.negated === undefined ? "negated" : "affirmed",
    ...(voice.speaker ? { speaker: voice.speaker } : {}),
    ...named,
    ...(told.addressee ? { addressee: told.addressee } : {}),
    ...(hedge ? { hedge: plainArgument(sentence, [hedge]) } : {}),
    ...(setting ? { setting } : {}),
    cue: cueSpans,
    content,
    manner: mannerOf(contents, sentence),
    hops: distinct([...hopsOf(sentence, reading), ...told.hops, ...voice.hops], voice.speaker),
    ...(anonymity ? { anonymity } : {}),
    about,
  };
}

/** An outlet that the whole report came through and that was told as well is one hop; one that speaks itself is none. */
function distinct(hops: readonly Hop[], speaker: Voice["speaker"]): Hop[] {
  const own = speaker && speaker !== "outlet" ? nameIn(speaker.words) : undefined;
  return hops.filter(
    (hop, at) =>
      hops.findIndex((other) => nameOf(other) === nameOf(hop)) === at &&
      !(hop.role === "outlet" && own !== undefined && (own.startsWith(nameOf(hop)) || nameOf(hop).startsWith(own))),
  );
}

const nameIn = (words: string): string => words.toLowerCase().replace(/^the /, "");

const nameOf = ({ who }: Hop): string => nameIn(who.words);

function contentSpans(content: Content, sentence: Sentence, cue: Cue): readonly Span[] {
  if (content.spans) return content.spans;
  if (content.joined === "quote") return content.tokens.map((token) => ({ start: token.start, end: token.end }));
  if (content.joined !== "around") return spansOfTokens(closed(content.tokens, sentence), sentence);
  return pieces(content.tokens, cue).flatMap((run) => spansOfTokens(run, sentence));
}

/** With the mark that closes a quotation begun inside: `he was "deeply worried | "`. */
function closed(tokens: readonly Token[], sentence: Sentence): readonly Token[] {
  const next = sentence.tokens[(tokens[tokens.length - 1]?.index ?? -2) + 1];
  const marks = tokens.filter((token) => isMark(token));
  return next && (next.word === "”" || isStraightMark(next.word)) && marks.length % 2 === 1 ? [...tokens, next] : tokens;
}

const isMark = ({ word }: Token): boolean => word === "“" || word === "”" || word === "``" || isStraightMark(word);

/** Without stretches that lie inside another. */
const apart = (spans: readonly Span[]): Span[] =>
  spans.filter(
    (span, at) =>
      !spans.some(
        (other, index) =>
          index !== at &&
          other.start <= span.start &&
          span.end <= other.end &&
          (index < at || other.end - other.start > span.end - span.start),
      ),
  );

/** Cuts the tokens of a content where the cue and its speaker stand between them. */
function pieces(tokens: readonly Token[], cue: Cue): Token[][] {
  const runs: Token[][] = [];
  for (const token of tokens) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run && last && !(last.index < cue.verb.index && token.index > cue.verb.index)) run.push(token);
    else runs.push([token]);
  }
  return runs;
}

function mannerOf(contents: readonly Content[], sentence: Sentence): StatementFinding["manner"] {
  const quoted = contents.some((content) => content.joined === "quote");
  if (quoted) return contents.every((content) => content.joined === "quote") ? "direct" : "mixed";
  if (contents.every(({ tokens }) => isQuotation(tokens))) return "direct";
  return contents.some((content) =>
    content.tokens.some(
      (token) => token.quote !== undefined || (openingMarks.has(token.word) && token.head >= 0 && sentence.quote === undefined),
    ),
  )
    ? "mixed"
    : "indirect";
}

/** A short quotation that is all that is said: “Open the gate,”. */
const isQuotation = (tokens: readonly Token[]): boolean => {
  const marks = tokens.filter((token) => isMark(token));
  return marks.length === 2 && marks[0] === tokens[0] && marks[1] === tokens[tokens.length - 1];
};
