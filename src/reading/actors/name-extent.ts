import type { Packs } from "../../packs/index.ts";
import { isDigit, isUpper } from "../../text/characters.ts";
import type { Sentence, Token } from "../../text/document.ts";
import type { NamedEntity } from "../../text/entities/entities.ts";
import { organisationKind } from "./kinds.ts";

/**
 * Where a name that no pack knows begins and ends, and which of its words are a title.
 *   "the Ministry of Water and Roads", "Orlen-Dorsk Front"     one name
 *   "Prime Minister | Tomas Rell", "Dorsk Mayor | Hanno Belis"  the title apart
 */

/** What decides how far a name reaches. */
export interface Names {
  readonly packs: Packs;
  /** Words that packs or quotation marks make a name. */
  readonly taken: ReadonlySet<Token>;
  /** The tagged name that a word is in. */
  readonly at: ReadonlyMap<Token, NamedEntity>;
}

/** Last token of the name that starts at `from`; below `from` when none does. */
export function nameEnd(sentence: Sentence, from: number, names: Names): number {
  const { packs, taken } = names;
  const first = sentence.tokens[from];
  if (!first || taken.has(first) || !startsName(sentence, first, names)) return from - 1;
  let to = from;
  for (let at = from + 1; at < sentence.tokens.length; at++) {
    const token = sentence.tokens[at] as Token;
    const before = sentence.tokens[at - 1] as Token;
    const own = names.at.get(token);
    if (taken.has(token)) break;
    if (token.lower === "of" && own?.type === "PER") break;
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
  while (["ADP", "DET", "CCONJ"].includes(sentence.tokens[to]?.pos ?? "") && to > from) to--;
  // "the | Members of | the Harbour Council", where the council has a name of its own
  return sentence.tokens[to]?.pos === "ADP" && to > from ? from - 1 : to;
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
  const own = at.get(token);
  const isTagged = own !== undefined && own.type !== "MISC" && own.tokens[0] === token;
  if (token.quote !== undefined || !(isTagged || isCapital(token))) return false;
  if (isCalendar(token, packs) || isPartOfCompound(sentence, token)) return false;
  if (isTagged) return true;
  // "Hanno Belis of | Dorsk": the tagger takes the town into the name
  if (own?.type === "PER" && own.tokens[0] !== token && sentence.tokens[token.index - 1]?.lower === "of") return false;
  if (token.pos === "PROPN") return true;
  const opens = token.index === 0 || sentence.tokens[token.index - 1]?.pos === "PUNCT";
  return !opens && (token.pos === "NOUN" || token.pos === "ADJ");
}

/** "trans-|Orlen", "LT|-40", "Belm|-who": a piece of a word that is no name by itself. */
function isPartOfCompound(sentence: Sentence, token: Token): boolean {
  const [hyphen, word] = [sentence.tokens[token.index - 1], sentence.tokens[token.index - 2]];
  if (hyphen?.word === "-" && hyphen.end === token.start && word?.end === hyphen.start && !isCapital(word)) return true;
  const [behind, next] = [sentence.tokens[token.index + 1], sentence.tokens[token.index + 2]];
  return (
    behind?.word === "-" &&
    behind.start === token.end &&
    next?.start === behind.end &&
    (next.pos === "PRON" || isDigit(next.word.charCodeAt(0)))
  );
}

/** Splits leading titles off, and what stands before a title in front of a person: "Orlen | Prime Minister | Tomas Rell"; a title alone names nobody. */
export function withoutTitle(words: readonly Token[], { packs, at }: Names): { titled: readonly Token[]; name: readonly Token[] } {
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
  const isOffice = (i: number): boolean => {
    const length = index.match(lower, i)?.length ?? 0;
    // "Dorsk | Mayor | Hanno Belis", but not "Anna King Belis Rell"
    return length > 1 ? titlesFrom(i) < words.length : length === 1 && titlesFrom(i) < words.length - 1 && !isGivenName(words[0], packs);
  };
  const office = words.findIndex((_, i) => i > 0 && isOffice(i));
  const start = Math.max(0, office);
  const from = titlesFrom(start);
  return { titled: words.slice(start, from), name: words.slice(from) };
}

const isOrganisation = (name: readonly Token[], packs: Packs): boolean =>
  name.some((token) => packs.wordIndex("organisation-words").match([token.lower], 0) !== undefined);

/** A word that begins with a capital. */
export const isCapital = (token: Token | undefined): boolean => token !== undefined && isUpper(token.word.charCodeAt(0));

/** A first name of people. */
export const isGivenName = (token: Token | undefined, packs: Packs): boolean =>
  token !== undefined && packs.wordIndex("given-names").match([token.lower], 0) !== undefined;

const isParticle = (token: Token, packs: Packs): boolean => packs.wordIndex("name-particles").match([token.lower], 0) !== undefined;

const isCalendar = (token: Token, packs: Packs): boolean =>
  packs.wordIndex("months").match([token.lower], 0) !== undefined || packs.wordIndex("weekdays").match([token.lower], 0) !== undefined;
