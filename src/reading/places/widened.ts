import type { Sentence, Token } from "../../text/document.ts";

const DIRECTIONS = new Set(["central", "northern", "southern", "eastern", "western", "north", "south", "east", "west", "downtown"]);
/** Words for a kind of place that stand behind its name or before "of". */
export const TYPES = new Set([
  "province",
  "governorate",
  "district",
  "region",
  "city",
  "town",
  "village",
  "airport",
  "base",
  "airbase",
  "camp",
  "valley",
  "mountains",
  "island",
  "strait",
  "border",
  "neighborhood",
  "neighbourhood",
]);

/** With the direction before and the kind of place after the name: "central Dorsk", "Sarr province". */
export function widened(sentence: Sentence, tokens: readonly Token[]): readonly Token[] {
  const first = tokens[0] as Token;
  const last = tokens[tokens.length - 1] as Token;
  const before = sentence.tokens[first.index - 1];
  const after = sentence.tokens[last.index + 1];
  return [
    ...(before && DIRECTIONS.has(before.lower) && before.pos === "ADJ" ? [before] : []),
    ...tokens,
    ...(after && TYPES.has(after.lower) && !TYPES.has(last.lower) ? [after] : []),
  ];
}

/** Whether a word for a kind of place follows. */
export const beforeType = (sentence: Sentence, token: Token): boolean => TYPES.has(sentence.tokens[token.index + 1]?.lower ?? "");
