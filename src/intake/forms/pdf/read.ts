import { HearsayError } from "../../../model/index.ts";
import type { Mark } from "../../page.ts";
import type { ReadText } from "../../read-text.ts";
import { readMarked } from "../item.ts";
import { inReadingOrder } from "./columns.ts";
import { pdfPages } from "./pages.ts";
import { knownWords, type Line, type Paragraph, paragraphsOf } from "./paragraphs.ts";
import { runningHeads } from "./running-heads.ts";

const HEADLINE: Mark = { role: "headline", reason: "print: the largest letters at the top of the first page" };
const SUBHEAD: Mark = { role: "subhead", reason: "print: larger letters than the text" };
const RUNNING: Mark = { role: "furniture", reason: "print: a running head or page number" };

/**
 * Text and zones of a PDF: columns one after the other, words broken at the end of a line put together, running heads and page numbers at the
 * end as furniture, the largest letters of the first page as headline. Throws HearsayError `empty` for a scan.
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<ReadText> {
  const pages = (await pdfPages(bytes, name)).map((runs, index) => runs.map((run): Line => ({ ...run, page: index + 1 })));
  if (pages.every((lines) => lines.length === 0))
    throw new HearsayError(
      "empty",
      `${name} has ${pages.length} page(s) without text: a scan.`,
      "Run text recognition (OCR) over it and read the result.",
    );
  const running = runningHeads(pages);
  const lines = pages.flatMap((page) => inReadingOrder(page.filter((line) => !running.has(line))) as readonly Line[]);
  const paragraphs = paragraphsOf(lines, knownWords(lines));
  const body = bodySize(paragraphs);
  const top = headlineOf(paragraphs, body);
  const heads = pages.flatMap((page) => page.filter((line) => running.has(line)));
  return readMarked([
    ...paragraphs.map((paragraph, index) => {
      const mark = index === top ? HEADLINE : isSubhead(paragraph, body) ? SUBHEAD : undefined;
      return { words: paragraph.words, ...(mark ? { mark } : {}) };
    }),
    ...heads.map(({ words }) => ({ words, mark: RUNNING })),
  ]);
}

/** Size of the letters that most characters have. */
function bodySize(paragraphs: readonly Paragraph[]): number {
  const characters = new Map<number, number>();
  for (const { words, size } of paragraphs) characters.set(Math.round(size), (characters.get(Math.round(size)) ?? 0) + words.length);
  return [...characters].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 10;
}

function headlineOf(paragraphs: readonly Paragraph[], body: number): number {
  let best = -1;
  for (const [index, { size, first, words }] of paragraphs.entries()) {
    if (!first || size < 1.2 * body || words.length < 8 || words.length > 300) continue;
    if (best < 0 || size > (paragraphs[best]?.size ?? 0)) best = index;
  }
  return best;
}

const isSubhead = ({ size, words }: Paragraph, body: number): boolean => size >= 1.2 * body && words.length <= 120;
