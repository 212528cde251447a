import { likeness, spellingOf } from "./likeness.ts";
import type { NameForm, NamePart } from "./name-parts.ts";
import { partLikeness } from "./name-parts.ts";

/** One reason of a score: words of both names that answer to each other, or words that nothing answers to. */
export interface MatchReason {
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly why: "same" | "spelling" | "initial" | "meaning" | "joined" | "letters" | "left-out" | "contradicts" | "short-form";
  /** How alike the words are, 0 to 1. */
  readonly likeness: number;
}

/** How likely two names are the same, 0 to 1, and why. */
export interface NameMatch {
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

/** Full names that score at least this are taken for one: the best F on the development pairs (`npm run -s bench -- names`). */
export const SAME_NAME = 0.7;

/**
 * What full names must score to be joined without a person's word: well above `SAME_NAME`, since a wrong join costs more than a missed
 * one. What lies between the two is left apart.
 */
const SURE = 0.86;
/** In a sure match every word answers to one at least this much alike. */
const EACH = 0.6;
const SPELT: ReadonlySet<MatchReason["why"]> = new Set(["same", "spelling", "joined", "meaning"]);

/** Words less alike than this do not answer to each other. */
const LEAST = 0.35;
/** What a word that one name leaves out costs, of its weight. */
const LEFT_OUT = { person: 0.3, organisation: 0.5 };
/** What words cost that both names have and that do not answer to each other. */
const CONTRADICTED = 0.9;
/** A name of one word against a longer one that holds it is never enough: that word may be another's name. */
const SHORT_FORM = 0.6;
const LETTERS = 0.9;

interface Pairing {
  readonly i: number;
  readonly j: number;
  readonly ni: number;
  readonly nj: number;
  readonly likeness: number;
}

/**
 * Compares two names word by word, in any order: words answer to each other by learned spelling, meaning, as initials, or two
 * written as one; what is left over on one side is left out, on both sides a contradiction. The same both ways.
 *   "Qadim al-Sanawi", "Kadem Sannawi" .9 · "Qadim Sanawi", "Qadim Hadari" low: the last names contradict
 *   "Sand Brigades", "Sand" low: the short form may be another's name
 */
export function matchNames(a: NameForm, b: NameForm): NameMatch {
  const letters = byLetters(a, b);
  if (letters) return letters;
  if (a.parts.length === 0 || b.parts.length === 0)
    return a.text === b.text ? { score: 1, reasons: [reasonOf([a.text], [b.text], "same", 1)] } : { score: 0, reasons: [] };
  const [one, other] = [a.parts[0] as NamePart, b.parts[0] as NamePart];
  if (a.parts.length + b.parts.length === 2) return byWord(one, other);
  const pairs = chosen(a.parts, b.parts);
  const rest = (parts: readonly NamePart[], covered: (at: number) => boolean): NamePart[] => parts.filter((_, at) => !covered(at));
  const left = rest(a.parts, (at) => pairs.some(({ i, ni }) => at >= i && at < i + ni));
  const right = rest(b.parts, (at) => pairs.some(({ j, nj }) => at >= j && at < j + nj));
  const reasons = pairs.map((pair) => pairReason(a.parts, b.parts, pair));
  let [alike, whole] = [0, 0];
  for (const { i, j, ni, nj, likeness: like } of pairs) {
    const weight = (weightOf(a.parts.slice(i, i + ni)) + weightOf(b.parts.slice(j, j + nj))) / 2;
    alike += weight * like;
    whole += weight;
  }
  const cost = leftOver(a.organisation || b.organisation, left, right);
  if (left.length + right.length > 0)
    reasons.push(reasonOf(textsOf(left), textsOf(right), left.length > 0 && right.length > 0 ? "contradicts" : "left-out", 0));
  const score = whole === 0 ? 0 : alike / (whole + cost);
  const short = Math.min(a.parts.length, b.parts.length) === 1 && left.length + right.length > 0;
  if (short) reasons.push(reasonOf([a.text], [b.text], "short-form", SHORT_FORM));
  return { score: short ? score * SHORT_FORM : score, reasons };
}

/** Words alike by this much are taken for one, by the development pairs of words; scores are stretched so that `SAME_NAME` serves both. */
const SAME_WORD = 0.35;

/** Names of one word each: spelling alone tells. */
function byWord(a: NamePart, b: NamePart): NameMatch {
  const like = a.joined === b.joined ? likeness(a, b) : partLikeness(a, b);
  const score = like < SAME_WORD ? (like * SAME_NAME) / SAME_WORD : SAME_NAME + ((like - SAME_WORD) * (1 - SAME_NAME)) / (1 - SAME_WORD);
  return { score, reasons: [reasonOf(textsOf([a]), textsOf([b]), score === 1 ? "same" : "spelling", score)] };
}

/**
 * The match of two full names that are surely spellings of one: as many words on both sides, each answering to one by spelling, or as a
 * translation of what an organisation is ("Kataib X", "X Brigades"), since "Omar Tarik Velbari" and "Omar Velbari" may be father and
 * son. Undefined for all others, for names of one word, and for names of common words only.
 */
export function surelySame(a: NameForm, b: NameForm): NameMatch | undefined {
  if (Math.min(a.parts.length, b.parts.length) < 2 || !a.parts.some(isTelling) || !b.parts.some(isTelling)) return undefined;
  const match = matchNames(a, b);
  const spelt = match.reasons.every(({ why, likeness: like }) => SPELT.has(why) && like >= EACH);
  return match.score >= SURE && spelt ? match : undefined;
}

/** A word long enough, and shared by few enough, to tell its bearer from others: two "Ali Hasan" may be anybody. */
const isTelling = ({ weight, word }: NamePart): boolean => weight === 1 && word.length > 3;

/** A match in words: "92 of 100: varga in both; thomas for tomas 84". */
export function saidMatch({ score, reasons }: NameMatch): string {
  const said = ({ a, b, why, likeness: like }: MatchReason): string =>
    why === "same" ? `${a.join(" ")} in both` : `${a.join(" ")} for ${b.join(" ")} ${Math.round(like * 100)}`;
  return `${Math.round(score * 100)} of 100: ${reasons.map(said).join("; ")}`;
}

function leftOver(organisation: boolean, left: readonly NamePart[], right: readonly NamePart[]): number {
  const [a, b] = [weightOf(left), weightOf(right)];
  const both = Math.min(a, b);
  return both * 2 * CONTRADICTED + (Math.max(a, b) - both) * (organisation ? LEFT_OUT.organisation : LEFT_OUT.person);
}

const weightOf = (parts: readonly NamePart[]): number => parts.reduce((sum, { weight }) => sum + weight, 0);
const textsOf = (parts: readonly NamePart[]): string[] =>
  parts.map(({ word, joined }) => (joined === undefined ? word : `${joined} ${word}`));
const reasonOf = (a: readonly string[], b: readonly string[], why: MatchReason["why"], like: number): MatchReason => ({
  a,
  b,
  why,
  likeness: like,
});

/** Pairs of words, the most alike first; ties by distance and place, so that both directions choose the same. */
function chosen(a: readonly NamePart[], b: readonly NamePart[]): Pairing[] {
  const all: Pairing[] = [];
  a.forEach((left, i) => {
    b.forEach((right, j) => {
      all.push({ i, j, ni: 1, nj: 1, likeness: partLikeness(left, right) });
      if (i + 1 < a.length) all.push({ i, j, ni: 2, nj: 1, likeness: joinedLikeness(left, a[i + 1] as NamePart, right) });
      if (j + 1 < b.length) all.push({ i, j, ni: 1, nj: 2, likeness: joinedLikeness(right, b[j + 1] as NamePart, left) });
    });
  });
  const ordered = all
    .filter(({ likeness: like }) => like >= LEAST)
    .sort(
      (x, y) => y.likeness - x.likeness || Math.abs(x.i - x.j) - Math.abs(y.i - y.j) || x.i + x.j - y.i - y.j || y.ni + y.nj - x.ni - x.nj,
    );
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  return ordered.filter(({ i, j, ni, nj }) => {
    const [atA, atB] = [ni === 2 ? [i, i + 1] : [i], nj === 2 ? [j, j + 1] : [j]];
    if (atA.some((at) => usedA.has(at)) || atB.some((at) => usedB.has(at))) return false;
    for (const at of atA) usedA.add(at);
    for (const at of atB) usedB.add(at);
    return true;
  });
}

/** Two words written as one: "Nur al-Din", "Nureddin". */
function joinedLikeness(first: NamePart, second: NamePart, one: NamePart): number {
  if (first.initial || second.initial || first.word.length + second.word.length > one.word.length + 3) return 0;
  return likeness(spellingOf(first.word + second.word), one) * JOINED;
}
const JOINED = 0.97;

function pairReason(a: readonly NamePart[], b: readonly NamePart[], { i, j, ni, nj, likeness: like }: Pairing): MatchReason {
  const [left, right] = [a.slice(i, i + ni), b.slice(j, j + nj)];
  const [one, two] = [left[0] as NamePart, right[0] as NamePart];
  const why =
    ni + nj > 2
      ? "joined"
      : one.word === two.word && one.joined === two.joined
        ? "same"
        : one.initial !== two.initial
          ? "initial"
          : one.generic !== undefined && one.generic === two.generic
            ? "meaning"
            : "spelling";
  return reasonOf(textsOf(left), textsOf(right), why, like);
}

/** An abbreviation in capitals and a full name whose words begin with its letters. */
function byLetters(a: NameForm, b: NameForm): NameMatch | undefined {
  const [short, full] =
    a.letters !== undefined && b.letters === undefined ? [a, b] : b.letters !== undefined && a.letters === undefined ? [b, a] : [];
  if (!short || !full?.initials.includes(short.letters as string)) return undefined;
  return { score: LETTERS, reasons: [reasonOf([a.text], [b.text], "letters", LETTERS)] };
}
