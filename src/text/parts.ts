import type { Document, Sentence } from "./document.ts";

/** Characters from which a text is read in parts, and about how long a part is then. No report comes near it; books and dumps do. */
const LONG = 150_000;
const PART = 75_000;

/**
 * A document cut into documents that are read one after another, so that the time of reading grows with the text and not with its square. A text of
 * up to 150,000 characters is one part. Cuts lie between paragraphs.
 */
export function partsOf(document: Document): readonly Document[] {
  if (document.text.length <= LONG) return [document];
  const parts: Document[] = [];
  let from = 0;
  for (let at = 1; at <= document.sentences.length; at++) {
    const next = document.sentences[at];
    if (next && !cutsBefore(next, document.sentences[at - 1], startOf(next) - startOf(document.sentences[from]))) continue;
    parts.push(
      part(document, document.sentences.slice(from, at), from === 0 ? 0 : startOf(document.sentences[from]), next && startOf(next)),
    );
    from = at;
  }
  return parts.length > 0 ? parts : [document];
}

const startOf = (sentence: Sentence | undefined): number => sentence?.spans[0]?.start ?? 0;

const cutsBefore = (next: Sentence, last: Sentence | undefined, length: number): boolean =>
  length >= PART && next.paragraph !== last?.paragraph;

/** The sentences as a document of their own, numbered from 0; its text is the whole text, so that spans stay. */
function part(document: Document, sentences: readonly Sentence[], start: number, end = document.text.length): Document {
  const quotes = document.quotes.filter((quote) => quote.start >= start && quote.start < end);
  const first = quotes[0]?.index ?? 0;
  const own = <T extends { readonly quote?: number }>(one: T): T => (one.quote === undefined ? one : { ...one, quote: one.quote - first });
  return {
    ...document,
    zones: document.zones.filter((zone) => zone.end > start && zone.start < end),
    quotes: quotes.map((quote) => ({ ...quote, index: quote.index - first })),
    sentences: sentences.map((sentence, index) => ({ ...own(sentence), index, tokens: sentence.tokens.map(own) })),
  };
}
