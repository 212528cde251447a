import { expect, test } from "vitest";
import { analyse } from "../../src/text/analysis.ts";
import { loadLanguage } from "../../src/text/language.ts";
import { partsOf } from "../../src/text/parts.ts";
import { bundledWeights, inOneZone } from "../reading/reader.ts";

const language = loadLanguage(bundledWeights());
const document = (text: string) => {
  const given = inOneZone(text);
  return analyse(given.report.id, given.text, language);
};
const paragraph =
  "The Orlen Front shelled Kolby on Friday. “We fired nothing,” Colonel Ruben Atale said, “and we want no war with anybody here.” ";

test("a text as long as a report is one part", () => {
  const whole = document(`${paragraph.repeat(20)}\n\n${paragraph.repeat(20)}`);
  expect(partsOf(whole)).toEqual([whole]);
});

test.each([
  ["between paragraphs", `${paragraph.repeat(4)}\n\n`.repeat(400)],
  ["inside a paragraph without end", paragraph.repeat(1600)],
])("a long text is cut %s, with nothing lost and nothing twice", (_, text) => {
  const whole = document(text);
  const parts = partsOf(whole);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.flatMap(({ sentences }) => sentences.map(({ spans }) => spans))).toEqual(whole.sentences.map(({ spans }) => spans));
  expect(parts.flatMap(({ quotes }) => quotes.map(({ start }) => start))).toEqual(whole.quotes.map(({ start }) => start));
  for (const { sentences, quotes } of parts) {
    expect(sentences.map(({ index }) => index)).toEqual(sentences.map((_sentence, at) => at));
    for (const { quote, tokens } of sentences) {
      if (quote !== undefined) expect(quotes[quote]?.index).toBe(quote);
      for (const token of tokens) if (token.quote !== undefined) expect(quotes[token.quote]?.start).toBe(token.start);
    }
  }
});
