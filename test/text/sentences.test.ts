import fc from "fast-check";
import { expect, test } from "vitest";
import { splitSentences } from "../../src/text/sentences.ts";
import { tokenize } from "../../src/text/tokens.ts";

/** Sentences of `text`, each as it stands there. */
function sentences(text: string): string[] {
  const tokens = tokenize(text, { start: 0, end: text.length });
  const starts = splitSentences(text, tokens);
  return starts.map((start, k) => text.slice(tokens[start]?.start, tokens[(starts[k + 1] ?? tokens.length) - 1]?.end));
}

test.each([
  ["titles and initials", "Lt. Gen. J. P. Orlen met Mr. Dask.|They talked."],
  ["acronym before a name", "The U.S. Navy left the U.S.|The fleet stayed."],
  ["hours", "It began at 5 a.m. on Jan. 4.|He slept."],
  ["closing quote after the stop", '"We are ready."|He left.'],
  ["curly quotes", "“We are ready.”|“You are not.”"],
  ["opening quote after the stop", 'He left.|"We are ready," she said.'],
  ["question inside a report", "“Who fired?” the minister asked.|Nobody knew."],
  ["shout before a name and a verb", "“Go!” Dask said.|They went."],
  ["no blank after the stop", "It was the end.|Next came rain."],
  ["dots going on", "They waited ... and waited.|Then it rained."],
  ["bracketed sentence", "The city fell.|(The army denies it.)|People fled."],
  ["colon", "He had one aim: Peace now.|It failed."],
  ["figures open", "Nobody came.|12 people were absent."],
  ["decimal", "It cost 3.5 million.|Nobody paid."],
  ["number sign", "Resolution No. 12 passed.|It was ignored."],
  ["marks in runs", "Really?!|Yes."],
  ["numbers of notes", "The army left the town.[1][2]|Rebels came back."],
  ["retired officers", "Col. (ret.) Dask spoke.|He was calm."],
  ["ranks", "Sgt. 1st Class Dask died.|Pfc. Orlen lived."],
  ["months", "He joined in Oct. 2014.|It split in Nov.|Then it ended."],
  ["mixed quote marks", '“We go," Dask said.|"We stay,” Orlen said.'],
  ["junior", "Mr. A. B. Dask Jr. was elected.|His rival left."],
  ["question alone", "“Is he dead?” she asked.|“No.”"],
  ["hyphen behind an acronym", "The U.S.-backed force left.|It lost."],
  ["hour before a day", "The hall closed at 11 p.m. Friday.|It opened again."],
  ["page in a bracket", "The rebels (see p. 12) fled.|Some stayed."],
  ["single marks", "He said it was 'over'.|Nobody believed him."],
])("%s", (_, marked) => {
  const parts = marked.split("|");
  const glued = marked.includes("end.|Next");
  expect(sentences(parts.join(glued ? "" : " "))).toEqual(parts);
});

test("an empty line ends a sentence, a line break does not", () => {
  expect(sentences("Truce in Zemar\n\nThe guns fell\nsilent.")).toEqual(["Truce in Zemar", "The guns fell\nsilent."]);
});

test("starts are ordered, begin at 0 and stay below the number of words", () => {
  const part = fc.constantFrom("A", "b", ".", "!", '"', "'", ")", "(", "...", " ", "\n\n", "Gen.", "U.S.", "3", "“", "”", "😀");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      const tokens = tokenize(text, { start: 0, end: text.length });
      const starts = splitSentences(text, tokens);
      expect(starts[0]).toBe(tokens.length > 0 ? 0 : undefined);
      for (let i = 1; i < starts.length; i++) expect(starts[i]).toBeGreaterThan(starts[i - 1] as number);
      expect(starts.at(-1) ?? -1).toBeLessThan(tokens.length);
    }),
    { numRuns: 1000 },
  );
});
