/**
 * Makes the weights of the name tagger: node train/names.ts --data DIR --out DIR
 * DIR of the data is the benchmark kit; DIR of the output holds the weights of the language, whose tags are used. The same data give
 * the same bytes.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { fold } from "../src/text/characters.ts";
import { type EntityType, labelSpans } from "../src/text/entities/labels.ts";
import { loadNameTagger, type NameTagger, writeTransitions } from "../src/text/entities/name-tagger.ts";
import { readLists, writeLists } from "../src/text/entities/word-lists.ts";
import { loadLanguage } from "../src/text/language.ts";
import { writeRows, writeSections } from "../src/text/weights.ts";
import { parseConllu } from "./conllu.ts";
import { readConflict } from "./names/conflict.ts";
import { learnLists } from "./names/lists.ts";
import { type NamedSentence, readNames } from "./names/records.ts";
import { byDocument, learnPass, type PassWeights, type TrainingSentence } from "./names/training.ts";
import { type Random, seeded } from "./random.ts";

const { values: options } = parseArgs({
  options: { data: { type: "string" }, out: { type: "string" }, epochs: { type: "string", default: "10" } },
});
if (!options.data || !options.out) throw new Error("usage: node train/names.ts --data DIR --out DIR");
const data = options.data;
const out = options.out;
const epochs = Number(options.epochs);
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
const recased = (sentences: readonly TrainingSentence[]): TrainingSentence[] =>
  sentences.flatMap((sentence) => {
    const draw = random(16);
    if (draw > 1) return [];
    const words = sentence.words.map((word) => (draw === 0 ? fold(word) : word.toUpperCase()));
    return [{ ...sentence, words, tags: language.tag(words), document: `${sentence.document} recased` }];
  });

const PRUNING = { min: 2, least: 3 };

/** Both passes; labels of the first, which the second sees, come from tagging by a first pass that has not seen the document. */
function learn(sentences: readonly TrainingSentence[], folds: number): readonly [PassWeights, PassWeights] {
  const documents = byDocument(sentences);
  const first = learnPass(documents, lists, epochs, random, PRUNING);
  const taken = new Map<TrainingSentence, Uint8Array>();
  for (let fold = 0; fold < folds; fold++) {
    const others = documents.filter((_, i) => i % folds !== fold);
    const own = documents.filter((_, i) => i % folds === fold);
    const pass = learnPass(others, lists, Math.max(4, epochs >> 1), random, PRUNING);
    const tagger = loadNameTagger(fileOf("fold", [pass, NONE]), 1);
    for (const document of own)
      tagger.find(document).forEach((names, s) => {
        const labels = new Uint8Array((document[s] as TrainingSentence).words.length);
        labelSpans(names, labels);
        taken.set(document[s] as TrainingSentence, labels);
      });
  }
  return [first, learnPass(documents, lists, epochs, random, PRUNING, taken)];
}

const NONE: PassWeights = { rows: [], transitions: new Int32Array(0) };

function fileOf(id: string, passes: readonly [PassWeights, PassWeights]): Uint8Array {
  const parts = [listBytes, ...passes.flatMap(({ rows, transitions }) => [writeRows(rows), writeTransitions(transitions)])];
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return writeSections([new TextEncoder().encode(JSON.stringify({ id: `${id}-${hash.digest("hex").slice(0, 12)}` })), ...parts]);
}

/** The treebank with names by a tagger that sees the gold tags: names begin and end with a proper noun. */
function treebank(tagger: NameTagger): TrainingSentence[] {
  const trees = parseConllu(gunzipSync(readFileSync(join(data, "treebank/ewt-train.conllu.gz"))).toString("utf8"));
  const gold = trees.map((tree) => ({
    ...tree,
    document: `ewt-${tree.document}`,
    tags: tree.tags.map((joint) => ({ pos: joint.slice(0, joint.indexOf("_")), tag: joint.slice(joint.indexOf("_") + 1) })),
  }));
  return [...Map.groupBy(gold, ({ document }) => document).values()].flatMap((document) =>
    tagger.find(document).map((names, s) => {
      const { words, tags, document: name } = document[s] as (typeof gold)[number];
      const isProper = (i: number): boolean => tags[i]?.pos === "PROPN";
      const kept = names.flatMap(({ from, to, type }) => {
        while (from < to && !isProper(from)) from++;
        while (to > from && !isProper(to - 1)) to--;
        return from < to ? [{ from, to, type: type as EntityType }] : [];
      });
      return tagged({ words, names: kept, document: name });
    }),
  );
}

const teacher = loadNameTagger(fileOf("teacher", learn([...named, ...recased(named)], 3)));
say("teacher");
const all = [...named, ...treebank(teacher)];
const file = fileOf("names-en", learn([...all, ...recased(all)], 4));
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
  say(`${set}: P ${share(count.right, count.found)} R ${share(count.right, count.gold)} F ${share(2 * count.right, count.found + count.gold)}, ${rate.toFixed(0)}k words/s`);
}
