import type { Span } from "../model/index.ts";
import type { Quote } from "./document.ts";

const OPENING = "“„«‟";
const CLOSING = "”»";
const STRAIGHT = '"';

/** From this many words on, a quotation is read as speech of its own and masked in the sentence around it. */
const CLAUSE_WORDS = 4;

/**
 * The quotations of one paragraph, in order, not nested. Marks may be mixed (opened “, closed "), an opening mark without a
 * closing one runs to the end of the paragraph (a quotation of several paragraphs). Apostrophes open nothing.
 */
export function quotesOf(text: string, paragraph: readonly Span[], firstIndex: number): Quote[] {
  const found: Quote[] = [];
  const end = paragraph[paragraph.length - 1]?.end ?? 0;
  let open = -1;
  let width = 1;
  let single = false;
  const close = (at: number, closed: number) => {
    const inner = { start: open + width, end: at };
    const words = countWords(text, inner);
    if (words > 0) {
      found.push({
        index: firstIndex + found.length,
        start: open,
        end: at + closed,
        inner,
        marks: single ? "single" : "double",
        size: words >= CLAUSE_WORDS && !isName(text, open, inner) ? "clause" : "words",
        closed: closed > 0,
      });
    }
    open = -1;
  };
  for (const span of paragraph) {
    for (let at = span.start; at < span.end; at++) {
      const char = text[at] as string;
      if (open < 0) {
        if (opensDouble(text, at, span)) [open, single, width] = [at, false, 1];
        else if (opensTyped(text, at, span)) [open, single, width] = [at, false, 2];
        else if (opensSingle(text, at, span)) [open, single, width] = [at, true, 1];
        if (open >= 0) at += width - 1;
      } else if (single) {
        if (closesSingle(text, at)) close(at, 1);
      } else if (CLOSING.includes(char) || char === STRAIGHT) close(at, 1);
      else if (isTyped(text, at)) {
        close(at, 2);
        at++;
      }
    }
  }
  if (open >= 0 && !single) close(end, 0);
  return found;
}

const NAMING = new Set(["called", "named", "dubbed", "nicknamed", "itself", "themselves", "entitled", "titled", "as"]);

/** A name and no speech: every word but the small ones has a capital, or a verb of naming stands before: a group called "the sons of the river". */
function isName(text: string, open: number, inner: Span): boolean {
  const before = wordBefore(text, text.slice(Math.max(0, open - 5), open).endsWith("the ") ? open - 5 : open - 1);
  if (NAMING.has(before)) return !/[.!?,]$/.test(text.slice(inner.start, inner.end));
  const words = text
    .slice(inner.start, Math.min(inner.end, inner.start + 120))
    .split(/[\s-]+/)
    .filter((word) => word.length > 3);
  return words.length > 0 && inner.end - inner.start < 120 && words.every((word) => word[0] !== word[0]?.toLowerCase());
}

/** The word that ends before `at`, in small letters. */
function wordBefore(text: string, at: number): string {
  let end = at + 1;
  while (end > 0 && isBlank(text[end - 1])) end--;
  let start = end;
  while (start > 0 && end - start < 12 && isWord(text[start - 1])) start--;
  return text.slice(start, end).toLowerCase();
}

function opensDouble(text: string, at: number, span: Span): boolean {
  const char = text[at] as string;
  if (OPENING.includes(char)) return true;
  const before = at > span.start ? text[at - 1] : " ";
  const after = text[at + 1];
  // a closing mark before a word is an opening one gone wrong: he called it ”resistance”
  return (char === STRAIGHT || char === "”") && !isWord(before) && after !== undefined && !isBlank(after);
}

/** Old wires and typewriters write a double mark as two single ones: ``we hold the ford,'' and ''we hold the ford,''. */
const isTyped = (text: string, at: number): boolean => (text[at] === "'" || text[at] === "`") && text[at + 1] === text[at];

function opensTyped(text: string, at: number, span: Span): boolean {
  return isTyped(text, at) && !isWord(at > span.start ? text[at - 1] : " ") && !isBlank(text[at + 2]) && at + 2 < span.end;
}

function opensSingle(text: string, at: number, span: Span): boolean {
  const char = text[at];
  if (char !== "‘" && char !== "'" && char !== "’") return false;
  const before = at > span.start ? text[at - 1] : " ";
  if (isWord(before) || !isWord(text[at + 1])) return false;
  for (let to = at + 2; to < span.end; to++) if (closesSingle(text, to)) return true;
  return false;
}

function closesSingle(text: string, at: number): boolean {
  const char = text[at];
  return (char === "’" || char === "'") && !isBlank(text[at - 1]) && !isWord(text[at + 1]);
}

const isBlank = (char: string | undefined): boolean =>
  char === undefined || char === " " || char === "\n" || char === "\t" || char === "\u00a0";

/** Letters and digits of the scripts at hand: anything that is not ASCII punctuation, a blank, a dash or a quotation mark. */
function isWord(char: string | undefined): boolean {
  if (char === undefined) return false;
  const code = char.charCodeAt(0);
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) && code !== 0x3000;
}

function countWords(text: string, span: Span): number {
  let words = 0;
  for (let at = span.start; at < span.end; at++) if (isWord(text[at]) && !isWord(text[at - 1])) words++;
  return words;
}
