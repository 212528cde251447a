import { hasStop, isProse, LINE, mark, type Page, type PageRule, wordCount } from "../page.ts";
import { fold } from "../words.ts";

/** Letters a title must have before its repeats are looked for. */
const LEAST = 12;

/**
 * The headline: among the open lines before the running text, the one printed twice or, failing that, the first that is
 * short and ends without a stop. Lines above it are the site's name.
 */
export const headlines: PageRule = (page) => {
  const head = headOf(page);
  const folded = new Map(head.map((index) => [index, fold(page.blocks[index]?.text ?? "", LINE).letters]));
  const twice = head.find((index) => isTitle(page, index) && isRepeated(page, folded, index));
  const marked = page.marks.findIndex((given) => given?.role === "headline");
  const titles = head.filter((index) => isTitle(page, index) && !isSiteName(page.blocks[index]?.text ?? ""));
  const title = marked >= 0 ? marked : (twice ?? titles.find((index) => !isLabel(page.blocks[index]?.text ?? "")) ?? titles[0]);
  for (const index of head) {
    if (index >= (title ?? Infinity)) break;
    const text = page.blocks[index]?.text ?? "";
    if (isSiteName(text) || isLabel(text) || (twice !== undefined && !hasStop(text)))
      mark(page, index, "furniture", "site-name: a line about the site above the headline");
  }
  if (title === undefined) return;
  mark(page, title, "headline", twice === undefined ? "headline: the first short line without a stop" : "headline: printed more than once");
  const line = page.blocks[title]?.text ?? "";
  const letters = fold(line, LINE).letters;
  for (const [index, block] of page.blocks.entries()) {
    if (Math.abs(block.text.length - line.length) <= 40 && letters.length >= LEAST && fold(block.text).letters === letters)
      mark(page, index, "headline", "repeated-headline: the words of the headline");
  }
};

/** Open blocks before the first paragraph of running text, at most 40. */
function headOf(page: Page): readonly number[] {
  const first = page.blocks.findIndex((block, index) => !page.marks[index] && isProse(block.text) && block.text.length >= 100);
  const end = first < 0 ? page.blocks.length : first + 1;
  return page.blocks.slice(0, Math.min(end, 40)).flatMap((_, index) => (page.marks[index] ? [] : [index]));
}

const isTitle = (page: Page, index: number): boolean => {
  const text = page.blocks[index]?.text ?? "";
  return (
    text.length <= 250 &&
    wordCount(text) <= 35 &&
    wordCount(text) >= 2 &&
    !/^(?:[-–—•*·]|[QA]:|\d+[.)])\s|:$/.test(text) &&
    (!hasStop(text) || (/[?!]["'”’]?$/.test(text) && !/[.!?]["”’]?\s/.test(text))) &&
    page.blocks.length > 1
  );
};

/** Whether a later block is the same line, or begins with its words. */
function isRepeated(page: Page, folded: ReadonlyMap<number, string>, index: number): boolean {
  const letters = folded.get(index) ?? "";
  if (letters.length < LEAST) return false;
  return page.blocks.slice(index + 1, index + 15).some((block) => fold(block.text, LINE).letters.startsWith(letters));
}

const SITE =
  /\b(?:news (?:and|&) (?:opinions?|views|analysis)|latest news|breaking news|official (?:site|website)|home ?page|news (?:site|website|portal|network)|newspaper|magazine|online edition|english edition)\b|\s[|»·]\s[^|]{2,60}$/i;

/** "WORLD NEWS", "HARBOUR WIRE": a few words in capitals, which head a title and are none where another follows. */
const isLabel = (text: string): boolean => wordCount(text) <= 3 && text === text.toUpperCase() && /[A-Z]{2}/.test(text);

const isSiteName = (text: string): boolean => text.length <= 200 && !hasStop(text) && SITE.test(text);

/** The line under the headline that sums the text up: no stop, or a short one before byline, date or picture, or one that begins with a pronoun. */
export const deks: PageRule = (page) => {
  const title = page.marks.findLastIndex((given, index) => given?.role === "headline" && index < 12);
  if (title < 0 || page.entries) return;
  let at = title + 1;
  while (page.marks[at] && page.marks[at]?.role !== "body") at++;
  const text = page.blocks[at]?.text ?? "";
  const after = page.marks[at + 1];
  const next = page.blocks.slice(at + 1, at + 8).find((block, offset) => !page.marks[at + 1 + offset] && block.text.length > 0);
  if (at > title + 4 || text.length < 20 || text.length > 350 || text.endsWith(":") || !next) return;
  const before = after !== undefined && ["byline", "dateline", "caption", "credit"].includes(after.role);
  if (!hasStop(text) && isProse(next.text)) mark(page, at, "dek", "dek: one line without a stop under the headline");
  else if (before && isProse(next.text)) mark(page, at, "dek", "dek: stands between headline and byline, date or picture");
  else if (
    /^(?:they|he|she|it|this|that|here|why|how|what|but|and)\b/i.test(text) &&
    text.length <= 200 &&
    text.length < next.text.length &&
    !/["“”]/.test(text)
  )
    mark(page, at, "dek", "dek: under the headline and leaning on it");
};

/** Words that make a short line a sentence of its own. */
const CLAUSE =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|do|does|did|he|she|they|it|we|i|you|there|said|says|told|fell|fled|left|went|came|died|won|lost|held|began)\b|n['’]t\b|['’](?:s been|re|ve|ll)\b/i;

/** Section headings: a short line between paragraphs, without a stop, or with one but no clause in it. */
export const subheads: PageRule = (page) => {
  const first = page.blocks.findIndex((block, index) => !page.marks[index] && isProse(block.text));
  for (const [index, block] of page.blocks.entries()) {
    if (page.marks[index] || index <= first || first < 0) continue;
    if (isHeading(block.text) && runsOn(page, index)) mark(page, index, "subhead", "subhead: a short line between paragraphs");
  }
};

function isHeading(text: string): boolean {
  if (text.length > 120 || /^["“‘'«(*\-–—•]/.test(text) || /[,;:]$/.test(text)) return false;
  if (!hasStop(text)) return wordCount(text) <= 12;
  const words = wordCount(text);
  return words <= 6 && /[A-Za-z]/.test(text) && !CLAUSE.test(text) && (words <= 3 || !/[a-z]{2}ed\b/.test(text)) && !/[.!?]\s/.test(text);
}

/** Whether running text follows before anything else but pictures and teasers. */
function runsOn(page: Page, index: number): boolean {
  for (let next = index + 1; next < Math.min(page.blocks.length, index + 6); next++) {
    if (!page.marks[next]) return isProse(page.blocks[next]?.text ?? "");
  }
  return false;
}
