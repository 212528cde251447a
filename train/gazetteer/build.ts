/**
 * Makes the gazetteer: node train/gazetteer/build.ts [DIR]
 * DIR (models/gazetteer) holds the hand-written rows; the same packages and rows give the same bytes.
 */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type GazetteerColumns,
  kinds,
  LATITUDE_STEPS,
  LONGITUDE_STEPS,
  packPopulation,
  writeGazetteer,
} from "../../src/packs/gazetteer/format.ts";
import { openGazetteer } from "../../src/packs/gazetteer/gazetteer.ts";
import { hashOf, keyOf } from "../../src/packs/gazetteer/key.ts";
import { type Draft, gather } from "./gather.ts";

const folder = process.argv[2] ?? fileURLToPath(new URL("../../models/gazetteer", import.meta.url));
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const drafts = gather(folder).filter((draft) => keyOf(draft.names[0] as string) !== "");
drafts.sort((a, b) => order(a.names[0] as string, b.names[0] as string) || b.population - a.population);
const names = [...new Set(drafts.flatMap((draft) => draft.names.filter((name) => keyOf(name) !== "")))].sort(order);
const numbers = new Map(names.map((name, n) => [name, n]));
const countries = ["", ...new Set(drafts.map((draft) => draft.country).filter((code) => code !== ""))].sort(order);
const divisions = ["", ...new Set(drafts.map((draft) => draft.division).filter((code) => code !== ""))].sort(order);

const divisionNumbers = new Map(divisions.map((code, n) => [code, n]));

const table = columnsOf(drafts);
const hash = createHash("sha256");
for (const column of Object.values(table)) hash.update(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
const head = {
  id: `gazetteer-${hash.digest("hex").slice(0, 12)}`,
  attribution: "Place data: GeoNames (geonames.org), CC BY 4.0",
  countries,
  divisions,
};
const file = writeGazetteer(head, table);
writeFileSync(`${folder}/places.bin`, file);
const started = performance.now();
openGazetteer(file);
console.log(
  `${head.id}: ${drafts.length} places, ${names.length} names, ${file.length} bytes, opened in ${Math.round(performance.now() - started)} ms`,
);

function columnsOf(all: readonly Draft[]): GazetteerColumns {
  const encoder = new TextEncoder();
  const letters = names.map((name) => encoder.encode(name));
  const bearers = new Uint16Array(names.length);
  const aliases: [number, number][] = [];
  all.forEach(({ names: [first, ...further] }, place) => {
    const number = numbers.get(first as string) as number;
    bearers[number] = (bearers[number] as number) + 1;
    for (const name of further) if (numbers.has(name)) aliases.push([numbers.get(name) as number, place]);
  });
  aliases.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return {
    letters: Uint8Array.from(letters.flatMap((one) => [...one])),
    length: Uint8Array.from(letters, (one) => one.length),
    hash: Int32Array.from(names, (name) => hashOf(keyOf(name))),
    bearers,
    latitude: Int16Array.from(all, (draft) => Math.round(draft.latitude * LATITUDE_STEPS)),
    longitude: Int16Array.from(all, (draft) => Math.round(draft.longitude * LONGITUDE_STEPS)),
    kind: Uint8Array.from(all, (draft) => kinds.indexOf(draft.kind)),
    people: Uint8Array.from(all, (draft) => packPopulation(draft.population)),
    country: Uint8Array.from(all, (draft) => countries.indexOf(draft.country)),
    division: Uint16Array.from(all, (draft) => divisionNumbers.get(draft.division) ?? 0),
    aliasName: Uint32Array.from(aliases, ([name]) => name),
    aliasPlace: Uint32Array.from(aliases, ([, place]) => place),
  };
}
