import type { Generated, Kysely } from "kysely";
import type { AccountKind, FindingId, FindingKind, JudgementId, ReportId, TextId, VersionId } from "../../model/index.ts";

/** How a blob is kept: as it is, or as a zlib stream. */
export type Packing = "plain" | "deflate";

/** The columns of a case. What each table is for stands beside its definition in `migrations.ts`. */
export interface Tables {
  meta: { name: string; value: string };
  versions: { id: VersionId; size: number; form: string; packing: Packing; content: Uint8Array };
  texts: { id: TextId; version: VersionId; intake: string; encoding: string; content: string; zones: string; data: string; notes: string };
  reports: {
    id: ReportId;
    name: string;
    address: string;
    version: VersionId;
    text: TextId;
    given: string;
    data: string;
    published: string | null;
    inputs: string;
    reading: number | null;
    reconciled: number | null;
  };
  arrivals: { report: ReportId; place: number; version: VersionId; text: TextId; given: string; at: string | null };
  readings: {
    seq: Generated<number>;
    report: ReportId;
    text: TextId;
    reader: string;
    inputs: string;
    size: number;
    packing: Packing;
    body: Uint8Array;
    notes: string;
  };
  findings: {
    id: FindingId;
    report: ReportId;
    kind: FindingKind;
    zone: string;
    rule: string;
    hull_start: number;
    hull_end: number;
    body: number;
    words: string;
    rejected: Generated<number>;
  };
  finding_bodies: { seq: number; body: string };
  former_findings: { id: FindingId; report: ReportId };
  judgements: {
    seq: Generated<number>;
    id: JudgementId;
    made: string;
    undoes: JudgementId | null;
    body: string;
    in_force: number;
    fresh: number;
  };
  judgement_names: { name: string; judgement: number };
  judgement_reports: { report: ReportId; judgement: number };
  moved: { report: ReportId; judgement: JudgementId; from_id: FindingId; now_id: FindingId | null };
  tombstones: { report: ReportId; body: string };
  forgotten: { hash: string; report: ReportId };
  fetches: { address: string; body: string };
  block_nodes: { seq: Generated<number>; layer: string; node: string; report: ReportId };
  blocks: { node: number; key: string; layer: string; digest: string | null };
  records: { kind: AccountKind; id: string; body: string };
  record_members: { member: string; kind: AccountKind; id: string; role: "finding" | "report" };
  notes: { origin: "kept" | "derived"; body: string; report: string | null };
}

/** A case as the queries see it; a transaction is one too. */
export type Db = Kysely<Tables>;

/** Pieces of a list small enough for the variables of one statement. */
export function chunks<T>(items: readonly T[], size = 250): T[][] {
  const pieces: T[][] = [];
  for (let at = 0; at < items.length; at += size) pieces.push(items.slice(at, at + size));
  return pieces;
}
