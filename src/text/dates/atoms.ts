import type { Span } from "../../model/index.ts";
import { isDigit, isLower, isUpper } from "../characters.ts";

/** A token as the date rules need it. */
export interface Word extends Span {
  readonly word: string;
  readonly tag?: string;
}

/** The smallest piece that rules look at: tokens are cut at hyphens, slashes and colons, so that tokenisers may differ. */
export interface Atom extends Span {
  readonly word: string;
  /** ASCII lower case; a closing full stop of an abbreviation is left off. */
  readonly lower: string;
  /** The mark between this atom and the one before, when nothing else stands there. */
  readonly mark: "" | "-" | "/" | ":";
  readonly tag: string;
}

const CUT = /[-–—‑/:]|['’]s$/g;
const lowerAscii = (word: string): string =>
  isLowered(word) ? word : word.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32));

function isLowered(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (isUpper(word.charCodeAt(at))) return false;
  return true;
}

/** Whether a word may hold a cut: any other character than ASCII letters and digits. */
function mayCut(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (!isLower(code) && !isUpper(code) && !isDigit(code)) return true;
  }
  return false;
}

/**
 * Atoms of the words of one sentence: "mid-2019" gives `mid`, `2019`; "07:15" gives `07`, `15`; "today's" gives `today`,
 * `'s`; "Dec." gives `dec`.
 */
export function atomsOf(words: readonly Word[]): Atom[] {
  const atoms: Atom[] = [];
  let mark: Atom["mark"] = "";
  let markEnd = -1;
  const push = (word: string, start: number, tag: string): void => {
    const last = atoms.at(-1);
    const joined = mark !== "" && markEnd === start && last !== undefined && last.end === start - 1;
    const bare = word.length > 1 && word.endsWith(".") && !word.slice(0, -1).includes(".") ? word.slice(0, -1) : word;
    atoms.push({ word: bare, lower: lowerAscii(bare), start, end: start + bare.length, mark: joined ? mark : "", tag });
    mark = "";
  };
  for (const token of words) {
    const tag = token.tag ?? "";
    if (!mayCut(token.word)) {
      if (token.word !== "") push(token.word, token.start, tag);
      continue;
    }
    let from = 0;
    for (const cut of token.word.matchAll(CUT)) {
      if (cut.index > from) push(token.word.slice(from, cut.index), token.start + from, tag);
      from = cut.index + cut[0].length;
      if (cut[0].length > 1) push(cut[0], token.start + cut.index, tag);
      else {
        mark = cut[0] === "/" || cut[0] === ":" ? cut[0] : "-";
        markEnd = token.start + from;
        if (isLoose(token, atoms.at(-1))) push(cut[0], token.start + cut.index, tag);
      }
    }
    if (from < token.word.length) push(token.word.slice(from), token.start + from, tag);
  }
  return atoms;
}

/** A mark that stands alone, with a blank before it, is an atom of its own. */
const isLoose = (token: Word, last: Atom | undefined): boolean => token.word.length === 1 && last?.end !== token.start;
