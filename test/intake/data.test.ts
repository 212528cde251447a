import { describe, expect, test } from "vitest";
import { isDateLine } from "../../src/intake/data/date-lines.ts";
import { shownDate } from "../../src/intake/data/dates.ts";
import { datumOf, parseSidecar } from "../../src/intake/index.ts";
import { dateline } from "../../src/intake/inner/datelines.ts";
import { HearsayError } from "../../src/model/index.ts";

describe("dates as pages show them", () => {
  test.each([
    ["Monday, 28 December, 2020 - 07:15", "2020-12-28T07:15"],
    ["Published: May 3, 2021", "2021-05-03"],
    ["3rd of May 2021 at 7:05 pm", "2021-05-03T19:05"],
    ["2021-05-03T07:15:00+0200", "2021-05-03T07:15:00+02:00"],
    ["Sept. 9, 2021 12:30 GMT", "2021-09-09T12:30Z"],
    ["9 Sep 2021 12:30 GMT+3", "2021-09-09T12:30+03:00"],
    ["28/12/2020", "2020-12-28"],
    ["12/28/2020", "2020-12-28"],
    ["05.05.2021", "2021-05-05"],
    ["October 2021", "2021-10"],
    ["29 February 2020", "2020-02-29"],
  ])("%s is %s", (line, value) => expect(shownDate(line)?.value).toBe(value));
  test.each(["03/04/2021", "29 February 2021", "May 3", "in 2020", "Monday", "31/13/2020", ""])("%s is no date that is sure", (line) =>
    expect(shownDate(line)).toBeUndefined(),
  );
  test.each([
    "Monday, 28 December, 2020 - 07:15",
    "Published 3 May 2021 | Updated 4 May 2021, 10:00",
    "Last updated: 2021-05-03",
    "Mon 3 May 2021 10.00 BST",
  ])("%s is a date line", (line) => expect(isDateLine(line)).toBe(true));
  test.each(["On 3 May 2021 the ferry left", "The ferry left on 3 May 2021", "12:30", "Monday"])("%s is none", (line) =>
    expect(isDateLine(line)).toBe(false),
  );
});

describe("dates in the main news languages", () => {
  test.each([
    ["3. Mai 2021, 19:05 Uhr", "de", "2021-05-03T19:05"],
    ["Publié le 1er mars 2021 à 07h15", "fr", "2021-03-01T07:15"],
    ["28 de mayo de 2021", "es", "2021-05-28"],
    ["3 maggio 2021", "it", "2021-05-03"],
    ["3 de março de 2021", "pt", "2021-03-03"],
    ["3 października 2021", "pl", "2021-10-03"],
    ["3 мая 2021", "ru", "2021-05-03"],
    ["3 Mayıs 2021", "tr", "2021-05-03"],
    ["٣ مايو ٢٠٢١", "ar", "2021-05-03"],
    ["3 تشرين الثاني 2021", "ar", "2021-11-03"],
    ["2021年5月3日", "zh", "2021-05-03"],
    ["03/04/2021", "fr", "2021-04-03"],
    ["03/04/2021", "en-US", "2021-03-04"],
    ["28.12.20", "de", "2020-12-28"],
  ])("%s in %s is %s", (line, language, value) => expect(shownDate(line, language)?.value).toBe(value));
  test.each(["Veröffentlicht am 3. Mai 2021", "Publié le 3 mai 2021 à 07:15", "Опубликовано 3 мая 2021"])("%s is a date line", (line) =>
    expect(isDateLine(line)).toBe(true),
  );
});

describe("datelines", () => {
  test.each([
    ["Velm – The ferry left.", "Velm"],
    ["PORT ARDEN, May 3 (Harbour Wire) — The ferry left.", "PORT ARDEN"],
    ["VELM: The ferry left.", "VELM"],
    ["Port Arden, Orland - The ferry left.", "Port Arden, Orland"],
    ["VELM (HW) -- The ferry left.", "VELM"],
  ])("%s", (paragraph, place) => expect(dateline(paragraph)?.place).toBe(place));
  test.each([
    "Analysis – The ferry left.",
    "The ferry – which left – was empty.",
    "Borr: The ferry left.",
    "He left – at last.",
    "Orland-backed groups left.",
  ])("%s has none", (paragraph) => expect(dateline(paragraph)).toBeUndefined());
});

describe("data given by a person", () => {
  const refusal = (yaml: string) => {
    try {
      parseSidecar(yaml, "a.meta.yaml");
    } catch (error) {
      if (error instanceof HearsayError) return `${error.code} ${error.message} ${error.hint}`;
    }
    return "read";
  };
  test("a sidecar", () => {
    const data = parseSidecar("title: Ferry leaves\npublished: 2021-05-03T07:15+02:00\noutlet: Valley Eye\n", "a.meta.yaml");
    expect(data.published).toEqual({ value: "2021-05-03T07:15+02:00", how: "given", from: "sidecar a.meta.yaml" });
    expect(Object.keys(data).sort()).toEqual(["outlet", "published", "title"]);
  });
  test("nothing in it", () => expect(parseSidecar("# later\n", "a.meta.yaml")).toEqual({}));
  test.each([
    ["title: a\ncolour: red\n", /line 2: unknown field "colour".*Allowed fields: title/],
    ["- a\n", /line 1: not a map/],
    ["title: a\npublished: May 3\n", /line 2: .*2021-05-03/],
    ["title: [a]\n", /line 1: title is not a plain value/],
    ["title: a\ntitle: b\n", /line 2: not YAML/],
    ["title: 'a\n", /not YAML/],
    ["__proto__: a\n", /unknown field/],
    [`title: ${"[".repeat(3900)}`, /not YAML|not a plain value/],
    ["#".repeat(4001), /longer than/],
  ])("%j is refused", (yaml, message) => expect(refusal(yaml)).toMatch(message));
  test.each(["2021", "2021-05", "2021-05-03", "2021-05-03T07:15", "2021-05-03T07:15:30Z"])("published %s", (value) =>
    expect(datumOf("published", value).value).toBe(value),
  );
  test.each([
    ["published", "3 May 2021"],
    ["published", "2021-02-30"],
    ["published", "2021-05-03T25:00"],
    ["address", "ftp://a"],
    ["language", "English!"],
    ["title", "  "],
    ["constructor", "a"],
  ])("%s %s is refused", (field, value) => expect(() => datumOf(field, value)).toThrow(HearsayError));
});
