import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadLanguage } from "../../src/text/language.ts";

const weights = new Uint8Array(readFileSync(new URL("../../models/en/weights.bin", import.meta.url)));
const language = loadLanguage(weights);

/** Arcs of a sentence with its words parted by blanks, as "word <label head". */
function arcs(sentence: string): string[] {
  const words = sentence.split(" ");
  const tree = language.parse(words, language.tag(words));
  return tree.map(({ head, label }, i) => `${words[i]} <${label} ${head < 0 ? "-" : words[head]}`);
}

test.each([
  ["The army shelled the village .", ["army <nsubj shelled", "village <obj shelled", "shelled <root -"]],
  ["The village was shelled by the army .", ["village <nsubj:pass shelled", "army <obl:agent shelled"]],
  [
    "The minister said that the rebels attacked the town .",
    ["minister <nsubj said", "attacked <ccomp said", "rebels <nsubj attacked", "town <obj attacked"],
  ],
  ["Three soldiers were killed by the rebels .", ["soldiers <nsubj:pass killed", "Three <nummod soldiers", "rebels <obl:agent killed"]],
  ["The front did not claim the attack .", ["front <nsubj claim", "not <advmod claim", "attack <obj claim"]],
  [
    "The strike killed two civilians , according to the ministry .",
    ["strike <nsubj killed", "civilians <obj killed", "ministry <obl killed"],
  ],
])("%s", (sentence, expected) => {
  expect(arcs(sentence)).toEqual(expect.arrayContaining(expected));
});

test.each([
  ["\uFFFC said Orlen , a spokesman for the front .", ["\uFFFC <ccomp said", "Orlen <nsubj said", "spokesman <appos Orlen"]],
  ["\uFFFC , the minister said .", ["\uFFFC <ccomp said", "minister <nsubj said"]],
  ["The governor told reporters : \uFFFC", ["governor <nsubj told", "\uFFFC <ccomp told"]],
])("masked quotation: %s", (sentence, expected) => {
  expect(arcs(sentence)).toEqual(expect.arrayContaining(expected));
});

test("a tree has one root and no cycle, whatever the words", () => {
  const odd = ["\uFFFC", "😀", "", "...", "\ud800", "the", "the", ",", "x".repeat(5000), "كتب", "\uFFFC", "said", "__proto__"];
  for (let size = 0; size <= odd.length; size++) {
    const words = odd.slice(0, size);
    const tree = language.parse(words, language.tag(words));
    expect(tree.filter((arc) => arc.head < 0)).toHaveLength(Math.min(size, 1));
    tree.forEach((_, i) => {
      let at = i;
      let steps = 0;
      while (at >= 0 && steps++ <= size) at = tree[at]?.head ?? -1;
      expect(at).toBe(-1);
    });
  }
});

test("tags unknown to the weights do not stop the parser", () => {
  const tree = language.parse(
    ["We", "left"],
    [
      { pos: "NOVEL", tag: "ZZ" },
      { pos: "VERB", tag: "VBD" },
    ],
  );
  expect(tree.map((arc) => arc.label)).toContain("root");
});

test("loading is deterministic, also from the middle of a larger buffer", () => {
  const shifted = new Uint8Array(weights.length + 3);
  shifted.set(weights, 3);
  const other = loadLanguage(shifted.subarray(3));
  const words = "The envoy , who left Zemar on Friday , denied that the front had fired .".split(" ");
  expect(other.id).toBe(language.id);
  expect(other.tag(words)).toEqual(language.tag(words));
  expect(other.parse(words, other.tag(words))).toEqual(language.parse(words, language.tag(words)));
});

test("other bytes are refused", () => {
  expect(() => loadLanguage(new Uint8Array(0))).toThrow(RangeError);
  expect(() => loadLanguage(weights.subarray(0, weights.length >> 1))).toThrow(RangeError);
});
