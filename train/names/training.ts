/** Training of the name tagger: features once for all words, then epochs over stretches of scored words. */
import { decode, decoder } from "../../src/text/entities/decoding.ts";
import { ENTITY_FEATURES, entityFeatures } from "../../src/text/entities/entity-features.ts";
import { entityInput, PAD, prepareEntities } from "../../src/text/entities/entity-input.ts";
import { LABELS, labelSpans, mayEnd, mayStart, OUTSIDE } from "../../src/text/entities/labels.ts";
import { hintFor, type Memory, rememberWords } from "../../src/text/entities/memory.ts";
import type { TaggedSentence } from "../../src/text/entities/name-tagger.ts";
import type { WordLists } from "../../src/text/entities/word-lists.ts";
import type { Row } from "../../src/text/weights.ts";
import { FeatureCounter } from "../perceptron.ts";
import { type Random, shuffle } from "../random.ts";
import { coded, SequenceLearner } from "./learner.ts";
import type { NamedSentence } from "./records.ts";

/** A sentence with gold names and predicted tags. */
export type TrainingSentence = NamedSentence & TaggedSentence;

/** Weights as they are written. */
export interface NameWeights {
  readonly rows: readonly Row[];
  readonly transitions: Int32Array;
}

/** A stretch of scored words: feature hashes of each, and gold labels. */
interface Stretch {
  readonly features: readonly Int32Array[];
  readonly right: Uint8Array;
}

/** Sentences by document, in order of first sight. */
export const byDocument = <S extends NamedSentence>(sentences: readonly S[]): S[][] => [
  ...Map.groupBy(sentences, ({ document }) => document).values(),
];

/** The stretches of all documents. */
function stretchesOf(documents: readonly (readonly TrainingSentence[])[], lists: WordLists): Stretch[] {
  const input = entityInput();
  const buffer = new Int32Array(ENTITY_FEATURES);
  return documents.flatMap((document) => {
    const memory: Memory = new Map();
    for (const sentence of document) rememberWords(memory, sentence.words);
    return document.flatMap((sentence) => {
      prepareEntities(input, sentence.words, sentence.tags, lists);
      const gold = new Uint8Array(sentence.words.length);
      labelSpans(sentence.names, gold);
      const stretches: Stretch[] = [];
      for (let from = 0; from < input.size; from++) {
        if (input.scored[from + PAD] === 0) continue;
        const features: Int32Array[] = [];
        let to = from;
        for (; to < input.size && input.scored[to + PAD] !== 0; to++) {
          const count = entityFeatures(input, to, hintFor(memory, input, sentence.words, to), buffer);
          features.push(buffer.slice(0, count));
        }
        stretches.push({ features, right: wellFormed(gold, from, to) });
        from = to;
      }
      return stretches;
    });
  });
}

/** The gold labels of a stretch; names that reach out of it are not learnt. */
function wellFormed(gold: Uint8Array, from: number, to: number): Uint8Array {
  const own = gold.slice(from, to);
  for (let i = 0; i < own.length && !mayStart(own[i] as number); i++) own[i] = OUTSIDE;
  for (let i = own.length - 1; i >= 0 && !mayEnd(own[i] as number); i--) own[i] = OUTSIDE;
  return own;
}

/** How a name tagger is trained. */
export interface Schedule {
  /** Runs over the data in orders of their own, whose weights are averaged. */
  readonly runs: number;
  readonly epochs: number;
  /** Of a hundred features of a word, how many are left out each time it is seen, so that no single one is leant on. */
  readonly dropped: number;
  /** Features seen less often, and weights with a smaller code, are left out. */
  readonly min: number;
  readonly least: number;
}

/** Trains over documents. */
export function learnNames(
  documents: readonly (readonly TrainingSentence[])[],
  lists: WordLists,
  schedule: Schedule,
  random: Random,
): NameWeights {
  const stretches = stretchesOf(documents, lists);
  const counter = new FeatureCounter();
  for (const { features } of stretches) for (const own of features) counter.add(own);
  const keys = counter.frequent(schedule.min);
  const sums = { rows: new Float32Array(keys.length * LABELS), transitions: new Float64Array(LABELS * LABELS) };
  for (let run = 0; run < schedule.runs; run++) {
    const learner = new SequenceLearner(keys);
    const found = stretches.map(({ features, right }) => ({ rows: features.map((own) => learner.find(own)), right }));
    learnRun(learner, found, schedule, random);
    learner.addMeans(sums);
  }
  return coded(keys, sums.rows, sums.transitions, schedule.least);
}

/** One run: all epochs over the stretches. */
function learnRun(
  learner: SequenceLearner,
  stretches: { readonly rows: readonly Int32Array[]; readonly right: Uint8Array }[],
  { epochs, dropped }: Schedule,
  random: Random,
): void {
  const longest = stretches.reduce((most, { right }) => Math.max(most, right.length), 1);
  const search = decoder(longest);
  const predicted = new Uint8Array(longest);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { rows, right } of shuffle(stretches, random)) {
      const used = rows.map((own) => own.filter(() => random(100) >= dropped));
      used.forEach((own, i) => {
        learner.score(own, search.emissions, i * LABELS);
      });
      decode(search, used.length, learner.transitions, predicted, 0);
      learner.learn(used, right, predicted);
    }
  }
}
