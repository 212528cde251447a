import type { Sentence, Token } from "../../../text/document.ts";
import { isFiniteVerb, isNounWord } from "./group.ts";
import { SUBJECTS } from "./subject-words.ts";

const ASIDE = new Set([
  "who",
  "which",
  "whose",
  "including",
  "of",
  "from",
  "in",
  "whom",
  "where",
  "formerly",
  "now",
  "himself",
  "herself",
  "themselves",
  "along",
  "at",
  "on",
]);

/** Index of the mark that opens the aside which closes at `end`: ", a port spokeswoman ,", "- a man of few words -". */
export function asideStart({ tokens }: Sentence, end: number): number | undefined {
  const mark = tokens[end]?.word;
  let found: number | undefined;
  let at = end;
  for (let steps = 0; steps < 5; steps++) {
    let open = at - 1;
    while (open >= 0 && tokens[open]?.word !== mark && tokens[open]?.quote === undefined && ![":", ";"].includes(tokens[open]?.word ?? ""))
      open--;
    if (open < 1 || tokens[open]?.word !== mark || end - open > 45) break;
    const first = tokens[open + 1] as Token;
    const isAside =
      isNounWord(first) ||
      ASIDE.has(first.lower) ||
      first.tag === "VBG" ||
      first.tag === "VBN" ||
      opensDoing(tokens, open + 1) ||
      (first.pos === "ADV" && found === undefined);
    if (!isAside || (SUBJECTS.has(first.lower) && first.lower !== "who" && first.lower !== "which")) break;
    if (!isPlainPhrase(tokens, open + 1, at)) break;
    if (found !== undefined && !isApposed(tokens, open + 1, at)) break;
    found = open;
    at = open;
    if (mark !== ",") break;
  }
  return found;
}

/**
 * Whether the words between two commas, themselves before an aside, say more of what stands before them: an age, a name behind a
 * description, a description behind a name. Not: "..., at the Front, | the leaders of four factions |, including Hadd,".
 */
function isApposed(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from] as Token;
  if (ASIDE.has(first.lower) || first.tag === "VBG" || first.tag === "VBN" || first.pos === "NUM" || opensDoing(tokens, from)) return true;
  const before = tokens[from - 2];
  const isName = tokens.slice(from, to).every((token) => token.pos === "PROPN" || token.word === ".");
  return isName
    ? before?.pos === "NOUN"
    : before?.pos === "PROPN" && first.pos === "DET" && !tokens.slice(from, to).some((token) => token.pos === "PROPN");
}

/** ", after | casting | her vote,": what somebody did before. */
const opensDoing = (tokens: readonly Token[], at: number): boolean =>
  ["after", "before", "while", "when", "upon", "without"].includes(tokens[at]?.lower ?? "") &&
  (tokens[at + 1]?.tag === "VBG" || tokens[at + 1]?.lower.endsWith("ing") === true);

const RELATIVE = ["who", "which", "whose", "whom", "that", "where"];

/** "speaking anonymously | because | they were not allowed to" */
const REASON = ["because", "as", "since", "while", "when", "after", "although"];

/** No main clause of its own: any finite verb in it belongs to a relative pronoun, or says why somebody does what a participle tells. */
function isPlainPhrase(tokens: readonly Token[], from: number, to: number): boolean {
  const openers = tokens[from]?.tag === "VBG" ? [...RELATIVE, ...REASON] : RELATIVE;
  for (let at = from; at < to; at++) {
    if (!isFiniteVerb(tokens[at])) continue;
    if (!tokens.slice(from, at).some((token) => openers.includes(token.lower))) return false;
  }
  return true;
}

/** Index of the bracket that the one at `end` closes. */
export function openBracket(tokens: readonly Token[], end: number): number | undefined {
  for (let at = end - 1; at >= 0 && end - at < 16; at--) if (tokens[at]?.word === "(") return at;
  return undefined;
}
