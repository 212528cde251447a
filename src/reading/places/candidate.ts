import type { Gazetteer, GazetteerPlace } from "../../packs/gazetteer/index.ts";
import type { Packs, PlaceRow } from "../../packs/index.ts";

/** A place that a name may mean: of a pack, of the gazetteer, or of both where they tell of one place. */
export interface Candidate {
  /** Same for the same place: the id of the pack row, or the number in the gazetteer. */
  readonly id: string;
  readonly name: string;
  /** Kind of the gazetteer where it knows the place, else that of the row. */
  readonly kind: string;
  /** ISO 3166 code; "" for what lies in several countries or none. */
  readonly country: string;
  /** Code of the first-level division; "" where unknown. */
  readonly division: string;
  readonly population: number;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly row?: PlaceRow;
}

/** What places are known from. */
export interface Atlas {
  readonly packs: Packs;
  readonly gazetteer?: Gazetteer;
}

/** A place of the gazetteer as a candidate. */
export const ofGazetteer = (place: GazetteerPlace): Candidate => ({
  id: `#${place.number}`,
  name: place.name,
  kind: place.kind,
  country: place.country,
  division: place.division,
  population: place.population,
  latitude: place.latitude,
  longitude: place.longitude,
});

/** A row of a pack as a candidate; its country is that of the row at the top of what holds it. */
export function ofRow(row: PlaceRow, atlas: Atlas): Candidate {
  return {
    id: row.id,
    name: primaryName(row),
    kind: row.kind,
    country: countryOf(row, atlas),
    division: "",
    population: 0,
    row,
    ...(row.latitude !== undefined && row.longitude !== undefined ? { latitude: row.latitude, longitude: row.longitude } : {}),
  };
}

/** The name a row is shown by. */
export const primaryName = (row: PlaceRow): string => (row.names.find((name) => name.type === "primary") ?? row.names[0])?.text ?? row.id;

/** The rows that hold a row, smallest first. */
export function holdersOf(row: PlaceRow, packs: Packs): PlaceRow[] {
  const found: PlaceRow[] = [];
  for (let at = row.within; at !== undefined && found.length < 8; ) {
    const up = packs.placeById(at);
    if (!up) break;
    found.push(up);
    at = up.within;
  }
  return found;
}

function countryOf(row: PlaceRow, { packs, gazetteer }: Atlas): string {
  const top = [row, ...holdersOf(row, packs)].find((one) => one.kind === "country");
  if (!top || !gazetteer) return top?.id ?? "";
  for (const name of top.names)
    for (const { place } of gazetteer.named(name.text)) {
      const found = gazetteer.place(place);
      if (found.kind === "country") return found.country;
    }
  return top.id;
}

/** One list in which a pack row and the place of the gazetteer it tells of stand as one. */
export function joined(rows: readonly Candidate[], places: readonly Candidate[]): Candidate[] {
  const left = [...places];
  const both = rows.map((row): Candidate => {
    const at = left.findIndex((place) => isSame(row, place));
    if (at < 0) return row;
    const [twin] = left.splice(at, 1);
    if (!twin) return row;
    const { latitude, longitude, division, population } = twin;
    return {
      ...(latitude !== undefined && longitude !== undefined ? { latitude, longitude } : {}),
      ...row,
      kind: twin.kind,
      division,
      population,
    };
  });
  return [...both, ...left];
}

function isSame(row: Candidate, place: Candidate): boolean {
  if (row.kind === "country" || place.kind === "country") return row.kind === place.kind && row.country === place.country;
  const isArea = (kind: string): boolean => ["admin1", "admin2", "governorate", "province", "district", "state"].includes(kind);
  if (isArea(row.kind) !== isArea(place.kind) || (row.country !== "" && row.country !== place.country)) return false;
  if (row.latitude === undefined) return place.kind === row.kind || place.kind === "continent";
  const km = distanceOf(row, place);
  return km !== undefined && km < (isArea(row.kind) ? 200 : 40);
}

/** Kilometres between two candidates, to some percent, which is all that votes need; undefined where a point is missing. */
export function distanceOf(a: Candidate, b: Candidate): number | undefined {
  if (a.latitude === undefined || a.longitude === undefined || b.latitude === undefined || b.longitude === undefined) return undefined;
  const north = (a.latitude - b.latitude) * 111;
  let turn = Math.abs(a.longitude - b.longitude);
  if (turn > 180) turn = 360 - turn;
  const east = turn * (LENGTHS[Math.min(9, Math.floor(Math.abs(a.latitude + b.latitude) / 20))] as number);
  return Math.sqrt(north * north + east * east);
}

/** Kilometres in a degree of longitude, by ten degrees of latitude. */
const LENGTHS = [111, 108, 101, 91, 79, 64, 47, 29, 15, 5];
