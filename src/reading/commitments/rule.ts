import type { CommitmentFinding } from "../../model/index.ts";
import type { Sentence } from "../../text/document.ts";
import { child, children, spansOfTokens } from "../../text/tree.ts";
import type { ReadingContext } from "../context.ts";
import { argumentOf, type Roles } from "../roles.ts";
import { agentOf, isPassive } from "../statements/cue.ts";

/**
 * Standing rules: what must be consented to by somebody.
 *   "Such raids must be approved by the Guard Office."   rule from the Guard Office
 * Not: "the bill was approved by parliament".
 */
export function ruleOf(sentence: Sentence, context: ReadingContext, roles: Roles): CommitmentFinding[] {
  const index = context.packs.wordIndex("rule-verbs");
  return sentence.tokens.flatMap((verb) => {
    if (verb.pos !== "VERB" || !index.match([verb.lemma.toLowerCase()], 0) || !isPassive(sentence, verb)) return [];
    if (!children(sentence, verb, "aux").some((token) => token.lower === "must" || token.lower === "should")) return [];
    const agent = agentOf(sentence, verb);
    const by = agent && roles.at("actor", agent);
    const subject = child(sentence, verb, "nsubj:pass");
    if (!by || !subject) return [];
    const what = roles.argument(sentence, subject);
    const base = context.make.base("commitment", "commitments/rule", [
      { role: "trigger", spans: spansOfTokens([verb], sentence) },
      { role: "argument", spans: [...what.spans, ...argumentOf(by).spans] },
    ]);
    return [{ ...base, type: "rule" as const, from: argumentOf(by), what, status: "in-force" as const }];
  });
}
