import type { Datum, Span } from "../../model/index.ts";
import { dateKind, isDateLine } from "../data/date-lines.ts";
import { shownDate } from "../data/dates.ts";
import { isProse, type Mark, type Page } from "../page.ts";
import type { HtmlBlock } from "./blocks.ts";

/** A day that a page shows, with how much speaks for its being the day of publication or of a change. */
interface Candidate {
  readonly value: string;
  readonly span: Span;
  readonly kind: "published" | "modified";
  readonly weight: number;
}

/** Longest line whose dates are looked at wherever they stand in it; of a longer one only the beginning is. */
const LINE = 200;
/** Most lines of a page whose dates are looked at. */
const LINES = 3000;
/** Lines around the headline that count as its neighbours. */
const NEAR = { above: 4, below: 10 } as const;
/** Weight from which a date is that of the page. */
const ENOUGH = 10;

/**
 * Publication and last change from the dates that a page shows: a line that says "Published", a date line or a byline near the headline, a
 * date alone on its line. Dates in links, teasers and comments are those of other texts.
 */
export function visibleDates(
  page: Page,
  sources: readonly HtmlBlock[],
  language: string,
): { readonly published?: Datum; readonly modified?: Datum } {
  const best: { published?: Candidate; modified?: Candidate } = {};
  const title = page.marks.findIndex((given) => given?.role === "headline");
  const text = page.blocks.findIndex(
    (block, index) => (page.marks[index]?.role ?? "body") === "body" && isProse(block.text) && index > title,
  );
  const last = page.blocks.findLastIndex((block, index) => (page.marks[index]?.role ?? "body") === "body" && isProse(block.text));
  for (const [index, block] of page.blocks.entries()) {
    const source = sources[index];
    if (!source || index >= LINES) break;
    const role = page.marks[index]?.role ?? "body";
    if (role === "comment" || role === "caption" || role === "credit") continue;
    const near = placeOf(index, title, text, last, source);
    const place = near + (source.dated ? 12 : 0) - doubtOf(page.marks[index], source.link, near > 0);
    for (const candidate of datesIn(block.text, block.start, place, role, language)) {
      const before = best[candidate.kind];
      if (!before || candidate.weight > before.weight) best[candidate.kind] = candidate;
    }
  }
  return {
    ...(best.published && best.published.weight >= ENOUGH ? { published: datum(best.published) } : {}),
    ...(best.modified && best.modified.weight >= ENOUGH ? { modified: datum(best.modified) } : {}),
  };
}

const datum = ({ value, span }: Candidate): Datum => ({ value, how: "said", span, from: "date shown on the page" });

/** How much speaks against the date of a line: a link, a teaser, furniture by its markup; less so near the headline, where sites link the day. */
function doubtOf(given: Mark | undefined, link: boolean, near: boolean): number {
  const markup = given?.reason.startsWith("markup") === true;
  if (given?.role === "teaser") return near && !markup ? 8 : 25;
  if (given?.role === "furniture" && markup) return near ? 10 : 25;
  return link ? (near ? 8 : 20) : 0;
}

/** How much the place of a line speaks for its date. */
function placeOf(index: number, title: number, text: number, last: number, source: HtmlBlock): number {
  if (title >= 0 && index >= title - NEAR.above && index <= title + NEAR.below && (text < 0 || index <= text)) return 20;
  if (title < 0 && text >= 0 && index <= text && index >= text - NEAR.below) return 15;
  if (source.where === "after") return -10;
  if (last >= 0 && index > last && index <= last + NEAR.below) return 8;
  return source.where === "main" ? 0 : -5;
}

function datesIn(line: string, start: number, place: number, role: string, language: string): readonly Candidate[] {
  const found: Candidate[] = [];
  const long = line.length > LINE;
  const words = long ? line.slice(0, 80) : line;
  const alone = !long && isDateLine(line, language) ? 20 : 0;
  const named = role === "dateline" || role === "byline" ? 10 : 0;
  for (let from = 0, turn = 0; turn < 3; turn++) {
    const shown = shownDate(words.slice(from), language);
    if (!shown) break;
    const span = { start: start + from + shown.start, end: start + from + shown.end };
    const kind = dateKind(words.slice(0, from + shown.start));
    const prose = isProse(line) && !kind ? (from + shown.start === 0 ? -5 : -15) : 0;
    const weight = place + alone + named + prose + (kind ? 20 : 0) + (line.length <= 60 ? 3 : 0) - turn;
    if (shown.value.length >= 10) found.push({ value: shown.value, span, kind: kind ?? "published", weight });
    from += shown.end;
  }
  return found;
}
