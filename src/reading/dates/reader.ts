import type { DateFinding, Finding } from "../../model/index.ts";
import type { Word } from "../../text/dates/atoms.ts";
import { fromDays, toDays } from "../../text/dates/civil.ts";
import { civilOf, dayValue, intervalOf } from "../../text/dates/interval.ts";
import type { Document, Sentence } from "../../text/document.ts";
import type { ReadingContext } from "../context.ts";
import { isDay, type KnownDate, knownDate } from "./anchor.ts";
import { chronology, type DatedExpression } from "./chronology.ts";
import { pieces } from "./pieces.ts";
import { type DatedStretch, stretches } from "./ranges.ts";

/**
 * Dates, times, durations and sets of a report, anchored to its publication date where that is known and symbolic where it is
 * not. Left out: ages, and words such as "now" and "recently" that name no time.
 */
export function dateReader(document: Document, _soFar: readonly Finding[], context: ReadingContext): DateFinding[] {
  const sentences = document.sentences.map(wordsOf);
  const published = context.data.published && knownDate(context.data.published.value);
  const dated = chronology(sentences, published);
  const ids = new Map<DatedExpression, DateFinding["id"]>();
  const findings: DateFinding[] = [];
  for (const stretch of stretches(dated, sentences)) {
    const { expression } = stretch.first;
    if (expression.use !== undefined) continue;
    const span = { start: expression.start, end: stretch.last.expression.end };
    const base = context.make.base("date", `dates/${expression.rule}`, [
      { role: "trigger", spans: pieces(span, document.sentences[stretch.first.sentence]?.spans ?? []) },
    ]);
    ids.set(stretch.first, base.id);
    ids.set(stretch.last, base.id);
    const from = stretch.first.from === undefined ? undefined : dated[stretch.first.from];
    const anchoredTo = from && ids.get(from);
    findings.push({ ...base, ...fieldsOf(stretch, published), ...(anchoredTo === undefined ? {} : { anchoredTo }) });
  }
  return findings;
}

/** Tokens as words; a masked quotation is only a mark, since its words are sentences of their own. */
const wordsOf = (sentence: Sentence): Word[] =>
  sentence.tokens.map(({ start, end, word, tag, quote }) =>
    quote === undefined ? { start, end, word, tag } : { start, end, word: ",", tag: "," },
  );

type Fields = Pick<DateFinding, "type" | "value" | "granularity" | "interval" | "openness" | "fuzziness" | "anchor" | "inferred">;

function fieldsOf(stretch: DatedStretch, published: KnownDate | undefined): Fields {
  const { first, last } = stretch;
  const { type, granularity, fuzziness } = first.expression;
  const openness = type === "date" || type === "time" ? first.expression.openness : undefined;
  const interval = type === "set" ? undefined : intervalFor(stretch, openness, published);
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

function intervalFor(
  { first, last }: DatedStretch,
  openness: DateFinding["openness"],
  published: KnownDate | undefined,
): DateFinding["interval"] {
  if (first.expression.type === "duration") return windowFor(first, published);
  const start = intervalOf(first.value);
  const end = intervalOf(last.value);
  if (!start || !end) return undefined;
  if (openness === "open-end") return { from: start.from };
  return openness === "open-start" ? { to: end.to } : { from: start.from, to: end.to };
}

/** "the last five weeks" with a known publication date: the days up to it. */
function windowFor({ expression, value }: DatedExpression, published: KnownDate | undefined): DateFinding["interval"] {
  const length = /^P(\d{1,4})([DWMY])$/.exec(value);
  if (!length || expression.to !== "published" || expression.openness !== undefined || !published || !isDay(published)) return undefined;
  if (expression.reckoning.how !== "fixed" || expression.ahead) return undefined;
  const n = Number(length[1]);
  if (length[2] === "D" || length[2] === "W")
    return { from: dayValue(fromDays(toDays(published) - n * (length[2] === "W" ? 7 : 1))), to: dayValue(published) };
  const months = 12 * published.year + published.month - 1 - n * (length[2] === "Y" ? 12 : 1);
  const from = { year: Math.floor(months / 12), month: (months % 12) + 1, day: published.day };
  const day = civilOf(dayValue(from)) ? from : { ...from, day: 28 };
  return { from: dayValue(day), to: dayValue(published) };
}
