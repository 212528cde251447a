/** A dependency tree that is set right arc by arc. */
import { fold } from "./characters.ts";
import type { Arc } from "./language.ts";
import type { Tag } from "./tagger.ts";

/** A tree in the making: the words with their tags, and arcs that are set right one after another. */
export interface Tree {
  readonly words: readonly string[];
  readonly tags: readonly Tag[];
  readonly arcs: Arc[];
  /** The words below each, in order; kept along with the arcs. */
  readonly below: number[][];
}

/** Relation of a word; empty outside the sentence. */
export const labelOf = ({ arcs }: Tree, index: number): string => (index < 0 ? "" : (arcs[index]?.label ?? ""));

/** A word in small letters; empty outside the sentence. */
export const lower = ({ words }: Tree, index: number): string => (index < 0 ? "" : fold(words[index] ?? ""));

/** Words that hang on a word, in order. */
export const below = (tree: Tree, head: number): readonly number[] => (head < 0 ? none : (tree.below[head] ?? none));

const none: readonly never[] = [];

/** Gives a word another relation to its head. */
export const relabel = ({ arcs }: Tree, index: number, label: string): void => {
  arcs[index] = { head: (arcs[index] as Arc).head, label };
};

/** Hangs a word elsewhere; -1 makes it the root. */
export function hang({ arcs, below }: Tree, index: number, head: number, label: string): void {
  const old = below[(arcs[index] as Arc).head];
  old?.splice(old.indexOf(index), 1);
  arcs[index] = { head, label };
  const into = below[head];
  into?.splice(into.filter((other) => other < index).length, 0, index);
}

/** Puts a verb where another word hangs, which then hangs on the verb. */
export function takePlace(tree: Tree, verb: number, other: number, label: string): void {
  const { head, label: own } = tree.arcs[other] as Arc;
  hang(tree, verb, head, own);
  hang(tree, other, verb, label);
}
