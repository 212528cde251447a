import type { JudgementId, ReportId } from "./ids.ts";
import type { Span } from "./span.ts";

/** A problem found, beside a value; for the user to see. */
export interface Note {
  readonly kind: "note";
  /** Stable name of the problem, such as `encoding-guessed`, `block-capped`. */
  readonly code: string;
  /** One sentence: what happened and what to do. */
  readonly message: string;
  readonly report?: ReportId;
  readonly span?: Span;
  /** The judgement it is about, for `judgement-orphaned`. */
  readonly judgement?: JudgementId;
}

export const note = (code: string, message: string, at: Omit<Note, "kind" | "code" | "message"> = {}): Note => ({
  kind: "note",
  code,
  message,
  ...at,
});
