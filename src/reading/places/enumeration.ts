import type { Sentence, Token } from "../../text/document.ts";
import type { Candidate } from "./candidate.ts";
import type { Spot } from "./spots.ts";

/** Spots by their first and by their last token. */
export interface Edges {
  readonly starts: ReadonlyMap<Token, Spot>;
  readonly ends: ReadonlyMap<Token, Spot>;
}

const isArea = ({ kind }: Candidate): boolean => kind === "country" || kind === "admin1" || kind === "admin2";
const isWide = ({ kind }: Candidate): boolean => kind === "country" || kind === "admin1";

/** "Belm, Dorsk", "Belm (Dorsk)": what may hold the place before it. */
export function holdersBehind(spot: Spot, edges: Edges): readonly Candidate[] {
  const next = neighbour(spot, 1, [",", "("], edges);
  return next && !isListed(spot, next, edges) ? next.candidates.filter(isArea) : [];
}

/** "Belm, Dorsk" seen from Dorsk. */
export function heldBefore(spot: Spot, edges: Edges): readonly Candidate[] {
  const before = neighbour(spot, -1, [",", "("], edges);
  return before && !isListed(before, spot, edges) ? before.candidates : [];
}

/** "Belm, Dorsk and Orlen": countries beside countries, divisions beside divisions. */
export function siblingsOf(spot: Spot, edges: Edges): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const side of [-1, 1] as const) {
    const next = neighbour(spot, side, [",", "and", "or", "&"], edges);
    if (next) found.push(...next.candidates.filter(isWide));
  }
  return found;
}

/** Two names of wide areas with a third joined to them: "Belm, Dorsk and Orlen" says nothing of what lies in what. */
function isListed(first: Spot, second: Spot, edges: Edges): boolean {
  if (!first.candidates.some(isWide)) return false;
  const third = neighbour(second, 1, [",", "and", "or"], edges) ?? neighbour(first, -1, [",", "and", "or"], edges);
  return third?.candidates.some(isWide) ?? false;
}

/** The spot that one of the joining words, or a comma with one, parts from this one. */
function neighbour({ sentence, tokens }: Spot, side: -1 | 1, words: readonly string[], { starts, ends }: Edges): Spot | undefined {
  const edge = side === 1 ? (tokens[tokens.length - 1] as Token) : (tokens[0] as Token);
  const joint = at(sentence, edge.index + side);
  if (!joint || !words.includes(joint.lower)) return undefined;
  const beyond = at(sentence, joint.index + side);
  const next = beyond && words.includes(beyond.lower) && words.includes("and") ? at(sentence, beyond.index + side) : beyond;
  return next && (side === 1 ? starts : ends).get(next);
}

const at = (sentence: Sentence, index: number): Token | undefined => sentence.tokens[index];
