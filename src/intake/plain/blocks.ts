import type { Span } from "../../model/index.ts";
import type { Block } from "../page.ts";

/** One line, its blanks at both ends taken off. */
type Line = Span;

/** Cuts plain text into blocks: a line each, or a paragraph each where lines were broken at a fixed width. */
export function blocksOf(text: string): readonly Block[] {
  const paragraphs = paragraphsOf(text);
  const wrapped = isWrapped(paragraphs);
  return paragraphs.flatMap((lines) => {
    const runs = wrapped ? joined(lines) : lines.map((line) => [line]);
    return runs.map((run) => blockOf(text, run));
  });
}

function blockOf(text: string, run: readonly Line[]): Block {
  const start = run[0]?.start ?? 0;
  const end = run.at(-1)?.end ?? start;
  return { start, end, text: text.slice(start, end) };
}

/** Lines in groups without an empty line between them. */
function paragraphsOf(text: string): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  let group: Line[] = [];
  for (let from = 0; from <= text.length; ) {
    const to = lineEnd(text, from);
    const line = trimmed(text, from, to);
    if (line) group.push(line);
    else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
    from = to + (text.startsWith("\r\n", to) ? 2 : 1);
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return at;
  }
  return text.length;
}

function trimmed(text: string, from: number, to: number): Line | undefined {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return start < end ? { start, end } : undefined;
}

/** Blanks, the no-break space, and marks that take no room. */
const isBlank = (code: number): boolean => code <= 32 || code === 0xa0 || code === 0x200b || code === 0xfeff || code === 0x3000;

/** Lines broken at a fixed width: most lines that others follow are between 50 and 130 characters long, none is longer. */
function isWrapped(paragraphs: readonly (readonly Line[])[]): boolean {
  let followed = 0;
  let full = 0;
  for (const lines of paragraphs) {
    for (const [index, line] of lines.entries()) {
      const size = line.end - line.start;
      if (size > 130) return false;
      if (index + 1 < lines.length) {
        followed++;
        if (size >= 50) full++;
      }
    }
  }
  return followed >= 4 && full * 10 >= followed * 7;
}

/** Joins a line to the one before it when that one was full; a short line ends its run. */
function joined(lines: readonly Line[]): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && before && before.end - before.start >= 50) run.push(line);
    else runs.push([line]);
    before = line;
  }
  return runs;
}
