import type { ActorFinding, ActorKind, Quantity } from "../../model/index.ts";
import type { Sentence, Token } from "../../text/document.ts";

/** A mention before it is known which earlier mention it goes with. */
export interface Candidate {
  readonly sentence: Sentence;
  /** The words that name or describe it. */
  readonly tokens: readonly Token[];
  readonly head: Token;
  readonly form: ActorFinding["form"];
  readonly kind?: ActorKind;
  /** The words, for a description without its article. */
  readonly name: string;
  readonly rule: string;
  readonly pack?: string;
  /** Where the pack row was worked out from a spelling it does not list: why. */
  readonly spelled?: string;
  /** Pack names that count only where the actor, or one of `needs`, is named otherwise. */
  readonly weak?: boolean;
  readonly needs?: readonly string[];
  /** Lemma of the head noun of a description: "commander". */
  readonly noun?: string;
  /** Title before a name: "Prime Minister". */
  readonly title?: string;
  /** The words of that title. */
  readonly titled?: readonly Token[];
  readonly plural: boolean;
  /** How a description is introduced. */
  readonly article?: "the" | "a" | "another" | "other" | "bare";
  readonly quantity?: Quantity;
  /** Says more than its noun: "the leader of the front", "a senior official". */
  readonly modified?: boolean;
  /** For a part of a set: the head noun of the whole. */
  readonly partOf?: Token;
  /** For actors named side by side: the heads of each. */
  readonly joins?: readonly Token[];
  /** For a name given in quotation marks: the noun it is the name of. */
  readonly names?: Token;
}

/** Words of tokens as they stand, joined by what lies between them in the text; holes are skipped. */
export function wordsOf(tokens: readonly Token[]): string {
  let words = "";
  let end = -1;
  for (const token of tokens) {
    if (words !== "" && token.start !== end) words += " ";
    words += token.word;
    end = token.end;
  }
  return words;
}
