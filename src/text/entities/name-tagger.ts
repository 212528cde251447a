/** The name tagger: persons, organisations and groups, places and other names in tagged sentences of one report. */
import type { Tag } from "../tagger.ts";
import { addScores, type Rows, readRows, readSections } from "../weights.ts";
import { type Decoder, decode, decoder } from "./decoding.ts";
import { ENTITY_FEATURES, entityFeatures } from "./entity-features.ts";
import { type EntityInput, entityInput, PAD, prepareEntities } from "./entity-input.ts";
import { LABELS, type NameSpan, OUTSIDE, spansOfLabels } from "./labels.ts";
import { hintFor, type Memory, rememberWords } from "./memory.ts";
import { readLists, type WordLists } from "./word-lists.ts";

/** A sentence with its tags. */
export interface TaggedSentence {
  readonly words: readonly string[];
  readonly tags: readonly Tag[];
}

/** Finds names. */
export interface NameTagger {
  /** Name of the weights. */
  readonly id: string;
  /** The names of each sentence, in order; the sentences of one report inform each other. */
  find(sentences: readonly TaggedSentence[]): readonly (readonly NameSpan[])[];
}

/** Name of the weights without opening them; throws RangeError when the bytes are no weight file. */
export function nameTaggerId(weights: Uint8Array): string {
  const [head] = readSections(weights);
  if (!head) throw new RangeError("name weight file lacks a section");
  return (JSON.parse(new TextDecoder().decode(head)) as { id: string }).id;
}

/** Opens name weights made by `train/names.ts`; throws RangeError when the bytes are not such. */
export function loadNameTagger(weights: Uint8Array): NameTagger {
  const [head, lists, rows, transitions] = readSections(weights);
  if (!head || !lists || !rows || !transitions) throw new RangeError("name weight file lacks a section");
  return nameTagger(nameTaggerId(weights), readLists(lists), readRows(rows), readTransitions(transitions));
}

/** Writes transition weights, four bytes each. */
export function writeTransitions(values: Int32Array): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  values.forEach((value, i) => {
    view.setInt32(i * 4, value, true);
  });
  return bytes;
}

function readTransitions(bytes: Uint8Array): Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Int32Array.from({ length: bytes.length / 4 }, (_, i) => view.getInt32(i * 4, true));
}

function nameTagger(id: string, lists: WordLists, rows: Rows, transitions: Int32Array): NameTagger {
  const input = entityInput();
  const features = new Int32Array(ENTITY_FEATURES);
  const scores = new Int32Array(LABELS);
  let search = decoder(64);
  return {
    id,
    find(sentences) {
      const memory: Memory = new Map();
      for (const { words } of sentences) rememberWords(memory, words);
      return sentences.map(({ words, tags }) => {
        prepareEntities(input, words, tags, lists);
        if (search.best.length < words.length * LABELS) search = decoder(words.length * 2);
        const labels = new Uint8Array(words.length);
        labelWords(input, search, transitions, labels, (i, emissions, at) => {
          const count = entityFeatures(input, i, hintFor(memory, input, words, i), features);
          scores.fill(0);
          addScores(rows, features, 0, count, scores);
          for (let c = 0; c < LABELS; c++) emissions[at + c] = scores[c] as number;
        });
        return spansOfLabels(labels, words.length);
      });
    },
  };
}

/** Labels each stretch of scored words; all other words are outside names. */
export function labelWords(
  input: EntityInput,
  search: Decoder,
  transitions: ArrayLike<number>,
  out: Uint8Array,
  emit: (word: number, emissions: Float64Array, at: number) => void,
): void {
  out.fill(OUTSIDE);
  for (let from = 0; from < input.size; from++) {
    if (input.scored[from + PAD] === 0) continue;
    let to = from;
    for (; to < input.size && input.scored[to + PAD] !== 0; to++) emit(to, search.emissions, (to - from) * LABELS);
    decode(search, to - from, transitions, out, from);
    from = to;
  }
}
