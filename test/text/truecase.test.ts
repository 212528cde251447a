import fc from "fast-check";
import { expect, test } from "vitest";
import { type Casing, truecased, withAcronyms, writingOfSentence, writingOfText } from "../../src/text/truecase.ts";

const casing: Casing = new Map([
  ["sornish", "capital"],
  ["un", "upper"],
  ["march", "capital"],
]);

const NAME = { pos: "PROPN", tag: "NNP" };
const NOUN = { pos: "NOUN", tag: "NNS" };
const ADJECTIVE = { pos: "ADJ", tag: "JJ" };
const PRONOUN = { pos: "PRON", tag: "PRP" };

test.each([
  ["REBELS", NOUN, "rebels"],
  ["DORSK", NAME, "Dorsk"],
  ["SORNISH", ADJECTIVE, "Sornish"],
  ["UN", NAME, "UN"],
  ["UN", NOUN, "un"],
  ["U.S.", NAME, "U.S."],
  ["DFLM", NAME, "DFLM"],
  ["T-72", NAME, "T-72"],
  ["OLF", NAME, "OLF"],
  ["JR.", NAME, "Jr."],
  ["GEN.", NAME, "Gen."],
  ["12TH", ADJECTIVE, "12th"],
  ["ÉMILE", NAME, "Émile"],
])("in capitals %s (%o) is %s", (word, tag, expected) => {
  expect(truecased(word, tag, false, "capitals", casing)).toBe(expected);
});

test.each([
  ["marvan", NAME, false, "Marvan"],
  ["sornish", ADJECTIVE, false, "Sornish"],
  ["un", NAME, false, "UN"],
  ["un", ADJECTIVE, false, "un"],
  ["they", PRONOUN, true, "They"],
  ["they", PRONOUN, false, "they"],
  ["émile", NAME, false, "Émile"],
])("in small letters %s (%o, first %s) is %s", (word, tag, first, expected) => {
  expect(truecased(word, tag, first, "small", casing)).toBe(expected);
});

test.each([
  ["REBELS TAKE DORSK AIRPORT AFTER A WEEK OF FIGHTING", "capitals"],
  ["GENERAL McMARVAN SAID THE REBELS OF al-DORSK HAD SURRENDERED IN THE MORNING", "capitals"],
  ["rebels take dorsk airport after a week of fighting", "small"],
  ["Rebels take Dorsk airport after a week of fighting", "mixed"],
  ["12.5 % - 3 1/2 (...) 2003 2004 2005 2006 2007 2008 2009", "mixed"],
  ["UN", "mixed"],
  ["", "mixed"],
])("%s is written %s", (text, writing) => {
  expect(writingOfText(text)).toBe(writing);
});

test("a headline in capitals counts as such in an ordinary report, an acronym does not", () => {
  expect(writingOfSentence(["REBELS", "TAKE", "DORSK", "AIRPORT"], "mixed")).toBe("capitals");
  expect(writingOfSentence(["UN", "and", "NATO"], "mixed")).toBe("mixed");
  expect(writingOfSentence(["NATO"], "mixed")).toBe("mixed");
  expect(writingOfSentence(["NO"], "capitals")).toBe("capitals");
  expect(writingOfSentence(["Rebels", "take", "Dorsk"], "capitals")).toBe("mixed");
});

test("acronyms that a text introduces stay in capitals", () => {
  const known = withAcronyms(casing, "THE ORLEN FRONT (OREF) SAID SO. THE OREF LEFT.");
  expect(truecased("OREF", NAME, false, "capitals", known)).toBe("OREF");
  expect(truecased("OREF", NAME, false, "capitals", casing)).toBe("Oref");
});

test("the length never changes", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(NAME, NOUN),
      fc.constantFrom("capitals", "small"),
      (word, tag, writing) => {
        expect(truecased(word, tag, true, writing as "capitals", casing)).toHaveLength(word.length);
      },
    ),
  );
});
