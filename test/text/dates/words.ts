import type { Word } from "../../../src/text/dates/atoms.ts";
import { tokenize } from "../../../src/text/tokens.ts";

/** Words of a text, as the tokeniser cuts it. */
export const wordsOf = (text: string): Word[] =>
  tokenize(text, { start: 0, end: text.length }).map(({ start, end }) => ({ start, end, word: text.slice(start, end) }));
