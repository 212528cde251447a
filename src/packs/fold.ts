/** Letters with accents: capitals, small letters, and the plain letters both fold to. */
const accented: readonly (readonly [string, string, string])[] = [
  ["ÀÁÂÃÄÅĀĂĄǍ", "àáâãäåāăąǎ", "a"],
  ["ÇĆĈĊČ", "çćĉċč", "c"],
  ["ĎĐÐḌ", "ďđðḍ", "d"],
  ["ÈÉÊËĒĔĖĘĚ", "èéêëēĕėęě", "e"],
  ["ĜĞĠĢ", "ĝğġģ", "g"],
  ["ĤĦḤḪ", "ĥħḥḫ", "h"],
  ["ÌÍÎÏĨĪĬĮİ", "ìíîïĩīĭįı", "i"],
  ["Ĵ", "ĵ", "j"],
  ["Ķ", "ķ", "k"],
  ["ĹĻĽĿŁ", "ĺļľŀł", "l"],
  ["ÑŃŅŇ", "ñńņň", "n"],
  ["ÒÓÔÕÖØŌŎŐ", "òóôõöøōŏő", "o"],
  ["ŔŖŘ", "ŕŗř", "r"],
  ["ŚŜŞŠȘṢ", "śŝşšșṣ", "s"],
  ["ŢŤŦȚṬ", "ţťŧțṭ", "t"],
  ["ÙÚÛÜŨŪŬŮŰŲ", "ùúûüũūŭůűų", "u"],
  ["Ŵ", "ŵ", "w"],
  ["ÝŸŶ", "ýÿŷ", "y"],
  ["ŹŻŽẒ", "źżžẓ", "z"],
  ["Æ", "æ", "ae"],
  ["Œ", "œ", "oe"],
  ["", "ß", "ss"],
  ["Þ", "þ", "th"],
  ["Ё", "ё", "е"],
];

/** Other marks: every character of the first string folds to the second. */
const marks: readonly (readonly [string, string])[] = [
  ["آأإٱ", "ا"],
  ["ىیئ", "ي"],
  ["ةۀ", "ه"],
  ["ؤ", "و"],
  ["ک", "ك"],
  // Apostrophes and the marks of hamza and ayin: Asa'ib, Ka‘bi. Full stops of abbreviations: U.S. Joiners and marks of direction.
  ["'’‘‛`´ʼʻʾʿˈ′ʹ＇ء", ""],
  [".", ""],
  ["\u00AD\u200B\u200C\u200D\u200E\u200F\u061C\uFEFF\u0640\u0670", ""],
];

const capitals: ReadonlyMap<string, string> = new Map([
  ...accented.flatMap(([upper, , to]) => [...upper].map((letter) => [letter, to] as const)),
  ...range(0x41, 0x5a).map((code) => [String.fromCharCode(code), String.fromCharCode(code + 32)] as const),
  ...range(0x0410, 0x042f).map((code) => [String.fromCharCode(code), String.fromCharCode(code + 32)] as const),
]);

const table: ReadonlyMap<string, string> = new Map([
  ...capitals,
  ...accented.flatMap(([, lower, to]) => [...lower].map((letter) => [letter, to] as const)),
  ...marks.flatMap(([from, to]) => [...from].map((letter) => [letter, to] as const)),
  // Combining accents and Arabic vowel marks.
  ...[...range(0x0300, 0x036f), ...range(0x064b, 0x065f)].map((code) => [String.fromCharCode(code), ""] as const),
]);
/**
 * A word as names are compared: lower case, without accents, apostrophes and full stops, Arabic letters by their base form.
 * "Ka‘bi", "Kaʿbī" and "KABI" fold to "kabi". The table is fixed here, so the result is the same on every machine.
 */
export function fold(word: string): string {
  if (isPlain(word)) return word;
  let out = "";
  for (const letter of word) out += table.get(letter) ?? letter;
  return out;
}

/** How a part of a name is written: `upper` (an abbreviation in capitals), `capital` (Sand), `any` (al, of, words of scripts without case). */
export type Letters = "upper" | "capital" | "any";

/** One part of a name or token: folded, with the way it is written. */
export interface Part {
  readonly key: string;
  readonly letters: Letters;
}

const isGap = (code: number): boolean =>
  code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d || code === 0xa0 || code === 0x202f;
const isHyphen = (code: number): boolean => code === 0x2d || (code >= 0x2010 && code <= 0x2013) || code === 0x2212;

/** The parts of a name or token: split at blanks, hyphens and before a possessive s, folded; nothing for a token of hyphens or apostrophes. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0x20;
    if (!isGap(code) && !isHyphen(code)) continue;
    if (at > from) {
      for (const word of splitOwner(text.slice(from, at))) {
        const key = fold(word);
        if (key !== "") parts.push({ key, letters: lettersOf(word, key) });
      }
    }
    from = at + 1;
  }
  return parts;
}

/** "Sandland's" as the two tokens that a tokeniser makes of it; "Asa'ib" stays one. */
const splitOwner = (word: string): string[] => (word.length > 3 && /['’]s$/.test(word) ? [word.slice(0, -2), "s"] : [word]);

/** Whether a token is only hyphens or dashes, as a tokeniser makes of "al-Haq". */
export function isHyphens(token: string): boolean {
  for (let at = 0; at < token.length; at += 1) if (!isHyphen(token.charCodeAt(at))) return false;
  return token.length > 0;
}

/** Whether text written as `seen` may be a name written as `wanted`: "US" is never "us", "Badr" may stand as "BADR". */
export const mayBe = (wanted: Letters, seen: Letters): boolean => wanted === "any" || seen === "upper" || wanted === seen;

/** Words that a name carries in either case: "the Al Sand Front", "al-Sand". */
const looseWords: ReadonlySet<string> = new Set([
  "al",
  "el",
  "the",
  "as",
  "ash",
  "an",
  "ar",
  "at",
  "ad",
  "az",
  "of",
  "for",
  "and",
  "bin",
  "ibn",
]);

/** Whether a folded part is the Arabic article, which names carry or drop freely. */
export const isArticle = (key: string): boolean => key === "al" || key === "el";

function lettersOf(word: string, key: string): Letters {
  let uppers = 0;
  let firstIsUpper = false;
  let letters = 0;
  for (const letter of word) {
    const low = table.get(letter) ?? letter;
    if (low === "" || (letter >= "0" && letter <= "9")) continue;
    const upper = capitals.has(letter);
    if (letters === 0) firstIsUpper = upper;
    letters += 1;
    if (upper) uppers += 1;
  }
  if (uppers > 1 && uppers === letters) return "upper";
  return firstIsUpper && !looseWords.has(key) ? "capital" : "any";
}

function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code < 0x61 || code > 0x7a) return false;
  }
  return true;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, n) => from + n);
}
