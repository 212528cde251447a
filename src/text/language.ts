/** A language from its weights: tags, trees and lemmas of tokenised sentences. */
import { interned } from "../model/index.ts";
import { lowerHash, MASK } from "./features.ts";
import { emptyGuide, turnGuide } from "./guide.ts";
import { LABEL_FEATURES, type LabelModel, runLabeller, treeView, viewTree } from "./labeller.ts";
import { type LemmaTable, lemmaOf } from "./lemmas.ts";
import { parseInput, prepareParsing, reverseInput } from "./parse-input.ts";
import { BACKWARD, FORWARD, type ParserModel, parserFeatures, parserModel, runParser } from "./parser.ts";
import { retagged } from "./retagging.ts";
import { MASK_TAG, TAG_STOPS, type Tag, type TaggerModel, tagBuffers, tagWords, wordScores } from "./tagger.ts";
import { State } from "./transitions.ts";
import type { Casing } from "./truecase.ts";
import { readRows, readSections, readTable } from "./weights.ts";

/** One arc of a dependency tree. */
export interface Arc {
  /** Index of the head among the sentence's words; -1 for the root. */
  readonly head: number;
  /** Universal Dependencies relation, with its subtype ("nsubj:pass"). */
  readonly label: string;
}

/** What the text room knows of a language. */
export interface Language {
  /** Name of the weights: language and the hash of their content. */
  readonly id: string;
  /** Part of speech of each word of one sentence; a masked quotation ("\uFFFC") is always X, QUOTE. */
  tag(words: readonly string[]): readonly Tag[];
  /** The dependency tree of one tagged sentence; exactly one word has head -1 (none when there are no words). */
  parse(words: readonly string[], tags: readonly Tag[]): readonly Arc[];
  /** Lemma of a word with its Penn tag. */
  lemma(word: string, tag: string): string;
  /** How words are written that are not written in small letters, for `truecased`. */
  readonly casing: Casing;
}

/** The part of a weight file that is plain data. */
export interface LanguageData {
  readonly id: string;
  /** Joint tags "UPOS_XPOS" by number; the last one is that of masked quotations. */
  readonly tags: readonly string[];
  /** Kind of each joint tag for the parser. */
  readonly kinds: readonly number[];
  readonly labels: readonly string[];
  /** Binary logarithms of the rows of the parser that reads backwards and of the one that reads forwards. */
  readonly backBits: number;
  readonly bits: number;
  /** Exceptions to the lemma rules: "word_class" and lemma in turn. */
  readonly lemmas: readonly string[];
  /** Words that are written with a capital, and all in capitals, in small letters and parted by blanks. */
  readonly casing: { readonly capital: string; readonly upper: string };
}

/** Name of the weights without opening them; throws RangeError when the bytes are no weight file. */
export function languageId(weights: Uint8Array): string {
  const [head] = readSections(weights);
  if (!head) throw new RangeError("language weight file lacks a section");
  return (JSON.parse(new TextDecoder().decode(head)) as LanguageData).id;
}

/** Opens a weight file made by `train/`; throws RangeError when the bytes are not one. */
export function loadLanguage(weights: Uint8Array): Language {
  const [head, lexicon, tagRows, backTable, parseTable, labelRows] = readSections(weights);
  if (!head || !lexicon || !tagRows || !backTable || !parseTable || !labelRows)
    throw new RangeError("language weight file lacks a section");
  const data = JSON.parse(new TextDecoder().decode(head)) as LanguageData;
  const lemmas = new Map<string, string>();
  for (let i = 0; i + 1 < data.lemmas.length; i += 2) lemmas.set(data.lemmas[i] as string, data.lemmas[i + 1] as string);
  return languageOf(
    data,
    { lexicon: readLexicon(lexicon), rows: readRows(tagRows), classes: data.tags.length, stops: TAG_STOPS },
    parserModel(readTable(backTable), data.backBits, BACKWARD),
    parserModel(readTable(parseTable), data.bits, FORWARD),
    { rows: readRows(labelRows), labels: data.labels.length, root: data.labels.indexOf("root") },
    lemmas,
  );
}

/** Lexicon entries of six bytes: hash, fixed tag (255 for none), ambiguity class (255 for none). */
function readLexicon(bytes: Uint8Array): TaggerModel["lexicon"] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fixed = new Map<number, number>();
  const classes = new Map<number, number>();
  for (let at = 0; at + 6 <= bytes.length; at += 6) {
    const hash = view.getInt32(at, true);
    const tag = bytes[at + 4] as number;
    const known = bytes[at + 5] as number;
    if (tag !== 255) fixed.set(hash, tag);
    if (known !== 255) classes.set(hash, known);
  }
  return { fixed, classes };
}

/** Builds a language from its opened parts; buffers are kept from sentence to sentence. */
function languageOf(
  data: LanguageData,
  tagger: TaggerModel,
  backward: ParserModel,
  parser: ParserModel,
  labeller: LabelModel,
  lemmas: LemmaTable,
): Language {
  const tags: readonly Tag[] = data.tags.map((joint) => {
    const cut = joint.indexOf("_");
    return { pos: interned(joint.slice(0, cut)), tag: interned(joint.slice(cut + 1)) };
  });
  const labels = data.labels.map(interned);
  const numbers = new Map(data.tags.map((joint, i) => [joint, i]));
  const maskTag = numbers.get(MASK_TAG) as number;
  const kinds = Uint8Array.from(data.kinds);
  const buffers = tagBuffers();
  const kept = wordScores(data.tags.length);
  const tagScores = new Int32Array(data.tags.length);
  const labelScores = new Int32Array(data.labels.length);
  const state = new State();
  const input = parseInput();
  const reversed = parseInput();
  const guide = emptyGuide();
  const view = treeView();
  const parseRows = parserFeatures();
  const labelRows = new Int32Array(LABEL_FEATURES);
  const places = new Map(tags.map((tag, i) => [tag, i]));
  const numberOf = (tag: Tag): number =>
    places.get(tag) ??
    numbers.get(`${tag.pos}_${tag.tag}`) ??
    Math.max(
      0,
      tags.findIndex((t) => t.tag === tag.tag),
    );
  return {
    id: data.id,
    tag(words) {
      const found: Tag[] = [];
      for (const number of tagWords(tagger, words, buffers, tagScores, kept)) found.push(tags[number] as Tag);
      return retagged(words, found);
    },
    parse(words, given) {
      const n = words.length;
      const own = new Int32Array(n);
      for (let i = 0; i < n; i++) {
        const tag = given[i];
        own[i] = words[i] === MASK || !tag ? maskTag : numberOf(tag);
      }
      prepareParsing(input, n, (i) => lowerHash(words[i] as string), own, kinds);
      reverseInput(input, reversed, n, kinds);
      state.reset(n);
      runParser(backward, state, reversed, parseRows);
      turnGuide(guide, state.heads, n);
      state.reset(n);
      runParser(parser, state, input, parseRows, guide);
      viewTree(view, state.heads, n);
      runLabeller(labeller, view, input, n, labelRows, labelScores);
      return words.map((_, i) => {
        const at = state.heads[i] as number;
        return { head: at === n ? -1 : at, label: labels[view.labels[i] as number] as string };
      });
    },
    lemma: remembered((word, tag) => lemmaOf(lemmas, word, tag)),
    casing: new Map([
      ...data.casing.capital.split(" ").map((word) => [word, "capital"] as const),
      ...data.casing.upper.split(" ").map((word) => [word, "upper"] as const),
    ]),
  };
}

/** Lemmas kept, in all; texts repeat their words. */
const KEPT = 20_000;

/** The same answers, kept by tag and word up to a bound, then begun anew. */
function remembered(lemma: Language["lemma"]): Language["lemma"] {
  const byTag = new Map<string, Map<string, string>>();
  let size = 0;
  return (word, tag) => {
    const words = byTag.get(tag) ?? new Map<string, string>();
    const known = words.get(word);
    if (known !== undefined) return known;
    const found = interned(lemma(word, tag));
    if (size++ >= KEPT) {
      byTag.clear();
      size = 0;
    }
    byTag.set(tag, words.set(word, found));
    return found;
  };
}
