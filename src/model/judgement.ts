import type { Anchor } from "./anchor.ts";
import type { FindingKind } from "./finding.ts";
import type { FindingId, JudgementId, ReportId } from "./ids.ts";
import type { ReportData, ZoneRole } from "./report.ts";
import type { Span } from "./span.ts";

/** What a person decided. Judgements name findings (or a report), never incidents. */
export type Decision =
  | { readonly verb: "same" | "different" | "unsure"; readonly a: FindingId; readonly b: FindingId }
  | { readonly verb: "accept" | "reject"; readonly finding: FindingId }
  | { readonly verb: "amend"; readonly finding: FindingId; readonly field: string; readonly value: string }
  | {
      readonly verb: "add";
      readonly report: ReportId;
      readonly finding: FindingKind;
      readonly spans: readonly Span[];
      readonly words: readonly string[];
      readonly fields: Readonly<Record<string, string>>;
    }
  | { readonly verb: "zone"; readonly report: ReportId; readonly span: Span; readonly words: string; readonly role: ZoneRole }
  | { readonly verb: "report-data"; readonly report: ReportId; readonly field: keyof ReportData; readonly value: string }
  | { readonly verb: "grade"; readonly target: FindingId; readonly reliability?: Reliability; readonly credibility?: Credibility }
  | { readonly verb: "note"; readonly on: FindingId | ReportId; readonly words: string }
  | { readonly verb: "undo"; readonly judgement: JudgementId };

/** Admiralty reliability of an origin. */
export type Reliability = "A" | "B" | "C" | "D" | "E" | "F";
/** Admiralty credibility of a statement. */
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6;

/** A decision with who made it, when, why; append-only, undone by another judgement. */
export interface Judgement {
  readonly kind: "judgement";
  readonly id: JudgementId;
  readonly by: string;
  /** ISO 8601 with offset. */
  readonly at: string;
  readonly why?: string;
  readonly decision: Decision;
  /** What it is on, as it stood when judged; the store fills it in. */
  readonly anchors?: readonly Anchor[];
}
