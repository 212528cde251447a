import { hasStop, isProse, type Mark, wordCount } from "../page.ts";
import type { HtmlBlock } from "./blocks.ts";
import type { Element } from "./tree.ts";
import type { Weight } from "./weights.ts";

/** Elements that are paragraphs, lists, tables and quotations of an article; anything else beside the paragraphs is a box of its own. */
const FLOWING = new Set("p h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre table li".split(" "));

const LINKS: Mark = { role: "teaser", reason: "box: beside the paragraphs and mostly links" };
const CARDS: Mark = { role: "teaser", reason: "box: a linked title with a few words on it" };
const LABEL: Mark = { role: "furniture", reason: "box: beside the paragraphs, without a sentence" };
/** The lines between headline and text that sum it up. */
export const DEK: Mark = { role: "dek", reason: "place: under the headline, outside the paragraphs" };
const TAIL: Mark = { role: "furniture", reason: "box: after the last paragraph of the article" };

/** A box beside the trunk of the article with the indices of its blocks. */
interface Box {
  readonly element: Element;
  readonly blocks: number[];
}

/**
 * What the boxes beside the paragraphs of an article are: lists of links, cards of other articles, labels. The trunk, told by the share of
 * running text that an element holds, is left to other rules.
 * Must match: <div><p>long</p><p>long</p><div><h4><a>Other title</a></h4><p>Its first words</p></div></div>.
 * Must not match: <section><h2>Heading</h2><p>long</p></section> of the article itself.
 */
export function boxMarks(
  blocks: readonly HtmlBlock[],
  weights: ReadonlyMap<Element, Weight>,
  headline: number,
): readonly (Mark | undefined)[] {
  const marks: (Mark | undefined)[] = new Array(blocks.length).fill(undefined);
  const last = blocks.findLastIndex((block) => inTrunk(block) && isProse(block.words) && !block.mark);
  const first = blocks.findIndex(
    (block, index) => index > headline && inTrunk(block) && isProse(block.words) && !block.mark && !/^h\d$/.test(block.tag),
  );
  for (const box of boxesOf(blocks)) {
    const given = markOf(box, blocks, weights.get(box.element), last) ?? (isBetween(box, headline, first) ? dekOf(box, blocks) : undefined);
    if (given) for (const index of box.blocks) marks[index] = given;
  }
  return marks;
}

/** Whether a block is a paragraph of the trunk: right in it, or an element that holds nothing else. */
export const inTrunk = (block: HtmlBlock): boolean => block.where === "main" && (!block.box || FLOWING.has(block.box.tagName));

function boxesOf(blocks: readonly HtmlBlock[]): readonly Box[] {
  const boxes: Box[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.where !== "main" || !block.box) continue;
    const open = boxes.at(-1);
    if (open?.element === block.box) open.blocks.push(index);
    else boxes.push({ element: block.box, blocks: [index] });
  }
  return boxes;
}

function markOf(box: Box, blocks: readonly HtmlBlock[], weight: Weight | undefined, last: number): Mark | undefined {
  if (!weight) return undefined;
  const flowing = FLOWING.has(box.element.tagName);
  const own = box.blocks.map((index) => blocks[index] as HtmlBlock);
  const prose = own.filter((block) => isProse(block.words) && !block.link).length;
  const links = own.filter((block) => block.link).length;
  const dense = weight.link * 5 >= weight.text * 2;
  if (flowing) return dense && prose === 0 && own.length >= 2 && links * 2 >= own.length ? LINKS : undefined;
  if (dense && weight.prose * 2 < weight.text) return LINKS;
  if (links > 0 && prose <= links && weight.text < 400 * links) return CARDS;
  const late = (box.blocks[0] ?? 0) > last && last >= 0;
  if (prose === 0 && own.every((block) => isLabel(block.words))) return late ? TAIL : LABEL;
  if (late && (prose === 0 || (prose <= 2 && weight.link > 0))) return TAIL;
  return undefined;
}

const isBetween = (box: Box, headline: number, first: number): boolean =>
  headline >= 0 &&
  (box.blocks[0] ?? 0) > headline &&
  (box.blocks.at(-1) ?? 0) < first &&
  (!FLOWING.has(box.element.tagName) || /^h\d$/.test(box.element.tagName));

const dekOf = (box: Box, blocks: readonly HtmlBlock[]): Mark | undefined =>
  box.blocks.length <= 2 &&
  box.blocks.some((index) => isDek(blocks[index]?.words ?? "")) &&
  box.blocks.every((index) => (blocks[index]?.words.length ?? 0) <= DEK_LENGTH)
    ? DEK
    : undefined;

/** Longest dek, in characters. */
const DEK_LENGTH = 400;
/** Whether a line is as long as one that sums an article up. */
export const isDek = (line: string): boolean => line.length >= 40 && line.length <= DEK_LENGTH;

const isLabel = (words: string): boolean => !hasStop(words) && wordCount(words) <= 15;
