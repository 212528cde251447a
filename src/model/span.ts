/** A stretch [start, end) of a text in UTF-16 code units; never splits a surrogate pair. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Number of code units shared by both spans; 0 when they only touch. */
export const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Whether `outer` holds every code unit of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The smallest span that holds all of `spans`; throws RangeError on an empty list. */
export function hull(spans: readonly Span[]): Span {
  const first = spans[0];
  if (!first) throw new RangeError("hull of no spans");
  let { start, end } = first;
  for (const span of spans) {
    if (span.start < start) start = span.start;
    if (span.end > end) end = span.end;
  }
  return { start, end };
}

/** Order by start, then by end: the order in which spans are kept and hashed. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** What is left of `spans` (ordered, disjoint) when `holes` (ordered, disjoint) are taken out. */
export function without(spans: readonly Span[], holes: readonly Span[]): Span[] {
  const left: Span[] = [];
  for (const span of spans) {
    let from = span.start;
    for (const hole of holes) {
      if (hole.end <= from) continue;
      if (hole.start >= span.end) break;
      if (hole.start > from) left.push({ start: from, end: hole.start });
      from = Math.max(from, hole.end);
    }
    if (from < span.end) left.push({ start: from, end: span.end });
  }
  return left;
}
