import { type Candidate, distanceOf } from "./candidate.ts";
import type { Home } from "./hints.ts";

/** A name of one report with all that speaks for one place or another; the same name means the same place throughout. */
export interface Naming {
  readonly name: string;
  readonly candidates: readonly Candidate[];
  /** How often it is named. */
  readonly times: number;
  /** Places named right behind it as what holds it: "Belm, Dorsk". */
  readonly holders: readonly Candidate[];
  /** Places named right before it as what lies in it. */
  readonly held: readonly Candidate[];
  /** Countries and divisions named beside it in a list. */
  readonly siblings: readonly Candidate[];
  /** Kinds that the words beside it ask for: "the province of", "County". */
  readonly kinds: ReadonlySet<string>;
}

/** What a naming was taken for. */
export interface Choice {
  readonly place?: Candidate;
  /** What the rest of the report gives to it: its country, its division, places near it. */
  readonly support: number;
  /** Lead over the next candidate; large where there is none. */
  readonly lead: number;
  /** How many other places bear the name. */
  readonly others: number;
  /** Whether the report says which: "Belm, Dorsk". */
  readonly said: boolean;
  /** Those nearly as likely, best first. */
  readonly shortlist: readonly Candidate[];
}

/** Points of each kind before anything else is looked at, on the scale of `size`. */
const KINDS: Readonly<Record<string, number>> = {
  country: 34,
  continent: 34,
  region: 27,
  sea: 26,
  river: 24,
  admin1: 25,
  airport: 24,
  site: 24,
};

const SEATS: Readonly<Record<string, number>> = { capital: 7, seat: 2, admin2: -1, part: -2 };

/** Points for inhabitants: the place of the leading bit, so that ten points are a factor of a thousand. */
const size = (people: number): number => 32 - Math.clz32(people);

/**
 * Takes every naming of a report for one place. First by size, kind and what the words say; then twice again with the votes
 * of the countries, divisions and points chosen before. Weights were set by hand.
 */
export function resolve(namings: readonly Naming[], home: Home, nations: readonly string[]): Choice[] {
  let chosen: Choice[] = namings.map((naming) => choose(naming, () => 0));
  for (let round = 0; round < 2; round++) {
    const votes = votesOf(namings, chosen, home, nations);
    chosen = namings.map((naming, at) => choose(naming, (candidate) => supported(candidate, at, namings, chosen, votes)));
  }
  return chosen;
}

/** What speaks for a candidate whatever else the report names. */
function standing(naming: Naming, candidate: Candidate): number {
  let points = KINDS[candidate.kind] ?? size(candidate.population) + (SEATS[candidate.kind] ?? 0);
  if (candidate.row && !(candidate.kind in KINDS)) points = Math.max(points, 20);
  if (naming.holders.length > 0) points += naming.holders.some((holder) => holds(holder, candidate)) ? 40 : -6;
  if (naming.held.some((inner) => holds(candidate, inner) && inner.population >= 1000)) points += 15;
  if (
    naming.siblings.some((other) => other.kind === candidate.kind && (candidate.kind === "country" || other.country === candidate.country))
  )
    points += 8;
  if (naming.kinds.size > 0 && naming.kinds.has(candidate.kind)) points += 15;
  return points;
}

/** Whether one place lies in another, by the codes of both. */
export const holds = (holder: Candidate, inner: Candidate): boolean =>
  holder.id !== inner.id &&
  (holder.kind === "country"
    ? holder.country === inner.country && inner.kind !== "country"
    : holder.kind === "admin1"
      ? holder.division === inner.division && inner.kind !== "admin1"
      : inner.kind !== "country" &&
        inner.kind !== "admin1" &&
        holder.division === inner.division &&
        (distanceOf(holder, inner) ?? 999) < 100);

/** How much a naming speaks for the country and division of what it was taken for. */
function voteOf(naming: Naming, choice: Choice | undefined): number {
  const place = choice?.place;
  if (!place) return 0;
  const sure = place.kind === "country" || place.kind === "admin1" || naming.holders.length > 0 || choice.lead >= 6;
  return Math.min(3, naming.times) / (sure ? 1 : 2);
}

interface Votes {
  readonly countries: ReadonlyMap<string, number>;
  readonly divisions: ReadonlyMap<string, number>;
  readonly home: Home;
}

function votesOf(namings: readonly Naming[], chosen: readonly Choice[], home: Home, nations: readonly string[]): Votes {
  const countries = new Map<string, number>();
  const divisions = new Map<string, number>();
  const add = (votes: Map<string, number>, key: string, n: number) => {
    if (key !== "") votes.set(key, (votes.get(key) ?? 0) + n);
  };
  namings.forEach((naming, at) => {
    const place = chosen[at]?.place;
    if (!place) return;
    const n = voteOf(naming, chosen[at]);
    add(countries, place.country, n);
    if (place.kind !== "country") add(divisions, place.division, n);
  });
  for (const nation of nations) add(countries, nation, 0.5);
  for (const country of home.countries) add(countries, country, 3);
  for (const place of home.places) {
    add(countries, place.country, 3 / home.places.length);
    add(divisions, place.division, 3 / home.places.length);
  }
  return { countries, divisions, home };
}

/** What the rest of the report gives to a candidate. */
function supported(candidate: Candidate, own: number, namings: readonly Naming[], chosen: readonly Choice[], votes: Votes): number {
  const mine = chosen[own];
  const vote = voteOf(namings[own] as Naming, mine);
  const country = (votes.countries.get(candidate.country) ?? 0) - (mine?.place?.country === candidate.country ? vote : 0);
  const division = (votes.divisions.get(candidate.division) ?? 0) - (mine?.place?.division === candidate.division ? vote : 0);
  let points = Math.min(8, 2 * Math.max(0, country));
  if (candidate.kind !== "country") points += Math.min(9, 3 * Math.max(0, division));
  points += Math.min(10, nearby(candidate, own, namings, chosen));
  for (const place of votes.home.places) {
    const km = distanceOf(candidate, place);
    if (place.id === candidate.id) points += 8;
    else if (km !== undefined && km < 100 && !(candidate.kind in KINDS)) points += 4;
  }
  return points;
}

/** Two points for every other name that a place near the candidate bears, four where that one was chosen. */
function nearby(candidate: Candidate, own: number, namings: readonly Naming[], chosen: readonly Choice[]): number {
  if (candidate.kind in KINDS) return 0;
  let points = 0;
  for (let at = 0; at < namings.length && at < MOST; at++) {
    if (at === own || namings[at]?.name === candidate.name) continue;
    const other = chosen[at]?.place;
    if (other && isNear(candidate, other)) points += 4;
    else if (namings[at]?.candidates.slice(0, MOST).some((one) => isNear(candidate, one))) points += 2;
  }
  return points;
}

const isNear = (a: Candidate, b: Candidate): boolean => !(b.kind in KINDS) && a.country === b.country && (distanceOf(a, b) ?? 999) < 70;

/** Only so many names vote by distance, so that the cost stays linear in long texts. */
const MOST = 60;

function choose(naming: Naming, support: (candidate: Candidate) => number): Choice {
  const ranked = naming.candidates
    .map((candidate, n) => {
      const given = support(candidate);
      return { candidate, given, points: standing(naming, candidate) + given, n };
    })
    .sort((a, b) => b.points - a.points || a.n - b.n);
  const [best, next] = ranked;
  if (!best) return { support: 0, lead: 0, others: 0, said: false, shortlist: [] };
  return {
    place: best.candidate,
    support: best.given,
    others: ranked.length - 1,
    said: naming.holders.some((holder) => holds(holder, best.candidate)),
    lead: next ? best.points - next.points : 99,
    shortlist: ranked
      .filter((one) => one.points > best.points - 3)
      .slice(0, 6)
      .map((one) => one.candidate),
  };
}
