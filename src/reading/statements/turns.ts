import type { Argument, Span, StatementFinding } from "../../model/index.ts";
import { isBlank, isLower, isUpper } from "../../text/characters.ts";
import type { Document, Sentence, Token } from "../../text/document.ts";
import { spansOfTokens } from "../../text/tree.ts";
import { argumentOf, plainArgument } from "../roles.ts";
import { isDocument } from "./documents.ts";
import { hopsOf, namedOf, type StatementReading } from "./reading.ts";

/** A paragraph whose layout names its speaker. */
interface Turn {
  readonly paragraph: Paragraph;
  /** The colon or dash between speaker and words. */
  readonly mark: Token;
  readonly label: readonly Token[];
  readonly content: readonly Span[];
}

/** A paragraph of the read text: its sentences outside quotations, and all its words, those inside quotations among them. */
interface Paragraph {
  readonly index: number;
  readonly sentences: readonly Sentence[];
  readonly words: readonly { readonly token: Token; readonly sentence: Sentence }[];
}

/**
 * Speech whose speaker the layout names, with no verb.
 *   "TANN: The ford is shut.", "SADR (through translator): We deny it."   turns of a transcript
 *   "Tann: The ford is shut", "Poll: most want peace"                       a headline
 *   "“They burned the mill.” — Ode Kiran"                                  a quotation with a name behind a dash
 * Paragraphs between two turns go on with the first. Not: "UPDATE: The ford is shut.", "Dorsk: three killed".
 */
export function turnsOf(document: Document, reading: StatementReading): StatementFinding[] {
  if (!/[:—–―]|--/.test(document.text)) return [];
  const paragraphs = paragraphsOf(document);
  const labelled = paragraphs.flatMap((paragraph) => labelOf(paragraph, document) ?? []);
  const turns = labelled.filter((turn) => isSpoken(turn, labelled, reading));
  const headlines = labelled.filter(
    (turn) => isTitle(turn.paragraph) && !turns.includes(turn) && (personOf(turn, reading) || isWritten(turn)),
  );
  return [
    ...headlines.map((turn) => made(turn, "headline-speaker", reading)),
    ...turns.map((turn, at) => made(goneOn(turn, turns[at + 1], paragraphs), "turn", reading)),
    ...paragraphs
      .flatMap((paragraph) => linesOf(paragraph, document))
      .flatMap((line) => signedOf(line, document, reading) ?? [])
      .map((turn) => made(turn, "signed-quotation", reading)),
  ];
}

function paragraphsOf(document: Document): Paragraph[] {
  const all = new Map<number, { sentences: Sentence[]; words: Paragraph["words"][number][] }>();
  for (const sentence of document.sentences) {
    const one = all.get(sentence.paragraph) ?? { sentences: [], words: [] };
    if (sentence.quote === undefined) one.sentences.push(sentence);
    for (const token of sentence.tokens) if (token.quote === undefined) one.words.push({ token, sentence });
    all.set(sentence.paragraph, one);
  }
  return [...all].map(([index, { sentences, words }]) => ({
    index,
    sentences,
    words: words.sort((a, b) => a.token.start - b.token.start),
  }));
}

/** The headline, or the first line where none is marked. */
const isTitle = ({ index, sentences }: Paragraph): boolean => sentences[0]?.zone === "headline" || index === 0;

/** "Poll: ...", "Report: ...". */
const isWritten = ({ label }: Turn): boolean => label.length < 3 && isDocument(label[label.length - 1] as Token);

/** The words in front of a colon at the beginning of a paragraph, where each is a name or a title. */
function labelOf(paragraph: Paragraph, document: Document): Turn | undefined {
  const opening = paragraph.words.slice(0, 12).map(({ token }) => token);
  const from = opening.findIndex((token) => token.pos !== "PUNCT" && !MARKS.has(token.word));
  const colon = opening.findIndex((token) => token.word === ":");
  if (from < 0 || from > 1 || colon <= from) return undefined;
  const bracket = opening.findIndex((token) => token.word === "(");
  // "Orl (Old Sornic: Orla) is a town": the colon is the bracket's
  if (bracket > from && bracket < colon && opening[colon - 1]?.word !== ")") return undefined;
  const label = opening.slice(from, bracket > from && bracket < colon ? bracket : colon);
  const mark = opening[colon] as Token;
  if (label.length > 5 || !label.every((token) => isUpper(document.text.charCodeAt(token.start)) || token.word === ".")) return undefined;
  const content = spansBehind(paragraph, mark.end, document);
  return content.length > 0 ? { paragraph, mark, label, content } : undefined;
}

const MARKS = new Set(['"', "“", "''", "``", "‘", "'"]);

function spansBehind({ sentences }: Paragraph, from: number, document: Document): Span[] {
  return sentences
    .flatMap((sentence) => sentence.spans)
    .flatMap(({ start, end }) => {
      let first = Math.max(start, from);
      while (first < end && isBlank(document.text.charCodeAt(first))) first++;
      return first < end ? [{ start: first, end }] : [];
    });
}

/** A label is a speaker's where a person bears it, or where it comes back in capitals, as only those of a transcript do. */
function isSpoken(turn: Turn, all: readonly Turn[], reading: StatementReading): boolean {
  const words = wordsOf(turn.label);
  const isCapitals = (one: Turn): boolean => one.label.every(({ start, end }) => isCapital(reading.document.text.slice(start, end)));
  const others = all.filter((one) => one !== turn && isCapitals(one));
  if (isCapitals(turn))
    return others.some(
      (one) => wordsOf(one.label) === words || others.some((two) => two !== one && wordsOf(two.label) === wordsOf(one.label)),
    );
  return personOf(turn, reading) !== undefined && all.some((one) => one !== turn && wordsOf(one.label) === words);
}

function isCapital(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (isLower(word.charCodeAt(at))) return false;
  return true;
}

const wordsOf = (label: readonly Token[]): string => label.map((token) => token.lower).join(" ");

/** The person or the people that a label names. */
function personOf({ label }: Turn, reading: StatementReading): Argument | undefined {
  const last = label.findLast((token) => token.pos !== "PUNCT");
  const actor = last && (reading.roles.widest("actor", last) ?? reading.roles.at("actor", last));
  const fits = actor !== undefined && (actor.actorKind === "person" || (actor.form === "description" && actor.actorKind !== "population"));
  return fits ? argumentOf(actor) : undefined;
}

/** With the paragraphs up to the next turn, but for remarks in brackets. */
function goneOn(turn: Turn, next: Turn | undefined, paragraphs: readonly Paragraph[]): Turn {
  if (!next) return turn;
  const between = paragraphs.filter(
    ({ index, sentences, words }) =>
      index > turn.paragraph.index &&
      index < next.paragraph.index &&
      sentences[0]?.zone === turn.paragraph.sentences[0]?.zone &&
      !words.slice(0, 2).some(({ token }) => token.word === "(" || token.word === "["),
  );
  return { ...turn, content: [...turn.content, ...between.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.spans))] };
}

/** The lines of a paragraph: lists of quotations stand one to a line. */
function linesOf(paragraph: Paragraph, { text }: Document): Paragraph[] {
  const lines: Paragraph["words"][number][][] = [];
  for (const word of paragraph.words) {
    const line = lines[lines.length - 1];
    const last = line?.[line.length - 1];
    if (line && last && !text.slice(last.token.end, word.token.start).includes("\n")) line.push(word);
    else lines.push([word]);
  }
  return lines.map((words) => ({ ...paragraph, words }));
}

/** A line that is a quotation and, behind a dash, the name of a person. */
function signedOf(paragraph: Paragraph, document: Document, reading: StatementReading): Turn | undefined {
  const { words } = paragraph;
  const at = words.findLastIndex(({ token }) => DASHES.has(token.word));
  const mark = words[at]?.token;
  const first = words[0]?.token;
  if (!mark || !first || at < words.length - 9) return undefined;
  // the mark that opens a masked quotation is no word of its own
  const start = OPENING.has(document.text[first.start - 1] ?? "") ? first.start - 1 : first.start;
  const before = document.text.slice(start, mark.start).trim();
  if (!OPENING.has(before[0] ?? "") || !OPENING.has(before[before.length - 1] ?? "")) return undefined;
  const label = words.slice(at + 1).map(({ token }) => token);
  const end = label.findIndex((token) => token.word === "," || token.word === "." || token.word === "(");
  const name = end < 0 ? label : label.slice(0, end);
  const turn = { paragraph, mark, label: name, content: [{ start, end: start + before.length }] };
  return name.length > 0 && name.every((token) => token.pos === "PROPN") && (name.length > 1 || personOf(turn, reading)) ? turn : undefined;
}

/** Marks around a quotation, whichever way they were turned. */
const OPENING = new Set(['"', "“", "”", "„", "«", "»"]);

const DASHES = new Set(["—", "–", "―", "--", "-"]);

const spansOfLabel = (label: readonly Token[]): Span[] => {
  const [first, last] = [label[0], label[label.length - 1]];
  return first && last ? [{ start: first.start, end: last.end }] : [];
};

function made(turn: Turn, rule: string, reading: StatementReading): StatementFinding {
  const { label, mark, content } = turn;
  const sentence = turn.paragraph.words.find(({ token }) => token === label[0])?.sentence as Sentence;
  const speaker = personOf(turn, reading) ?? plainArgument(sentence, [...label]);
  const cue = spansOfTokens([mark], sentence);
  const base = reading.context.make.base("statement", `statements/${rule}`, [
    { role: "trigger", spans: cue },
    { role: "speaker", spans: spansOfLabel(label) },
    { role: "content", spans: content },
  ]);
  return {
    ...base,
    act: "says",
    mode: "speech",
    polarity: "affirmed",
    speaker,
    ...namedOf(speaker, reading),
    cue,
    content,
    manner: rule === "headline-speaker" ? "indirect" : "direct",
    hops: hopsOf(sentence, reading),
    about: [],
  };
}
