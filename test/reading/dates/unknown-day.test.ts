import { describe, expect, it } from "vitest";
import { joinPacks } from "../../../src/packs/index.ts";
import { baseOf } from "../../../src/reading/dates/base.ts";
import { dateReader } from "../../../src/reading/dates/reader.ts";
import { invented } from "../../packs/invented.ts";
import { contextOf, documentOf } from "./tagged.ts";

const packs = joinPacks([
  invented({
    actors: [
      "list:",
      "  - { id: orlen, kind: state, names: [Orlen] }",
      "  - { id: belis, kind: person, names: [Hanno Belis] }",
      "  - { id: oke, kind: person, names: [Rana Oke] }",
    ].join("\n"),
    offices: [
      "list:",
      "  - id: premier-of-orlen",
      "    titles: [prime minister, premier]",
      "    body: orlen",
      "    holders:",
      "      - { actor: belis, since: 2031-01-20, until: 2032-06-30 }",
      "      - { actor: oke, since: 2032-06-30 }",
    ].join("\n"),
  }),
]);

const read = (text: string, published?: string, language?: string) => {
  const document = documentOf(text);
  return dateReader(document, [], contextOf(document, published, packs, language));
};

describe("a publication day that is not known", () => {
  it("stays unknown where nothing bounds it", () => {
    const [friday] = read("They met_VBD on Friday.");
    expect(friday).toMatchObject({ value: "XXXX-WXX-5", anchor: "published", inferred: [] });
    expect(friday?.interval).toBeUndefined();
  });

  it("is bounded by the term of an office holder, and says so", () => {
    const [friday] = read("Prime Minister Hanno Belis met_VBD them on Friday.");
    expect(friday).toMatchObject({ value: "XXXX-WXX-5", interval: { from: "2031-01-13", to: "2032-06-30" } });
    expect(friday?.inferred).toEqual([
      {
        field: "interval",
        clue: "the publication date is unknown; Hanno Belis held the office of prime minister 2031-01-20 to 2032-06-30",
      },
    ]);
  });

  it.each([
    ["of one who left it", "Former Prime Minister Hanno Belis met_VBD them on Friday."],
    ["of another rank", "Deputy Prime Minister Hanno Belis met_VBD them on Friday."],
    ["that nobody tells", "Hanno Belis met_VBD them on Friday."],
    ["that clash", "Prime Minister Hanno Belis met_VBD them on Friday.\nThe pact was signed on 3 May 2035."],
  ])("is not bounded by an office %s", (_, text) => expect(read(text)[0]?.interval).toBeUndefined());

  it("lies after the dates told as past", () => {
    const [signed, friday] = read("The pact was signed on 3 May 2031.\nThey will meet on Friday.");
    expect(signed?.interval).toEqual({ from: "2031-05-03", to: "2031-05-03" });
    expect(friday?.interval).toEqual({ from: "2031-05-03" });
  });

  it("does not move what a known day tells", () => {
    expect(read("Prime Minister Hanno Belis met_VBD them on Friday.", "2032-01-14")[0]).toMatchObject({
      value: "2032-01-09",
      interval: { from: "2032-01-09", to: "2032-01-09" },
    });
  });

  it("takes the beginning of a term from the pack", () => {
    expect(read("It has held since Rana Oke took office in June.")[0]).toMatchObject({
      value: "XXXX-06/",
      interval: { from: "2032-06-30" },
      inferred: [{ field: "interval", clue: "Rana Oke took the office of prime minister on 2032-06-30" }],
    });
    expect(read("It has held since Rana Oke took office in May.")[0]?.interval).toBeUndefined();
  });
});

describe("dates in figures", () => {
  it.each([
    ["the order of other dates", "It began on 25/4/2031 and ended on 3/5/2031.", undefined, ["2031-04-25", "2031-05-03"]],
    ["the month first", "It began on 4/25/2031 and ended on 3/5/2031.", undefined, ["2031-04-25", "2031-03-05"]],
    ["the language of the report", "It ended on 3/5/2031.", "en-US", ["2031-03-05"]],
    ["the day first", "It ended on 3/5/2031.", "en-GB", ["2031-05-03"]],
    ["nothing", "It ended on 3/5/2031.", "en", ["2031-XX-XX"]],
    ["dates that disagree", "It ran from 25/4/2031 to 4/26/2031, or to 3/5/2031.", undefined, ["2031-04-25/2031-04-26", "2031-XX-XX"]],
  ])("are read by %s", (_, text, language, values) => expect(read(text, undefined, language).map(({ value }) => value)).toEqual(values));

  it("say what told their order", () => {
    expect(read("It ended on 3/5/2031.", undefined, "en-US")[0]?.inferred).toEqual([
      { field: "value", clue: "month-first, as en-US is written" },
    ]);
  });
});

describe("the day in a dateline", () => {
  const based = (dateline: string, published?: { year: number; month: number; day: number }) =>
    baseOf({ text: dateline, zones: [{ start: 0, end: dateline.length, role: "dateline", reason: "test" }] }, published);
  const published = { year: 2031, month: 3, day: 5 };

  it.each([
    ["SORRIN, March 3 (Harbour Wire) -", published, { date: { year: 2031, month: 3, day: 3 }, of: "dateline" }],
    ["SORRIN, 3 March 2031 -", undefined, { date: { year: 2031, month: 3, day: 3 }, of: "dateline" }],
    ["SORRIN, 3 March -", undefined, undefined],
    ["SORRIN -", published, { date: published, of: "published" }],
    ["SORRIN, March 5 -", published, { date: published, of: "published" }],
    ["SORRIN, 3 March 2029 -", published, { date: published, of: "published" }],
  ])("%s", (dateline, day, base) => expect(based(dateline, day)).toEqual(base));
});
