import { contains, evidenceOf, hull, overlap, type Span, type StatementFinding } from "../../model/index.ts";
import type { Document, Sentence } from "../../text/document.ts";
import { openingMarks } from "../../text/quote-marks.ts";
import { nearby } from "../nearby.ts";

/**
 * Quotations that stand as sentences of their own behind a statement go on with it:
 *   “We fired nothing,” Marvan said. “Ask our commanders.”       one statement, two pieces
 *   Marvan said the gate was shut. “Nobody passed.”
 * Right behind it in the same paragraph; also in the next one when that holds nothing else and the paragraph before ended with a
 * quotation of the same speaker. A quotation on its own elsewhere keeps no speaker, and one in a turn of a transcript has its own.
 */
export function floatingQuotes(
  document: Document,
  statements: readonly StatementFinding[],
  turns: readonly StatementFinding[],
): StatementFinding[] {
  const named = nearby(
    turns.flatMap(({ content }) => content),
    (span) => span,
  );
  const isTurn = (sentence: Sentence): boolean => {
    const extent = hull(sentence.spans);
    return named(extent).some((span) => overlap(span, extent) > 0);
  };
  const extra = new Map<string, Span[]>();
  const quotesOnly = paragraphsOfQuotes(document);
  const inSentence = nearby(statements, ({ evidence }) => evidence.hull);
  let last: { sentence: Sentence; statement: StatementFinding } | undefined;
  for (const sentence of document.sentences) {
    if (sentence.quote !== undefined) continue;
    if (isTurn(sentence)) {
      last = undefined;
      continue;
    }
    const floating = quotesIn(sentence, document);
    const follows =
      last !== undefined &&
      (sentence.paragraph === last.sentence.paragraph ||
        (sentence.paragraph === last.sentence.paragraph + 1 && quotesOnly.has(sentence.paragraph) && last.statement.manner !== "indirect"));
    if (floating.length === 0) {
      const own = inSentence(hull(sentence.spans)).filter((one) => within(sentence, one.evidence.hull));
      const statement = lastSaid(own, document);
      last = statement && { sentence, statement };
    } else if (last && follows) {
      extra.set(last.statement.id, [...(extra.get(last.statement.id) ?? []), ...floating]);
      last = { ...last, sentence };
    } else last = undefined;
  }
  return statements.map((statement) => {
    const more = extra.get(statement.id);
    return more ? widened(document, statement, more) : statement;
  });
}

/** The last speech of somebody that no other statement of the sentence holds. */
function lastSaid(own: readonly StatementFinding[], { text }: Document): StatementFinding | undefined {
  const outer = own.filter(
    (one) =>
      one.mode === "speech" &&
      one.speaker !== undefined &&
      one.content.length > 0 &&
      !own.some((other) => other !== one && other.content.some((span) => one.cue[0] !== undefined && contains(span, one.cue[0]))),
  );
  const last = outer.sort((a, b) => (a.cue[0]?.start ?? 0) - (b.cue[0]?.start ?? 0))[outer.length - 1];
  return last && !/^\s*(who|which)\b/.test(text.slice(last.evidence.hull.start)) ? last : undefined;
}

/** Paragraphs that hold quotations and nothing else. */
function paragraphsOfQuotes(document: Document): ReadonlySet<number> {
  const all = new Map<number, boolean>();
  for (const sentence of document.sentences)
    if (sentence.quote === undefined)
      all.set(sentence.paragraph, (all.get(sentence.paragraph) ?? true) && quotesIn(sentence, document).length > 0);
  return new Set([...all].filter(([, only]) => only).map(([paragraph]) => paragraph));
}

/** The quotations of a sentence that is nothing but quotations, long or short. */
function quotesIn(sentence: Sentence, document: Document): Span[] {
  if (isOnlyQuotes(sentence)) return sentence.tokens.filter((token) => token.quote !== undefined).map(({ start, end }) => ({ start, end }));
  const [first, last] = [sentence.tokens[0], sentence.tokens[sentence.tokens.length - 1]];
  const short =
    first && last && openingMarks.has(first.word)
      ? document.quotes.find((quote) => quote.start === first.start && quote.end >= last.end - 1)
      : undefined;
  return short ? [{ start: short.start, end: short.end }] : [];
}

const within = (sentence: Sentence, span: Span): boolean => {
  const first = sentence.spans[0];
  const last = sentence.spans[sentence.spans.length - 1];
  return first !== undefined && last !== undefined && contains({ start: first.start, end: last.end }, span);
};

const isOnlyQuotes = (sentence: Sentence): boolean =>
  sentence.tokens.some((token) => token.quote !== undefined) &&
  sentence.tokens.every((token) => token.quote !== undefined || token.pos === "PUNCT");

function widened(document: Document, statement: StatementFinding, more: readonly Span[]): StatementFinding {
  const content = [...statement.content, ...more];
  const parts = statement.evidence.parts.map((part) => (part.role === "content" ? { role: part.role, spans: content } : part));
  return { ...statement, content, evidence: evidenceOf(document.textId, document.text, parts) };
}
