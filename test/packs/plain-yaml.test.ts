import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isMap, isScalar, isSeq, type Node, parseDocument } from "yaml";
import { readPlainYaml } from "../../src/packs/plain-yaml.ts";

/** What packs see of a node: its kind, value, writing where that counts, and place. */
function shown(node: unknown): unknown {
  if (isMap(node)) return { at: node.range?.[0], map: node.items.map(({ key, value }) => [shown(key), shown(value)]) };
  if (isSeq(node)) return { at: node.range?.[0], list: node.items.map(shown) };
  if (!isScalar(node)) return node;
  return { at: node.range?.[0], value: node.value, ...(typeof node.value === "number" ? { source: node.source } : {}) };
}

function full(text: string): { root: unknown; errors: number } {
  const document = parseDocument(text, { prettyErrors: false, logLevel: "silent", uniqueKeys: true });
  return { root: shown(document.contents as Node | null), errors: document.errors.length };
}

const folder = fileURLToPath(new URL("../../packs/", import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
const texts = files.map((name) => readFileSync(`${folder}${name}`, "utf8"));

test("every pack file is plain and gives what the full parser gives", () => {
  expect(files.length).toBeGreaterThan(20);
  files.forEach((name, at) => {
    const text = texts[at] as string;
    const plain = readPlainYaml(text);
    expect(plain, name).toBeDefined();
    expect(shown(plain), name).toEqual(full(text).root);
  });
});

test.each([
  ["a text over two lines", "a: one\n  two\n"],
  ["an escape", 'a: "one\\ntwo"\n'],
  ["a block of text", "a: |\n  one\n"],
  ["an anchor", "a: &x 1\nb: *x\n"],
  ["a key twice", "a: 1\na: 2\n"],
  ["a key without a value", "a:\nb: 2\n"],
  ["a bracket that stays open", "a: [1, 2\n"],
  ["a bracket that goes on at the edge", "a: [1,\n2]\n"],
  ["a text in brackets over two lines", "a: [one\n  two]\n"],
  ["a map in a text", "a: b: c\n"],
  ["a number in an unusual form", "a: 0x1f\n"],
  ["words behind a quotation", 'a: "b" c\n'],
  ["several documents", "a: 1\n---\nb: 2\n"],
  ["nothing", "# only this\n"],
])("%s is left to the full parser", (_, text) => {
  expect(readPlainYaml(text)).toBeUndefined();
});

test("whatever is written: the same nodes as from the full parser, or none", () => {
  const piece = fc.constantFrom(
    ..."a b: c- ?:[]{},#'\"\n 1.5 true ~ null - \n  \n    list: key:é’&*!|>%@`\\".split(""),
    "\n- ",
    "\n  - {a: b, c: [d, e]}",
    "a: ",
    "\nb: ",
    "\n  c: ",
    " # x",
    "''",
    "0o7",
    "1e5",
    "x:y",
    "2021-05-03",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join("");
      const plain = readPlainYaml(text);
      if (plain) expect({ root: shown(plain), errors: 0 }).toEqual(full(text));
    }),
    { numRuns: 3000 },
  );
});

test("a line of a pack changed in one place: the same nodes as from the full parser, or none", () => {
  const lines = texts.flatMap((text) => text.split("\n")).filter((line) => line.trim() !== "");
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 4 }),
      fc.nat(),
      fc.constantFrom(..." ,:#'\"[]{}-\n?1&", "", ": ", " #", "\n  "),
      (chosen, at, put) => {
        const text = chosen.join("\n");
        const place = at % (text.length + 1);
        const changed = text.slice(0, place) + put + text.slice(place + (at % 2));
        const plain = readPlainYaml(changed);
        if (plain) expect({ root: shown(plain), errors: 0 }).toEqual(full(changed));
      },
    ),
    { numRuns: 2000 },
  );
});
