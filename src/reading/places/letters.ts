import { isLetter, isUpper } from "../../text/characters.ts";
import type { Sentence, Token } from "../../text/document.ts";

/** Whether the token begins with a capital. */
export const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && token.quote === undefined && isUpper(token.word.charCodeAt(0));

/** Whether all letters are capitals, and there are two of them: "US", "U.S.", "BELM". */
export function isAllCapitals(word: string): boolean {
  let capitals = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (isUpper(code)) capitals++;
    else if (code !== 46 && code !== 45 && code !== 39) return false;
  }
  return capitals > 1;
}

const titled = new WeakMap<Sentence, boolean>();

/** Whether nearly every word begins with a capital, as in headlines: then a capital tells nothing. */
export function isTitled(sentence: Sentence): boolean {
  const known = titled.get(sentence);
  if (known !== undefined) return known;
  const words = sentence.tokens.filter((token) => token.word.length > 3 && isLetter(token.word.charCodeAt(0)));
  const capital = words.filter(isCapital).length;
  const made = words.length >= 4 && capital * 5 >= words.length * 4;
  titled.set(sentence, made);
  return made;
}
