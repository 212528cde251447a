import type { Sentence, Token } from "../../text/document.ts";
import { children, headOf } from "../../text/tree.ts";

const SIDES = ["south", "north", "east", "west", "southeast", "southwest", "northeast", "northwest"];

/**
 * What a name is only a mark for: then the words mean a region around the place, and no point in it.
 *   "near Belm", "outside Belm"                       near, outside
 *   "south of Belm", "20 km south of Belm"            south of
 *   "near the Belm border"                            near
 *   "in Belm"                                         none
 */
export function relationOf(sentence: Sentence, head: Token): string | undefined {
  const cases = children(sentence, head, "case").map((token) => token.lower);
  const near = cases.find((word) => ["near", "outside", "around"].includes(word)) ?? nearBorder(sentence, head);
  if (near) return near;
  const direction = directionOf(sentence, head);
  if (direction) return `${direction} of`;
  const up = headOf(sentence, head);
  return cases.includes("of") && up && ["south", "north", "east", "west"].includes(up.lemma) ? `${up.lower} of` : undefined;
}

/** "near the border with Belm", "near the Belm border", "along the Sornish border". */
export function nearBorder(sentence: Sentence, head: Token): string | undefined {
  const up = headOf(sentence, head);
  if (!up || !["border", "frontier", "boundary"].includes(up.lemma)) return undefined;
  return children(sentence, up, "case")
    .map((token) => token.lower)
    .find((word) => ["near", "along", "at", "on"].includes(word));
}

/** "south of" right before a name. */
export function directionOf(sentence: Sentence, head: Token): string | undefined {
  const of = children(sentence, head, "case").find((token) => token.lower === "of");
  const word = of && sentence.tokens[of.index - 1]?.lower;
  return word && SIDES.includes(word) ? word : undefined;
}
