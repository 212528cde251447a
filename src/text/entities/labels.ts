/** Labels of words in and out of names: begin, inside, last and unit (BILOU; Ratinov and Roth 2009) of each type. */

/** What a name is the name of. `MISC` is a work, event, people or product: no actor and no place. */
export const TYPES = ["PER", "ORG", "LOC", "MISC"] as const;
export type EntityType = (typeof TYPES)[number];

/** Number of labels: 0 is outside, then four for each type. */
export const LABELS = 1 + 4 * TYPES.length;
export const OUTSIDE = 0;

const BEGIN = 0;
const INSIDE = 1;
const LAST = 2;
const UNIT = 3;

const labelOf = (type: number, part: number): number => 1 + type * 4 + part;
const partOf = (label: number): number => (label - 1) & 3;
const typeOf = (label: number): number => (label - 1) >> 2;

/** Whether the name goes on behind this label. */
const isOpen = (label: number): boolean => label !== OUTSIDE && (partOf(label) === BEGIN || partOf(label) === INSIDE);

/** A name as places of words in a sentence, `to` exclusive. */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
  readonly type: EntityType;
}

/** For each label the labels that may stand before it; -1 is none (the start). */
export const BEFORE: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, label) =>
  Array.from({ length: LABELS }, (_, before) => before).filter((before) =>
    label === OUTSIDE || partOf(label) === BEGIN || partOf(label) === UNIT
      ? !isOpen(before)
      : isOpen(before) && typeOf(before) === typeOf(label),
  ),
);

/** Whether a label may stand first, or last. */
export const mayStart = (label: number): boolean => label === OUTSIDE || partOf(label) === BEGIN || partOf(label) === UNIT;
export const mayEnd = (label: number): boolean => !isOpen(label);

/** Writes the labels of names into `out`, which is filled with `OUTSIDE` first. */
export function labelSpans(spans: readonly NameSpan[], out: Uint8Array): void {
  out.fill(OUTSIDE);
  for (const { from, to, type } of spans) {
    const t = TYPES.indexOf(type);
    if (to - from === 1) out[from] = labelOf(t, UNIT);
    else {
      out.fill(labelOf(t, INSIDE), from, to);
      out[from] = labelOf(t, BEGIN);
      out[to - 1] = labelOf(t, LAST);
    }
  }
}

/** The names in well-formed labels of `count` words. */
export function spansOfLabels(labels: Uint8Array, count: number): NameSpan[] {
  const spans: NameSpan[] = [];
  for (let from = 0; from < count; from++) {
    const label = labels[from] as number;
    if (label === OUTSIDE) continue;
    let to = from + 1;
    while (to < count && isOpen(labels[to - 1] as number)) to++;
    spans.push({ from, to, type: TYPES[typeOf(label)] as EntityType });
    from = to - 1;
  }
  return spans;
}
