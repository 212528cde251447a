/**
 * A pattern over the tree of a sentence, written as one line:
 *
 *   verb=VERB & {deed} >nsubj by=* >advcl (goal=VB >mark "to") !>aux:pass *
 *
 * A word is tested by its lemma (`give`), its form (`"to"`), its universal part of speech or Penn tag (`VERB`, `VBD`), its membership in a named
 * list (`{deed}`), or not at all (`*`); `give|offer` is either, `NOUN & {kind}` is both, `name=` before the tests keeps the word under a name. Behind
 * it stand its neighbours in the tree: `>label` a dependent, `<label` its head, `>>label` a dependent at any depth, `+` and `-` the next and the
 * previous word of the sentence; labels may be alternatives (`>nsubj|nsubj:pass`), stand for their subtypes, and be left away. `?>` takes the
 * neighbour where there is one, `!>` wants none. A neighbour that has neighbours of its own stands in brackets.
 */
export interface Pattern {
  readonly kind: "pattern";
  readonly word: WordTest;
  readonly edges: readonly Edge[];
}

/** What one word must be; all `all` hold, each by one of its alternatives. */
export interface WordTest {
  readonly name?: string;
  readonly all: readonly (readonly Atom[])[];
}

/** One test of a word. */
export type Atom =
  | { readonly kind: "any" }
  | { readonly kind: "form"; readonly form: string }
  | { readonly kind: "lemma"; readonly lemma: string }
  | { readonly kind: "tag"; readonly tag: string }
  | { readonly kind: "list"; readonly list: string };

/** A step from a word to a neighbour, which must be there, may be there, or must not. */
export interface Edge {
  readonly kind: "edge";
  readonly step: "dependent" | "below" | "head" | "next" | "previous";
  /** Relations, each standing for its subtypes; none means any. */
  readonly labels: readonly string[];
  readonly want: "one" | "maybe" | "none";
  readonly to: Pattern;
}
