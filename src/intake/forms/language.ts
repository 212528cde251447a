import type { Datum, Text } from "../../model/index.ts";

/** Characters of running text that are looked at, and the fewest that tell a language. */
const LOOKED_AT = 4000;
const FEWEST = 60;
/** Words that make up a good part of any English text and of hardly any other. */
const ENGLISH = new Set("the of and to in that was for on with as by at from it is were said has have had be which an not who".split(" "));

/** Letters of each script that tell its language, or hand the choice to the detector. */
const scripts: readonly { readonly letters: RegExp; readonly language?: string }[] = [
  { letters: /\p{Script=Arabic}/gu },
  { letters: /\p{Script=Cyrillic}/gu },
  { letters: /\p{Script=Hebrew}/gu, language: "he" },
  { letters: /\p{Script=Hangul}/gu, language: "ko" },
  { letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, language: "ja" },
  { letters: /\p{Script=Han}/gu, language: "zh" },
  { letters: /\p{Script=Greek}/gu, language: "el" },
  { letters: /\p{Script=Armenian}/gu, language: "hy" },
  { letters: /[\u10a0-\u10ff]/g, language: "ka" },
  { letters: /\p{Script=Devanagari}/gu, language: "hi" },
  { letters: /\p{Script=Ethiopic}/gu, language: "am" },
  { letters: /[\u0e00-\u0e7f]/g, language: "th" },
];

/**
 * The language of the running words of a text, where it is not English or the page says it is another one than it is; undefined where the
 * words say nothing against what is known.
 */
export async function languageOf({ text, zones, data }: Text): Promise<Datum | undefined> {
  const words = runningWords(text, zones);
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  if (letters < FEWEST) return undefined;
  const said = data.language?.value.toLowerCase().split("-", 1)[0];
  const found = isEnglish(words) ? "en" : await detected(words, letters);
  if (found === undefined || found === said || (found === "en" && said === undefined)) return undefined;
  return { value: found, how: "inferred", from: "the words of the text" };
}

function runningWords(text: string, zones: Text["zones"]): string {
  let words = "";
  for (const { role, start, end } of zones) {
    if (role !== "body" && role !== "headline" && role !== "dek") continue;
    words += ` ${text.slice(start, Math.min(end, start + LOOKED_AT - words.length))}`;
    if (words.length >= LOOKED_AT) break;
  }
  return words;
}

function isEnglish(words: string): boolean {
  const tokens = words.toLowerCase().match(/[a-z]+/g) ?? [];
  const known = tokens.filter((token) => ENGLISH.has(token)).length;
  return tokens.length >= 8 && known * 100 >= tokens.length * 18;
}

async function detected(words: string, letters: number): Promise<string | undefined> {
  const script = scripts.find((one) => (words.match(one.letters)?.length ?? 0) * 10 >= letters * (one.language === "ja" ? 1 : 5));
  if (script?.language !== undefined) return script.language;
  const { detectAll } = await import("tinyld");
  const [first, second] = detectAll(words);
  if (first && (script || (first.accuracy >= 0.2 && first.accuracy >= 2 * (second?.accuracy ?? 0)))) return first.lang;
  return undefined;
}
