import type { Span } from "../../model/index.ts";

/** The parts of `span` that lie in the ordered stretches of a sentence: a hole, such as an insertion, is left out. */
export const pieces = (span: Span, stretches: readonly Span[]): Span[] =>
  stretches
    .filter(({ start, end }) => start < span.end && span.start < end)
    .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }));
