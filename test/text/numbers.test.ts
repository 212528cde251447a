import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Quantity } from "../../src/model/index.ts";
import { readCardinal, readNumber, readOrdinal } from "../../src/text/numbers.ts";

const words = (text: string) => text.split(" ").map((lower) => ({ lower }));
const exact = (n: number): Quantity => ({ form: "exact", n });

const cases: readonly (readonly [Quantity, number, ...string[]])[] = [
  [exact(17), 1, "17 rockets", "seventeen rockets"],
  [exact(25), 1, "twenty-five men", "25 men"],
  [exact(25), 3, "twenty - five men"],
  [exact(2500), 1, "2,500 soldiers"],
  [exact(200), 2, "two hundred boats"],
  [exact(210), 4, "two hundred and ten boats"],
  [exact(100), 2, "a hundred boats"],
  [exact(3_400_000), 2, "3.4 million people"],
  [exact(6), 3, "half a dozen boats"],
  [exact(12), 2, "a dozen boats"],
  [exact(24), 2, "two dozen boats"],
  [{ form: "at-least", n: 8 }, 3, "at least eight strikes"],
  [{ form: "at-least", n: 30 }, 3, "more than 30 boats", "30 or more boats"],
  [{ form: "at-least", n: 30 }, 1, "30+ boats"],
  [{ form: "at-most", n: 12 }, 3, "up to 12 boats", "fewer than 12 boats"],
  [{ form: "about", n: 20 }, 2, "around 20 boats", "nearly 20 boats", "some 20 boats"],
  [{ form: "range", min: 3, max: 5 }, 4, "between 3 and 5 boats", "from three to five boats"],
  [{ form: "range", min: 2, max: 3 }, 3, "two or three boats", "2 to 3 boats"],
  [{ form: "range", min: 20, max: 30 }, 1, "20-30 boats"],
  [{ form: "vague", words: "dozens" }, 1, "dozens of boats"],
  [{ form: "vague", words: "hundreds of thousands" }, 3, "hundreds of thousands of people"],
  [{ form: "vague", words: "several" }, 1, "several boats"],
  [{ form: "vague", words: "scores" }, 3, "more than scores of boats"],
];

describe("readNumber", () => {
  for (const [quantity, length, ...texts] of cases) {
    for (const text of texts) it(text, () => expect(readNumber(words(text), 0)).toMatchObject({ quantity, length }));
  }

  it.each(["second boat", "some boats", "a boat", "more than boats", "and five", "boats", "over the river", "-", "1,23", "v2.0.1"])(
    "finds no number at the start of %s",
    (text) => {
      expect(readNumber(words(text), 0)).toBeUndefined();
    },
  );

  it("does not join two figures that stand side by side", () => {
    expect(readCardinal(words("12 30 boats"), 0)).toEqual({ n: 12, length: 1 });
    expect(readCardinal(words("twenty eleven"), 0)).toEqual({ n: 20, length: 1 });
  });

  it("never throws and never takes more words than there are", () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom("hundred", "and", "-", "twenty", "five", "a", "or", "between", "dozen", "9,999", "million"),
    );
    fc.assert(
      fc.property(fc.array(word), fc.nat(5), (list, from) => {
        const reading = readNumber(
          list.map((lower) => ({ lower })),
          from,
        );
        if (reading) expect(from + reading.length).toBeLessThanOrEqual(list.length);
      }),
    );
  });

  it("reads back every whole number that it is given in figures", () => {
    fc.assert(
      fc.property(fc.nat(999_999), (n) => {
        expect(readCardinal(words(`${n} boats`), 0)).toEqual({ n, length: 1 });
      }),
    );
  });
});

describe("readOrdinal", () => {
  it.each([
    ["first", 1, 1],
    ["28th", 28, 1],
    ["twenty-first", 21, 1],
    ["twenty first", 21, 2],
    ["twenty - first", 21, 3],
    ["11th", 11, 1],
  ])("%s", (text, n, length) => {
    expect(readOrdinal(words(text), 0)).toEqual({ n, length });
  });

  it.each(["1th", "12nd", "twenty", "fifty-one", "one"])("not %s", (text) => expect(readOrdinal(words(text), 0)).toBeUndefined());
});
