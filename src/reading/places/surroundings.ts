import type { Packs } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { isAllCapitals, isCapital, isTitled } from "./letters.ts";
import type { Spot } from "./spots.ts";

/**
 * What the words around a name make of it.
 *   "in Belm", "the mayor of Belm"            alone
 *   "Belm County", "Lake Belm"                alone: a word for a kind of place belongs to the name
 *   "Belm University", "the Belm Herald"      inside: part of the name of something that is there
 *   "Anna Belm", "Mr. Belm"                   person
 *   "Belm Street", "Belm Marsh"               other: no place, or none of that name
 */
export type Surroundings = "alone" | "inside" | "person" | "other";

/** What the words around a name make of it. */
export function surroundingsOf({ sentence, tokens }: Spot, packs: Packs): Surroundings {
  const first = tokens[0] as Token;
  const last = tokens[tokens.length - 1] as Token;
  const before = sentence.tokens[first.index - 1];
  const after = sentence.tokens[last.index + 1];
  if (before && isPersonWord(before, sentence, packs)) return "person";
  if (isTitled(sentence)) return "alone";
  const ahead = before ? aheadOf(sentence, before, first, packs) : "alone";
  if (ahead !== "alone") return ahead;
  if (!after) return "alone";
  if (/^(?:St\.?|Saint)$/.test(first.word) && (after.word === "'s" || after.word === "’s")) return "other";
  if (isPatron(sentence, first, packs)) return "other";
  if (after.word === "$") return "other";
  return after.start > last.end ? behindOf(after, tokens, packs) : "alone";
}

/** "the church of St. Oln and | St. Belm": whom a building is named after. */
function isPatron(sentence: Sentence, first: Token, packs: Packs): boolean {
  if (!/^(?:St\.?|Saint)$/.test(first.word)) return false;
  const ahead = sentence.tokens.slice(Math.max(0, first.index - 8), first.index);
  const of = ahead.findLastIndex((token) => token.lower === "of");
  return of > 0 && tells(ahead[of - 1] as Token, "body", packs);
}

/** "East Belm", "Mount Belm": alone; "Marsh Belm": a person or something else. */
function aheadOf(sentence: Sentence, before: Token, first: Token, packs: Packs): Surroundings {
  if (before.word === "-" && before.end === first.start) {
    const joined = sentence.tokens[before.index - 1];
    return joined && isCapital(joined) && joined.word.length > 1 && joined.end === before.start ? "inside" : "alone";
  }
  if (!isCapital(before) || before.pos !== "PROPN") return "alone";
  if (tells(before, "direction", packs)) return "alone";
  if (packs.wordIndex("titles").match([before.lower], 0) !== undefined) return "person";
  if (before.index === 0) return "inside";
  return isGeneric(before, packs) || isAllCapitals(before.word) ? "inside" : "other";
}

/** "Belm University" is there, "Belm County" is a place; "Anna Marsh" and "Belm Street" are neither. */
function behindOf(after: Token, tokens: readonly Token[], packs: Packs): Surroundings {
  if (!isCapital(after) || after.pos === "ADP" || after.pos === "CCONJ") return "alone";
  if (tells(after, "street", packs) || tells(after, "abroad", packs)) return "other";
  if (tells(after, "place", packs)) return "alone";
  return tokens.length === 1 && !tells(after, "body", packs) && isGiven(tokens[0] as Token, packs) ? "other" : "inside";
}

const isGiven = (token: Token, packs: Packs): boolean => packs.wordIndex("given-names").match([token.lower], 0) !== undefined;

/** A given name, an initial, or a form of address right before. */
function isPersonWord(before: Token, sentence: Sentence, packs: Packs): boolean {
  if (!isCapital(before)) return false;
  if (/^[A-Z]\.$/.test(before.word)) return true;
  if (tells(before, "address", packs)) return true;
  return isGiven(before, packs) && (before.pos === "PROPN" || !isTitled(sentence));
}

/** What the word list of surroundings tells of a word, by the names of its fields. */
type Telling = "direction" | "address" | "place" | "street" | "abroad" | "body" | "plain";

/** Whether a word beside a name tells this of it: "County" that it is a place, "Street" that it is a way. */
export const tells = (token: Token, telling: Telling, packs: Packs): boolean =>
  surroundingRows(token, packs).some((row) => row.says[telling] === true);

/** Whether a word alone is only a kind of place or body, or what sentences begin with: "the City", "the University". */
export const isGeneric = (token: Token, packs: Packs): boolean =>
  surroundingRows(token, packs).some(({ says }) => says["place"] || says["body"] || says["street"] || says["plain"]);

const surroundingRows = (token: Token, packs: Packs) => packs.wordIndex("place-surroundings").match([token.lower], 0)?.rows ?? [];
