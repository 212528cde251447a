import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

/** Foreign words in names of organisations and what they mean, from the English pack. */
export function genericWords(): ReadonlyMap<string, string> {
  const file = fileURLToPath(new URL("../packs/en/organisation-words.yaml", import.meta.url));
  const { list } = parse(readFileSync(file, "utf8")) as { list: readonly { words: readonly string[]; means?: string }[] };
  return new Map(list.flatMap(({ words, means }) => (means === undefined ? [] : words.map((word) => [word, means] as const))));
}
