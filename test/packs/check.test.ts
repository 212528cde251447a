import { describe, expect, test } from "vitest";
import { checkPacks } from "../../src/packs/index.ts";
import { invented } from "./invented.ts";

const messages = (...packs: Record<string, string>[]) =>
  checkPacks(packs.map((files, n) => invented(files, `p${n}`))).map(({ file, line, message }) => `${file}:${line} ${message}`);

describe("between packs", () => {
  test("an id that two packs share", () => {
    const actors = "list:\n  - { id: a, kind: group, names: [Sand Front] }\n";
    expect(messages({ actors }, { places: "list:\n  - { id: a, kind: city, names: [Tarn] }\n" })).toEqual([
      'p1/places.yaml:3 id "a" stands already at p0/actors.yaml:3',
    ]);
  });

  test("references to nothing, across packs", () => {
    const found = messages(
      {
        actors:
          "list:\n  - { id: a, kind: group, country: b, names: [Sand Front], weak: [{ text: Front, needs: [x, p] }], not_same_as: [y] }\n  - { id: b, kind: group, names: [Salt Front] }\n",
        offices: "list:\n  - { id: o, titles: [head], body: p, holders: [{ actor: z, since: 2010 }] }\n",
      },
      {
        places:
          "list:\n  - { id: p, kind: city, names: [Tarn], within: a }\n  - { id: q, kind: city, names: [Quay], within: r }\n  - { id: r, kind: city, names: [Rill], within: q }\n",
      },
    );
    expect(found).toEqual([
      'p0/actors.yaml:3 a: country "b" is no state of any pack',
      'p0/actors.yaml:3 a: needs "x" is no actor, place or outlet of any pack',
      'p0/actors.yaml:3 a: not_same_as "y" is no actor, place or outlet of any pack',
      'p0/offices.yaml:3 o: body "p" is no actor of any pack',
      'p0/offices.yaml:3 o: holder "z" is no actor of any pack',
      'p1/places.yaml:3 p: within "a" is no place of any pack',
      "p1/places.yaml:4 q: lies within itself",
      "p1/places.yaml:5 r: lies within itself",
    ]);
  });

  test("holders of one office at one time, unless it is shared", () => {
    const files = (more: string) => ({
      actors:
        "list:\n  - { id: ana, kind: person, names: [Ana Orlen] }\n  - { id: ben, kind: person, names: [Ben Quay] }\n  - { id: s, kind: state, names: [Samavia] }\n",
      offices: `list:\n  - { id: o, titles: [head], body: s, ${more} }\n`,
    });
    const clash = "holders: [{ actor: ben, since: 2012 }, { actor: ana, since: 2010, until: 2013-02 }]";
    expect(messages(files(clash))).toEqual([
      "p0/offices.yaml:3 o: ana (2010 to 2013-02) and ben (since 2012) hold it at one time; end one, or set shared: true",
    ]);
    expect(messages(files("holders: [{ actor: ana, since: 2010 }, { actor: ben, since: 2012 }]"))).toHaveLength(1);
    expect(messages(files(`shared: true, ${clash}`))).toEqual([]);
    expect(messages(files("holders: [{ actor: ben, since: 2013-02-05 }, { actor: ana, since: 2010, until: 2013-02 }]"))).toEqual([]);
  });
});

describe("a name of two actors", () => {
  const two = (first: string, second: string) =>
    messages({ actors: `list:\n  - { id: a, kind: group, ${first} }\n  - { id: b, kind: group, ${second} }\n` });

  test.each([
    ["names: [Sand Front]", "names: [SAND FRONT]"],
    ["names: [Liwa al-Ramla]", "names: [Liwa Ramla]"],
    ["names: [Sand Front]", "names: [Salt Front], weak: [Sand Front]"],
    ["names: [Sand Front], weak: [Front]", "names: [Salt Front], weak: [Front]"],
    ["names: [Sand Front], not_same_as: [b]", "names: [Sand Front]"],
  ])("is a problem: %s / %s", (first, second) =>
    expect(two(first, second).map((message) => message.slice(0, 30))).toEqual([expect.stringContaining("p0/actors.yaml:4 b: name")]),
  );

  test.each([
    ["names: [Sand Front]", "names: [Salt Front], weak: [{ text: Sand Front, needs: [b] }]"],
    ["names: [Sand Front]", "names: [Salt Front], weak: [Sand Front], not_same_as: [a]"],
    ["names: [Sand Front], weak: [Front], not_same_as: [b]", "names: [Salt Front], weak: [Front]"],
    ["names: [Sand Front, Salt Front]", "names: [Sand Front Army]"],
  ])("is none: %s / %s", (first, second) => expect(two(first, second)).toEqual([]));
});
