import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timeExpressions } from "../../../src/text/dates/expressions.ts";
import { wordsOf } from "./words.ts";

/** The wanted value first, then the sentences, with the expression between square brackets. */
const cases: Record<string, readonly (readonly [string, ...string[]])[]> = {
  "full dates": [
    [
      "2031-12-28",
      "It began on [28 December 2031].",
      "It began on [December 28, 2031].",
      "It began on [Dec. 28, 2031].",
      "It began on [the 28th of December, 2031].",
      "It began on [Sunday, 28 December 2031].",
      "It began on [2031-12-28].",
      "It began on [28/12/2031].",
      "It began on [12/28/2031].",
    ],
    ["XXXX-12-28", "It began on [28 December].", "It began on [December 28th].", "It began on [Sunday, December 28]."],
    ["2031-06", "The truce of [June 2031] held.", "The truce of [June, 2031] held."],
    ["2031-12-28T07:15", "It began at [2031-12-28T07:15:00]."],
    ["XXXX-06", "He left in [June last year]."],
    ["XXXX-10-23", "He left [last October 23]."],
    ["XXXX-12-25", "He left on [Christmas Day]."],
    ["XXXX-02-08TNI", "He left on [the night of 8 February]."],
  ],
  months: [
    [
      "XXXX-10",
      "[Last October], the front split.",
      "It split in [October].",
      "It split in [early October].",
      "It split at [the end of October].",
      "It split in [mid-October].",
    ],
    ["XXXX-05", "They met in [May].", "It will end by [next May]."],
    ["XXXX-03", "They met in [March]."],
  ],
  "years and longer": [
    ["2017", "The link broke in [2017].", "It has held since [2017].", "It broke in [late 2017]."],
    ["1861", "The town was taken in [1861]."],
    [
      "199",
      "It was founded in [the 1990s].",
      "It was founded in [the mid-1990s].",
      "It was founded in [the '90s].",
      "It was founded in [the nineties].",
    ],
    ["18", "It was built in [the nineteenth century]."],
    ["1991", "It fell in [nineteen ninety-one]."],
    ["BC0481", "It was built in [481 BC]."],
    ["1814", "It was lost as late as [1814]."],
    ["P9M", "It grew in [the first nine months].", "It grew in [the nine months]."],
    ["PXM", "The truce ended [months] of fighting.", "It may grow in the [months] ahead."],
    ["PXQ", "It lost money in [several quarters]."],
    ["1992", "The [1992] protests were small."],
    ["XXXX-WI", "Their [winter] quarters were cold."],
    ["P1Y", "It grew in [the year] ended then.", "It grew in [the fiscal year] ending then."],
    [
      "XXXX",
      "It fell for [the full year].",
      "It fell in [the current fiscal year].",
      "It may fall by [year-end].",
      "It may fall by [year's end].",
    ],
    ["XXXX-QX", "It grew in [the latest period].", "It beat [year-earlier] results."],
    ["2031-XX-XX", "It began on [3/4/2031]."],
    ["2031-SP", "It fell in [the spring of 2031]."],
    ["XXXX-SU", "It fell [last summer]."],
    ["2031-Q3", "It fell in [the third quarter of 2031]."],
  ],
  weekdays: [
    ["XXXX-WXX-7", "[Last Sunday], they met.", "They met on [Sunday]."],
    ["XXXX-WXX-1TEV", "They met on [Monday evening].", "They met [late Monday evening]."],
    ["XXXX-WXX-7TNI", "They met on [Sunday night]."],
    ["XXXX-WXX-2TNI", "They met on [Tuesday nights]."],
  ],
  "reckoned from the day of writing": [
    ["XXXX-XX-XX", "They met [yesterday].", "They meet [today].", "They met [three days ago].", "They met [the day before yesterday]."],
    ["XXXX-XX-XXTNI", "They meet [tonight].", "They met [last night]."],
    ["XXXX-WXX", "They met [last week].", "They met [earlier this week].", "They met [two weeks ago]."],
    ["XXXX-XX", "They met [early last month].", "They wait until [next month]."],
    ["XXXX", "They meet [later in the year]."],
    ["XXXX", "They met [last year].", "They met at [the beginning of this year].", "They met [ten years ago]."],
  ],
  "reckoned from an event": [
    ["XXXX-XX-XX", "They left [the next day].", "They left [three days later].", "They left [that same day]."],
    ["XXXX-WXX", "They left [two weeks later]."],
    ["PXW", "They left [weeks earlier]."],
    ["XXXX-XX-XXTMO", "They left [the next morning]."],
    ["XXXX-XX", "They left in [the following month]."],
  ],
  "stretches of time": [
    ["P5W", "[The last five weeks] were quiet.", "It grew in [the last five weeks]."],
    ["P3W", "It grew over [the past three weeks]."],
    ["PXM", "It grew in [recent months].", "It grew for [several months].", "It grew for [months]."],
    ["P10Y", "It stood for [more than a decade]."],
    ["P1M", "They leave within [one month]."],
    ["PT24H", "They leave in [24 hours].", "They leave in [twenty-four hours]."],
    ["P2Y", "It was a [two-year] truce.", "It held for [at least two years]."],
    ["P2Y", "It held for [a couple of years]."],
    ["PT30M", "They talked for [half an hour]."],
  ],
  "times that come again": [
    ["P1D", "They shell it [every day].", "They shell it [daily]."],
    ["P1W", "They shell it [almost weekly]."],
    ["P1Y", "They meet [annually].", "They meet [each year]."],
    ["XXXX-WXX-5", "They meet [every Friday]."],
  ],
  clocks: [
    ["XXXX-XX-XXT07:15", "The alarm came at [07:15].", "The alarm came at [7:15 a.m.]"],
    ["XXXX-XX-XXT20:00", "The alarm came at [8 p.m.]"],
    ["XXXX-WXX-1T20:00", "The alarm came at [8 p.m. on Monday]."],
    ["2031-12-28T17:00", "The alarm came at [5 pm GMT, 28 December 2031]."],
  ],
};

for (const [family, rows] of Object.entries(cases)) {
  describe(family, () => {
    for (const [value, ...texts] of rows)
      for (const marked of texts)
        it(marked, () => {
          const start = marked.indexOf("[");
          const text = marked.replace("[", "").replace("]", "");
          const found = timeExpressions(wordsOf(text));
          expect(found.map((expression) => [text.slice(expression.start, expression.end), expression.value])).toEqual([
            [text.slice(start, marked.indexOf("]") - 1), value],
          ]);
        });
  });
}

it("reads each day of a row of days", () => {
  const values = (text: string): string[] => timeExpressions(wordsOf(text)).map(({ value }) => value);
  expect(values("It burned on 22-25 April 2031.")).toEqual(["2031-04-22", "2031-04-25"]);
  expect(values("It burned on April 24 and 25, 2031.")).toEqual(["XXXX-04-24", "2031-04-25"]);
  expect(values("It burned in 2007-08.")).toEqual(["2007", "2008"]);
});

it("reads both years of a stretch before the era", () => {
  const values = (text: string) => timeExpressions(wordsOf(text)).map(({ value }) => value);
  expect(values("The war of 480-479 BC was short.")).toEqual(["BC0480", "BC0479"]);
  expect(values("It lasted from 499 to 493 BC.")).toEqual(["BC0499", "BC0493"]);
  expect(values("They lost 499 to 493.")).toEqual([]);
});

describe("no time at all", () => {
  it.each([
    "They may leave.",
    "They march to the border.",
    "The second convoy left.",
    "Version 2.0.1 was seized.",
    "The Sunday Courier wrote so.",
    "Some 30 percent stayed.",
    "They paid $2,000 for it.",
    "Camp 1991 people fled.",
    "There were 2000 soldiers.",
    "The vote was 3:1.",
    "A quarter of them left.",
    "May said so.",
    "March to the sea!",
    "They fall back.",
    "Call 24/7.",
    "He is the first.",
    "It was 3/4/20.",
    "The fall of the town was near.",
    "It was the year of the storm.",
  ])("%s", (text) => expect(timeExpressions(wordsOf(text))).toEqual([]));

  it("marks ages and words such as now", () => {
    expect(timeExpressions(wordsOf("A 25-year-old guard is now in hiding.")).map(({ use }) => use)).toEqual(["age", "vague"]);
  });
});

describe("openness and fuzziness", () => {
  it.each([
    ["It has held since 2017.", { openness: "open-end" }],
    ["It has held since the new king took office in January.", { openness: "open-end" }],
    ["Until last month it held.", { openness: "open-start" }],
    ["It fell in early May.", { fuzziness: "start" }],
    ["It fell in late 2017.", { fuzziness: "end" }],
    ["It fell around 3 May.", { fuzziness: "about" }],
  ])("%s", (text, fields) => expect(timeExpressions(wordsOf(text))[0]).toMatchObject(fields));
});

describe("any text", () => {
  const pieces = [
    "early",
    "late",
    "the",
    "at",
    "least",
    "about",
    "2031",
    "May",
    "-",
    "/",
    ":",
    "12",
    "hundred",
    "last",
    "five",
    "weeks",
    "since",
    "Sunday",
    "a.m.",
    "of",
    "'s",
    ",",
    "next",
    "day",
  ];

  it("never throws, and spans are ordered, disjoint and inside the text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.constantFrom(...pieces)).map((list) => list.join(" ")),
          fc.array(fc.constantFrom(...pieces)).map((list) => list.join("")),
        ),
        (text) => {
          let end = 0;
          for (const expression of timeExpressions(wordsOf(text))) {
            expect(expression.start).toBeGreaterThanOrEqual(end);
            expect(expression.end).toBeGreaterThan(expression.start);
            end = expression.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  it("bears a long row of modifiers", () => {
    expect(() => timeExpressions(wordsOf("early ".repeat(20_000)))).not.toThrow();
    expect(() => timeExpressions(wordsOf("one hundred thousand ".repeat(5_000)))).not.toThrow();
  });
});
