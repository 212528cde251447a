import type { Argument } from "../../model/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { plainArgument } from "../roles.ts";

/** "gunmen", "snipers", "saboteurs", "a mob": a noun for people by its form, whether or not a list knows it. Not: "the weather", "disasters". */
export const isAgentive = ({ pos, lemma }: Token): boolean =>
  pos === "NOUN" && !NO_AGENTS.has(lemma) && (AGENTS.has(lemma) || /(?:m[ae]n|[^e]ers?|eurs?|ors?|ists?|youths?)$/.test(lemma));

const AGENTS = new Set([
  "mob",
  "crowd",
  "pirate",
  "bandit",
  "thief",
  "thug",
  "people",
  "youth",
  "assailant",
  "robber",
  "deserter",
  "assassin",
  "vigilante",
  "herdsman",
  "inmate",
]);
const NO_AGENTS = new Set([
  "weather",
  "water",
  "power",
  "hunger",
  "winter",
  "summer",
  "disaster",
  "fever",
  "cancer",
  "river",
  "tremor",
  "fire",
  "number",
  "tower",
  "door",
  "factor",
  "error",
  "terror",
  "motor",
  "floor",
  "border",
  "paper",
  "letter",
  "order",
  "matter",
  "rumour",
  "rumor",
  "virus",
  "corner",
  "sister",
  "computer",
  "crater",
  "shower",
  "meteor",
  "helicopter",
  "driver",
]);

/**
 * "a police post near Denga with grenades" -> "a police post near Denga", "three herders by militiamen" -> "three herders",
 * "two drivers to death" -> "two drivers", where `tail` are the further words of the deed's own phrase.
 */
export function shortened(sentence: Sentence, argument: Argument, tail: readonly string[]): Argument {
  const [span] = argument.spans;
  if (!span || argument.spans.length > 1) return argument;
  const words = sentence.tokens.filter((token) => span.start <= token.start && token.end <= span.end);
  const cut = words.findIndex(
    (token, at) =>
      at > 0 &&
      ((argument.finding === undefined && token.pos === "ADP" && ["with", "by"].includes(token.lower)) ||
        (tail.length > 0 && tail.every((word, step) => words[at + step]?.lemma.toLowerCase() === word))),
  );
  if (cut <= 0) return argument;
  return { ...plainArgument(sentence, words.slice(0, cut)), ...(argument.finding === undefined ? {} : { finding: argument.finding }) };
}
