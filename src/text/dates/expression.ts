import type { Granularity, Span } from "../../model/index.ts";

/** Part of a day as TIMEX3 writes it: morning, midday, afternoon, evening, night, daytime; or a clock time `T07:15`. */
export type DayPart = string;

/** How words such as "last" or "next" turn a name of a month, weekday or season; `near` when there is no such word. */
export type Direction = "near" | "last" | "this" | "next" | "same";

/** Whether the day or the month stands first in dates written in figures. */
export type FigureOrder = "day-first" | "month-first";

export type Unit = "second" | "minute" | "hour" | "day" | "week" | "weekend" | "month" | "quarter" | "year" | "decade" | "century";

/**
 * What an expression means before it is anchored. `fixed` is complete as it stands; the others name a calendar place whose
 * larger parts must come from an anchor. `figures` is a date such as 3/4/2031, whose order only its text can tell. `shift` counts `n` units from the anchor and is told to the grain of `unit`.
 */
export type Reckoning =
  | { readonly how: "fixed"; readonly value: string }
  | { readonly how: "calendar"; readonly month: number; readonly day?: number; readonly direction: Direction; readonly weekday?: number }
  | { readonly how: "weekday"; readonly weekday: number; readonly direction: Direction }
  | { readonly how: "season"; readonly season: "SP" | "SU" | "FA" | "WI"; readonly direction: Direction }
  | { readonly how: "quarter"; readonly quarter: number; readonly half?: true; readonly direction: Direction }
  | { readonly how: "figures"; readonly first: number; readonly second: number; readonly year: number }
  | { readonly how: "month-of"; readonly month: number; readonly day?: number; readonly years: number }
  | { readonly how: "shift"; readonly unit: Unit; readonly n: number };

/** A time expression of one sentence, not yet anchored. */
export interface TimeExpression extends Span {
  readonly type: "date" | "time" | "duration" | "set";
  /** TIMEX3 value with X for what only an anchor can tell. */
  readonly value: string;
  readonly granularity?: Granularity;
  readonly openness?: "open-start" | "open-end";
  readonly fuzziness?: "start" | "middle" | "end" | "about";
  readonly part?: DayPart;
  readonly reckoning: Reckoning;
  /** What it is reckoned from: the publication, an event or date told before it, or nothing. */
  readonly to: "published" | "event" | "none";
  /** For a stretch reckoned from the publication: it begins there ("the next five weeks") and does not end there. */
  readonly ahead?: true;
  /** For a stretch told from an event or a date named behind it: "two days after the raid". */
  readonly side?: "after" | "before";
  /** A date in figures that could only be read in this order. */
  readonly order?: FigureOrder;
  /** `age`: "25-year-old"; `vague`: "now", "recently". */
  readonly use?: "age" | "vague";
  /** Name of the rule that found it. */
  readonly rule: string;
}

/** What a rule gives back: an expression without its place, and how many atoms it takes. */
export type Draft = Omit<TimeExpression, "start" | "end" | "value" | "rule"> & { readonly length: number };
