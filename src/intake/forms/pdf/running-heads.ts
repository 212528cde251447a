import type { Line } from "./paragraphs.ts";

/** Lines at the top and at the bottom of a page that may be running heads. */
const EDGE = 2;

/**
 * The lines that repeat at the top or bottom of pages with nothing but their numbers changed ("The Harbour Eye  12"), and page numbers that
 * stand alone there.
 */
export function runningHeads(pages: readonly (readonly Line[])[]): ReadonlySet<Line> {
  const met = new Map<string, Line[]>();
  const found = new Set<Line>();
  for (const lines of pages) {
    const sorted = [...lines].sort((a, b) => b.y - a.y);
    const edges = new Set([...sorted.slice(0, EDGE), ...sorted.slice(-EDGE)]);
    for (const line of edges) {
      const shape = line.words.replace(/\d+/g, "#").replace(/\s+/g, " ").trim().toLowerCase();
      if (pages.length > 1 && /^\W*(?:page|p\.|seite|стр\.?)?\s*#\W*(?:(?:of|\/|von|из)\s*#)?\W*$/.test(shape)) found.add(line);
      const key = `${shape} ${Math.round(line.y / 6)}`;
      met.set(key, [...(met.get(key) ?? []), line]);
    }
  }
  const least = pages.length < 4 ? pages.length : Math.max(3, Math.ceil(pages.length / 4));
  for (const lines of met.values()) if (lines.length >= Math.max(2, least)) for (const line of lines) found.add(line);
  return found;
}
