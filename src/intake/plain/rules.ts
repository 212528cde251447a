import type { PageRule } from "../page.ts";
import { comments } from "./comments.ts";
import { edges, emptyHeadings, furnitureLines, listed, notices, sourceLines, teasers } from "./furniture.ts";
import { deks, headlines, subheads } from "./headings.ts";
import { bylines, captions, dateLines } from "./lines.ts";
import { namedLines, pageWords } from "./page-words.ts";
import { repeats } from "./repeats.ts";

/** The rules for whole blocks, in the order they are tried; the first mark of a block stands. */
export const rules: readonly PageRule[] = [
  // before all others: comments hold lines of every kind
  comments,
  furnitureLines,
  pageWords,
  sourceLines,
  notices,
  // before headline and subhead: the title above a "Read more" looks like one
  teasers,
  dateLines,
  bylines,
  captions,
  namedLines,
  headlines,
  // after headline, byline, date line and caption: told by standing between them
  deks,
  repeats,
  listed,
  edges,
  subheads,
  // looks at what all others left
  emptyHeadings,
];
