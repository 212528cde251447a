import type { Argument, FindingBase, Quantity } from "./finding.ts";
import type { FindingId } from "./ids.ts";

/** A place: name, kind, containment, coordinates or region, how sure. */
export interface PlaceFinding extends FindingBase<"place"> {
  readonly name: string;
  /** country, province, district, city, village, base, camp, airport, district of a city, building, border, region. */
  readonly placeKind?: string;
  /** Names of the places that hold it, smallest first. */
  readonly within: readonly string[];
  readonly pack?: string;
  /** Degrees, WGS 84. */
  readonly coordinates?: { readonly latitude: number; readonly longitude: number };
  /** "south of", "near": then the place is a region around the named one. */
  readonly relation?: string;
  /** First mention of this place in this report. */
  readonly entity: FindingId;
  /** Names of pack rows it may be, where unresolved. */
  readonly shortlist?: readonly string[];
}

export const granularities = [
  "century",
  "decade",
  "year",
  "season",
  "quarter",
  "month",
  "week",
  "day",
  "part-of-day",
  "hour",
  "minute",
] as const;
export type Granularity = (typeof granularities)[number];

/** A time expression with a TIMEX3-like value; unknown digits are `X`. */
export interface DateFinding extends FindingBase<"date"> {
  readonly type: "date" | "time" | "duration" | "set";
  /** `2020-12-27`, `XXXX-10`, `XXXX-WXX-7`, `P3W` (a stretch up to the anchor), `2020-01/` (open), `A/B`. */
  readonly value: string;
  readonly granularity?: Granularity;
  /** Civil dates as `YYYY-MM-DD`; a missing side is open or unknown. */
  readonly interval?: { readonly from?: string; readonly to?: string };
  readonly openness?: "open-start" | "open-end";
  /** start, middle, end, about. */
  readonly fuzziness?: "start" | "middle" | "end" | "about";
  readonly anchor: "published" | "report-year" | "dateline" | "event" | "date" | "none";
  /** The finding it is reckoned from, for anchors inside the report. */
  readonly anchoredTo?: FindingId;
}

/** A number or range, of what, in which window, by whose count. */
export interface CountFinding extends FindingBase<"count"> {
  readonly quantity: Quantity;
  readonly of: Argument;
  readonly window?: FindingId;
  readonly by?: Argument;
}
