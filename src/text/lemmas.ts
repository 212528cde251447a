/** Lemmas by suffix rules over Penn tags, with learned exceptions. */
import { fold } from "./characters.ts";
import { IRREGULAR } from "./irregular.ts";

/** Lemmas that the rules get wrong, by "word_T" where T is V (verb), N (noun) or J (comparison). */
export type LemmaTable = ReadonlyMap<string, string>;

/** The class of a Penn tag for which words have endings to take off, or "" when the word is its own lemma. */
export function lemmaClass(tag: string): string {
  if (tag === "NNS" || tag === "NNPS") return "N";
  if (tag === "VB" || tag === "VBP" || tag === "VBD" || tag === "VBN" || tag === "VBG" || tag === "VBZ" || tag === "MD") return "V";
  return tag === "JJR" || tag === "JJS" || tag === "RBR" || tag === "RBS" ? "J" : "";
}

/** Lemma of a word with its Penn tag: "denied" VBD gives "deny"; proper nouns keep their capitals. */
export function lemmaOf(table: LemmaTable, word: string, tag: string): string {
  if (tag === "NNP" || tag === "NNPS") return word;
  const lower = fold(word).replaceAll("\u2019", "'");
  const kind = lemmaClass(tag);
  const form = `${lower}_${kind || tag}`;
  const known = IRREGULAR.get(form) ?? table.get(form);
  if (known !== undefined) return known;
  return kind === "" ? lower : ruleLemma(lower, tag);
}

/** Lemma of a lower-case word by rules alone. */
export function ruleLemma(word: string, tag: string): string {
  if (tag === "NNS" || tag === "VBZ") return withoutS(word);
  if (tag === "VBD" || tag === "VBN") return word.endsWith("ed") && word.length > 3 ? stemmed(word, "ed") : word;
  if (tag === "VBG") return word.endsWith("ing") && word.length > 4 ? restored(word.slice(0, -3)) : word;
  if (tag === "JJR" || tag === "RBR") return word.endsWith("er") && word.length > 4 ? stemmed(word, "er") : word;
  if (tag === "JJS" || tag === "RBS") return word.endsWith("est") && word.length > 5 ? stemmed(word, "est") : word;
  return word;
}

function withoutS(word: string): string {
  if (word.endsWith("men") && word.length > 4) return `${word.slice(0, -2)}an`;
  if (!word.endsWith("s") || word.endsWith("ss") || word.length < 3 || /\d/.test(word)) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz|o)es$/.test(word) && word.length > 4) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Takes off "ed", "er" or "est": "ied" goes back to "y", a doubled consonant becomes single, a lost "e" comes back. */
function stemmed(word: string, ending: string): string {
  const stem = word.slice(0, -ending.length);
  return stem.endsWith("i") && stem.length > 2 ? `${stem.slice(0, -1)}y` : restored(stem);
}

/** A second syllable before a doubled "l" ("patrolled", "signalling"), but not in words that end so by themselves ("installed"). */
const KEEPS_ONE_L =
  /[aeiou][^aeiou]+[aeiou]ll$(?<!(?:inst|rec|enr|enthr|bef|app|forest)[aeo]ll|(?:fulf|inst|dist|overk|unsk|refi|back|front)ill)/;

const VOWELS = "aeiou";
const isVowel = (letter: string | undefined): boolean => letter !== undefined && VOWELS.includes(letter);

/** The base form of a verb or adjective stem left by taking off a vowel ending. */
function restored(stem: string): string {
  const last = stem.at(-1);
  const before = stem.at(-2);
  if (last === undefined || before === undefined) return stem;
  if (last === before && !isVowel(last) && !"lsfz".includes(last)) return stem.slice(0, -1);
  if (last === "l" && before === "l" && KEEPS_ONE_L.test(stem)) return stem.slice(0, -1);
  if (/(?:mim|pan|traff|frol|picn)ick$/.test(stem)) return stem.slice(0, -1);
  if (isVowel(last)) return last === "u" || (last === "e" && before !== "e") ? `${stem}e` : stem;
  return needsE(stem, last, before) ? `${stem}e` : stem;
}

/** Whether a stem ending in a consonant has lost an "e". */
function needsE(stem: string, last: string, before: string): boolean {
  if (last === "v" || last === "c" || (last === "s" && before !== "s") || last === "z" || /(?:tak|[rv]ok|[cp]ed|fil)$/.test(stem))
    return true;
  if (last === "g") return before === "r" || before === "d" || isVowel(before);
  if (last === "l") return "bcdfgkpt".includes(before);
  if (last === "r") return /(?:ai|ui|ce|sti|wi|qui|fi|hi|ti|pi|cu|du|su|tu|mi|lu|xplo|sto|igno|sco|ca|ha|da|pa|ra|ua|ita)r$/.test(stem);
  if (!isVowel(before)) return false;
  const third = stem.at(-3);
  if (isVowel(third)) return last === "t" && before === "a" && (third === "u" || third === "i");
  const vowels = [...stem].filter((letter) => isVowel(letter)).length;
  if (last === "t") return before === "a" || before === "u" || (before === "i" && stem.length < 6) || (before === "o" && vowels === 1);
  if (last === "n") return before === "i" || before === "a" || (before === "o" && vowels === 1);
  if (last === "d") return before === "i" || before === "u" || before === "a" || before === "o";
  if (last === "m") return before === "u" || before === "a" || before === "i";
  return (last === "k" || last === "p" || last === "b") && vowels === 1;
}
