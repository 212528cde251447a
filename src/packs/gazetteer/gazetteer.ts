import { foldedParts } from "../trie.ts";
import {
  type GazetteerHead,
  type GazetteerKind,
  kinds,
  LATITUDE_STEPS,
  LONGITUDE_STEPS,
  readGazetteer,
  unpackPopulation,
} from "./format.ts";
import { addPart, isNameArticle, keyOf } from "./key.ts";

/** A place of the gazetteer. */
export interface GazetteerPlace {
  /** Number in the file; stable only within one file. */
  readonly number: number;
  readonly name: string;
  readonly kind: GazetteerKind;
  /** ISO 3166 code, or "" for what lies in several or none. */
  readonly country: string;
  /** Code of the first-level division it is in or is: "IQ.07"; "" where unknown. */
  readonly division: string;
  /** Inhabitants, rounded down; 0 when unknown. */
  readonly population: number;
  readonly latitude: number;
  readonly longitude: number;
}

/** A place by one of its names, as that name stands in the data: case and full stops tell abbreviations. */
export interface GazetteerHit {
  readonly place: number;
  readonly as: string;
}

/** Words of a text that are the name of places: how many tokens, and which places. */
export interface GazetteerMatch {
  readonly length: number;
  readonly hits: readonly GazetteerHit[];
}

/** All places of the world with their names. */
export interface Gazetteer {
  readonly head: GazetteerHead;
  /** All names that start at token `from`, shortest first, of up to `most` tokens. */
  readonly match: (words: readonly string[], from: number, most: number) => readonly GazetteerMatch[];
  readonly place: (number: number) => GazetteerPlace;
  /** The country with a code, the division with a code. */
  readonly country: (code: string) => GazetteerPlace | undefined;
  readonly division: (code: string) => GazetteerPlace | undefined;
  /** Places of exactly this name. */
  readonly named: (name: string) => readonly GazetteerHit[];
}

/** Name of the data without opening it; throws RangeError when the bytes are not a gazetteer file. */
export const gazetteerId = (bytes: Uint8Array): string => readGazetteer(bytes).head.id;

type LookUp = (hash: number, key: () => string) => readonly GazetteerHit[];

const none: readonly never[] = [];

/** Opens a gazetteer file; throws RangeError when the bytes are not one. */
export function openGazetteer(bytes: Uint8Array): Gazetteer {
  const { head, table } = readGazetteer(bytes);
  const names = table.hash.length;
  const nameFrom = sums(table.length);
  const placeFrom = sums(table.bearers);
  const decoder = new TextDecoder();
  const nameOf = (name: number): string => decoder.decode(table.letters.subarray(nameFrom[name], nameFrom[name + 1]));
  const slots = slotsOf(table.hash, names);
  const aliases = grouped(table.aliasName, table.aliasPlace);
  const lists = new Map<number, readonly GazetteerHit[]>();
  const keys = new Map<number, string>();
  const keyFor = (name: number): string => {
    const known = keys.get(name);
    if (known !== undefined) return known;
    const made = keyOf(nameOf(name));
    keys.set(name, made);
    return made;
  };
  const bearersOf = (name: number): readonly GazetteerHit[] => {
    const known = lists.get(name);
    if (known) return known;
    const as = nameOf(name);
    const own = (aliases.get(name) ?? none).map((place): GazetteerHit => ({ place, as }));
    for (let place = placeFrom[name] as number; place < (placeFrom[name + 1] as number); place += 1) own.push({ place, as });
    lists.set(name, own);
    return own;
  };
  const lookUp: LookUp = (hash, key) => {
    let found: readonly GazetteerHit[] = none;
    for (let slot = hash & slots.mask; (slots.table[slot] as number) !== 0; slot = (slot + 1) & slots.mask) {
      const name = (slots.table[slot] as number) - 1;
      if (table.hash[name] !== hash || keyFor(name) !== key()) continue;
      const own = bearersOf(name);
      found = found.length === 0 ? own : [...found, ...own];
    }
    return found;
  };
  const places = new Map<number, GazetteerPlace>();
  const place = (number: number): GazetteerPlace => {
    const known = places.get(number);
    if (known) return known;
    const made: GazetteerPlace = {
      number,
      name: nameOf(nameAt(placeFrom, number)),
      kind: kinds[table.kind[number] as number] as GazetteerKind,
      country: head.countries[table.country[number] as number] as string,
      division: head.divisions[table.division[number] as number] as string,
      population: unpackPopulation(table.people[number] as number),
      latitude: Math.round(((table.latitude[number] as number) / LATITUDE_STEPS) * 1000) / 1000,
      longitude: Math.round(((table.longitude[number] as number) / LONGITUDE_STEPS) * 1000) / 1000,
    };
    places.set(number, made);
    return made;
  };
  const heads = headsOf(table, head);
  return {
    head,
    match: (words, from, most) => matchAt(words, from, most, lookUp),
    place,
    country: (code) => at(heads.countries, code, place),
    division: (code) => at(heads.divisions, code, place),
    named: (name) => {
      const only = matchAt(name.split(" "), 0, 12, lookUp).at(-1);
      return only?.length === name.split(" ").length ? only.hits : none;
    },
  };
}

const at = (numbers: ReadonlyMap<string, number>, code: string, place: (number: number) => GazetteerPlace): GazetteerPlace | undefined => {
  const number = numbers.get(code);
  return number === undefined ? undefined : place(number);
};

function matchAt(words: readonly string[], from: number, most: number, lookUp: LookUp): readonly GazetteerMatch[] {
  let found: GazetteerMatch[] | undefined;
  let whole = 0;
  let bare = 0;
  const keys: string[] = [];
  for (let at = from; at < words.length && at < from + most; at += 1) {
    const parts = foldedParts(words[at] ?? "");
    if (parts === "hyphens") {
      if (at === from) break;
      continue;
    }
    if (parts.length === 0) break;
    for (const { key } of parts) {
      keys.push(key);
      whole = addPart(whole, key);
      if (!isNameArticle(key)) bare = addPart(bare, key);
    }
    const own = lookUp(whole, () => keys.join(" "));
    const without = bare === whole || bare === 0 ? none : lookUp(bare, () => keys.filter((key) => !isNameArticle(key)).join(" "));
    const hits = own.length === 0 ? without : own;
    if (hits.length > 0) {
      found ??= [];
      found.push({ length: at - from + 1, hits });
    }
  }
  return found ?? none;
}

/** Where each stretch starts, and where the last ends. */
function sums(lengths: Uint8Array | Uint16Array): Uint32Array {
  const from = new Uint32Array(lengths.length + 1);
  for (let n = 0; n < lengths.length; n += 1) from[n + 1] = (from[n] as number) + (lengths[n] as number);
  return from;
}

/** The name whose stretch of places holds a place. */
function nameAt(placeFrom: Uint32Array, number: number): number {
  let low = 0;
  let high = placeFrom.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((placeFrom[middle] as number) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}

function slotsOf(hashes: Int32Array, count: number): { readonly table: Int32Array; readonly mask: number } {
  let size = 16;
  while (size < count * 2) size *= 2;
  const table = new Int32Array(size);
  const mask = size - 1;
  for (let name = 0; name < count; name += 1) {
    let slot = (hashes[name] as number) & mask;
    while (table[slot] !== 0) slot = (slot + 1) & mask;
    table[slot] = name + 1;
  }
  return { table, mask };
}

function grouped(names: Uint32Array, places: Uint32Array): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  names.forEach((name, n) => {
    const own = groups.get(name);
    if (own) own.push(places[n] as number);
    else groups.set(name, [places[n] as number]);
  });
  return groups;
}

/** Numbers of countries and first-level divisions by their codes. */
function headsOf(
  table: { readonly kind: Uint8Array; readonly country: Uint8Array; readonly division: Uint16Array },
  head: GazetteerHead,
): { readonly countries: ReadonlyMap<string, number>; readonly divisions: ReadonlyMap<string, number> } {
  const countries = new Map<string, number>();
  const divisions = new Map<string, number>();
  const country = kinds.indexOf("country");
  const division = kinds.indexOf("admin1");
  for (let n = 0; n < table.kind.length; n += 1) {
    if (table.kind[n] === country) countries.set(head.countries[table.country[n] as number] as string, n);
    else if (table.kind[n] === division) divisions.set(head.divisions[table.division[n] as number] as string, n);
  }
  return { countries, divisions };
}
