import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadLanguage } from "../../src/text/language.ts";

const language = loadLanguage(new Uint8Array(readFileSync(new URL("../../models/en/weights.bin", import.meta.url))));

/** Words with their tags, "word/UPOS/XPOS". */
const tagged = (sentence: string): string => {
  const words = sentence.split(" ");
  return language
    .tag(words)
    .map(({ pos, tag }, i) => `${words[i]}/${pos}/${tag}`)
    .join(" ");
};

test.each([
  "The/DET/DT army/NOUN/NN shelled/VERB/VBD two/NUM/CD villages/NOUN/NNS ./PUNCT/.",
  "He/PRON/PRP did/AUX/VBD n't/PART/RB say/VERB/VB that/SCONJ/IN he/PRON/PRP would/AUX/MD go/VERB/VB ./PUNCT/.",
  "Zemar/PROPN/NNP 's/PART/POS minister/NOUN/NN warned/VERB/VBD the/DET/DT rebels/NOUN/NNS ./PUNCT/.",
  "Zemar/PROPN/NNP ’s/PART/POS minister/NOUN/NN warned/VERB/VBD the/DET/DT rebels/NOUN/NNS ./PUNCT/.",
  "She/PRON/PRP was/AUX/VBD killed/VERB/VBN by/ADP/IN unknown/ADJ/JJ gunmen/NOUN/NNS ./PUNCT/.",
])("%s", (line) => {
  const sentence = line
    .split(" ")
    .map((word) => word.slice(0, word.indexOf("/")))
    .join(" ");
  expect(tagged(sentence)).toBe(line);
});

test("a masked quotation has its own tag", () => {
  expect(tagged("\uFFFC , he said")).toBe("\uFFFC/X/QUOTE ,/PUNCT/, he/PRON/PRP said/VERB/VBD");
});

test("capitals and small letters are read alike", () => {
  expect(tagged("REBELS ATTACKED THE TOWN")).toBe("REBELS/NOUN/NNS ATTACKED/VERB/VBD THE/DET/DT TOWN/NOUN/NN");
});

test("no words, no tags", () => {
  expect(language.tag([])).toEqual([]);
});
