import { fold } from "./characters.ts";
import type { Tag } from "./tagger.ts";

/**
 * Sets right what the tagger gets wrong against plain grammar:
 *   "The army shelled two villages"     shelled: participle -> past tense, as an object follows and no auxiliary stands before
 *   "has put the toll at two"           has: verb -> auxiliary
 *   "unknown gunmen"                    gunmen: singular -> plural
 *   "The official, who left, said"      official: adjective -> noun
 *   "Orlen severed its ties."           a sentence without a verb: participle or adjective in "-ed" -> past tense, before its object
 *   "Fenn arms the rebels."             the same with a plural -> present tense
 *   "Farmers protested in Orl."         the same of a verb that never takes an object, whatever follows
 *   "Fighting broke out", "Shelling of Orl continued."   a first word in "-ing" with a verb of its own: verb -> noun
 *   "gunmen shot dead a clerk"          shot: noun -> past tense
 *   "Two masked men fled"               masked: past tense -> participle, as its noun has a verb of its own
 * and leaves
 *   "had shelled two villages", "a group called the Ford Sons", "men arrested the day before", "the town shelled by the army"
 */
export function retagged(words: readonly string[], tags: readonly Tag[]): readonly Tag[] {
  return withVerb(words, oneByOne(words, tags));
}

function oneByOne(words: readonly string[], tags: readonly Tag[]): readonly Tag[] {
  let out: Tag[] | undefined;
  for (let at = 0; at < words.length; at++) {
    const { pos, tag } = tags[at] as Tag;
    let other: Tag | undefined;
    if (tag === "VBN" && pos === "VERB" && isPast(words, out ?? tags, at)) other = { pos, tag: "VBD" };
    else if (pos === "VERB" && HAVE.has(words[at] as string) && isBeforeParticiple(tags, at)) other = { pos: "AUX", tag };
    else if (tag === "NN" && isPluralOfMan(words[at] as string)) other = { pos, tag: "NNS" };
    else if (tag === "JJ" && pos === "ADJ" && isNoun(words, tags, at)) other = { pos: "NOUN", tag: "NN" };
    else if (tag === "VBG" && at === 0 && hasOwnVerb(tags)) other = { pos: "NOUN", tag: "NN" };
    else if (tag === "NN" && words[at] === "shot" && words[at + 1] === "dead") other = { pos: "VERB", tag: "VBD" };
    else if (tag === "VBD" && saysWhich(words, tags, at)) other = { pos: "VERB", tag: "VBN" };
    if (!other) continue;
    out ??= [...tags];
    out[at] = other;
  }
  return out ?? tags;
}

const FINITE = new Set(["VBD", "VBP", "VBZ", "MD"]);
const isFiniteTag = (tag: Tag | undefined): boolean => tag !== undefined && FINITE.has(tag.tag);

const PHRASE = new Set(["ADP", "DET", "NUM", "ADJ", "NOUN", "PROPN", "CCONJ", "PART"]);

/** Whether the first word has a verb behind it and the phrases that hang on it: "Fighting | in the hills | began", "Shelling | killed two". */
function hasOwnVerb(tags: readonly Tag[]): boolean {
  let at = 1;
  if (tags[1]?.pos === "ADP")
    while (PHRASE.has(tags[at]?.pos ?? "") && !((tags[at]?.pos ?? "") === "DET" && ["NOUN", "PROPN"].includes(tags[at - 1]?.pos ?? "")))
      at++;
  const verb = tags[at];
  return isFiniteTag(verb) || (verb?.tag === "VBN" && at === 1 && ["DET", "NUM", "PROPN"].includes(tags[2]?.pos ?? ""));
}

/** A past tense in "-ed" between what opens the sentence and a plural that has a verb of its own. */
function saysWhich(words: readonly string[], tags: readonly Tag[], at: number): boolean {
  if (!fold(words[at] as string).endsWith("ed") || tags[at + 1]?.tag !== "NNS" || at > 2) return false;
  const verb = isFiniteTag(tags[at + 2]) || (words[at + 2] === "shot" && words[at + 3] === "dead");
  return verb && tags.slice(0, at).every(({ pos, tag }) => pos === "NUM" || pos === "DET" || pos === "ADJ" || tag === "NNP");
}
const OBJECTS = new Set(["DET", "NUM", "PROPN", "PRON", "ADJ", "NOUN"]);

/** A sentence that ends with a stop and has no verb gets the one that its words leave room for: right behind a noun and before an object. */
function withVerb(words: readonly string[], tags: readonly Tag[]): readonly Tag[] {
  if (words[words.length - 1] !== "." || words.length < 4 || tags.some(({ tag }) => FINITE.has(tag))) return tags;
  const deed = tags[0]?.tag === "VBG" && tags[1]?.pos === "ADP";
  for (let at = 1; at < words.length - 2; at++) {
    const before = tags[at - 1] as Tag;
    const named = at === 1 && before.tag === "JJ";
    if (!named && !["NOUN", "PROPN", "PRON"].includes(before.pos)) continue;
    const { tag } = tags[at] as Tag;
    const form = fold(words[at] as string);
    const next = tags[at + 1] as Tag;
    const past =
      (tag === "VBN" || tag === "JJ") && form.endsWith("ed") && OBJECTS.has(next.pos) && !TIMES.has(fold(words[at + 1] as string));
    const alone = tag === "VBN" && ((WITHOUT_OBJECT.has(form) && at < 4) || (deed && fold(words[at + 1] as string) !== "by"));
    const present = tag === "NNS" && before.pos === "PROPN" && next.pos === "DET";
    if (!past && !present && !alone) continue;
    const out = [...tags];
    if (named) out[0] = { pos: "PROPN", tag: "NNP" };
    if (deed) out[0] = { pos: "NOUN", tag: "NN" };
    out[at] = { pos: "VERB", tag: present ? "VBZ" : "VBD" };
    return out;
  }
  return tags;
}

/** Verbs that never have an object, so that their participle never stands for a passive. */
const WITHOUT_OBJECT = new Set(
  "arrived clashed collapsed collided converged crashed demonstrated died disappeared emerged erupted escaped exploded failed gathered happened marched occurred persisted protested quarrelled rallied remained resigned retreated rioted surrendered vanished voted".split(
    " ",
  ),
);

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
