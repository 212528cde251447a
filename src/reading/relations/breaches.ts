import type { Sentence, Token } from "../../text/document.ts";
import { child, headOf } from "../../text/tree.ts";
import { behind } from "./behind.ts";
import type { Draft, Looking } from "./draft.ts";
import type { End } from "./ends.ts";

/**
 * The deed by which a commitment was broken: the breach is because of it.
 *   "violated the truce by striking the base"     "the shelling broke the truce"     "the truce was broken by the raid"
 * Not: "violated the truce, the army said", "violated the border by crossing it" (no commitment).
 */
export function breachAt(sentence: Sentence, at: number, looking: Looking): readonly Draft[] {
  const verb = sentence.tokens[at] as Token;
  const found = verb.pos === "VERB" ? looking.words.match(sentence, at, "breach") : undefined;
  if (!found) return [];
  const { ends } = looking;
  const patient = child(sentence, verb, "obj", "nsubj:pass") ?? (verb.label === "acl" ? headOf(sentence, verb) : undefined);
  const broken = patient && ends.at(patient);
  if (broken?.finding.kind !== "commitment" || broken.finding.status !== "breached") return [];
  const subject = child(sentence, verb, "nsubj");
  const by = wayBehind(sentence, verb);
  const deeds: readonly End[] = [
    ...(by === undefined ? [] : behind(sentence, by + 1, "noun", looking)),
    ...(subject ? ends.noun(sentence, subject) : []),
  ];
  const [deed] = deeds.filter(({ finding }) => finding.kind === "event");
  const row = { ...found.row, says: { ...found.row.says, relation: "because-of" } };
  return deed ? [{ row, sentence, trigger: by === undefined ? [verb] : sentence.tokens.slice(by, by + 1), a: broken, b: deed }] : [];
}

/** "violated the truce | by | striking", "| with | air strikes". */
function wayBehind(sentence: Sentence, verb: Token): number | undefined {
  for (let at = verb.index + 1; at < sentence.tokens.length; at++) {
    const token = sentence.tokens[at] as Token;
    if (token.pos === "PUNCT" || token.quote !== undefined) return undefined;
    if (token.lower === "by" || token.lower === "with") return at;
  }
  return undefined;
}
