import { wordCount } from "../page.ts";
import type { Piece } from "./piece.ts";

/** Longest bracket looked at; a longer one is left to the text. */
const LONGEST = 2000;
/** A bracket of this many words outside quotation marks comments; a shorter one completes. */
const WORDS = 7;

const EDITOR =
  /^[([]\s*(?:editor['’]?s?|ed\.?|translator['’]?s?|publisher['’]?s|our|moderator['’]?s)\s*(?:note|comment|remark)?\s*[:.–—-]/i;
const CLAUSE = /\b(?:is|are|was|were|has|have|had|will|would|can|could|should|you|we|they|this|that)\b|n['’]t\b/i;

/**
 * Brackets in which another voice comments: square ones outside quotation marks and as long as a sentence, and those
 * marked as an editor's note. "[the premier]" completes a sentence and stays body. One pass, no nesting.
 */
export function insertions(text: string, from: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let quoted = false;
  let open = -1;
  let depth = 0;
  let openQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (depth > 0 && at - open > LONGEST) depth = 0;
    if (depth === 0) {
      if (character === "“") quoted = true;
      else if (character === "”") quoted = false;
      else if (character === '"') quoted = !quoted;
    }
    if (character === "[" || character === "(") {
      if (depth === 0) [open, openQuoted] = [at, quoted];
      depth++;
    } else if (depth > 0 && (character === "]" || character === ")") && --depth === 0) {
      const reason = reasonFor(text.slice(open, at + 1), openQuoted);
      if (reason !== undefined) pieces.push({ start: from + open, end: from + at + 1, role: "insertion", reason });
    }
  }
  return pieces;
}

function reasonFor(bracket: string, quoted: boolean): string | undefined {
  if (EDITOR.test(bracket)) return "editor-note: the bracket says it is the editor's";
  if (quoted || bracket.startsWith("(")) return undefined;
  const words = wordCount(bracket);
  return words >= WORDS || (words >= 4 && CLAUSE.test(bracket))
    ? "bracket-comment: a clause in square brackets outside quotation marks"
    : undefined;
}
