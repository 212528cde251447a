import type { FindingKind } from "./finding.ts";
import type { FindingId, ReportId, TextId } from "./ids.ts";
import type { Text } from "./report.ts";
import { hull, type Span } from "./span.ts";

/** The place of judged words on the text they were judged on, to know them again on another one. */
export interface Anchor {
  readonly report: ReportId;
  readonly text: TextId;
  /** The finding judged and its kind; absent for selected words. */
  readonly finding?: FindingId;
  readonly kind?: FindingKind;
  /** Trigger spans of the finding, or the selected spans; never empty. */
  readonly spans: readonly Span[];
  /** The text from the first to the last character of the spans, and up to 32 characters on either side. */
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

const CONTEXT = 32;
/** Characters beside the words without which one side alone does not tell a place. */
const LEAST = 8;

/** An anchor on some spans of a text; throws RangeError when there are none. */
export function anchorOn(report: ReportId, text: Pick<Text, "id" | "text">, spans: readonly Span[]): Anchor {
  const { start, end } = hull(spans);
  return {
    report,
    text: text.id,
    spans: spans.map((span) => ({ start: span.start, end: span.end })),
    words: text.text.slice(start, end),
    before: text.text.slice(Math.max(0, start - CONTEXT), start),
    after: text.text.slice(end, end + CONTEXT),
  };
}

/**
 * Where anchored words stand on a text: where they stood when it is the text they were judged on; else moved to the one place where
 * they stand with all of their context, or failing that with the context of one side. Undefined where there is none, or several.
 */
export function placeOf(anchor: Anchor, text: Pick<Text, "id" | "text">): readonly Span[] | undefined {
  const { spans, words, before, after } = anchor;
  const { start, end } = hull(spans);
  if (text.id === anchor.text) return text.text.slice(start, end) === words ? spans : undefined;
  if (words === "") return undefined;
  const at = onlyPlace(text.text, before, words, after);
  return at === undefined ? undefined : spans.map((span) => ({ start: span.start - start + at, end: span.end - start + at }));
}

function onlyPlace(text: string, before: string, words: string, after: string): number | undefined {
  const whole = places(text, before + words + after);
  if (whole.length > 0) return before.length + after.length < LEAST || whole.length > 1 ? undefined : (whole[0] ?? 0) + before.length;
  const left = before.length < LEAST ? [] : places(text, before + words).map((at) => at + before.length);
  const right = after.length < LEAST ? [] : places(text, words + after);
  const found = new Set([...left, ...right]);
  return found.size === 1 ? [...found][0] : undefined;
}

/** Up to two places of a string in a text. */
function places(text: string, wanted: string): number[] {
  const first = text.indexOf(wanted);
  if (first < 0) return [];
  const second = text.indexOf(wanted, first + 1);
  return second < 0 ? [first] : [first, second];
}
