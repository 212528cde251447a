import type { Entry, Packs } from "../packs/index.ts";
import type { Document, Sentence, Token } from "../text/document.ts";
import { children, hasLabel, headOf } from "../text/tree.ts";

/** Words of a sentence that a pack knows, and what they are taken for there. */
export interface ListedName {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** All rows these words may mean. */
  readonly entries: readonly Entry[];
  /** `adjective`: a demonym or name before a noun ("Sornish officials"), no mention of its own. */
  readonly use: "actor" | "place" | "outlet" | "adjective";
}

const cache = new WeakMap<Document, readonly ListedName[]>();

/** All names of a document that packs know, in order of text; longest match first, never overlapping; read once a document. */
export function listedNames(document: Document, packs: Packs): readonly ListedName[] {
  const known = cache.get(document);
  if (known) return known;
  const found: ListedName[] = [];
  for (const sentence of document.sentences) {
    // "[Prime Minister Hanno] Belis": an editor's bracket may close inside a name
    const seen = sentence.tokens.filter(({ word }) => word !== "[" && word !== "]");
    const words = seen.map((token) => (token.quote === undefined ? token.word : " "));
    for (let at = 0; at < words.length; at++) {
      const match = packs.nameIndex.match(words, at);
      if (!match || isInsideLonger(words, at, match.length, packs)) continue;
      const named = seen.slice(at, at + match.length);
      const tokens = sentence.tokens.slice((named[0] as Token).index, (named[named.length - 1] as Token).index + 1);
      if (!isNameLike(tokens) || opensAnother(sentence, tokens, match.entries)) continue;
      found.push({ sentence, tokens, entries: match.entries, use: usageOf(sentence, tokens, match.entries, packs) });
      at += match.length - 1;
    }
  }
  cache.set(document, found);
  return found;
}

/** "the League" of "the League of the Ford": the longer name that begins behind the article is the one meant. */
const isInsideLonger = (words: readonly string[], at: number, length: number, packs: Packs): boolean =>
  ["the", "The"].includes(words[at] ?? "") && (packs.nameIndex.match(words, at + 1)?.length ?? 0) >= length;

/** "Nuri Asmal" where packs know a Nuri by his last name only: a weak name is not the first part of another. */
function opensAnother(sentence: Sentence, tokens: readonly Token[], entries: readonly Entry[]): boolean {
  const last = tokens[tokens.length - 1] as Token;
  const next = sentence.tokens[last.index + 1];
  if (next?.pos !== "PROPN" || next.word === next.lower || !entries.every(({ name }) => name.type === "weak")) return false;
  return (hasLabel(next, "flat") && next.head <= last.index) || (hasLabel(last, "compound") && last.head >= next.index);
}

/** A name has a capital or digit somewhere, or was listed in small letters on purpose and is longer than a word. */
const isNameLike = (tokens: readonly Token[]): boolean => tokens.some((token) => token.word !== token.lower) || tokens.length > 1;

/**
 * "in Dorsk" is a place; "Dorsk said" is the government there; "the Dorsk officials" only tells whose officials. Words
 * that can only be one thing are that thing.
 */
function usageOf(sentence: Sentence, tokens: readonly Token[], entries: readonly Entry[], packs: Packs): ListedName["use"] {
  const can = new Set(entries.map((entry) => entry.of));
  const head = headToken(sentence, tokens);
  if (can.has("outlet")) return "outlet";
  if ((can.has("demonym") || can.has("metonym")) && isModifier(head) && givesIt(sentence, head, packs)) return "actor";
  if (can.has("demonym") && !can.has("actor")) return isModifier(head) || isJoinedModifier(sentence, head) ? "adjective" : "actor";
  const actor = can.has("actor") || can.has("metonym");
  if (!can.has("place")) return isModifier(head) && isStateWord(entries) ? "adjective" : "actor";
  if (!actor) return "place";
  if (isLocative(sentence, head)) return "place";
  if (isModifier(head)) return "adjective";
  return can.has("metonym") && !can.has("actor") ? (acts(sentence, head) ? "actor" : "place") : "actor";
}

const GIVEN = new Set(["order", "request", "warning", "threat", "ultimatum", "offer", "pledge"]);

/** "strict Sornish orders", "a Dorsk ultimatum": the state whose people or seat stands before what only an actor gives. Not: "Sornish truce". */
function givesIt(sentence: Sentence, modifier: Token, packs: Packs): boolean {
  const noun = headOf(sentence, modifier);
  if (noun?.pos !== "NOUN" || noun.index < modifier.index || isModifier(noun)) return false;
  return (
    packs
      .wordIndex("commitment-cues")
      .match([noun.lemma.toLowerCase()], 0)
      ?.rows.some((row) => row.as === "noun" && GIVEN.has(String(row.says.commitment))) ?? false
  );
}

const isStateWord = (entries: readonly Entry[]): boolean =>
  entries.some((entry) => entry.of === "metonym" || entry.name.type === "abbreviation");

/** The token of a stretch whose head lies outside it. */
export function headToken(sentence: Sentence, tokens: readonly Token[]): Token {
  const inside = new Set(tokens.map((token) => token.index));
  const free = tokens.filter((token) => !inside.has(token.head) && token.pos !== "PUNCT");
  const nominal = free.find((token) => token.pos === "PROPN" || token.pos === "NOUN") ?? free[0] ?? tokens[tokens.length - 1];
  return nominal ?? (sentence.tokens[0] as Token);
}

/** Stands before a noun and says of which kind or whose it is: "Sornish officials", "Dorsk forces". */
export const isModifier = (token: Token): boolean => token.label === "amod" || hasLabel(token, "compound");

/** "Sornish and Vashti officials": joined to a word that modifies, or an adjective right before a noun. */
function isJoinedModifier(sentence: Sentence, token: Token): boolean {
  const head = token.label === "conj" ? headOf(sentence, token) : undefined;
  return (
    (head !== undefined && isModifier(head)) ||
    (token.pos === "ADJ" && ["NOUN", "ADJ", "CCONJ"].includes(sentence.tokens[token.index + 1]?.pos ?? ""))
  );
}

const LOCATIVE = new Set([
  "in",
  "at",
  "near",
  "inside",
  "outside",
  "around",
  "across",
  "throughout",
  "within",
  "into",
  "over",
  "above",
  "through",
  "of",
  "south",
  "north",
  "east",
  "west",
]);

/** Governed by a preposition of place, or leaning on a word for a place: "in Dorsk and Vashti", "the city of Dorsk", "south of Dorsk". */
export function isLocative(sentence: Sentence, token: Token): boolean {
  const own = children(sentence, token, "case").map((word) => word.lower);
  if (own.some((word) => LOCATIVE.has(word) && word !== "of")) return true;
  const head = headOf(sentence, token);
  if (own.includes("of")) return head !== undefined && PLACE_NOUNS.has(head.lemma);
  if (own.length > 0 || !head) return false;
  if (token.label === "conj" || token.label === "appos" || hasLabel(token, "nmod"))
    return token.label !== "nmod:poss" && head.pos !== "VERB" && isLocative(sentence, head);
  return false;
}

const PLACE_NOUNS = new Set([
  "city",
  "town",
  "village",
  "province",
  "district",
  "governorate",
  "region",
  "area",
  "capital",
  "south",
  "north",
  "east",
  "west",
  "center",
  "centre",
  "outskirt",
  "suburb",
  "border",
  "soil",
  "territory",
  "port",
]);

/** Does what only a government does: subject of a verb, owner of a deed, party between or with whom something is done. */
function acts(sentence: Sentence, token: Token): boolean {
  if (hasLabel(token, "nsubj")) return true;
  if (token.label === "nmod:poss") return true;
  if (token.label === "conj") {
    const head = headOf(sentence, token);
    return head !== undefined && acts(sentence, head);
  }
  const own = children(sentence, token, "case").map((word) => word.lower);
  return (
    own.some((word) => word === "by" || word === "between" || word === "with" || word === "against" || word === "to") ||
    hasLabel(token, "obj")
  );
}
