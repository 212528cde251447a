import { hasStop, isProse, mark, open, type PageRule, wordCount } from "../page.ts";
import { isCapital, phraseOf } from "../words.ts";
import rows from "./page-words.json" with { type: "json" };

const phrasesOf = (languages: Readonly<Record<string, string>>): readonly string[] => [
  ...new Set(Object.values(languages).flatMap((phrases) => phrases.split("|"))),
];
const LISTS: ReadonlySet<string> = new Set(phrasesOf(rows.list));
const LABELS: ReadonlySet<string> = new Set(phrasesOf(rows.label));
const NOTICES = phrasesOf(rows.notice);
const PHOTO: ReadonlySet<string> = new Set(phrasesOf(rows.photo));
const BY: ReadonlySet<string> = new Set(phrasesOf(rows.by));
const SAYS: ReadonlySet<string> = new Set(phrasesOf(rows.says));

/** Longest phrase of the lists, in words. */
const PHRASE = 6;

/** The part of a line before its first colon, vertical line or arrow, and what follows it. */
function headOf(line: string): { readonly head: string; readonly rest: string } {
  const found = /^([^:|»›→]{2,60}?)\s*[:|»›→]\s*(.*)$/s.exec(line);
  return found ? { head: phraseOf(found[1] ?? ""), rest: found[2] ?? "" } : { head: phraseOf(line), rest: "" };
}

/**
 * Lines that pages of other languages print around an article: "Mehr zum Thema", "Lire aussi : ...", "Etiquetas: ...", "Alle Rechte
 * vorbehalten", "3 Kommentare". Must not match: a sentence that begins with such words.
 */
export const pageWords: PageRule = (page) => {
  for (const index of open(page)) {
    const line = page.blocks[index]?.text ?? "";
    if (line.length > 600) continue;
    const { head, rest } = headOf(line);
    const lower = phraseOf(line);
    const short = wordCount(line) <= PHRASE + 1;
    if (LISTS.has(head) && rest === "" && short) mark(page, index, "furniture", "list-heading: heads a list of other articles");
    else if (LISTS.has(head) && wordCount(rest) <= 30) mark(page, index, "teaser", "read-also: names another article");
    else if (LABELS.has(head) && (rest === "" ? short : wordCount(rest) <= 20 && !isProse(rest)))
      mark(page, index, "furniture", "furniture-line: a line that pages print around articles");
    else if (isCounted(line)) mark(page, index, "furniture", "furniture-line: counts comments, views or minutes");
    else if (NOTICES.some((phrase) => lower.includes(phrase)) && !/["“„«]/.test(line))
      mark(page, index, "notice", "notice: speaks to the visitor about the site");
  }
};

/** "3 Kommentare", "Commentaires (12)", "0 comentarios": a number and a label. */
function isCounted(line: string): boolean {
  if (line.length > 40 || !/\d/.test(line)) return false;
  const words = phraseOf(line.replace(/[\d.,()]+/g, " "));
  return words !== "" && LABELS.has(words);
}

/** Credits of pictures and bylines in other languages: "Foto: Name", "(Bild: Agentur)", "Von Dana Orr". */
export const namedLines: PageRule = (page) => {
  const first = page.blocks.findIndex((block, index) => !page.marks[index] && isProse(block.text));
  for (const index of open(page)) {
    const line = page.blocks[index]?.text ?? "";
    if (line.length > 300) continue;
    const bare = line.replace(/^[([©\s]+/, "");
    const { head, rest } = headOf(bare);
    if (PHOTO.has(head) && rest !== "" && wordCount(rest) <= 10 && !hasStop(line.replace(/[.)\]]+$/, "")))
      mark(page, index, "credit", "credit: names who made a picture");
    else if (photoTail(line) !== undefined) mark(page, index, "caption", "caption: ends with the credit of a picture");
    else if (index <= first + 1 && isByline(bare)) mark(page, index, "byline", "byline: names who wrote the text");
  }
};

/** Offset of a credit at the end of a caption in any language: "Ein Bagger am Kai. Foto: Dana Orr". */
export function photoTail(line: string): number | undefined {
  const found = /[.,;|(–—\s]([^\s.,;:|()]{3,14})\s?[:/©]\s?([^:]{2,50})$/.exec(line.slice(-80));
  if (!found || !PHOTO.has(phraseOf(found[1] ?? "")) || wordCount(found[2] ?? "") > 6) return undefined;
  const start = line.length - Math.min(80, line.length) + found.index + 1;
  return wordCount(line.slice(0, start)) >= 2 ? start : undefined;
}

/** "Von Dana Orr", "Par Dana Orr et Jan Holt": the word and at most eight words that begin with a capital or are short. */
function isByline(line: string): boolean {
  const words = line.split(/[\s,/|]+/).filter((word) => word !== "");
  const [first = "", ...names] = words;
  if (!BY.has(phraseOf(first)) || names.length === 0 || names.length > 9 || hasStop(line)) return false;
  const capital = names.filter((name) => isCapital(name)).length;
  return capital >= 1 && names.every((name) => isCapital(name) || name.length <= 3 || /\d/.test(name));
}

/** Offset of the names in a byline: after "Von", "Par", "Por"; 0 where it begins with the names. */
export function bylineStart(line: string): number {
  const found = /^([^\s:]{1,12}):?\s+/.exec(line);
  return found && BY.has(phraseOf(found[1] ?? "")) ? found[0].length : 0;
}

/** "Dana Orr schreibt:", "Dana Orr a écrit": a name and a word for saying, and nothing else. */
export function saysSomething(line: string): boolean {
  if (line.length > 80 || /["“„«,]/.test(line)) return false;
  const words = phraseOf(line.replace(/[:.…]+\s*$/, "")).split(" ");
  for (let size = 1; size <= 2; size++) {
    const name = words.length - size;
    if (name >= 1 && name <= 4 && SAYS.has(words.slice(-size).join(" "))) return true;
  }
  return false;
}
