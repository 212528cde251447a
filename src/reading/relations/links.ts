import type { Finding } from "../../model/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { ahead, mainClause } from "./ahead.ts";
import { behind } from "./behind.ts";
import { distanceBefore } from "./distance.ts";
import { type Draft, deniedAt, type Looking } from "./draft.ts";
import type { Found } from "./words.ts";

/**
 * Relations by a preposition, a conjunction, or a noun that links where something says that it is one.
 *   "shelled the town two days after the ambush"      "After the raid, the army shelled"     "protests over the killing"
 *   "fired rockets in apparent retaliation for"       "the strike was a response to"         "as part of an offensive"
 * Not: "after all", "a year after his birth", "over the river", "following the leader", "not in response to the raid",
 * "the response to the attack was slow".
 */
export function linkAt(sentence: Sentence, at: number, looking: Looking): readonly Draft[] {
  const { ends, words } = looking;
  const link = words.match(sentence, at, "link");
  const turn = link ? undefined : words.match(sentence, at, "turn");
  const found = link ?? turn;
  if (!found || isParticle(sentence.tokens[at] as Token)) return [];
  const frame = turn ? frameOf(sentence, at, turn, looking) : { first: at, hedge: doubtBefore(sentence, at, looking) };
  if (!frame || isDenied(sentence, frame.first, looking) || isOpen(sentence, looking)) return [];
  const { row, end } = found;
  const others = behind(sentence, end, row.says.takes === "any" ? "any" : "noun", looking);
  if (others.length === 0) return [];
  const timed = row.says.relation === "after" || row.says.relation === "before";
  const distance = timed ? distanceBefore(sentence, frame.first, words) : [];
  const first = frame.first - distance.length - (sentence.tokens[frame.first - distance.length - 1]?.lower === "just" ? 1 : 0);
  const own = isFronted(sentence, first) ? afterComma(sentence, end, looking) : ahead(sentence, first, !timed, ends);
  if (!own || !fits(own.finding.kind === "event" ? own.finding.event : own.finding.kind, row.says.of)) return [];
  const trigger = sentence.tokens.slice(turn ? frame.first : at, end);
  return others
    .filter((b) => row.words !== "during" || alike(own.finding, b.finding))
    .map((b) => ({ row, sentence, trigger, a: own, b, distance, hedge: frame.hedge }));
}

/** "took over the post", "looked after": part of a verb. */
const isParticle = (token: Token): boolean => token.label === "compound:prt";

interface Frame {
  /** Index of the first word of the whole phrase: "in", or the noun where a verb of being stands before it. */
  readonly first: number;
  readonly hedge: readonly Token[];
}

const OPENS = new Set(["in", "as"]);
const NAMES = new Set(["call", "describe", "term", "dub", "label"]);

/** "in apparent | retaliation for", "as a | response to", "was a direct | response to", "in what it called | revenge for". */
function frameOf(sentence: Sentence, at: number, { row }: Found, looking: Looking): Frame | undefined {
  let from = at - 1;
  while (/^(JJ.?|DT|VBN|VBG)$/.test(sentence.tokens[from]?.tag ?? "")) from--;
  const hedge = doubts(sentence, from + 1, at, looking);
  const word = sentence.tokens[from];
  if (!word) return undefined;
  const before = doubtBefore(sentence, from, looking);
  if (OPENS.has(word.lower) && row.says.relation !== "part-of") return { first: from, hedge: hedge.length > 0 ? hedge : before };
  const be = skipAdverbs(sentence, from);
  if (be?.lemma === "be" && be.pos === "AUX") return { first: from + 1, hedge: hedge.length > 0 ? hedge : before };
  return calledIn(sentence, word);
}

function skipAdverbs(sentence: Sentence, from: number): Token | undefined {
  let at = from;
  while (sentence.tokens[at]?.pos === "ADV") at--;
  return sentence.tokens[at];
}

/** "in what the army called | retaliation for". */
function calledIn(sentence: Sentence, word: Token): Frame | undefined {
  const verb = word.lower === "as" ? sentence.tokens[word.index - 1] : word;
  if (!verb || !NAMES.has(verb.lemma)) return undefined;
  for (let at = verb.index - 1; at > 0 && at > verb.index - 8; at--)
    if (sentence.tokens[at]?.lower === "what")
      return OPENS.has(sentence.tokens[at - 1]?.lower ?? "")
        ? { first: at - 1, hedge: sentence.tokens.slice(at, word.index + 1) }
        : undefined;
  return undefined;
}

const doubts = (sentence: Sentence, from: number, to: number, { words }: Looking): readonly Token[] =>
  sentence.tokens.slice(from, to).filter((token) => words.match(sentence, token.index, "doubt"));

/** "| apparently | in response to". */
const doubtBefore = (sentence: Sentence, at: number, { packs }: Looking): readonly Token[] => {
  const word = sentence.tokens[at - 1];
  return word &&
    packs
      .wordIndex("hedges")
      .match([word.lower], 0)
      ?.rows.some((row) => row.says.hedge !== "degree")
    ? [word]
    : [];
};

/** "not in response to", "was not because of", "rather than after". */
const isDenied = (sentence: Sentence, first: number, { packs }: Looking): boolean =>
  deniedAt(sentence, first - 1, packs) ||
  deniedAt(sentence, first - 2, packs) ||
  (sentence.tokens[first - 1]?.lower === "than" && sentence.tokens[first - 2]?.lower === "rather");

/** "if the army attacks, the militia will shell the base in response to the raid": nothing in it has taken place for sure. */
const isOpen = (sentence: Sentence, { words }: Looking): boolean =>
  sentence.tokens.some((token) => token.label === "mark" && words.match(sentence, token.index, "open") !== undefined);

/** At the start of its clause: "After the raid, ...", "the army said | after the raid |, it". */
function isFronted(sentence: Sentence, first: number): boolean {
  const before = sentence.tokens[first - 1];
  return (
    !before ||
    before.pos === "CCONJ" ||
    before.pos === "SCONJ" ||
    (before.pos === "ADV" && first === 1) ||
    (before.pos === "PUNCT" && before.word !== ",") ||
    (["on", "in"].includes(before.lower) && first === 1)
  );
}

function afterComma(sentence: Sentence, end: number, { ends }: Looking): ReturnType<typeof mainClause> {
  const comma = sentence.tokens.findIndex((token, at) => at >= end && token.word === ",");
  return comma < 0 ? undefined : mainClause(sentence, comma + 1, ends);
}

const fits = (kind: string, of: unknown): boolean => !Array.isArray(of) || of.includes(kind);

const FORCE: ReadonlySet<string> = new Set(["assault", "coerce", "protest", "mobilize", "retreat"]);

/** "arrested during the protest", "signed during the visit"; not "a bomb went off during the visit": only the same time. */
function alike(a: Finding, b: Finding): boolean {
  return a.kind === "event" && b.kind === "event" && FORCE.has(a.event) === FORCE.has(b.event);
}
