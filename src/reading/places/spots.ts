import type { Document, Sentence, Token } from "../../text/document.ts";
import { writtenOf } from "../../text/word-forms.ts";
import { type Atlas, type Candidate, joined, ofGazetteer, ofRow } from "./candidate.ts";
import { featureEnd } from "./features.ts";
import { isAllCapitals, isCapital } from "./letters.ts";

/** Words that may name a place, with all places they may name. */
export interface Spot {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly name: string;
  readonly candidates: readonly Candidate[];
  /** Written as an abbreviation that means nothing alone: "La.", "OR". */
  readonly short: boolean;
  /** A feature that only its form tells of; the candidates are what it is named after. */
  readonly feature?: boolean;
}

const LONGEST = 7;
const LOWER = new Set(["al", "el", "an", "ar", "ash", "as", "ad", "at", "az"]);

/** Every stretch of a document that is the name of a place, the longest one at each word; none overlap. */
export function spotsOf(document: Document, atlas: Atlas): Spot[] {
  const known = new Map<string, readonly Candidate[]>();
  return document.sentences.flatMap((sentence) => spotsIn(sentence, atlas, known));
}

function spotsIn(sentence: Sentence, atlas: Atlas, known: Map<string, readonly Candidate[]>): Spot[] {
  const spots: Spot[] = [];
  const words = writtenOf(sentence);
  for (let at = 0; at < words.length; at++) {
    if (!mayStart(sentence, at)) continue;
    const found = longestAt(sentence, words, at, atlas, known);
    const spot = withFeature(sentence, at, found);
    if (!spot) continue;
    spots.push(spot);
    at += spot.tokens.length - 1;
  }
  return spots;
}

/** A name that goes on to a word for a feature is the name of that: "Belm River". Its places are then those of the shorter name. */
function withFeature(sentence: Sentence, at: number, spot: Spot | undefined): Spot | undefined {
  const end = featureEnd(sentence, at);
  if (end === undefined || (spot && at + spot.tokens.length >= end)) return spot;
  const tokens = sentence.tokens.slice(at, end);
  return { sentence, tokens, name: textOf(tokens), candidates: spot?.candidates ?? [], short: false, feature: true };
}

/** A capital, or an Arabic article in small letters before one: "al-Sand". */
function mayStart(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at] as Token;
  if (isCapital(token)) return true;
  const next = sentence.tokens[at + 1];
  if (next?.word === "-") return LOWER.has(token.word) && isCapital(sentence.tokens[at + 2]);
  return (token.word === "al" || token.word === "el") && isCapital(next);
}

function longestAt(
  sentence: Sentence,
  words: readonly string[],
  at: number,
  atlas: Atlas,
  known: Map<string, readonly Candidate[]>,
): Spot | undefined {
  const listed = atlas.packs.nameIndex.match(words, at);
  const rows = (listed?.entries ?? []).filter((entry) => entry.of === "place");
  if (listed && rows.length === 0 && listed.entries.some((entry) => entry.of !== "metonym" && entry.name.type !== "weak")) {
    const longest = atlas.gazetteer?.match(words, at, LONGEST).at(-1);
    if ((longest?.length ?? 0) <= listed.length) return undefined;
  }
  const matches = atlas.gazetteer?.match(words, at, LONGEST) ?? [];
  for (let n = matches.length - 1; n >= -1; n--) {
    const match = matches[n];
    const length = Math.max(match?.length ?? 0, n === matches.length - 1 && rows.length > 0 ? (listed?.length ?? 0) : 0);
    if (length === 0) continue;
    const tokens = sentence.tokens.slice(at, at + length);
    const last = tokens[tokens.length - 1] as Token;
    const stop = stopBehind(sentence, last);
    if (length > 1 && !isCapital(last) && !/^[0-9]/.test(last.word)) continue;
    const written = (match?.length === length ? match.hits : []).filter(({ as }) => isWritten(as, tokens, stop !== undefined));
    const stopped = stop && written.some(({ as }) => isShortened(as, last)) ? written.filter(({ as }) => isShortened(as, last)) : undefined;
    const hits = stopped ?? written;
    const own = listed?.length === length ? rows : [];
    if (hits.length + own.length === 0) continue;
    const name = textOf(tokens);
    const short = own.length === 0 && hits.every(({ as }) => isShort(as));
    const key = `${name}${short ? "." : ""}${stopped ? "." : ""}`;
    let candidates = known.get(key);
    if (!candidates) {
      const numbers = [...new Set(hits.map(({ place }) => place))];
      candidates = joined(
        own.flatMap((entry) => {
          const row = atlas.packs.placeById(entry.id);
          return row ? [ofRow(row, atlas)] : [];
        }),
        numbers.map((number) => ofGazetteer((atlas.gazetteer as NonNullable<Atlas["gazetteer"]>).place(number))),
      );
      known.set(key, candidates);
    }
    return { sentence, tokens: stopped && stop ? [...tokens, stop] : tokens, name, candidates, short };
  }
  return undefined;
}

/** The full stop that the tokeniser took off an abbreviation: "W.Va" and ".". */
function stopBehind(sentence: Sentence, last: Token): Token | undefined {
  const next = sentence.tokens[last.index + 1];
  return next?.word === "." && next.start === last.end ? next : undefined;
}

/** The words with single blanks, but as written around hyphens and full stops. */
function textOf(tokens: readonly Token[]): string {
  let text = "";
  let end = tokens[0]?.start ?? 0;
  for (const token of tokens) {
    text += (token.start > end ? " " : "") + token.word;
    end = token.end;
  }
  return text;
}

/** Whether the full stop behind a word belongs to it: "Kan." and "W.Va.", but not "the US." */
const isShortened = (as: string, last: Token): boolean =>
  as.endsWith(".") && (as.indexOf(".") === as.length - 1 || last.word.includes("."));

/** Case decides: "US" is not the village of Us, "Me" is not Maine, and "La" is Louisiana only as "La." */
function isWritten(as: string, tokens: readonly Token[], stopped: boolean): boolean {
  const [first] = tokens;
  if (tokens.length > 1 || !first)
    return as.endsWith(".")
      ? stopped || (tokens[tokens.length - 1] as Token).word.endsWith(".")
      : !isAllCapitals(as) || tokens.every((token) => isAllCapitals(token.word));
  const capitals = isAllCapitals(first.word);
  if (isAllCapitals(as)) return capitals;
  if (as.endsWith(".")) return first.word.endsWith(".") || stopped;
  return !(capitals && first.word.length <= 4);
}

const isShort = (as: string): boolean => /^[A-Z][a-z]+\.$|^[A-Z]{2}$/.test(as) && !["US", "UK"].includes(as);
