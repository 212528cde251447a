import type { DateFinding } from "../../model/index.ts";
import type { Word } from "../../text/dates/atoms.ts";
import { fromDays, toDays } from "../../text/dates/civil.ts";
import { civilOf, dayValue, intervalOf } from "../../text/dates/interval.ts";
import { isDay, type KnownDate } from "./anchor.ts";
import type { DatedExpression } from "./chronology.ts";
import { firstAfter } from "./nearest-word.ts";
import type { DatedStretch } from "./ranges.ts";

/** The civil days of a date, a stretch between two dates, or a stretch up to the day the text was written; undefined when not all digits are known. */
export function intervalFor(
  { first, last }: DatedStretch,
  openness: DateFinding["openness"],
  written: KnownDate | undefined,
): DateFinding["interval"] {
  if (first.expression.type === "duration") return windowFor(first, written);
  const start = intervalOf(first.value);
  const end = intervalOf(last.value);
  if (!start || !end) return undefined;
  if (openness === "open-end") return { from: start.from };
  return openness === "open-start" ? { to: end.to } : { from: start.from, to: end.to };
}

/** "the last five weeks", "the next three days" from a known day: the days up to it or from it on. */
function windowFor({ expression, value }: DatedExpression, written: KnownDate | undefined): DateFinding["interval"] {
  if (expression.to !== "published" || expression.openness !== undefined || !written || !isDay(written)) return undefined;
  if (expression.reckoning.how !== "fixed") return undefined;
  const day = dayValue(written);
  const end = movedBy(day, value, expression.ahead ? 1 : -1);
  return end === undefined ? undefined : expression.ahead ? { from: day, to: end } : { from: end, to: day };
}

/** How many words may stand between "after" and the date that is meant: "after the raid of 3 May". */
const REACH = 8;

/**
 * The date, told behind it in the same sentence, that a stretch with `side` is reckoned from: its place in the list. "Two days
 * after the raid of 3 May" finds 3 May; undefined where no day is told near by.
 */
export function reckonedFrom(dated: readonly DatedExpression[], at: number, words: readonly Word[]): number | undefined {
  const [stretch, day] = [dated[at], dated[at + 1]];
  if (!stretch || day?.sentence !== stretch.sentence || stretch.expression.side === undefined || !civilOf(day.value)) return undefined;
  const [from, to] = [firstAfter(words, stretch.expression.end), firstAfter(words, day.expression.start)];
  const broken = words.slice(from, to).some(({ word }) => /^[,;:.()]$/.test(word));
  return to - from <= REACH && !broken ? at + 1 : undefined;
}

/** The day that lies a duration such as `P3W` after (1) or before (-1) a day; undefined for hours and unknown numbers. */
export function movedBy(day: string, duration: string, way: 1 | -1): string | undefined {
  const length = /^P(\d{1,4})([DWMY])$/.exec(duration);
  const from = civilOf(day);
  if (!length || !from) return undefined;
  const n = way * Number(length[1]);
  if (length[2] === "D" || length[2] === "W") return dayValue(fromDays(toDays(from) + n * (length[2] === "W" ? 7 : 1)));
  const months = 12 * from.year + from.month - 1 + n * (length[2] === "Y" ? 12 : 1);
  const to = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1, day: from.day };
  return dayValue(civilOf(dayValue(to)) ? to : { ...to, day: 28 });
}
