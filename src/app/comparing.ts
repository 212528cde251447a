import type { AccountView, AlignedPiece, AlignedRow, Alignment, Finding, Link, Report, ReportId, Span, Text } from "../model/index.ts";
import { aligned, voiceOf } from "../reconcile/index.ts";
import { everyItem } from "./prefix.ts";

/** A stretch of a text with its words. */
export interface Told extends Span {
  readonly words: string;
}

/** A piece of an alignment with the words of either text. */
interface PieceShown {
  readonly kind: AlignedPiece["kind"];
  readonly a?: Told;
  readonly b?: Told;
}

/** Two reports laid beside each other. */
export interface ReportsCompared {
  readonly a: Report;
  readonly b: Report;
  /** What the account holds on how one draws on the other; none where it holds nothing. */
  readonly links: readonly ReuseLink[];
  readonly words: Alignment["words"];
  readonly rows: readonly { readonly kind: AlignedRow["kind"]; readonly pieces: readonly PieceShown[] }[];
}

/** A link that says that one report draws on another, by the reports. */
export interface ReuseLink extends Pick<Link, "id" | "type" | "why"> {
  readonly a: ReportId;
  readonly b: ReportId;
}

/** Links between whole reports: copies and lifted passages. */
const LAYER = "copy";

/** Two reports laid beside each other as they are now; a report without a text has no words. */
export async function comparedReports(view: AccountView, a: Report, b: Report): Promise<ReportsCompared> {
  const [left, right] = [await view.text(a.id), await view.text(b.id)];
  const links = (await reuseOf(view, a.id)).filter((link) => link.a === b.id || link.b === b.id);
  if (!left || !right) return { a, b, links, words: { a: 0, b: 0, same: 0, onlyA: 0, onlyB: 0 }, rows: [] };
  const { rows, words } = aligned(left, right);
  const shown = (piece: AlignedPiece): PieceShown => ({ kind: piece.kind, ...told("a", left, piece.a), ...told("b", right, piece.b) });
  return { a, b, links, words, rows: rows.map(({ kind, pieces }) => ({ kind, pieces: pieces.map(shown) })) };
}

const told = (side: "a" | "b", text: Text, span: Span | undefined): { readonly a?: Told; readonly b?: Told } =>
  span ? { [side]: { ...span, words: text.text.slice(span.start, span.end) } } : {};

/** How a report draws on others, or they on it, in the order of links. */
export async function reuseOf(view: AccountView, report: ReportId): Promise<readonly ReuseLink[]> {
  const findings: Finding[] = [];
  for await (const finding of everyItem((paging) => view.findings({ ...paging, report }))) findings.push(finding);
  const voice = voiceOf(findings);
  const links = voice ? (await view.links(voice.id)).filter(({ layer }) => layer === LAYER) : [];
  const found: ReuseLink[] = [];
  for (const { id, type, why, a, b } of links) {
    const [one, two] = [(await view.finding(a))?.report, (await view.finding(b))?.report];
    if (one !== undefined && two !== undefined) found.push({ id, type, why, a: one, b: two });
  }
  return found;
}
