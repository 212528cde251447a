import fc from "fast-check";
import { expect, test } from "vitest";
import { checkPacks, joinPacks, loadPack } from "../../src/packs/index.ts";

const head = "name: p\nversion: 1\nlicence: MIT\nabout: a\nsources: { own: { title: t, licence: MIT } }\n";
const kinds = ["actors", "offices", "places", "outlets", "words"];

test("no text of a file makes loading throw, and what is loaded can be checked and joined", () => {
  const key = fc.constantFrom(
    "id",
    "kind",
    "names",
    "weak",
    "words",
    "list",
    "source",
    "fields",
    "titles",
    "holders",
    "body",
    "__proto__",
    "constructor",
  );
  const value = fc.oneof(fc.string(), fc.constantFrom("[a, b]", "{ text: Orlen }", "group", "*x", "&x 1", "own", "null", "[[]]", "'"));
  const line = fc.tuple(fc.constantFrom("", "  - ", "    ", "- "), key, value).map(([indent, name, text]) => `${indent}${name}: ${text}`);
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(line).map((lines) => lines.join("\n")),
    fc.array(line).map((lines) => `source: own\nlist:\n${lines.join("\n")}`),
  );
  fc.assert(
    fc.property(fc.constantFrom(...kinds), text, (kind, body) => {
      const { pack, problems } = loadPack([
        { path: "p/pack.yaml", text: head },
        { path: `p/${kind}.yaml`, text: body },
      ]);
      if (!pack) return false;
      checkPacks([pack]);
      joinPacks([pack]);
      return problems.every((problem) => problem.line >= 1 && problem.file === `p/${kind}.yaml`);
    }),
    { numRuns: 50 },
  );
});

test("the order of the files does not matter", () => {
  const files = [
    { path: "p/pack.yaml", text: head },
    { path: "p/actors/a.yaml", text: "source: own\nlist:\n  - { id: a, kind: group, names: [Sand Front] }\n  - { id: b, kind: group }\n" },
    { path: "p/actors/b.yaml", text: "source: own\nlist:\n  - { id: a, kind: group, names: [Salt Front] }\n" },
  ];
  const wanted = loadPack(files);
  expect(wanted.problems).toHaveLength(2);
  fc.assert(
    fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
      expect(loadPack(shuffled)).toEqual(wanted);
    }),
  );
});
