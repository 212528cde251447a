import type { DateFinding, Finding } from "../../model/index.ts";
import type { Word } from "../../text/dates/atoms.ts";
import { intervalOf } from "../../text/dates/interval.ts";
import type { Document, Sentence } from "../../text/document.ts";
import type { ReadingContext } from "../context.ts";
import { knownDate } from "./anchor.ts";
import { type Base, baseOf } from "./base.ts";
import { type Bounds, boundsOf, intervalWithin } from "./bounds.ts";
import { chronology, type DatedExpression } from "./chronology.ts";
import { termBegun } from "./holders.ts";
import { intervalFor, movedBy, reckonedFrom } from "./intervals.ts";
import { pieces } from "./pieces.ts";
import { type DatedStretch, stretches } from "./ranges.ts";
import { tenseAt } from "./tense.ts";

/**
 * Dates, times, durations and sets of a report, anchored to its dateline or publication date where that is known and symbolic
 * where it is not; what bounds an unknown publication day gives such dates an inferred interval. Left out: ages, and words such
 * as "now" and "recently" that name no time.
 */
export function dateReader(document: Document, _soFar: readonly Finding[], context: ReadingContext): DateFinding[] {
  const sentences = document.sentences.map(wordsOf);
  const base = baseOf(document, context.data.published && knownDate(context.data.published.value));
  const dated = chronology(sentences, base, context.data.language?.value);
  const bounds = base || dated.length === 0 ? undefined : boundsOf(dated, sentences, context.packs);
  const ids = new Map<DatedExpression, DateFinding["id"]>();
  const read = stretches(dated, sentences).flatMap((stretch) => {
    const { expression, sentence } = stretch.first;
    if (expression.use !== undefined) return [];
    const span = { start: expression.start, end: stretch.last.expression.end };
    const made = context.make.base("date", `dates/${expression.rule}`, [
      { role: "trigger", spans: pieces(span, document.sentences[sentence]?.spans ?? []) },
    ]);
    ids.set(stretch.first, made.id);
    ids.set(stretch.last, made.id);
    return [{ stretch, made }];
  });
  const places = new Map(dated.map((one, at) => [one, at]));
  return read.map(({ stretch, made }) => {
    const { first } = stretch;
    const fields = fieldsOf(stretch, base);
    const behind = dated[reckonedFrom(dated, places.get(first) ?? -1, sentences[first.sentence] ?? []) ?? -1];
    const from = behind ?? dated[first.from ?? -1];
    const anchoredTo = from && ids.get(from);
    const inferred = behind
      ? daysFrom(first, behind)
      : fields.interval || base
        ? {}
        : inferredInterval(stretch, sentences, bounds, context);
    return { ...made, ...fields, ...inferred, ...(anchoredTo === undefined ? {} : { anchoredTo }) };
  });
}

/** Tokens as words; a masked quotation is only a mark, since its words are sentences of their own. */
const wordsOf = (sentence: Sentence): Word[] =>
  sentence.tokens.map(({ start, end, word, tag, quote }) =>
    quote === undefined ? { start, end, word, tag } : { start, end, word: ",", tag: "," },
  );

type Fields = Pick<DateFinding, "type" | "value" | "granularity" | "interval" | "openness" | "fuzziness" | "anchor" | "inferred">;

function fieldsOf(stretch: DatedStretch, base: Base | undefined): Fields {
  const { first, last } = stretch;
  const { type, granularity, fuzziness } = first.expression;
  const openness = type === "date" || type === "time" ? first.expression.openness : undefined;
  const interval = type === "set" ? undefined : intervalFor(stretch, openness, base?.date);
  const clue = first.clue ?? last.clue;
  return {
    type,
    value: openness === "open-end" ? `${stretch.value}/` : openness === "open-start" ? `/${stretch.value}` : stretch.value,
    anchor: first.anchor,
    ...(granularity === undefined ? {} : { granularity }),
    ...(openness === undefined ? {} : { openness }),
    ...(fuzziness === undefined ? {} : { fuzziness }),
    ...(interval === undefined ? {} : { interval }),
    inferred: clue === undefined ? [] : [{ field: "value", clue }],
  };
}

/** "two days after the raid of 3 May 2031": the day it comes to. */
function daysFrom({ expression, value }: DatedExpression, day: DatedExpression): Partial<Fields> {
  const to = movedBy(day.value.slice(0, 10), value, expression.side === "before" ? -1 : 1);
  return to === undefined
    ? { anchor: "date" }
    : {
        anchor: "date",
        interval: { from: to, to },
        inferred: [{ field: "interval", clue: `${value} ${expression.side ?? "after"} ${day.value}` }],
      };
}

/** The days on which a date lies that only an unknown publication day could tell, by what bounds that day. */
function inferredInterval(
  { first }: DatedStretch,
  sentences: readonly (readonly Word[])[],
  bounds: Bounds | undefined,
  { packs }: ReadingContext,
): Partial<Pick<DateFinding, "interval" | "inferred">> {
  const { expression, anchor } = first;
  const point = expression.type === "date" || expression.type === "time";
  if (!point || anchor !== "published" || expression.reckoning.how === "fixed") return {};
  const words = sentences[first.sentence] ?? [];
  const begun = termBegun(expression, words, packs);
  const term = begun && intervalOf(begun.since);
  if (begun && term)
    return {
      interval: expression.openness === "open-end" ? { from: term.from } : term,
      inferred: [{ field: "interval", clue: begun.clue }],
    };
  if (!bounds) return {};
  const interval = intervalWithin(expression, tenseAt(words, expression), bounds);
  if (interval.from === undefined && interval.to === undefined) return {};
  return { interval, inferred: [{ field: "interval", clue: `the publication date is unknown; ${bounds.clues.join("; ")}` }] };
}
