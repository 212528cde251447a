import type { FindingBase } from "./finding.ts";
import type { FindingId } from "./ids.ts";

export const sourceParts = ["outlet", "agency", "byline", "dateline", "published", "origin", "relay", "credit", "sourcing"] as const;
/**
 * How the report came to be: its outlet, the agency it copies, byline, dateline, date; the report it retells (`origin`),
 * an outlet some words came through (`relay`), a picture's credit, or a line on how it was sourced.
 */
export type SourcePart = (typeof sourceParts)[number];

export interface SourceFinding extends FindingBase<"source"> {
  readonly part: SourcePart;
  readonly name?: string;
  /** For `published`: an ISO date. */
  readonly value?: string;
  /** Id of the pack row that knows this outlet or agency. */
  readonly pack?: string;
  readonly actor?: FindingId;
}
