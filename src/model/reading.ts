import type { Finding } from "./finding.ts";
import type { FindingId, JudgementId, ReportId, TextId } from "./ids.ts";
import type { Note } from "./note.ts";

/** Everything one version of the reader found in one text. */
export interface Reading {
  readonly kind: "reading";
  readonly report: ReportId;
  readonly text: TextId;
  /** Name of reader, packs and weights that made it; a reading with another reader is stale. */
  readonly reader: string;
  readonly findings: readonly Finding[];
  readonly notes: readonly Note[];
  /** Judgements on findings that stand elsewhere on this text, or nowhere. */
  readonly moved?: readonly Moved[];
}

/** A judged finding that is now another one; without `to` its judgement is orphaned. */
export interface Moved {
  readonly judgement: JudgementId;
  readonly from: FindingId;
  readonly to?: FindingId;
}
