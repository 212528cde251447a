import type { Token } from "../../../text/document.ts";
import { trimMarks } from "../../../text/phrases.ts";
import { openingMarks } from "../../../text/quote-marks.ts";
import type { Cue } from "../cue.ts";
import { tellingEnd } from "./edge.ts";
import { isFiniteVerb, isNounWord } from "./group.ts";

/** The told words behind the verb: a quotation, "that ...", or a clause with a subject and a finite verb of its own. */
export function clauseBehind(cue: Cue, from: number): Token[] | undefined {
  const { sentence, verb, others } = cue;
  const { tokens } = sentence;
  let start = from;
  const mark = tokens[start];
  if (mark?.word === "," || mark?.word === ":") {
    start++;
    const quoted =
      tokens[start]?.quote !== undefined ||
      (mark.word === ":" && start < tokens.length) ||
      tokens.slice(start, start + 2).some((token) => openingMarks.has(token.word));
    if (!quoted) return undefined;
  }
  const first = tokens[start];
  if (!first) return undefined;
  const opens = first.lower === "that" && !(first.pos === "DET" && !isClause(tokens, start + 1, verb));
  const to = tellingEnd({ sentence, verb, others }, opens ? start + 1 : start);
  const words = trimMarks(tokens.slice(opens ? start + 1 : start, to));
  if (words.length === 0) return undefined;
  if (words[0]?.quote !== undefined || opens || mark?.word === ":") return words;
  const quoted = words.findIndex((token) => token.quote !== undefined);
  if (quoted > 0 && words.slice(0, quoted).every(isNounWord)) return words;
  return isClause(tokens, start, verb) ? words : undefined;
}

/** Whether a clause begins here: a subject, then a finite verb, before any break; "how", "what", "why" may open it. */
export function isClause(tokens: readonly Token[], from: number, verb: Token): boolean {
  const first = tokens[from] as Token | undefined;
  if (
    !first ||
    first.pos === "ADP" ||
    (first.pos === "PUNCT" && !openingMarks.has(first.word)) ||
    TIME.has(first.lower) ||
    ["because", "if", "nothing", "so", "to", "not"].includes(first.lower)
  )
    return false;
  if (["who", "which"].includes(first.lower)) return false;
  let relative = 0;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (at > from && (["who", "which", "whose"].includes(token.lower) || (token.lower === "that" && tokens[at - 1]?.pos === "NOUN")))
      relative++;
    if (at > from && relative > 0 && isFiniteVerb(token)) {
      relative--;
      continue;
    }
    if (at > from && relative === 0 && (isFiniteVerb(token) || (token.pos === "AUX" && token.tag !== "VB")))
      return tokens.slice(from, at).some((one) => isNounWord(one) || one.quote !== undefined);
    if (token.word === ";" || token.word === ":" || (token.lower === "that" && tokens[at - 1]?.pos === "CCONJ")) return false;
    if (token.word === ",") {
      const close = tokens.findIndex((one) => one.index > at && one.word === ",");
      if (close < 0 || close - at > 20) return false;
      at = close;
    }
    if (token.lower === "and" && at - from < 2 && verb.index === from - 1) return false;
  }
  return false;
}

export const TIME = new Set(["after", "when", "while", "as", "before"]);
