import type { Random } from "../random.ts";

/** What the sentences of one report are filled with. */
export interface Slots {
  /** Name of the day ("Tuesday") or date ("7 May") of the deed, as the report tells it. */
  readonly when: string;
  readonly town: string;
  /** Who is said to have done it, another faction, and a third. */
  readonly doer: string;
  readonly other: string;
  readonly third: string;
  readonly person: string;
  readonly speaker: string;
  /** Somebody whom no other report may know. */
  readonly local: string;
  readonly killed: string;
  readonly wounded: string;
  readonly outlet: string;
}

/** A part of a sentence: the words themselves, or words made of the slots. */
export type Part = string | ((slots: Slots, random: Random) => string);

/** One of several parts, filled. */
export function one(parts: readonly Part[], slots: Slots, random: Random): string {
  const part = random.pick(parts);
  return typeof part === "string" ? part : part(slots, random);
}

/** Words as a sentence: a capital at the start, a full stop at the end. */
export const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
