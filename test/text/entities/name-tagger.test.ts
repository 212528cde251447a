import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadNameTagger, nameTaggerId } from "../../../src/text/entities/name-tagger.ts";
import { loadLanguage } from "../../../src/text/language.ts";

const opened = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../../models/en/${name}`, import.meta.url)));
const language = loadLanguage(opened("weights.bin"));
const tagger = loadNameTagger(opened("names.bin"));

/** Names in one sentence, "words TYPE". */
function namesIn(sentence: string): string[] {
  const words = sentence.split(" ").filter((word) => word !== "");
  const [names] = tagger.find([{ words, tags: language.tag(words) }]);
  return (names ?? []).map(({ from, to, type }) => `${words.slice(from, to).join(" ")} ${type}`);
}

test.each([
  ["Zoran Petkelja met officials in Krasnovel on Tuesday .", ["Zoran Petkelja PER", "Krasnovel LOC"]],
  ["ZORAN PETKELJA MET OFFICIALS IN BERLIN .", ["ZORAN PETKELJA PER", "BERLIN LOC"]],
  ["The shops were shut and heavy rain fell .", []],
  ["", []],
])("%s", (sentence, names) => {
  expect(namesIn(sentence)).toEqual(names);
});

test("the same sentences give the same names whatever was tagged before", () => {
  const words = "Mila Drazhen left Berlin .".split(" ");
  const sentences = [{ words, tags: language.tag(words) }];
  const first = tagger.find(sentences);
  namesIn("Drazhen is a small town in the north .");
  expect(tagger.find(sentences)).toEqual(first);
});

test("bytes that are no weights are refused", () => {
  expect(() => nameTaggerId(new Uint8Array(20))).toThrow(RangeError);
  expect(() => loadNameTagger(opened("names.bin").subarray(0, 5000))).toThrow(RangeError);
});
