import type { Packs } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { isCapital, isTitled } from "./letters.ts";
import type { Spot } from "./spots.ts";

/**
 * What the words around a name make of it.
 *   "in Belm", "the mayor of Belm"            alone
 *   "Belm County", "Lake Belm"                alone: a word for a kind of place belongs to the name
 *   "Belm University", "the Belm Herald"      inside: part of the name of something that is there
 *   "Anna Belm", "Mr. Belm", "Belm Street"    other: no place, or none of that name
 */
export type Surroundings = "alone" | "inside" | "other";

/** What the words around a name make of it. */
export function surroundingsOf({ sentence, tokens }: Spot, packs: Packs): Surroundings {
  const first = tokens[0] as Token;
  const last = tokens[tokens.length - 1] as Token;
  const before = before_(sentence, first);
  const after = sentence.tokens[last.index + 1];
  if (before && isPersonWord(before, sentence, packs)) return "other";
  if (after?.word === "-" && after.start === last.end) return isCapital(sentence.tokens[last.index + 2]) && !isTitled(sentence) ? "other" : "alone";
  if (after && isCapital(after) && after.start > last.end && !isTitled(sentence)) {
    if (STREETS.has(after.lower)) return "other";
    if (PLACE_WORDS.has(after.lower)) return "alone";
    if (after.pos === "PROPN" || ORGANISATIONS.has(after.lower)) return isGiven(first, packs) && tokens.length === 1 ? "other" : behind(after);
  }
  if (before && isCapital(before) && before.pos === "PROPN" && !isTitled(sentence) && before.end < first.start)
    return PLACE_WORDS.has(before.lower) || isTitleWord(before, packs) ? (isTitleWord(before, packs) ? "other" : "alone") : "other";
  return "alone";
}

/** "Belm University" is there; "Belm Marsh" may be anybody. */
const behind = (after: Token): Surroundings => (ORGANISATIONS.has(after.lower) || after.pos !== "PROPN" ? "inside" : "other");

const before_ = (sentence: Sentence, first: Token): Token | undefined => sentence.tokens[first.index - 1];

const isGiven = (token: Token, packs: Packs): boolean => packs.wordIndex("given-names").match([token.lower], 0) !== undefined;

const isTitleWord = (token: Token, packs: Packs): boolean =>
  TITLES.has(token.lower) || packs.wordIndex("titles").match([token.lower], 0) !== undefined;

/** A given name, an initial, or a form of address right before. */
function isPersonWord(before: Token, sentence: Sentence, packs: Packs): boolean {
  if (!isCapital(before)) return false;
  if (/^[A-Z]\.$/.test(before.word)) return true;
  if (TITLES.has(before.lower)) return true;
  return isGiven(before, packs) && (before.pos === "PROPN" || !isTitled(sentence)) ;
}

const TITLES = new Set("mr. mrs. ms. miss mr mrs ms dr. dr sir lady lord judge sgt. sgt capt. lt. col. maj. gen. cpl. rev. sen. rep. gov. prof. sheriff coach".split(" "));

/** Behind a name these make a place of it, or of the whole. */
export const PLACE_WORDS = new Set(
  "county parish city town township village province governorate district region state states republic island islands peninsula valley mountains mountain river lake bay gulf sea coast border canyon desert falls creek heights hills beach harbor harbour port borough prefecture oblast airport strip strait".split(
    " ",
  ),
);

const STREETS = new Set(
  "street st st. avenue ave ave. road rd rd. boulevard blvd blvd. drive dr dr. lane ln ln. highway hwy parkway pkwy way court ct. square plaza pike bridge turnpike terrace place trail route".split(
    " ",
  ),
);

/** Words of bodies, firms, teams and buildings that take the name of the place they are in. */
const ORGANISATIONS = new Set(
  "university college school schools academy institute hospital clinic center centre museum library church cathedral mosque synagogue police sheriff fire department office council board commission committee authority agency ministry court courthouse jail prison station airport base times post herald news tribune gazette journal press daily today telegraph star sun chronicle observer radio television tv bank company corporation corp. corp inc. inc group association society club united fc team stadium arena park zoo theater theatre hotel festival marathon open cup league conference chamber foundation fund union army navy air force forces guard national federal government parliament congress senate house assembly embassy consulate high elementary middle community general medical memorial international regional public state health water electric power energy gas oil mall market mill works hall club".split(
    " ",
  ),
);
