import type { PlaceRow } from "../../packs/index.ts";
import type { ReadingContext } from "../context.ts";
import { type Candidate, holdersOf, primaryName } from "./candidate.ts";
import type { Choice } from "./resolve.ts";

/** What is known of the place a name was taken for. */
export interface Known {
  /** Same for the same place. */
  readonly id: string;
  readonly pack?: string;
  readonly kind?: string;
  readonly within: readonly string[];
  readonly coordinates?: { readonly latitude: number; readonly longitude: number };
  /** Why this one of several places of the name. */
  readonly clue?: string;
  /** The places it may be, where none is clearly meant; then nothing else is known. */
  readonly shortlist?: readonly string[];
}

/** Lead at which one of several places is taken; below it the name stays unresolved. */
const CLEAR = 2;

/** What rows of packs and the choice made in the report tell of a name; undefined where neither knows it. */
export function knownPlace(rows: readonly PlaceRow[], choice: Choice | undefined, context: ReadingContext): Known | undefined {
  const [row] = rows;
  if (rows.length === 1 && row && (!choice?.place || choice.place.row?.id === row.id || choice.lead < CLEAR)) return ofRow(row, context);
  if (!choice?.place) return rows.length > 1 ? unresolved(rows.map(primaryName)) : undefined;
  if (choice.lead < CLEAR && choice.shortlist.length > 1) return unresolved(choice.shortlist.map((one) => described(one, context)));
  const { place } = choice;
  if (place.row) return ofRow(place.row, context);
  return {
    id: place.id,
    kind: kindOf(place),
    within: containersOf(place, context),
    ...(place.latitude !== undefined && place.longitude !== undefined
      ? { coordinates: { latitude: place.latitude, longitude: place.longitude } }
      : {}),
    ...(choice.others > 0 && !choice.said ? { clue: clueOf(choice) } : {}),
  };
}

const unresolved = (shortlist: readonly string[]): Known => ({ id: `? ${shortlist.join("|")}`, within: [], shortlist });

const clueOf = ({ others, support }: Choice): string =>
  support >= 4
    ? `chosen among ${others + 1} places of this name by what else the report names`
    : `the largest of ${others + 1} places of this name`;

function ofRow(row: PlaceRow, { packs }: ReadingContext): Known {
  return {
    id: row.id,
    pack: row.id,
    kind: row.kind,
    within: holdersOf(row, packs).map(primaryName),
    ...(row.latitude !== undefined && row.longitude !== undefined
      ? { coordinates: { latitude: row.latitude, longitude: row.longitude } }
      : {}),
  };
}

/** Names of the division and the country that hold a place. */
function containersOf({ kind, division, country }: Candidate, { gazetteer }: ReadingContext): string[] {
  const names = [
    kind === "admin1" ? undefined : gazetteer?.division(division)?.name,
    kind === "country" ? undefined : gazetteer?.country(country)?.name,
  ];
  return names.filter((name) => name !== undefined);
}

const described = (place: Candidate, context: ReadingContext): string =>
  [place.name, ...(place.row ? holdersOf(place.row, context.packs).map(primaryName) : containersOf(place, context))].join(", ");

const KINDS: Readonly<Record<string, string>> = {
  admin1: "province",
  admin2: "district",
  capital: "city",
  seat: "city",
  part: "district of a city",
  continent: "region",
};

const kindOf = ({ kind, population }: Candidate): string =>
  kind === "town" ? (population >= 50_000 ? "city" : population >= 2_000 ? "town" : "village") : (KINDS[kind] ?? kind);
