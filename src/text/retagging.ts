import { fold } from "./characters.ts";
import type { Tag } from "./tagger.ts";

/**
 * Sets right what the tagger gets wrong against plain grammar:
 *   "The army shelled two villages"     shelled: participle -> past tense, as an object follows and no auxiliary stands before
 *   "has put the toll at two"           has: verb -> auxiliary
 *   "unknown gunmen"                    gunmen: singular -> plural
 *   "The official, who left, said"      official: adjective -> noun
 * and leaves
 *   "had shelled two villages", "a group called the Ford Sons", "men arrested the day before", "the town shelled by the army"
 */
export function retagged(words: readonly string[], tags: readonly Tag[]): readonly Tag[] {
  let out: Tag[] | undefined;
  for (let at = 1; at < words.length; at++) {
    const { pos, tag } = tags[at] as Tag;
    let other: Tag | undefined;
    if (tag === "VBN" && pos === "VERB" && isPast(words, tags, at)) other = { pos, tag: "VBD" };
    else if (pos === "VERB" && HAVE.has(words[at] as string) && isBeforeParticiple(tags, at)) other = { pos: "AUX", tag };
    else if (tag === "NN" && isPluralOfMan(words[at] as string)) other = { pos, tag: "NNS" };
    else if (tag === "JJ" && pos === "ADJ" && isNoun(words, tags, at)) other = { pos: "NOUN", tag: "NN" };
    if (!other) continue;
    out ??= [...tags];
    out[at] = other;
  }
  return out ?? tags;
}

/** Participles that take a name or a second object behind a noun: "a group called the Ford Sons", "the men given the task". */
const NAMED = new Set(
  "called named dubbed titled termed known considered deemed given granted offered sent paid shown told asked awarded promised taught elected appointed made".split(
    " ",
  ),
);

const TIMES = new Set(
  "monday tuesday wednesday thursday friday saturday sunday day night week weekend month year hour morning evening afternoon minute moment spring summer autumn winter".split(
    " ",
  ),
);

/** How far before a participle its auxiliary is looked for. */
const REACH = 6;

/** Whether a participle in "-ed" has an object right behind it and a noun, but no auxiliary, before it. */
function isPast(words: readonly string[], tags: readonly Tag[], at: number): boolean {
  const form = fold(words[at] as string);
  if (!form.endsWith("ed") || NAMED.has(form)) return false;
  const next = tags[at + 1];
  if (!next || !["DET", "NUM", "PROPN"].includes(next.pos)) return false;
  for (let k = at + 1; k < at + 4; k++) if (TIMES.has(fold(words[k] ?? ""))) return false;
  const before = tags[at - 1]?.pos;
  if (before !== "NOUN" && before !== "PROPN" && before !== "PRON" && before !== "CCONJ") return false;
  for (let k = at - 1; k >= 0 && k >= at - REACH; k--) {
    const pos = tags[k]?.pos;
    if (pos === "AUX") return false;
    if (pos === "VERB" || pos === "SCONJ" || words[k] === ",") break;
  }
  return true;
}

const HAVE = new Set(["has", "have", "had"]);

/** Whether a participle follows, at once or behind an adverb. */
function isBeforeParticiple(tags: readonly Tag[], at: number): boolean {
  const next = tags[at + 1];
  const participle = next?.pos === "ADV" ? tags[at + 2] : next;
  return participle?.tag === "VBN" && participle.pos === "VERB";
}

const SINGLE = new Set([
  "specimen",
  "regimen",
  "abdomen",
  "acumen",
  "omen",
  "semen",
  "ramen",
  "stamen",
  "hymen",
  "lumen",
  "bitumen",
  "cyclamen",
]);

/** "gunmen", "policewomen". */
const isPluralOfMan = (word: string): boolean => word.length > 4 && word.endsWith("men") && !SINGLE.has(word);

/** An adjective between an article and "who". */
function isNoun(words: readonly string[], tags: readonly Tag[], at: number): boolean {
  if (tags[at - 1]?.pos !== "DET" && tags[at - 1]?.pos !== "ADJ") return false;
  return fold(words[words[at + 1] === "," ? at + 2 : at + 1] ?? "") === "who";
}
