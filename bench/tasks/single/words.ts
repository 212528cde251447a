import { readFileSync } from "node:fs";
import { parse } from "yaml";

const lists = parse(readFileSync(new URL("words.yaml", import.meta.url), "utf8")) as Readonly<Record<string, readonly string[]>>;
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s+");
const patterns = new Map(
  Object.entries(lists).map(([name, words]) => [name, new RegExp(`\\b(?:${words.map(escaped).join("|")})s?\\b`, "i")]),
);

/** Whether a text holds a word of a list of `words.yaml`; throws on a name that is none of its lists. */
export const holds = (name: string, text: string): boolean => patternOf(name).test(text);

/** What stands before the first word of a list, or the whole text; throws as `holds` does. */
export const before = (name: string, text: string): string => text.slice(0, patternOf(name).exec(text)?.index);

function patternOf(name: string): RegExp {
  const pattern = patterns.get(name);
  if (!pattern) throw new Error(`words.yaml has no list "${name}"`);
  return pattern;
}
