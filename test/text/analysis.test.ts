import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ReportId, Text } from "../../src/model/index.ts";
import { analyse } from "../../src/text/analysis.ts";
import type { Sentence } from "../../src/text/document.ts";
import { loadLanguage } from "../../src/text/language.ts";

const language = loadLanguage(new Uint8Array(readFileSync(new URL("../../models/en/weights.bin", import.meta.url))));

const read = (text: string): readonly Sentence[] =>
  analyse(
    "r" as ReportId,
    { id: "t", text, zones: [{ role: "body", start: 0, end: text.length, reason: "test" }] } as unknown as Text,
    language,
  ).sentences;

const words = (sentence: Sentence | undefined): string[] =>
  sentence?.tokens.map((token) => (token.quote === undefined ? token.word : "[Q]")) ?? [];

test("a quotation stands as one word in its frame and is read by itself", () => {
  const [frame, inside] = read("“We fired nothing at all,” Marvan said.");
  expect(words(frame)).toEqual(["[Q]", "Marvan", "said", "."]);
  expect(inside?.quote).toBe(0);
  expect(words(inside).slice(0, 3)).toEqual(["We", "fired", "nothing"]);
});

test("a new sentence begins behind a quotation that ends with a stop", () => {
  expect(read("“We fired nothing at all.” The army left.").map(words).slice(0, 2)).toEqual([["[Q]"], ["The", "army", "left", "."]]);
});

test("a sentence that is a bracket as a whole has a tree like any other", () => {
  for (const text of ["[the drivers often stay away]", "[they seldom come back here]", "[we wait]"]) {
    const tokens = read(text).flatMap((sentence) => sentence.tokens);
    for (const token of tokens) {
      let steps = 0;
      for (let at = token.head; at >= 0 && steps <= tokens.length; at = tokens[at]?.head ?? -1) steps++;
      expect(steps).toBeLessThan(tokens.length);
    }
  }
});

test("a bracket behind a pronoun hangs on it and leaves the tree of the sentence alone", () => {
  const [sentence] = read("They [the Ford Sons] fired first.");
  const at = (word: string) => sentence?.tokens.find((token) => token.word === word);
  expect(at("They")?.label).toBe("nsubj");
  expect(at("Sons")?.head).toBe(at("They")?.index);
});

test("every head lies in the sentence and every sentence has a root", () => {
  for (const sentence of read("Marvan said it. “It was us,” he added, “and nobody else [in the town] did it.” Who?")) {
    expect(sentence.tokens.some((token) => token.head < 0)).toBe(true);
    for (const token of sentence.tokens) expect(token.head).toBeLessThan(sentence.tokens.length);
  }
});

test("a sentence that is one bracketed remark is a tree", () => {
  for (const sentence of read("[ 5 - minute gap in the recording ]"))
    for (const token of sentence.tokens) {
      let steps = 0;
      for (let at: number = token.index; at >= 0 && steps <= sentence.tokens.length; steps++) at = sentence.tokens[at]?.head ?? -1;
      expect(steps).toBeLessThanOrEqual(sentence.tokens.length);
    }
});
