import { describe, expect, it } from "vitest";
import { joinPacks, loadPack, type Packs } from "../../src/packs/index.ts";
import type { Candidate } from "../../src/reading/actors/candidate.ts";
import { withSpelling } from "../../src/reading/actors/spelled.ts";
import type { Sentence, Token } from "../../src/text/document.ts";

function packsOf(...people: readonly (readonly [id: string, name: string])[]): Packs {
  const loaded = loadPack([
    {
      path: "pack.yaml",
      text: "name: invented\nversion: 1.0.0\nlicence: CC0-1.0\nabout: invented\nsources:\n  made:\n    title: invented\n    licence: CC0-1.0\n",
    },
    {
      path: "actors.yaml",
      text: `source: made\nlist:\n${people.map(([id, name]) => `  - { id: ${id}, kind: person, names: ["${name}"] }\n`).join("")}`,
    },
  ]);
  if (!loaded.pack) throw new Error(loaded.problems.map(({ message }) => message).join("; "));
  return joinPacks([loaded.pack]);
}

const named = (name: string, kind?: Candidate["kind"]): Candidate => {
  const tokens = name.split(" ").map((word, index) => ({ word, index }) as Token);
  return {
    sentence: { tokens } as unknown as Sentence,
    tokens,
    head: tokens[0] as Token,
    form: "name",
    name,
    rule: "actors/unlisted",
    plural: false,
    ...(kind ? { kind } : {}),
  };
};

describe("names of packs in other spellings", () => {
  const packs = packsOf(["velbari", "Qais al-Velbari"], ["ilmer", "Bodo Ilmer"]);

  it("are the row's, inferred, with the words that answer to each other", () => {
    const found = withSpelling(named("Qays Velbari", "person"), packs);
    expect(found.pack).toBe("velbari");
    expect(found.kind).toBe("person");
    expect(found.spelled).toMatch(/^"Qays Velbari" is a spelling of "Qais al-Velbari" \(\d+ of 100: .*qays for qais/);
  });

  it.each([
    ["one word alone", "Velbary", undefined],
    ["another first name", "Laith Velbari", undefined],
    ["a word more", "Qais Tarik Velbari", undefined],
    ["another kind", "Qays Velbari", "group" as const],
  ])("are not, by %s", (_, name, kind) => {
    expect(withSpelling(named(name, kind), packs).pack).toBeUndefined();
  });

  it("are nobody's where two rows compete", () => {
    const rivals = packsOf(["velbari", "Qais al-Velbari"], ["other", "Qeys Velbari"]);
    expect(withSpelling(named("Qays Velbari"), rivals).pack).toBeUndefined();
  });
});
