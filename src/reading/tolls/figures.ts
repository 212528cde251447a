import type { Toll } from "../../model/index.ts";
import type { Packs } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { realityOf } from "../commitments/outcome.ts";
import { effectAt, type Figure, figureAt, tollWordAt } from "./words.ts";

/** A number of those harmed that is told apart from the deed. */
export interface ToldFigure extends Figure {
  readonly effect: Toll["effect"];
  /** The words for those counted. */
  readonly of: readonly Token[];
  /** Whether those words are for people: "14 people", not "nine dead". */
  readonly people?: boolean;
  readonly rule: string;
  /** The verb by which its subject gives the number, its act, and where what it gives begins. */
  readonly teller?: { readonly verb: Token; readonly act: string; readonly from: number };
  /** The verb by which a deed leaves so many harmed. */
  readonly left?: Token;
}

/**
 * The figures of a sentence that are told apart from the deed.
 *   "the rebels put it at 30"     "hospitals counted nine dead and 20 wounded"     "the death toll rose to 30"
 *   "gave a toll of 22 dead"      "the blast left 14 people dead"                  "the governor spoke of 15"
 * Not: "put the price at 30", "the toll on the road", "counted 30 votes", "could rise to 30". `known` is what was counted last.
 */
export function figuresOf(sentence: Sentence, known: Toll["effect"] | undefined, packs: Packs): readonly ToldFigure[] {
  let last = known;
  return sentence.tokens.flatMap((token) => {
    if (token.quote !== undefined) return [];
    const found = token.pos === "VERB" ? byVerb(sentence, token, last, packs) : byNoun(sentence, token, packs);
    last = found.at(-1)?.effect ?? last;
    return found;
  });
}

function byVerb(sentence: Sentence, verb: Token, known: Toll["effect"] | undefined, packs: Packs): readonly ToldFigure[] {
  const at = verb.index;
  const told = tollWordAt(sentence, at, "tell", packs);
  const listed = tollWordAt(sentence, at, "list", packs);
  const spoken = tollWordAt(sentence, at, "figure", packs);
  const left = tollWordAt(sentence, at, "leave", packs);
  if ((!told && !listed && !spoken && !left) || realityOf(sentence, verb, packs) !== "actual") return [];
  if (told) return toldAt(sentence, verb, String(told.row.says.act), told.end, known, packs);
  if (listed)
    return listFrom(sentence, listed.end, packs).map((one) => ({
      ...one,
      rule: "list",
      teller: tellerOf(verb, listed.row.says.act, listed.end),
    }));
  if (spoken) {
    const figure = known && figureAt(sentence, spoken.end);
    return figure && isBare(sentence, figure)
      ? [{ ...figure, effect: known, of: figure.tokens, rule: "figure", teller: tellerOf(verb, spoken.row.says.act, spoken.end) }]
      : [];
  }
  return left ? leftBy(sentence, verb, left.end, packs) : [];
}

const tellerOf = (verb: Token, act: unknown, from: number): NonNullable<ToldFigure["teller"]> => ({ verb, act: String(act), from });

/** How far, in words, behind its verb the number may stand. */
const REACH = 14;

/** "put | the death toll | at 30", "put | it | at at least 30". */
function toldAt(
  sentence: Sentence,
  verb: Token,
  act: string,
  from: number,
  known: Toll["effect"] | undefined,
  packs: Packs,
): readonly ToldFigure[] {
  const effect = ["it", "that"].includes(sentence.tokens[from]?.lower ?? "") ? known : effectAt(sentence, from, packs)?.effect;
  if (!effect) return [];
  for (let at = from + 1; at < Math.min(sentence.tokens.length, from + REACH); at++) {
    const token = sentence.tokens[at] as Token;
    if (token.pos === "PUNCT" || token.pos === "VERB") return [];
    const figure = token.lower === "at" ? figureAt(sentence, at + 1) : undefined;
    if (figure) return [{ ...figure, effect, of: figure.tokens, rule: "told", teller: { verb, act, from } }];
  }
  return [];
}

/** "nine dead and 20 wounded", "12 deaths". */
function listFrom(sentence: Sentence, from: number, packs: Packs): readonly Omit<ToldFigure, "rule">[] {
  const figure = figureAt(sentence, from);
  const noun = figure && tollWordAt(sentence, figure.end, "noun", packs);
  if (!figure || !noun) return [];
  const of = sentence.tokens.slice(from, noun.end);
  const next = ["and", ","].includes(sentence.tokens[noun.end]?.lower ?? "") ? listFrom(sentence, noun.end + 1, packs) : [];
  return [{ ...figure, effect: noun.row.says.effect as Toll["effect"], of }, ...next];
}

/** "left | 14 people dead |", "leaving | nine dead and 20 wounded |". */
function leftBy(sentence: Sentence, verb: Token, from: number, packs: Packs): readonly ToldFigure[] {
  const listed = listFrom(sentence, from, packs);
  if (listed.length > 0) return listed.map((one) => ({ ...one, rule: "left", left: verb }));
  const figure = figureAt(sentence, from);
  if (!figure) return [];
  for (let at = figure.end; at < figure.end + 4; at++) {
    const token = sentence.tokens[at];
    if (!token || token.pos === "PUNCT" || token.pos === "ADP" || token.pos === "CCONJ") return [];
    const state = tollWordAt(sentence, at, "noun", packs);
    if (!state || token.pos === "NOUN") continue;
    const first = {
      ...figure,
      effect: state.row.says.effect as Toll["effect"],
      of: sentence.tokens.slice(from, at),
      rule: "left",
      left: verb,
      people: at > figure.end,
    };
    const more = sentence.tokens[state.end]?.lower === "and" ? listFrom(sentence, state.end + 1, packs) : [];
    return [first, ...more.map((one) => ({ ...one, rule: "left", left: verb }))];
  }
  return [];
}

/** "the death toll | rose to 30 |", "a toll of | 22 dead |". */
function byNoun(sentence: Sentence, token: Token, packs: Packs): readonly ToldFigure[] {
  const noun = token.lemma === "toll" ? effectAt(sentence, token.index, packs) : undefined;
  if (!noun) return [];
  if (sentence.tokens[noun.end]?.lower === "of") {
    const listed = listFrom(sentence, noun.end + 1, packs);
    const figure = figureAt(sentence, noun.end + 1);
    if (listed.length > 0) return listed.map((one) => ({ ...one, rule: "toll" }));
    return figure ? [{ ...figure, effect: noun.effect, of: figure.tokens, rule: "toll" }] : [];
  }
  for (let at = noun.end; at < Math.min(sentence.tokens.length, noun.end + REACH); at++) {
    const word = sentence.tokens[at] as Token;
    if (word.pos === "PUNCT" || word.pos === "CCONJ" || word.tag === "MD") return [];
    const change = word.pos === "VERB" || word.pos === "AUX" ? tollWordAt(sentence, at, "change", packs) : undefined;
    const figure = change && figureAt(sentence, change.end);
    if (figure && (word.pos !== "VERB" || realityOf(sentence, word, packs) === "actual"))
      return isBare(sentence, figure) ? [{ ...figure, effect: noun.effect, of: figure.tokens, rule: "toll" }] : [];
  }
  return [];
}

/** A number with no noun of its own, or one for people: "15 |,", "30 | people". */
const isBare = (sentence: Sentence, { end }: Figure): boolean => {
  const next = sentence.tokens[end];
  return !next || !["NOUN", "PROPN", "ADJ"].includes(next.pos) || ["people", "dead", "killed"].includes(next.lower);
};
