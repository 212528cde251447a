import fc from "fast-check";
import { expect, test } from "vitest";
import { BEFORE, LABELS, labelSpans, mayEnd, mayStart, type NameSpan, spansOfLabels, TYPES } from "../../../src/text/entities/labels.ts";

/** Names that do not overlap, made from gaps and lengths. */
const names = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 }), fc.constantFrom(...TYPES)), { maxLength: 6 }).map((parts) => {
  let at = 0;
  return parts.map(([gap, length, type]): NameSpan => {
    const from = at + gap;
    at = from + length;
    return { from, to: at, type };
  });
});

test("names survive being labels, and their labels are well formed", () => {
  fc.assert(
    fc.property(names, (spans) => {
      const count = (spans[spans.length - 1]?.to ?? 0) + 2;
      const labels = new Uint8Array(count);
      labelSpans(spans, labels);
      expect(spansOfLabels(labels, count)).toEqual(spans);
      labels.forEach((label, i) => {
        expect(i === 0 ? mayStart(label) : BEFORE[label]?.includes(labels[i - 1] as number)).toBe(true);
      });
      expect(mayEnd(labels[count - 1] as number)).toBe(true);
    }),
  );
});

test("nothing but the same name goes on with an open one", () => {
  for (let label = 0; label < LABELS; label++) expect(BEFORE[label]?.length).toBeGreaterThan(1);
});
