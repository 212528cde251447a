/** A run of characters on one baseline, in points from the lower left corner of its page. */
export interface Run {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
}

/** Least white between columns, in points. */
const GUTTER = 6;
/** Least runs of a column. */
const RUNS = 4;

/**
 * Runs in reading order: top to bottom; where the page is in columns, the left one before the right one between lines that cross the
 * gutter (headings over the full width). Columns inside columns are found the same way.
 */
export function inReadingOrder(runs: readonly Run[]): readonly Run[] {
  const sorted = [...runs].sort((a, b) => b.y - a.y || a.left - b.left);
  const gutter = gutterOf(sorted);
  if (gutter === undefined) return sorted;
  const ordered: Run[] = [];
  let [left, right]: [Run[], Run[]] = [[], []];
  const flush = (): void => {
    ordered.push(...inReadingOrder(left), ...inReadingOrder(right));
    [left, right] = [[], []];
  };
  for (const run of sorted) {
    if (run.right <= gutter) left.push(run);
    else if (run.left >= gutter) right.push(run);
    else {
      flush();
      ordered.push(run);
    }
  }
  flush();
  return ordered;
}

/** Where the white stripe between two columns lies: few runs cross it, and both sides hold runs at the same heights. */
function gutterOf(runs: readonly Run[]): number | undefined {
  if (runs.length < 2 * RUNS || runs.length > 2000) return undefined;
  let best: { readonly at: number; readonly crossing: number } | undefined;
  for (const at of new Set(runs.map(({ left }) => Math.floor(left) - 0.5))) {
    const before = runs.filter(({ right }) => right <= at);
    const after = runs.filter(({ left }) => left >= at);
    const crossing = runs.length - before.length - after.length;
    if (before.length < RUNS || after.length < RUNS || crossing * 4 > runs.length) continue;
    const edge = before.reduce((most, { right }) => Math.max(most, right), 0);
    if (at - edge < GUTTER || !sideBySide(before, after)) continue;
    if (!best || crossing < best.crossing) best = { at, crossing };
  }
  return best?.at;
}

function sideBySide(a: readonly Run[], b: readonly Run[]): boolean {
  const [a0, a1, b0, b1] = [low(a), high(a), low(b), high(b)];
  const shared = Math.min(a1, b1) - Math.max(a0, b0);
  return shared * 2 > Math.min(a1 - a0, b1 - b0);
}

const low = (runs: readonly Run[]): number => runs.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY);
const high = (runs: readonly Run[]): number => runs.reduce((most, { y }) => Math.max(most, y), Number.NEGATIVE_INFINITY);
