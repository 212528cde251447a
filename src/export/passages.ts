import { allRecords } from "../analysis/index.ts";
import type { AccountView, AlignedPiece, Alignment, FindingId, Report, Span, Text } from "../model/index.ts";
import { line, marked } from "./order.ts";

/** Lays two texts beside each other. */
type Align = (a: Text, b: Text) => Alignment;

/**
 * What reports have of one another, as JSON Lines `{link, type, why, a, b, words, rows}`, one for each link between two whole reports,
 * ordered by link. `a` and `b` are `{report, name}`; each row is a passage they share or what stands between, in pieces with the place of their words in
 * either text, and with the words where only one has them.
 */
export async function* exportPassages(view: AccountView, align: Align, mark?: string): AsyncGenerator<string> {
  for await (const link of allRecords(view, "link")) {
    if (link.layer !== "copy") continue;
    const [a, b] = [await sideOf(view, link.a), await sideOf(view, link.b)];
    if (!a || !b) continue;
    const { rows, words } = align(a.text, b.text);
    yield line({
      link: link.id,
      type: link.type,
      why: link.why,
      a: { report: a.report.id, name: a.report.name },
      b: { report: b.report.id, name: b.report.name },
      words,
      rows: rows.map(({ kind, pieces }) => ({ kind, pieces: pieces.map((piece) => pieceOf(piece, a.text.text, b.text.text)) })),
      ...marked(mark),
    });
  }
}

async function sideOf(view: AccountView, id: FindingId): Promise<{ readonly report: Report; readonly text: Text } | undefined> {
  const finding = await view.finding(id);
  const [report, text] = finding ? [await view.report(finding.report), await view.text(finding.report)] : [];
  return report && text ? { report, text } : undefined;
}

function pieceOf({ kind, a, b }: AlignedPiece, left: string, right: string): object {
  const words = (text: string, span: Span): string => text.slice(span.start, span.end);
  if (kind === "a" && a) return { kind, a, words: words(left, a) };
  if (kind === "b" && b) return { kind, b, words: words(right, b) };
  return { kind, a, b };
}
