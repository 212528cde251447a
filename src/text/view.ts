import { readRoles, type Span, type Zone, type ZoneRole } from "../model/index.ts";
import { isDigit, isLetter } from "./characters.ts";

/** A paragraph of a read zone: its stretches in order, with a hole where another voice was inserted. */
export interface Paragraph {
  readonly zone: ZoneRole;
  readonly spans: readonly Span[];
}

/**
 * The paragraphs of a text that are read, in order. Neighbouring zones of one role count as one; an insertion inside a
 * paragraph is a paragraph of its own and leaves a hole in the one around it:
 *   body "The army replied " + insertion "[as if!]" + body " with fire." -> one body paragraph with two spans.
 */
export function paragraphsOf(text: string, zones: readonly Zone[]): Paragraph[] {
  const paragraphs: { zone: ZoneRole; spans: Span[] }[] = [];
  let open: { zone: ZoneRole; spans: Span[] } | undefined;
  for (const zone of zones) {
    if (!readRoles.has(zone.role)) {
      open = undefined;
      continue;
    }
    for (const line of linesOf(text, zone)) {
      const joins = open && open.zone === zone.role && !line.fresh && continues(text, open.spans, line.span);
      if (joins && open) {
        const last = open.spans[open.spans.length - 1] as Span;
        if (last.end === line.span.start) open.spans[open.spans.length - 1] = { start: last.start, end: line.span.end };
        else open.spans.push(line.span);
      } else {
        const paragraph = { zone: zone.role, spans: [line.span] };
        paragraphs.push(paragraph);
        if (zone.role !== "insertion") open = paragraph;
      }
      if (line.closed) open = undefined;
    }
  }
  return paragraphs;
}

/** Whether the stretch goes on with the paragraph kept open: nothing but the hole lies between, and no blank line. */
const continues = (text: string, spans: readonly Span[], next: Span): boolean => {
  const last = spans[spans.length - 1];
  return last !== undefined && !text.slice(last.end, next.start).includes("\n\n");
};

interface Line {
  readonly span: Span;
  /** Begins after a line break inside its zone. */
  readonly fresh: boolean;
  /** Ends with a line break. */
  readonly closed: boolean;
}

/** The zone cut at paragraph breaks: blank lines, and single line breaks unless the line was only wrapped there; lines without end are cut too. */
function* linesOf(text: string, zone: Span): Generator<Line> {
  let start = zone.start;
  let fresh = false;
  for (let at = zone.start; at < zone.end; at++) {
    const broken = text[at] === "\n" && !isSoft(text, at, start, zone);
    if (!broken && !endsEndless(text, at, at - start)) continue;
    const span = trimmed(text, { start, end: at });
    if (span) yield { span, fresh, closed: true };
    start = at + 1;
    fresh = true;
  }
  const span = trimmed(text, { start, end: zone.end });
  if (span) yield { span, fresh, closed: false };
}

/** Characters of a line without a break after which it is cut: at the end of a sentence, later at any blank, at last anywhere. */
const ENDLESS = { sentence: 20_000, blank: 30_000, any: 40_000 } as const;

function endsEndless(text: string, at: number, length: number): boolean {
  if (length < ENDLESS.sentence) return false;
  if (isBlank(text[at])) return length >= ENDLESS.blank || /[.!?]["”’]?$/.test(text.slice(at - 2, at));
  // what is cut stays out of the paragraphs, as a blank does
  const code = text.charCodeAt(at);
  return length >= ENDLESS.any && !isLetter(code) && !isDigit(code) && (code & 0xf800) !== 0xd800;
}

/** A single line break after a long line without a stop, before a small letter: the line was wrapped, the sentence goes on. */
function isSoft(text: string, at: number, start: number, zone: Span): boolean {
  const next = text[at + 1];
  if (next === undefined || at + 1 >= zone.end || at - start < 40) return false;
  const before = text[at - 1] === "\r" ? text[at - 2] : text[at - 1];
  return next >= "a" && next <= "z" && before !== undefined && !'.!?:"”»'.includes(before);
}

const isBlank = (char: string | undefined): boolean => char === " " || char === "\t" || char === "\r" || char === "\n" || char === "\u00a0";

/** The span without blanks at its ends; undefined when nothing is left. */
function trimmed(text: string, span: Span): Span | undefined {
  let { start, end } = span;
  while (start < end && isBlank(text[start])) start++;
  while (end > start && isBlank(text[end - 1])) end--;
  return start < end ? { start, end } : undefined;
}
