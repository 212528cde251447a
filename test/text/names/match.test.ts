import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchNames, SAME_NAME } from "../../../src/text/names/match.ts";
import { nameForm } from "../../../src/text/names/name-parts.ts";

const generic = new Map([
  ["kataib", "brigades"],
  ["harakat", "movement"],
  ["liwa", "brigade"],
]);
const score = (a: string, b: string): number => matchNames(nameForm(a, generic), nameForm(b, generic)).score;
const word = fc.stringMatching(/^[A-Z][a-z]{1,8}$/);
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
const any = fc.oneof(name, fc.string({ maxLength: 60 }), fc.string({ unit: "binary", maxLength: 30 }));

describe("names across spellings", () => {
  it.each([
    ["article and particles", "Qadim al-Sanawi", "Qadim Sanawi"],
    ["marks and apostrophes", "Qādim as-Sana‘wī", "Kadim al-Sanawi"],
    ["learned spellings", "Qadhim Sulaymari", "Kadhem Sulaimari"],
    ["joined words", "Abd al-Rahmin Toubel", "Abdulrahmin Tobel"],
    ["a name left out", "Omar Tarik Velbari", "Omar Velbari"],
    ["initials", "O. Velbari", "Omar Velbari"],
    ["order", "Velbari, Omar", "Omar Velbari"],
    ["titles", "Sheikh Omar Velbari", "Omar Velbari"],
    ["another script", "Виктор Шеменко", "Viktor Shemenko"],
    ["Greek", "Νίκος Βαρδάλης", "Nikos Vardalis"],
    ["translated words", "Kataib Sorn", "Sorn Brigades"],
    ["letters", "Kalan Liberation Front", "KLF"],
  ])("are one by %s", (_, a, b) => {
    expect(score(a, b)).toBeGreaterThanOrEqual(SAME_NAME);
  });

  it.each([
    ["another last name", "Qadim Sanawi", "Qadim Hadari"],
    ["another first name", "Latif Velbari", "Omar Velbari"],
    ["one and many", "Liwa Sorn", "Kataib Sorn"],
    ["a short form", "Kataib Sorn", "Sorn"],
    ["another kind of organisation's name", "Harakat Sorn", "Kataib Sorn al-Belda"],
    ["numbers", "Sorn Brigade 23", "Sorn Brigade 24"],
    ["other letters", "Kalan Liberation Front", "KLB"],
    ["nothing in common", "Bodo Ilmer", "Qadim Sanawi"],
  ])("are not one by %s", (_, a, b) => {
    expect(score(a, b)).toBeLessThan(SAME_NAME);
  });

  it("give their reasons word by word", () => {
    const { reasons } = matchNames(nameForm("Qadim Tarik al-Sanawi"), nameForm("Kadim Sanawi"));
    expect(reasons.map(({ a, b, why }) => `${a.join(" ")}|${b.join(" ")}|${why}`).sort()).toEqual([
      "qadim|kadim|spelling",
      "sanawi|sanawi|same",
      "tarik||left-out",
    ]);
  });

  it("score the same both ways, between 0 and 1, every time", () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const once = score(a, b);
        expect(once).toBe(score(b, a));
        expect(once).toBeGreaterThanOrEqual(0);
        expect(once).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("score 1 for the same name, and in any order of its words", () => {
    fc.assert(
      fc.property(any, (a) => {
        expect(score(a, a)).toBe(1);
      }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[B-DF-Z][aeiou][b-df-z]{2}o$/), { minLength: 2, maxLength: 4 }), (words) => {
        expect(score(words.join(" "), [...words].reverse().join(" "))).toBeGreaterThan(SAME_NAME);
      }),
    );
  });
});
