import { interned, type ReportId, type Span, type Text, type TextId, type ZoneRole } from "../model/index.ts";
import { fold, isUpper } from "./characters.ts";
import type { Document, Quote, Sentence, Token } from "./document.ts";
import { MASK } from "./features.ts";
import type { Language } from "./language.ts";
import { quotesOf } from "./quotes.ts";
import { repaired } from "./repair.ts";
import { splitSentences } from "./sentences.ts";
import { type RawToken, tokenize } from "./tokens.ts";
import { type Casing, truecased, type Writing, withAcronyms, writingOfSentence, writingOfText } from "./truecase.ts";
import { paragraphsOf } from "./view.ts";

/**
 * A text as a document: paragraphs of its read zones, quotations, sentences with tags and trees. A quotation that is speech
 * of its own stands in its frame as one masked token, and its inside is read as sentences of its own:
 *   “We fired nothing,” Marvan said.  ->  [“We fired nothing,”] Marvan said .   +   We fired nothing ,
 */
export function analyse(report: ReportId, text: Text, language: Language): Document {
  const sentences: Sentence[] = [];
  const quotes: Quote[] = [];
  const writing = writingOfText(text.text);
  const casing = writing === "capitals" ? withAcronyms(language.casing, text.text) : language.casing;
  paragraphsOf(text.text, text.zones).forEach((paragraph, number) => {
    const found = quotesOf(text.text, paragraph.spans, quotes.length);
    for (const quote of found) quotes.push(quote);
    const masked = found.filter((quote) => quote.size === "clause");
    const place = { text: text.text, language, zone: paragraph.zone, paragraph: number, writing, casing };
    const add = (spans: readonly Span[], quote?: Quote) => {
      for (const sentence of sentencesOf(place, spans, quote ? [] : masked)) {
        const index = sentences.length;
        sentences.push(quote ? { index, ...sentence, quote: quote.index } : { index, ...sentence });
      }
    };
    add(paragraph.spans);
    for (const quote of masked) add(cut(paragraph.spans, quote.inner), quote);
  });
  return { report, textId: text.id as TextId, text: text.text, zones: text.zones, sentences, quotes };
}

interface Place {
  readonly text: string;
  readonly language: Language;
  readonly zone: ZoneRole;
  readonly paragraph: number;
  readonly writing: Writing;
  readonly casing: Casing;
}

type Piece = RawToken & { readonly quote?: Quote };

function* sentencesOf(place: Place, spans: readonly Span[], masked: readonly Quote[]): Generator<Omit<Sentence, "index" | "quote">> {
  const pieces = piecesOf(place.text, spans, masked);
  const starts = startsOf(place.text, pieces);
  for (let at = 0; at < starts.length; at++) {
    const own = pieces.slice(starts[at], starts[at + 1] ?? pieces.length);
    const first = own[0];
    const last = own[own.length - 1];
    if (!first || !last) continue;
    yield {
      spans: cut(spans, { start: first.start, end: last.end }),
      tokens: parsed(place, own),
      zone: place.zone,
      paragraph: place.paragraph,
    };
  }
}

/** The words of the stretches, each masked quotation as one. */
function piecesOf(text: string, spans: readonly Span[], masked: readonly Quote[]): Piece[] {
  const pieces: Piece[] = [];
  for (const span of spans) {
    let from = span.start;
    for (const quote of masked) {
      if (quote.start < from || quote.start >= span.end) continue;
      for (const token of tokenize(text, { start: from, end: quote.start })) pieces.push(token);
      pieces.push({ start: quote.start, end: quote.end, text: MASK, quote });
      from = quote.end;
    }
    if (from < span.end) for (const token of tokenize(text, { start: from, end: span.end })) pieces.push(token);
  }
  return pieces;
}

/** Where sentences start: after stops, and after a quotation that ends with a stop when a capital follows. */
function startsOf(text: string, pieces: readonly Piece[]): number[] {
  const starts = new Set<number>();
  let from = 0;
  for (let at = 0; at <= pieces.length; at++) {
    const piece = pieces[at];
    const cutHere = at === pieces.length || (at > from && piece !== undefined && closesBefore(text, pieces, at));
    if (!cutHere) continue;
    for (const start of splitSentences(text, pieces.slice(from, at))) starts.add(from + start);
    from = at;
  }
  const found = [...starts].sort((a, b) => a - b);
  return found.flatMap((start, index) => cutLong(start, found[index + 1] ?? pieces.length));
}

/** Longest run of words read as one sentence; a list or a text without stops is cut there, so that time stays linear. */
const LONGEST = 240;

function cutLong(start: number, end: number): number[] {
  const starts = [start];
  for (let at = start + LONGEST; at < end; at += LONGEST) starts.push(at);
  return starts;
}

/** `“… nothing.” The army …`: a sentence ends with the quotation. `“Who?” Marvan asked` goes on. */
function closesBefore(text: string, pieces: readonly Piece[], at: number): boolean {
  const quote = pieces[at - 1]?.quote;
  const next = pieces[at];
  if (!quote || !next) return false;
  const end = text[quote.inner.end - 1];
  if (next.quote) return end === ".";
  return end === "." && isUpper(next.text.charCodeAt(0));
}

/**
 * Tags and trees see a sentence without quotation marks and editors' brackets, which only stand in the way; the marks come
 * back as punctuation. What a bracket adds behind a pronoun, or as a remark, gets a tree of its own that hangs on the word before:
 *   “They [the Ford Sons] fired”  ->  They fired + (the Ford Sons: apposition of They)
 *   “[Prime Minister Hanno] Belis agreed”  ->  Prime Minister Hanno Belis agreed
 */
function parsed({ language, writing: text, casing }: Place, pieces: readonly Piece[]): Token[] {
  const visible = (index: number): boolean => !MARKS.has((pieces[index] as Piece).text);
  const all = pieces.map((_, index) => index);
  const brackets = bracketsOf(pieces);
  const within = (index: number): boolean => brackets.some(({ from, to }) => from <= index && index <= to);
  // what is a bracket as a whole adds to nothing: it is the sentence
  const added = all.some((index) => visible(index) && !within(index)) ? brackets : [];
  const isApart = (index: number): boolean => added.length > 0 && within(index);
  const seen = all.filter((index) => visible(index) && !isApart(index));
  const grown: Grown[] = [];
  grow(language, pieces, seen.length > 0 ? seen : all, grown, -1, "root");
  // a sentence that is one remark has its tree already
  for (const { from, to, remark } of seen.length > 0 ? added : []) {
    const inside = all.slice(from, to + 1).filter(visible);
    const before = from > 0 ? all.slice(0, from).findLast((index) => grown[index] !== undefined) : undefined;
    if (inside.length > 0)
      grow(language, pieces, inside, grown, before ?? -1, before === undefined ? "root" : remark ? "parataxis" : "appos");
  }
  const writing = writingOfSentence(
    pieces.map((piece) => (piece.quote ? "" : piece.text)),
    text,
  );
  return pieces.map((piece, index) => {
    const own = grown[index];
    const word = writing === "mixed" || piece.quote || !own ? piece.text : truecased(piece.text, own.tag, index === 0, writing, casing);
    // every token is built alike, field by field: all readers look at them all the time
    const token: Token = {
      index,
      start: piece.start,
      end: piece.end,
      word,
      lower: interned(fold(piece.text)),
      lemma: !own ? piece.text : piece.quote ? MASK : language.lemma(word, own.tag.tag),
      pos: own ? own.tag.pos : "PUNCT",
      tag: own ? own.tag.tag : "''",
      head: own ? own.head : neighbour(grown, index, pieces.length),
      label: own ? own.label : "punct",
    };
    return piece.quote && own ? { ...token, quote: piece.quote.index } : token;
  });
}

interface Grown {
  readonly tag: { readonly pos: string; readonly tag: string };
  readonly head: number;
  readonly label: string;
}

/** Tags and parses some of the pieces as one sentence; its root hangs on `head` with `label`. */
function grow(language: Language, pieces: readonly Piece[], order: readonly number[], into: Grown[], head: number, label: string): void {
  const words = order.map((index) => (pieces[index] as Piece).text);
  const tags = language.tag(words);
  const arcs = repaired(words, tags, language.parse(words, tags));
  order.forEach((index, at) => {
    const arc = arcs[at] ?? { head: -1, label: "root" };
    into[index] = {
      tag: tags[at] ?? { pos: "X", tag: "FW" },
      head: arc.head < 0 ? head : (order[arc.head] as number),
      label: arc.head < 0 ? label : arc.label,
    };
  });
}

/** Square brackets whose inside does not read on with the sentence: behind a pronoun, or a remark of four words or more in small letters. */
function bracketsOf(pieces: readonly Piece[]): { from: number; to: number; remark: boolean }[] {
  const found: { from: number; to: number; remark: boolean }[] = [];
  for (let open = 0; open < pieces.length; open++) {
    if (pieces[open]?.text !== "[") continue;
    const length = pieces.slice(open, open + 40).findIndex((piece) => piece.text === "]");
    if (length < 2) continue;
    const before = fold(pieces[open - 1]?.text ?? "");
    const first = pieces[open + 1]?.text ?? "";
    const named = PRONOUNS.has(before);
    if (named || (length > 4 && first === fold(first) && !["the", "a", "an"].includes(first)))
      found.push({ from: open + 1, to: open + length - 1, remark: !named });
    open += length;
  }
  return found;
}

const PRONOUNS = new Set(["he", "she", "it", "they", "him", "her", "them", "we", "us", "this", "these", "those", "i", "you", "who"]);

const MARKS = new Set(["“", "”", "„", "«", "»", '"', "‘", "``", "''", "‟", "[", "]"]);

/** The nearest word a quotation mark can hang on: behind it, else before it. */
function neighbour(grown: readonly (Grown | undefined)[], index: number, length: number): number {
  for (let at = index + 1; at < length; at++) if (grown[at]) return at;
  for (let at = index - 1; at >= 0; at--) if (grown[at]) return at;
  return -1;
}

function cut(spans: readonly Span[], stretch: Span): Span[] {
  return spans
    .map((span) => ({ start: Math.max(span.start, stretch.start), end: Math.min(span.end, stretch.end) }))
    .filter((span) => span.start < span.end);
}
