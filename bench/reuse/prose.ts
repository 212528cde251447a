import type { Random } from "../generator/random.ts";

const words = (text: string): readonly string[] => text.split(" ");
const NOUNS = words(
  "army depot bridge council minister convoy village checkpoint market truce river road border guard soldier envoy outpost letter harvest pass paper tanker barrack valley siege spokesman rocket port prisoner meeting hospital camp tower ferry warehouse judge merchant teacher rumour quarrel",
);
const VERBS = words(
  "crossed left blocked watched rebuilt lost praised feared reached searched warned opened closed shelled counted sold guarded copied burned followed joined refused",
);
const TRAITS = words(
  "northern quiet burnt new old nervous distant armed empty muddy narrow foreign rich hungry loud secret broken early heavy late",
);
const LINKS = words("near after before behind without under beside despite against beyond");
const JOINS = ["while", "and later", "because", "although", "so that", "until"];

/** Sentences of about twenty words put together at random; they mean nothing, and no two share more than a turn of phrase. */
export const proseOf = (random: Random, count: number): string[] =>
  Array.from({ length: count }, () => {
    const clauses = `${clause(random)} ${random.pick(JOINS)} ${clause(random)}`;
    return `${clauses.charAt(0).toUpperCase()}${clauses.slice(1)}.`;
  });

const clause = (random: Random): string =>
  `the ${random.pick(TRAITS)} ${random.pick(NOUNS)} ${random.pick(VERBS)} the ${random.pick(NOUNS)} ${random.pick(LINKS)} a ${random.pick(TRAITS)} ${random.pick(NOUNS)}`;
