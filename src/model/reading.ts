import type { Finding } from "./finding.ts";
import type { ReportId, TextId } from "./ids.ts";
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
}
