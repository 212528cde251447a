import type { ActorKind } from "../../model/index.ts";
import type { Packs } from "../../packs/index.ts";
import type { Document, Sentence, Token } from "../../text/document.ts";
import { entitiesByToken, type NamedEntity } from "../../text/entities/entities.ts";
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
import { isCapital, type Names, nameEnd, withoutTitle } from "./name-extent.ts";
import { isNoActor } from "./no-actor.ts";

/**
 * Names no pack knows, with a kind where the words or their neighbours tell it.
 *   "the Sorn Liberation Front (SLF)"         group, by its last word, and its letters
 *   "Colonel Adil Marvan", "Rana Oke, a spokeswoman"   person, by title or apposition
 *   "three captains, including Hadd"          of the kind of those it is one of
 *   "in Vashti", "on Monday", "Heavy shelling"  none
 * Where all words have capitals (headlines), only names that the rest of the report has too.
 */
export function unlistedCandidates(document: Document, { packs, entities }: Knowledge, taken: ReadonlySet<Token>): Candidate[] {
  const names: Names = { packs, taken, at: entitiesByToken(entities) };
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

function candidateOf(sentence: Sentence, words: readonly Token[], names: Names): Candidate | undefined {
  const { packs } = names;
  const { titled, name } = withoutTitle(words, names);
  const last = name[name.length - 1];
  if (!last) return undefined;
  const head = headToken(sentence, words);
  const whole = setOf(sentence, head);
  const type = names.at.get(last)?.type;
  if (titled.length === 0 && isNoActor(sentence, name, head, type, packs)) return undefined;
  const kind =
    organisationKind(name, packs) ??
    outletKind(sentence, name, packs) ??
    (isPeople(name, packs) ? ("population" as const) : groupByNounBefore(sentence, name, packs)) ??
    (titled.length > 0 ||
    (type === "PER" && !isLocative(sentence, head) && !hasArticle(sentence, words)) ||
    isPersonByNeighbour(sentence, head, packs)
      ? ("person" as const)
      : ((whole && kindOfNoun(whole, packs)) ?? kindOfNounBefore(sentence, name, packs) ?? groupKind(sentence, name, head, type, packs)));
  const told = kind !== undefined || type === "ORG";
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

/** "Muslims", "the Parisians": those of a faith, a people or a town. */
const isPeople = ([first, second]: readonly Token[], packs: Packs): boolean =>
  second === undefined &&
  first !== undefined &&
  (packs
    .wordIndex("peoples")
    .match([first.lower], 0)
    ?.rows.some((row) => row.says["use"] === "members") === true ||
    (first.tag === "NNPS" && packs.wordIndex("demonyms").match([first.lower], 0) !== undefined));

/** "state agency MENO": a noun for a body right before tells more than the look of the name. */
function groupByNounBefore(sentence: Sentence, name: readonly Token[], packs: Packs): ActorKind | undefined {
  const kind = kindOfNounBefore(sentence, name, packs);
  return kind === "person" ? undefined : kind;
}

/** "the Ford Sons": no person's name has an article. */
const hasArticle = (sentence: Sentence, words: readonly Token[]): boolean => sentence.tokens[(words[0]?.index ?? 0) - 1]?.lower === "the";

/** Says something: what a place does only as the seat of a government. */
const speaks = (sentence: Sentence, head: Token, packs: Packs): boolean =>
  hasLabel(head, "nsubj") && packs.wordIndex("speech-cues").match([headOf(sentence, head)?.lemma.toLowerCase() ?? ""], 0) !== undefined;

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
