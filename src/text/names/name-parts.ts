import { likeness, type Spelling, spellingOf } from "./likeness.ts";
import { DROPPED, FORMS, JOINING, ORGANISATION_WORDS, TITLES } from "./name-words.ts";
import { romanised } from "./romanised.ts";
import { keptLetters } from "./slips.ts";
import { COMMON_NAMES } from "./spellings.ts";

/** One word of a name that tells its bearer from others. */
export interface NamePart extends Spelling {
  /** "abu", "umm", "abd" where the word makes one name with it. */
  readonly joined?: string;
  /** A single letter. */
  readonly initial: boolean;
  /** A word that names what an organisation is, by its English meaning. */
  readonly generic?: string;
  /** How much the word tells: 1, less for names that many people share, for generic words and for initials. */
  readonly weight: number;
}

/** A name taken apart, ready to be compared. */
export interface NameForm {
  readonly text: string;
  readonly parts: readonly NamePart[];
  readonly organisation: boolean;
  /** Capital letters of an abbreviation, folded: "KLF"; undefined for other names. */
  readonly letters?: string;
  /** First letters of the words of a full name, as an abbreviation of it would have them; with and without small words. */
  readonly initials: readonly string[];
}

/** Foreign words of organisations and what they mean: kataib, brigades. From the packs. */
export type GenericWords = ReadonlyMap<string, string>;

const COMMON: ReadonlySet<string> = new Set(COMMON_NAMES.trim().split(/\s/));
const NONE: GenericWords = new Map();
/** Names longer than this many words are cut. */
const MOST = 12;
const GAPS = /[\s\-\u2010-\u2015_,;/()"\u201c\u201d\u00ab\u00bb\u00b7\u30fb]+/;

/** Takes a name apart: scripts and marks folded, titles, articles, particles and legal forms dropped, "Abd al-" and "Abu" joined to what follows. With `person`, no word is read as that of an organisation. */
export function nameForm(text: string, generic: GenericWords = NONE, person = false): NameForm {
  const written = text.split(GAPS).filter((word) => word !== "");
  const words = written
    .flatMap((word) => splitPoints(word))
    .map(romanised)
    .filter((word) => word !== "");
  const organisation = !person && words.some((word) => generic.has(word) || ORGANISATION_WORDS.has(word));
  const kept = joinedWords(withoutSmall(words, organisation)).slice(0, MOST);
  const abbreviation = written.length === 1 && /^[A-Z](?:\.?[A-Z]){1,7}\.?$/.test(written[0] as string) ? words.join("") : undefined;
  const initialsOf = (list: readonly string[]): string => list.map((word) => word[0]).join("");
  return {
    text,
    parts: kept.map(({ word, joined }) => partOf(word, joined, organisation, generic)),
    organisation,
    ...(abbreviation === undefined ? {} : { letters: abbreviation }),
    initials: [...new Set([initialsOf(words), initialsOf(words.filter((word) => !DROPPED.has(word)))])].filter(({ length }) => length > 2),
  };
}

/** "J.R." as two words; other full stops are left out by folding. */
const splitPoints = (word: string): string[] => (/^(?:\p{L}\.){2,}$/u.test(word) ? word.split(".") : [word]);

/** Words without small ones, as long as something is left. */
function withoutSmall(words: readonly string[], organisation: boolean): readonly string[] {
  const plain = words.filter((word) => !DROPPED.has(word));
  const untitled = plain.filter((word, at) => (organisation ? !FORMS.has(word) : !(TITLES.has(word) && at < plain.length - 1)));
  return untitled.length > 0 ? untitled : plain.length > 0 ? plain : words;
}

/** Joins "abd", "rahman" and writes "abdulrahman" the same way. */
function joinedWords(words: readonly string[]): { word: string; joined?: string }[] {
  const out: { word: string; joined?: string }[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    const next = words[at + 1];
    const joined = JOINING.get(word);
    const glued = /^abd(?:[aeiou]{1,2}l|ul|[aeiou](?=([rsnzt])\1))(\w{3,})$/.exec(word);
    if (joined !== undefined && next !== undefined) {
      out.push({ word: next, joined });
      at += 1;
    } else if (glued && (glued[2] as string) !== "lah" && (glued[2] as string) !== "la")
      out.push({ word: glued[2] as string, joined: "abd" });
    else out.push({ word: word.length > 5 && /^[ae]l(?=[bcdfghjkmnpqrstvwxyz])/.test(word) && word[2] !== word[3] ? word.slice(2) : word });
  }
  return out;
}

function partOf(word: string, joined: string | undefined, organisation: boolean, generic: GenericWords): NamePart {
  const meaning = organisation ? (generic.get(word) ?? (ORGANISATION_WORDS.has(word) ? word : undefined)) : undefined;
  const initial = word.length === 1;
  return {
    ...spellingOf(word),
    ...(joined === undefined ? {} : { joined }),
    ...(meaning === undefined ? {} : { generic: meaning }),
    initial,
    weight: initial ? 0.4 : meaning !== undefined ? 0.5 : COMMON.has(word) ? 0.7 : 1,
  };
}

/** How alike two name words are, 0 to 1, and why where it is not the spelling. */
export function partLikeness(a: NamePart, b: NamePart): number {
  if (a.generic !== undefined && b.generic !== undefined) return a.generic === b.generic ? 1 : likeness(a, b);
  if (a.initial !== b.initial) return a.word[0] === b.word[0] ? INITIAL : 0;
  const plain = a.word === b.word ? 1 : spelledLikeness(a, b);
  return a.joined === b.joined ? plain : plain * OTHER_JOIN;
}

/** How much plain letters count beside learned spelling: slips of the hand follow no language. */
const SLIPS = 0.3;
/** Nothing where the learned costs see nothing alike: slips alone make no name. */
function spelledLikeness(a: NamePart, b: NamePart): number {
  const learned = likeness(a, b);
  return learned === 0 ? 0 : learned * (1 - SLIPS) + keptLetters(a.word, b.word) * SLIPS;
}
/** An initial for a name that begins with it. */
const INITIAL = 0.85;
/** "Abd al-Sand" and "Abu Sand" share a word and are two names; a left out "abd" is rarer than a misspelling. */
const OTHER_JOIN = 0.8;
