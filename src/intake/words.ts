/** The letters and digits of `text` in lower case, with the offset each came from; marks and blanks left out. */
export interface Folded {
  readonly letters: string;
  /** Offset in the text of each letter. */
  readonly at: readonly number[];
}

/** Folds at most the first `limit` code units of `text`. */
export function fold(text: string, limit = text.length): Folded {
  const at: number[] = [];
  let letters = "";
  const end = Math.min(text.length, limit);
  for (let index = 0; index < end; index++) {
    if (!isLetter(text.charCodeAt(index))) continue;
    letters += lowerOf(text.charAt(index));
    at.push(index);
  }
  return { letters, at };
}

/** The words of `text` in lower case without marks, for comparing; at most `limit` of them. */
export function wordsOf(text: string, limit = 2000): readonly string[] {
  const words: string[] = [];
  let word = "";
  for (let index = 0; index <= text.length && words.length < limit; index++) {
    const code = index < text.length ? text.charCodeAt(index) : 32;
    if (isLetter(code)) word += lowerOf(text.charAt(index));
    else if (!isApostrophe(code) && word !== "") {
      words.push(word);
      word = "";
    }
  }
  return words;
}

/** A line in lower case with marks as blanks, for comparing with phrases; apostrophes and hyphens stay. */
export function phraseOf(text: string): string {
  let phrase = "";
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    phrase += isLetter(code) || code === 0x27 || code === 0x2d || code === 0x200c ? lowerOf(text.charAt(index)) : " ";
  }
  return phrase.replace(/ {2,}/g, " ").trim();
}

/** Whether a word begins with a capital letter, or with a letter of a script that has none. */
export function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return isLetter(code) && (code >= 0x530 || lowerOf(word.charAt(0)) !== word.charAt(0));
}

/** Lower case below U+0530 only, where case pairs are the same in every Unicode version; of İ the first code unit, so that offsets hold. */
const lowerOf = (character: string): string => (character.charCodeAt(0) < 0x530 ? character.toLowerCase().charAt(0) : character);

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2018;

/** Letters and digits: those of ASCII, and everything from U+00C0 on that no block of marks or blanks holds. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return code === 0xaa || code === 0xb5 || code === 0xba;
  return !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x2190 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f) && code < 0xfe00;
}
