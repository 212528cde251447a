import { isDateLine } from "../data/date-lines.ts";
import { shownDate } from "../data/dates.ts";
import { hasStop, isProse, LINE, mark, open, type Page, type PageRule, wordCount } from "../page.ts";
import { wordsOf } from "../words.ts";

const STAMP = /^(?:(?:last|first) )?(?:publish(?:ed)?|updated?|posted|modified)(?: (?:on|at|date))?\b.{0,40}$/i;

/** Lines that hold a date and nothing else, or above the text a date with names: "Published: May 3, 2021", "Velm, 3 May 2021 | Dana Orr". */
export const dateLines: PageRule = (page) => {
  const first = page.blocks.findIndex((block, index) => !page.marks[index] && isProse(block.text));
  for (const index of open(page)) {
    const line = page.blocks[index]?.text ?? "";
    if (line.length > 120) continue;
    if (/\d/.test(line) && isDateLine(line)) mark(page, index, "dateline", "date-line: a date and nothing else");
    else if (index >= first) continue;
    else if (STAMP.test(line) || (wordCount(line) <= 12 && !hasStop(line) && shownDate(line) && isNames(line)))
      mark(page, index, "dateline", "date-line: a date and names above the text");
  }
};

const BY =
  /^[([]?(?:(?:written |reported |story |report |words |text |posted |published |analysis |opinion )?by:?|(?:additional )?(?:reporting|writing|editing)(?: and (?:writing|editing))? by:?|from our (?:correspondent|staff)|author:|reporter:)\s*(.*?)[)\]]?$/i;
/** "Dana Orr contributed to this report." */
const HELPED = /\bcontributed (?:reporting|(?:additional |to )?(?:this |the )?(?:report(?:ing)?|story|article|research))\b.{0,60}$/i;
const JOB =
  /^(?:and|by|additional|reporting|writing|editing|edited|written|in|for|at|the|of|with|from|on|special|to|staff|writer|reporter|correspondent|editor|contributor|bureau|chief|senior|foreign|political|diplomatic|security|news|desk|agencies|agency|al|el|bin|ibn|de|la|van|von|der|da|di|del|posted|published|updated|am|pm)$/i;

/** Lines that name who wrote the text: "By Dana Orr in Velm", "Reporting by Dana Orr; Editing by Jan Holt". */
export const bylines: PageRule = (page) => {
  for (const index of open(page)) {
    const line = page.blocks[index]?.text ?? "";
    if (line.length <= LINE && HELPED.test(line) && wordCount(line) <= 60)
      mark(page, index, "byline", "byline: names who helped to write the text");
    if (line.length > 160) continue;
    const names = BY.exec(line)?.[1];
    if (names !== undefined && isNames(names)) mark(page, index, "byline", "byline: names who wrote the text");
  }
};

/** Only names, words of the trade, a date: no lower-case word that would make it a sentence. */
function isNames(line: string): boolean {
  const words = line.split(/[\s,;|·•/&()–—]+/).filter((word) => word !== "" && word !== "-");
  if (words.length === 0 || words.length > 18) return false;
  if (/^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i.test(line)) return false;
  const named = words.filter((word) => /^["'“‘]?[A-Z\u00C0-\u00DE\u0400-\u042F]|^(?:al|el|as|ad|ar|an|ul)-[A-Z]/.test(word)).length;
  return (
    named > 0 && words.every((word) => /^[^a-z]/.test(word) || /^[a-z]{1,3}['’-][A-Z]/.test(word) || JOB.test(word.replace(/[.:]$/, "")))
  );
}

/** "(Agency)", "(File photo: Agency)", "[Dana Orr/Agency]", "| Photo: Agency" at the end of a line. */
const BRACKET = /[([]((?:[Ff]ile|[Pp]hoto|[Ii]mage|[Pp]icture|[Cc]redit|[Ss]ource|[Cc]ourtesy)?[^()[\]]{2,60})[)\]]\.?$/;
const CREDIT_ONLY =
  /^(?:©\s*|(?:file )?(?:photo|photograph|image|picture|credit|illustration|video|map|graphic)s?(?:(?: credits?| by| courtesy(?: of)?)?\s*[:©]\s*| (?:copyright|credit) ))\S.{0,80}$/i;
const CREDIT_END =
  /(?:\||\.|\s[-–—]|,)\s*((?:photo|photograph|image|picture|credit|file photo)s?(?: credit| by)?\s*[:/©]\s*\S.{1,60}|©\s?\S.{1,60})$/i;
const CREDIT_WORD =
  /^(?:file|photo|image|picture|credit|source|courtesy)|\b(?:photo|images|pictures|handout|archive|screengrab|screenshot|file|via)\b|\//i;

/** Picture captions told by the credit at their end, lines that are only a credit, and captions printed a second time. */
export const captions: PageRule = (page) => {
  for (const index of open(page)) {
    const block = page.blocks[index];
    if (!block || block.text.length > LINE) continue;
    if (CREDIT_ONLY.test(block.text) && wordCount(block.text) <= 12) mark(page, index, "credit", "credit: names who made a picture");
    else if (creditStart(block.text) !== undefined && wordCount(block.text) <= 60 && isOneSentence(block.text))
      mark(page, index, "caption", "caption: ends with the credit of a picture");
  }
  repeatedCaptions(page);
};

/** Offset in `line` at which the credit of a caption begins; undefined when the line ends with none. */
export function creditStart(line: string): number | undefined {
  const tail = line.slice(-100);
  const shift = line.length - tail.length;
  const ending = CREDIT_END.exec(tail);
  if (ending?.[1] !== undefined) return shift + ending.index + ending[0].indexOf(ending[1]);
  const bracket = BRACKET.exec(tail);
  const inside = bracket?.[1]?.trim();
  if (!bracket || inside === undefined || wordCount(line.slice(0, shift + bracket.index)) < 2) return undefined;
  const names = inside.split(/[\s,]+/);
  const capital = names.every((word) => /^[A-Z\u00C0-\u00DE\u0400-\u042F0-9]|^(?:al|el|as|an|of|the|and|for)\b/.test(word));
  const stopped = line.endsWith(".") || /\b(?:said|told|says|added|according to)\b/.test(line);
  const credit =
    CREDIT_WORD.test(inside) ||
    (capital && !stopped && names.length <= 4 && !/\d{2}/.test(inside) && !isAcronym(inside, line.slice(0, shift + bracket.index)));
  return credit ? shift + bracket.index : undefined;
}

/** Whether `short` is made of the first letters of the words before it: "the Free River Movement (FRM)". */
function isAcronym(short: string, before: string): boolean {
  const initials = before
    .split(/[\s-]+/)
    .map((word) =>
      word
        .replace(/^[^A-Za-z]+/, "")
        .charAt(0)
        .toLowerCase(),
    )
    .join("");
  const letters = short.toLowerCase().replace(/[^a-z]/g, "");
  return short === short.toUpperCase() && (initials.endsWith(letters) || initials.endsWith(`${letters.slice(0, -1)}`));
}

/** No sentence end before the last words; "St." and initials do not count. */
const isOneSentence = (line: string): boolean =>
  !/[a-z0-9]{3}[.!?]["”’]?\s+["“]?[A-Z].*[a-z]{3}/.test(line.slice(0, Math.max(0, line.length - 40)));

function repeatedCaptions(page: Page): void {
  const known = page.blocks.flatMap((block, index) =>
    page.marks[index]?.role === "caption" ? [{ index, words: wordsOf(block.text) }] : [],
  );
  for (const { index, words } of known) {
    for (const near of [index - 1, index + 1, index - 2, index + 2]) {
      const other = page.blocks[near];
      if (!other || other.text.length > LINE) continue;
      const theirs = wordsOf(other.text);
      if (theirs.length >= 4 && startsAlike(words, theirs))
        mark(page, near, "caption", "repeated-caption: the words of the caption beside it");
    }
  }
}

/** Whether the shorter list of words begins the longer one, all but the credit of the longer. */
function startsAlike(a: readonly string[], b: readonly string[]): boolean {
  const size = Math.min(a.length, b.length);
  if (Math.abs(a.length - b.length) > 5) return false;
  return a.slice(0, size).join(" ") === b.slice(0, size).join(" ");
}
