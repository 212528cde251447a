import type { Sentence } from "../../text/document.ts";
import type { Content } from "./content-kind.ts";
import { type Cue, takes } from "./cue.ts";
import type { StatementReading } from "./reading.ts";

/**
 * What a paragraph says that a colon at the end of the one before opens: "The governor added:" and, below it, his words.
 * Not: a colon behind a verb that is not the last to speak, or one that speaks of something ("listed the demands:").
 */
export function paragraphBehind({ sentence, row, verb, mode, others }: Cue, { document }: StatementReading): Content[] {
  const last = sentence.tokens[sentence.tokens.length - 1];
  const next = document.sentences[sentence.index + 1];
  if (last?.word !== ":" || mode !== "speech" || !(takes(row, "clause") || takes(row, "quote"))) return [];
  if ([...others].some((other) => other > verb.index) || last.index - verb.index > 8) return [];
  if (!next || next.zone !== sentence.zone || next.paragraph !== sentence.paragraph + 1) return [];
  const told: Sentence[] = [];
  for (let at = sentence.index + 1; document.sentences[at]?.paragraph === next.paragraph; at++) {
    const one = document.sentences[at] as Sentence;
    if (one.quote === undefined) told.push(one);
  }
  return told.length > 0 ? [{ tokens: [], joined: "quote", spans: told.flatMap(({ spans }) => spans) }] : [];
}
