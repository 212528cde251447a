import type { FindingId, Inference, PlaceFinding } from "../../model/index.ts";
import type { Entry, PlaceRow } from "../../packs/index.ts";
import type { Document, Sentence, Token } from "../../text/document.ts";
import { spansOfTokens } from "../../text/tree.ts";
import { wordsOf } from "../actors/candidate.ts";
import type { ReadingContext } from "../context.ts";
import { headToken, listedNames } from "../names.ts";
import { type Known, knownPlace } from "./known.ts";
import { nearBorder, relationOf } from "./relative.ts";
import { type Toponym, toponymsOf } from "./toponyms.ts";
import { unlistedPlaces } from "./unlisted.ts";
import { isActing } from "./use.ts";
import { widened } from "./widened.ts";

/** Words that name a place, and what is known of it. */
interface Spot {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly name: string;
  readonly rule: string;
  readonly known?: Known;
  readonly noun?: string;
  readonly relation?: string;
}

/**
 * Places that packs or the gazetteer know, and names of neither that a preposition or a noun makes a place.
 *   "in Vashti", "the village of Orlu", "Sarr province", "central Dorsk"   places
 *   "in Parliament", "in March", "Vashti said"                            none
 */
export function placeReader(document: Document, context: ReadingContext): PlaceFinding[] {
  const listed = listedSpots(document, context);
  const names = new Set(listedNames(document, context.packs).flatMap((name) => name.tokens));
  const toponyms = toponymSpots(document, context, names);
  const taken = new Set([...names, ...toponyms.flatMap((spot) => spot.tokens)]);
  const spots: Spot[] = [
    ...listed,
    ...toponyms,
    ...unlistedPlaces(document, context, taken).map((spot): Spot => ({ ...spot, rule: "places/unlisted" })),
  ].sort((a, b) => (a.tokens[0] as Token).start - (b.tokens[0] as Token).start);
  const first = new Map<string, FindingId>();
  return spots.map((spot) => findingOf(spot, context, first));
}

function findingOf(spot: Spot, context: ReadingContext, first: Map<string, FindingId>): PlaceFinding {
  const base = context.make.base("place", spot.rule, [{ role: "trigger", spans: spansOfTokens(spot.tokens, spot.sentence) }]);
  const { known } = spot;
  const key = known?.id ?? spot.name;
  if (!first.has(key)) first.set(key, base.id);
  const inferred: readonly Inference[] = known?.clue ? [{ field: "coordinates", clue: known.clue }] : [];
  return {
    ...base,
    inferred: [...base.inferred, ...inferred],
    name: spot.name,
    within: known?.within ?? [],
    entity: first.get(key) as FindingId,
    ...(known?.pack === undefined ? {} : { pack: known.pack }),
    ...(known?.kind !== undefined ? { placeKind: known.kind } : spot.noun ? { placeKind: spot.noun } : {}),
    ...(known?.coordinates ? { coordinates: known.coordinates } : {}),
    ...(known?.shortlist ? { shortlist: known.shortlist } : {}),
    ...(spot.relation ? { relation: spot.relation } : {}),
  };
}

/** Names that packs know, where they are used as a place. */
function listedSpots(document: Document, context: ReadingContext): Spot[] {
  const chosen = new Map(toponyms(document, context).map((toponym) => [toponym.tokens[0], toponym]));
  return listedNames(document, context.packs).flatMap(({ sentence, tokens, entries, use }): Spot[] => {
    if (use !== "place" && !(use === "adjective" && nearBorder(sentence, headToken(sentence, tokens)))) return [];
    const rows = rowsOf(entries, context);
    if (use !== "place" && rows.length === 0) return [];
    const toponym = chosen.get(tokens[0] as Token);
    const known = knownPlace(rows, toponym?.tokens.length === tokens.length ? toponym.choice : undefined, context);
    if (known?.shortlist) noteUnresolved(wordsOf(tokens), known.shortlist, context);
    const relation = relationOf(sentence, headToken(sentence, tokens));
    return [
      {
        sentence,
        tokens: widened(sentence, tokens),
        name: wordsOf(tokens),
        rule: "places/listed",
        ...(known ? { known } : {}),
        ...(relation ? { relation } : {}),
      },
    ];
  });
}

/** The rows of places that a name may mean; for the name of a people those of its country: "near the Sornish border". */
function rowsOf(entries: readonly Entry[], { packs }: ReadingContext): PlaceRow[] {
  const own = entries.flatMap((entry) => (entry.of === "place" ? (packs.placeById(entry.id) ?? []) : []));
  if (own.length > 0) return own;
  const state = entries.flatMap((entry) => (entry.of === "demonym" ? (packs.actorById(entry.id) ?? []) : []))[0];
  const match = state && packs.nameIndex.match((state.names[0]?.text ?? "").split(" "), 0);
  return (match?.entries ?? []).flatMap((entry) => (entry.of === "place" ? (packs.placeById(entry.id) ?? []) : []));
}

/** Names that only the gazetteer knows, where no pack knows their words for anything else. */
function toponymSpots(document: Document, context: ReadingContext, names: ReadonlySet<Token>): Spot[] {
  return toponyms(document, context).flatMap(({ sentence, tokens, name, surroundings, choice, feature }): Spot[] => {
    if (feature || surroundings !== "alone" || tokens.some((token) => names.has(token)) || isActing(sentence, tokens)) return [];
    const known = knownPlace([], choice, context);
    if (!known) return [];
    if (known.shortlist) noteUnresolved(name, known.shortlist, context);
    const relation = relationOf(sentence, headToken(sentence, tokens));
    return [{ sentence, tokens: widened(sentence, tokens), name, rule: "places/gazetteer", known, ...(relation ? { relation } : {}) }];
  });
}

const cache = new WeakMap<Document, readonly Toponym[]>();

function toponyms(document: Document, { packs, gazetteer, data, entities }: ReadingContext): readonly Toponym[] {
  const known = cache.get(document);
  if (known) return known;
  const zone = document.zones.find(({ role }) => role === "dateline");
  const dateline = data.dateline?.value ?? (zone && document.text.slice(zone.start, zone.end));
  const host = hostOf(data.address?.value);
  const found = toponymsOf(
    document,
    { packs, ...(gazetteer ? { gazetteer } : {}) },
    { ...(host ? { host } : {}), ...(dateline ? { dateline } : {}), entities },
  );
  cache.set(document, found);
  return found;
}

const hostOf = (address: string | undefined): string | undefined => /^[a-z]+:\/\/([^/:?#]+)/.exec(address ?? "")?.[1];

function noteUnresolved(name: string, shortlist: readonly string[], context: ReadingContext): void {
  context.note({
    kind: "note",
    code: "place-unresolved",
    message: `"${name}" may be ${shortlist.join(" or ")}`,
    report: context.report.id,
  });
}
