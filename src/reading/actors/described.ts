import type { ActorKind, Quantity } from "../../model/index.ts";
import type { Packs, WordMatch, WordRow } from "../../packs/index.ts";
import type { Document, Sentence, Token } from "../../text/document.ts";
import { readNumber } from "../../text/numbers.ts";
import { nounPhrase, trimMarks } from "../../text/phrases.ts";
import { child, children, hasLabel, headOf } from "../../text/tree.ts";
import { lemmasOf } from "../../text/word-forms.ts";
import { quantityIn } from "../quantities.ts";
import { type Candidate, wordsOf } from "./candidate.ts";

/**
 * Actors that are described and not named: a noun for a kind of actor or a role with what belongs to it.
 *   "three senior militia officials"          set of persons, 3
 *   "the commander of one of the factions"    person
 *   "a militia leader's house"                none for "house", one for the leader
 * A noun that only stands before another ("militia leader") is no actor of its own.
 */
export function describedCandidates(document: Document, packs: Packs, taken: ReadonlySet<Token>): Candidate[] {
  const found: Candidate[] = [];
  const lists = ["kind-nouns", "role-nouns", "titles"].map((list) => packs.wordIndex(list));
  for (const sentence of document.sentences) {
    const plain = lemmasOf(sentence);
    const lemmas = sentence.tokens.map(({ pos, lower }, at) => (pos === "NOUN" || pos === "PROPN" ? (plain[at] ?? "") : lower));
    for (const head of sentence.tokens) {
      if (head.pos !== "NOUN" && head.pos !== "PROPN" && !isRankAsSubject(head)) continue;
      if (taken.has(head) || hasLabel(head, "compound") || hasLabel(head, "flat") || head.label === "nmod:desc") continue;
      const kind = kindOf(sentence, lemmas, head, lists);
      if (!kind || child(sentence, head, "det")?.lower === "no" || sentence.tokens[head.index + 1]?.lower === "between") continue;
      const phrase = withoutNamed(
        withOf(sentence, withoutCharge(sentence, head, withoutDoer(head, nounPhrase(sentence, head))), head, kind),
        head,
        taken,
      );
      const one = describe(sentence, head, phrase, kind);
      const part = partOf(sentence, one);
      found.push(...(part ? [part, one] : [one]));
    }
  }
  return found;
}

/** "The general denied it": a rank that is also an adjective, where it does something. */
const isRankAsSubject = (head: Token): boolean => head.pos === "ADJ" && head.lower === "general" && hasLabel(head, "nsubj");

/** "one of the five captains", "some of the factions": a number of a larger set, which is a mention of its own. */
function partOf(sentence: Sentence, whole: Candidate): Candidate | undefined {
  const first = whole.tokens[0];
  if (!first || sentence.tokens[first.index - 1]?.lower !== "of") return undefined;
  const words = sentence.tokens.slice(Math.max(0, first.index - 4), first.index - 1);
  for (let from = 0; from < words.length; from++) {
    const reading = readNumber(words, from);
    if (!reading || from + reading.length !== words.length) continue;
    const tokens = [...words.slice(from), sentence.tokens[first.index - 1] as Token, ...whole.tokens];
    return {
      ...whole,
      tokens,
      head: words[from] as Token,
      form: "set",
      plural: true,
      name: wordsOf(tokens),
      rule: "actors/part-of-set",
      article: "a",
      quantity: reading.quantity,
      partOf: whole.head,
    };
  }
  return undefined;
}

/** Kind of the longest listed phrase that ends at the head: "security forces" before "forces". */
function kindOf(
  sentence: Sentence,
  lemmas: readonly string[],
  head: Token,
  lists: readonly ReturnType<Packs["wordIndex"]>[],
): ActorKind | undefined {
  for (const list of lists) {
    for (let from = Math.max(0, head.index - 3); from <= head.index; from++) {
      const row = rowOf(list.all(lemmas, from), head.index + 1 - from);
      if (!row || (row.says["whose"] === true && !isOwned(sentence, head))) continue;
      return (row.says.kind as ActorKind | undefined) ?? "person";
    }
  }
  return undefined;
}

/** The first row of the match of so many words. */
function rowOf(matches: readonly WordMatch[], length: number): WordRow | undefined {
  for (const match of matches) if (match.length === length) return match.rows[0];
  return undefined;
}

/** "Orlish forces", "pro-Orlish forces", "forces loyal to Rell": in the plural, and told whose they are; not "market forces". */
const isOwned = (sentence: Sentence, head: Token): boolean =>
  (head.tag === "NNS" || head.tag === "NNPS") &&
  (sentence.tokens[head.index + 1]?.lower === "loyal" ||
    children(sentence, head, "amod", "compound", "nmod:poss").some(
      (word) => word.index < head.index && sentence.tokens.slice(word.index, head.index).some(isProper),
    ));

/** A capital that is not there for the head of a sentence alone: "Market forces" opens one, "Orlish forces" is spelled so anywhere. */
const isProper = (token: Token): boolean =>
  token.word !== token.lower &&
  (token.index > 0 || token.pos === "PROPN" || (token.pos === "ADJ" && /(?:i|an|ish|ese)$/.test(token.lower)));

/** "the leaders | of 4 armed factions", where the tree has hung the second part elsewhere. */
function withOf(sentence: Sentence, phrase: readonly Token[], head: Token, kind: ActorKind): readonly Token[] {
  const last = phrase[phrase.length - 1];
  const of = last && sentence.tokens[last.index + 1];
  if (
    last !== head ||
    !(of?.lower === "of" || (of?.lower === "for" && kind === "person" && head.lemma.startsWith("spokes"))) ||
    headOf(sentence, head)?.lemma === "accuse"
  )
    return phrase;
  let to = of.index;
  for (let at = of.index + 1; at < sentence.tokens.length && at - of.index < 12; at++) {
    const token = sentence.tokens[at] as Token;
    if (["NOUN", "PROPN"].includes(token.pos)) to = at;
    else if (!["DET", "NUM", "ADJ"].includes(token.pos) && token.word !== "-" && token.lower !== "of") break;
  }
  return to === of.index ? phrase : sentence.tokens.slice(phrase[0]?.index ?? head.index, to + 1);
}

/** "the killing of three herders | by militiamen": "by" names who did the deed, and belongs to no description before it. */
function withoutDoer(head: Token, phrase: readonly Token[]): readonly Token[] {
  const cut = phrase.findIndex((token) => token.index === head.index + 1 && token.lower === "by");
  return cut < 0 ? phrase : phrase.slice(0, cut);
}

/** "accused the premier | of treachery", "the involvement of the group | in the raid": what somebody is accused of or linked to is no part of him. */
function withoutCharge(sentence: Sentence, head: Token, phrase: readonly Token[]): readonly Token[] {
  const above = headOf(sentence, head)?.lemma ?? "";
  const [charged, linked] = [hasLabel(head, "obj") && CHARGING.has(above), hasLabel(head, "nmod") && LINKING.has(above)];
  if (!charged && !linked) return phrase;
  const cut = phrase.findIndex((token) => token.index > head.index && (charged ? ["of"] : ["with", "in", "to"]).includes(token.lower));
  return cut < 0 ? phrase : phrase.slice(0, cut);
}

const LINKING = new Set([
  "relationship",
  "relation",
  "link",
  "connection",
  "tie",
  "involvement",
  "participation",
  "role",
  "part",
  "complicity",
]);

const CHARGING = new Set(["accuse", "suspect", "convict", "warn", "inform", "remind", "assure", "notify", "acquit"]);

/** A title in front of a name ("Prime Minister Rell") is cut from the description of the name, and the other way round. */
function withoutNamed(phrase: readonly Token[], head: Token, taken: ReadonlySet<Token>): readonly Token[] {
  const cut = phrase.findIndex((token) => token.index > head.index && taken.has(token) && token.index === head.index + 1);
  let words = cut < 0 ? phrase : trimMarks(phrase.slice(0, cut));
  while (words.length > 1 && ["suspected", "alleged", "when", "while", "as", "after", "where"].includes(words[0]?.lower ?? ""))
    words = words.slice(1);
  if (words.length > 1 && words[words.length - 1]?.tag === "POS") words = words.slice(0, -1);
  while (words.length > 1 && ["ADP", "DET", "CCONJ", "SCONJ"].includes(words[words.length - 1]?.pos ?? "")) words = words.slice(0, -1);
  return words;
}

function describe(sentence: Sentence, head: Token, phrase: readonly Token[], kind: ActorKind): Candidate {
  const quantity = quantityIn(phrase.filter((token) => token.index < head.index));
  const plural = head.tag === "NNS" || head.tag === "NNPS" || (quantity !== undefined && !(quantity.form === "exact" && quantity.n === 1));
  const determiner = child(sentence, head, "det")?.lower;
  const words = phrase.filter((token) => token.pos !== "DET" && token.pos !== "PUNCT" && token.lower !== "same");
  return {
    sentence,
    tokens: phrase,
    head,
    kind,
    plural,
    form: plural ? "set" : "description",
    name: wordsOf(phrase),
    noun: head.lemma.toLowerCase(),
    rule: "actors/described",
    article: articleOf(determiner, phrase, quantity),
    modified: words.length > 1 || children(sentence, head, "acl", "appos").length > 0,
    ...(quantity ? { quantity } : {}),
  };
}

function articleOf(
  determiner: string | undefined,
  phrase: readonly Token[],
  quantity: Quantity | undefined,
): NonNullable<Candidate["article"]> {
  const first = phrase[0]?.lower;
  if (determiner === "another" || first === "another") return "another";
  if (phrase.some((token) => token.lower === "other" || token.lower === "others")) return "other";
  if (determiner === "the" || determiner === "this" || determiner === "that" || determiner === "these" || determiner === "those")
    return "the";
  if (determiner === "a" || determiner === "an" || determiner === "some" || first === "one" || quantity) return "a";
  return "bare";
}
