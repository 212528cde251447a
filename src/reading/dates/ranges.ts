import type { Word } from "../../text/dates/atoms.ts";
import type { DatedExpression } from "./chronology.ts";
import { firstAfter } from "./nearest-word.ts";

// between 2006 and 2008        2006/2008        from 3 May to 9 May     XXXX-05-03/XXXX-05-09
// 1914-1918                    1914/1918
// not: "in 2006 and 2008" (two dates), "between Monday and the border"

/** Two dates that are the ends of one stretch, or a date by itself. */
export interface DatedStretch {
  readonly first: DatedExpression;
  readonly last: DatedExpression;
  /** `A/B` for a stretch. */
  readonly value: string;
}

/** Joins the dates that "between ... and", "from ... to" or a dash makes the ends of one stretch. */
export function stretches(dated: readonly DatedExpression[], sentences: readonly (readonly Word[])[]): DatedStretch[] {
  const joined: DatedStretch[] = [];
  for (let at = 0; at < dated.length; at += 1) {
    const first = dated[at];
    if (!first) continue;
    const last = dated[at + 1];
    if (last && last.sentence === first.sentence && joins(first, last, sentences[first.sentence] ?? [])) {
      joined.push({ first, last, value: `${first.value}/${last.value}` });
      at += 1;
    } else joined.push({ first, last: first, value: first.value });
  }
  return joined;
}

function joins(first: DatedExpression, last: DatedExpression, words: readonly Word[]): boolean {
  const points = [first, last].every(({ expression }) => expression.type === "date" && expression.use === undefined);
  if (!points || first.expression.granularity !== last.expression.granularity) return false;
  const from = firstAfter(words, first.expression.start);
  const before = words[from - 1]?.word.toLowerCase();
  const [next, end] = [firstAfter(words, first.expression.end), firstAfter(words, last.expression.start)];
  const link = end - next === 1 ? (words[next]?.word.toLowerCase() ?? "") : "";
  if (link === "and") return before === "between";
  if (["to", "until", "till", "through"].includes(link)) return before === "from" || link === "to";
  const gap = last.expression.start - first.expression.end;
  return first.expression.granularity === "year" && gap === 1 && (end === next || /^[-–—]$/.test(link));
}
