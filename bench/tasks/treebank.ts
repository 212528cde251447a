import { readFile } from "node:fs/promises";
import { fold } from "../../src/text/characters.ts";
import { type Language, loadLanguage } from "../../src/text/language.ts";
import { fillConllu, parseConllu, type Tree } from "../../train/conllu.ts";
import { kit, textOf } from "../kit.ts";
import type { ScoredSet, Task } from "../task.ts";

const WEIGHTS = new URL("../../models/en/weights.bin", import.meta.url);

/** Tags and trees on the treebank's own tokens, written into columns 4, 5, 7 and 8 of the file. */
export const treebank: Task = {
  name: "treebank",
  about: "tags and trees on gold tokens",
  sets: [
    set("EWT dev", "treebank/ewt-dev.conllu.gz", [95, 85, 80.5], "perceptron 94.84; greedy arc-hybrid 84.0 / 75.9"),
    set("GUM dev", "treebank/gum-dev.conllu.gz", [97, 86.5, 82], "trial 85.8 / 81.3"),
  ],
  predict: async (input) => {
    const language = loadLanguage(new Uint8Array(await readFile(WEIGHTS)));
    const text = textOf(input);
    const predicted = parseConllu(text).map(({ words }) => {
      const tags = language.tag(words);
      const arcs = language.parse(words, tags);
      return {
        tags: tags.map(({ pos, tag }) => `${pos}_${tag}`),
        heads: arcs.map(({ head }) => head),
        labels: arcs.map(({ label }) => label),
      };
    });
    return fillConllu(text, predicted);
  },
  measure: async () => {
    const weights = new Uint8Array(await readFile(WEIGHTS));
    const trees = parseConllu(textOf(`${kit}treebank/ewt-dev.conllu.gz`));
    const language = loadLanguage(weights);
    const plain = upos(language, trees, (word) => word);
    const lost = (recase: (word: string) => string): string => (plain - upos(language, trees, recase)).toFixed(2);
    return [
      { what: "UPOS lost on EWT dev in capitals", value: lost((word) => word.toUpperCase()), anchor: "at most 3, aim 2" },
      { what: "UPOS lost on EWT dev in small letters", value: lost(fold), anchor: "" },
      {
        what: "tokens to trees, thousand a second of processor time (median of seven runs)",
        value: speed(language, trees).toFixed(0),
        anchor: "at least 70, aim 120",
      },
      { what: "size of the weights, MB", value: (weights.length / 1e6).toFixed(2), anchor: "at most 10, aim 5" },
      {
        what: "load, ms of processor time (median of five runs)",
        value: median(5, () => void loadLanguage(weights)).toFixed(0),
        anchor: "at most 200, aim 100",
      },
    ];
  },
};

/** Share of words with the right part of speech, per cent, when each word is written anew. */
function upos(language: Language, trees: readonly Tree[], recase: (word: string) => string): number {
  let right = 0;
  let all = 0;
  for (const { words, tags } of trees) {
    language.tag(words.map(recase)).forEach(({ pos }, i) => {
      all++;
      if (tags[i]?.startsWith(`${pos}_`)) right++;
    });
  }
  return (100 * right) / all;
}

/** Words from words to trees in a millisecond of processor time: the median of seven runs. */
function speed(language: Language, trees: readonly Tree[]): number {
  const words = trees.reduce((sum, tree) => sum + tree.words.length, 0);
  return (
    words /
    median(7, () => {
      for (const tree of trees) language.parse(tree.words, language.tag(tree.words));
    })
  );
}

/** The median processor time of `runs` runs, in milliseconds: what else runs on the machine does not count. */
function median(runs: number, run: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const from = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[runs >> 1] as number;
}

function set(name: string, file: string, [upos, uas, las]: readonly [number, number, number], anchor: string): ScoredSet {
  return {
    name,
    input: file,
    gold: file,
    figures: [
      { what: "UPOS", path: "UPOS", atLeast: upos, anchor },
      { what: "UAS without punctuation, predicted tags", path: "UAS", atLeast: uas },
      { what: "LAS without punctuation, predicted tags", path: "LAS", atLeast: las },
    ],
  };
}
