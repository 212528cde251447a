import type { FindingId, PlaceFinding } from "../model/index.ts";
import type { PlaceRow } from "../packs/index.ts";
import { isUpper } from "../text/characters.ts";
import type { Document, Sentence, Token } from "../text/document.ts";
import { children, hasLabel, headOf, spansOfTokens } from "../text/tree.ts";
import { wordsOf } from "./actors/candidate.ts";
import { organisationKind } from "./actors/kinds.ts";
import type { ReadingContext } from "./context.ts";
import { headToken, listedNames } from "./names.ts";

/**
 * Places by pack, and names of no pack that a preposition or a noun makes a place.
 *   "in Vashti", "the village of Orlu", "Sarr province", "central Dorsk"   places
 *   "in Parliament", "in March", "Vashti said"                            none
 */
export function placeReader(document: Document, context: ReadingContext): PlaceFinding[] {
  const spots = [...listedSpots(document, context), ...unlistedSpots(document, context)].sort(
    (a, b) => (a.tokens[0] as Token).start - (b.tokens[0] as Token).start,
  );
  const first = new Map<string, FindingId>();
  return spots.map((spot) => {
    const base = context.make.base("place", spot.row ? "places/listed" : "places/unlisted", [
      { role: "trigger", spans: spansOfTokens(spot.tokens, spot.sentence) },
    ]);
    const key = spot.row?.id ?? spot.name;
    if (!first.has(key)) first.set(key, base.id);
    const { row } = spot;
    return {
      ...base,
      name: spot.name,
      within: row ? containers(row, context) : [],
      entity: first.get(key) as FindingId,
      ...(row ? { pack: row.id, placeKind: row.kind } : spot.noun ? { placeKind: spot.noun } : {}),
      ...(row?.latitude !== undefined && row.longitude !== undefined
        ? { coordinates: { latitude: row.latitude, longitude: row.longitude } }
        : {}),
      ...(spot.relation ? { relation: spot.relation } : {}),
    };
  });
}

interface Spot {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly name: string;
  readonly row?: PlaceRow;
  readonly noun?: string;
  readonly relation?: string;
}

function listedSpots(document: Document, context: ReadingContext): Spot[] {
  const spots: Spot[] = [];
  for (const { sentence, tokens, entries, use } of listedNames(document, context.packs)) {
    if (use !== "place") continue;
    const rows = entries
      .filter((entry) => entry.of === "place")
      .map((entry) => context.packs.placeById(entry.id))
      .filter((row) => row !== undefined);
    const row = rows.length === 1 ? rows[0] : undefined;
    if (rows.length > 1)
      context.note({
        kind: "note",
        code: "place-unresolved",
        message: `"${wordsOf(tokens)}" may be ${rows.map((one) => one.id).join(" or ")}`,
        report: context.report.id,
      });
    const wide = widened(sentence, tokens);
    const relation = relationOf(sentence, headToken(sentence, tokens));
    spots.push({ sentence, tokens: wide, name: wordsOf(tokens), ...(row ? { row } : {}), ...(relation ? { relation } : {}) });
  }
  return spots;
}

const DIRECTIONS = new Set(["central", "northern", "southern", "eastern", "western", "north", "south", "east", "west", "downtown"]);
const TYPES = new Set([
  "province",
  "governorate",
  "district",
  "region",
  "city",
  "town",
  "village",
  "airport",
  "base",
  "airbase",
  "camp",
  "valley",
  "mountains",
  "island",
  "strait",
  "border",
  "neighborhood",
  "neighbourhood",
]);

/** With the direction before and the kind of place after the name: "central Dorsk", "Sarr province". */
function widened(sentence: Sentence, tokens: readonly Token[]): readonly Token[] {
  const first = tokens[0] as Token;
  const last = tokens[tokens.length - 1] as Token;
  const before = sentence.tokens[first.index - 1];
  const after = sentence.tokens[last.index + 1];
  return [
    ...(before && DIRECTIONS.has(before.lower) && before.pos === "ADJ" ? [before] : []),
    ...tokens,
    ...(after && TYPES.has(after.lower) && !TYPES.has(last.lower) ? [after] : []),
  ];
}

/** "south of", "near", "outside": then the words mean a region around the place. */
function relationOf(sentence: Sentence, head: Token): string | undefined {
  const cases = children(sentence, head, "case").map((token) => token.lower);
  const near = cases.find((word) => ["near", "outside", "around"].includes(word));
  if (near) return near;
  const direction = directionOf(sentence, head);
  if (direction) return `${direction} of`;
  const up = headOf(sentence, head);
  return cases.includes("of") && up && ["south", "north", "east", "west"].includes(up.lemma) ? `${up.lower} of` : undefined;
}

/** "south of" right before a name. */
function directionOf(sentence: Sentence, head: Token): string | undefined {
  const of = children(sentence, head, "case").find((token) => token.lower === "of");
  const word = of && sentence.tokens[of.index - 1]?.lower;
  return word && ["south", "north", "east", "west", "southeast", "southwest", "northeast", "northwest"].includes(word) ? word : undefined;
}

/** Names of no pack behind "in", "at" or "near", or joined to a noun for a place. */
function unlistedSpots(document: Document, context: ReadingContext): Spot[] {
  const listed = new Set(listedNames(document, context.packs).flatMap((name) => name.tokens));
  const spots: Spot[] = [];
  for (const sentence of document.sentences) {
    for (const head of sentence.tokens) {
      if (
        head.pos !== "PROPN" ||
        listed.has(head) ||
        !isUpper(head.word.charCodeAt(0)) ||
        hasLabel(head, "flat") ||
        (hasLabel(head, "compound") && !beforeType(sentence, head))
      )
        continue;
      const words = nameAround(sentence, head, listed);
      const place = placeWord(sentence, head, words);
      if (!place || isCalendar(words, context) || organisationKind(words, context.packs)) continue;
      const relation = relationOf(sentence, head);
      const wide = beforeType(sentence, words[words.length - 1] as Token)
        ? [...words, sentence.tokens[(words[words.length - 1] as Token).index + 1] as Token]
        : words;
      spots.push({
        sentence,
        tokens: wide,
        name: wordsOf(words),
        ...(place === "in" ? {} : { noun: place }),
        ...(relation ? { relation } : {}),
      });
    }
  }
  return spots;
}

const beforeType = (sentence: Sentence, token: Token): boolean => TYPES.has(sentence.tokens[token.index + 1]?.lower ?? "");

const isCalendar = (words: readonly Token[], context: ReadingContext): boolean =>
  words.some((token) => ["months", "weekdays"].some((list) => context.packs.wordIndex(list).match([token.lower], 0) !== undefined));

function nameAround(sentence: Sentence, head: Token, listed: ReadonlySet<Token>): Token[] {
  const part = (token: Token | undefined): boolean =>
    token !== undefined && token.pos === "PROPN" && !listed.has(token) && isUpper(token.word.charCodeAt(0));
  let from = head.index;
  let to = head.index;
  while (part(sentence.tokens[from - 1])) from--;
  while (part(sentence.tokens[to + 1])) to++;
  return sentence.tokens.slice(from, to + 1);
}

/** `in` when only the preposition says so, else the noun: "village of Orlu" -> village. */
function placeWord(sentence: Sentence, head: Token, words: readonly Token[]): string | undefined {
  const last = words[words.length - 1];
  const after = last && sentence.tokens[last.index + 1];
  if (after && TYPES.has(after.lower)) return after.lower;
  const cases = children(sentence, head, "case").map((token) => token.lower);
  const up = headOf(sentence, head);
  if (cases.includes("of") && up && TYPES.has(up.lemma)) return up.lemma;
  if (directionOf(sentence, head)) return "in";
  return cases.length === 1 &&
    ["in", "near", "at", "outside", "through", "across", "around"].includes(cases[0] as string) &&
    children(sentence, head, "det").length === 0 &&
    words.length <= 3
    ? "in"
    : undefined;
}

function containers(row: PlaceRow, context: ReadingContext): string[] {
  const names: string[] = [];
  let at = row.within;
  for (let steps = 0; at !== undefined && steps < 8; steps++) {
    const up = context.packs.placeById(at);
    if (!up) break;
    const primary = up.names.find((name) => name.type === "primary") ?? up.names[0];
    if (primary) names.push(primary.text);
    at = up.within;
  }
  return names;
}
