import type { Random } from "../random.ts";
import { several } from "./answers.ts";
import { one, type Part, type Slots, sentence } from "./slots.ts";

const words = (list: string): readonly string[] => list.split(" ");
const FOLK = words(
  "shopkeepers farmers teachers drivers nurses students bakers fishermen masons widows clerks engineers butchers tailors carters millers shepherds pensioners porters pilgrims",
);
const TRAITS = words(
  "old northern quiet crowded narrow muddy empty southern busy half-built dusty shaded broken upper lower distant painted wooden flooded new",
);
const SPOTS = words(
  "market bridge square harbour station orchard bakery well quay school clinic mill yard bazaar canal terrace workshop garden warehouse courtyard",
);
const DID = words(
  "reopened left cleared swept guarded watched passed repaired filled shared painted crossed avoided rented cleaned visited",
);
const THINGS = words(
  "stalls shutters carts sacks benches lamps boats pumps fences tents ovens ladders blankets barrels crates windows bricks nets pipes ropes",
);
const TIMES = [
  "before noon",
  "after the rain",
  "by lamplight",
  "for a second day",
  "in the cold",
  "at first light",
  "without a word",
  "under a grey sky",
  "all week",
  "as usual",
];
const JOINS = ["while", "and", "as", "but", "before", "after", "because", "so"];
const MANY = ["some", "a few", "most", "several", "the", "many"];

const clause = (r: Random): string =>
  `${r.pick(MANY)} ${r.pick(FOLK)} ${r.pick(DID)} the ${r.pick(THINGS)} ${r.pick(["near", "behind", "along", "beside", "below"])} the ${r.pick(TRAITS)} ${r.pick(SPOTS)}`;

const scenes: readonly Part[] = [
  (_, r) => `${clause(r)} ${r.pick(TIMES)}`,
  (_, r) => `${r.pick(TIMES)}, ${clause(r)}`,
  (s, r) => `in ${s.town}, ${clause(r)}`,
  (_, r) => `${clause(r)} ${r.pick(JOINS)} ${clause(r)}`,
  (s, r) => `${s.local} remembers how ${clause(r)} ${r.pick(TIMES)}`,
];

const since = ["the elections", "the drought", "the last truce", "the spring", "the fall of the mill", "the flood"];
const ago = ["two years ago", "four years ago", "after the war", "in exile", "last winter", "a decade ago"];

const standing: readonly Part[] = [
  (s, r) => `the ${s.doer} split from the ${s.third} ${r.pick(ago)}`,
  (s, r) =>
    `${s.local} ${r.pick(["broke with", "parted from", "walked out of"])} the ${s.third} ${r.pick(ago)} and ${r.pick(["took half its men", "led two companies", "brought his cousins"])} to the ${s.doer}`,
  (s, r) => `the ${s.other} is backed by neighbouring Nordrelle, which ${r.pick(["denies it", "says it sends grain", "keeps silent"])}`,
  (s, r) =>
    `Nordrelle has ${r.pick(["armed", "fed", "paid", "trained"])} the ${s.other} since ${r.pick(since)}, ${s.local} ${r.pick(["of the customs office", "at the border post", "in the ministry"])} ${r.pick(["said", "claimed", "believes"])}`,
  (s, r) => `${s.speaker} is expected in ${s.town} ${r.pick(["in the coming days", "next week", "after the feast", "before the vote"])}`,
  (s, r) => `a visit of ${s.speaker} to ${s.town} was put off ${r.pick(["again", "until the feast", "for want of an escort"])}`,
  (s, r) =>
    `${r.pick(["analysts say", "a study says", "diplomats say", "teachers here say"])} that the ${s.doer} and the ${s.other} have grown apart since ${r.pick(since)}`,
  (s, r) => `relations of the ${s.doer} with the ${s.other} soured ${r.pick(ago)}`,
  (_, r) => `the prime minister called for ${r.pick(["calm", "patience", "restraint", "unity"])}`,
  (s, r) => `${s.local}, a deputy, asked for ${r.pick(["an inquiry", "more police", "aid", "a debate", "new elections"])}`,
  (s, r) => `the ${s.third} controls ${r.pick(["the hills", "two roads", "the river crossings", "the old fort"])} around ${s.town}`,
  (s) => `${s.local} leads a small union in ${s.town}`,
  (s, r) =>
    `the ${s.doer} ${r.pick(["is part of", "belongs to", "joined"])} ${r.pick(["an alliance", "a league", "a front", "a coalition"])} that ${s.speaker} ${r.pick(["founded", "brought together", "called into being"])} ${r.pick(ago)}`,
];

/** One to three sentences of what stands behind the news, and as many of what the reporter saw. */
export const backgroundOf = (slots: Slots, random: Random): readonly string[] => [
  ...several(standing, random.below(3), random).map((part) => sentence(one([part], slots, random))),
  ...Array.from({ length: 1 + random.below(3) }, () => sentence(one(scenes, slots, random))),
];
