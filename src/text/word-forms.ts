/** The words of a sentence in the forms that word lists are asked in; each worked out once a sentence. */
import type { Sentence, Token } from "./document.ts";

/** What one token is asked as. */
type Form = (token: Token) => string;

/** Lists of one form, kept by sentence. */
function kept(form: Form): (sentence: Sentence) => readonly string[] {
  const lists = new WeakMap<Sentence, readonly string[]>();
  return (sentence) => {
    const known = lists.get(sentence);
    if (known) return known;
    const made = sentence.tokens.map(form);
    lists.set(sentence, made);
    return made;
  };
}

/** Words in small letters. */
export const lowersOf = kept(({ lower }) => lower);

/** Lemmas in small letters. */
export const lemmasOf = kept(({ lemma }) => lemma.toLowerCase());

/** Lemmas in small letters; empty for a masked quotation. */
export const openLemmasOf = kept(({ lemma, quote }) => (quote === undefined ? lemma.toLowerCase() : ""));

/** Words as written; blank for a masked quotation. */
export const writtenOf = kept(({ word, quote }) => (quote === undefined ? word : " "));
