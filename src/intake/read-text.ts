import type { Note, ReportData, Zone } from "../model/index.ts";

/** A text with its zones and what it says about itself. */
export interface ReadText {
  readonly text: string;
  readonly zones: readonly Zone[];
  readonly data: ReportData;
  readonly notes: readonly Note[];
}
