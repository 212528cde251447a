import type { Span } from "../../model/index.ts";
import type { Token } from "../../text/document.ts";

/** What a cue introduces: the words of the content, and how it is joined to the cue. */
export interface Content {
  readonly tokens: readonly Token[];
  readonly joined: "clause" | "quote" | "gerund" | "infinitive" | "object" | "preposition" | "around" | "tail" | "alone";
  /** Head word of what is said, or of what it is said about. */
  readonly head?: Token;
  readonly preposition?: string;
  /** Where the words are those of whole paragraphs behind the sentence: their stretches; `tokens` is empty then. */
  readonly spans?: readonly Span[];
}
