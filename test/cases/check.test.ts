import { describe, expect, test } from "vitest";
import { acts, commitmentTypes, eventKinds, type Finding, sourceParts, tieTypes } from "../../src/model/index.ts";
import { type Pen, passage } from "../model/hard-sentences/passage.ts";
import { casesIn, noiseOf, problemsOf, type Read } from "./check.ts";
import { type Case, parseCases } from "./parse.ts";

const denial = `# a denial belongs to the denier
> published 2031-03-05, dateline SORRIN
On Monday, the Orlen Front denied firing the drones, a port official told Harbour Wire.
   ^^^^^^ date 2031-03-03
           ^^^^^^^^^^^^^^^ actor
                           ^^^^^^ act denies by=Orlen Front named=yes
                                  ^^^^^^ event assault by=Orlen Front told=Orlen Front
                                                     ^^^^^^^^^^^^^^^ speaker unnamed via=Harbour Wire
                                                                     ^^^^ no act denies`;
const only = (source: string): Case => parseCases("sample.txt", source)[0] ?? raise();
const raise = (): never => {
  throw new Error("no case");
};
const by =
  (write: (pen: Pen) => void): Read =>
  (text) =>
    passage("sample", text, write).findings;

function right(p: Pen): void {
  p.date("Monday", "2031-03-03");
  const front = p.who("the Orlen Front", { name: "Orlen Front", names: ["Orlen Front"] });
  const official = p.who("a port official", { form: "description" });
  const told = p.statement("says", "told", "the Orlen Front denied firing the drones", {
    speaker: official,
    named: false,
    hops: [{ role: "outlet", who: p.who("Harbour Wire", { actorKind: "outlet" }) }],
  });
  p.inside(told, () => {
    const denies = p.statement("denies", "denied", "firing the drones", { speaker: front, named: true });
    p.inside(denies, () => p.event("firing", "assault", { mode: "drone", perpetrator: [front] }));
  });
}

describe("parsing", () => {
  test("carets become spans of the whole text, over several lines and with gaps", () => {
    const one = only(
      `# lines\n# a remark\n> zone caption\nThe Ash\n    ^^^ actor Ash\n.\nThey went home\n^^^^ ^^^^ event retreat/walk by=A B|C told=none`,
    );
    expect(one.text).toBe("The Ash\n\nThey went home");
    expect(one.settings).toEqual({ zone: "caption" });
    expect(one.annotations.map(({ spans }) => spans.map(({ start, end }) => one.text.slice(start, end)))).toEqual([
      ["Ash"],
      ["They", "went"],
    ]);
    expect(one.annotations[1]).toMatchObject({
      kind: "event",
      value: ["retreat/walk"],
      fields: [
        { name: "by", values: ["A B", "C"] },
        { name: "told", values: ["none"] },
      ],
    });
  });

  test("blank lines part cases, and each keeps its line", () => {
    expect(parseCases("f", "# one\na\n\n\n# two\nb\n").map(({ title, line }) => [title, line])).toEqual([
      ["one", 1],
      ["two", 5],
    ]);
  });

  test.each([
    ["text without title", "The Ash", "a case starts with"],
    ["unknown kind", "# t\nAsh\n^^^ actr", 'f:3: unknown kind "actr"'],
    ["unknown field", "# t\nAsh\n^^^ no actor nme=Ash", 'f:3: unknown field "nme=Ash"'],
    ["unknown setting", "# t\n> weather fair\nAsh", "f:2: unknown setting"],
    ["unknown zone", "# t\n> zone cellar\nAsh", "f:2: unknown zone"],
    ["carets beyond the text", "# t\nAsh\n^^^^^ actor", "f:3: carets"],
    ["carets on a blank", "# t\nAsh fell\n^^^^ actor", "f:3: carets"],
    ["no text", "# t\n> zone body", "f:1: a case without text"],
  ])("%s is named with its line", (_, source, message) => {
    expect(() => parseCases("f", source)).toThrow(message);
  });
});

describe("checking", () => {
  test("a right reading has no problems", () => {
    expect(problemsOf(only(denial), by(right))).toEqual([]);
  });

  test("a wrong speaker is shown under its line with what does not answer", () => {
    const [problem = "", ...more] = problemsOf(
      only(
        denial
          .split("\n")
          .filter((line) => !/speaker|told=|no act/.test(line))
          .join("\n"),
      ),
      by((p) => {
        p.date("Monday", "2031-03-03");
        p.actor("the Orlen Front");
        p.statement("denies", "denied", "firing the drones", { speaker: p.who("a port official"), named: false });
      }),
    );
    expect(more).toEqual([]);
    expect(problem).toBe(`sample.txt:6 a denial belongs to the denier
  wanted
    On Monday, the Orlen Front denied firing the drones, a port official told Harbour Wire.
                               ^^^^^^ act denies by=Orlen Front named=yes
  found
                               ^^^^^^ act denies by=a port official named=no mode=speech manner=indirect polarity=affirmed says=firing the drones  (not: by, named)`);
  });

  test("silence misses every demand, and only those", () => {
    expect(problemsOf(only(denial), () => [])).toHaveLength(5);
  });

  test("what must not be there is reported where it is", () => {
    const read = by((p) => p.statement("denies", "told", "the drones"));
    expect(problemsOf(only("# t\nHe told of the drones\n   ^^^^ no act denies"), read)).toHaveLength(1);
    expect(problemsOf(only("# t\nHe told of the drones\n   ^^^^ no act claims"), read)).toEqual([]);
    expect(problemsOf(only("# t\nHe told of the drones\n   ^^^^ nothing"), read)).toHaveLength(1);
    expect(problemsOf(only("# t\nHe told of the drones\n            ^^^^^^ nothing"), read)).toEqual([]);
  });

  test("names are compared leniently, codes and values strictly", () => {
    const read = by((p) => {
      p.actor("Orlen", { name: "Orlen Front", actorKind: "group" });
      p.date("Monday", "XXXX-WXX-1");
    });
    const wants = (words: string, carets = "    ^^^^^") =>
      problemsOf(only(`# t\nThe Orlen struck on Monday\n${carets} ${words}`), read).length;
    expect(wants("actor the orlen front", "^^^^^^^^^")).toBe(0);
    expect(wants("actor Orlen Guard")).toBe(1);
    expect(wants("actor kind=group")).toBe(0);
    expect(wants("actor kind=Group")).toBe(1);
    expect(wants("actor of=none")).toBe(0);
    expect(wants("date XXXX-WXX-1", "                    ^^^^^^")).toBe(0);
    expect(wants("date 2031-03-03|XXXX-WXX-1", "                    ^^^^^^")).toBe(0);
    expect(wants("date XXXX-WXX-2", "                    ^^^^^^")).toBe(1);
    expect(wants("date", "                 ^^^^^^^^^")).toBe(1);
  });

  test("`only` refuses what no annotation asks for", () => {
    const read = by((p) => {
      p.actor("Orlen");
      p.actor("Ash");
    });
    expect(problemsOf(only("# t\n> only actor\nOrlen met Ash\n^^^^^ actor"), read)).toHaveLength(1);
    expect(problemsOf(only("# t\n> only actor\nOrlen met Ash\n^^^^^ actor\n          ^^^ actor"), read)).toEqual([]);
  });

  test("a finding in noise is a problem", () => {
    const one = only("# t\n> zone comment\nAsh did it");
    expect(noiseOf(one, () => [])).toEqual([]);
    expect(
      noiseOf(
        one,
        by((p) => p.actor("Ash")),
      ),
    ).toHaveLength(1);
  });

  test("settings and text reach the reader", () => {
    const seen: unknown[] = [];
    problemsOf(only(denial), (text, settings) => {
      seen.push(text.slice(0, 9), settings);
      return [] satisfies Finding[];
    });
    expect(seen).toEqual(["On Monday", { published: "2031-03-05", dateline: "SORRIN" }]);
  });
});

describe("the case files", () => {
  const cases = [...casesIn("reading"), ...casesIn("noise")];
  const codes: Readonly<Record<string, readonly string[]>> = {
    act: acts,
    event: eventKinds,
    tie: tieTypes,
    commitment: commitmentTypes,
    source: sourceParts,
    position: ["for", "against", "holds"],
  };

  test("have titles of their own", () => {
    expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
    expect(casesIn("reading").length).toBeGreaterThanOrEqual(40);
  });

  test("ask only for codes of the model", () => {
    for (const { file, annotations } of cases) {
      for (const { kind, value, line } of annotations) {
        for (const code of value) if (codes[kind]) expect(codes[kind], `${file}:${line}`).toContain(code.split("/")[0]);
      }
    }
  });

  test("noise cases ask for nothing", () => {
    expect(casesIn("noise").flatMap(({ annotations }) => annotations)).toEqual([]);
  });
});
