import type { TimeExpression } from "../../text/dates/expression.ts";
import type { KnownDate } from "./anchor.ts";

// "In the third quarter it earned 3 million; a year earlier it lost 2."    a year earlier: the third quarter of the year before
// "In the year-ago quarter", "for the quarter"                             from the quarter told last, else the one that ended last

/** A quarter told before: `year` times four plus its number from 0. */
export interface ToldQuarter {
  readonly count: number;
  readonly sentence: number;
}

/** How many sentences a comparison with "a year ago" may stand after its quarter. */
const REACH = 3;

/** The quarter of a value such as `2031-Q3`. */
export function quarterTold(value: string, sentence: number): ToldQuarter | undefined {
  const parts = /^(\d{4})-Q([1-4])$/.exec(value);
  return parts ? { count: 4 * Number(parts[1]) + Number(parts[2]) - 1, sentence } : undefined;
}

/** The value of an expression that is compared with a quarter; undefined for all others. Business reports compare that way. */
export function comparedQuarter(
  expression: TimeExpression,
  sentence: number,
  told: ToldQuarter | undefined,
  published: KnownDate | undefined,
): string | undefined {
  const { reckoning, rule, to } = expression;
  if (reckoning.how !== "shift") return undefined;
  if (reckoning.unit === "year" && reckoning.n === -1 && rule === "offset")
    return told && sentence - told.sentence <= REACH ? written(told.count - 4) : undefined;
  if (reckoning.unit !== "quarter" || to !== "event") return undefined;
  const last = published?.month === undefined ? undefined : 4 * published.year + Math.floor((published.month - 1) / 3) - 1;
  const from = told?.count ?? last;
  return from === undefined ? undefined : written(from + reckoning.n);
}

const written = (count: number): string => `${`${Math.floor(count / 4)}`.padStart(4, "0")}-Q${(count % 4) + 1}`;
