import dateWords from "./date-words.json" with { type: "json" };
import { shownDate } from "./dates.ts";

const setOf = (rows: Readonly<Record<string, string>>): ReadonlySet<string> =>
  new Set(Object.values(rows).flatMap((words) => words.split(" ")));
const PUBLISHED = setOf(dateWords.published);
const UPDATED = setOf(dateWords.updated);
const AROUND = setOf(dateWords.around);
/** Words of the lists that are too common to say by themselves that a date is one of publication. */
const COMMON = new Set("on date am den vom le el il em op dne data datum first seit online last à jour mise letzte dato den в".split(" "));

/** Longest line that is looked at. */
const LINE = 120;

const lettersOf = (line: string): readonly string[] =>
  line
    .toLowerCase()
    .split(/[^a-z\u00AA-\u024F\u0370-\u06FF]+/)
    .filter((word) => word !== "");

/** Whether a line is nothing but one date or two: once they and words such as "Published", weekdays and times are taken out, no word is left. */
export function isDateLine(line: string, language = ""): boolean {
  if (line.length > LINE) return false;
  let rest = line;
  for (let turn = 0; turn < 2; turn++) {
    const date = shownDate(rest, language);
    if (!date) return turn > 0 && lettersOf(rest).every(isAround);
    rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`;
  }
  return lettersOf(rest).every((word) => word.length < 2 || isAround(word));
}

const isAround = (word: string): boolean => PUBLISHED.has(word) || UPDATED.has(word) || AROUND.has(word) || /^(?:st|nd|rd|th)$/.test(word);

/** What the words right before a date call it: a publication, a change, or nothing ("on 3 May"). */
export function dateKind(before: string): "published" | "modified" | undefined {
  const near = lettersOf(before.slice(-40)).slice(-4).toReversed();
  for (const word of near) {
    if (COMMON.has(word) || AROUND.has(word)) continue;
    if (UPDATED.has(word)) return "modified";
    return PUBLISHED.has(word) ? "published" : undefined;
  }
  return undefined;
}
