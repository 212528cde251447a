import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";

const root = new URL("../../", import.meta.url);
const lists = ["speech-cues", "attitude-words", "source-frames"];

/** Rows of the cue lists as "list, word, part of speech". */
const rows = lists.flatMap((list) => {
  const sheet = parse(readFileSync(new URL(`packs/en/${list}.yaml`, root), "utf8")) as {
    as?: string;
    list: { words: string; as?: string }[];
  };
  return sheet.list.map((row) => `${list}\t${row.words}\t${row.as ?? sheet.as}`);
});

const table = readFileSync(new URL("docs/cue-attestations.tsv", root), "utf8").trimEnd().split("\n");
const attested = new Map<string, number>(
  table
    .filter((line) => !line.startsWith("#") && !line.startsWith("list\t"))
    .map((line) => {
      const [list, words, as, sentences = ""] = line.split("\t");
      return [`${list}\t${words}\t${as}`, new Set(sentences.split(" ").filter((id) => id !== "")).size] as [string, number];
    }),
);

test("every attested row is a row of its list", () => {
  expect([...attested.keys()].filter((row) => !rows.includes(row))).toEqual([]);
});

test("the table says how many rows of the cue lists have two attestations, one, and none", () => {
  const have = (count: number): number => rows.filter((row) => (attested.get(row) ?? 0) === count).length;
  const said = table.find((line) => line.startsWith("# Of "));
  expect(said).toBe(
    `# Of ${rows.length} rows ${have(2)} have two, ${have(1)} one and ${have(0)} none, which rest on general knowledge of English alone.`,
  );
});
