import type { Quantity } from "../model/index.ts";
import type { Token } from "../text/document.ts";
import { readNumber } from "../text/numbers.ts";

/**
 * The first number in words of a noun phrase that counts those it speaks of.
 *   "three herders" 3, "at least eight men" at least 8
 * Not: "a 26-year-old man", "a ten-storey block": a number joined to a noun by a hyphen measures and does not count.
 */
export function quantityIn(words: readonly Token[]): Quantity | undefined {
  for (let at = 0; at < words.length; ) {
    const number = readNumber(words, at);
    if (number && !isJoined(words, at + number.length)) return number.quantity;
    at += number?.length ?? 1;
  }
  return undefined;
}

/** A hyphen stands right behind the number, with a word right behind it. */
function isJoined(words: readonly Token[], at: number): boolean {
  const [number, hyphen, word] = [words[at - 1], words[at], words[at + 1]];
  return hyphen?.word === "-" && hyphen.start === number?.end && word?.start === hyphen.end;
}
