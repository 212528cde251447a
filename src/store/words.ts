import type { Finding } from "../model/index.ts";

/** Lower case for A to Z only, the same on every machine and in every database. */
const fold = (words: string): string => words.toWellFormed().replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** All evidence words of a finding, folded, one stretch a line: what the `words` filter looks in. */
export const foldedWords = (finding: Finding): string => fold(finding.evidence.parts.flatMap((part) => part.words).join("\n"));

/**
 * What the `words` filter looks for, as a plain substring: `undefined` when everything matches, `null` when nothing can
 * (half of a surrogate pair occurs in no well-formed text).
 */
export function needle(words: string | undefined): string | null | undefined {
  if (!words) return undefined;
  return words.isWellFormed() ? fold(words) : null;
}
