import type { Argument, CountFinding, Finding, Quantity } from "../model/index.ts";
import { units } from "../text/dates/calendar-words.ts";
import type { Document, Sentence, Token } from "../text/document.ts";
import { readNumber } from "../text/numbers.ts";
import type { ReadingContext } from "./context.ts";
import { pieces } from "./dates/pieces.ts";

// at least eight drone strikes     at least 8 of "drone strikes"
// the six faction leaders          6 of "faction leaders"
// dozens of armed groups           vague "dozens" of "armed groups"
// 7 others                         7 of "others"
// not: "five weeks", "28 December", "25-year-old", "30 percent", "$2,500", "one of them", "the first wave", "Route 9", "no one"

/** Quantities of things that can be counted: a number with its noun. Dates, ages, shares, money and measures are left out. */
export function countReader(document: Document, soFar: readonly Finding[], context: ReadingContext): CountFinding[] {
  const dates = soFar
    .filter((finding) => finding.kind === "date")
    .map((finding) => finding.evidence.hull)
    .sort((a, b) => a.start - b.start);
  const taken = (token: Token): boolean => {
    let low = 0;
    let high = dates.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((dates[middle]?.end ?? 0) > token.start) high = middle;
      else low = middle + 1;
    }
    return (dates[low]?.start ?? Number.POSITIVE_INFINITY) < token.end;
  };
  return document.sentences.flatMap((sentence) =>
    countsOf(sentence.tokens, taken).map((count) => findingOf(document, sentence, context, count)),
  );
}

interface Count {
  readonly quantity: Quantity;
  readonly number: readonly Token[];
  readonly of: readonly Token[];
}

function findingOf(document: Document, sentence: Sentence, context: ReadingContext, { quantity, number, of }: Count): CountFinding {
  const end = of.at(-1)?.end ?? 0;
  const spans = pieces({ start: of[0]?.start ?? 0, end }, sentence.spans);
  const argument: Argument = { words: spans.map((span) => document.text.slice(span.start, span.end)).join(" "), spans };
  const trigger = pieces({ start: number[0]?.start ?? 0, end }, sentence.spans);
  return { ...context.make.base("count", "counts", [{ role: "trigger", spans: trigger }]), quantity, of: argument };
}

/** Counts of one sentence in order. */
function countsOf(tokens: readonly Token[], taken: (token: Token) => boolean): Count[] {
  const found: Count[] = [];
  let at = 0;
  while (at < tokens.length) {
    const count = countAt(tokens, at, taken);
    if (count) found.push(count.count);
    at += count?.length ?? 1;
  }
  return found;
}

const money = new Set([
  "$",
  "£",
  "€",
  "usd",
  "us$",
  "no.",
  "no",
  "number",
  "#",
  "route",
  "article",
  "chapter",
  "page",
  "room",
  "flight",
  "unit",
]);

function countAt(tokens: readonly Token[], at: number, taken: (token: Token) => boolean): { count: Count; length: number } | undefined {
  const first = tokens[at];
  if (!first || taken(first) || money.has(tokens[at - 1]?.lower ?? "")) return undefined;
  const reading = readNumber(tokens, at);
  if (!reading || !isQuantity(tokens, at, reading.core, reading.quantity)) return undefined;
  const next = at + reading.length;
  const of = nounPhrase(tokens, tokens[next]?.lower === "of" && reading.quantity.form === "vague" ? next + 1 : next, reading.quantity);
  const last = of.at(-1);
  if (!last || of.some(taken)) return undefined;
  const definite = tokens[at - 1]?.lower === "the" ? 1 : 0;
  return { count: { quantity: reading.quantity, number: tokens.slice(at - definite, next), of }, length: last.index + 1 - at };
}

/** Not: a bare "one", a fraction, the figure of a name ("Camp 9"). */
function isQuantity(tokens: readonly Token[], at: number, core: number, quantity: Quantity): boolean {
  const word = tokens[core];
  if (quantity.form === "exact" && quantity.n === 1 && word?.lower === "one") return false;
  if (quantity.form !== "vague" && quantity.form !== "range" && !Number.isInteger(quantity.n)) return false;
  if (quantity.form === "vague" && empty.has(quantity.words)) return false;
  const before = tokens[at - 1];
  return !(before && core === at && /^NNP/.test(before.tag) && /^\d/.test(word?.lower ?? ""));
}

const stops = new Set([
  "percent",
  "per",
  "%",
  "million",
  "billion",
  "degrees",
  "dollars",
  "dinars",
  "euros",
  "pounds",
  "km",
  "kilometers",
  "kilometres",
  "miles",
  "meters",
  "metres",
  "feet",
  "tons",
  "tonnes",
  "times",
  "things",
  "ways",
  "ones",
  "sides",
  "reasons",
  "factors",
  "questions",
  "ideas",
  "issues",
  "points",
  "benefits",
  "aspects",
  "options",
  "steps",
  "parts",
]);
/** Vague words that count nothing. */
const empty = new Set(["many", "few"]);
/** Heads that count without a plural ending. */
const collective = new Set(["people", "personnel", "staff", "police", "others", "dead", "wounded", "injured", "crew"]);
/** A noun phrase has at most so many words up to its head. */
const LONGEST = 7;

/** The words of the noun phrase that begins at `from`, up to its plural head noun; empty where no countable noun stands there. */
function nounPhrase(tokens: readonly Token[], from: number, quantity: Quantity): readonly Token[] {
  let head = -1;
  for (let at = from; at < tokens.length && at < from + LONGEST; at += 1) {
    const token = tokens[at];
    if (!token || token.quote !== undefined || stops.has(token.lower) || units.has(token.lower)) break;
    if (/^NN/.test(token.tag) || collective.has(token.lower)) head = at;
    else if (token.tag !== "HYPH" && (head >= 0 || !modifies(token, at === from))) break;
  }
  const last = tokens[head];
  const single = quantity.form === "exact" && quantity.n === 1;
  const countable = last !== undefined && (single || /^NNP?S$/.test(last.tag) || collective.has(last.lower));
  return countable ? tokens.slice(from, head + 1) : [];
}

const modifies = (token: Token, first: boolean): boolean =>
  /^(JJ|VBN|VBG|HYPH)/.test(token.tag) || token.lower === "more" || (first && /^(DT|PRP\$)$/.test(token.tag));
