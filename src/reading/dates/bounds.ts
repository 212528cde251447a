import type { Packs } from "../../packs/index.ts";
import type { Word } from "../../text/dates/atoms.ts";
import { fromDays, toDays } from "../../text/dates/civil.ts";
import type { TimeExpression, Unit } from "../../text/dates/expression.ts";
import { civilOf, dayValue, intervalOf } from "../../text/dates/interval.ts";
import type { Tense } from "./anchor.ts";
import type { DatedExpression } from "./chronology.ts";
import { holdersIn } from "./holders.ts";
import { tenseAt } from "./tense.ts";

// A report without a publication date:
// "It was signed on 3 May 2031."            not written before 3 May 2031
// "Prime Minister Hanno Belis said ..."     written while he held the office, by the pack
// "on Friday"                               stays XXXX-WXX-5, between a week before the first day and the last

/** The first and the last day on which a text can have been published, and what tells it. */
export interface Bounds {
  readonly from?: string;
  readonly to?: string;
  readonly clues: readonly string[];
}

/** The bounds that dates told as past and named holders of offices give; undefined when nothing tells or the clues disagree. */
export function boundsOf(
  dated: readonly DatedExpression[],
  sentences: readonly (readonly Word[])[],
  packs: Pick<Packs, "offices" | "nameIndex">,
): Bounds | undefined {
  const all = [...pastDates(dated, sentences), ...sentences.flatMap((words) => holderBounds(words, packs))];
  const from = all.reduce<string | undefined>((best, bound) => (bound.from && bound.from > (best ?? "") ? bound.from : best), undefined);
  const to = all.reduce<string | undefined>((best, bound) => (bound.to && bound.to < (best ?? "9") ? bound.to : best), undefined);
  if ((from === undefined && to === undefined) || (from !== undefined && to !== undefined && from > to)) return undefined;
  const clues = all.filter((bound) => bound.from === from || bound.to === to).flatMap(({ clues: own }) => own);
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), clues: [...new Set(clues)] };
}

function pastDates(dated: readonly DatedExpression[], sentences: readonly (readonly Word[])[]): Bounds[] {
  return dated.flatMap(({ expression, sentence, value }) => {
    const day = expression.reckoning.how === "fixed" && expression.type === "date" ? intervalOf(value)?.from : undefined;
    return day !== undefined && tenseAt(sentences[sentence] ?? [], expression) === "past"
      ? [{ from: day, clues: [`${value} is told as past`] }]
      : [];
  });
}

function holderBounds(words: readonly Word[], packs: Pick<Packs, "offices" | "nameIndex">): Bounds[] {
  return holdersIn(words, packs)
    .filter(({ titled }) => titled)
    .flatMap(({ name, title, terms }) => {
      const first = terms[0];
      const from = first && intervalOf(first.since)?.from;
      const until = terms.every((term) => term.until !== undefined) ? terms.at(-1)?.until : undefined;
      const to = until === undefined ? undefined : intervalOf(until)?.to;
      const term = `${first?.since ?? ""} to ${until ?? "now"}`;
      return from === undefined
        ? []
        : [{ from, ...(to === undefined ? {} : { to }), clues: [`${name} held the office of ${title} ${term}`] }];
    });
}

const sizes: Record<Unit, number> = {
  second: 1,
  minute: 1,
  hour: 1,
  day: 1,
  week: 7,
  weekend: 7,
  month: 31,
  quarter: 92,
  year: 366,
  decade: 3653,
  century: 36525,
};

/** Days that lie at most between the publication and what an expression reckons from it. */
function reach({ reckoning }: TimeExpression): number {
  if (reckoning.how === "weekday") return 7;
  return reckoning.how === "shift" ? sizes[reckoning.unit] * (Math.abs(reckoning.n) + 1) : 2 * sizes.year;
}

/** Where an expression lies that is reckoned from a publication day of which only bounds are known. */
export function intervalWithin(expression: TimeExpression, tense: Tense, { from, to }: Bounds): { from?: string; to?: string } {
  const days = reach(expression);
  const first = from === undefined ? undefined : moved(from, tense === "future" ? 0 : -days);
  const last = to === undefined ? undefined : moved(to, tense === "past" ? 0 : days);
  return { ...(first === undefined ? {} : { from: first }), ...(last === undefined ? {} : { to: last }) };
}

function moved(day: string, by: number): string | undefined {
  const civil = civilOf(day);
  return civil && dayValue(fromDays(toDays(civil) + by));
}
