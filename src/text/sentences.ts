/** Finds where sentences start in a list of words of news English. */
import { OTHER_ABBREVIATIONS } from "./abbreviations.ts";
import { fold, isDigit, isLetter, isUpper } from "./characters.ts";
import type { RawToken } from "./tokens.ts";

const CLOSERS = new Set(['"', "'", "''", "\u201d", "\u2019", "\u00bb", ")", "]", "}"]);
const OPENERS = new Set(['"', "'", "``", "\u201c", "\u2018", "\u00ab", "(", "[", "{"]);
const QUOTES = new Set(['"', "''", "\u201d", "\u2019", "'", "\u00bb"]);
const ENDS = new Set([".", "!", "?", "\u2026", "\u061f", "\u06d4"]);

/** Words that, with a capital after an abbreviation, open a sentence. */
const STARTERS = new Set(
  "the a an this that these those he she it they we i you his her its their our my in on at as but and if when while after before however there according what who why how also another some many most all both no not since although though meanwhile earlier later last for from with since despite during by to then instead still thus once until under each every several few nothing nobody none".split(
    " ",
  ),
);
const REPORTS = new Set("said says say asked told added replied wrote shouted tweeted according".split(" "));

/** Indices of the words that start a sentence, in order; the first is 0 when there are words. */
export function splitSentences(text: string, tokens: readonly RawToken[]): number[] {
  const starts: number[] = [];
  let from = 0;
  while (from < tokens.length) {
    starts.push(from);
    from = sentenceEnd(text, tokens, from);
  }
  return starts;
}

/** Index just behind the last word of the sentence that starts at `from`. */
function sentenceEnd(text: string, tokens: readonly RawToken[], from: number): number {
  for (let i = from; i < tokens.length; i++) {
    const next = tokens[i + 1];
    if (!next) return i + 1;
    if (paragraphBreak(text, (tokens[i] as RawToken).end, next.start)) return i + 1;
    if (!mayEnd(tokens[i] as RawToken, i === from)) continue;
    let last = i;
    while (last + 1 < tokens.length && isClosing(text, tokens, last + 1)) last++;
    last = afterNotes(tokens, last);
    while (last + 1 < tokens.length && /^[.!?]+$/.test((tokens[last + 1] as RawToken).text)) last++;
    if (last + 1 >= tokens.length) return last + 1;
    if (opens(tokens, i, last)) return last + 1;
    if (paragraphBreak(text, (tokens[last] as RawToken).end, (tokens[last + 1] as RawToken).start)) return last + 1;
    i = last;
  }
  return tokens.length;
}

/** The last word of the numbers of notes glued to a stop: "the town.[1][2] Next". */
function afterNotes(tokens: readonly RawToken[], stop: number): number {
  let last = stop;
  while (
    tokens[last + 1]?.text === "[" &&
    tokens[last + 1]?.start === tokens[last]?.end &&
    isDigit((tokens[last + 2]?.text ?? "").charCodeAt(0)) &&
    tokens[last + 3]?.text === "]"
  )
    last += 3;
  return last;
}

/** Whether an empty line lies between two places. */
function paragraphBreak(text: string, from: number, to: number): boolean {
  let lines = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x2029) return true;
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) lines++;
  }
  return lines > 1;
}

/** Whether a word can close a sentence: a stop, or an abbreviation that holds one. */
function mayEnd(token: RawToken, first: boolean): boolean {
  const { text } = token;
  if (ENDS.has(text.charAt(0)) && (text.length === 1 || /^(?:\.\.|[!?]{2})/.test(text))) return true;
  return !first && text.length > 1 && text.endsWith(".");
}

/** Whether the word at `i` is a closing quote mark or bracket behind a stop: nothing between, or detached and followed by a blank. */
function isClosing(text: string, tokens: readonly RawToken[], i: number): boolean {
  const token = tokens[i] as RawToken;
  if (!CLOSERS.has(token.text)) return false;
  const before = tokens[i - 1] as RawToken;
  if (before.end === token.start) {
    const after = tokens[i + 1];
    const glued = OPENERS.has(token.text) && after !== undefined && after.start === token.end && isLetter(after.text.charCodeAt(0));
    return !(glued && isUpper(after.text.charCodeAt(0)) && !openBefore(tokens, i));
  }
  if (!OPENERS.has(token.text)) return token.start - before.end <= 1 && !text.slice(before.end, token.start).includes("\n");
  const after = tokens[i + 1];
  return after === undefined || after.start > token.end ? openBefore(tokens, i) : false;
}

/** Whether an odd number of the same straight mark stands in the hundred words before `i`. */
function openBefore(tokens: readonly RawToken[], i: number): boolean {
  const mark = (tokens[i] as RawToken).text;
  let open = false;
  for (let k = i - 1; k >= 0 && k > i - 100; k--) if (tokens[k]?.text === mark) open = !open;
  return open;
}

/** Whether the word after `last` opens a sentence, `stop` being the place of the full stop. */
function opens(tokens: readonly RawToken[], stop: number, last: number): boolean {
  let at = last + 1;
  while (at < tokens.length && at < last + 4 && OPENERS.has((tokens[at] as RawToken).text)) at++;
  const next = tokens[at] as RawToken | undefined;
  const mark = (tokens[stop] as RawToken).text;
  if (!next) return true;
  const code = next.text.charCodeAt(0);
  const quoted = at > last + 1;
  const capital = isUpper(code) || (isLetter(code) && code > 0x24f) || (code >= 0xd800 && code <= 0xdfff);
  if (mark.length > 1 && !ENDS.has(mark.charAt(0))) return opensAfterAbbreviation(mark, next, capital, quoted);
  if (!capital) return opensSmall(tokens, mark, last, next);
  const closedByQuote = last > stop && QUOTES.has((tokens[last] as RawToken).text);
  return !(closedByQuote && mark !== "." && reportFollows(tokens, at));
}

/** After "U.S." or "Inc.": only a word that commonly opens a sentence; never after titles and initials. */
function opensAfterAbbreviation(mark: string, next: RawToken, capital: boolean, quoted: boolean): boolean {
  const form = fold(mark.slice(0, -1));
  const inner = form.includes(".") || OTHER_ABBREVIATIONS.has(form);
  return inner && capital && (quoted || STARTERS.has(fold(next.text)));
}

/** Before a word without a capital: figures and odd marks open a sentence after a full stop and a blank, small letters do not. */
function opensSmall(tokens: readonly RawToken[], mark: string, last: number, next: RawToken): boolean {
  const code = next.text.charCodeAt(0);
  if (mark.startsWith("..") || mark === "\u2026") return false;
  const apart = next.start > (tokens[last] as RawToken).end;
  if (isDigit(code) || next.text === "$") return apart;
  if (isLetter(code)) return false;
  return apart && !CLOSERS.has(next.text) && !/^[,;:.!?\u2013\u2014-]/.test(next.text);
}

/** Whether a name and a verb of saying follow: "Go!" Smith said. */
function reportFollows(tokens: readonly RawToken[], at: number): boolean {
  for (let k = at; k < at + 6 && k < tokens.length; k++) {
    const form = fold((tokens[k] as RawToken).text);
    if (REPORTS.has(form)) return true;
    if (ENDS.has(form) || form === ",") return false;
  }
  return false;
}
