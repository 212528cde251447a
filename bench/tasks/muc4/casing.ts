import type { Packs } from "../../../src/packs/index.ts";
import { lowerHash, mix } from "../../../src/text/features.ts";
import { loadLanguage } from "../../../src/text/language.ts";
import { splitSentences } from "../../../src/text/sentences.ts";
import { LEXICON_LOWER, type Tag } from "../../../src/text/tagger.ts";
import { tokenize } from "../../../src/text/tokens.ts";
import { readSections } from "../../../src/text/weights.ts";

/** Writes a text that is all in capitals as ordinary print; no character moves. */
export type Caser = (text: string) => string;

/**
 * A caser over the vocabulary of the tagger: words it knows as common words are written small, all others with a capital, acronyms and what
 * they stand for as names.
 *   MEMBERS OF THE ORLEN LIBERATION FRONT [OLF] ATTACKED  ->  Members of the Orlen Liberation Front [OLF] attacked
 */
export function createCaser(weights: Uint8Array, packs: Packs): Caser {
  const language = loadLanguage(weights);
  const known = knownWords(weights, packs);
  const given = packs.wordIndex("given-names");
  return (text) => {
    const small = text.toLowerCase();
    if (small.length !== text.length) return text;
    const out = [...small];
    const raise = (from: number, to: number): void => {
      for (let at = from; at < to; at++) out[at] = text[at] as string;
    };
    const words: CasedWord[] = [];
    const tokens = tokenize(small, { start: 0, end: small.length });
    const starts = splitSentences(text, tokenize(text, { start: 0, end: text.length }));
    starts.forEach((from, at) => {
      const own = tokens.slice(from, starts[at + 1] ?? tokens.length);
      const tags = language.tag(own.map((token) => token.text));
      const capitals: boolean[] = [];
      own.forEach(({ text: lower }, index) => {
        const before = capitals[index - 1] === true && index > 1;
        capitals.push(
          /^[a-z]/.test(lower) &&
            (isName(lower, tags[index] as Tag, known) || (before && known(lower) === undefined && !/(?:ed|ing|ly)$/.test(lower))),
        );
      });
      // "orvan MERL": what no list of words knows stands before a name as part of it
      for (let index = own.length - 2; index >= 0; index--) {
        const lower = own[index]?.text ?? "";
        if (capitals[index + 1] && /^[a-z]{3}/.test(lower) && known(lower) === undefined && !/(?:ed|ing|ly|ists?|ors?|ers?)$/.test(lower))
          capitals[index] = true;
      }
      own.forEach(({ start, end, text: lower }, index) => {
        if (!/^[a-z]/.test(lower)) return;
        // "Ana PIA Merl": between two names stands a third
        const between =
          capitals[index - 1] &&
          capitals[index + 1] &&
          (["NOUN", "X", "INTJ", "ADJ", "PRON", "ADV"].includes(tags[index]?.pos ?? "") || given.match([lower], 0) !== undefined) &&
          !SMALL.has(lower);
        const capital = capitals[index] || between === true;
        words.push({ start, end, lower, capital });
        if (capital || index === 0 || out[start - 1] === '"') raise(start, start + 1);
        if (capital && /^[a-z](?:\.[a-z])+\.?$/.test(lower)) raise(start, end);
      });
    });
    for (const { start, end } of [...longNames(text, words), ...packNames(words, packs)])
      for (const word of words) if (start <= word.start && word.end <= end && !SMALL.has(word.lower)) raise(word.start, word.start + 1);
    for (const acronym of acronymsOf(text))
      for (const found of text.matchAll(new RegExp(`\\b${acronym}\\b`, "g"))) raise(found.index, found.index + acronym.length);
    return out.join("");
  };
}

function isName(lower: string, { pos }: Tag, known: (word: string) => "common" | "name" | undefined): boolean {
  const kind = known(lower);
  if (kind !== undefined) return kind === "name" || (pos === "PROPN" && !SMALL.has(lower));
  if (["VERB", "ADV", "AUX", "NUM", "ADP", "PUNCT"].includes(pos) || lower.startsWith("'")) return false;
  return !(lower.includes("-")
    ? lower.split("-").some((part) => known(part) === "common")
    : ENDINGS.some(([end, put]) => lower.endsWith(end) && known(lower.slice(0, -end.length) + put) === "common"));
}

const SMALL = new Set(["of", "the", "for", "and", "in", "to", "de", "del", "la", "los", "las", "y"]);
const ENDINGS: readonly (readonly [string, string])[] = [
  ["s", ""],
  ["es", ""],
  ["ies", "y"],
  ["ed", ""],
  ["ed", "e"],
  ["ing", ""],
  ["ing", "e"],
  ["er", ""],
  ["er", "e"],
  ["ers", ""],
  ["ers", "e"],
  ["ly", ""],
  ["ion", ""],
  ["ion", "e"],
  ["ions", "e"],
  ["or", "e"],
  ["ors", "e"],
  ["ic", "y"],
  ["al", ""],
  ["ment", ""],
  ["ness", ""],
];

/** Whether the tagger's lexicon holds a word, and whether it holds it as a name only: then it has the class of the places in the packs. */
function knownWords(weights: Uint8Array, packs: Packs): (word: string) => "common" | "name" | undefined {
  const lexicon = readSections(weights)[1];
  if (!lexicon) throw new RangeError("language weight file lacks a section");
  const view = new DataView(lexicon.buffer, lexicon.byteOffset, lexicon.byteLength);
  const classes = new Map<number, number>();
  for (let at = 0; at + 6 <= lexicon.length; at += 6)
    if (lexicon[at + 5] !== 255) classes.set(view.getInt32(at, true), lexicon[at + 5] as number);
  const classOf = (word: string): number | undefined => classes.get(mix(LEXICON_LOWER, lowerHash(word), 0, 0));
  const counts = new Map<number, number>();
  for (const { names } of packs.packs.flatMap((pack) => pack.places))
    for (const name of names) {
      const found = classOf(name.text.toLowerCase());
      if (found !== undefined) counts.set(found, (counts.get(found) ?? 0) + 1);
    }
  const names = [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0];
  const listed = new Set(packs.packs.flatMap((pack) => pack.words.flatMap((row) => row.words.split(" "))));
  const given = packs.wordIndex("given-names");
  return (word) => {
    const found = classOf(word);
    if (found === undefined && given.match([word], 0)) return "name";
    return found === undefined ? (listed.has(word) ? "common" : undefined) : found === names ? "name" : "common";
  };
}

interface CasedWord {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  readonly capital: boolean;
}

/** "NATIONAL LIBERATION FRONT [NLF]", "COORDINATOR (CGSB)": the words whose first letters an acronym in brackets takes. */
function longNames(text: string, words: readonly CasedWord[]): { start: number; end: number }[] {
  const behind = [...text.matchAll(/\b([A-Z]{2,8}) [[(]/g)].map((found) => {
    const first = words.findIndex((word) => word.start > found.index + found[0].length - 1);
    const close = text.slice(found.index).search(/[\])]/) + found.index;
    const last = words.findLast((word) => word.end <= close);
    const initials = words
      .filter((word) => word.start >= found.index + found[0].length && word.end <= close && !SMALL.has(word.lower))
      .map((word) => word.lower[0])
      .join("");
    return first >= 0 && last && initials.startsWith((found[1] as string).toLowerCase().slice(0, 2))
      ? { start: words[first]?.start ?? 0, end: last.end }
      : { start: 0, end: 0 };
  });
  return [
    ...behind,
    ...[...text.matchAll(/[[(]([A-Z]{2,8})[\])]/g)].flatMap((found) => {
      const letters = (found[1] as string).toLowerCase();
      const before = words.filter((word) => word.end <= found.index && found.index - word.end < 90).slice(-12);
      let left = letters.length - 1;
      for (let at = before.length - 1; at >= 0 && left >= 0; at--) {
        const word = before[at] as CasedWord;
        if (word.lower.startsWith(letters[left] as string)) left--;
        else if (!SMALL.has(word.lower)) return [];
        if (left < 0) return [{ start: word.start, end: (before.at(-1) as CasedWord).end }];
      }
      return [];
    }),
  ];
}

/** Acronyms: alone in brackets, before a bracket with what they stand for, or without a vowel. */
function acronymsOf(text: string): Set<string> {
  const alone = [...text.matchAll(/[[(]([A-Z]{2,8}(?:-[A-Z]{1,5})?)[\])]/g)].map((found) => found[1] as string);
  const told = [...text.matchAll(/\b([A-Z]{2,8}) [[(]((?:[A-Z]+[ '-]*){2,9})[\])]/g)]
    .filter((found) =>
      (found[2] as string)
        .split(/[ -]+/)
        .filter((word) => !SMALL.has(word.toLowerCase()))
        .map((word) => word[0])
        .join("")
        .startsWith((found[1] as string).slice(0, 2)),
    )
    .map((found) => found[1] as string);
  const bare = [...text.matchAll(/\b[B-DF-HJ-NP-TV-XZ]{3,6}\b/g)].map((found) => found[0]);
  return new Set([...alone, ...told, ...bare].filter((word) => word !== "TEXT"));
}

/** Names that a pack knows, also those of common words. */
function packNames(words: readonly CasedWord[], packs: Packs): { start: number; end: number }[] {
  const forms = words.map((word) => word.lower[0]?.toUpperCase() + word.lower.slice(1));
  return words.flatMap((word, at) => {
    const match = packs.nameIndex.match(forms, at);
    return match && (match.length > 1 || word.capital) ? [{ start: word.start, end: (words[at + match.length - 1] as CasedWord).end }] : [];
  });
}
