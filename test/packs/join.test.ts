import { describe, expect, test } from "vitest";
import { compareDates, joinPacks } from "../../src/packs/index.ts";
import { invented } from "./invented.ts";

const packs = joinPacks([
  invented({
    actors: `list:
  - { id: samavia, kind: state, names: [Samavia] }
  - { id: ana, kind: person, names: [Ana Orlen] }
  - { id: ben, kind: person, names: [Ben Quay] }
`,
    offices: `list:
  - id: premier
    titles: [premier]
    body: samavia
    holders: [{ actor: ana, since: 2010-05-07, until: 2014-09 }, { actor: ben, since: 2014-09-08, until: 2018 }, { actor: ana, since: 2018-10-25 }]
`,
    outlets: "list:\n  - { id: harbour-wire, kind: agency, names: [Harbour Wire], domains: [harbour.example, wire.example] }\n",
    cues: "fields: { act: text }\nlist:\n  - { words: deny, act: denies }\n  - { words: deny any role, act: denies }\n  - { words: so-called, act: hedge }\n",
  }),
  invented(
    {
      cues: "fields: { act: text }\nlist:\n  - { words: [rebut], act: denies }\n",
      actors: "list:\n  - { id: ana, kind: person, names: [Somebody Else] }\n",
    },
    "second",
  ),
]);

describe("lookups", () => {
  test("by id; the first pack has an id that two packs share", () => {
    expect(packs.actorById("ana")?.names[0]?.text).toBe("Ana Orlen");
    expect(packs.actorById("nobody")).toBeUndefined();
    expect(packs.officeById("premier")?.body).toBe("samavia");
    expect(packs.officesOf("samavia").map((office) => office.id)).toEqual(["premier"]);
  });

  test.each([
    ["harbour.example", "harbour-wire"],
    ["www.english.HARBOUR.example", "harbour-wire"],
    ["example", undefined],
    ["harbour.example.test", undefined],
  ])("outlet of the host %s", (host, id) => expect(packs.outletByDomain(host)?.id).toBe(id));

  test.each([
    [undefined, ["ana", "ben", "ana"]],
    ["2010-05-06", []],
    ["2010-05-07", ["ana"]],
    ["2014-09-08", ["ben", "ana"]],
    ["2014-10-01", ["ben"]],
    ["2018-12-31", ["ana", "ben"]],
    ["2014", ["ben", "ana"]],
    ["2030", ["ana"]],
  ])("holders on %s, the newest first", (date, holders) =>
    expect(packs.holdersOf("premier", date).map((holder) => holder.actor)).toEqual(holders),
  );

  test("offices an actor holds on a date", () => {
    expect(packs.officesHeldBy("ben", "2015-01-01").map((office) => office.id)).toEqual(["premier"]);
    expect(packs.officesHeldBy("ben", "2011")).toEqual([]);
    expect(packs.officesHeldBy("ben").length).toBe(1);
  });

  test("word lists are joined in order of packs", () => {
    expect(packs.words("cues").map((row) => row.words)).toEqual(["deny", "deny any role", "so-called", "rebut"]);
    expect(packs.words("nothing")).toEqual([]);
  });

  test("dates of different length touch", () => {
    expect(compareDates("2020", "2020-05-01")).toBe(0);
    expect(compareDates("2020-04", "2020-05-01")).toBe(-1);
    expect(compareDates("2021", "2020-05-01")).toBe(1);
  });
});

describe("phrases of a word list", () => {
  const cues = packs.wordIndex("cues");
  test("the longest, and all", () => {
    expect(cues.match(["they", "deny", "any", "role"], 1)).toMatchObject({ length: 3, rows: [{ words: "deny any role" }] });
    expect(cues.all(["deny", "any", "role"], 0).map((found) => found.length)).toEqual([1, 3]);
    expect(cues.match(["Deny"], 0)?.length).toBe(1);
  });
  test.each([["so-called"], ["so", "-", "called"], ["so", "called"]])("over hyphens: %s %s %s", (...words) =>
    expect(
      cues.match(
        words.filter((word) => word !== undefined),
        0,
      )?.rows[0]?.says,
    ).toEqual({ act: "hedge" }),
  );
  test("nothing where there is nothing", () => {
    expect(cues.match(["deny"], 1)).toBeUndefined();
    expect(packs.wordIndex("nothing").match(["deny"], 0)).toBeUndefined();
  });
});
