import { LINE, mark, type Page, type PageRule, wordCount } from "../page.ts";
import { wordsOf } from "../words.ts";

/** Words in a row that must be the same before a closer look. */
const RUN = 6;
/** Words of a page that are compared; no report is longer. */
const MOST = 200_000;
/** Places remembered for one run of words; more would be boilerplate. */
const PLACES = 8;

interface Place {
  readonly block: number;
  readonly at: number;
}

const QUOTED = /^["'“‘«„‹»]/;
const BY_LINE = /^[-–—―]\s?\S/;

/**
 * Pull quotes and paragraphs printed twice: a short block in quotation marks whose words all stand in another block, with
 * the dash line that names its speaker; a whole paragraph that repeats an earlier one.
 */
export const repeats: PageRule = (page) => {
  let seen = 0;
  const words = page.blocks.map((block, index) => {
    const list = page.marks[index] || seen > MOST ? [] : wordsOf(block.text);
    seen += list.length;
    return list;
  });
  const index = indexOf(words);
  for (const [at, block] of page.blocks.entries()) {
    const mine = words[at] ?? [];
    if (mine.length < RUN || block.text.length > 3 * LINE) continue;
    const reason = reasonFor(page, words, at, held(index, words, mine, at));
    if (reason === undefined) continue;
    mark(page, at, "pull-quote", reason);
    if (isSpeakerLine(page, at + 1)) mark(page, at + 1, "pull-quote", "pull-quote: names who is quoted above");
  }
};

function indexOf(words: readonly (readonly string[])[]): ReadonlyMap<string, readonly Place[]> {
  const index = new Map<string, Place[]>();
  for (const [block, list] of words.entries()) {
    for (let at = 0; at + RUN <= list.length; at++) {
      const key = list.slice(at, at + RUN).join(" ");
      const places = index.get(key);
      if (!places) index.set(key, [{ block, at }]);
      else if (places.length < PLACES) places.push({ block, at });
    }
  }
  return index;
}

/** The other blocks that hold all of `mine` in a row. */
function held(
  index: ReadonlyMap<string, readonly Place[]>,
  words: readonly (readonly string[])[],
  mine: readonly string[],
  own: number,
): readonly number[] {
  const places = index.get(mine.slice(0, RUN).join(" ")) ?? [];
  return places
    .filter((place) => place.block !== own && mine.every((word, offset) => words[place.block]?.[place.at + offset] === word))
    .map((place) => place.block);
}

/** Why the block at `at` is the copy and not the original; undefined when it is not. */
function reasonFor(page: Page, words: readonly (readonly string[])[], at: number, holders: readonly number[]): string | undefined {
  const size = words[at]?.length ?? 0;
  const longer = holders.find((other) => (words[other]?.length ?? 0) > size);
  const equal = holders.find((other) => words[other]?.length === size);
  const quoted = QUOTED.test(page.blocks[at]?.text ?? "") || page.pulled?.has(at) === true;
  if (quoted && longer !== undefined) return "pull-quote: its words stand in a paragraph of the text";
  if (equal === undefined || page.marks[equal]?.role === "pull-quote") return undefined;
  if (page.pulled?.has(at)) return "pull-quote: repeats a paragraph, and markup calls it one";
  if (isSpeakerLine(page, at + 1)) return "pull-quote: repeats a paragraph and names its speaker on a line below";
  return equal < at && !isSpeakerLine(page, equal + 1) ? "repeated-paragraph: the same words as an earlier paragraph" : undefined;
}

/** "- A commander": a dash and a few words on a line of their own. */
function isSpeakerLine(page: Page, index: number): boolean {
  const text = page.blocks[index]?.text ?? "";
  return BY_LINE.test(text) && text.length <= 120 && wordCount(text) <= 14;
}
