import { readFile } from "node:fs/promises";
import { loadNameTagger } from "../../src/text/entities/name-tagger.ts";
import { loadLanguage } from "../../src/text/language.ts";
import { linesOf, recordsOf } from "../kit.ts";
import type { ScoredSet, Task } from "../task.ts";

/** A sentence of a name set, on its own tokens. */
interface Sentence {
  readonly id: string;
  readonly doc?: string;
  readonly text: string;
  readonly tokens: readonly (readonly [number, number])[];
}

const opened = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(new URL(`../../models/en/${name}`, import.meta.url)));

/** Sentences of one document where the file does not tell documents: as many as a short report has. */
const RUN = 20;

/** The sentences of each document: by its name, or between marks of a new one, or runs of the file. */
function documentsOf(sentences: readonly Sentence[]): Sentence[][] {
  let run = 0;
  const named = sentences.map((sentence, at) => {
    if (at % RUN === 0 || sentence.text === "-DOCSTART-") run++;
    return { sentence, document: sentence.doc ?? `${run}` };
  });
  return [...Map.groupBy(named, ({ document }) => document).values()].map((list) => list.map(({ sentence }) => sentence));
}

/** Names of persons, organisations and places on gold tokens; other names are not asked for. */
export const ner: Task = {
  name: "ner",
  about: "names of persons, organisations and places on gold tokens",
  sets: [
    set("UNER EWT dev", "ner/uner_ewt.dev.jsonl.gz", "compromise 56.0; perceptron and gazetteer, on the test part, 60.6", 66),
    set("WikiGold dev", "ner/wikigold.dev.jsonl.gz", "compromise 40.2; perceptron and gazetteer, on the test part, 64.4", 66),
    set("WNUT17 dev", "ner/wnut17.dev.jsonl.gz", "compromise 44.3"),
    set("GUM dev", "ner/gum_names.dev.jsonl.gz", "derived labels"),
  ],
  predict: async (input) => {
    const language = loadLanguage(await opened("weights.bin"));
    const tagger = loadNameTagger(await opened("names.bin"));
    const predicted = documentsOf(recordsOf<Sentence>(input)).flatMap((document) => {
      const sentences = document.map(({ text, tokens }) => {
        const words = tokens.map(([start, end]) => text.slice(start, end));
        return { words, tags: language.tag(words) };
      });
      return tagger.find(sentences).map((names, s) => {
        const { id, tokens } = document[s] as Sentence;
        const entities = names.map(({ from, to, type }) => ({ start: tokens[from]?.[0] ?? 0, end: tokens[to - 1]?.[1] ?? 0, type }));
        return { id, entities };
      });
    });
    return linesOf(predicted);
  },
};

function set(name: string, file: string, anchor: string, atLeast?: number): ScoredSet {
  return {
    name,
    input: file,
    gold: file,
    figures: [
      { what: "names F, all", path: "ALL.F", anchor, ...(atLeast === undefined ? {} : { atLeast }) },
      { what: "span F", path: "SPAN.F" },
      ...["PER", "ORG", "LOC"].map((type) => ({ what: `F of ${type}`, path: `${type}.F` })),
    ],
  };
}
