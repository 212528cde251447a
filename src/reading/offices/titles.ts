import type { Argument, OfficeFinding } from "../../model/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { lemmasOf, lowersOf } from "../../text/word-forms.ts";
import type { ReadingContext } from "../context.ts";

/** A title read beside a name, with its body. */
export interface TitleRead {
  readonly title: readonly Token[];
  readonly body?: Argument;
  /** First and last token index of title and body together. */
  readonly from: number;
  readonly to: number;
  readonly state: OfficeFinding["state"];
  readonly rule: string;
}

/** Longest title that starts at a token: a word list of titles and of roles in a body. */
export function titleAt(sentence: Sentence, at: number, context: ReadingContext): number {
  let longest = 0;
  for (const list of TITLES) {
    const index = context.packs.wordIndex(list);
    for (const words of [lowersOf(sentence), lemmasOf(sentence)]) longest = Math.max(longest, index.match(words, at)?.length ?? 0);
  }
  return longest;
}

const TITLES = ["titles", "role-nouns"];

const STATES: Readonly<Record<string, OfficeFinding["state"]>> = {
  former: "former",
  ex: "former",
  late: "former",
  outgoing: "outgoing",
  incoming: "incoming",
  designate: "incoming",
  elect: "incoming",
  acting: "acting",
  interim: "acting",
  predecessor: "former",
  successor: "incoming",
};

/** Takes "former", "outgoing", "acting" and adjectives before the title or body in. */
export function leadingState(sentence: Sentence, from: number): number {
  let at = from;
  while (at > 0 && Object.hasOwn(STATES, sentence.tokens[at - 1]?.lower ?? "")) at--;
  return at;
}

/** What state the words before a title, or the title, put its holder in. */
export function stateOf(tokens: readonly Token[]): OfficeFinding["state"] {
  for (const token of tokens) if (Object.hasOwn(STATES, token.lower)) return STATES[token.lower] as OfficeFinding["state"];
  return "current";
}
