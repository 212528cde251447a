import { describe, expect, test } from "vitest";
import { loadPack } from "../../src/packs/index.ts";

const head = `name: orlen
version: 0.1.0
licence: CC0-1.0
about: An invented theatre.
sources:
  own: { title: Invented, licence: CC0-1.0 }
`;

const load = (files: Record<string, string>, pack = head) =>
  loadPack([{ path: "p/pack.yaml", text: pack }, ...Object.entries(files).map(([name, text]) => ({ path: `p/${name}.yaml`, text }))]);

const messages = (files: Record<string, string>, pack = head) =>
  load(files, pack).problems.map((problem) => `${problem.file}:${problem.line} ${problem.message}`);

describe("a pack that is right", () => {
  const { pack, problems } = load({
    actors: `source: own
list:
  - id: orlen-front
    kind: group
    names: [Orlen Front, Front of Orlen, { text: OF, type: abbreviation }, جبهة أورلن]
    weak: [the Front, { text: Orlen, needs: [samavia] }]
    nouns: [militia]
    since: 2006
  - { id: samavia, kind: state, names: [Samavia], demonyms: [Samavian, Samavians], metonyms: [Tarn] }
`,
    "offices/all": `source: own
list:
  - id: head-of-samavia
    titles: president
    body: samavia
    holders: [{ actor: orlen-front, since: 2006-05, until: 2010-01-31 }]
`,
    places: `source: own
list:
  - { id: tarn, kind: city, names: [Tarn], latitude: 33.3, longitude: 44.4 }
`,
    outlets: `source: own
list:
  - { id: harbour-wire, kind: agency, names: [Harbour Wire], domains: [harbour.example] }
`,
    "kind-nouns": `source: own
as: noun
fields: { kind: [group, force], size?: number, plural?: yes-no, also?: texts }
list:
  - { words: [militia, armed group], kind: group }
  - { words: corps, as: mark, kind: force, size: 3, plural: true, also: [a, b], id: corps }
`,
  });

  test("has no problems", () => expect(problems).toEqual([]));

  test("keeps names with type, language and needs", () => {
    expect(pack?.actors[0]).toMatchObject({
      id: "orlen-front",
      at: "p/actors.yaml:3",
      source: "own",
      since: "2006",
      names: [
        { text: "Orlen Front", lang: "en", type: "primary" },
        { text: "Front of Orlen", lang: "en", type: "alias" },
        { text: "OF", lang: "en", type: "abbreviation" },
        { text: "جبهة أورلن", lang: "ar", type: "native" },
        { text: "the Front", lang: "en", type: "weak" },
        { text: "Orlen", lang: "en", type: "weak", needs: ["samavia"] },
      ],
    });
    expect(pack?.actors[1]).toMatchObject({ demonyms: ["Samavian", "Samavians"], metonyms: ["Tarn"] });
  });

  test("reads offices from a folder of that name, with the source of the row", () => {
    expect(pack?.offices[0]).toMatchObject({
      titles: ["president"],
      shared: false,
      holders: [{ actor: "orlen-front", since: "2006-05", until: "2010-01-31", source: "own" }],
    });
  });

  test("reads places and outlets", () => {
    expect(pack?.places[0]).toMatchObject({ kind: "city", latitude: 33.3, longitude: 44.4 });
    expect(pack?.outlets[0]).toMatchObject({ kind: "agency", domains: ["harbour.example"] });
  });

  test("makes one word row of each phrase, with derived or given ids", () => {
    expect(pack?.words.map(({ id, list, words, as, says }) => ({ id, list, words, as, says }))).toEqual([
      { id: "kind-nouns-militia-noun", list: "kind-nouns", words: "militia", as: "noun", says: { kind: "group" } },
      { id: "kind-nouns-armed-group-noun", list: "kind-nouns", words: "armed group", as: "noun", says: { kind: "group" } },
      { id: "corps", list: "kind-nouns", words: "corps", as: "mark", says: { kind: "force", size: 3, plural: true, also: ["a", "b"] } },
    ]);
  });
});

describe("every problem is told with file and line", () => {
  test("unknown, missing and wrong fields of an actor", () => {
    const found = messages({
      actors: `list:
  - { id: a-b, kind: tribe, names: [Orlen], colour: red, source: own }
  - { kind: group, names: [Tarn Front], source: own }
  - { id: c, kind: group, source: own }
  - { id: d, kind: group, names: [Sand Front] }
  - { id: e, kind: group, names: [Salt Front], source: elsewhere }
  - just words
`,
    });
    expect(found).toEqual([
      'p/actors.yaml:2 actor: field "kind" must be one of person, group, body, force, state, outlet, population',
      expect.stringContaining('p/actors.yaml:2 actor: unknown field "colour"'),
      'p/actors.yaml:3 actor: field "id" is missing',
      'p/actors.yaml:4 actor: field "names" is missing',
      'p/actors.yaml:5 actor: field "source" is missing, here and at the head of the file',
      'p/actors.yaml:6 actor: source "elsewhere" is not among the sources of pack.yaml',
      "p/actors.yaml:7 actor must be a map of fields",
    ]);
  });

  test("bad ids, dates and names", () => {
    const found = messages({
      actors: `source: own
list:
  - { id: Orlen_Front, kind: group, names: [Orlen Front] }
  - { id: b, kind: group, names: [B, { text: Front, needs: [a] }, { words: x }], since: 2006-13, until: 2006-02-30 }
  - { id: c, kind: group, names: [Sea Front, Sea Front, { text: Meer, lang: DEUTSCH }], since: 2010, until: 2006 }
  - { id: c, kind: group, names: [Salt Front] }
`,
    });
    expect(found).toEqual([
      'p/actors.yaml:3 actor: id "Orlen_Front" must be lower-case letters and digits, with hyphens between',
      'p/actors.yaml:4 actor "b": name "B" is too short: a name needs two letters',
      'p/actors.yaml:4 actor "b": name: field "text" is missing',
      'p/actors.yaml:4 actor "b": name: only a name of type "weak" may have needs',
      expect.stringContaining('p/actors.yaml:4 actor "b": name: unknown field "words"'),
      'p/actors.yaml:4 actor: field "since" must be a date (YYYY, YYYY-MM or YYYY-MM-DD)',
      'p/actors.yaml:4 actor: field "until" must be a date (YYYY, YYYY-MM or YYYY-MM-DD)',
      'p/actors.yaml:5 actor "c": name "Sea Front" stands here twice',
      'p/actors.yaml:5 actor "c": name: "DEUTSCH" is not a language tag (BCP 47)',
      "p/actors.yaml:5 actor: until 2006 is before since 2010",
      'p/actors.yaml:6 id "c" stands already at p/actors.yaml:5',
    ]);
  });

  test("offices, places and outlets", () => {
    const found = messages({
      offices:
        "source: own\nlist:\n  - { id: o, titles: [head], body: b, holders: [{ actor: x }, { actor: y, since: 2010, until: 2009-12 }] }\n  - { id: o2, body: b }\n",
      outlets: "source: own\nlist:\n  - { id: w, kind: paper, names: [Harbour Wire], domains: [https://harbour.example] }\n",
      places:
        "source: own\nlist:\n  - { id: p, kind: city, names: [Tarn], latitude: 93 }\n  - { id: q, names: [Quay], latitude: north, longitude: 4 }\n",
    });
    expect(found).toEqual([
      'p/offices.yaml:3 office "o": holder: field "since" is missing',
      'p/offices.yaml:3 office "o": holder: until 2009-12 is before since 2010',
      'p/offices.yaml:4 office: field "titles" must hold at least one title',
      'p/outlets.yaml:3 outlet: "https://harbour.example" is not a host name in lower case',
      'p/outlets.yaml:3 outlet: field "kind" must be one of outlet, agency',
      "p/places.yaml:3 place: latitude 93 is not between -90 and 90",
      "p/places.yaml:3 place: latitude and longitude come together",
      'p/places.yaml:4 place: field "kind" is missing',
      'p/places.yaml:4 place: field "latitude" must be a number',
      "p/places.yaml:4 place: latitude and longitude come together",
    ]);
  });

  test("word lists: what the list does not declare, misses, or declares wrongly", () => {
    const found = messages({
      units: `source: own
fields: { n: number, of?: [time, weight], id: text, when: nothing }
list:
  - { words: day, of: length, n: 1 }
  - { words: [day, night], n: many, id: x }
  - { n: 1 }
  - { words: day, n: 2, size: 4 }
  - { words: "--", n: 2 }
`,
    });
    expect(found).toEqual([
      'p/units.yaml:2 fields: "id" is a field of every row and cannot be declared',
      'p/units.yaml:2 fields: field "when" must be text, number, yes-no, texts or a list of words',
      'p/units.yaml:4 word: field "of" must be one of time, weight',
      'p/units.yaml:5 id "x" stands already at p/units.yaml:5',
      "p/units.yaml:5 word: an id fits one phrase; here are several",
      'p/units.yaml:5 word: field "n" must be a number',
      'p/units.yaml:6 word: field "words" is missing',
      'p/units.yaml:7 id "units-day" stands already at p/units.yaml:4',
      expect.stringContaining('p/units.yaml:7 word: unknown field "size"'),
      'p/units.yaml:8 word: "--" holds no word',
    ]);
  });

  test("a pack.yaml that cannot be used gives no pack, but the other files are still checked", () => {
    const { pack, problems } = load(
      { actors: "source: own\nlist:\n  - { id: a, kind: group }\n" },
      "name: orlen\nversion: 1\nlicence: free for all\nsources: { own: { title: Own } }\n",
    );
    expect(pack).toBeUndefined();
    expect(problems.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([
      'p/actors.yaml:3 actor: field "names" is missing',
      'p/actors.yaml:3 actor: source "own" is not among the sources of pack.yaml',
      'p/pack.yaml:1 pack: field "about" is missing',
      'p/pack.yaml:3 pack: licence "free for all" is not an SPDX expression',
      'p/pack.yaml:4 source "own": field "licence" is missing',
    ]);
  });

  test("a folder without pack.yaml, and YAML that does not parse", () => {
    expect(loadPack([])).toEqual({ problems: [{ file: "pack.yaml", line: 1, message: "the pack has no pack.yaml" }] });
    const [first] = load({ actors: "source: own\nlist:\n  - { id: a, kind: [group\n" }).problems;
    expect(first).toMatchObject({ file: "p/actors.yaml" });
    expect(messages({ actors: "list: [a\n" + "}" })).not.toEqual([]);
    expect(messages({ actors: "- a\n" })).toEqual(["p/actors.yaml:1 file must be a map of fields"]);
    expect(messages({ actors: "source: own\n" })).toEqual(['p/actors.yaml:1 file: field "list" is missing']);
  });

  test("a field written twice", () => {
    expect(messages({ actors: "source: own\nlist:\n  - id: a\n    id: b\n    kind: group\n    names: [Orlen Front]\n" })).toEqual([
      "p/actors.yaml:4 Map keys must be unique",
    ]);
  });
});
