import type { Text } from "../../model/index.ts";
import { toDays } from "../../text/dates/civil.ts";
import { timeExpressions } from "../../text/dates/expressions.ts";
import { tokenize } from "../../text/tokens.ts";
import { anchoredValue, isDay, type KnownDate, knownDate } from "./anchor.ts";

// SORRIN, 3 March (Harbour Wire) - ..., published 5 March 2031     written on 3 March 2031
// SORRIN, 3 March 2031 - ..., no publication date                  written on 3 March 2031
// SORRIN, 3 March - ..., no publication date                       unknown

/** The day that the dates of a report are reckoned from, and what tells it. */
export interface Base {
  readonly date: KnownDate;
  readonly of: "published" | "dateline";
}

/** A dateline this many days before the publication is that of a copied report; further back it is none of this report. */
const COPIED = 31;

/** The day in the dateline where it fits the publication, or else the publication date; undefined when neither is known. */
export function baseOf({ text, zones }: Pick<Text, "text" | "zones">, published: KnownDate | undefined): Base | undefined {
  const zone = zones.find(({ role }) => role === "dateline");
  const words = zone ? tokenize(text, zone).map((token) => ({ start: token.start, end: token.end, word: token.text })) : [];
  const told = timeExpressions(words).find(({ type, granularity }) => type === "date" && granularity === "day");
  const known = told?.reckoning.how === "fixed" || told?.reckoning.how === "calendar" ? told : undefined;
  const value = known?.reckoning.how === "fixed" ? known.value : known && published && anchoredValue(known, published, "past");
  const written = value === undefined ? undefined : knownDate(value);
  if (!written || !isDay(written)) return published && { date: published, of: "published" };
  if (!published) return { date: written, of: "dateline" };
  const before = isDay(published) ? toDays(published) - toDays(written) : -1;
  return before > 0 && before <= COPIED ? { date: written, of: "dateline" } : { date: published, of: "published" };
}
