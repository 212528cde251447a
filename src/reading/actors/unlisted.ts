import type { ActorKind } from "../../model/index.ts";
import type { Packs, WordRow } from "../../packs/index.ts";
import { isLower, isUpper } from "../../text/characters.ts";
import type { Document, Sentence, Token } from "../../text/document.ts";
import { children, hasLabel, headOf } from "../../text/tree.ts";
import { headToken, isLocative } from "../names.ts";
import { type Candidate, wordsOf } from "./candidate.ts";

/**
 * Names no pack knows, with a kind where the words or their neighbours tell it.
 *   "the Sorn Liberation Front (SLF)"         group, by its last word, and its letters
 *   "Colonel Adil Marvan", "Rana Oke, a spokeswoman"   person, by title or apposition
 *   "three captains, including Hadd"          of the kind of those it is one of
 *   "in Vashti", "on Monday", "Heavy shelling"  none
 * Where all words have capitals (headlines), only names that the rest of the report has too.
 */
export function unlistedCandidates(document: Document, packs: Packs, taken: ReadonlySet<Token>): Candidate[] {
  const found: Candidate[] = [];
  const titled: Sentence[] = [];
  for (const sentence of document.sentences) {
    if (isTitleCase(sentence)) {
      titled.push(sentence);
      continue;
    }
    for (let at = 0; at < sentence.tokens.length; at++) {
      const to = nameEnd(sentence, at, taken, packs);
      if (to < at) continue;
      const words = sentence.tokens.slice(at, to + 1);
      const candidate = candidateOf(sentence, words, packs) ?? lettersOf(sentence, words, found[found.length - 1]);
      if (candidate) found.push(candidate);
      at = to;
    }
  }
  found.push(...surnames(document, found, taken));
  return titled.length > 0 ? [...found, ...inHeadlines(titled, found, taken)] : found;
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
function nameEnd(sentence: Sentence, from: number, taken: ReadonlySet<Token>, packs: Packs): number {
  const first = sentence.tokens[from];
  if (!first || taken.has(first) || !startsName(sentence, first, packs)) return from - 1;
  let to = from;
  for (let at = from + 1; at < sentence.tokens.length; at++) {
    const token = sentence.tokens[at] as Token;
    const before = sentence.tokens[at - 1] as Token;
    if (taken.has(token)) break;
    if (isCapital(token) && token.quote === undefined && token.pos !== "PUNCT" && !isCalendar(token, packs)) to = at;
    else if (token.word === "-" && token.start === before.end) continue;
    else if (isParticle(token, packs) && isCapital(sentence.tokens[sentence.tokens[at + 1]?.word === "-" ? at + 2 : at + 1])) continue;
    else if (
      (token.lower === "of" || token.lower === "for" || (token.lower === "the" && ["of", "for"].includes(before.lower))) &&
      isOrganisation(sentence.tokens.slice(from, to + 1), packs)
    )
      continue;
    else break;
  }
  return to;
}

function startsName(sentence: Sentence, token: Token, packs: Packs): boolean {
  if (!isCapital(token) || token.quote !== undefined || isCalendar(token, packs)) return false;
  if (token.pos === "PROPN") return true;
  const opens = token.index === 0 || sentence.tokens[token.index - 1]?.pos === "PUNCT";
  return !opens && (token.pos === "NOUN" || token.pos === "ADJ");
}

function candidateOf(sentence: Sentence, words: readonly Token[], packs: Packs): Candidate | undefined {
  const { titled, name } = withoutTitle(words, packs);
  if (name.length === 0) return undefined;
  const head = headToken(sentence, words);
  const whole = setOf(sentence, head);
  const kind =
    organisationKind(name, packs) ??
    outletKind(sentence, name, packs) ??
    (titled.length > 0 || isPersonByNeighbour(sentence, head, packs)
      ? ("person" as const)
      : ((whole && kindOfNoun(whole, packs)) ?? kindOfNounBefore(sentence, name, packs)));
  const told = kind !== undefined || whole !== undefined;
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

/** Splits leading titles off: "Prime Minister | Tomas Rell"; a title alone names nobody. */
function withoutTitle(words: readonly Token[], packs: Packs): { titled: readonly Token[]; name: readonly Token[] } {
  const index = packs.wordIndex("titles");
  const lemmas = words.map((token) => token.lower);
  let from = 0;
  for (let match = index.match(lemmas, 0); match; match = index.match(lemmas, from)) {
    from += match.length;
    while (words[from]?.word === ".") from++;
  }
  return { titled: words.slice(0, from), name: words.slice(from) };
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

/** Names of the report that stand in a headline, where capitals tell nothing by themselves. */
function inHeadlines(sentences: readonly Sentence[], named: readonly Candidate[], taken: ReadonlySet<Token>): Candidate[] {
  const known = new Map<string, Candidate>();
  for (const one of named) if (one.rule === "actors/unlisted") known.set(one.tokens.map((token) => token.lower).join(" "), one);
  const longest = Math.max(0, ...[...known.values()].map((one) => one.tokens.length));
  const found: Candidate[] = [];
  for (const sentence of sentences) {
    for (let at = 0; at < sentence.tokens.length; at++) {
      for (let length = Math.min(longest, sentence.tokens.length - at); length > 0; length--) {
        const tokens = sentence.tokens.slice(at, at + length);
        const same = known.get(tokens.map((token) => token.lower).join(" "));
        if (!same || tokens.some((token) => taken.has(token))) continue;
        const { title: _, titled: __, ...rest } = same;
        found.push({ ...rest, sentence, tokens, head: headToken(sentence, tokens), name: wordsOf(tokens), rule: "actors/headline" });
        at += length - 1;
        break;
      }
    }
  }
  return found;
}

/** Kind by the organisation word that stands last, the longest there: "Kalan Brigades", "Shore News Agency", "Harakat Kalan". */
export function organisationKind(name: readonly Token[], packs: Packs): ActorKind | undefined {
  const words = name.filter((token) => token.word !== "-").map((token) => token.lower);
  const index = packs.wordIndex("organisation-words");
  let best: { end: number; kind: ActorKind } | undefined;
  for (let at = 0; at < words.length; at++) {
    const match = index.match(words, at);
    if (!match || match.length === words.length) continue;
    const end = at + match.length;
    const row = match.rows.find((one) => fits(one, at, end === words.length));
    if (row && (!best || end > best.end)) best = { end, kind: row.says.kind as ActorKind };
  }
  return best?.kind;
}

function fits(row: WordRow, at: number, last: boolean): boolean {
  const position = row.says.position ?? "any";
  return position === "any" || (position === "first" ? at === 0 : last);
}

const isOrganisation = (name: readonly Token[], packs: Packs): boolean =>
  name.some((token) => packs.wordIndex("organisation-words").match([token.lower], 0) !== undefined);

/** An apposition or a noun that only people are: "Marvan, a spokesman for the front", "spokesman Adil Marvan". */
function isPersonByNeighbour(sentence: Sentence, head: Token, packs: Packs): boolean {
  const near = [
    ...children(sentence, head, "appos", "nmod:desc", "compound"),
    ...(["appos", "flat"].some((label) => hasLabel(head, label)) ? [headOf(sentence, head)] : []),
  ];
  return near.some((token) => token !== undefined && isPersonNoun(token, packs)) || isPersonBehindPlace(sentence, head, packs);
}

/** "the envoy in Dorsk, Hedda Rell,": a name between commas that the tree hangs on the place where somebody is. */
function isPersonBehindPlace(sentence: Sentence, head: Token, packs: Packs): boolean {
  const place = hasLabel(head, "appos") && sentence.tokens[head.index - 1]?.word === "," ? headOf(sentence, head) : undefined;
  if (!place || !hasLabel(place, "nmod") || !children(sentence, place, "case").some((word) => ["in", "at", "to"].includes(word.lower)))
    return false;
  const noun = headOf(sentence, place);
  return noun !== undefined && isPersonNoun(noun, packs);
}

export function isPersonNoun(token: Token, packs: Packs): boolean {
  const rows = [
    ...(packs.wordIndex("role-nouns").match([token.lemma], 0)?.rows ?? []),
    ...(packs.wordIndex("titles").match([token.lemma], 0)?.rows ?? []),
  ];
  return rows.length > 0;
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

/** What is told something, or stands beside a noun for an outlet, under an outlet's word: "told the Mail", "the weekly Middle Mail". */
function outletKind(sentence: Sentence, name: readonly Token[], packs: Packs): ActorKind | undefined {
  const first = name[0] as Token;
  const last = name[name.length - 1] as Token;
  const index = packs.wordIndex("kind-nouns");
  const beside = [sentence.tokens[first.index - 1], sentence.tokens[last.index + 1]].some(
    (token) => token !== undefined && index.match([token.lemma.toLowerCase()], 0)?.rows[0]?.says.kind === "outlet",
  );
  if (beside) return "outlet";
  const told = name.length === 1 && sentence.tokens[first.index - 1]?.lower === "the" && sentence.tokens[first.index - 2]?.lemma === "tell";
  return told && packs.wordIndex("organisation-words").match([first.lower], 0)?.rows[0]?.says.kind === "outlet" ? "outlet" : undefined;
}

const kindOfNoun = (token: Token, packs: Packs): ActorKind | undefined =>
  (packs.wordIndex("kind-nouns").match([token.lemma.toLowerCase()], 0)?.rows[0]?.says.kind as ActorKind | undefined) ??
  (isPersonNoun(token, packs) ? "person" : undefined);

/** "group Clearwater", "spokesman Dara": the kind of the noun in small letters right before. */
function kindOfNounBefore(sentence: Sentence, name: readonly Token[], packs: Packs): ActorKind | undefined {
  const before = sentence.tokens[(name[0]?.index ?? 0) - 1];
  return before?.pos === "NOUN" && before.word === before.lower ? kindOfNoun(before, packs) : undefined;
}

const isModifierOnly = (token: Token): boolean => hasLabel(token, "compound") || token.label === "amod";

const isCapital = (token: Token | undefined): boolean => token !== undefined && isUpper(token.word.charCodeAt(0));

const isParticle = (token: Token, packs: Packs): boolean => packs.wordIndex("name-particles").match([token.lower], 0) !== undefined;

const isCalendar = (token: Token, packs: Packs): boolean =>
  packs.wordIndex("months").match([token.lower], 0) !== undefined || packs.wordIndex("weekdays").match([token.lower], 0) !== undefined;

/** Headline style: no full stop, and no verb, noun or other word of content begins with a small letter, so capitals tell nothing. */
function isTitleCase(sentence: Sentence): boolean {
  if (sentence.tokens[sentence.tokens.length - 1]?.word === ".") return false;
  let words = 0;
  for (const token of sentence.tokens) {
    const letter = token.word.charCodeAt(0);
    if (isLower(letter) && token.word.length > 3 && ["NOUN", "VERB", "ADJ", "ADV", "AUX"].includes(token.pos)) return false;
    if (isUpper(letter)) words++;
  }
  return words > 3;
}
