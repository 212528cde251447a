import fc from "fast-check";
import { expect, it } from "vitest";
import { differenceOf } from "../../src/text/difference.ts";

it("names the sentences that came and went", () => {
  const before = "The Front struck a depot. Two guards died.\n\nNobody claimed it.";
  expect(differenceOf(before, "The Front struck a depot. Three guards died.\n\nNobody claimed it. The Front denied it.")).toEqual({
    removed: ["Two guards died."],
    added: ["Three guards died.", "The Front denied it."],
  });
  expect(differenceOf(before, before.replaceAll(" ", "  "))).toEqual({ removed: [], added: [] });
});

it("turned round, what came is what went", () => {
  const text = fc.array(fc.constantFrom("One came.", "Two went.", "Three stayed."), { maxLength: 12 }).map((pieces) => pieces.join(" "));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [there, back] = [differenceOf(a, b), differenceOf(b, a)];
      expect([...there.removed].length - there.added.length).toBe(back.added.length - back.removed.length);
      expect(a === b || there.removed.length + there.added.length > 0).toBe(true);
    }),
  );
});
