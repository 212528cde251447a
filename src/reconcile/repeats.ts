import { type Finding, overlap } from "../model/index.ts";
import { wordsOf } from "./facts.ts";
import { alike, foldedWords } from "./words.ts";

/** Fewer words than this say too little to be known again by themselves. */
const TELLING = 6;

/**
 * Whether a finding says again what an earlier one of its kind says: (nearly) the same words and, where these are few ("rocket
 * attack"), the same words around them too. Words of the body must be equal; captions and pull quotes are often trimmed.
 */
export function saysAgain(later: Finding, earlier: Finding): boolean {
  if (later.kind !== earlier.kind || later.report !== earlier.report || overlap(later.evidence.hull, earlier.evidence.hull) > 0)
    return false;
  const outside = later.zone !== "body" || earlier.zone !== "body";
  const [a, b] = [foldedWords(wordsOf(later)), foldedWords(wordsOf(earlier))];
  if (alike(a, b) < (outside ? 0.8 : 0.95)) return false;
  return (a.length >= TELLING && b.length >= TELLING) || (outside && alike(around(later), around(earlier)) >= 0.6);
}

/** Words before and after the evidence; the outermost may be cut and are left out. */
function around(finding: Finding): readonly string[] {
  const { before, after } = finding.evidence;
  return [...foldedWords(before).slice(1), ...foldedWords(after).slice(0, -1)];
}

/**
 * Whether one caption says the event of another caption or of the body again in (nearly) the same words from its first to its last, though
 * other words of it were read: "a rocket attack on a depot, at a village in the east" and "a rocket attack on a depot at a village in the east".
 */
export function capturesAgain(later: Finding, earlier: Finding, text: string): boolean {
  if (later.kind !== "event" || earlier.kind !== "event" || later.zone !== "caption") return false;
  if (later.event !== earlier.event || overlap(later.evidence.hull, earlier.evidence.hull) > 0) return false;
  const [one, two] = [foldedWords(firstWords(later, text)), foldedWords(firstWords(earlier, text))];
  return one.length === WINDOW && alike(one, two) >= 0.85;
}

/** So many words from its first on show whether two captions tell one event. */
const WINDOW = 10;

const firstWords = ({ evidence: { hull } }: Finding, text: string): string =>
  text
    .slice(hull.start, hull.start + WINDOW * 16)
    .split(/\s+/)
    .slice(0, WINDOW)
    .join(" ");
