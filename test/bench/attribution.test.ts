import { expect, test } from "vitest";
import { attitudesIn, attitudeWords } from "../../bench/tasks/attribution/attitudes.ts";
import { attributionsOf } from "../../bench/tasks/attribution/attributions.ts";
import { analyse } from "../../src/text/analysis.ts";
import { loadLanguage } from "../../src/text/language.ts";
import { bundledPacks, bundledReader, bundledWeights, inOneZone } from "../reading/reader.ts";

const language = loadLanguage(bundledWeights());

/** Source, cue and content as words, pieces parted by " ... ". */
function attributed(words: string): string[][] {
  const { report, text } = inOneZone(words);
  const document = analyse(report.id, text, language);
  const wordsAt = (spans: readonly (readonly [number, number])[]): string =>
    spans.map(([start, end]) => words.slice(start, end)).join(" ... ");
  return attributionsOf(document, bundledReader.read(report, text).findings).map(({ source, cue, content }) =>
    [source, cue, content].map(wordsAt),
  );
}

test.each([
  [
    "Tem Orsa, the port chief, has also said that the quay was mined.",
    ["Tem Orsa, the port chief", "has also said", "that the quay was mined"],
  ],
  ["“The quay is mined,” the clerk said. “Keep away.”", ["the clerk", "said", "“The quay is mined,” ... “Keep away.”"]],
  ["The quay, the clerk said, was mined.", ["the clerk", "said", "The quay ... was mined"]],
  ["The clerk, who said he saw the mines, has fled.", ["who", "said", "he saw the mines"]],
  ["The cell is believed to hold thirty men.", ["", "is believed", "The cell ... to hold thirty men"]],
])("the benchmark's spans of %s", (words, wanted) => {
  expect(attributed(words)).toEqual([wanted]);
});

test("of statements inside one another only the outermost is noted", () => {
  expect(attributed("The clerk said the guards had told her that the quay was mined.")).toEqual([
    ["The clerk", "said", "the guards had told her that the quay was mined"],
  ]);
});

test("a turn of a transcript has its label as source", () => {
  expect(attributed("ORSA: The quay is mined.\n\nTENN: Since when?\n\nORSA: Since May.")[0]).toEqual(["ORSA", ":", "The quay is mined."]);
});

test.each([
  ["Polls might still show a close race.", [["Polls", "might still show", "a close race"]]],
  ["The mayor slept and the plan burned.", []],
  ["The bill would be vetoed by the regent.", [["the regent", "would be vetoed by", "The bill"]]],
  ["There is speculation whether the mayor will go.", [["", "speculation", "whether the mayor will go"]]],
  ["The dam seems to hold.", []],
  ["The quay is mined.", []],
])("attitudes in the benchmark's wide sense in %s", (words, wanted) => {
  const { report, text } = inOneZone(words);
  const found = attitudesIn(analyse(report.id, text, language), attitudeWords(bundledPacks()), []);
  expect(
    found.map((one) =>
      [one.source, one.cue, one.content].map((spans) => spans.map(([start, end]) => words.slice(start, end)).join(" ... ")),
    ),
  ).toEqual(wanted);
});

test("what the reader has taken is left alone", () => {
  const words = "Polls might still show a close race.";
  const { report, text } = inOneZone(words);
  expect(attitudesIn(analyse(report.id, text, language), attitudeWords(bundledPacks()), [{ start: 0, end: words.length }])).toEqual([]);
});
