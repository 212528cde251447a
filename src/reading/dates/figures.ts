import type { FigureOrder, TimeExpression } from "../../text/dates/expression.ts";
import { civilOf } from "../../text/dates/interval.ts";
import { four, two } from "../../text/dates/values.ts";

// 3/4/2031 in a text that also has 25/4/2031      2031-04-03: the day stands first
// 3/4/2031 in a report of language en-US          2031-03-04: the month stands first
// 3/4/2031 and nothing that tells                 2031-XX-XX

/** The order of figures in a text and what tells it. */
export interface KnownOrder {
  readonly order: FigureOrder;
  readonly clue: string;
}

/** The order that all dates of a text agree on which can be read in one order only; undefined when they disagree or there are none. */
export function orderIn(expressions: readonly TimeExpression[]): KnownOrder | undefined {
  const orders = new Set(expressions.flatMap(({ order }) => (order === undefined ? [] : [order])));
  const [order] = orders;
  return orders.size === 1 && order !== undefined ? { order, clue: `${order}, as in other dates of the text` } : undefined;
}

/** The order that readers of a language variety expect (BCP 47 tag with a region); undefined for a tag without one. */
export function orderOf(language: string | undefined): KnownOrder | undefined {
  const region = /^en-(?:[a-z]{4}-)?([a-z]{2})\b/i.exec(language ?? "")?.[1]?.toUpperCase();
  if (region === undefined) return undefined;
  const order = MONTH_FIRST.has(region) ? "month-first" : "day-first";
  return { order, clue: `${order}, as ${language} is written` };
}

/** Regions whose English puts the month first (Unicode CLDR, short date formats of en-*). */
const MONTH_FIRST: ReadonlySet<string> = new Set(["US", "AS", "GU", "MH", "MP", "PH", "PR", "UM", "VI"]);

/** The day of figures in a known order; undefined when there is no such day. */
export function dayOf({ reckoning }: TimeExpression, { order }: KnownOrder): string | undefined {
  if (reckoning.how !== "figures") return undefined;
  const [day, month] = order === "day-first" ? [reckoning.first, reckoning.second] : [reckoning.second, reckoning.first];
  const value = `${four(reckoning.year)}-${two(month)}-${two(day)}`;
  return civilOf(value) && value;
}
