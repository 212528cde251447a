/** Leaves small weights out of what is written. */
import type { Row } from "../src/text/weights.ts";

/** The codes of a table with those smaller than `least` set to zero. */
export const pruned = (codes: Int8Array, least: number): Int8Array => codes.map((code) => (Math.abs(code) < least ? 0 : code));

/** The rows without codes smaller than `least`; rows that lose all are left out. */
export function prunedRows(rows: readonly Row[], least: number): Row[] {
  return rows.flatMap(({ key, classes, values }) => {
    const kept = values.flatMap((value, i) => (Math.abs(value) >= least ? [i] : []));
    if (kept.length === 0) return [];
    return [{ key, classes: kept.map((i) => classes[i] as number), values: kept.map((i) => values[i] as number) }];
  });
}
