import fc from "fast-check";
import { expect, it } from "vitest";
import { type Change, changesOf, differenceOf } from "../../src/text/difference.ts";

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

it("sets a sentence that was rewritten beside what it was, word by word", () => {
  expect(changesOf("Two guards were hurt. It rained.", "Three guards were hurt. It rained. The Front denied it.")).toEqual([
    [
      { kind: "removed", words: "Two" },
      { kind: "added", words: "Three" },
      { kind: "kept", words: "guards were hurt." },
    ],
    [{ kind: "kept", words: "It rained." }],
    [{ kind: "added", words: "The Front denied it." }],
  ]);
  expect(changesOf("Nobody claimed the raid.", "The Front denied it.")).toEqual([
    [{ kind: "removed", words: "Nobody claimed the raid." }],
    [{ kind: "added", words: "The Front denied it." }],
  ]);
});

it("holds every word of both texts, in their order", () => {
  const sentence = fc
    .array(fc.constantFrom("One", "came", "two", "went", "off"), { minLength: 1, maxLength: 6 })
    .map((words) => words.join(" "));
  const text = fc.array(sentence, { maxLength: 8 }).map((lines) => lines.join("\n"));
  const without = (lines: readonly (readonly Change[])[], kind: Change["kind"]): string =>
    lines.flatMap((line) => line.filter((piece) => piece.kind !== kind).map(({ words }) => words)).join(" ");
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = changesOf(before, after);
      expect(without(lines, "added")).toBe(before.replaceAll("\n", " "));
      expect(without(lines, "removed")).toBe(after.replaceAll("\n", " "));
    }),
  );
});
