import type { Sentence, Token } from "../../../text/document.ts";
import { hasLabel } from "../../../text/tree.ts";
import { isBreak, isFiniteVerb, isNoun, isNounWord, type Run } from "./group.ts";
import { isDay, SUBJECTS } from "./subject-words.ts";

/**
 * The noun phrase that begins right behind a verb, with its appositions and relative clauses: "said | Rana Odeh, who runs the port |".
 * undefined where none begins there, or where a finite verb follows it ("said | the gate was shut").
 */
export function subjectRight(sentence: Sentence, from: number): Run | undefined {
  const { tokens } = sentence;
  const first = tokens[from];
  if (!first || !isNounWord(first) || isDay(first) || first.lower === "that" || ["him", "her", "them", "me", "us"].includes(first.lower))
    return undefined;
  if (SUBJECTS.has(first.lower)) return first.lower === "it" || isFiniteVerb(tokens[from + 1]) ? undefined : { from, to: from };
  let to = coreEnd(tokens, from);
  if (to < from || !tokens.slice(from, to + 1).some(isNoun)) return undefined;
  if (isFiniteVerb(tokens[to + 1]) || tokens[to + 1]?.pos === "AUX") return undefined;
  for (let steps = 0; steps < 6; steps++) {
    const end = asideEnd(tokens, to);
    if (end === undefined) break;
    to = end;
  }
  return { from, to };
}

/**
 * The noun phrase that a preposition at the front or the end of a sentence governs, from `from` to the mark that closes it:
 *   "According to | early results of polls held in Dorsk |, the vote"   "..., according to | Rana Odeh, who runs the port |."
 */
export function phraseBehind({ tokens }: Sentence, from: number): Run | undefined {
  let end = closing(tokens, from);
  for (let steps = 0; steps < 6 && tokens[end]?.word === ","; steps++) {
    const aside = asideEnd(tokens, end - 1);
    if (aside === undefined || (from < 4 && aside >= tokens.length - 2)) break;
    end = aside + 1;
  }
  const next = tokens[tokens[end + 1]?.pos === "ADV" ? end + 2 : end + 1];
  if (tokens[end]?.word === "," && (isFiniteVerb(next) || next?.pos === "AUX")) end = closing(tokens, from);
  return end > from ? { from, to: end - 1 } : undefined;
}

function closing(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.word === "(")
      at = Math.max(
        at,
        tokens.findIndex((one) => one.index > at && one.word === ")"),
      );
    else if (
      token.quote !== undefined ||
      [",", ";", ":", "—", "--", "–", "!", "?"].includes(token.word) ||
      (token.word === "." && at >= tokens.length - 2)
    )
      return at;
  }
  return tokens.length;
}

const OF_NAME = new Set(["of", "for", "with", "from"]);

const OF_NOUN = new Set(["of", "for", "with", "from", "in", "at", "on", "to", "near", "about"]);

const WHERE_SAID = new Set([
  "statement",
  "interview",
  "speech",
  "address",
  "letter",
  "conference",
  "briefing",
  "email",
  "e-mail",
  "tweet",
  "post",
  "message",
  "rally",
  "meeting",
  "call",
  "article",
  "report",
  "release",
  "remarks",
  "testimony",
  "debate",
  "memo",
  "note",
  "video",
]);

function coreEnd(tokens: readonly Token[], from: number): number {
  let common = false;
  let at = from;
  for (; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.quote !== undefined || isDay(token)) break;
    if (token.pos === "NOUN") common = true;
    if (tokens[at - 1]?.word === "-" && tokens[at - 1]?.end === token.start) continue;
    if (
      isNounWord(token) ||
      token.word === "'s" ||
      token.word === "’s" ||
      token.word === "'" ||
      token.word === "’" ||
      (token.word === "-" && tokens[at - 1]?.end === token.start)
    )
      continue;
    if (token.word === "(") {
      const close = tokens.slice(at, at + 8).findIndex((one) => one.word === ")");
      if (close < 0) break;
      at += close;
      continue;
    }
    if (token.word === "." && /^[A-Z]$/.test(tokens[at - 1]?.word ?? "") && at + 1 < tokens.length) continue;
    if (token.pos === "CCONJ" && isNounWord(tokens[at + 1]) && !clauseFollows(tokens, at + 1)) continue;
    if (["who", "whose"].includes(token.lower)) return relativeEnd(tokens, at);
    if (
      token.pos === "ADP" &&
      (common ? OF_NOUN : OF_NAME).has(token.lower) &&
      isNounWord(tokens[at + 1]) &&
      !isDay(tokens[at + 1]) &&
      !saidThere(tokens, at + 1)
    )
      continue;
    if (common && (token.tag === "VBN" || token.tag === "VBG") && hasLabel(token, "acl") && tokens[at - 1]?.word !== ",") continue;
    break;
  }
  return at - 1;
}

const clauseFollows = (tokens: readonly Token[], from: number): boolean => {
  for (let at = from; at < Math.min(tokens.length, from + 6); at++) {
    if (isFiniteVerb(tokens[at])) return true;
    if (isBreak(tokens[at])) return false;
  }
  return false;
};

const saidThere = (tokens: readonly Token[], from: number): boolean => {
  for (let at = from; at < Math.min(tokens.length, from + 5); at++) {
    if (WHERE_SAID.has(tokens[at]?.lemma ?? "")) return true;
    if (tokens[at]?.pos === "ADP" || isBreak(tokens[at])) return false;
  }
  return false;
};

/** A relative clause goes on to the next comma that a new part of the sentence follows. */
function relativeEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  for (; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.quote !== undefined || [".", "!", "?", ";", ":"].includes(token.word)) break;
    if (token.word !== ",") continue;
    const next = tokens[at + 1];
    if (
      !next ||
      next.tag === "VBG" ||
      ["and", "but", "while", "as", "after", "when", "who", "whose"].includes(next.lower) ||
      next.quote !== undefined
    )
      break;
    if (!["NOUN", "PROPN", "NUM", "DET", "ADJ"].includes(next.pos)) break;
  }
  return at - 1;
}

/** The end of an aside behind a comma: ", a port spokeswoman", ", 59, of Dorsk", ", who runs the port"; undefined where something else follows. */
function asideEnd(tokens: readonly Token[], to: number): number | undefined {
  if (tokens[to + 1]?.word !== ",") return undefined;
  const first = tokens[to + 2];
  if (!first || first.quote !== undefined || isDay(first)) return undefined;
  if (["who", "whose", "which"].includes(first.lower)) return relativeEnd(tokens, to + 2);
  if (!(isNounWord(first) || first.lower === "of" || first.lower === "now" || first.lower === "formerly") || SUBJECTS.has(first.lower))
    return undefined;
  const end = coreEnd(tokens, first.lower === "of" || first.pos === "ADV" ? to + 3 : to + 2);
  const next = tokens[tokens[end + 1]?.pos === "ADV" ? end + 2 : end + 1];
  if (end < to + 2 || isFiniteVerb(next) || next?.pos === "AUX" || next?.pos === "VERB") return undefined;
  return end;
}
