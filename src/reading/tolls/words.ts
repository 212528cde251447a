import type { Toll } from "../../model/index.ts";
import type { Packs, WordRow } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { readNumber } from "../../text/numbers.ts";

/** A phrase of `toll-words` with its row; `end` is the index of the token behind it. */
export interface TollWord {
  readonly row: WordRow;
  readonly end: number;
}

/** The longest phrase of `toll-words` of one sort from a token on; its first word as a lemma or as it stands. */
export function tollWordAt(sentence: Sentence, at: number, as: string, packs: Packs): TollWord | undefined {
  const token = sentence.tokens[at];
  if (!token) return undefined;
  const rest = sentence.tokens.slice(at + 1, at + 4).map(({ lower }) => lower);
  const index = packs.wordIndex("toll-words");
  for (const first of [token.lower, token.lemma.toLowerCase()]) {
    const match = index.all([first, ...rest], 0).findLast((one) => one.rows.some((row) => row.as === as));
    const row = match?.rows.find((one) => one.as === as);
    if (match && row) return { row, end: at + match.length };
  }
  return undefined;
}

/** What a noun counts: "the | death toll |", "the number of | wounded |"; with the place behind it. */
export function effectAt(
  sentence: Sentence,
  from: number,
  packs: Packs,
): { readonly effect: Toll["effect"]; readonly end: number } | undefined {
  let at = from;
  while (/^(DT|PRP\$|JJ.?|POS)$/.test(sentence.tokens[at]?.tag ?? "") && !tollWordAt(sentence, at, "noun", packs)) at++;
  if (
    ["number", "count", "figure"].includes(sentence.tokens[at]?.lower ?? "") &&
    ["of", "for"].includes(sentence.tokens[at + 1]?.lower ?? "")
  ) {
    at += 2;
    while (sentence.tokens[at]?.pos === "DET" || sentence.tokens[at]?.lower === "people") at++;
  }
  const found = tollWordAt(sentence, at, "noun", packs);
  return found && { effect: found.row.says.effect as Toll["effect"], end: found.end };
}

/** A number of those harmed: its quantity, its words, and the index behind them. */
export interface Figure {
  readonly quantity: NonNullable<Toll["quantity"]>;
  readonly tokens: readonly Token[];
  readonly end: number;
}

/** The number that begins at a token. Not: "30 percent", "$30", "30 dinars". */
export function figureAt(sentence: Sentence, at: number): Figure | undefined {
  const token = sentence.tokens[at];
  const number = token && token.quote === undefined ? readNumber(sentence.tokens, at) : undefined;
  if (!number) return undefined;
  const next = sentence.tokens[at + number.length];
  if (next && (/^(%|\$|percent|per|million|billion|km|-)$/.test(next.lower) || next.tag === "HYPH")) return undefined;
  return { quantity: number.quantity, tokens: sentence.tokens.slice(at, at + number.length), end: at + number.length };
}
