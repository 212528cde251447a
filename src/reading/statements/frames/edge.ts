import type { Sentence, Token } from "../../../text/document.ts";
import { hasLabel, headOf } from "../../../text/tree.ts";
import { isFiniteVerb, isNounWord } from "./group.ts";
import { opensAside } from "./subject-words.ts";

/** What decides where told words end: the verb that tells them, and the other telling verbs of the sentence. */
export interface Telling {
  readonly sentence: Sentence;
  readonly verb: Token;
  readonly others: ReadonlySet<number>;
}

/**
 * The index behind the last word of what is told from `from` on. It goes on to the end of the sentence, but for:
 *   ", | adding that", ", | according to"      another telling
 *   ", | which is home to", ", | who leads"   a remark of the reporter's on a word
 *   ", | but the army", "; | the army"        a new clause
 *   " | and warned"                           the next thing the same speaker does
 *   ", | a charge the army denies"            a remark on all of it
 */
export function tellingEnd(telling: Telling, from: number): number {
  const { tokens } = telling.sentence;
  let at = from;
  for (; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.word === ";" && at > from) break;
    if ((token.word === "—" || token.word === "--" || token.word === "–" || isLooseHyphen(tokens, at)) && at > from + 1) {
      const close = closingDash(tokens, at);
      if (close === undefined) break;
      at = close;
      continue;
    }
    if (token.word === "," && at > from && endsAtComma(telling, from, at)) break;
    if (token.tag === "VBG" && at > from && telling.others.has(at) && isBehindQuote(tokens, at)) break;
    if ((token.lower === "and" || token.lower === "but") && isNextDeed(telling, from, at)) break;
  }
  while (
    at > from &&
    tokens[at - 1]?.pos === "PUNCT" &&
    [".", ",", ";", ":", "—", "--", "–", "-", "!", "?"].includes(tokens[at - 1]?.word ?? "")
  )
    at--;
  return at;
}

/** A hyphen between blanks is a dash. */
const isLooseHyphen = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === "-" &&
  (tokens[at - 1]?.end ?? 0) < (tokens[at]?.start ?? 0) &&
  (tokens[at]?.end ?? 0) < (tokens[at + 1]?.start ?? 0);

/** The dash that closes an aside: "the gate — the old one — was shut". */
function closingDash(tokens: readonly Token[], at: number): number | undefined {
  const close = tokens.findIndex((token) => token.index > at + 1 && token.word === tokens[at]?.word);
  return close > 0 && close < tokens.length - 3 ? close : undefined;
}

/** `“...,” | adding that`: the comma stands inside the quotation. */
const isBehindQuote = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.quote !== undefined ||
  (['"', "''", "”"].includes(tokens[at - 1]?.word ?? "") && [",", ".", "!", "?"].includes(tokens[at - 2]?.word ?? ""));

function endsAtComma({ sentence, verb, others }: Telling, from: number, at: number): boolean {
  const { tokens } = sentence;
  const next = tokens[at + 1];
  if (!next) return true;
  if (next.quote !== undefined) return false;
  if (["according", "citing", "speaking", "referring"].includes(next.lower) || (next.lower === "per" && tokens[at - 1]?.pos !== "ADP"))
    return true;
  if (
    (next.tag === "VBG" || (next.pos === "ADV" && tokens[at + 2]?.tag === "VBG")) &&
    (others.has(next.index) || others.has(next.index + 1))
  )
    return true;
  if (isFiniteVerb(next) && next.tag === verb.tag && others.has(next.index)) return true;
  if (next.lower === "where" || next.lower === "with") return true;
  if ((isFiniteVerb(next) || next.pos === "AUX") && isInRelative(tokens, verb)) return true;
  if (["which", "who", "whose"].includes(next.lower)) return !opensList(tokens, from, at);
  if (["but", "while", "although", "though", "whereas"].includes(next.lower)) return hasClause(tokens, at + 2);
  if (["and", "so", "but"].includes(next.lower) && speaksNext(others, verb, tokens, at + 2)) return true;
  return isRemark(tokens, at + 1) || (opensAside(clauseStart(tokens, verb)) && speaksNext(others, verb, tokens, at + 1));
}

/** "the clerk, who said he saw it, | has fled": behind the relative clause its main clause goes on. */
const isInRelative = (tokens: readonly Token[], verb: Token): boolean =>
  tokens.slice(Math.max(0, verb.index - 4), verb.index).some((token) => token.lower === "who" || token.lower === "which");

/** The first word of the part of the sentence that a verb stands in: "| While the army said". */
const clauseStart = (tokens: readonly Token[], verb: Token): Token | undefined => {
  const comma = tokens.slice(0, verb.index).findLastIndex((token) => token.word === "," || token.quote !== undefined);
  return tokens[comma + 1];
};

/** ", but | the army did", no mere addition such as "but not the men". */
function hasClause(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 12); at++) {
    if (isFiniteVerb(tokens[at])) return true;
    if (tokens[at]?.word === ",") return at > from + 3;
  }
  return false;
}

/** A relative clause in front of the clause's own verb is a part of it: "that the men, | who had fled, were back". */
function opensList(tokens: readonly Token[], from: number, at: number): boolean {
  return !tokens.slice(from, at).some((token) => isFiniteVerb(token) || token.pos === "AUX");
}

/** ", and he | said": a telling of its own begins. */
function speaksNext(others: ReadonlySet<number>, verb: Token, tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 9); at++) {
    if (others.has(at) && at > verb.index) return isFiniteVerb(tokens[at]) || tokens[at]?.pos === "VERB";
    if (isFiniteVerb(tokens[at]) && tokens[at]?.pos === "VERB") return false;
    if (tokens[at]?.word === ",") return false;
  }
  return false;
}

/** ", a charge the army denies." at the end: a noun phrase that says more of all that was told. */
function isRemark(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from];
  if (!first || !["a", "an", "something", "one"].includes(first.lower)) return false;
  const rest = tokens.slice(from, tokens.length);
  if (rest.some((token) => token.word === "," || token.quote !== undefined)) return false;
  const verb = rest.findIndex(isFiniteVerb);
  return verb < 0
    ? true
    : rest.slice(0, verb).some((token) => ["that", "which", "who"].includes(token.lower)) || isNounWord(rest[verb - 1]);
}

/** "... and | warned": a verb without a subject that is joined to the telling, not to what is told. */
function isNextDeed({ sentence, verb, others }: Telling, from: number, at: number): boolean {
  const { tokens } = sentence;
  let next = at + 1;
  while (["ADV", "AUX", "PART"].includes(tokens[next]?.pos ?? "") && next < at + 4) next++;
  const token = tokens[next];
  if (token?.pos !== "VERB" || at <= from) return false;
  const tag = isFiniteVerb(token) ? token.tag : tokens.slice(at + 1, next).find(isFiniteVerb)?.tag;
  if (others.has(next) && tag !== undefined && (tag === verb.tag || !isFiniteVerb(verb) || tag !== token.tag)) return true;
  return hasLabel(token, "conj") && headOf(sentence, token)?.index === verb.index && (isFiniteVerb(token) || token.tag === "VBN");
}
