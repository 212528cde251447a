import type { Bearing, Incident, LedgerEntry } from "../model/index.ts";

/** One line of a ledger against all hypotheses of its incident: how it bears on each, and whether it tells them apart. */
export interface EvidenceRow {
  readonly line: LedgerEntry;
  /** In the order of the hypotheses. */
  readonly marks: readonly { readonly bearing: Bearing; readonly why: string }[];
  /** Pairs of hypotheses of which it speaks against one and not the other; 0 for what tells nothing apart. */
  readonly tellsApart: number;
  /** The same in words: "speaks against 2 of 3". */
  readonly diagnosticity: string;
}

/**
 * The matrix of evidence of an incident (Heuer 1999, ch. 8: evidence that fits every hypothesis tells nothing, however strong it looks),
 * what tells most apart first, else in the order of the ledger. Whether a statement is true is no part of it.
 */
export function evidenceRows({ ledger, hypotheses }: Pick<Incident, "ledger" | "hypotheses">): readonly EvidenceRow[] {
  const rows = ledger.map((line, at) => {
    // the marks of a hypothesis stand in the order of the ledger
    const marks = hypotheses.map((hypothesis) => {
      const mark = hypothesis.marks[at];
      return { bearing: mark?.bearing ?? ("no-bearing" as const), why: mark?.why ?? "" };
    });
    const against = marks.filter(({ bearing }) => bearing === "inconsistent").length;
    const fits = marks.filter(({ bearing }) => bearing === "consistent").length;
    return { line, marks, tellsApart: against * (marks.length - against), diagnosticity: inWords(against, fits, marks.length) };
  });
  return rows
    .map((row, at) => ({ row, at }))
    .sort((a, b) => b.row.tellsApart - a.row.tellsApart || a.at - b.at)
    .map(({ row }) => row);
}

function inWords(against: number, fits: number, all: number): string {
  if (against === all) return "tells nothing apart: it speaks against every hypothesis";
  if (against > 0) return `speaks against ${against} of ${all}`;
  if (fits === all) return "tells nothing apart: it fits every hypothesis";
  return fits === 0 ? "tells nothing apart: it bears on none" : `fits ${fits} of ${all}, speaks against none`;
}
