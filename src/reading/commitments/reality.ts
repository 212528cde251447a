import type { CommitmentStatus } from "../../model/index.ts";
import type { Packs } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { child, children, hasLabel, headOf } from "../../text/tree.ts";
import { negationOf } from "../statements/cue.ts";

/**
 * What the clause around a noun makes of it: nothing where the clause denies or only imagines it, a refusal where somebody refuses.
 *   "gives no orders", "has not agreed to the truce", "could sign a truce", "failed to reach a truce"   none
 *   "refused to sign the agreement"                                                                      refused
 * Not: "signed no later than Friday", "agreed to sign the truce".
 */
export function realityOf(
  sentence: Sentence,
  noun: Token,
  verb: Token | undefined,
  status: CommitmentStatus | undefined,
  packs: Packs,
): "none" | CommitmentStatus | undefined {
  if (status !== undefined && status !== "in-force" && status !== "breached") return undefined;
  if (child(sentence, noun, "det")?.lower === "no" && headOf(sentence, noun)?.lemma !== "be") return "none";
  if (!verb || hasLabel(verb, "acl:relcl")) return undefined;
  if (negationOf(sentence, verb, packs)) return "none";
  if (children(sentence, verb, "aux").some((word) => IMAGINES.has(word.lower))) return "none";
  const above = verb.tag === "VB" && (hasLabel(verb, "xcomp") || hasLabel(verb, "ccomp")) ? headOf(sentence, verb) : undefined;
  if (above && REFUSES.has(above.lemma) && status !== "breached") return "refused";
  return above && FAILS.has(above.lemma) ? "none" : undefined;
}

const IMAGINES = new Set(["may", "might", "could", "would"]);
const REFUSES = new Set(["refuse", "decline"]);
const FAILS = new Set(["fail", "hope", "want", "seek"]);
