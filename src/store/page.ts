import { type Block, byCodeUnit, type Note, type Page, type Paging } from "../model/index.ts";
import { canonical } from "./force.ts";

const LARGEST = 2 ** 31 - 1;

/** The number of items a page may hold: 100 by default, at least 1. */
export function limitOf(paging: Paging): number {
  const limit = paging.limit ?? 100;
  return Number.isNaN(limit) ? 100 : Math.min(LARGEST, Math.max(1, Math.trunc(limit)));
}

/** A page out of up to `limit + 1` found items; the one too many shows that there is a next page. */
export function pageOf<T>(found: readonly T[], limit: number, idOf: (item: T) => string): Page<T> {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return found.length > limit && last !== undefined ? { items, next: idOf(last) } : { items };
}

/** Order of blocks: layer, key, node, report, each in code-unit order. */
export const byBlock = (a: Block, b: Block): number =>
  byCodeUnit(a.layer, b.layer) || byCodeUnit(a.key, b.key) || byCodeUnit(a.node, b.node) || byCodeUnit(a.report, b.report);

/** Order of notes: those of no report first, then by report, code, message and the rest of their fields. */
const byNote = (a: Note, b: Note): number =>
  byCodeUnit(a.report ?? "", b.report ?? "") ||
  byCodeUnit(a.code, b.code) ||
  byCodeUnit(a.message, b.message) ||
  byCodeUnit(canonical(a), canonical(b));

/** Notes in order, equal ones once. */
export const orderedNotes = (notes: readonly Note[]): Note[] =>
  [...new Map(notes.map((note) => [canonical(note), note])).values()].sort(byNote);
