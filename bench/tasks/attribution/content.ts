import type { Span } from "../../../src/model/index.ts";
import type { Document } from "../../../src/text/document.ts";
import type { Place } from "./attributions.ts";

/**
 * The benchmark's content: "that" belongs to it, a quotation keeps its marks and the comma inside, and pieces with nothing but
 * blanks, marks or a line break between them are one piece.
 */
export function contentSpans(document: Document, { sentence, token: verb }: Place, content: readonly Span[]): Span[] {
  const pieces = content.map((span) => {
    const first = sentence.tokens.find((token) => token.start === span.start);
    const before = first && sentence.tokens[first.index - 1];
    return before && before.lower === "that" && before.index > verb.index && before.tag !== "DT"
      ? { start: before.start, end: span.end }
      : span;
  });
  const joined: Span[] = [];
  for (const piece of pieces) {
    const last = joined[joined.length - 1];
    if (last && /^[\s,.;:–—"“”-]*$/.test(document.text.slice(last.end, piece.start)) && piece.start >= last.end)
      joined[joined.length - 1] = { start: last.start, end: piece.end };
    else joined.push(piece);
  }
  return joined;
}
