import type { CommitmentFinding } from "../../model/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { matcher } from "../../text/patterns/match.ts";
import { child, children, headOf, spansOfTokens } from "../../text/tree.ts";
import type { ReadingContext } from "../context.ts";
import { argumentOf, type Roles } from "../roles.ts";
import { agentOf } from "../statements/cue.ts";

/**
 * Standing rules: what must be consented to by somebody.
 *   "Such raids must be approved by the Guard Office."   rule from the Guard Office
 *   "No convoy may pass without the approval of the Guard Office."
 * Not: "the bill was approved by parliament", "left without the consent of the owner".
 */
const RULED = matcher('VERB >aux "must"|"should" >nsubj:pass what=*');

export function ruleOf(sentence: Sentence, context: ReadingContext, roles: Roles): CommitmentFinding[] {
  const index = context.packs.wordIndex("rule-verbs");
  return sentence.tokens.flatMap((verb) => {
    if (verb.pos === "NOUN") return leaveOf(sentence, verb, context, roles);
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

/** "may not sail without the leave of the Harbour Office": the rule of the one whose leave is needed. */
function leaveOf(sentence: Sentence, noun: Token, context: ReadingContext, roles: Roles): CommitmentFinding[] {
  const needed =
    child(sentence, noun, "case")?.lower === "without" &&
    context.packs
      .wordIndex("rule-verbs")
      .match([noun.lemma.toLowerCase()], 0)
      ?.rows.some((row) => row.as === "noun");
  const verb = needed ? headOf(sentence, noun) : undefined;
  const bound = verb && children(sentence, verb, "aux").some((word) => ["may", "can", "must", "could", "shall"].includes(word.lower));
  const owner =
    bound &&
    (child(sentence, noun, "nmod:poss") ??
      children(sentence, noun, "nmod").find((one) => ["of", "from"].includes(child(sentence, one, "case")?.lower ?? "")));
  const by = owner && roles.at("actor", owner);
  const subject = verb && child(sentence, verb, "nsubj", "nsubj:pass");
  if (!by || !subject) return [];
  const what = roles.argument(sentence, subject);
  const base = context.make.base("commitment", "commitments/leave", [
    { role: "trigger", spans: spansOfTokens([noun], sentence) },
    { role: "argument", spans: [...what.spans, ...argumentOf(by).spans] },
  ]);
  return [{ ...base, type: "rule" as const, from: argumentOf(by), what, status: "in-force" as const }];
}
