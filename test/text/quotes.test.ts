import fc from "fast-check";
import { expect, test } from "vitest";
import { quotesOf } from "../../src/text/quotes.ts";

const quotes = (text: string): string[] =>
  quotesOf(text, [{ start: 0, end: text.length }], 0).map(
    ({ inner, size, closed }) => `${size}${closed ? "" : " open"}: ${text.slice(inner.start, inner.end)}`,
  );

test.each([
  ["“We fired nothing at all,” he said.", ["clause: We fired nothing at all,"]],
  ['He was "deeply worried" by it.', ["words: deeply worried"]],
  ['“We fired nothing at all," he said.', ["clause: We fired nothing at all,"]],
  ["“This goes on into the next paragraph", ["clause open: This goes on into the next paragraph"]],
  ["The captains’ boats and the mayor's house", []],
  ["“”", []],
  ["``We hold the northern ford,'' she said.", ["clause: We hold the northern ford,"]],
  ["''We hold the northern ford,'' she said, ''and ''", ["clause: We hold the northern ford,", "words: and "]],
  ["The captains'' boats and '' alone", []],
])("%s", (text, expected) => {
  expect(quotes(text)).toEqual(expected);
});

test("quotations are ordered, apart, and inside the paragraph", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", " ", "“", "”", '"', "‘", "’", "'", "`", "."), maxLength: 60 }), (text) => {
      let end = 0;
      for (const quote of quotesOf(text, [{ start: 0, end: text.length }], 0)) {
        expect(quote.start).toBeGreaterThanOrEqual(end);
        expect(quote.inner.start).toBeGreaterThanOrEqual(quote.start);
        expect(quote.inner.end).toBeLessThanOrEqual(quote.end);
        end = quote.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});
