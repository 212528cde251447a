import fc from "fast-check";
import { expect, test } from "vitest";
import { isBlank, isHidden } from "../../src/text/characters.ts";
import { tokenize } from "../../src/text/tokens.ts";

const words = (text: string): string =>
  tokenize(text, { start: 0, end: text.length })
    .map((token) => token.text)
    .join(" ");

test.each([
  [
    "He didn't say whether Orlenia's army, or the Front’s, can't win.",
    "He did n't say whether Orlenia 's army , or the Front ’s , ca n't win .",
  ],
  ["Zemar-backed fighters re-entered pre-war lines.", "Zemar - backed fighters re-entered pre-war lines ."],
  ["Gen. J. Orlen of the U.S. said Mr. Dask left at 10:30 a.m.", "Gen. J. Orlen of the U.S. said Mr. Dask left at 10:30 a.m."],
  ["About 2,500 people, 3.5% of them paid $5.20 (or €4).", "About 2,500 people , 3.5 % of them paid $ 5.20 ( or € 4 ) ."],
  ["On 2026-03-01 and 11/28, 2003-2004.", "On 2026-03-01 and 11/28 , 2003 - 2004 ."],
  ["“We go,” he said… ‘Now!’ -- and—left...", "“ We go , ” he said … ‘ Now ! ’ -- and — left ..."],
  ["the end.Next day at harbourwire.com.", "the end . Next day at harbourwire.com ."],
  ["See https://wire.example/a?b=c, or mail desk@wire.example.", "See https://wire.example/a?b=c , or mail desk@wire.example ."],
  ["the two fronts' men cannot come at 9 o'clock", "the two fronts ' men can not come at 9 o'clock"],
  ["al-Dask\u00a0and No. 5 said no. Then\u2028left", "al - Dask and No. 5 said no . Then left"],
  ["AT&T, @orlen_front and #truce!?", "AT&T , @orlen_front and #truce !?"],
  ["the front 's men", "the front 's men"],
  ["the U.S.’s men don´t", "the U.S. ’s men do n´t"],
  ["Lt.-Gen. O'Dask of Jabhat an-Nusra", "Lt. - Gen. O'Dask of Jabhat an - Nusra"],
  ["AK-47s, F-16s and 12-year-olds", "AK - 47s , F - 16s and 12 - year - olds"],
])("%s", (text, expected) => {
  expect(words(text)).toBe(expected);
});

test("reads only inside the span", () => {
  const text = "Orlen Front denied it.";
  expect(tokenize(text, { start: 6, end: 14 })).toEqual([
    { start: 6, end: 11, text: "Front" },
    { start: 12, end: 14, text: "de" },
  ]);
});

const mixed = fc.array(
  fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(
      "n't",
      "’s",
      ".",
      "...",
      "U.S.",
      "a.",
      "-",
      " ",
      "\n",
      "2,500",
      "@",
      "http://",
      "\u00ad",
      "\u200f",
      "😀",
      "كتب",
      "cannot",
      "\ud800",
    ),
  ),
  { maxLength: 30 },
);

test("words are ordered, disjoint, equal to their slices and cover everything that shows", () => {
  fc.assert(
    fc.property(mixed, (parts) => {
      const text = parts.join("");
      let from = 0;
      for (const token of tokenize(text, { start: 0, end: text.length })) {
        expect(token.start).toBeGreaterThanOrEqual(from);
        expect(token.end).toBeGreaterThan(token.start);
        expect(token.text).toBe(text.slice(token.start, token.end));
        for (let i = from; i < token.start; i++) expect(isBlank(text.charCodeAt(i)) || isHidden(text.charCodeAt(i))).toBe(true);
        from = token.end;
      }
      for (let i = from; i < text.length; i++) expect(isBlank(text.charCodeAt(i)) || isHidden(text.charCodeAt(i))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test("never splits a surrogate pair", () => {
  const text = "Fire🔥🔥in the city🏙.";
  for (const { text: word } of tokenize(text, { start: 0, end: text.length })) expect(word.isWellFormed()).toBe(true);
});
