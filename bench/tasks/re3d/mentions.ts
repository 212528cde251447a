import type { Span } from "../../../src/model/index.ts";
import type { Sentence, Token } from "../../../src/text/document.ts";
import { baseNounPhrase } from "../../../src/text/phrases.ts";
import { child, children, hasLabel, headOf } from "../../../src/text/tree.ts";
import type { Lookup } from "./standing.ts";

/** Which words of a sentence stand for somebody, something or somewhere, as the annotators mark them. */
export interface Mentions {
  /** The stretch of the mention a noun heads: of a name the whole name, else the noun with what stands right before it. */
  readonly span: (token: Token) => Span;
  readonly isActor: (token: Token) => boolean;
  readonly isPlace: (token: Token) => boolean;
  /** Somebody: an actor, a pronoun for one, or an unlisted name that is no place. */
  readonly isSide: (token: Token) => boolean;
  /** A person, place or thing that can be somewhere; not an idea, a deed or a time. */
  readonly isThing: (token: Token) => boolean;
  readonly isDate: (token: Token) => boolean;
  readonly hasCount: (token: Token) => boolean;
  /** A token and those joined to it by "and". */
  readonly all: (token: Token) => readonly Token[];
  /** Who does a verb, over "committed to", "strategy to", "help ... to", or the last somebody before it. */
  readonly doer: (verb: Token) => Token | undefined;
}

/** Mentions over the findings of a report. */
export function createMentions(sentence: Sentence, at: Lookup): Mentions {
  const isActor = (token: Token): boolean => at("actor", token) !== undefined;
  const isPlace = (token: Token): boolean => at("place", token) !== undefined;
  const isDate = (token: Token): boolean => at("date", token) !== undefined;
  const isSide = (token: Token): boolean =>
    !isDate(token) && (isActor(token) || PERSONAL.has(token.lower) || (token.pos === "PROPN" && !isPlace(token)));
  return {
    isActor,
    isPlace,
    isDate,
    isSide,
    isThing: (token) => NOUNS.has(token.pos) && !isDate(token) && (isActor(token) || isPlace(token) || !isIdea(token)),
    hasCount: (token) => at("count", token) !== undefined,
    span: (token) => {
      const own = at("place", token) ?? at("actor", token);
      if (own) return own.evidence.parts.find((part) => part.role === "trigger")?.spans[0] ?? token;
      const words = baseNounPhrase(sentence, token).filter((word) => word.pos !== "DET");
      const last = words.at(-1);
      return words[0] && last ? { start: words[0].start, end: last.end } : token;
    },
    all: (token) => joined(sentence, token),
    doer: (verb) => doerOf(sentence, verb, isSide),
  };
}

const NOUNS = new Set(["NOUN", "PROPN", "PRON"]);
const PERSONAL = new Set(["i", "we", "he", "she", "they", "us", "him", "her", "them"]);

const joined = (sentence: Sentence, token: Token): Token[] => [
  token,
  ...children(sentence, token, "conj")
    .filter((one) => NOUNS.has(one.pos))
    .flatMap((one) => joined(sentence, one)),
];

const STEPS = 4;

function doerOf(sentence: Sentence, verb: Token, isSide: (token: Token) => boolean): Token | undefined {
  let at: Token | undefined = verb;
  for (let steps = 0; at && steps < STEPS; steps++) {
    const agent: Token | undefined = children(sentence, at, "obl").find((one) => child(sentence, one, "case")?.lower === "by");
    const own: Token | undefined = child(sentence, at, "aux:pass") ? agent : child(sentence, at, "nsubj", "nmod:poss");
    if (own) return meant(sentence, own);
    if (hasLabel(at, "acl") && at.pos === "VERB" && at.tag !== "VB") return headOf(sentence, at);
    at = headOf(sentence, at);
  }
  return sentence.tokens.slice(0, verb.index).findLast(isSide);
}

/** The noun a relative pronoun stands for. */
function meant(sentence: Sentence, token: Token): Token {
  if (!["who", "which", "that"].includes(token.lower)) return token;
  for (let at = headOf(sentence, token), steps = 0; at && steps < STEPS; at = headOf(sentence, at), steps++)
    if (hasLabel(at, "acl")) return headOf(sentence, at) ?? token;
  return token;
}

/** What is no person, place or thing, and so no side of a relation. */
const isIdea = ({ lemma, pos }: Token): boolean =>
  pos === "NOUN" && (IDEAS.has(lemma) || /(?:tion|ment|ity|ence|ance|ing|ism|ness|ship)$/.test(lemma));

const IDEAS = new Set(
  "attack airstrike way effort campaign war conflict crisis peace talk support progress visit end heart part step need access life death time rule role fight battle deal plan policy aid work case story home".split(
    " ",
  ),
);
