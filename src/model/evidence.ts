import type { TextId } from "./ids.ts";
import { bySpan, hull, type Span } from "./span.ts";

/** What a stretch of words does for a finding. */
export type EvidenceRole = "trigger" | "cue" | "speaker" | "content" | "argument" | "clue";

/** The words that play one role, in one or more ordered spans. */
export interface EvidencePart {
  readonly role: EvidenceRole;
  readonly spans: readonly Span[];
  /** The exact words at each span. */
  readonly words: readonly string[];
}

/** The exact place in one text that a finding stands on. */
export interface Evidence {
  readonly text: TextId;
  readonly parts: readonly EvidencePart[];
  /** From the first to the last character of all parts. */
  readonly hull: Span;
  /** Up to 32 characters before and after the hull, to recognise the place on another text. */
  readonly before: string;
  readonly after: string;
}

const CONTEXT = 32;

/** Evidence from spans by role; ordered, words and context copied from `text`. Throws RangeError when there is no span. */
export function evidenceOf(
  textId: TextId,
  text: string,
  parts: readonly { readonly role: EvidenceRole; readonly spans: readonly Span[] }[],
): Evidence {
  const kept = parts
    .filter((part) => part.spans.length > 0)
    .map((part) => {
      const spans = [...part.spans].sort(bySpan);
      return { role: part.role, spans, words: spans.map((span) => text.slice(span.start, span.end)) };
    });
  const whole = hull(kept.flatMap((part) => part.spans));
  return {
    text: textId,
    parts: kept,
    hull: whole,
    before: wellFormed(text.slice(Math.max(0, whole.start - CONTEXT), whole.start)),
    after: wellFormed(text.slice(whole.end, whole.end + CONTEXT)),
  };
}

/** The spans of one role, empty when the evidence has none. */
export const spansOf = (evidence: Evidence, role: EvidenceRole): readonly Span[] =>
  evidence.parts.find((part) => part.role === role)?.spans ?? [];

/** Drops half of a surrogate pair left at either end by cutting. */
function wellFormed(cut: string): string {
  const from = isHalf(cut.charCodeAt(0), LOW) ? 1 : 0;
  const to = isHalf(cut.charCodeAt(cut.length - 1), HIGH) ? cut.length - 1 : cut.length;
  return cut.slice(from, to);
}

const HIGH = 0xd800;
const LOW = 0xdc00;
const isHalf = (code: number, first: number): boolean => code >= first && code < first + 0x400;
