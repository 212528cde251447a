import { buildNameIndex, type NameIndex } from "./name-index.ts";
import type { ActorRow, OfficeRow, OutletRow, Pack, PlaceRow, Row, WordRow } from "./rows.ts";
import { beginnings } from "./trie.ts";
import { buildWordIndex, type WordIndex } from "./word-index.ts";

/** One who holds an office, and when. */
export type Holder = OfficeRow["holders"][number];

/** All loaded packs as one, with the lookups that reading needs. Where two packs share an id, the first pack has it. */
export interface Packs {
  readonly packs: readonly Pack[];
  readonly actorById: (id: string) => ActorRow | undefined;
  readonly placeById: (id: string) => PlaceRow | undefined;
  readonly officeById: (id: string) => OfficeRow | undefined;
  readonly outletById: (id: string) => OutletRow | undefined;
  /** The outlet of a host name or of a host above it: "english.harbour.example" finds "harbour.example". */
  readonly outletByDomain: (host: string) => OutletRow | undefined;
  readonly offices: readonly OfficeRow[];
  readonly officesOf: (body: string) => readonly OfficeRow[];
  /** Holders on a civil date (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`), or of all times; the newest first. */
  readonly holdersOf: (office: string, date?: string) => readonly Holder[];
  /** Offices an actor holds on a civil date, or ever held. */
  readonly officesHeldBy: (actor: string, date?: string) => readonly OfficeRow[];
  /** Rows of a word list from all packs, in order of packs and rows; empty for a list nobody has. */
  readonly words: (list: string) => readonly WordRow[];
  readonly nameIndex: NameIndex;
  /** Longest-match index over a word list. */
  readonly wordIndex: (list: string) => WordIndex;
}

/** Joins packs into lookups. Check them first with `checkPacks`; what is wrong is not looked at again here. */
export function joinPacks(packs: readonly Pack[]): Packs {
  const actors = byId(packs.flatMap((pack) => pack.actors));
  const places = byId(packs.flatMap((pack) => pack.places));
  const offices = byId(packs.flatMap((pack) => pack.offices));
  const outlets = byId(packs.flatMap((pack) => pack.outlets));
  const allOffices = [...offices.values()];
  const bodies = grouped(allOffices, (office) => [office.body]);
  const held = grouped(allOffices, (office) => [...new Set(office.holders.map((holder) => holder.actor))]);
  const domains = new Map([...outlets.values()].reverse().flatMap((outlet) => outlet.domains.map((domain) => [domain, outlet] as const)));
  const lists = grouped(
    packs.flatMap((pack) => pack.words),
    (row) => [row.list],
  );
  const shared = beginnings();
  const indexes = new Map([...lists].map(([list, rows]) => [list, buildWordIndex(rows, shared)] as const));
  const none = buildWordIndex([], shared);
  const holdersOf = (office: string, date?: string) => holdersOn(offices.get(office)?.holders ?? [], date);
  return {
    packs,
    actorById: (id) => actors.get(id),
    placeById: (id) => places.get(id),
    officeById: (id) => offices.get(id),
    outletById: (id) => outlets.get(id),
    outletByDomain: (host) => outletOf(domains, host),
    offices: allOffices,
    officesOf: (body) => bodies.get(body) ?? [],
    holdersOf,
    officesHeldBy: (actor, date) =>
      (held.get(actor) ?? []).filter((office) => holdersOf(office.id, date).some((holder) => holder.actor === actor)),
    words: (list) => lists.get(list) ?? [],
    nameIndex: buildNameIndex([...actors.values()], [...places.values()], [...outlets.values()], shared),
    wordIndex: (list) => indexes.get(list) ?? none,
  };
}

/** Order of two civil dates that may be of different length: "2020" and "2020-05" touch and give 0. */
export function compareDates(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  const [left, right] = [a.slice(0, length), b.slice(0, length)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function holdersOn(holders: readonly Holder[], date: string | undefined): Holder[] {
  return holders
    .filter(
      ({ since, until }) =>
        date === undefined || (compareDates(since, date) <= 0 && (until === undefined || compareDates(date, until) <= 0)),
    )
    .sort((a, b) => (a.since < b.since ? 1 : a.since > b.since ? -1 : 0));
}

function outletOf(domains: ReadonlyMap<string, OutletRow>, host: string): OutletRow | undefined {
  const labels = host.slice(0, 253).toLowerCase().split(".");
  for (let from = 0; from + 1 < labels.length; from += 1) {
    const outlet = domains.get(labels.slice(from).join("."));
    if (outlet) return outlet;
  }
  return undefined;
}

function byId<R extends Row>(rows: readonly R[]): Map<string, R> {
  const map = new Map<string, R>();
  for (const row of rows) if (!map.has(row.id)) map.set(row.id, row);
  return map;
}

function grouped<R>(rows: readonly R[], keysOf: (row: R) => readonly string[]): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}
