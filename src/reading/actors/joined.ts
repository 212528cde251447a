import type { Packs } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { type Candidate, wordsOf } from "./candidate.ts";
import { isSaying } from "./told.ts";

/**
 * Actors named side by side that do something together, as a set of their own beside the mentions of each.
 *   "Hadd and Bell left"                               -> Hadd, Bell, and "Hadd and Bell"
 *   "Hadd, Bell and port captain Rana Oke said"        the words between the last two say what she is
 *   "condemned by the Front and the League", "according to Hadd and Bell", "said Hadd and Bell"
 * Not: two that only own or stand behind another preposition ("officials from Dorsk and Orl said").
 */
export function joinedCandidates(candidates: readonly Candidate[], packs: Packs): Candidate[] {
  const bySentence = Map.groupBy(
    candidates.filter(({ form, rule, head }) => (form !== "pronoun" || PERSONAL.has(head.lower)) && rule !== "actors/part-of-set"),
    ({ sentence }) => sentence,
  );
  const found: Candidate[] = [];
  for (const [sentence, all] of bySentence) {
    if (all.length < 2 || !sentence.tokens.some(isAnd)) continue;
    let end = -1;
    for (const one of all.toSorted((a, b) => firstOf(a) - firstOf(b))) {
      if (firstOf(one) <= end) continue;
      const joined = byTree(one, all, packs) ?? byOrder(one, all, packs);
      if (!joined) continue;
      found.push(setFrom(joined));
      end = lastOf(joined[joined.length - 1] as Candidate);
    }
  }
  return found;
}

/** "he and Bell agreed" */
const PERSONAL = new Set(["he", "she"]);

const isAnd = (token: Token | undefined): boolean => token?.lower === "and";

const firstOf = ({ titled, tokens }: Candidate): number => (titled?.[0] ?? tokens[0])?.index ?? 0;

const lastOf = ({ tokens, head }: Candidate): number => (tokens[tokens.length - 1] ?? head).index;

/** A subject with its conjuncts. */
function byTree(one: Candidate, all: readonly Candidate[], packs: Packs): readonly Candidate[] | undefined {
  if (!one.head.label.startsWith("nsubj") || openingOf(one, packs) === "other") return undefined;
  const others = all.filter(({ head, form }) => head.label === "conj" && head.head === one.head.index && form !== "pronoun");
  const last = others[others.length - 1];
  if (!last || lastOf(last) - firstOf(one) > 24) return undefined;
  const between = one.sentence.tokens.slice(firstOf(one), lastOf(last) + 1);
  return between.some((token) => token.pos === "VERB" && !one.tokens.includes(token)) ? undefined : [one, ...others];
}

/** Whatever the tree makes of it: an actor, "and", and another one at the end of a phrase, before their verb or behind what makes them speak. */
function byOrder(one: Candidate, all: readonly Candidate[], packs: Packs): readonly Candidate[] | undefined {
  const { tokens } = one.sentence;
  const opening = openingOf(one, packs);
  const led = opening === "verb" || opening === "by";
  if (opening === "other") return undefined;
  const joined = [one];
  for (let at = lastOf(one) + 1; joined.length < 5; ) {
    const closes = isAnd(tokens[at]) || (tokens[at]?.word === "," && isAnd(tokens[at + 1]));
    if (!closes && tokens[at]?.word !== ",") return undefined;
    const next = memberFrom(one.sentence, isAnd(tokens[at]) || !closes ? at + 1 : at + 2, all);
    // "Hadd, the head of the port and railway": what he is, and nobody beside him
    if (!next || next.form === "pronoun" || (!isAnd(tokens[at]) && (one.form === "name") !== (next.form === "name"))) return undefined;
    joined.push(next);
    at = lastOf(next) + 1;
    if (closes) return led || isFollowed(one.sentence, at) ? joined : undefined;
  }
  return undefined;
}

/** What stands before the first of them: nothing or a mark, the verb of saying or "by" that leads to them, or something else. */
function openingOf(one: Candidate, packs: Packs): "start" | "verb" | "by" | "other" {
  const { tokens } = one.sentence;
  let at = firstOf(one) - 1;
  while (at >= 0 && isPhraseWord(tokens[at] as Token)) at--;
  const before = tokens[at];
  if (!before || before.pos === "PUNCT" || before.pos === "CCONJ" || before.pos === "SCONJ" || before.pos === "ADV") return "start";
  if (before.lower === "by" || (before.lower === "to" && tokens[at - 1]?.lower === "according")) return "by";
  // "said Hadd and Bell", "said Hadd and Bell had left", but not "fought Hadd and Bell left"
  if (before.pos === "VERB" || before.pos === "AUX") return !tellsClause(one.sentence, before, packs) ? "other" : "verb";
  return before.pos === "ADP" ? "other" : "start";
}

const tellsClause = (sentence: Sentence, verb: Token, packs: Packs): boolean => {
  const takes = packs.wordIndex("speech-cues").match([verb.lemma], 0)?.rows[0]?.says["takes"];
  return verb.tag !== "VB" && isSaying(sentence, verb, packs) && Array.isArray(takes) && takes.includes("clause");
};

/** The actor that a phrase beginning at a token ends with: "| port captain Rana Oke |". */
function memberFrom({ tokens }: Sentence, from: number, all: readonly Candidate[]): Candidate | undefined {
  let to = from;
  const inside = (index: number): Candidate | undefined =>
    all.find((one) => firstOf(one) <= index && index <= lastOf(one) && firstOf(one) >= from);
  while (to - from < 12 && tokens[to] && (isPhraseWord(tokens[to] as Token) || inside(to))) to++;
  return all
    .filter(
      (one) =>
        lastOf(one) === to - 1 &&
        firstOf(one) >= from &&
        (one.form === "name" || firstOf(one) === from || startsBare(tokens, from, firstOf(one))),
    )
    .sort((a, b) => (a.form === "name" ? 0 : 1) - (b.form === "name" ? 0 : 1))[0];
}

/** Nothing but an article before it. */
const startsBare = (tokens: readonly Token[], from: number, first: number): boolean =>
  tokens.slice(from, first).every((token) => token.pos === "DET");

const isPhraseWord = (token: Token): boolean =>
  (["DET", "ADJ", "NOUN", "PROPN", "NUM"].includes(token.pos) || token.tag === "POS" || token.word === "-") &&
  token.lower !== "both" &&
  token.quote === undefined;

/** A verb of theirs follows, also behind a clause that says more of them: "Hadd and Bell, who lead it, said". */
function isFollowed({ tokens }: Sentence, at: number): boolean {
  let next = at;
  while (tokens[next]?.pos === "ADV" || tokens[next]?.lower === "both" || tokens[next]?.lower === "each") next++;
  const token = tokens[next];
  if (!token) return false;
  if (token.word === ",") return tokens[next + 1]?.lower === "who" || tokens[next + 1]?.lower === "which";
  return token.pos === "AUX" || ["VBD", "VBZ", "VBP"].includes(token.tag);
}

function setFrom(joined: readonly Candidate[]): Candidate {
  const [one] = joined as readonly [Candidate];
  const { sentence } = one;
  const tokens = sentence.tokens.slice(one.tokens[0]?.index ?? 0, lastOf(joined[joined.length - 1] as Candidate) + 1);
  const kinds = new Set(joined.map((each) => each.kind));
  const nouns = new Set(joined.map((each) => each.noun));
  return {
    sentence,
    tokens,
    head: one.head,
    form: "set",
    name: wordsOf(tokens),
    rule: "actors/joined",
    plural: true,
    article: "bare",
    joins: (isOfMany(joined) ? [one] : joined).map(({ head }) => head),
    ...(kinds.size === 1 && one.kind ? { kind: one.kind } : {}),
    ...(nouns.size === 1 && one.noun ? { noun: one.noun } : {}),
  };
}

/** "the leaders of Dorsk and Orl": of both, and nobody beside them. */
const isOfMany = ([one, ...others]: readonly Candidate[]): boolean =>
  one?.form !== "name" &&
  one?.tokens.some((token) => token.pos === "ADP") === true &&
  others.every(({ form, kind }) => form === "name" && kind !== "person");
