/**
 * Text from a report as it may be printed: what would move the cursor, colour, hide or turn round other text is shown as its code.
 *
 *     "a\u001b[31mb\u202ec"  prints as  a\x1b[31mb\u202ec
 */
export const visible = (text: string): string => text.replace(HIDDEN, shownCode);

/** One line: blanks and line ends as single spaces, hidden characters shown, cut to `width` code points with an ellipsis. */
export function oneLine(text: string, width = Number.POSITIVE_INFINITY): string {
  const flat = visible(text.replace(/[\t\n\v\f\r \u0085\u00a0\u2028\u2029]+/g, " ").trim());
  return cut(flat, width);
}

/** The first `width` code points, the last of them an ellipsis where something was left out. */
export function cut(text: string, width: number): string {
  if (text.length <= width) return text;
  const points = [...text];
  return points.length <= width
    ? text
    : `${points
        .slice(0, Math.max(0, width - 1))
        .join("")
        .trimEnd()}…`;
}

/** `text` (one line) broken at blanks into at most `most` lines of `width` code points, the last cut where there is more. */
export function wrapped(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (lines.length < most - 1 && rest.length > width) {
    const points = [...rest].slice(0, width + 1).join("");
    if (points.length === rest.length) break;
    const blank = points.lastIndexOf(" ");
    const end = blank > 0 ? blank : [...rest].slice(0, width).join("").length;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...lines, cut(rest, width)];
}

/** Text filled with blanks on the right to `width` code points, never cut. */
export const padded = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - [...text].length));

/** A value as JSON that is safe on a terminal. */
export const visibleJson = (value: unknown): string => escapedJson(JSON.stringify(value, null, 2));

/** JSON in which hidden characters stand as \u escapes, which readers of JSON undo. */
export const escapedJson = (json: string): string =>
  json.replace(HIDDEN, (character) => [...unitsOf(character)].map((unit) => `\\u${hex(unit, 4)}`).join(""));

// C0 but tab and line feed, DEL, C1, Arabic letter mark, zero widths, bidi marks, line separators, bidi embeddings and overrides,
// word joiner and invisible operators, bidi isolates, byte order mark, interlinear marks, tag characters, lone surrogates.
const SETS =
  "\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}\\ud800-\\udfff";
const HIDDEN = new RegExp(`[${SETS}]`, "gu");

function shownCode(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x100) return `\\x${hex(code, 2)}`;
  return code > 0xffff ? `\\u{${hex(code, 1)}}` : `\\u${hex(code, 4)}`;
}

function* unitsOf(character: string): Generator<number> {
  for (let index = 0; index < character.length; index++) yield character.charCodeAt(index);
}

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, "0");
