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
  if (after.word === "$") return "other";
  return after.start > last.end ? behindOf(after, tokens, packs) : "alone";
}

/** "East Belm", "Mount Belm": alone; "Marsh Belm": a person or something else. */
function aheadOf(sentence: Sentence, before: Token, first: Token, packs: Packs): Surroundings {
  if (before.word === "-" && before.end === first.start) {
    const joined = sentence.tokens[before.index - 1];
    return joined && isCapital(joined) && joined.word.length > 1 && joined.end === before.start ? "inside" : "alone";
  }
  if (!isCapital(before) || before.pos !== "PROPN") return "alone";
  if (DIRECTIONS.has(before.lower)) return "alone";
  if (packs.wordIndex("titles").match([before.lower], 0) !== undefined) return "person";
  if (before.index === 0) return "inside";
  return isGeneric(before.lower) || isAllCapitals(before.word) ? "inside" : "other";
}

/** "Belm University" is there, "Belm County" is a place; "Anna Marsh" and "Belm Street" are neither. */
function behindOf(after: Token, tokens: readonly Token[], packs: Packs): Surroundings {
  if (!isCapital(after) || after.pos === "ADP" || after.pos === "CCONJ") return "alone";
  if (STREETS.has(after.lower) || ELSEWHERE.has(after.lower)) return "other";
  if (PLACE_WORDS.has(after.lower)) return "alone";
  return tokens.length === 1 && !ORGANISATIONS.has(after.lower) && isGiven(tokens[0] as Token, packs) ? "other" : "inside";
}

const DIRECTIONS = new Set(
  "north south east west northern southern eastern western central downtown northeast northwest southeast southwest greater lower upper old new metro inner outer".split(
    " ",
  ),
);

const isGiven = (token: Token, packs: Packs): boolean => packs.wordIndex("given-names").match([token.lower], 0) !== undefined;

/** A given name, an initial, or a form of address right before. */
function isPersonWord(before: Token, sentence: Sentence, packs: Packs): boolean {
  if (!isCapital(before)) return false;
  if (/^[A-Z]\.$/.test(before.word)) return true;
  if (TITLES.has(before.lower)) return true;
  return isGiven(before, packs) && (before.pos === "PROPN" || !isTitled(sentence));
}

const TITLES = new Set(
  "mr. mrs. ms. miss mr mrs ms dr. dr sir lady lord judge sgt. sgt capt. lt. col. maj. gen. cpl. rev. sen. rep. gov. prof. sheriff coach".split(
    " ",
  ),
);

/** Behind a name these make a place of it, or of the whole. */
const PLACE_WORDS = new Set(
  "county parish city town township village province governorate district region state states republic island islands peninsula valley mountains mountain river lake bay gulf sea coast border canyon desert falls creek heights hills beach harbor harbour port borough prefecture oblast airport strip strait".split(
    " ",
  ),
);

/** Whether a word alone is only a kind of place or body: "the City", "the University". */
export const isGeneric = (word: string): boolean =>
  PLACE_WORDS.has(word) || ORGANISATIONS.has(word) || STREETS.has(word) || PLAIN.has(word);

/** Words that headlines and sentences begin with, and that villages somewhere are called. */
const PLAIN = new Set(
  "north south east west central northern southern eastern western man men woman boy girl god christmas easter olympic house congress mayor sheriff justice liberal labor labour commerce officer leader american native new old big little white black green red blue gold home hope still most many much some none one two three first second".split(
    " ",
  ),
);

const STREETS = new Set(
  "street st st. avenue ave ave. road rd rd. boulevard blvd blvd. drive dr dr. lane ln ln. highway hwy parkway pkwy way court ct. square plaza pike bridge turnpike terrace place trail route".split(
    " ",
  ),
);

/** Behind a name these make the name of something that is not only there: papers, firms, schools known far away. */
const ELSEWHERE = new Set(
  "university times post herald tribune journal gazette daily airlines airways virus syndrome declaration treaty accord accords convention".split(
    " ",
  ),
);

/** Words of bodies, firms, teams and buildings that take the name of the place they are in. */
const ORGANISATIONS = new Set(
  "university college school schools academy institute hospital clinic center centre museum library church cathedral mosque synagogue police sheriff fire department office council board commission committee authority agency ministry court courthouse jail prison station airport base times post herald news tribune gazette journal press daily today telegraph star sun chronicle observer radio television tv bank company corporation corp. corp inc. inc group association society club united fc team stadium arena park zoo theater theatre hotel festival marathon open cup league conference chamber foundation fund union army navy air force forces guard national federal government parliament congress senate house assembly embassy consulate high elementary middle community general medical memorial international regional public state health water electric power energy gas oil mall market mill works hall club".split(
    " ",
  ),
);
