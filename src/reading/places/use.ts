import type { Sentence, Token } from "../../text/document.ts";
import { hasLabel, headOf } from "../../text/tree.ts";
import { headToken, isLocative } from "../names.ts";

const DOES = new Set(
  "say tell announce warn deny accuse insist want urge call demand reject condemn vow pledge threaten agree refuse claim hope believe argue seek offer ask blame admit".split(
    " ",
  ),
);

/**
 * Whether a name of a place stands for those who govern there or play for it.
 *   "Belm said it would", "Belm and Dorsk agreed"   acting
 *   "in Belm", "Belm was shelled"                   a place
 */
export function isActing(sentence: Sentence, tokens: readonly Token[]): boolean {
  const head = headToken(sentence, tokens);
  if (isLocative(sentence, head)) return false;
  const up = headOf(sentence, head);
  if (!up) return false;
  if (head.label === "conj") return isActing(sentence, [up]);
  return hasLabel(head, "nsubj") && !head.label.endsWith(":pass") && DOES.has(up.lemma);
}
