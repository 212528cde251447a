import type { ActorKind } from "../../model/index.ts";
import type { Packs } from "../../packs/index.ts";
import { isUpper } from "../../text/characters.ts";
import type { Document, Sentence, Token } from "../../text/document.ts";
import type { NamedEntity } from "../../text/entities/entities.ts";
import { children, hasLabel, headOf } from "../../text/tree.ts";
import { headToken, isLocative } from "../names.ts";
import { type Candidate, wordsOf } from "./candidate.ts";
import { inHeadlines, isTitleCase } from "./headline-names.ts";
import {
  groupByDeed,
  groupByNounBehind,
  groupByOwned,
  isPersonByNeighbour,
  kindOfNoun,
  kindOfNounBefore,
  organisationKind,
  outletKind,
} from "./kinds.ts";

/**
 * Names no pack knows, with a kind where the words or their neighbours tell it.
 *   "the Sorn Liberation Front (SLF)"         group, by its last word, and its letters
 *   "Colonel Adil Marvan", "Rana Oke, a spokeswoman"   person, by title or apposition
 *   "three captains, including Hadd"          of the kind of those it is one of
 *   "in Vashti", "on Monday", "Heavy shelling"  none
 * Where all words have capitals (headlines), only names that the rest of the report has too.
 */
export function unlistedCandidates(document: Document, { packs, entities }: Knowledge, taken: ReadonlySet<Token>): Candidate[] {
  const names: Names = { packs, taken, at: new Map(entities.flatMap((entity) => entity.tokens.map((token) => [token, entity] as const))) };
  const found: Candidate[] = [];
  const titled: Sentence[] = [];
  for (const sentence of document.sentences) {
    if (isTitleCase(sentence)) {
      titled.push(sentence);
      continue;
    }
    for (let at = 0; at < sentence.tokens.length; at++) {
      const to = nameEnd(sentence, at, names);
      if (to < at) continue;
      const words = sentence.tokens.slice(at, to + 1);
      const candidate = candidateOf(sentence, words, names) ?? lettersOf(sentence, words, found[found.length - 1]);
      if (candidate) found.push(candidate);
      at = to;
    }
  }
  found.push(...surnames(document, found, taken));
  return titled.length > 0 ? [...found, ...inHeadlines(titled, found, taken)] : found;
}

/** What a name is read with: packs, and the names by the name tagger. */
interface Knowledge {
  readonly packs: Packs;
  readonly entities: readonly NamedEntity[];
}

interface Names {
  readonly packs: Packs;
  /** Words that packs or quotation marks make a name. */
  readonly taken: ReadonlySet<Token>;
  /** The tagged name that a word is in. */
  readonly at: ReadonlyMap<Token, NamedEntity>;
}

/** A last name at the head of a sentence, where a capital alone tells nothing: "Hanno Belis spoke first. Belis then left." */
function surnames(document: Document, named: readonly Candidate[], taken: ReadonlySet<Token>): Candidate[] {
  const known = new Map<string, Candidate>();
  for (const one of named)
    if (one.tokens.length > 1 && (one.kind === "person" || one.kind === undefined))
      known.set(one.tokens[one.tokens.length - 1]?.word ?? "", one);
  const found = new Set(named.flatMap((one) => one.tokens));
  return document.sentences.flatMap((sentence) => {
    const token = sentence.tokens.find((one) => one.pos !== "PUNCT");
    const full = token && !found.has(token) && !taken.has(token) ? known.get(token.word) : undefined;
    if (!token || !full || full.head.start > token.start) return [];
    return [
      {
        sentence,
        tokens: [token],
        head: token,
        form: "name" as const,
        name: token.word,
        rule: "actors/surname",
        plural: false,
        ...(full.kind ? { kind: full.kind } : {}),
      },
    ];
  });
}

/** Last token of the name that starts at `from`; below `from` when none does. */
function nameEnd(sentence: Sentence, from: number, names: Names): number {
  const { packs, taken } = names;
  const first = sentence.tokens[from];
  if (!first || taken.has(first) || !startsName(sentence, first, names)) return from - 1;
  let to = from;
  for (let at = from + 1; at < sentence.tokens.length; at++) {
    const token = sentence.tokens[at] as Token;
    const before = sentence.tokens[at - 1] as Token;
    const own = names.at.get(token);
    if (taken.has(token)) break;
    if (token.word === "]" && completesName(sentence, at)) continue;
    if (own && own === names.at.get(before) && token.pos !== "PUNCT") to = at;
    else if (isCapital(token) && token.quote === undefined && token.pos !== "PUNCT" && !isCalendar(token, packs)) to = at;
    else if (token.word === "-" && token.start === before.end) continue;
    else if (isParticle(token, packs) && isCapital(sentence.tokens[sentence.tokens[at + 1]?.word === "-" ? at + 2 : at + 1])) continue;
    else if (
      (token.lower === "of" || token.lower === "for" || (token.lower === "the" && ["of", "for"].includes(before.lower))) &&
      isOrganisation(sentence.tokens.slice(from, to + 1), packs)
    )
      continue;
    else if (token.lower === "and" && joinsMatters(sentence, from, at, packs)) continue;
    else break;
  }
  return to;
}

/** "[Prime Minister Hanno] Belis": a bracket closes inside the name that it completes. Not: "they [the Ford Sons] Belis knew". */
function completesName(sentence: Sentence, close: number): boolean {
  const open = sentence.tokens.slice(0, close).findLastIndex(({ word }) => word === "[");
  return open >= 0 && sentence.tokens[open - 1]?.pos !== "PRON" && isCapital(sentence.tokens[close + 1]);
}

/** "the Ministry of Water | and | Roads": two matters of one body. Not: "the Ministry of Water and Premier Rell". */
function joinsMatters(sentence: Sentence, from: number, at: number, packs: Packs): boolean {
  const words = sentence.tokens.slice(from, at);
  const next = sentence.tokens[at + 1];
  const [head, of] = words;
  return (
    words.length === 3 &&
    head !== undefined &&
    ["of", "for"].includes(of?.lower ?? "") &&
    organisationKind([head, of as Token], packs) === "body" &&
    isCapital(next) &&
    !isCapital(sentence.tokens[at + 2]) &&
    packs.wordIndex("titles").match([next?.lower ?? ""], 0) === undefined
  );
}

function startsName(sentence: Sentence, token: Token, { packs, at }: Names): boolean {
  if (token.quote !== undefined || isCalendar(token, packs)) return false;
  const own = at.get(token);
  if (own && own.type !== "MISC" && own.tokens[0] === token) return true;
  if (!isCapital(token)) return false;
  if (token.pos === "PROPN") return true;
  const opens = token.index === 0 || sentence.tokens[token.index - 1]?.pos === "PUNCT";
  return !opens && (token.pos === "NOUN" || token.pos === "ADJ");
}

function candidateOf(sentence: Sentence, words: readonly Token[], names: Names): Candidate | undefined {
  const { packs } = names;
  const { titled, name } = withoutTitle(words, names);
  const last = name[name.length - 1];
  if (!last) return undefined;
  const head = headToken(sentence, words);
  const whole = setOf(sentence, head);
  const type = names.at.get(last)?.type;
  const kind =
    organisationKind(name, packs) ??
    outletKind(sentence, name, packs) ??
    (titled.length > 0 ||
    (type === "PER" && !isLocative(sentence, head) && !hasArticle(sentence, words)) ||
    isPersonByNeighbour(sentence, head, packs)
      ? ("person" as const)
      : ((whole && kindOfNoun(whole, packs)) ?? kindOfNounBefore(sentence, name, packs) ?? groupKind(sentence, name, head, type, packs)));
  const told = kind !== undefined || whole !== undefined || type === "ORG";
  if (!told && (type === "LOC" || type === "MISC") && !hasArticle(sentence, words) && !speaks(sentence, head, packs)) return undefined;
  if (!told && (isLocative(sentence, head) || !actsOrOwns(sentence, head) || isModifierOnly(head))) return undefined;
  if (!told && name.length === 1 && !isAgent(sentence, head)) return undefined;
  return {
    sentence,
    tokens: name,
    head: name.includes(head) ? head : headToken(sentence, name),
    form: "name",
    name: wordsOf(name),
    rule: "actors/unlisted",
    plural: false,
    ...(kind ? { kind } : {}),
    ...(titled.length > 0 ? { title: wordsOf(titled), titled } : {}),
  };
}

/** The kind of a name that is tagged as an organisation, or not tagged, by those around it and what it does. */
const groupKind = (
  sentence: Sentence,
  name: readonly Token[],
  head: Token,
  type: NamedEntity["type"] | undefined,
  packs: Packs,
): ActorKind | undefined =>
  type === "LOC" || type === "MISC"
    ? undefined
    : (groupByNounBehind(sentence, name, packs) ??
      groupByOwned(sentence, head, packs) ??
      (type === "ORG" ? groupByDeed(sentence, head, packs) : undefined));

/** "the Ford Sons": no person's name has an article. */
const hasArticle = (sentence: Sentence, words: readonly Token[]): boolean => sentence.tokens[(words[0]?.index ?? 0) - 1]?.lower === "the";

/** Says something: what a place does only as the seat of a government. */
const speaks = (sentence: Sentence, head: Token, packs: Packs): boolean =>
  hasLabel(head, "nsubj") && packs.wordIndex("speech-cues").match([headOf(sentence, head)?.lemma.toLowerCase() ?? ""], 0) !== undefined;

/** Splits leading titles off, and what stands before a title in front of a tagged person: "Orlen | Prime Minister | Tomas Rell"; a title alone names nobody. */
function withoutTitle(words: readonly Token[], { packs, at }: Names): { titled: readonly Token[]; name: readonly Token[] } {
  const index = packs.wordIndex("titles");
  const lower = words.map((token) => token.lower);
  const titlesFrom = (start: number): number => {
    let from = start;
    for (let match = index.match(lower, from); match; match = index.match(lower, from)) {
      from += match.length;
      while (words[from]?.word === ".") from++;
    }
    return from;
  };
  const person = words.findIndex((token) => at.get(token)?.type === "PER" && at.get(token)?.tokens[0] === token);
  for (let start = 0; start < person; start++)
    if (titlesFrom(start) === person) return { titled: words.slice(start, person), name: words.slice(person) };
  const office = words.findIndex((_, i) => i > 0 && (index.match(lower, i)?.length ?? 0) > 1 && titlesFrom(i) < words.length);
  const start = Math.max(0, office);
  const from = titlesFrom(start);
  return { titled: words.slice(start, from), name: words.slice(from) };
}

/** Capital letters in brackets right behind the name they stand for: "the Sorn Liberation Front (SLF)". */
function lettersOf(sentence: Sentence, words: readonly Token[], before: Candidate | undefined): Candidate | undefined {
  const [only] = words;
  const last = before?.tokens[before.tokens.length - 1];
  if (
    !only ||
    !last ||
    before?.sentence !== sentence ||
    words.length > 1 ||
    only.index - last.index !== 2 ||
    sentence.tokens[last.index + 1]?.word !== "("
  )
    return undefined;
  const initials = before.tokens
    .filter((token) => isCapital(token))
    .map((token) => token.word[0])
    .join("");
  return initials === only.word
    ? {
        sentence,
        tokens: words,
        head: only,
        form: "name",
        name: only.word,
        rule: "actors/letters",
        plural: false,
        ...(before.kind ? { kind: before.kind } : {}),
      }
    : undefined;
}

const isOrganisation = (name: readonly Token[], packs: Packs): boolean =>
  name.some((token) => packs.wordIndex("organisation-words").match([token.lower], 0) !== undefined);

const actsOrOwns = (sentence: Sentence, token: Token): boolean =>
  ["nsubj", "obj", "iobj", "appos", "conj"].some((label) => hasLabel(token, label)) ||
  token.label === "nmod:poss" ||
  children(sentence, token, "case").some((word) => ["by", "with", "against", "between"].includes(word.lower));

/** Does something, owns something or is told something, alone or as one of several: what a single unknown word must do to be an actor. */
function isAgent(sentence: Sentence, token: Token): boolean {
  if (hasLabel(token, "nsubj") || token.label === "nmod:poss" || token.label === "iobj" || token.label === "obl:agent") return true;
  const head = token.label === "conj" ? headOf(sentence, token) : undefined;
  return head !== undefined && head.pos === "PROPN" && isAgent(sentence, head);
}

/** The noun for those whom a name is given as one of: "captains" for "three captains, including Hadd and Bell". */
export function setOf(sentence: Sentence, token: Token): Token | undefined {
  let at = token;
  for (let up = headOf(sentence, at); at.label === "conj" && up; up = headOf(sentence, at)) at = up;
  const cases = children(sentence, at, "case");
  if (
    !cases.some(
      (word) =>
        word.lower === "including" ||
        (word.lower === "among" && sentence.tokens[word.index + 1]?.lower === "them") ||
        word.lower === "such",
    )
  )
    return undefined;
  const head = headOf(sentence, at);
  return head?.pos === "NOUN" ? head : undefined;
}

const isModifierOnly = (token: Token): boolean => hasLabel(token, "compound") || token.label === "amod";

const isCapital = (token: Token | undefined): boolean => token !== undefined && isUpper(token.word.charCodeAt(0));

const isParticle = (token: Token, packs: Packs): boolean => packs.wordIndex("name-particles").match([token.lower], 0) !== undefined;

const isCalendar = (token: Token, packs: Packs): boolean =>
  packs.wordIndex("months").match([token.lower], 0) !== undefined || packs.wordIndex("weekdays").match([token.lower], 0) !== undefined;
