/**
 * Makes the language weights: node train/train.ts [--data DIR] [--out DIR] [--report DIR] [--check]
 * DIR of the data holds {ewt,gum}-{train,dev}.conllu.gz; the same data give the same bytes, which `--check` compares with the weights in
 * place instead of writing them. `--report` writes the dev files as predicted.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { fold } from "../src/text/characters.ts";
import { type Language, type LanguageData, loadLanguage } from "../src/text/language.ts";
import { lemmaClass, ruleLemma } from "../src/text/lemmas.ts";
import { COMMA, KINDS, parseInput } from "../src/text/parse-input.ts";
import { parserFeatures, parserModel, runParser } from "../src/text/parser.ts";
import { type Lexicon, MASK_TAG, tagBuffers, tagWords, wordScores } from "../src/text/tagger.ts";
import { State } from "../src/text/transitions.ts";
import { writeRows, writeSections, writeTable } from "../src/text/weights.ts";
import { learnCasing } from "./casing.ts";
import { withCompounds } from "./compounds.ts";
import { fillConllu, parseConllu, type Tree } from "./conllu.ts";
import { frames, maskQuoted, maskReported } from "./masking.ts";
import { learnParser, reversed, type Schedule } from "./parsing.ts";
import { pruned, prunedRows } from "./pruning.ts";
import { seeded } from "./random.ts";
import { fillInput, learnLabeller, learnTagger, type Numbered, numbered } from "./training.ts";

const { values: options } = parseArgs({
  options: {
    data: { type: "string", default: fileURLToPath(new URL("../../shared/bench/treebank/", import.meta.url)) },
    out: { type: "string", default: fileURLToPath(new URL("../models/en/", import.meta.url)) },
    report: { type: "string" },
    check: { type: "boolean", default: false },
  },
});
const data = options.data;
const EPOCHS = 8;
const FORWARD: Schedule = { bits: 21, epochs: 7, runs: 2 };
const BACKWARD: Schedule = { bits: 20, epochs: 5, runs: 1 };
const started = performance.now();
const say = (text: string): void => console.log(`${((performance.now() - started) / 1000).toFixed(1)} s  ${text}`);
const open = (name: string): string => gunzipSync(readFileSync(join(data, `${name}.conllu.gz`))).toString("utf8");

const random = seeded(20260101);
const real = [...parseConllu(open("ewt-train")), ...parseConllu(open("gum-train"))];
const masked = [...real.flatMap((tree) => maskReported(tree, random)), ...real.flatMap(maskQuoted), ...frames(real, 2500, random)];
const compounds = withCompounds(real, 800, random);
say(`${real.length} sentences, ${masked.length} with masked quotations`);

/** Some sentences once more in small letters and in capitals, as headlines and old wires are written. */
const recased = real.flatMap((tree): Tree[] => {
  const draw = random(25);
  if (draw > 1) return [];
  return [{ ...tree, words: tree.words.map((word) => (draw === 0 ? fold(word) : word.toUpperCase())) }];
});

const tagNames = [...new Set(real.flatMap((tree) => tree.tags))].sort();
tagNames.push(MASK_TAG);
const labelNames = [...new Set(real.flatMap((tree) => tree.labels))].sort();
const tagNumbers = new Map(tagNames.map((name, i) => [name, i]));
const labelNumbers = new Map(labelNames.map((name, i) => [name, i]));
const kinds = Uint8Array.from(tagNames, (name) => (name === "PUNCT_," ? COMMA : KINDS.indexOf(name.slice(0, name.indexOf("_")))));
const number = (tree: Tree): Numbered => numbered(tree, tagNumbers, labelNumbers);
const forTagger = [...real, ...recased, ...masked, ...compounds].map(number);
const forParser = [...real, ...masked, ...compounds].map(number);

const tagger = learnTagger(forTagger, tagNames.length, EPOCHS, random, 2);
say(`tagger: ${tagger.list.length} features`);

/** Training sentences with tags predicted by a tagger that has not seen their documents. */
const jackknifed: Numbered[] = [];
for (let part = 0; part < 4; part++) {
  const other = learnTagger(
    forTagger.filter((s) => s.fold !== part),
    tagNames.length,
    6,
    random,
  );
  const buffers = tagBuffers();
  const kept = wordScores(tagNames.length);
  const scores = new Int32Array(tagNames.length);
  for (const sentence of forParser) {
    if (sentence.fold === part) jackknifed.push({ ...sentence, tags: [...tagWords(other, sentence.words, buffers, scores, kept)] });
  }
  say(`fold ${part + 1} of 4`);
}

const backwards = jackknifed.map(reversed);
const backward = learnParser(backwards, kinds, BACKWARD, random);
say("parser from the end");

/** Sentences with the heads that a parser reading from the end gives, which has not seen their documents. */
const guided: Numbered[] = [];
for (let part = 0; part < 4; part++) {
  const others = backwards.filter((s) => s.fold !== part);
  const first = parserModel(learnParser(others, kinds, { ...BACKWARD, epochs: 3 }, random), BACKWARD.bits);
  const state = new State();
  const input = parseInput();
  const features = parserFeatures();
  backwards.forEach((sentence, i) => {
    if (sentence.fold !== part) return;
    fillInput(input, sentence, kinds);
    state.reset(sentence.words.length);
    runParser(first, state, input, features);
    guided.push({ ...(jackknifed[i] as Numbered), guide: state.heads.slice(0, sentence.words.length) });
  });
  say(`fold ${part + 1} of 4 from the end`);
}

const parser = learnParser(guided, kinds, FORWARD, random);
say("parser");
const root = labelNumbers.get("root") ?? 0;
const labelRows = learnLabeller(jackknifed, kinds, labelNames.length, root, EPOCHS, random);
say(`labeller: ${labelRows.length} features`);

/** Six bytes per known word: hash, fixed tag, ambiguity class. */
function lexiconBytes({ fixed, classes }: Lexicon): Uint8Array {
  const hashes = [...new Set([...fixed.keys(), ...classes.keys()])].sort((a, b) => a - b);
  const bytes = new Uint8Array(hashes.length * 6);
  const view = new DataView(bytes.buffer);
  hashes.forEach((hash, i) => {
    view.setInt32(i * 6, hash, true);
    bytes[i * 6 + 4] = fixed.get(hash) ?? 255;
    bytes[i * 6 + 5] = classes.get(hash) ?? 255;
  });
  return bytes;
}

/** Lemmas that differ from the rules: the commonest lemma of each word and class. */
function lemmaExceptions(trees: readonly Tree[]): string[] {
  const counts = new Map<string, Map<string, number>>();
  const tagOf = new Map<string, string>();
  for (const tree of trees) {
    tree.words.forEach((word, i) => {
      const tag = (tree.tags[i] as string).split("_")[1] as string;
      const lemma = fold(tree.lemmas[i] as string);
      if (tag.startsWith("NNP") || !/^[a-z'’]+$/.test(fold(word)) || !/^[a-z']+$/.test(lemma)) return;
      const key = `${fold(word).replaceAll("’", "'")}_${lemmaClass(tag) || tag}`;
      const own = counts.get(key) ?? new Map<string, number>();
      counts.set(key, own.set(lemma, (own.get(lemma) ?? 0) + 1));
      tagOf.set(key, tag);
    });
  }
  const out: string[] = [];
  for (const key of [...counts.keys()].sort()) {
    const ranked = [...(counts.get(key) as Map<string, number>)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const [lemma, count] = ranked[0] as [string, number];
    const total = ranked.reduce((sum, [, n]) => sum + n, 0);
    const word = key.slice(0, key.lastIndexOf("_"));
    const tag = tagOf.get(key) as string;
    const ruled = lemmaClass(tag) === "" ? word : ruleLemma(word, tag);
    if (lemma !== ruled && count * 2 > total && (lemmaClass(tag) !== "" || count > 1)) out.push(key, lemma);
  }
  return out;
}

/** Smallest codes kept in the file, by section: smaller ones decide next to nothing on the dev sets and are half of the bytes. */
const KEPT = { tagger: 14, backward: 14, parser: 14, labeller: 16 };

const sections = [
  lexiconBytes(tagger.lexicon),
  writeRows(prunedRows(tagger.list, KEPT.tagger)),
  writeTable(pruned(backward, KEPT.backward)),
  writeTable(pruned(parser, KEPT.parser)),
  writeRows(prunedRows(labelRows, KEPT.labeller)),
];
const hash = createHash("sha256");
for (const section of sections) hash.update(section);
const head: LanguageData = {
  id: `en-${hash.digest("hex").slice(0, 12)}`,
  tags: tagNames,
  kinds: [...kinds],
  labels: labelNames,
  backBits: BACKWARD.bits,
  bits: FORWARD.bits,
  lemmas: lemmaExceptions(real),
  casing: learnCasing(real),
};
const file = writeSections([new TextEncoder().encode(JSON.stringify(head)), ...sections]);
const place = join(options.out, "weights.bin");
if (options.check) {
  const same = Buffer.compare(readFileSync(place), file) === 0;
  say(same ? "the same bytes as the weights in place" : "NOT the bytes of the weights in place");
  process.exitCode = same ? 0 : 1;
} else {
  mkdirSync(options.out, { recursive: true });
  writeFileSync(place, file);
}
say(`${head.id}: ${file.length} bytes (${sections.map((s) => s.length).join(", ")}; ${head.lemmas.length / 2} lemma exceptions)`);

/** Prints tags and trees right, counted as the treebank scorer does: without punctuation for trees. */
function measure(language: Language, name: string): void {
  const text = open(name);
  const trees = parseConllu(text);
  const count = { words: 0, pos: 0, tag: 0, scored: 0, heads: 0, arcs: 0, lemmas: 0 };
  const predicted = trees.map((tree) => {
    const tags = language.tag(tree.words);
    const arcs = language.parse(tree.words, tags);
    tree.words.forEach((word, i) => {
      const [pos, tag] = (tree.tags[i] as string).split("_");
      count.words++;
      if (tags[i]?.pos === pos) count.pos++;
      if (tags[i]?.tag === tag) count.tag++;
      if (fold(language.lemma(word, tag ?? "")) === fold(tree.lemmas[i] as string)) count.lemmas++;
      if (pos === "PUNCT") return;
      count.scored++;
      if (arcs[i]?.head !== tree.heads[i]) return;
      count.heads++;
      if (arcs[i]?.label === tree.labels[i]) count.arcs++;
    });
    return { tags: tags.map((t) => `${t.pos}_${t.tag}`), heads: arcs.map((a) => a.head), labels: arcs.map((a) => a.label) };
  });
  const share = (n: number, of: number): string => ((100 * n) / of).toFixed(2);
  const from = performance.now();
  for (const tree of trees) language.parse(tree.words, language.tag(tree.words));
  const rate = Math.round(count.words / (performance.now() - from));
  say(
    `${name}: UPOS ${share(count.pos, count.words)} XPOS ${share(count.tag, count.words)} UAS ${share(count.heads, count.scored)} LAS ${share(count.arcs, count.scored)} lemma ${share(count.lemmas, count.words)}, ${rate}k words/s`,
  );
  if (options.report) writeFileSync(join(options.report, `${name}.conllu`), fillConllu(text, predicted));
}

const loading = performance.now();
const language = loadLanguage(file);
say(`loaded in ${(performance.now() - loading).toFixed(0)} ms`);
measure(language, "ewt-dev");
measure(language, "gum-dev");
