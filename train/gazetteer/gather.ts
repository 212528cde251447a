import type { GazetteerKind } from "../../src/packs/gazetteer/format.ts";
import { bareKeyOf, keyOf } from "../../src/packs/gazetteer/key.ts";
import { listOf, pointOf, rowsOf } from "./rows.ts";
import { type City, cities, firstLevel, secondLevel, towns } from "./sources.ts";

/** A place before it is numbered; `names` begin with the one it is shown by. */
export interface Draft {
  readonly names: string[];
  readonly kind: GazetteerKind;
  readonly country: string;
  readonly division: string;
  readonly population: number;
  readonly latitude: number;
  readonly longitude: number;
}

/** All places from the installed data and the hand-written rows, in an order that the data alone decide. */
export function gather(folder: string): Draft[] {
  const settlements = gatherSettlements();
  addAliases(settlements.drafts, folder);
  const all = [
    ...gatherCountries(folder),
    ...gatherRegions(folder),
    ...gatherFirstLevel(settlements, folder),
    ...gatherSecondLevel(settlements),
    ...settlements.drafts,
  ];
  for (const draft of all) addVariants(draft);
  return all;
}

interface Point {
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
}

interface Settlements {
  readonly drafts: Draft[];
  /** Points of the settlements of each division, by dotted code of the first and of the second level. */
  readonly points: ReadonlyMap<string, readonly Point[]>;
}

const CODES: ReadonlyMap<string, GazetteerKind> = new Map([
  ["PPLC", "capital"],
  ["PPLA", "seat"],
  ["PPLX", "part"],
]);

function gatherSettlements(): Settlements {
  const points = new Map<string, Point[]>();
  const drafts: Draft[] = [];
  const known = new Map<string, City>();
  for (const city of cities()) {
    const [longitude, latitude] = city.loc.coordinates;
    known.set(`${city.country} ${keyOf(city.name)} ${latitude.toFixed(1)} ${longitude.toFixed(1)}`, city);
    drafts.push({
      names: [city.name],
      kind: CODES.get(city.featureCode) ?? "town",
      country: city.country,
      division: `${city.country}.${city.adminCode}`,
      population: city.population,
      latitude,
      longitude,
    });
  }
  for (const town of towns()) {
    const latitude = Number(town.lat);
    const longitude = Number(town.lng);
    const division = `${town.country}.${town.admin1}`;
    const twin = known.get(`${town.country} ${keyOf(town.name)} ${latitude.toFixed(1)} ${longitude.toFixed(1)}`);
    const point = { latitude, longitude, population: twin?.population ?? 0 };
    push(points, division, point);
    if (town.admin2 !== "") push(points, `${division}.${town.admin2}`, point);
    if (twin === undefined)
      drafts.push({ names: [town.name], kind: "town", country: town.country, division, population: 0, latitude, longitude });
  }
  return { drafts, points };
}

function push<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const own = groups.get(key);
  if (own) own.push(value);
  else groups.set(key, [value]);
}

/** The middle of the settlements of a division, each counted once: nearer the middle of its land than when people are counted. */
function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce(
    (all, one) => ({
      latitude: all.latitude + one.latitude,
      longitude: all.longitude + one.longitude,
      population: all.population + one.population,
    }),
    { latitude: 0, longitude: 0, population: 0 },
  );
  return { latitude: sum.latitude / points.length, longitude: sum.longitude / points.length, population: sum.population };
}

function gatherCountries(folder: string): Draft[] {
  return rowsOf(folder, "countries").map(([code = "", point, names]) => ({
    names: listOf(names),
    kind: "country",
    country: code,
    division: "",
    population: 0,
    ...pointOf(point),
  }));
}

function gatherRegions(folder: string): Draft[] {
  return rowsOf(folder, "regions").map(([kind, point, names]) => ({
    names: listOf(names),
    kind: kind as GazetteerKind,
    country: "",
    division: "",
    population: 0,
    ...pointOf(point),
  }));
}

function gatherFirstLevel({ points }: Settlements, folder: string): Draft[] {
  const written = new Map(rowsOf(folder, "admin1").map((row) => [row[0], row]));
  return firstLevel().flatMap(({ code, name }): Draft[] => {
    const row = written.get(code);
    const own = points.get(code);
    if (!row && !own) return [];
    const middle = own ? middleOf(own) : { latitude: 0, longitude: 0, population: 0 };
    const names = row ? [...listOf(row[2]), name, ...listOf(row[3])] : [name];
    return [
      {
        kind: "admin1",
        country: code.slice(0, 2),
        division: code,
        ...middle,
        ...(row ? pointOf(row[1]) : {}),
        names: [...new Set(names)],
      },
    ];
  });
}

/** Second-level divisions, but those that only repeat the name of a town inside the same first-level one. */
function gatherSecondLevel({ drafts, points }: Settlements): Draft[] {
  const taken = new Set(drafts.map((draft) => `${draft.division} ${keyOf(draft.names[0] as string)}`));
  return secondLevel().flatMap(({ code, name }): Draft[] => {
    const own = points.get(code);
    const division = code.split(".").slice(0, 2).join(".");
    if (!own || taken.has(`${division} ${keyOf(name)}`)) return [];
    return [{ names: [name], kind: "admin2", country: code.slice(0, 2), division, ...middleOf(own) }];
  });
}

function addAliases(drafts: readonly Draft[], folder: string): void {
  const largest = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = `${draft.country} ${keyOf(draft.names[0] as string)}`;
    if ((largest.get(key)?.population ?? -1) < draft.population) largest.set(key, draft);
  }
  const unused: string[] = [];
  for (const [country, name = "", names] of rowsOf(folder, "aliases")) {
    const draft = largest.get(`${country} ${keyOf(name)}`);
    if (draft) draft.names.push(...listOf(names).filter((one) => !draft.names.includes(one)));
    else unused.push(`${country} ${name}`);
  }
  if (unused.length > 0) console.log(`further names for no place in the data: ${unused.join("; ")}`);
}

/** Names as news writes them beside those in the data: without Arabic articles; -a for -ah; without the word for the division. */
function addVariants(draft: Draft): void {
  const [name = ""] = draft.names;
  const more: string[] = [];
  if (ARABIC.has(draft.country)) {
    const bare = bareKeyOf(name);
    if (bare !== undefined) more.push(bare.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()));
    for (const one of [name, ...more]) if (/[a-z]ah$/.test(one)) more.push(one.slice(0, -1));
  }
  if (draft.kind === "admin2" || draft.kind === "admin1") {
    const short = name.replace(/ (?:Governorate|Province|Oblast|Region|District|State|Prefecture|Department)$/, "");
    if (short !== name) more.push(short);
  }
  if (/^(?:City of|Provincia de|Province of|Muḩāfaz̧at) /.test(name))
    more.push(name.replace(/^(?:City of|Provincia de|Province of|Muḩāfaz̧at) /, ""));
  if (/^[^ ]+ (?:am|an der|im|in der|bei|upon|sur|sul|aan den) /.test(name) && draft.population >= 20_000)
    more.push(name.slice(0, name.indexOf(" ")));
  if (/^Saint /.test(name)) more.push(name.replace(/^Saint /, "St. "));
  if (/^Fort /.test(name)) more.push(name.replace(/^Fort /, "Ft. "));
  if (/^Mount /.test(name)) more.push(name.replace(/^Mount /, "Mt. "));
  for (const one of more) if (!draft.names.includes(one)) draft.names.push(one);
}

const ARABIC: ReadonlySet<string> = new Set("AE BH DJ DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SO SY TN YE IR AF".split(" "));
