import type { Packs } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { children, hasLabel } from "../../text/tree.ts";
import type { Candidate } from "./candidate.ts";
import { isFeature } from "./features.ts";
import { isCapital, isTitled } from "./letters.ts";
import type { Spot } from "./spots.ts";
import { isGeneric, type Surroundings, tells } from "./surroundings.ts";

/** Where a place is what a preposition leads to, and where it mostly is. */
const PLAINLY = new Set(["in", "near", "outside", "off", "around", "across", "throughout", "inside", "at", "into", "toward", "towards"]);
const MAYBE = new Set(["from", "to", "of", "through", "via", "between", "and", "or"]);
const SPEECH = new Set("said says told added asked noted wrote explained testified recalled".split(" "));

/** Points that a name is that of a place, for its size alone. */
export function weightOf(candidates: readonly Candidate[]): number {
  let best = -1;
  for (const { kind, population, row } of candidates) {
    best = Math.max(best, row ? 4 : -1, (WHOLES[kind] ?? -1) + (kind === "admin1" && population >= 500_000 ? 2 : 0), peopled(population));
  }
  return best;
}

/** Points of what has no inhabitants of its own to tell its size. */
const WHOLES: Readonly<Record<string, number>> = {
  country: 6,
  continent: 6,
  capital: 5,
  region: 4,
  sea: 4,
  river: 4,
  airport: 4,
  site: 4,
  admin1: 3,
};

const peopled = (people: number): number =>
  people >= 400_000 ? 4 : people >= 100_000 ? 3 : people >= 20_000 ? 2 : people >= 5_000 ? 1 : people >= 1_000 ? 0 : -1;

/** Points for a mention as the name of a place: how it is written, what leads to it and what follows it. */
export function pointsOf(spot: Spot, surroundings: Surroundings, packs: Packs): number {
  const { sentence, tokens } = spot;
  const first = tokens[0] as Token;
  const last = tokens[tokens.length - 1] as Token;
  const before = sentence.tokens[first.index - 1];
  const after = sentence.tokens[last.index + 1];
  const alone = tokens.length === 1;
  if (alone && (isGeneric(first, packs) || isCalendar(first, packs))) return -9;
  let points = 0;
  if (tokens.some((token) => token.pos === "PROPN")) points += 1;
  else points -= alone && !spot.candidates.some(({ kind }) => kind === "country" || kind === "continent") ? 6 : 1;
  if (!alone) points += isFeature(tokens) ? 4 : 2;
  points += ledTo(sentence, first, before, packs);
  if (isTitled(sentence)) points -= 1;
  else if (!before || before.pos === "PUNCT") points -= 1;
  if (alone && isGivenOnly(first, packs)) points -= 4;
  if (alone && after && SPEECH.has(after.lower)) points -= 2;
  else if (alone && hasLabel(first, "nsubj")) points -= 1;
  if (surroundings === "inside") points -= 1;
  return points;
}

function ledTo(sentence: Sentence, first: Token, before: Token | undefined, packs: Packs): number {
  const leading = before && tells(before, "direction", packs) ? sentence.tokens[before.index - 1] : before;
  const word = leading?.lower ?? "";
  if (PLAINLY.has(word) && !isCapital(leading)) return 3;
  // "Anna Belm, 43, of Dorsk"
  if ((word === "of" || word === "from") && sentence.tokens[(leading as Token).index - 1]?.word === ",") return 3;
  if (children(sentence, first, "case").some((token) => PLAINLY.has(token.lower))) return 2;
  return MAYBE.has(word) || leading !== before ? 1 : 0;
}

/** A given name that is not as often the name of a place. */
const isGivenOnly = (token: Token, packs: Packs): boolean =>
  packs
    .wordIndex("given-names")
    .match([token.lower], 0)
    ?.rows.some((row) => row.says["also"] === undefined) ?? false;

const isCalendar = (token: Token, packs: Packs): boolean =>
  ["months", "weekdays"].some((list) => packs.wordIndex(list).match([token.lower], 0) !== undefined);
