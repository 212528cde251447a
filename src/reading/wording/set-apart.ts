import type { Finding, WordingFinding } from "../../model/index.ts";
import { hull, overlap, type Span } from "../../model/index.ts";
import type { Document, Quote, Sentence } from "../../text/document.ts";
import type { ReadingContext } from "../context.ts";
import { nearby } from "../nearby.ts";

/**
 * Words in quotation marks of their own, too few to be speech: kept at a distance, or the very words of who is told of.
 *   the so-called “buffer zone”        said the raid was “a mistake”
 * Not: “No,” he said; names and titles (“The Long River”); a loaded word of the list, which is a finding of its own.
 */
export function setApart(
  document: Document,
  findings: readonly Finding[],
  loaded: readonly WordingFinding[],
  { make }: ReadingContext,
): WordingFinding[] {
  const sentencesAt = nearby(document.sentences, ({ spans }) => hull(spans));
  const quotes = document.quotes.filter(
    (quote) => quote.size === "words" && quote.closed && isInSentence(document.text, sentencesAt(quote), quote),
  );
  if (quotes.length === 0) return [];
  const names = nearby(
    findings.filter((finding) => (finding.kind === "actor" && finding.form === "name") || finding.kind === "source"),
    ({ evidence }) => evidence.hull,
  );
  const taken = nearby(loaded, ({ evidence }) => evidence.hull);
  const touches = (quote: Quote) => (one: { readonly evidence: { readonly hull: Span } }) => overlap(one.evidence.hull, quote.inner) > 0;
  return quotes.flatMap((quote) => {
    const words = document.text.slice(quote.inner.start, quote.inner.end).replaceAll(/\s+/g, " ").trim();
    if (isTitle(words) || names(quote.inner).some(touches(quote)) || taken(quote.inner).some(touches(quote))) return [];
    const base = make.base("wording", "wording/set-apart", [{ role: "trigger", spans: [quote.inner] }]);
    return [{ ...base, word: words.toLowerCase(), load: "set-apart", quoted: true, polarity: "affirmed", voice: "outlet" }];
  });
}

/** Inside a sentence that goes on around it, and no speech of its own: that ends with a mark. */
function isInSentence(text: string, sentences: readonly Sentence[], { start, end, inner }: Quote): boolean {
  if (/[.!?,;]$/.test(text.slice(inner.start, inner.end).trimEnd())) return false;
  return sentences.some(({ spans, quote }) => quote === undefined && spans.some((span) => span.start < start && end < span.end));
}

/** Every longer word begins with a capital. */
const isTitle = (words: string): boolean => {
  const long = words.split(/[\s-]+/).filter((word) => word.length > 3);
  return long.every((word) => word[0] !== word[0]?.toLowerCase());
};
