import { fold } from "../words.ts";
import type { Piece } from "./piece.ts";

/** Letters a headline must have before a paragraph is searched for it. */
const LEAST = 20;

/** The headline printed again at the start of a paragraph and run into its first sentence, with or without a blank. */
export function gluedHeadline(paragraph: string, from: number, headline: string): Piece | undefined {
  const { letters } = fold(headline);
  if (letters.length < LEAST) return undefined;
  const own = fold(paragraph, headline.length * 2 + 40);
  const last = own.at[letters.length - 1];
  if (last === undefined || own.letters.length <= letters.length || !own.letters.startsWith(letters)) return undefined;
  let end = last + 1;
  while (end < paragraph.length && /[\s.:|–—-]/.test(paragraph.charAt(end))) end++;
  if (!/["“‘'A-Z\u00C0-\u00DE\u0400-\u042F0-9]/.test(paragraph.charAt(end))) return undefined;
  return { start: from, end: from + end, role: "headline", reason: "glued-headline: the headline run into the first sentence" };
}
