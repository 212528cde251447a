import type { ActorFinding, Argument, Finding, FindingId, FindingKind, FindingOf } from "../model/index.ts";
import type { Document, Sentence, Token } from "../text/document.ts";
import { nounPhrase } from "../text/phrases.ts";
import { children, hasLabel, headOf, spansOfTokens } from "../text/tree.ts";
import { wordsOf } from "./actors/candidate.ts";
import { standingOf } from "./standing.ts";

/** Finds which findings stand at a token, and turns tokens into arguments that point at them. */
export interface Roles {
  /** The finding of a kind whose words hold the token; among several the one with the fewest words. */
  at<K extends FindingKind>(kind: K, token: Token): FindingOf<K> | undefined;
  /** Likewise, the one with the most words. */
  widest<K extends FindingKind>(kind: K, token: Token): FindingOf<K> | undefined;
  /** The words headed by a token, as an argument; relative pronouns stand for the noun before them. */
  argument(sentence: Sentence, head: Token): Argument;
  /** The argument and those coordinated with it: "the army and two militias". */
  all(sentence: Sentence, head: Token): readonly Argument[];
  /** The first mention of the actor an argument means. */
  entity(argument: Argument | undefined): FindingId | undefined;
  actor(argument: Argument | undefined): ActorFinding | undefined;
}

/** Roles over the findings made so far; make it anew when findings were added. */
export function createRoles(document: Document, findings: readonly Finding[]): Roles {
  const standing = standingOf(document, findings);
  const at = <K extends FindingKind>(kind: K, token: Token): FindingOf<K> | undefined => {
    let best: Finding | undefined;
    for (const finding of standing.at(token.start)) if (finding.kind === kind && (!best || width(finding) < width(best))) best = finding;
    return best as FindingOf<K> | undefined;
  };
  const widest = <K extends FindingKind>(kind: K, token: Token): FindingOf<K> | undefined => {
    let best: Finding | undefined;
    for (const finding of standing.at(token.start)) if (finding.kind === kind && (!best || width(finding) > width(best))) best = finding;
    return best as FindingOf<K> | undefined;
  };
  const actorOf = (argument: Argument | undefined): ActorFinding | undefined => {
    const finding = argument?.finding === undefined ? undefined : standing.byId(argument.finding);
    return finding?.kind === "actor" ? finding : undefined;
  };
  /** "union leader Ana Oke", "the journalist Pia Solen": the name behind a description of a person. */
  const namedBehind = (sentence: Sentence, head: Token): ActorFinding | undefined => {
    const actor = at("actor", head);
    const next = sentence.tokens[head.index + 1];
    const name = actor?.form === "description" && actor.actorKind === "person" && next?.pos === "PROPN" ? at("actor", next) : undefined;
    return name?.form === "name" && name.actorKind === "person" ? name : undefined;
  };
  const argument = (sentence: Sentence, head: Token): Argument => {
    const meant = antecedent(sentence, head);
    const finding = namedBehind(sentence, meant) ?? at("actor", meant) ?? behindTitle(sentence, meant, at) ?? at("place", meant);
    if (finding) return argumentOf(finding);
    const words = upToDate(nounPhrase(sentence, meant), meant, at);
    return { words: wordsOf(words), spans: spansOfTokens(words, sentence) };
  };
  return {
    at,
    widest,
    argument,
    all: (sentence, head) => conjuncts(sentence, antecedent(sentence, head)).map((token) => argument(sentence, token)),
    entity: (given) => actorOf(given)?.entity,
    actor: actorOf,
  };
}

/** "eleven miners in Tamberou on Monday" -> "eleven miners", "the base in Tamberou on Monday" -> "the base in Tamberou". */
function upToDate(words: readonly Token[], head: Token, at: (kind: "date", token: Token) => unknown): readonly Token[] {
  const short = head.pos === "PROPN" || words.some((token) => token.pos === "NUM" && token.index < head.index);
  const cut = words.findIndex(
    (token) => token.index > head.index && ((short && ["in", "on", "at", "near"].includes(token.lower)) || at("date", token) !== undefined),
  );
  if (cut < 0) return words;
  return words.slice(0, words[cut - 1]?.tag === "IN" ? cut - 1 : cut);
}

/** The person whose title a token is: "Bishop" in "Bishop Tomas Ilego said". */
function behindTitle(
  sentence: Sentence,
  title: Token,
  at: (kind: "actor", token: Token) => ActorFinding | undefined,
): ActorFinding | undefined {
  for (let index = title.index + 1; index <= title.index + 4; index++) {
    const token = sentence.tokens[index];
    if (!token || (token.pos !== "PROPN" && token.pos !== "NOUN" && token.word !== ".")) return undefined;
    const actor = at("actor", token);
    if (actor) return actor.form === "name" && actor.actorKind === "person" ? actor : undefined;
  }
  return undefined;
}

/** An argument that is a finding's own words. */
export function argumentOf(finding: Finding): Argument {
  const trigger = finding.evidence.parts.find((part) => part.role === "trigger");
  return { words: (trigger?.words ?? []).join(" "), spans: trigger?.spans ?? [finding.evidence.hull], finding: finding.id };
}

/** An argument of words that are no finding. */
export const plainArgument = (sentence: Sentence, tokens: readonly Token[]): Argument => ({
  words: wordsOf(tokens),
  spans: spansOfTokens(tokens, sentence),
});

/** The noun a relative pronoun stands for: "the brigade, which denied it" -> brigade. */
export function antecedent(sentence: Sentence, token: Token): Token {
  if (!["who", "which", "that", "whom"].includes(token.lower) || !["WP", "WDT", "WP$", "IN", "DT"].includes(token.tag)) return token;
  let at: Token | undefined = headOf(sentence, token);
  for (let steps = 0; at && steps < 6; steps++) {
    if (hasLabel(at, "acl")) {
      const noun = headOf(sentence, at);
      return noun ? saidOf(sentence, noun) : token;
    }
    at = headOf(sentence, at);
  }
  return token;
}

/** "The Front is a group that split off": what "a group" is said of. Not: "the leader of the group that", "it is the army that". */
function saidOf(sentence: Sentence, noun: Token): Token {
  if (
    noun.pos !== "NOUN" ||
    children(sentence, noun, "cop").length === 0 ||
    !children(sentence, noun, "det", "nummod").some((word) => ["a", "an", "one"].includes(word.lower))
  )
    return noun;
  const subject = children(sentence, noun, "nsubj")[0];
  return subject && (subject.pos === "PROPN" || subject.pos === "NOUN") ? subject : noun;
}

/** A token and its conjuncts that are nouns, names or pronouns. */
export function conjuncts(sentence: Sentence, token: Token): Token[] {
  return [
    token,
    ...children(sentence, token, "conj")
      .filter((other) => ["NOUN", "PROPN", "PRON", "NUM"].includes(other.pos))
      .flatMap((other) => conjuncts(sentence, other)),
  ];
}

const width = (finding: Finding): number => finding.evidence.hull.end - finding.evidence.hull.start;
