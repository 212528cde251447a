import fc from "fast-check";
import { expect, it } from "vitest";
import { atomsOf } from "../../../src/text/dates/atoms.ts";
import { mayBegin } from "../../../src/text/dates/beginnings.ts";
import { dayParts, directions, months, seasons, units, weekdays } from "../../../src/text/dates/calendar-words.ts";
import { readAt } from "../../../src/text/dates/expressions.ts";
import { numberBeginnings } from "../../../src/text/numbers.ts";
import { wordsOf } from "./words.ts";

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const calendar = [months, weekdays, seasons, dayParts, units, directions].flatMap((words) => [...words.keys()]);
const small =
  "the these this that a an every each per half of in on at to and or before after ago later earlier hence last past first fiscal full year-end " +
  "current same following preceding recent latest today yesterday tomorrow tonight several many some few couple number more than least annual " +
  "weekly eve fall era bc gmt o'clock p.m. a.m. q3 h2 nineties century now future coming days present moment early mid late beginning end old age";
const plain = "army fired may march second second's officials told 7 19 30 1990s 2031 2031-04-02 12/04/2031 10:30 '90s 14th , . -";

it("passes over no word that a time expression begins with", () => {
  const word = fc.constantFrom(
    ...calendar,
    ...calendar.map(capital),
    ...numberBeginnings,
    ...`${small} ${plain}`.split(" "),
    "Christmas",
    "New",
    "Year's",
    "Day",
    "Halloween",
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 9 }), (words) => {
      const atoms = atomsOf(wordsOf(words.join(" ")));
      atoms.forEach((atom, at) => {
        if (readAt(atoms, at)) expect([atom.lower, mayBegin(atom)]).toEqual([atom.lower, true]);
      });
    }),
    { numRuns: 2_000 },
  );
});

it("passes over ordinary words", () => {
  const atoms = atomsOf(wordsOf("officials told reporters that shelling killed nobody"));
  expect(atoms.filter(mayBegin).map(({ lower }) => lower)).toEqual(["that"]);
});
