import type { Atom } from "./atoms.ts";
import type { Draft, Reckoning } from "./expression.ts";

/** A family of time expressions: looks at the atoms from `at` on and gives the longest expression that starts there. */
export type Rule = (atoms: readonly Atom[], at: number) => Draft | undefined;

/** Lower-case word at a place, empty outside the sentence. */
export const wordAt = (atoms: readonly Atom[], at: number): string => atoms[at]?.lower ?? "";

/** Whether the atoms from `at` on are these words. */
export const follows = (atoms: readonly Atom[], at: number, ...words: readonly string[]): boolean =>
  words.every((word, offset) => atoms[at + offset]?.lower === word);

const none: readonly never[] = [];

/** A phrase of a list that stands somewhere, and how many atoms it takes. */
export interface PhraseMatch<T> {
  readonly value: T;
  readonly length: number;
}

/** A finder of phrases, written with blanks, each with its value; it gives the longest one that starts at an atom. Indexed by first word. */
export function phraseFinder<T>(
  rows: readonly (readonly [string, T])[],
): (atoms: readonly Atom[], at: number) => PhraseMatch<T> | undefined {
  const byFirst = new Map<string, { words: readonly string[]; value: T }[]>();
  for (const [phrase, value] of rows) {
    const words = phrase.split(" ");
    const first = words[0] ?? "";
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), { words, value }].sort((a, b) => b.words.length - a.words.length),
    );
  }
  return (atoms, at) => {
    for (const { words, value } of byFirst.get(wordAt(atoms, at)) ?? none)
      if (follows(atoms, at, ...words)) return { value, length: words.length };
    return undefined;
  };
}

/** A date that is complete as it stands. */
export const fixed = (length: number, value: string, granularity: NonNullable<Draft["granularity"]>): Draft => ({
  type: "date",
  granularity,
  reckoning: { how: "fixed", value },
  to: "none",
  length,
});

/** Something reckoned from the publication or from an event. */
export const reckoned = (
  length: number,
  granularity: NonNullable<Draft["granularity"]>,
  reckoning: Reckoning,
  to: Draft["to"] = "published",
): Draft => ({
  type: "date",
  granularity,
  reckoning,
  to,
  length,
});
