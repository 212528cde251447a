import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isMap, isScalar, isSeq, type Node, parseDocument } from "yaml";
import { filesUnder, root, sourceFiles } from "./sources.ts";

// No name of a real actor, place or outlet stands in code: packs hold them. A name that is also an ordinary English word or a
// word of this field, and is meant as such in code, is listed here.
const ordinary: ReadonlySet<string> = new Set(["Armenian", "Chinese", "Greek"]);

const LONGEST = 6;

/** Every name of the packs that begins with a capital, as words joined by blanks. */
function namesOfPacks(): Set<string> {
  const names = new Set<string>();
  for (const path of filesUnder("packs", ".yaml").filter((file) => /(?:^|\/)(?:actors|places|outlets)(?:\.yaml$|\/)/.test(file))) {
    const { contents } = parseDocument(readFileSync(join(root, path), "utf8"));
    for (const name of namesIn(contents as Node | null)) names.add(wordsOf(name).join(" "));
  }
  return new Set([...names].filter((name) => name.length > 3 && /^[\p{Lu}\p{Lo}]/u.test(name) && !ordinary.has(name)));
}

/** Texts under `names`, `demonyms` and `metonyms`, in strings, lists, and maps with `text`. */
function namesIn(node: Node | null | undefined): string[] {
  if (isSeq(node)) return node.items.flatMap((item) => namesIn(item as Node));
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) =>
    isScalar(key) && ["names", "demonyms", "metonyms"].includes(String(key.value)) ? textsIn(value as Node) : namesIn(value as Node),
  );
}

function textsIn(node: Node | null | undefined): string[] {
  if (isScalar(node)) return [String(node.value)];
  if (isSeq(node)) return node.items.flatMap((item) => textsIn(item as Node));
  if (!isMap(node)) return [];
  const text = node.get("text");
  return typeof text === "string" ? [text] : [];
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Names of the packs in a text, word by word, also inside camelCase and kebab-case identifiers. */
function namesUsed(text: string, names: ReadonlySet<string>): string[] {
  const words = wordsOf(text.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"));
  const found = new Set<string>();
  words.forEach((_, from) => {
    for (let length = 1; length <= LONGEST; length++) {
      const stretch = words.slice(from, from + length).join(" ");
      if (names.has(stretch)) found.add(stretch);
    }
  });
  return [...found];
}

describe("names", () => {
  const names = namesOfPacks();

  it("are read from the packs", () => {
    expect(names.size).toBeGreaterThan(100);
  });

  it("of real actors, places and outlets stand in no code", () => {
    const used = sourceFiles("src").flatMap(({ path, text }) => namesUsed(text, names).map((name) => `${path}: ${name}`));
    expect(used).toEqual([]);
  });

  it("would be seen in strings, identifiers and comments", () => {
    const known = new Set(["Orlen Front", "Middle Harbour"]);
    expect(namesUsed('const isOrlenFront = name === "the Middle Harbour";', known)).toEqual(["Orlen Front", "Middle Harbour"]);
  });
});
