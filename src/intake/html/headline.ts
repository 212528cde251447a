import { isProse, wordCount } from "../page.ts";
import { fold } from "../words.ts";
import type { HtmlBlock } from "./blocks.ts";
import { inTrunk } from "./boxes.ts";

/** Paragraphs that may stand above the headline: a dek, a notice. A heading below more of them is that of another text. */
const ABOVE = 2;
/** Letters a line must have to be compared with the title of the page. */
const LEAST = 8;

/**
 * Index of the block that is the headline: a heading that the page's title holds, else the first `h1`, else a line of any kind that is most of
 * the title; -1 for none. Each stands above the text.
 */
export function markedHeadline(blocks: readonly HtmlBlock[], title: string): number {
  const letters = fold(title, 500).letters;
  const above = blocks.slice(0, endOfHead(blocks));
  const alike = (block: HtmlBlock, share: number) => {
    const own = block.words.length > 400 ? "" : fold(block.words, 500).letters;
    if (own.length < LEAST || own.length * 100 < letters.length * share) return false;
    return letters.includes(own) || (letters.length >= LEAST && own.includes(letters));
  };
  const tries: readonly ((block: HtmlBlock) => boolean)[] = [
    (block) => block.tag === "h1" && alike(block, 0),
    (block) => /^h[2-3]$/.test(block.tag) && !block.link && alike(block, 50),
    (block) => block.tag === "h1" && wordCount(block.words) >= 3,
    (block) => /^h[2-3]$/.test(block.tag) && alike(block, 50),
    (block) => !block.link && block.where !== "after" && (block.mark === undefined || block.mark.role === "headline") && alike(block, 60),
  ];
  for (const fits of tries) {
    const found = above.findIndex(fits);
    if (found >= 0) return found;
  }
  return -1;
}

/** Index of the first block that is surely text: the third paragraph of the article. */
function endOfHead(blocks: readonly HtmlBlock[]): number {
  let prose = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.where === "after") return index;
    if (inTrunk(block) && !block.mark && !/^(?:h\d|li)$/.test(block.tag) && isProse(block.words) && ++prose > ABOVE) return index;
  }
  return blocks.length;
}
