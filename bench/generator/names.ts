import type { PackFile } from "../../src/packs/index.ts";
import type { Random } from "./random.ts";

// Every name is put together from two short lists, so that none is of anybody or anywhere.

const across = <T>(left: readonly string[], right: readonly string[], join: (a: string, b: string) => T): readonly T[] =>
  Array.from({ length: left.length * right.length }, (_, at) => {
    // walks the table diagonally, so that neighbours in the list differ in both parts
    const [row, turn] = [at % left.length, Math.floor(at / left.length)];
    return join(left[row] as string, right[(row + turn) % right.length] as string);
  });

/** 144 armed factions, in order of rank. */
export const factions: readonly string[] = across(
  ["Amber", "Thorn", "Heron", "Gravel", "Saffron", "Quarry", "Bramble", "Cobalt", "Juniper", "Slate", "Willow", "Ochre"],
  ["Brigades", "Front", "Shield", "Column", "League", "Guard", "Vanguard", "Battalion", "Movement", "Host", "Legion", "Army"],
  (a, b) => `${a} ${b}`,
);

/** 400 persons, in order of rank. */
export const persons: readonly string[] = across(
  [
    "Avel",
    "Bero",
    "Cadmi",
    "Dorvan",
    "Eskel",
    "Fenno",
    "Garin",
    "Hesk",
    "Ilvo",
    "Jarek",
    "Kelm",
    "Lorin",
    "Mavel",
    "Nesko",
    "Orban",
    "Pelo",
    "Rusk",
    "Selvin",
    "Torvo",
    "Ulmar",
  ],
  [
    "Adrane",
    "Bellik",
    "Corvast",
    "Dremmel",
    "Eltor",
    "Farrask",
    "Gesserin",
    "Holvik",
    "Istrane",
    "Jolmar",
    "Kettrik",
    "Lamsor",
    "Mordane",
    "Nabrik",
    "Ostrell",
    "Pravik",
    "Quellan",
    "Restor",
    "Sandrik",
    "Tolvane",
  ],
  (a, b) => `${a} ${b}`,
);

/** 96 towns, in order of rank. */
export const towns: readonly string[] = across(
  ["Bal", "Dor", "Esk", "Hal", "Kar", "Mor", "Nol", "Ost", "Pel", "Rav", "Tel", "Vor"],
  ["gavar", "mestra", "lindar", "tovik", "senna", "brakol", "dumar", "zhelin"],
  (a, b) => `${a}${b}`,
);

const GIVEN = [
  "Adil",
  "Bram",
  "Corin",
  "Delan",
  "Evert",
  "Fadro",
  "Gelis",
  "Hamo",
  "Istan",
  "Joren",
  "Kasim",
  "Ledo",
  "Miron",
  "Noval",
  "Ormin",
  "Pavo",
];
const FIRST = [
  "Ar",
  "Bel",
  "Cor",
  "Dan",
  "Er",
  "Fal",
  "Gor",
  "Har",
  "Il",
  "Jas",
  "Kor",
  "Lan",
  "Mer",
  "Nor",
  "Ot",
  "Per",
  "Ral",
  "Sen",
  "Tar",
  "Ver",
];
const MIDDLE = ["ab", "ed", "in", "ol", "ust", "av", "em", "ir", "on", "ul"];
const LAST = ["ak", "ber", "din", "for", "gan", "hel", "kis", "lov", "man", "nek", "por", "ros", "sky", "tan", "vic", "zor"];

/** A person of the open tail: one of 51,200 names. */
export const somebody = (random: Random): string => `${random.pick(GIVEN)} ${random.pick(FIRST)}${random.pick(MIDDLE)}${random.pick(LAST)}`;

/** Agencies, whose stories the outlets reprint. */
export const agencies: readonly string[] = ["Meridale Press", "Saltway News Agency", "Corran Wire"];

/** 36 outlets, in order of rank. */
export const outlets: readonly string[] = across(
  ["Balgavar", "Ravine", "Southern", "Harbourside", "Upland", "Eastgate"],
  ["Courier", "Observer", "Gazette", "Mirror", "Herald", "Chronicle"],
  (a, b) => `${a} ${b}`,
);

/** The two states of the generated conflict. */
export const states = { home: "Vostania", abroad: "Nordrelle" } as const;

const head = (about: string): string =>
  `name: generated\nversion: 0.1.0\nlicence: CC0-1.0\nabout: ${about}\nsources:\n  invented:\n    title: Invented for the benchmark of Hearsay\n    licence: CC0-1.0\n`;
const idOf = (name: string): string => `generated-${name.toLowerCase().replaceAll(" ", "-")}`;
const rows = (list: readonly string[]): string => `source: invented\nlist:\n${list.map((row) => `  - { ${row} }\n`).join("")}`;

/** A pack that knows half of the names (every other rank), in the shape that `loadPack` takes; the others are read unlisted. */
export function generatedPack(): readonly PackFile[] {
  const half = (list: readonly string[]): readonly string[] => list.filter((_, at) => at % 2 === 0);
  const nation = (name: string, demonym: string): string =>
    `id: ${idOf(name)}, kind: state, names: [${name}], demonyms: [${demonym}], nouns: [country, state, government]`;
  const group = (name: string): string =>
    `id: ${idOf(name)}, kind: group, country: ${idOf(states.home)}, names: [${name}], nouns: [faction, group, militia]`;
  return [
    { path: "generated/pack.yaml", text: head("Half of the names in the generated reports; nobody and nothing in it is real.") },
    { path: "generated/actors/states.yaml", text: rows([nation(states.home, "Vostanian"), nation(states.abroad, "Nordrellan")]) },
    { path: "generated/actors/factions.yaml", text: rows(half(factions).map(group)) },
    { path: "generated/actors/persons.yaml", text: rows(half(persons).map((name) => `id: ${idOf(name)}, kind: person, names: [${name}]`)) },
    { path: "generated/places/towns.yaml", text: rows(half(towns).map((name) => `id: ${idOf(name)}, kind: town, names: [${name}]`)) },
    {
      path: "generated/outlets.yaml",
      text: rows([
        ...agencies.map((name) => `id: ${idOf(name)}, kind: agency, names: [${name}]`),
        ...outlets.map((name) => `id: ${idOf(name)}, kind: outlet, names: [${name}]`),
      ]),
    },
  ];
}
