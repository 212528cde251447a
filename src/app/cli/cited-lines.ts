import type { FindingId } from "../../model/index.ts";
import type { Shell } from "./shell.ts";
import { oneLine, wrapped } from "./visible.ts";

/** Words that stand in a report. */
export interface Cited {
  readonly finding: FindingId;
  readonly words: string;
  readonly report: string;
  /** By whose account they stand. */
  readonly by?: string;
  readonly grade?: string;
}

/** By whose account, the words, on two lines at most, then where they stand: `Speaker: "words" report  id`. */
export function citedLines({ finding, words, report, by, grade }: Cited, { screen }: Shell, indent: number): string[] {
  const where = `${oneLine(report, 28)}  ${shortId(finding)}${grade === undefined ? "" : `  ${grade}`}`;
  const width = screen.width - indent;
  const teller = by === undefined ? "" : `${oneLine(by, 40)}: `;
  const lines = wrapped(`${teller}"${oneLine(words, Math.max(40, 2 * width - where.length - 6 - [...teller].length))}"`, width, 3);
  const last = lines.pop() ?? "";
  const fits = [...last].length + where.length + 2 <= width;
  const margin = " ".repeat(indent);
  const ends = fits ? [`${last}  ${screen.style.dim(where)}`] : [last, screen.style.dim(where.padStart(width))];
  return [...lines, ...ends].map((line) => margin + line);
}

const SHORT_ID = 10;

/** The first characters of an id, enough to find it with `hearsay show`. */
export const shortId = (id: string): string => id.slice(0, SHORT_ID);

/** A number with its noun: "1 origin", "3 origins". */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
