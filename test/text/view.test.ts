import { expect, test } from "vitest";
import type { Zone } from "../../src/model/index.ts";
import { paragraphsOf } from "../../src/text/view.ts";

/** Zones of a text given as its pieces; the words of each paragraph, holes as "|". */
function paragraphs(...pieces: readonly (readonly [Zone["role"], string])[]): string[] {
  const text = pieces.map(([, words]) => words).join("");
  let at = 0;
  const zones = pieces.map(([role, words]): Zone => {
    const start = at;
    at += words.length;
    return { role, start, end: at, reason: "test" };
  });
  return paragraphsOf(text, zones).map(({ zone, spans }) => `${zone}: ${spans.map(({ start, end }) => text.slice(start, end)).join("|")}`);
}

test("an insertion leaves a hole in the paragraph around it", () => {
  expect(paragraphs(["body", "The army replied "], ["insertion", "[as if!]"], ["body", " with fire."])).toEqual([
    "body: The army replied|with fire.",
    "insertion: [as if!]",
  ]);
});

test("zones that are not read make no paragraph and part those beside them", () => {
  expect(paragraphs(["body", "One."], ["furniture", "Share this"], ["body", "Two."])).toEqual(["body: One.", "body: Two."]);
});

test("an empty line parts two paragraphs", () => {
  expect(paragraphs(["body", "One.\n\nTwo."])).toEqual(["body: One.", "body: Two."]);
});
