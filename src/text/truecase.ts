/** Restores the case of words written all in capitals (headlines, wires) or all in small letters; characters and places stay as they are. */
import { fold, foldCode, isDigit, isLetter, isLower, isUpper } from "./characters.ts";
import type { Tag } from "./tagger.ts";

/** How a stretch is written: with both cases, or with one only. */
export type Writing = "mixed" | "capitals" | "small";

/** How words that are not written in small letters are written, by their small letters: "dorsk" capital, "un" upper. */
export type Casing = ReadonlyMap<string, "capital" | "upper">;

/** Fewest letters by which a text, or a sentence of a text in both cases, counts as written all in capitals; and a text as all small. */
const LEAST_TEXT = 40;
const LEAST_SENTENCE = 12;

/** The writing of a whole text, by all its letters that have a case: one in ten may be of the other case ("McNAIR", "al-"). */
export function writingOfText(text: string): Writing {
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isUpper(code)) upper++;
    else if (isLower(code)) lower++;
  }
  if (upper + lower < LEAST_TEXT) return "mixed";
  if (lower * 10 < upper) return "capitals";
  return upper === 0 ? "small" : "mixed";
}

/**
 * The writing of a sentence of a text: that of the text, or capitals for three words or more without any small letter.
 *   "REBELS TAKE DORSK AIRPORT" in an ordinary report   capitals
 *   "UN"                                                mixed
 */
export function writingOfSentence(words: readonly string[], text: Writing): Writing {
  if (text === "small") return words.some((word) => isUpper(word.charCodeAt(0))) ? "mixed" : "small";
  let long = 0;
  let upper = 0;
  let lower = 0;
  for (const word of words) {
    const before = upper;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      if (isUpper(code)) upper++;
      else if (isLower(code)) lower++;
    }
    if (upper - before > 2) long++;
  }
  if (text === "capitals") return lower * 4 < upper ? "capitals" : "mixed";
  return lower === 0 && long > 2 && upper >= LEAST_SENTENCE ? "capitals" : "mixed";
}

/** `casing` with the acronyms that a text all in capitals introduces: two to eight letters alone in brackets, "THE ORLEN FRONT (OREF)". */
export function withAcronyms(casing: Casing, text: string): Casing {
  const found = [...text.matchAll(/[([]([A-Z]{2,8})[)\]]/g)].map(([, word]) => fold(word as string));
  return found.length === 0 ? casing : new Map([...casing, ...found.map((word) => [word, "upper"] as const)]);
}

/**
 * A word of a stretch written in one case, as it stands in ordinary print; always of the same length.
 *   REBELS -> rebels, DORSK (a name by its tag) -> Dorsk, ORLENI (known) -> Orleni; the names UN (known), U.S., OLF, DFLM, F-16 -> unchanged
 *   marvan (a name by its tag) -> Marvan, dorsk (known) -> Dorsk
 */
export function truecased(word: string, tag: Tag, first: boolean, writing: Writing, casing: Casing): string {
  const lower = fold(word);
  const known = casing.get(lower);
  const name = tag.pos === "PROPN";
  const letter = word.charCodeAt(0);
  if (!isLetter(letter) || tag.pos === "PUNCT") return known === "capital" || !name ? lower : word;
  if (known === "upper" && name) return raised(lower, lower.length);
  if (name && known === undefined && writing === "capitals" && isAbbreviation(lower)) return word;
  return first || name || known === "capital" ? raised(lower, 1) : lower;
}

/** Whether a name is spelled letter by letter: dotted, with a digit, without a vowel, or of three letters. */
function isAbbreviation(lower: string): boolean {
  let vowel = false;
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    if (isDigit(code) || (code === 46 && i < lower.length - 1)) return true;
    if (!isLetter(code) || "aeiouy".includes(lower.charAt(i)) || code > 0x7f) vowel = true;
  }
  return (!vowel || lower.length === 3) && lower.length > 1 && !lower.endsWith(".");
}

/** The first `count` letters as capitals where they are plain or Latin-1 letters. */
function raised(lower: string, count: number): string {
  let out = "";
  for (let i = 0; i < count; i++) {
    const code = lower.charCodeAt(i);
    out += String.fromCharCode(code !== 0xf7 && foldCode(code - 32) === code ? code - 32 : code);
  }
  return out + lower.slice(count);
}
