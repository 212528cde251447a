import type { Sentence, Token } from "../../text/document.ts";
import { child, children, subtree } from "../../text/tree.ts";
import type { ReadingContext } from "../context.ts";
import type { Roles } from "../roles.ts";

/** "asked not to be named", "asked to remain anonymous": a source's terms, no request between parties. */
export const isDiscretion = (sentence: Sentence, verb: Token): boolean => {
  const words = sentence.tokens.slice(verb.index + 1, verb.index + 6).map((token) => token.lower);
  return (
    words.includes("anonymous") ||
    (words.includes("not") && words.includes("be") && words.some((word) => ["named", "identified", "quoted"].includes(word)))
  );
};

/** "agreed to a ceasefire": the noun names what binds, and is read for itself. */
export const namesOne = (sentence: Sentence, verb: Token, context: ReadingContext): boolean =>
  children(sentence, verb, "obl", "obj").some((one) =>
    context.packs
      .wordIndex("commitment-cues")
      .match(
        sentence.tokens.slice(one.lower === "fire" ? one.index - 2 : one.index, one.index + 1).map((word) => word.lemma.toLowerCase()),
        0,
      )
      ?.rows.some((row) => row.as === "noun" && (row.says.commitment === "truce" || row.says.commitment === "agreement")),
  );

/** "asked if it was over", "asked what he meant". */
export const isQuestion = (sentence: Sentence, verb: Token): boolean =>
  verb.lemma === "ask" &&
  !child(sentence, verb, "xcomp") &&
  (sentence.tokens.some((token) => token.index > verb.index && token.word === "?") ||
    children(sentence, verb, "ccomp", "advcl").some(
      (one) =>
        children(sentence, one, "mark").some((word) => word.lower === "if" || word.lower === "whether") ||
        subtree(sentence, one)[0]?.tag.startsWith("W") === true,
    ));

/**
 * "agreed that the road was bad", "agrees with the panel's conclusion": of one mind, bound to nothing.
 * Not: "agreed that troops would leave", "agreed with the army on a date".
 */
export function isOpinion(sentence: Sentence, verb: Token, roles: Roles): boolean {
  const clause = child(sentence, verb, "ccomp");
  const beside = withWhom(sentence, verb);
  if (clause) {
    const ahead = children(sentence, clause, "aux").map((word) => word.lower);
    // "agrees with her that they should talk": a view, where "they agreed that they should talk" is a plan
    if (ahead.length === 0) return clause.tag !== "VB";
    return !ahead.some((word) => AHEAD.includes(word) || (!beside && DUE.includes(word)));
  }
  return (
    beside !== undefined &&
    !child(sentence, verb, "xcomp") &&
    ((!roles.actor(roles.argument(sentence, beside)) && beside.pos !== "PROPN") ||
      !children(sentence, verb, "obl").some((one) => one !== beside && isMatter(sentence, one)))
  );
}

const AHEAD = ["will", "would", "shall"];
const DUE = ["should", "must"];

const isMatter = (sentence: Sentence, one: Token): boolean =>
  ["on", "to", "about", "over"].includes(child(sentence, one, "case")?.lower ?? "");

/** "agreed with the army on a date": whom one agrees with. */
export const withWhom = (sentence: Sentence, verb: Token): Token | undefined =>
  children(sentence, verb, "obl").find((one) => child(sentence, one, "case")?.lower === "with");
