import { readRoles, type Text } from "../model/index.ts";
import { type Facts, ofKind } from "./facts.ts";
import { wordRowOf } from "./passages.ts";
import { spellingKeys } from "./spelled.ts";
import { foldedWords } from "./words.ts";

/** What a retelling in other words, or a translation, keeps of a report: few numbers, so that it is cheap to keep. */
export interface Gist {
  /** Full names that no pack lists, each as the keys of its sound, so that other spellings of it meet. */
  readonly names: readonly (readonly number[])[];
  /** Figures of two digits or more as they stand, years left out. */
  readonly figures: readonly string[];
  /** Quotations of five words or more. */
  readonly quotes: readonly number[];
  /** Days that it dates something to. */
  readonly days: readonly string[];
}

/** Words that make a quotation telling; names, figures and quotations kept of one report. */
const [QUOTED, MOST] = [5, 24];
/** So many names of a report make its keys, two by two. */
const KEYED = 6;

const FIGURE = /\d+(?:[.,]\d+)*/g;
const YEAR = /^(?:19|20)\d\d$/;
const QUOTE = /["\u201c\u201e\u00ab]([^"\u201c\u201d\u201e\u00ab\u00bb]{10,600})["\u201d\u00bb]/g;

/** The gist of a report. */
export function gistOf(facts: Facts, text: Text): Gist {
  const read = text.zones.filter(({ role }) => readRoles.has(role)).map(({ start, end }) => text.text.slice(start, end));
  const names = ofKind(facts, "actor").flatMap(({ form, name, pack, actorKind }) =>
    form === "name" && pack === undefined && actorKind !== "outlet" ? [name] : [],
  );
  const sounds = new Set(names.map((name) => wordRowOf(soundsOf(name)).join()));
  const quotes = read.flatMap((words) => [...words.matchAll(QUOTE)].map(([, quoted = ""]) => foldedWords(quoted)));
  const figures = read.flatMap((words) => words.match(FIGURE) ?? []).filter((figure) => figure.length > 1 && !YEAR.test(figure));
  const days = ofKind(facts, "date").flatMap(({ value }) => /^\d{4}-\d\d-\d\d/.exec(value ?? "")?.[0] ?? []);
  return {
    names: [...sounds]
      .filter((keys) => keys !== "")
      .map((keys) => keys.split(",").map(Number))
      .slice(0, MOST),
    figures: [...new Set(figures)].slice(0, MOST),
    quotes: wordRowOf([...new Set(quotes.filter(({ length }) => length >= QUOTED).map((words) => words.join(" ")))]).slice(0, MOST),
    days: [...new Set(days)].sort().slice(0, MOST),
  };
}

/** Sounds of a full name; first those of its last two words, since one report says "Foreman" before it and the next does not. */
const soundsOf = (name: string): readonly string[] => {
  const short = name.split(/\s+/).slice(-2).join(" ");
  return [...new Set([...spellingKeys([short]), ...spellingKeys([name])])];
};

/** Keys under which a report meets those that may retell it: its quotations, and each two of some of its names. */
export function gistKeys({ names, quotes }: Gist): readonly string[] {
  const least = names
    .map(([first = 0]) => first)
    .sort((a, b) => a - b)
    .slice(0, KEYED);
  const pairs = least.flatMap((a, at) => least.slice(at + 1).map((b) => `names:${a.toString(36)}.${b.toString(36)}`));
  return [...pairs, ...quotes.map((quote) => `quote:${quote.toString(36)}`)];
}

/** That one report may retell another: which has nothing of its own, and what speaks for it. */
export interface Retold {
  /** Whether it is the first that has nothing of its own. */
  readonly first: boolean;
  readonly why: string;
}

/** Names that must be shared, beside a quotation, or beside two figures. */
const [WITH_QUOTE, WITH_FIGURES] = [3, 4];

/**
 * Whether one of two reports says nothing that the other does not: all its unlisted names and all its figures are there, and enough of them, with
 * a quotation or figures in common. Reports of one event share its place, its toll and a name or two; each has somebody of its own.
 */
export function retold(a: Gist, b: Gist): Retold | undefined {
  if (a.days.length > 0 && b.days.length > 0 && !a.days.some((day) => b.days.includes(day))) return undefined;
  const quotes = a.quotes.filter((quote) => b.quotes.includes(quote)).length;
  const within = (one: Gist, other: Gist): string | undefined => {
    const names = one.names.filter((name) => other.names.some((keys) => keys.some((key) => name.includes(key)))).length;
    const figures = one.figures.filter((figure) => other.figures.includes(figure)).length;
    if (names < one.names.length || figures < one.figures.length || quotes < one.quotes.length - quotes) return undefined;
    if (names < WITH_QUOTE || (quotes === 0 && (names < WITH_FIGURES || figures < 2))) return undefined;
    return [counted(names, "name"), counted(figures, "figure"), counted(quotes, "quotation")].flatMap((part) => part ?? []).join(", ");
  };
  const [there, back] = [within(a, b), within(b, a)];
  const why = there ?? back;
  return why === undefined ? undefined : { first: there !== undefined, why };
}

const counted = (count: number, noun: string): string | undefined =>
  count === 0 ? undefined : `${count} ${noun}${count === 1 ? "" : "s"}`;
