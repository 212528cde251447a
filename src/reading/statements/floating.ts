import { contains, evidenceOf, type Span, type StatementFinding } from "../../model/index.ts";
import type { Document, Sentence } from "../../text/document.ts";

/**
 * Quotations that stand as sentences of their own behind a quoted statement go on with it:
 *   “We fired nothing,” Marvan said. “Ask our commanders.”      one statement, two pieces
 * Only inside one paragraph, and only right behind; a quotation on its own elsewhere keeps no speaker.
 */
export function floatingQuotes(document: Document, statements: readonly StatementFinding[]): StatementFinding[] {
  const extra = new Map<string, Span[]>();
  let last: { sentence: Sentence; statement: StatementFinding } | undefined;
  for (const sentence of document.sentences) {
    if (sentence.quote !== undefined) continue;
    const own = statements.filter((statement) => statement.manner !== "indirect" && within(sentence, statement.evidence.hull));
    const direct = own[own.length - 1];
    if (direct) last = { sentence, statement: direct };
    else if (last && isOnlyQuotes(sentence) && sentence.paragraph === last.sentence.paragraph) {
      const list = extra.get(last.statement.id) ?? [];
      list.push(...sentence.tokens.filter((token) => token.quote !== undefined).map((token) => ({ start: token.start, end: token.end })));
      extra.set(last.statement.id, list);
    } else last = undefined;
  }
  return statements.map((statement) => {
    const more = extra.get(statement.id);
    return more ? widened(document, statement, more) : statement;
  });
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
