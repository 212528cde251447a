/** Character classes from frozen ranges (Unicode tables differ between runtimes; these do not). */

/** Lower-case form of one UTF-16 code unit; Latin, Greek, Cyrillic and Armenian capitals, all else unchanged. */
export function foldCode(code: number): number {
  if (code < 0x80) return code >= 65 && code <= 90 ? code + 32 : code;
  if (code >= 0xc0 && code <= 0xde) return code === 0xd7 ? code : code + 32;
  if (code >= 0x100 && code <= 0x24f) return foldExtended(code);
  if (code >= 0x391 && code <= 0x3a9 && code !== 0x3a2) return code + 32;
  if (code >= 0x410 && code <= 0x42f) return code + 32;
  if (code >= 0x400 && code <= 0x40f) return code + 80;
  if (code >= 0x531 && code <= 0x556) return code + 48;
  if (code >= 0x1e00 && code <= 0x1eff && (code < 0x1e96 || code > 0x1e9f)) return code | 1;
  return code;
}

/** Latin Extended A and B: pairs with the capital on the even or on the odd place, some blocks shifted, the rest left alone. */
function foldExtended(code: number): number {
  if (code === 0x130) return 0x69;
  if (code === 0x178) return 0xff;
  const evenCapitals =
    code <= 0x137 || (code >= 0x14a && code <= 0x177) || (code >= 0x1de && code <= 0x1ef) || (code >= 0x1f8 && code <= 0x21f);
  if (evenCapitals) return code | 1;
  const oddCapitals = (code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17e) || (code >= 0x1cd && code <= 0x1dc);
  return oddCapitals && (code & 1) === 1 ? code + 1 : code;
}

/** `text` in lower case by the frozen table; same length, so offsets stay. */
export function fold(text: string): string {
  let from = 0;
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const lower = foldCode(code);
    if (lower === code) continue;
    out += text.slice(from, i) + String.fromCharCode(lower);
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

/** Whether the code unit is a capital letter of the frozen table. */
export const isUpper = (code: number): boolean => !Number.isNaN(code) && foldCode(code) !== code;

/** Whether the code unit is a small letter of Latin, Greek, Cyrillic or Armenian script. */
export function isLower(code: number): boolean {
  if (code < 0x80) return code >= 97 && code <= 122;
  if (code < 0x250) return (code === 0xb5 || code >= 0xdf) && code !== 0xf7 && !isUpper(code);
  if (code >= 0x250 && code <= 0x2af) return true;
  if ((code >= 0x3ac && code <= 0x3ce) || (code >= 0x430 && code <= 0x45f) || (code >= 0x561 && code <= 0x587)) return true;
  return code >= 0x1e00 && code <= 0x1eff && !isUpper(code);
}

/** Whether the code unit is an ASCII, Arabic-Indic or Persian digit. */
export const isDigit = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9);

/** Ranges of code units that are letters or marks on letters; surrogates are not, and are kept in pairs elsewhere. */
const LETTERS: readonly (readonly [number, number])[] = [
  [0xaa, 0xaa],
  [0xb5, 0xb5],
  [0xba, 0xba],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2c1],
  [0x300, 0x377],
  [0x37a, 0x37d],
  [0x386, 0x386],
  [0x388, 0x481],
  [0x483, 0x556],
  [0x561, 0x587],
  [0x591, 0x5bd],
  [0x5bf, 0x5bf],
  [0x5d0, 0x5f2],
  [0x610, 0x61a],
  [0x620, 0x65f],
  [0x66e, 0x6d3],
  [0x6d5, 0x6dc],
  [0x6df, 0x6e8],
  [0x6ea, 0x6ef],
  [0x6fa, 0x6ff],
  [0x710, 0x963],
  [0x971, 0x167f],
  [0x1681, 0x1fff],
  [0x2c00, 0x2dff],
  [0x3041, 0x3096],
  [0x30a1, 0x30fa],
  [0x3105, 0x318e],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xd7a3],
  [0xf900, 0xfd3d],
  [0xfd50, 0xfdfc],
  [0xfe70, 0xfefc],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
  [0xff66, 0xffdc],
];

const LETTER_TABLE: Uint8Array = (() => {
  const table = new Uint8Array(0x10000);
  for (const [from, to] of LETTERS) table.fill(1, from, to + 1);
  table.fill(1, 65, 91);
  table.fill(1, 97, 123);
  return table;
})();

/** Whether the code unit is a letter or a mark on a letter. */
export const isLetter = (code: number): boolean => LETTER_TABLE[code] === 1;

/** Whether the code unit shows nothing and joins nothing: soft hyphen, zero-width and direction marks. */
export const isHidden = (code: number): boolean =>
  code === 0xad ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x206f) ||
  code === 0xfeff ||
  (code >= 0xfe00 && code <= 0xfe0f);

/** Whether the code unit is white space (tab to carriage return, blanks of any width, no-break blanks, control characters). */
export const isBlank = (code: number): boolean =>
  code <= 32 ||
  (code >= 0x7f && code <= 0xa0) ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000;
