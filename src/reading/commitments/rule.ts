import type { CommitmentFinding } from "../../model/index.ts";
import type { Sentence } from "../../text/document.ts";
import { matcher } from "../../text/patterns/match.ts";
import { spansOfTokens } from "../../text/tree.ts";
import type { ReadingContext } from "../context.ts";
import { argumentOf, type Roles } from "../roles.ts";
import { agentOf } from "../statements/cue.ts";

/**
 * Standing rules: what must be consented to by somebody.
 *   "Such raids must be approved by the Guard Office."   rule from the Guard Office
 * Not: "the bill was approved by parliament".
 */
const RULED = matcher('VERB >aux "must"|"should" >nsubj:pass what=*');

export function ruleOf(sentence: Sentence, context: ReadingContext, roles: Roles): CommitmentFinding[] {
  const index = context.packs.wordIndex("rule-verbs");
  return sentence.tokens.flatMap((verb) => {
    const subject = verb.pos === "VERB" && index.match([verb.lemma.toLowerCase()], 0) && RULED(sentence, verb)?.get("what");
    const agent = subject && agentOf(sentence, verb);
    const by = agent && roles.at("actor", agent);
    if (!by) return [];
    const what = roles.argument(sentence, subject);
    const base = context.make.base("commitment", "commitments/rule", [
      { role: "trigger", spans: spansOfTokens([verb], sentence) },
      { role: "argument", spans: [...what.spans, ...argumentOf(by).spans] },
    ]);
    return [{ ...base, type: "rule" as const, from: argumentOf(by), what, status: "in-force" as const }];
  });
}
