import type { Word } from "../../text/dates/atoms.ts";
import type { TimeExpression } from "../../text/dates/expression.ts";
import { timeExpressions } from "../../text/dates/expressions.ts";
import { anchoredValue, isDay, type KnownDate, type Tense } from "./anchor.ts";
import type { Base } from "./base.ts";
import { dayOf, type KnownOrder, orderIn, orderOf } from "./figures.ts";
import { firstAfter } from "./nearest-word.ts";
import { comparedQuarter, quarterTold, type ToldQuarter } from "./quarters.ts";
import { dateTold, type Story, type Told, toldOn } from "./story.ts";
import { tenseAt } from "./tense.ts";

/** One expression of a text with the value it has there. */
export interface DatedExpression {
  readonly expression: TimeExpression;
  /** Number of its sentence in the list that was given. */
  readonly sentence: number;
  readonly value: string;
  readonly anchor: "published" | "dateline" | "report-year" | "event" | "date" | "none";
  /** For values that were reckoned: from what. */
  readonly clue?: string;
  /** Index of the expression it was reckoned from, for the anchor `date`. */
  readonly from?: number;
}

/** A history has at least this many dates with a year of their own, most of them of years before its publication. */
const HISTORY = { dates: 8, share: 0.75 } as const;
/** A year this far from the one told last is an aside: it does not carry the story on. */
const ASIDE = 10;
/** Months that a story may go back; further back means the year after. */
const BACK = 7;

/**
 * All time expressions of a text in order, anchored to its publication where that is known, and "the next day" to the date told
 * in the same sentence or the one before. In a history, dates without a year have the year of the date told last. `language` is a BCP 47 tag: it tells the order of
 * dates in figures where the text itself does not.
 */
export function chronology(sentences: readonly (readonly Word[])[], base: Base | undefined, language?: string): DatedExpression[] {
  const published = base?.date;
  const found = sentences.flatMap((words, sentence) =>
    withYears(timeExpressions(words)).map((expression) => ({
      expression,
      sentence,
      tense: tenseAt(words, expression),
      words: firstAfter(words, expression.start),
    })),
  );
  const history = isHistory(
    found.map(({ expression }) => expression),
    published,
  );
  const order = orderIn(found.map(({ expression }) => expression)) ?? orderOf(language);
  const dated: DatedExpression[] = [];
  let told: Told | undefined;
  let story: Story = {};
  let quarter: ToldQuarter | undefined;
  for (const { expression, sentence, tense, words } of found) {
    const near = told && sentence - told.sentence <= 1 ? told : undefined;
    const next = anchor(expression, sentence, {
      base,
      tense,
      near,
      quarter,
      order,
      told: history ? (told?.sentence === sentence ? told : story.at) : undefined,
    });
    quarter = expression.reckoning.how === "quarter" || next.anchor === "none" ? (quarterTold(next.value, sentence) ?? quarter) : quarter;
    const date = expression.type === "date" || expression.type === "time" ? dateTold(next.value) : undefined;
    const aside =
      expression.granularity === "year" && told !== undefined && date !== undefined && Math.abs(date.year - told.date.year) > ASIDE;
    if (date && !aside && expression.use === undefined) {
      told = { date, index: dated.length, sentence };
      if (next.anchor === "none" || next.anchor === "date") story = toldOn(story, { ...told, expression, words });
    }
    dated.push(next);
  }
  return dated;
}

/** Longest link between two dates that share a year, in characters: " and ". */
const LINK = 6;

/** "from 3 May to 9 May 2031", "the spring and summer of 2031": a date without a year takes the year of the full date linked to it. */
function withYears(expressions: readonly TimeExpression[]): readonly TimeExpression[] {
  return expressions.map((expression, at) => {
    const next = expressions[at + 1];
    const { reckoning } = expression;
    const seasoned =
      next && next.start - expression.end <= LINK && next.reckoning.how === "fixed" ? /^(.+)-(?:SP|SU|FA|WI)$/.exec(next.value) : null;
    if (seasoned && reckoning.how === "season" && reckoning.direction === "near") {
      const value = `${seasoned[1] ?? ""}-${reckoning.season}`;
      return { ...expression, value, to: "none", reckoning: { how: "fixed", value } };
    }
    if (!next || reckoning.how !== "calendar" || next.reckoning.how !== "fixed" || next.start - expression.end > LINK) return expression;
    const end = /^(\d{4})-(\d\d)/.exec(next.reckoning.value);
    if (!end || next.granularity !== expression.granularity) return expression;
    const year = Number(end[1]) - (reckoning.month > Number(end[2]) ? 1 : 0);
    const value = `${year}`.padStart(4, "0") + expression.value.slice(4);
    return { ...expression, value, to: "none", reckoning: { how: "fixed", value: value.slice(0, reckoning.day === undefined ? 7 : 10) } };
  });
}

interface Anchors {
  readonly order: KnownOrder | undefined;
  readonly base: Base | undefined;
  readonly tense: Tense;
  /** A date told in this sentence or the one before. */
  readonly near: Told | undefined;
  readonly quarter: ToldQuarter | undefined;
  /** In a history, the date told last. */
  readonly told: Told | undefined;
}

function anchor(expression: TimeExpression, sentence: number, { base, tense, near, quarter, told, order }: Anchors): DatedExpression {
  const plain = { expression, sentence, value: expression.value };
  const published = base?.date;
  const figures = order && dayOf(expression, order);
  if (order && figures !== undefined) return { ...plain, value: figures, anchor: "none", clue: order.clue };
  if (expression.to === "none") return { ...plain, anchor: "none" };
  if (expression.reckoning.how === "fixed")
    return { ...plain, anchor: expression.to === "published" && base?.of === "dateline" ? "dateline" : expression.to };
  const compared = comparedQuarter(expression, sentence, quarter, published);
  if (compared !== undefined)
    return {
      ...plain,
      value: compared,
      anchor: quarter ? "date" : "published",
      clue: "the quarter told before, or else the last one that ended",
    };
  if (expression.to === "event") {
    const before = near ?? told;
    const value = before && anchoredValue(expression, before.date, undefined);
    return value === undefined || !before
      ? { ...plain, anchor: "event" }
      : { ...plain, value, anchor: "date", from: before.index, clue: near ? "the date told just before" : "the date told before" };
  }
  if (told && carriesOn(expression)) {
    const value = anchoredValue(sameYear(expression), storyDate(expression, told.date), undefined);
    if (value !== undefined) return { ...plain, value, anchor: "date", from: told.index, clue: "the year of the date told before" };
  }
  const value = published && anchoredValue(expression, published, tense);
  if (value === undefined || !published) return { ...plain, anchor: "published" };
  const clue = `${name(expression)} reckoned from the ${base?.of === "dateline" ? "dateline" : "publication date"} ${written(published)}`;
  return { ...plain, value, clue, anchor: published.month === undefined ? "report-year" : (base?.of ?? "published") };
}

/** Dates that a story tells by what came before: "in October", "that winter", "the end of the year". */
const carriesOn = ({ reckoning }: TimeExpression): boolean =>
  reckoning.how === "calendar" || reckoning.how === "season" || (reckoning.how === "shift" && reckoning.n === 0);

/** "In December 1941 ... In January": the year after, when the month would be far back. */
function storyDate({ reckoning }: TimeExpression, told: KnownDate): KnownDate {
  const on =
    reckoning.how === "calendar" && reckoning.direction === "near" && told.month !== undefined && told.month - reckoning.month >= BACK;
  return on ? { ...told, year: told.year + 1 } : told;
}

function sameYear(expression: TimeExpression): TimeExpression {
  const { reckoning } = expression;
  return (reckoning.how === "calendar" || reckoning.how === "season") && reckoning.direction === "near"
    ? { ...expression, reckoning: { ...reckoning, direction: "this" } }
    : expression;
}

function isHistory(expressions: readonly TimeExpression[], published: KnownDate | undefined): boolean {
  const years = expressions.flatMap(({ reckoning }) =>
    reckoning.how === "fixed" && /^\d{4}(-\d\d|$)/.test(reckoning.value) ? [Number(reckoning.value.slice(0, 4))] : [],
  );
  const old = published ? years.filter((year) => year < published.year).length : years.length;
  return years.length >= HISTORY.dates && old >= HISTORY.share * years.length;
}

const names: Record<TimeExpression["reckoning"]["how"], string> = {
  fixed: "date",
  calendar: "month and day",
  "month-of": "month",
  weekday: "weekday",
  season: "season",
  quarter: "quarter",
  shift: "distance",
  figures: "date in figures",
};
const name = ({ reckoning }: TimeExpression): string =>
  reckoning.how === "calendar" && reckoning.day === undefined ? "month" : names[reckoning.how];

const written = (date: KnownDate): string =>
  [
    `${date.year}`.padStart(4, "0"),
    ...(date.month === undefined ? [] : [`${date.month}`.padStart(2, "0")]),
    ...(isDay(date) ? [`${date.day}`.padStart(2, "0")] : []),
  ].join("-");
