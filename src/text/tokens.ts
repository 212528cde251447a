/** Splits text into words as the treebanks do: clitics, hyphens, quote marks and units are words of their own. */
import { interned, type Span } from "../model/index.ts";
import { DOMAINS, FIGURE_ABBREVIATIONS, OTHER_ABBREVIATIONS, PREFIXES, TITLE_ABBREVIATIONS } from "./abbreviations.ts";
import { fold, isBlank, isDigit, isHidden, isLetter, isLower, isUpper } from "./characters.ts";

/** A word and its place: `text` is exactly the stretch [start, end) of the source text. */
export interface RawToken extends Span {
  readonly text: string;
}

/** Longest stretch looked at as one address, number or dotted word, so that time stays linear. */
const LONGEST = 400;

/** Words of `span` of `text`, in order; together they hold every code unit that is neither blank nor hidden. */
export function tokenize(text: string, span: Span): RawToken[] {
  const tokens: RawToken[] = [];
  const end = Math.min(text.length, span.end);
  let at = Math.max(0, span.start);
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isBlank(code) || isHidden(code)) at++;
    else at = scan(text, at, end, tokens);
  }
  return tokens;
}

function push(tokens: RawToken[], text: string, start: number, end: number): number {
  if (end > start) tokens.push({ start, end, text: interned(text.slice(start, end)) });
  return end;
}

/** Code unit at a place inside the span; a blank outside. */
const codeAt = (text: string, at: number, end: number): number => (at < end ? text.charCodeAt(at) : 32);

const isWordCode = (code: number): boolean => isLetter(code) || isDigit(code);
const isApostrophe = (code: number): boolean =>
  code === 39 || code === 0x2019 || code === 0x60 || code === 0xb4 || code === 0x2018 || code === 0x2bc;

/** Takes the word or words that start at `at` and returns where they end. */
function scan(text: string, at: number, end: number, tokens: RawToken[]): number {
  const code = text.charCodeAt(at);
  const address = addressEnd(text, at, end);
  if (address > at) return push(tokens, text, at, address);
  if (isWordCode(code)) return word(text, at, end, tokens);
  if (isApostrophe(code)) {
    const clitic = cliticLength(text, at, end, tokens);
    if (clitic > 0) return push(tokens, text, at, at + clitic);
  }
  return push(tokens, text, at, markEnd(text, at, end));
}

/** End of a web or mail address, a handle or a tag; `at` when none starts here. */
function addressEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (code === 35 || code === 64) {
    if (!isLetter(codeAt(text, at + 1, end)) || (at > 0 && isWordCode(text.charCodeAt(at - 1)))) return at;
    return runEnd(text, at + 1, end, (c) => isWordCode(c) || c === 95);
  }
  if (!isLetter(code) || code > 0x7f) return at;
  const start = text.slice(at, Math.min(end, at + 8));
  const web = /^(?:https?:\/\/|ftp:\/\/|www\.)/i.test(start);
  const limit = Math.min(end, at + LONGEST * 5);
  if (web) {
    let to = runEnd(text, at, limit, (c) => !isBlank(c) && !isHidden(c) && c !== 34 && c !== 60 && c !== 62 && c < 0x2000);
    while (to > at + 1 && /[.,;:!?)\]'}]/.test(text.charAt(to - 1))) to--;
    return to;
  }
  const local = runEnd(
    text,
    at,
    Math.min(end, at + 64),
    (c) => c < 0x80 && (isWordCode(c) || c === 46 || c === 95 || c === 45 || c === 43),
  );
  if (codeAt(text, local, end) !== 64 || !isWordCode(codeAt(text, local + 1, end))) return at;
  let to = runEnd(text, local + 1, Math.min(end, local + 128), (c) => c < 0x80 && (isWordCode(c) || c === 46 || c === 45));
  while (text.charCodeAt(to - 1) === 46 || text.charCodeAt(to - 1) === 45) to--;
  return to;
}

function runEnd(text: string, at: number, end: number, holds: (code: number) => boolean): number {
  let to = at;
  while (to < end && holds(text.charCodeAt(to))) to++;
  return to;
}

/** Marks that stay together in runs, as in a rule of equal signs. */
const RUNS = new Set([..."-.=*_~#+"].map((mark) => mark.charCodeAt(0)));

/** End of a mark: runs of one mark, "?!", doubled quote marks and surrogate pairs stay together. */
function markEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  const next = codeAt(text, at + 1, end);
  if (RUNS.has(code) && next === code) return runEnd(text, at, end, (c) => c === code);
  if (code === 33 || code === 63) return runEnd(text, at, end, (c) => c === 33 || c === 63);
  if ((code === 39 || code === 0x60) && next === code) return at + 2;
  if (code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) return at + 2;
  return at + 1;
}

const CLITIC = /^(?:s|re|ve|ll|d|m)$/i;

/** Length of a clitic that stands apart from its word ("the front 's", "U.S.'s"); 0 for an ordinary mark. */
function cliticLength(text: string, at: number, end: number, tokens: readonly RawToken[]): number {
  const before = tokens.at(-1);
  const last = before?.text.charCodeAt(before.text.length - 1);
  if (!before || last === undefined || at - before.end > 1) return 0;
  if (!isWordCode(last) && !(last === 46 && before.text.length > 1 && at === before.end)) return 0;
  const to = runEnd(text, at + 1, Math.min(end, at + 4), isWordCode);
  return CLITIC.test(text.slice(at + 1, to)) && !isWordCode(codeAt(text, to, end)) ? to - at : 0;
}

/** Takes a run of letters and digits with the marks inside it, and cuts it. */
function word(text: string, at: number, end: number, tokens: RawToken[]): number {
  const limit = Math.min(end, at + LONGEST);
  let to = at + 1;
  while (to < limit) {
    const code = text.charCodeAt(to);
    if (isWordCode(code) || (isHidden(code) && isWordCode(codeAt(text, to + 1, limit)))) to++;
    else if (staysInside(text, at, to, limit)) to++;
    else break;
  }
  to = withStop(text, at, to, end);
  return cut(text, at, to, tokens);
}

/** Whether the mark at `to` belongs to the word: 2,500, 10:30, o'clock, U.S, 3.5, 11/28, AT&T, a prefix or a date with hyphens. */
function staysInside(text: string, start: number, to: number, end: number): boolean {
  const code = text.charCodeAt(to);
  const last = text.charCodeAt(to - 1);
  const next = codeAt(text, to + 1, end);
  if (isApostrophe(code)) return isLetter(last) && isLetter(next);
  if (isDigit(last) && isDigit(next)) {
    if (code === 46 || code === 58 || code === 47) return true;
    if (code === 44) return isDigit(codeAt(text, to + 2, end)) && isDigit(codeAt(text, to + 3, end)) && !isDigit(codeAt(text, to + 4, end));
    return code === 45 && isIsoDate(text, start, to, end);
  }
  if (code === 46) return isDotted(text, start, to, end);
  if (code === 38) return isUpper(last) && isUpper(next);
  return code === 45 && isLetter(next) && to - start <= 7 && PREFIXES.has(fold(text.slice(start, to)));
}

/** A date such as 2026-03-01: either hyphen of it. */
function isIsoDate(text: string, start: number, to: number, end: number): boolean {
  return (
    /^\d{4}-\d\d-\d\d$/.test(text.slice(start, start + 10)) &&
    to - start < 8 &&
    start + 10 <= end &&
    !isDigit(codeAt(text, start + 10, end))
  );
}

/** Whether a dot between letters is part of the word: a.m, p.m, harbourwire.com; but not "end.Next". */
function isDotted(text: string, start: number, dot: number, end: number): boolean {
  const next = codeAt(text, dot + 1, end);
  if (!isLetter(next)) return false;
  const label = runEnd(text, dot + 1, end, isWordCode);
  const single = isLetter(text.charCodeAt(dot - 1)) && (dot - 1 === start || text.charCodeAt(dot - 2) === 46);
  if (single && label - dot === 2) return true;
  if (single && dot - 1 > start) return false;
  if (!isLower(next)) return false;
  if (label - dot <= 7 && DOMAINS.has(text.slice(dot + 1, label))) return true;
  return (
    label < end &&
    text.charCodeAt(label) === 46 &&
    label - dot <= 20 &&
    DOMAINS.has(text.slice(label + 1, runEnd(text, label + 1, Math.min(end, label + 6), isWordCode)))
  );
}

/** Abbreviations that in small letters are words. */
const CAPITAL_ONLY = new Set(["co", "est", "min", "dec", "sept", "inc", "al"]);

/** Adds the full stop to an abbreviation, an initial or an acronym. */
function withStop(text: string, at: number, to: number, end: number): number {
  if (codeAt(text, to, end) !== 46 || codeAt(text, to + 1, end) === 46) return to;
  const form = fold(text.slice(at, to));
  if (form.length > 8) return to;
  const after = codeAt(text, to + 1, end);
  const figure = isDigit(after) || (isBlank(after) && isDigit(codeAt(text, to + 2, end)));
  if (FIGURE_ABBREVIATIONS.has(form) && figure) return to + 1;
  if (TITLE_ABBREVIATIONS.has(form)) return isUpper(text.charCodeAt(at)) || form === "vs" ? to + 1 : to;
  if (OTHER_ABBREVIATIONS.has(form)) return CAPITAL_ONLY.has(form) && !isUpper(text.charCodeAt(at)) ? to : to + 1;
  if (form.length === 1) return isUpper(text.charCodeAt(at)) && (form !== "i" || isUpper(codeAt(text, to + 2, end))) ? to + 1 : to;
  return isAcronym(form) ? to + 1 : to;
}

/** Single letters with dots between them, "u.s". */
function isAcronym(form: string): boolean {
  if (form.length < 3 || form.length % 2 === 0) return false;
  for (let i = 0; i < form.length; i++) if ((form.charCodeAt(i) === 46) !== (i % 2 === 1)) return false;
  return true;
}

const FUSED: ReadonlyMap<string, number> = new Map([
  ["cannot", 3],
  ["gonna", 3],
  ["gotta", 3],
  ["wanna", 3],
]);

/** Cuts clitics off a word: do|n't, Zemar|'s, can|not. */
function cut(text: string, at: number, to: number, tokens: RawToken[]): number {
  const form = text.slice(at, to);
  const apostrophe = lastApostrophe(form);
  if (apostrophe > 0) {
    const tail = form.slice(apostrophe + 1);
    const negative = /^t$/i.test(tail) && /n$/i.test(form.slice(0, apostrophe)) && apostrophe > 1;
    const place = negative ? apostrophe - 1 : CLITIC.test(tail) ? apostrophe : 0;
    if (place > 0) {
      push(tokens, text, at, at + place);
      return push(tokens, text, at + place, to);
    }
  }
  const fused = form.length < 7 ? (FUSED.get(fold(form)) ?? 0) : 0;
  push(tokens, text, at, at + fused);
  return push(tokens, text, at + fused, to);
}

function lastApostrophe(form: string): number {
  for (let i = form.length - 1; i > 0 && i >= form.length - 3; i--) if (isApostrophe(form.charCodeAt(i))) return i;
  return -1;
}
