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
import { intervalFor } from "./intervals.ts";
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
  const findings: DateFinding[] = [];
  for (const stretch of stretches(dated, sentences)) {
    const { expression } = stretch.first;
    if (expression.use !== undefined) continue;
    const span = { start: expression.start, end: stretch.last.expression.end };
    const made = context.make.base("date", `dates/${expression.rule}`, [
      { role: "trigger", spans: pieces(span, document.sentences[stretch.first.sentence]?.spans ?? []) },
    ]);
    ids.set(stretch.first, made.id);
    ids.set(stretch.last, made.id);
    const from = stretch.first.from === undefined ? undefined : dated[stretch.first.from];
    const anchoredTo = from && ids.get(from);
    const fields = fieldsOf(stretch, base);
    const inferred = fields.interval || base ? {} : inferredInterval(stretch, sentences, bounds, context);
    findings.push({ ...made, ...fields, ...inferred, ...(anchoredTo === undefined ? {} : { anchoredTo }) });
  }
  return findings;
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
