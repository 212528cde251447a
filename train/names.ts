/**
 * Makes the weights of the name tagger: node train/names.ts --data DIR --out DIR
 * DIR of the data is the benchmark kit; DIR of the output holds the weights of the language, whose tags are used. The same data give
 * the same bytes.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fold } from "../src/text/characters.ts";
import { loadNameTagger, writeTransitions } from "../src/text/entities/name-tagger.ts";
import { readLists, writeLists } from "../src/text/entities/word-lists.ts";
import { loadLanguage } from "../src/text/language.ts";
import { writeRows, writeSections } from "../src/text/weights.ts";
import { readConflict } from "./names/conflict.ts";
import { learnLists } from "./names/lists.ts";
import { type NamedSentence, readNames } from "./names/records.ts";
import { byDocument, learnNames, type NameWeights, type TrainingSentence } from "./names/training.ts";
import { type Random, seeded } from "./random.ts";

const { values: options } = parseArgs({
  options: { data: { type: "string" }, out: { type: "string" } },
});
if (!options.data || !options.out) throw new Error("usage: node train/names.ts --data DIR --out DIR");
const data = options.data;
const out = options.out;
const started = performance.now();
const say = (text: string): void => console.log(`${((performance.now() - started) / 1000).toFixed(1)} s  ${text}`);

const language = loadLanguage(new Uint8Array(readFileSync(join(out, "weights.bin"))));
const random: Random = seeded(20260102);
const tagged = (sentence: NamedSentence): TrainingSentence => ({ ...sentence, tags: language.tag(sentence.words) });

const listBytes = writeLists(learnLists(join(data, "names")));
const lists = readLists(listBytes);
say(`lists: ${listBytes.length / 6} words and phrases`);

const named = [
  ...readNames(data, "ner/wikigold.train.jsonl.gz"),
  ...readNames(data, "ner/wnut17.train.jsonl.gz"),
  ...readNames(data, "ner/gum_names.train.jsonl.gz"),
  ...readConflict(data, lists),
].map(tagged);
say(`${named.length} sentences with names`);

/** Some sentences once more in capitals and in small letters, as headlines and old wires are written. */
const recased = named.flatMap((sentence): TrainingSentence[] => {
  const draw = random(16);
  if (draw > 1) return [];
  const words = sentence.words.map((word) => (draw === 0 ? fold(word) : word.toUpperCase()));
  return [{ ...sentence, words, tags: language.tag(words), document: `${sentence.document} recased` }];
});

function fileOf({ rows, transitions }: NameWeights): Uint8Array {
  const parts = [listBytes, writeRows(rows), writeTransitions(transitions)];
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return writeSections([new TextEncoder().encode(JSON.stringify({ id: `names-en-${hash.digest("hex").slice(0, 12)}` })), ...parts]);
}

const file = fileOf(learnNames(byDocument([...named, ...recased]), lists, { runs: 6, epochs: 6, dropped: 35, min: 2, least: 4 }, random));
writeFileSync(join(out, "names.bin"), file);
say(`${file.length} bytes`);

const loading = performance.now();
const tagger = loadNameTagger(file);
say(`${tagger.id} loaded in ${(performance.now() - loading).toFixed(0)} ms`);
for (const set of ["uner_ewt.dev", "wikigold.dev", "wnut17.dev", "gum_names.dev"]) measure(set);

/** Prints exact F over persons, organisations and places. */
function measure(set: string): void {
  const sentences = readNames(data, `ner/${set}.jsonl.gz`).map(tagged);
  const count = { right: 0, found: 0, gold: 0 };
  const from = performance.now();
  const found = byDocument(sentences).map((document) => tagger.find(document));
  const rate = sentences.reduce((sum, { words }) => sum + words.length, 0) / (performance.now() - from);
  const key = ({ from: a, to, type }: { from: number; to: number; type: string }): string => `${a},${to},${type}`;
  byDocument(sentences).forEach((document, d) => {
    document.forEach((sentence, s) => {
      const gold = new Set(sentence.names.filter(({ type }) => type !== "MISC").map(key));
      const own = (found[d]?.[s] ?? []).filter(({ type }) => type !== "MISC").map(key);
      count.right += own.filter((one) => gold.has(one)).length;
      count.found += own.length;
      count.gold += gold.size;
    });
  });
  const share = (n: number, of: number): string => ((100 * n) / of).toFixed(1);
  say(
    `${set}: P ${share(count.right, count.found)} R ${share(count.right, count.gold)} F ${share(2 * count.right, count.found + count.gold)}, ${rate.toFixed(0)}k words/s`,
  );
}
