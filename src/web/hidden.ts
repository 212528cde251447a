/** A piece of text: words as they are, or one character that would be invisible or act on other text, by its name. */
export type Piece = { readonly start: number; readonly text: string; readonly code?: string };

// The same characters that the command line shows: C0 but tab and line feed, DEL, C1, soft hyphen, Arabic letter mark, zero widths, bidi
// marks, separators, bidi embeddings, overrides and isolates, invisible operators, byte order mark, interlinear marks, tags, lone surrogates.
const HIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\ud800-\udfff]/gu;

const NAMES: Readonly<Record<number, string>> = {
  27: "ESC",
  8203: "ZWSP",
  8204: "ZWNJ",
  8205: "ZWJ",
  8206: "LRM",
  8207: "RLM",
  8234: "LRE",
  8235: "RLE",
  8236: "PDF",
  8237: "LRO",
  8238: "RLO",
  8294: "LRI",
  8295: "RLI",
  8296: "FSI",
  8297: "PDI",
  173: "SHY",
  65279: "BOM",
  1564: "ALM",
};

/** Text cut into visible words and hidden characters, with the place of each in code units. A carriage return before a line feed is part of the line end. */
export function pieces(text: string, from = 0): readonly Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(HIDDEN)) {
    if (match[0] === "\r" && text[match.index + 1] === "\n") continue;
    if (match.index > at) found.push({ start: from + at, text: text.slice(at, match.index) });
    found.push({ start: from + match.index, text: match[0], code: shownCode(match[0]) });
    at = match.index + match[0].length;
  }
  if (at < text.length) found.push({ start: from + at, text: text.slice(at) });
  return found;
}

function shownCode(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return NAMES[code] ?? `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
