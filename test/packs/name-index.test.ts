import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, joinPacks } from "../../src/packs/index.ts";
import { invented } from "./invented.ts";

const packs = joinPacks([
  invented({
    actors: `list:
  - { id: samavia, kind: state, names: [Samavia, { text: S.V., type: abbreviation }, { text: SV, type: abbreviation }], demonyms: [Samavian, Samavians], metonyms: [Tarn] }
  - { id: liwa-al-ramla, kind: group, names: [Liwa al-Ramla, Liwa'a al-Ramlah, "Samavia's Ramla", sand people, لواء الرملة], weak: [al-Ramla] }
  - { id: ramla-movement, kind: group, names: [Liwa al-Ramla Movement], weak: [Ramla], not_same_as: [liwa-al-ramla] }
  - { id: orlen, kind: person, names: [Jörn Ørlen] }
`,
    places: "list:\n  - { id: tarn, kind: city, names: [Tarn, al-Tarn] }\n",
    outlets: "list:\n  - { id: al-mirqab, kind: outlet, names: [Al-Mirqab], domains: [mirqab.example] }\n",
  }),
]);

const match = (text: string, from = 0) => {
  const found = packs.nameIndex.match(text.split(" "), from);
  return found && [found.length, ...found.entries.map((entry) => `${entry.of} ${entry.id}${entry.name.type === "weak" ? " weak" : ""}`)];
};

describe("folding", () => {
  test.each([
    ["Ra'ib", "raib"],
    ["Ra‘ib", "raib"],
    ["Raʿībʾ", "raib"],
    ["U.S.", "us"],
    ["ÉCOLE", "ecole"],
    ["Łódź", "lodz"],
    ["İZMİR", "izmir"],
    ["أُورلـن", "اورلن"],
    ["ПЁТР", "петр"],
  ])("%s", (word, folded) => expect(fold(word)).toBe(folded));

  test("folding twice changes nothing", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (word) => fold(fold(word)) === fold(word)));
  });
});

describe("a name is found", () => {
  test.each([
    ["Liwa al-Ramla", [2, "actor liwa-al-ramla"]],
    ["Liwa al - Ramla", [4, "actor liwa-al-ramla"]],
    ["Liwa al ‑ Ramla", [4, "actor liwa-al-ramla"]],
    ["Liwa al Ramla", [3, "actor liwa-al-ramla"]],
    ["Liwa Ramla", [2, "actor liwa-al-ramla"]],
    ["LIWA AL-RAMLA", [2, "actor liwa-al-ramla"]],
    ["Liwa El-Ramla", undefined],
    ["Liwa’a al-Ramlah", [2, "actor liwa-al-ramla"]],
    ["Liwa al-Ramla Movement", [3, "actor ramla-movement"]],
    ["al-Ramla", [1, "actor liwa-al-ramla weak"]],
    ["Ramla", [1, "actor liwa-al-ramla weak", "actor ramla-movement weak"]],
    ["Samavia 's Ramla", [3, "actor liwa-al-ramla"]],
    ["Samavia’s Ramla", [2, "actor liwa-al-ramla"]],
    ["sand people", [2, "actor liwa-al-ramla"]],
    ["Sand People", [2, "actor liwa-al-ramla"]],
    ["لواء الرملة", [2, "actor liwa-al-ramla"]],
    ["Jorn Orlen", [2, "actor orlen"]],
    ["Samavian", [1, "demonym samavia"]],
    ["Tarn", [1, "metonym samavia", "place tarn"]],
    ["Tarn - backed", [1, "metonym samavia", "place tarn"]],
    ["SV", [1, "actor samavia"]],
    ["S.V.", [1, "actor samavia"]],
    ["Al-Mirqab", [1, "outlet al-mirqab"]],
  ] as const)("%s", (text, wanted) => expect(match(text)).toEqual(wanted));
});

describe("a name is not found", () => {
  test.each([
    "sv",
    "Sv",
    "liwa al-ramla",
    "ramla",
    "Mirqab",
    "- Ramla",
    "Liwa , al-Ramla",
    "Liwa",
    "",
    "constructor",
    "__proto__",
    "' Ramla",
    "Ørlen",
  ])("%s", (text) => expect(match(text)).toBeUndefined());
});

test("a match covers real tokens, starts where asked, never ends with a hyphen, and no text makes it throw", () => {
  const piece = fc.oneof(
    fc.constantFrom("Liwa", "al", "-", "Ramla", "Movement", "Tarn", "Samavia", "'s", "sand", "people"),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(fc.array(piece), fc.nat(12), (words, from) => {
      const found = packs.nameIndex.match(words, from);
      if (!found) return true;
      const covered = words.slice(from, from + found.length);
      return (
        found.length > 0 && covered.length === found.length && covered[0] !== "-" && covered.at(-1) !== "-" && found.entries.length > 0
      );
    }),
  );
});

test("words after a name never shorten the match", () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (after) => {
      const found = packs.nameIndex.match(["Liwa", "al", "-", "Ramla", ...after], 0);
      return found !== undefined && found.length >= 4;
    }),
  );
});

test("a strong name stands for its row before a weak one", () => {
  const both = joinPacks([invented({ actors: "list:\n  - { id: a, kind: group, names: [Sand Front], weak: [the Front, sand front] }\n" })]);
  expect(both.nameIndex.match(["Sand", "Front"], 0)?.entries).toEqual([
    { of: "actor", id: "a", name: { text: "Sand Front", lang: "en", type: "primary" } },
  ]);
});
