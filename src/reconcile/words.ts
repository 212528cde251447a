import { fold } from "../packs/fold.ts";

/** Letters and digits of the scripts that reports use, as fixed ranges, so that no Node version decides differently. */
export const WORD = /[0-9a-z\u00df-\u024f\u0370-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff\ufe70-\ufefc]+/g;
/** Articles and particles that one report writes and the next leaves out. */
const PARTICLES: ReadonlySet<string> = new Set(["the", "a", "an", "al", "el"]);

/** The possessive ending of a name. */
export const OWNER = /['\u2019]s\b/g;

/** Words of a text folded to plain lower case, possessive `'s` dropped: "The Orlen's Front" gives the, orlen, front. */
export const foldedWords = (text: string): readonly string[] => fold(text.replace(OWNER, "")).match(WORD) ?? [];

/** Words of a name without articles and particles. */
export const nameWords = (name: string): readonly string[] => foldedWords(name).filter((word) => !PARTICLES.has(word));

/** A name in the form in which two reports are compared; empty when it has no words. */
export const foldedName = (name: string): string => nameWords(name).join(" ");

/** Shared distinct words over the distinct words of both, 0 to 1; 0 when either has none. */
export function alike(a: readonly string[], b: readonly string[]): number {
  const left = new Set(a);
  const right = new Set(b);
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return shared / (left.size + right.size - shared);
}
