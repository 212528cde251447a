/** How words are written inside ordinary sentences of the treebanks. */
import { fold, isLower, isUpper } from "../src/text/characters.ts";
import type { Tree } from "./conllu.ts";

/** Words, in small letters, that are mostly written with a capital, and those mostly all in capitals; each sorted and parted by blanks. */
export function learnCasing(trees: readonly Tree[]): { readonly capital: string; readonly upper: string } {
  const counts = new Map<string, [small: number, capital: number, upper: number]>();
  for (const { words } of trees) {
    if (!isOrdinary(words)) continue;
    words.forEach((word, i) => {
      if (i === 0 || word.length < 2 || !/^[a-zA-Z.\u00c0-\u024f]+$/.test(word) || /[.:"“]/.test(words[i - 1] as string)) return;
      const own = counts.get(fold(word)) ?? [0, 0, 0];
      const kind = !isUpper(word.charCodeAt(0)) ? 0 : [...word].some((letter) => isLower(letter.charCodeAt(0))) ? 1 : 2;
      own[kind]++;
      counts.set(fold(word), own);
    });
  }
  const mostly = (kind: 1 | 2): string =>
    [...counts]
      .filter(([, own]) => own[kind] > kind && own[kind] * 2 > own[0] + own[1] + own[2])
      .map(([word]) => word)
      .sort()
      .join(" ");
  return { capital: mostly(1), upper: mostly(2) };
}

/** Whether most longer words of a sentence are in small letters, as they are not in headlines. */
function isOrdinary(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length > 3);
  return long.filter((word) => isLower(word.charCodeAt(0))).length * 2 > long.length;
}
