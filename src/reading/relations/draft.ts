import type { Packs, WordRow } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import type { End, Ends } from "./ends.ts";
import type { RelationWords } from "./words.ts";

/** A relation as it is read, before it is a finding. */
export interface Draft {
  readonly row: WordRow;
  readonly sentence: Sentence;
  /** The words that say it. */
  readonly trigger: readonly Token[];
  readonly a: End;
  readonly b: End;
  readonly distance?: readonly Token[];
  /** Words that leave it open. */
  readonly hedge?: readonly Token[];
  /** The side that is not named there, with the clue it was worked out from. */
  readonly inferred?: { readonly field: "a" | "b"; readonly clue: string };
}

/** What the rules of relations share. */
export interface Looking {
  readonly ends: Ends;
  readonly words: RelationWords;
  readonly packs: Packs;
}

/** Whether a word of full denial stands at a place: "| not | in response to", "| never | because of". */
export const deniedAt = (sentence: Sentence, at: number, packs: Packs): boolean => {
  const word = sentence.tokens[at]?.lower;
  return (
    word !== undefined &&
    (packs
      .wordIndex("negation")
      .match([word], 0)
      ?.rows.some((row) => row.says.strength === "full") ??
      false)
  );
};
