import { readFile } from "node:fs/promises";
import { loadLanguage } from "../../src/text/language.ts";
import { fillConllu, parseConllu } from "../../train/conllu.ts";
import { textOf } from "../kit.ts";
import type { ScoredSet, Task } from "../task.ts";

/** Tags and trees on the treebank's own tokens, written into columns 4, 5, 7 and 8 of the file. */
export const treebank: Task = {
  name: "treebank",
  about: "tags and trees on gold tokens",
  sets: [
    set("EWT dev", "treebank/ewt-dev.conllu.gz", [95, 85, 80.5], "perceptron 94.84; greedy arc-hybrid 84.0 / 75.9"),
    set("GUM dev", "treebank/gum-dev.conllu.gz", [97, 86.5, 82], "trial 85.8 / 81.3"),
  ],
  predict: async (input) => {
    const language = loadLanguage(new Uint8Array(await readFile(new URL("../../models/en/weights.bin", import.meta.url))));
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
};

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
