import type { Run } from "./columns.ts";

/** A paragraph with the size of its letters. */
export interface Paragraph {
  readonly words: string;
  readonly size: number;
  /** Whether it starts on the first page. */
  readonly first: boolean;
}

/** A run on its page. */
export interface Line extends Run {
  readonly page: number;
}

/** Words as they stand elsewhere in the document, to tell a word broken at the end of a line from a hyphenated one. */
export type Known = ReadonlySet<string>;

/**
 * Lines in reading order joined to paragraphs: a wider gap, an indent, another size, or a short line that ends a sentence starts a new one;
 * a sentence that runs on over a column or page goes on.
 */
export function paragraphsOf(lines: readonly Line[], known: Known): readonly Paragraph[] {
  const gap = usualGap(lines);
  const paragraphs: { words: string; size: number; first: boolean }[] = [];
  let before: Line | undefined;
  let edges = { left: 0, right: 0 };
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last && before && continues(before, line, { gap, edges, said: last.words })) last.words = joined(last.words, line.words, known);
    else {
      paragraphs.push({ words: line.words, size: line.size, first: line.page === 1 });
      edges = { left: line.left, right: line.right };
    }
    edges = { left: Math.min(edges.left, line.left), right: Math.max(edges.right, line.right) };
    before = line;
  }
  return paragraphs;
}

interface Around {
  readonly gap: number;
  /** How far the lines of the paragraph reach. */
  readonly edges: { readonly left: number; readonly right: number };
  readonly said: string;
}

function continues(before: Line, line: Line, { gap, edges, said }: Around): boolean {
  if (Math.abs(before.size - line.size) > 0.15 * before.size) return false;
  const step = before.y - line.y;
  const sameColumn = line.page === before.page && step > -0.3 * line.size;
  if (sameColumn && step < 0.3 * line.size) return true;
  const ended = /[.!?:"”’»)\]]$/.test(said);
  if (!sameColumn) return !ended && /^\p{Ll}|^\p{Lo}/u.test(line.words);
  if (step > 1.35 * gap) return false;
  const indent = line.left - edges.left;
  if (indent > 0.8 * line.size && before.left - edges.left < 0.5 * line.size) return false;
  return !(ended && before.right < edges.right - 4 * line.size);
}

/** The step from line to line that is met most, in points. */
function usualGap(lines: readonly Line[]): number {
  const steps = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const step = next && next.page === line.page ? line.y - next.y : 0;
    if (step > 0.3 * line.size && step < 4 * line.size) steps.set(Math.round(step * 2) / 2, (steps.get(Math.round(step * 2) / 2) ?? 0) + 1);
  }
  return [...steps].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 14;
}

/** "agree-" and "ment" are one word unless "agree-ment" stands in a line elsewhere; "state-" and "Owned" keep their hyphen. */
function joined(words: string, next: string, known: Known): string {
  const head = /(\p{L}+)[-\u00AD\u2010]$/u.exec(words);
  const tail = /^\p{L}+/u.exec(next)?.[0];
  if (!head || tail === undefined) return words.endsWith("\u00AD") ? words.slice(0, -1) + next : `${words} ${next}`;
  const cut = words.slice(0, -1);
  if (words.endsWith("\u00AD")) return cut + next;
  const hyphenated = `${head[1]}-${tail}`.toLowerCase();
  const keeps = !/^\p{Ll}/u.test(tail) || (known.has(hyphenated) && !known.has(`${head[1]}${tail}`.toLowerCase()));
  return keeps ? `${cut}-${next}` : cut + next;
}

/** Words and hyphenated words that stand whole in lines. */
export const knownWords = (lines: readonly Line[]): Known =>
  new Set(lines.flatMap(({ words }) => words.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []));
