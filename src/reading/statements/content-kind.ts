import type { Token } from "../../text/document.ts";

/** What a cue introduces: the words of the content, and how it is joined to the cue. */
export interface Content {
  readonly tokens: readonly Token[];
  readonly joined: "clause" | "quote" | "gerund" | "infinitive" | "object" | "preposition" | "around" | "tail" | "alone";
  /** Head word of what is said, or of what it is said about. */
  readonly head?: Token;
  readonly preposition?: string;
}
