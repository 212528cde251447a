import type { Sentence, Token } from "../../../text/document.ts";
import { child, headOf, subtree } from "../../../text/tree.ts";
import type { Cue } from "../cue.ts";
import { isBreak, isFiniteVerb, isNounWord } from "./group.ts";
import { isDay } from "./subject-words.ts";

/** Past what may stand between verb and told words: the one told, days, places of saying, short phrases. */
export function pastAdjuncts({ sentence, verb, row }: Cue, from: number): number {
  const { tokens } = sentence;
  let at = from;
  if (row.says.object === "addressee") at = pastAddressee(sentence, verb, at);
  for (let steps = 0; steps < 4; steps++) {
    const next = pastOne(sentence, verb, at);
    if (next === at) break;
    at = next;
  }
  return Math.min(at, tokens.length);
}

const isTime = (token: Token): boolean =>
  isDay(token) || ["week", "month", "year", "night", "autumn", "spring", "summer", "winter"].includes(token.lower);

function pastOne(sentence: Sentence, verb: Token, at: number): number {
  const { tokens } = sentence;
  const token = tokens[at];
  if (!token || token.quote !== undefined) return at;
  if (
    isDay(token) ||
    (["later", "also", "again", "repeatedly", "earlier", "instead", "bluntly", "privately", "publicly", "here", "simply"].includes(
      token.lower,
    ) &&
      token.pos === "ADV")
  ) {
    const part = tokens[at + 1];
    return part && ["morning", "night", "evening", "afternoon"].includes(part.lower) ? at + 2 : at + 1;
  }
  if (["last", "this", "next", "early", "late"].includes(token.lower) && tokens[at + 1] !== undefined && isTime(tokens[at + 1] as Token))
    return at + 2;
  if (token.pos === "ADV" && token.lower.endsWith("ly") && token.head === verb.index && tokens[at + 1]?.pos !== "ADJ") return at + 1;
  if (token.pos !== "ADP" || token.label !== "case") return at;
  const noun = headOf(sentence, token);
  if (!noun || noun.index < at || noun.head !== verb.index) {
    return pastShortPhrase(tokens, at);
  }
  const words = subtree(sentence, noun);
  let to = at;
  for (const word of words) {
    if (word.index < at) continue;
    if (word.index !== to || word.lower === "that" || isFiniteVerb(word) || isBreak(word) || word.quote !== undefined) break;
    to = word.index + 1;
  }
  return Math.max(to, at);
}

/** "in a telephone interview | that the talks ..." where the tree has hung the clause on the interview. */
function pastShortPhrase(tokens: readonly Token[], from: number): number {
  for (let at = from + 1; at < Math.min(tokens.length, from + 9); at++) {
    const token = tokens[at] as Token;
    if (token.lower === "that" || token.word === "," || token.word === ":" || token.quote !== undefined) return at;
    if (!isNounWord(token) && token.pos !== "ADP" && token.word !== "'s" && token.word !== "’s" && token.word !== "-") return from;
  }
  return from;
}

/** "told | the state radio in Dorsk | that": up to "that", a quotation, a mark, or the subject of the clause. */
function pastAddressee(sentence: Sentence, verb: Token, from: number): number {
  const { tokens } = sentence;
  for (let at = from; at < Math.min(tokens.length, from + 16); at++) {
    const token = tokens[at] as Token;
    if (
      token.lower === "that" ||
      token.quote !== undefined ||
      token.word === ":" ||
      token.word === "," ||
      (token.lower === "to" && tokens[at + 1]?.tag === "VB")
    )
      return at;
    if (isFiniteVerb(token) || (token.pos === "AUX" && at > from)) break;
  }
  const clause = child(sentence, verb, "ccomp");
  const start = clause && subtree(sentence, clause)[0];
  if (start && start.index > from && start.index > verb.index) return start.index;
  const object = child(sentence, verb, "iobj", "obj");
  if (object && object.index >= from && object.pos === "PRON") return object.index + 1;
  const end = object && object.index >= from ? (subtree(sentence, object).at(-1)?.index ?? object.index) + 1 : from;
  return tokens[from]?.pos === "PRON" ? from + 1 : end;
}
