import type { Sentence, Token } from "../../../text/document.ts";
import { isStraightMark } from "../../../text/quote-marks.ts";
import { child, subtree } from "../../../text/tree.ts";
import { asideStart, openBracket } from "./aside.ts";
import { isBreak, isFiniteVerb, isNoun, isNounWord, type Run } from "./group.ts";
import { isDay, opensAside, SUBJECTS } from "./subject-words.ts";

/**
 * The noun phrase that ends right before a verb group, with what stands between commas behind it, whatever the tree makes of it:
 *   "Last autumn, | the chief of the port | said", "..., | Rana Odeh, a port spokeswoman, | said", "As for the raid, | she | said"
 * undefined where no noun stands there.
 */
export function subjectLeft(sentence: Sentence, verb: Token, groupFrom: number): Run | undefined {
  const { tokens } = sentence;
  const end = groupFrom - 1;
  const last = tokens[end];
  if (!last) return undefined;
  if ((SUBJECTS.has(last.lower) && last.pos === "PRON") || (last.lower === "that" && last.tag === "WDT")) return { from: end, to: end };
  if (isDay(last)) return subjectLeft(sentence, verb, tokens[end - 1]?.lower === "on" ? end - 1 : end);
  if (last.word === "," || last.word === ")" || last.word === "—" || last.word === "--" || last.word === "-") {
    const open = last.word === ")" ? openBracket(tokens, end) : asideStart(sentence, end);
    const run = open === undefined ? undefined : subjectLeft(sentence, verb, open);
    return run && { from: run.from, to: end - (last.word === ")" ? 0 : 1) };
  }
  if (!isNounWord(last) && !endsPhrase(last)) return undefined;
  const surface = phraseBefore(sentence, end);
  const own = child(sentence, verb, "nsubj");
  if (!own || own.index > end) return surface;
  const tree = treeRun(sentence, own, end);
  return tree && (!surface || (tree.from >= surface.from && !isGoverned(tokens, tree.from))) ? tree : surface;
}

/** "the chief of | the port": the words before make the phrase longer than the tree's subject. */
const isGoverned = (tokens: readonly Token[], from: number): boolean => {
  const before = tokens[from - 1];
  return (
    before !== undefined &&
    ((before.pos === "ADP" && !opensAside(tokens[from - 2]) && isNounWord(tokens[from - 2])) ||
      before.lower === "of" ||
      before.lower === "those" ||
      before.lower === "with" ||
      ["VBN", "VBG"].includes(before.tag))
  );
};

/** Words that end a relative clause or a name: "the man they saw", "a spokesman quoted". */
const endsPhrase = (token: Token): boolean =>
  token.pos === "VERB" ||
  token.pos === "ADV" ||
  token.pos === "ADP" ||
  token.word === "”" ||
  isStraightMark(token.word) ||
  token.word === "'s" ||
  token.word === "’s" ||
  token.word === ".";

/** The run of a subject by the tree, when it ends where it should and no break parts its head from its beginning. */
function treeRun(sentence: Sentence, head: Token, end: number): Run | undefined {
  const words = subtree(sentence, head);
  const to = words[words.length - 1]?.index ?? -1;
  if (to !== end || isFiniteVerb(sentence.tokens[end])) return undefined;
  let from = words[0]?.index ?? head.index;
  for (let at = head.index - 1; at >= from; at--) {
    const token = sentence.tokens[at] as Token;
    if (isBreak(token) && token.word !== "-" && !(sentence.tokens[at - 1]?.pos === "ADJ" && sentence.tokens[at + 1]?.pos === "ADJ"))
      from = at + 1;
    if (token.quote !== undefined) from = at + 1;
  }
  while (
    from < head.index &&
    ["CCONJ", "SCONJ", "PUNCT"].includes(sentence.tokens[from]?.pos ?? "") &&
    sentence.tokens[from]?.lower !== "both"
  )
    from++;
  while (
    from < head.index &&
    sentence.tokens[from]?.pos === "ADV" &&
    sentence.tokens[from + 1]?.pos !== "NUM" &&
    sentence.tokens[from + 1]?.pos !== "ADJ"
  )
    from++;
  return { from, to };
}

/** From right to left: words of a noun phrase with its prepositions and relative clauses, up to a break. */
export function phraseBefore(sentence: Sentence, end: number): Run | undefined {
  const { tokens } = sentence;
  let from = end + 1;
  let noun = false;
  while (from > 0) {
    const token = tokens[from - 1] as Token;
    if (token.quote !== undefined || (isBreak(token) && !(token.word === "-" && isNounWord(tokens[from])))) break;
    // "politicians known | to be | hostile"
    if (token.tag === "VB" && tokens[from - 2]?.lower === "to") {
      from -= 2;
      continue;
    }
    if (isFiniteVerb(token) || token.pos === "AUX") {
      const pronoun = relativeBefore(tokens, from - 1);
      if (pronoun === undefined) break;
      from = pronoun;
      continue;
    }
    if (token.pos === "SCONJ" || (token.pos === "CCONJ" && !joinsNouns(tokens, from - 1)) || token.lower === "that") break;
    if (token.pos === "PRON" && SUBJECTS.has(token.lower)) {
      if (!noun) from--;
      break;
    }
    noun ||= isNoun(token);
    from--;
  }
  while (from < end && (opensAside(tokens[from]) || tokens[from]?.pos === "ADV" || tokens[from]?.pos === "PUNCT")) {
    if (tokens[from]?.pos === "ADP") return pastPhrase(sentence, from, end);
    from++;
  }
  return from <= end && tokens.slice(from, end + 1).some((token) => isNoun(token) || token.pos === "ADJ") ? { from, to: end } : undefined;
}

/** "In an interview Sunday | Marvan Sadr", "After the vote | she": what stands behind a phrase without a comma is the name at the end. */
function pastPhrase({ tokens }: Sentence, from: number, end: number): Run | undefined {
  let start = end + 1;
  while (start > from + 1 && (tokens[start - 1]?.pos === "PROPN" || tokens[start - 1]?.label === "flat")) start--;
  return start <= end && start > from + 1 ? { from: start, to: end } : undefined;
}

const joinsNouns = (tokens: readonly Token[], at: number): boolean =>
  isNoun(tokens[at - 1]) && isNounWord(tokens[at + 1]) && !SUBJECTS.has(tokens[at + 1]?.lower ?? "");

/** The relative pronoun that a finite verb belongs to: "people | who | live near the port". */
function relativeBefore(tokens: readonly Token[], at: number): number | undefined {
  for (let back = at - 1; back >= 0 && at - back < 8; back--) {
    const token = tokens[back] as Token;
    if (["who", "which", "whose", "whom"].includes(token.lower) || (token.lower === "that" && token.tag === "WDT")) return back;
    if (isFiniteVerb(token) && ["who", "which"].includes(tokens[back - 1]?.lower ?? "")) return back - 1;
    if (isBreak(token) || isFiniteVerb(token) || token.quote !== undefined) return undefined;
  }
  return undefined;
}
