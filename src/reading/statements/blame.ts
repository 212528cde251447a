import type { Act, Argument, StatementFinding } from "../../model/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { child, children, hasLabel, headOf, spansOfTokens, subtree } from "../../text/tree.ts";
import { argumentOf } from "../roles.ts";
import { hopsOf, type StatementReading } from "./reading.ts";

/**
 * Blame that nobody is named as laying: a phrase of blame as subject, and whom it falls on.
 *   "the finger of blame pointed at the militia", "suspicion fell on the army"
 * Not: "the army took the blame".
 */
export function blameWithoutSpeaker(sentence: Sentence, reading: StatementReading): StatementFinding[] {
  const index = reading.context.packs.wordIndex("blame-phrases");
  const found: StatementFinding[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    if (sentence.tokens[at]?.pos !== "NOUN") continue;
    const match = index.match(
      sentence.tokens.slice(at, at + 4).map((token) => token.lemma.toLowerCase()),
      0,
    );
    if (!match) continue;
    const phrase = sentence.tokens.slice(at, at + match.length);
    const verb = phrase
      .map((token) => (hasLabel(token, "nsubj") ? headOf(sentence, token) : undefined))
      .find((token) => token?.pos === "VERB");
    const target = verb && targetOf(sentence, verb);
    if (verb && target) found.push(fallen(sentence, phrase, verb, target, match.rows[0]?.says.act as Act, reading));
    at += match.length - 1;
  }
  return found;
}

/** Whom the blame falls on: "at the militia", "on the army", "to the front". */
const targetOf = (sentence: Sentence, verb: Token): Token | undefined =>
  children(sentence, verb, "obl").find((token) =>
    children(sentence, token, "case").some((word) => ["at", "on", "upon", "to", "towards"].includes(word.lower)),
  );

function fallen(
  sentence: Sentence,
  phrase: readonly Token[],
  verb: Token,
  target: Token,
  act: Act,
  reading: StatementReading,
): StatementFinding {
  const about = reading.roles.all(sentence, target);
  const last = about.reduce((end, argument) => Math.max(end, ...argument.spans.map((span) => span.end)), target.end);
  const end = phrase[phrase.length - 1] as Token;
  return statement(
    sentence,
    phrase,
    subtree(sentence, verb).filter((token) => token.index > end.index && token.end <= last),
    act,
    about,
    "blame",
    reading,
  );
}

/**
 * Suspicion in an adjective, said by nobody named: "suspected League fighters killed a pilot", "alleged members of the front".
 * Not: "the army suspected fighters" (the army does), "suspected cancer".
 */
export function suspectedActors(sentence: Sentence, reading: StatementReading): StatementFinding[] {
  const found: StatementFinding[] = [];
  for (const token of sentence.tokens) {
    if (token.lower !== "suspected" && token.lower !== "alleged") continue;
    const before = sentence.tokens[token.index - 1];
    if (child(sentence, token, "nsubj", "aux", "obj") || ["PRON", "AUX", "NOUN", "PROPN"].includes(before?.pos ?? "")) continue;
    const next = sentence.tokens[token.index + 1];
    const actor = next && (reading.roles.widest("actor", next) ?? actorBehind(sentence, next, reading));
    if (!actor || actor.form === "pronoun") continue;
    const about = argumentOf(actor);
    const words = sentence.tokens.filter((one) => one.index > token.index && one.start < actor.evidence.hull.end);
    found.push(statement(sentence, [token], words, "suspects", [about], "suspected", reading));
  }
  return found;
}

/** The actor whose noun the adjectives lead to: "suspected | armed Sorn fighters". */
function actorBehind(sentence: Sentence, from: Token, reading: StatementReading) {
  for (let at = from.index; at <= from.index + 3; at++) {
    const token = sentence.tokens[at];
    if (!token || !["ADJ", "NOUN", "PROPN"].includes(token.pos)) return undefined;
    const actor = reading.roles.at("actor", token);
    if (actor) return actor;
  }
  return undefined;
}

function statement(
  sentence: Sentence,
  cueWords: readonly Token[],
  content: readonly Token[],
  act: Act,
  about: readonly Argument[],
  rule: string,
  reading: StatementReading,
): StatementFinding {
  const cue = spansOfTokens(cueWords, sentence);
  const spans = spansOfTokens(content, sentence);
  const base = reading.context.make.base("statement", `statements/${rule}`, [
    { role: "trigger", spans: cue },
    { role: "content", spans },
  ]);
  return {
    ...base,
    act,
    mode: "speech",
    polarity: "affirmed",
    cue,
    content: spans,
    manner: "indirect",
    hops: hopsOf(sentence, reading),
    about,
  };
}
