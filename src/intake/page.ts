import type { LiveEntry, Span, ZoneRole } from "../model/index.ts";

/** A paragraph or line of a page, without the blanks around it. */
export interface Block extends Span {
  readonly text: string;
}

/** What a block was found to be, and why. */
export interface Mark {
  readonly role: ZoneRole;
  readonly reason: string;
}

/** A text cut in blocks, with the marks given so far; rules mark, the first mark stands. */
export interface Page {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: (Mark | undefined)[];
  /** CSS selector of the element each block comes from, where the text was a page. */
  readonly paths?: readonly string[];
  /** The entry of a live blog each block belongs to, where the page is one. */
  readonly entries?: readonly (LiveEntry | undefined)[];
  /** Blocks that markup calls pull quotes; they are when their words stand elsewhere too. */
  readonly pulled?: ReadonlySet<number>;
}

/** A rule over a whole page. It marks blocks that have no mark yet. */
export type PageRule = (page: Page) => void;

/** Marks the block at `index` unless it has a mark; says whether it did. */
export function mark(page: Page, index: number, role: ZoneRole, reason: string): boolean {
  if (index < 0 || index >= page.blocks.length || page.marks[index]) return false;
  page.marks[index] = { role, reason };
  return true;
}

/** Indices of the blocks without a mark, in order. */
export const open = (page: Page): number[] => page.blocks.flatMap((_, index) => (page.marks[index] ? [] : [index]));

/** Longest block that a rule for whole lines looks at. */
export const LINE = 400;

/** Whether a block reads like running text: a sentence of some length with its stop. */
export const isProse = (text: string): boolean =>
  text.length >= 60 && /[.!?…]["'”’»)\]\s.]*$/.test(text.slice(-12)) && text.slice(0, 600).split(/\s+/).length >= 10;

/** Whether `text` ends with the stop of a sentence. */
export const hasStop = (text: string): boolean => /[.!?…]["'”’»)\]]*$/.test(text.slice(-8));

/** Number of words set apart by blanks, counting at most `limit`. */
export function wordCount(text: string, limit = 400): number {
  let count = 0;
  let inside = false;
  for (let at = 0; at < text.length && count <= limit; at++) {
    const blank = text.charCodeAt(at) <= 32 || text.charCodeAt(at) === 0xa0;
    if (!blank && !inside) count++;
    inside = !blank;
  }
  return count;
}
