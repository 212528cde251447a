import type { TimeExpression } from "../../text/dates/expression.ts";
import { type KnownDate, knownDate } from "./anchor.ts";

// "In May 1931 the town fell. On 3 June ..."                                  3 June 1931: the story goes on
// "On 3 May 1931 he retook the town he had lost in 1928. On 4 June ..."       4 June 1931: 1928 is an aside
// "... until the treaty of February 1932. In July ..."                        what lies at the end of a stretch is an aside

/** A date told in a text: where, and by which of its expressions. */
export interface Told {
  readonly date: KnownDate;
  readonly index: number;
  readonly sentence: number;
}

/** A date as it is told: `words` stand before it in its sentence. */
export interface Telling extends Told {
  readonly expression: TimeExpression;
  readonly words: number;
}

/** Where a story stands, and the aside that was told last. */
export interface Story {
  readonly at?: Told;
  readonly aside?: Told;
}

/** A date with at most so many words before it opens its sentence: "By early August, ...". */
const OPENS = 2;
/** Months that a date inside a sentence may carry the story on. */
const AHEAD = 24;
/** A story that was not dated for so many sentences gives way to any date. */
const STALE = 4;

const seasons = { SP: 3, SU: 6, FA: 9, WI: 12 } as const;

/** The date that a value tells a story, a season by its first month. */
export function dateTold(value: string): KnownDate | undefined {
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value);
  return season ? { year: Number(season[1]), month: seasons[season[2] as keyof typeof seasons] } : knownDate(value.slice(0, 10));
}

/** The story after one more date. A date that opens a sentence always carries it on; others do unless they go back or far ahead. */
export function toldOn(story: Story, telling: Telling): Story {
  const { expression, words, ...told } = telling;
  if (expression.openness === "open-start") return story;
  const { at, aside } = story;
  if (!at) return { at: told };
  const coarse = told.date.month === undefined;
  if (coarse && told.date.year === at.date.year) return story;
  const { reckoning } = expression;
  const own = reckoning.how === "fixed" || (reckoning.how === "shift" && reckoning.unit === "year");
  if (!own || words <= OPENS || told.sentence - at.sentence > STALE) return { at: told };
  const months = distance(at.date, told.date);
  if (!coarse && months >= 0 && months <= AHEAD) return { at: told };
  return aside && aside.date.year === told.date.year ? { at: told } : { at, aside: told };
}

const distance = (from: KnownDate, to: KnownDate): number => 12 * (to.year - from.year) + (to.month ?? 1) - (from.month ?? 1);
