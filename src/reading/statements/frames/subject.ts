import type { Sentence, Token } from "../../../text/document.ts";
import { child, children, hasLabel, subtree } from "../../../text/tree.ts";
import { isBreak, isFiniteVerb, isNoun, isNounWord, type Run } from "./group.ts";

/** Pronouns that are a subject all by themselves. */
export const SUBJECTS = new Set(["he", "she", "they", "i", "we", "you", "who", "it", "which"]);
const OPENING = new Set([
  ...[
    "in",
    "on",
    "at",
    "after",
    "before",
    "during",
    "while",
    "when",
    "as",
    "if",
    "since",
    "because",
    "although",
    "though",
    "until",
    "unless",
  ],
  ...[
    "despite",
    "amid",
    "for",
    "from",
    "by",
    "with",
    "without",
    "under",
    "over",
    "among",
    "through",
    "against",
    "about",
    "but",
    "and",
    "to",
  ],
  ...["yet", "or", "so", "that", "where", "whereas", "instead", "still", "also", "even", "because", "than"],
]);
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
    ((before.pos === "ADP" && !OPENING.has(tokens[from - 2]?.lower ?? "") && isNounWord(tokens[from - 2])) ||
      before.lower === "of" ||
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
  token.word === '"' ||
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
  while (from < end && (OPENING.has(tokens[from]?.lower ?? "") || tokens[from]?.pos === "ADV" || tokens[from]?.pos === "PUNCT")) {
    if (tokens[from]?.pos === "ADP") return pastPhrase(sentence, from, end);
    from++;
  }
  return from <= end && tokens.slice(from, end + 1).some(isNoun) ? { from, to: end } : undefined;
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
    if (isBreak(token) || isFiniteVerb(token) || token.quote !== undefined) return undefined;
  }
  return undefined;
}

function openBracket(tokens: readonly Token[], end: number): number | undefined {
  for (let at = end - 1; at >= 0 && end - at < 16; at--) if (tokens[at]?.word === "(") return at;
  return undefined;
}

/** Index of the mark that opens the aside which closes at `end`: ", a port spokeswoman ,", "- a man of few words -". */
function asideStart({ tokens }: Sentence, end: number): number | undefined {
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
  if (ASIDE.has(first.lower) || first.tag === "VBG" || first.tag === "VBN" || first.pos === "NUM") return true;
  const before = tokens[from - 2];
  const isName = tokens.slice(from, to).every((token) => token.pos === "PROPN" || token.word === ".");
  return isName
    ? before?.pos === "NOUN"
    : before?.pos === "PROPN" && first.pos === "DET" && !tokens.slice(from, to).some((token) => token.pos === "PROPN");
}

/** No main clause of its own: any finite verb in it belongs to a relative pronoun. */
function isPlainPhrase(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (!isFiniteVerb(tokens[at])) continue;
    if (!tokens.slice(from, at).some((token) => ["who", "which", "whose", "whom", "that", "where"].includes(token.lower))) return false;
  }
  return true;
}

const TIMES = new Set([
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
  "yesterday",
  "today",
  "tomorrow",
  "tonight",
]);

/** A word that names a day and no speaker. */
export const isDay = (token: Token | undefined): boolean => token !== undefined && TIMES.has(token.lower);

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

/** The head of a run: the last noun of its first phrase, for a name the word that heads it in the tree. */
export function headOfRun(sentence: Sentence, { from, to }: Run): Token {
  const words = sentence.tokens.slice(from, to + 1);
  const end = words.findIndex(
    (token, at) =>
      at > 0 &&
      !isNounWord(token) &&
      !["'s", "’s", "'", "’", "-", ".", "/"].includes(token.word) &&
      token.pos !== "ADV" &&
      token.tag !== "VBN" &&
      token.tag !== "VBG",
  );
  const base = end < 0 ? words : words.slice(0, end);
  const last =
    base.findLast((token) => token.pos === "NOUN" || token.pos === "PROPN") ??
    base.findLast(isNoun) ??
    base.find((token) => token.pos === "DET");
  const outer = base.find((token) => isNoun(token) && (token.head < from || token.head > to));
  return (outer && last && outer.pos === "PROPN" && last.pos === "PROPN" ? outer : last) ?? words.find(isNoun) ?? (words[0] as Token);
}

/** Whether a word opens something that is no clause of its own: "In Dorsk", "But", "After the raid". */
export const opensAside = (token: Token | undefined): boolean => token !== undefined && OPENING.has(token.lower);

/** Whether a token has a subject of its own in the tree. */
export const hasSubject = (sentence: Sentence, token: Token): boolean => children(sentence, token, "nsubj").length > 0;
