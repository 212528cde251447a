import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateReader } from "../../../src/reading/dates/reader.ts";
import { contextOf, documentOf } from "./tagged.ts";

const read = (text: string, published?: string) => {
  const document = documentOf(text);
  return dateReader(document, [], contextOf(document, published));
};
const values = (text: string, published?: string): string[] => read(text, published).map(({ value }) => value);

describe("with a publication date (Wednesday, 9 January 2030)", () => {
  it.each([
    ["They met on Friday.", "2030-01-04"],
    ["They met on Wednesday.", "2030-01-09"],
    ["They met last Wednesday.", "2030-01-02"],
    ["They will meet on Friday.", "2030-01-11"],
    ["They meet next Wednesday.", "2030-01-16"],
    ["They met on Monday evening.", "2030-01-07TEV"],
    ["They met yesterday.", "2030-01-08"],
    ["They met last week.", "2030-W01"],
    ["They met last month.", "2029-12"],
    ["They met three months ago.", "2029-10"],
    ["They met last year.", "2029"],
    ["They met in October.", "2029-10"],
    ["Last October they met.", "2029-10"],
    ["They will meet in March.", "2030-03"],
    ["They met on 28 December.", "2029-12-28"],
    ["They were there on June 17.", "2029-06-17"],
    ["They met last summer.", "2029-SU"],
    ["It has held since 2017.", "2017/"],
    ["It has held since the king took office in October.", "2029-10/"],
    ["It held until last month.", "/2029-12"],
    ["They met three days ago.", "2030-01-06"],
    ["They met in June last year.", "2029-06"],
    ["They met over the weekend.", "2030-W01-WE"],
    ["They were set to meet on Friday.", "2030-01-11"],
    ["It was put off until Friday.", "/2030-01-11"],
    ["They had a third-quarter loss.", "2029-Q3"],
    ["They fought between 2006 and 2008.", "2006/2008"],
    ["They fought from spring to autumn 2028.", "2028-SP/2028-FA"],
    ["They said they would meet on Friday.", "2030-01-11"],
    ["They had been due to meet on Friday.", "2030-01-04"],
    ["The talks are planned for early March.", "2030-03"],
    ["He will be named head of the mission in March.", "2030-03"],
    ["The loan runs through March.", "2030-03"],
    ["The April 7 raids went on.", "2029-04-07"],
    ["Losses fell by the end of the year.", "2030"],
    ["They fought from 3 May to 9 May 2029.", "2029-05-03/2029-05-09"],
    ["The war of 1914-1918 was long.", "1914/1918"],
  ])("%s", (text, value) => expect(values(text, "2030-01-09")).toEqual([value]));

  it("says what was inferred and from what", () => {
    const [found] = read("They met on Friday.", "2030-01-09");
    expect(found).toMatchObject({ anchor: "published", granularity: "day", interval: { from: "2030-01-04", to: "2030-01-04" } });
    expect(found?.inferred).toEqual([{ field: "value", clue: "weekday reckoned from the publication date 2030-01-09" }]);
    expect(read("They met in 2017.", "2030-01-09")[0]).toMatchObject({
      anchor: "none",
      inferred: [],
      interval: { from: "2017-01-01", to: "2017-12-31" },
    });
  });

  it("gives the days of a window up to the publication", () => {
    expect(read("It grew in the last five weeks.", "2030-01-09")[0]).toMatchObject({
      value: "P5W",
      anchor: "published",
      interval: { from: "2029-12-05", to: "2030-01-09" },
    });
    expect(read("It may grow in the next five weeks.", "2030-01-09")[0]?.interval).toEqual({ from: "2030-01-09", to: "2030-02-13" });
  });

  it("keeps the civil date as published, whatever the offset", () => {
    for (const at of ["2030-01-09T00:30:00+14:00", "2030-01-09T23:30:00-11:00"])
      expect(values("They met yesterday.", at)).toEqual(["2030-01-08"]);
  });
});

describe("with less than a date", () => {
  it.each([
    ["They met on Sunday.", "XXXX-WXX-7"],
    ["Last October they met.", "XXXX-10"],
    ["They met early last month.", "XXXX-XX"],
    ["They met last year.", "XXXX"],
    ["The last five weeks were loud.", "P5W"],
    ["It has held since the king took office in January.", "XXXX-01/"],
    ["They met on June 17.", "XXXX-06-17"],
  ])("unknown: %s", (text, value) => {
    const [found] = read(text);
    expect(found).toMatchObject({ value, anchor: "published", inferred: [] });
    expect(found?.interval).toBeUndefined();
  });

  it("a known year serves what needs only a year", () => {
    expect(read("They met last year.", "2030")[0]).toMatchObject({ value: "2029", anchor: "report-year" });
    expect(values("They met in October.", "2030")).toEqual(["XXXX-10"]);
    expect(values("They met on Friday last month.", "2030-01")).toEqual(["XXXX-WXX-5", "2029-12"]);
  });
});

describe("dates told one after another", () => {
  it("reckons the next day from the date before it, and says so", () => {
    const [first, second] = read("They met on 28 December 2029.\nThe next day they left.", "2030-03-01");
    expect(second).toMatchObject({ value: "2029-12-29", anchor: "date", anchoredTo: first?.id });
  });

  it("reckons a stretch from the date told behind it", () => {
    const [stretch, day] = read("The raid came two weeks before the election of 24 February 2030.");
    expect(stretch).toMatchObject({
      value: "P2W",
      anchor: "date",
      anchoredTo: day?.id,
      interval: { from: "2030-02-10", to: "2030-02-10" },
      inferred: [{ field: "interval", clue: "P2W before 2030-02-24" }],
    });
    expect(read("The raid came two weeks before the election.")[0]).toMatchObject({ value: "P2W", anchor: "event", inferred: [] });
    expect(read("The raid came two weeks before the election; on 24 February 2030 they left.")[0]?.anchor).toBe("event");
    expect(read("They fought for two weeks.")[0]?.anchor).toBe("none");
  });

  it("takes the year told before for a month of that year", () => {
    expect(values("They met in May 2028.\nIn June of that year they left.", "2030-03-01")).toEqual(["2028-05", "2028-06"]);
    expect(values("In June of that year they left.", "2030-03-01")).toEqual(["XXXX-06"]);
  });

  it("compares with the quarter told before", () => {
    expect(values("The third quarter of 2029 was good.\nA year earlier they lost money.", "2030-01-09")).toEqual(["2029-Q3", "2028-Q3"]);
    expect(values("A year earlier they lost money.", "2030-01-09")).toEqual(["XXXX"]);
    expect(values("The quarter was good.", "2030-01-09")).toEqual(["2029-Q4"]);
  });

  it("goes on to the year after in a history", () => {
    const years = Array.from({ length: 8 }, (_, n) => `It went on in December 19${20 + n}.`).join("\n");
    expect(values(`${years}\nIn January it ended.`, "2030-01-09").at(-1)).toBe("1928-01");
  });

  const history = Array.from({ length: 8 }, (_, n) => `It went on in December 19${20 + n}.`).join("\n");

  it.each([
    ["a date inside a sentence that goes back is an aside", "He left the town taken in May 1911.\nOn 3 June it fell.", "1927-06-03"],
    ["a date at the head of a sentence is not", "In May 1911 he took the town.\nOn 3 June it fell.", "1911-06-03"],
    ["the end of a stretch is an aside", "It held until May 1931.\nIn June it fell.", "1927-06"],
    ["a season", "It began in the spring of 1929.\nIn June it fell.", "1929-06"],
    ["a season turned by next", "In December 1929 it rested.\nThe next spring it fell.", "1930-SP"],
    ["a year that says nothing new", "In December 1929 it began.\nIt spread in 1929.\nIn January it fell.", "1930-01"],
  ])("in a history, %s", (_, told, value) => expect(values(`${history}\n${told}`, "2030-01-09").at(-1)).toBe(value));

  it("leaves it open when no date is near", () => {
    expect(read("The next day they left.", "2030-03-01")[0]).toMatchObject({ value: "XXXX-XX-XX", anchor: "event" });
    expect(values("They met on 28 December 2029.\nNobody spoke.\nThe next day they left.", "2030-03-01")[1]).toBe("XXXX-XX-XX");
  });

  it("gives dates of a history the year told last", () => {
    const years = Array.from({ length: 8 }, (_, n) => `It went on in May 19${20 + n}.`).join("\n");
    expect(values(`${years}\nIn October it ended.`, "2030-01-09").at(-1)).toBe("1927-10");
    expect(values("It went on in May 1920.\nIn October it ended.", "2030-01-09").at(-1)).toBe("2029-10");
  });
});

it("leaves out ages and words that name no time", () => {
  expect(read("The 25-year-old is now free and was recently seen.", "2030-01-09")).toEqual([]);
});

it("puts every finding on its own words, for any text", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc
          .array(fc.constantFrom("on", "Friday", "since", "May", "2031", "-", "next", "day", "between", "and", "\n"))
          .map((list) => list.join(" ")),
      ),
      (text) => {
        const document = documentOf(text.replaceAll("_", ""));
        for (const { evidence } of dateReader(document, [], contextOf(document, "2030-01-09"))) {
          for (const part of evidence.parts)
            expect(part.words).toEqual(part.spans.map(({ start, end }) => document.text.slice(start, end)));
        }
      },
    ),
  );
});
