import type { Sentence, Token } from "../../text/document.ts";
import { isStraightMark } from "../../text/quote-marks.ts";
import { hasLabel, headOf } from "../../text/tree.ts";
import type { StatementReading } from "./reading.ts";

/** The actor that a part of a sentence opens with, when the rest of the part up to a verb only says more of him. */
export interface Opening {
  /** Index of the first word. */
  readonly from: number;
  readonly head: Token;
  /** Whether a comma or a quotation ends right before, and not only the sentence begins. */
  readonly behindMark: boolean;
}

/**
 * Read from right to left, whatever the tree makes of it: from the verb back to a mark, a conjunction or the beginning.
 *   "..., military sources | said", "“...,” a captain who was at the talks | told Harbour Wire", "Last autumn, Sorn | asked"
 * Not: "..., police and the Front | said" (no actor opens the part alone), "he | said" (the tree does better).
 */
export function openingActor(sentence: Sentence, verb: Token, reading: StatementReading): Opening | undefined {
  let end = verb.index - 1;
  while (end > 0 && ["ADV", "AUX"].includes(sentence.tokens[end]?.pos ?? "")) end--;
  let from = end;
  while (from >= 0 && verb.index - from < 18 && !closes(sentence.tokens[from])) from--;
  const before = sentence.tokens[from];
  if (from >= end || (from >= 0 && !closes(before))) return undefined;
  const first = from + 1;
  for (let at = first; at <= Math.min(end, first + 5); at++) {
    const token = sentence.tokens[at];
    const actor = token && reading.roles.widest("actor", token);
    if (!actor) continue;
    if (actor.form === "pronoun" || !opens(sentence, first, at, actor.evidence.hull.start)) return undefined;
    const last = sentence.tokens.findLast((one) => one.index >= at && one.index <= end && one.start < actor.evidence.hull.end);
    const named = last && nameBehind(sentence, last.index + 1, end, reading);
    if (!last || !(named || saysMore(sentence, last.index + 1, end))) return undefined;
    return {
      from: first,
      head: named ?? headIn(sentence, at, last.index) ?? last,
      behindMark: before !== undefined && before.pos !== "CCONJ" && before.pos !== "SCONJ",
    };
  }
  return undefined;
}

const closes = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.quote !== undefined ||
    [",", ";", ":", "”", "–", "—"].includes(token.word) ||
    ["and", "but", "while", "although", "though"].includes(token.lower));

/** The actor's words begin the part, or only an article, a title or an adjective stands before them. */
const opens = (sentence: Sentence, first: number, at: number, start: number): boolean =>
  (sentence.tokens[at]?.start ?? -1) === start &&
  sentence.tokens.slice(first, at).every((token) => ["DET", "PROPN", "ADJ", "NOUN"].includes(token.pos));

/** "army spokesman | Colonel Dov Harrend": the person named right behind what he is, with nothing but his title between. */
function nameBehind(sentence: Sentence, from: number, to: number, reading: StatementReading): Token | undefined {
  const last = to - from >= 0 && to - from < 6 ? sentence.tokens[to] : undefined;
  const actor = last && reading.roles.at("actor", last);
  if (actor?.form !== "name" || actor.actorKind !== "person") return undefined;
  return sentence.tokens.slice(from, to + 1).every((token) => token.pos === "PROPN" || token.start >= actor.evidence.hull.start)
    ? last
    : undefined;
}

const MORE = new Set(["who", "which", "that", "familiar", "close", "briefed", "with", "in", "from", "at", "on", "near"]);

/** Nothing, or a clause or phrase that says more of the actor. */
function saysMore(sentence: Sentence, from: number, to: number): boolean {
  if (from > to) return true;
  const rest = sentence.tokens.slice(from, to + 1);
  if (!MORE.has(rest[0]?.lower ?? "")) return rest.every((token) => token.word === "“" || token.word === "”" || isStraightMark(token.word));
  return ["who", "which", "that"].includes(rest[0]?.lower ?? "")
    ? rest.some((token) => token.pos === "VERB" || token.pos === "AUX")
    : !rest.some((token) => ["VBD", "VBZ", "VBP"].includes(token.tag));
}

const headIn = (sentence: Sentence, from: number, to: number): Token | undefined =>
  sentence.tokens
    .slice(from, to + 1)
    .find(
      (token) =>
        ["NOUN", "PROPN"].includes(token.pos) &&
        ((headOf(sentence, token)?.index ?? -1) < from || (headOf(sentence, token)?.index ?? -1) > to) &&
        !hasLabel(token, "compound"),
    );
