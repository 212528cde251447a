/** What a mention may mean: one finding for sure, several at once, or several of which it is one. */
export interface Meant<T> {
  readonly found: readonly T[];
  readonly open: boolean;
}

/**
 * Of what fits a mention, the nearest before it. `fits` are in the order of the text; `sentenceOf` tells which stand in one sentence, and
 * `rank` which of these are better (the lowest). Where two of one sentence are as good, a plural means both and a singular stays open.
 */
export function nearest<T>(
  fits: readonly T[],
  plural: boolean,
  { sentenceOf, rank = () => 0 }: { readonly sentenceOf: (one: T) => number; readonly rank?: (one: T) => number },
): Meant<T> | undefined {
  const last = fits.at(-1);
  if (last === undefined) return undefined;
  const near = fits.filter((one) => sentenceOf(one) === sentenceOf(last));
  if (plural) return { found: near, open: false };
  const best = Math.min(...near.map(rank));
  const found = near.filter((one) => rank(one) === best);
  return { found, open: found.length > 1 };
}
