import type { Sentence, Token } from "../../../text/document.ts";
import { trimMarks } from "../../../text/phrases.ts";
import { isStraightMark } from "../../../text/quote-marks.ts";
import { child, hasLabel } from "../../../text/tree.ts";
import { type Cue, takes } from "../cue.ts";
import { pastAdjuncts } from "./adjuncts.ts";
import { clauseBehind, isClause, TIME } from "./clause.ts";
import { tellingEnd } from "./edge.ts";
import { isBreak, isFiniteVerb, type Run, verbGroup } from "./group.ts";
import { subjectLeft } from "./subject-left.ts";
import { subjectRight } from "./subject-right.ts";
import { headOfRun } from "./subject-words.ts";

/** Who tells by a verb and what, by the order of words and marks in the sentence. */
export interface Frame {
  /** The words that name the one who tells; absent where they stand with another verb. */
  readonly source?: Run & { readonly head: Token };
  /** What is told, in runs. */
  readonly told: readonly (readonly Token[])[];
  /** Where the source stands: before the verb, behind it, or elsewhere. */
  readonly order: "before" | "behind" | "none";
  /** Whether what is told stands before the frame, behind it, or on both sides. */
  readonly side: "before" | "behind" | "both";
}

/**
 * The frame of a telling verb by its surface, undefined where the words are none:
 *   final     "The gate was shut, | the army said."      "“...,” | said Rana Odeh, a port spokeswoman."
 *   medial    "The gate, | the army said, | was shut."
 *   initial   "On Friday, | the army said | (that) the gate was shut."   "The army | told reporters: | “...”"
 * Not: "the army said nothing", "a man said to be armed".
 */
export function frameOf(cue: Cue): Frame | undefined {
  const { sentence, verb } = cue;
  if (cue.passive || !(isFiniteVerb(verb) || (verb.tag === "VBN" && child(sentence, verb, "aux")) || verb.tag === "VBG" || isMistaken(cue)))
    return undefined;
  const group = verbGroup(sentence, verb, cue.tokens);
  const behind = inverted(cue, group);
  if (behind) return behind;
  const own =
    verb.tag === "VBG" && !sentence.tokens.slice(group.from, verb.index).some((token) => token.pos === "AUX")
      ? undefined
      : subjectLeft(sentence, verb, group.from);
  if (!own && verb.tag !== "VBG" && !joinsVerb(sentence, group)) return undefined;
  const left = own?.from ?? group.from;
  const told = toldBy(cue, group, left);
  if (!told || (own && told.side !== "behind" && ["who", "which", "that"].includes(sentence.tokens[own.from]?.lower ?? "")))
    return undefined;
  return {
    ...told,
    ...(own ? { source: { ...own, head: headOfRun(sentence, own) }, order: "before" as const } : { order: "none" as const }),
  };
}

/** "says/NNS", "said/VBN" right between a subject and a clause: the tagger's slip. */
const isMistaken = ({ sentence, verb }: Cue): boolean =>
  verb.tag === "VBN" &&
  !child(sentence, verb, "aux:pass") &&
  !hasLabel(verb, "acl") &&
  !["to", "by", "as"].includes(sentence.tokens[verb.index + 1]?.lower ?? "");

const joinsVerb = (sentence: Sentence, group: Run): boolean => {
  const before = sentence.tokens[group.from - 1];
  return before?.pos === "CCONJ" || (before?.word === "," && sentence.tokens[group.from - 2]?.pos !== "PROPN");
};

/** `“...,” said Rana Odeh`, `The gate was shut, said Odeh`, `Said Odeh, “...”`. */
function inverted(cue: Cue, group: Run): Frame | undefined {
  const { sentence, verb } = cue;
  const { tokens } = sentence;
  if (cue.row.says.object === "addressee" || verb.tag === "VBG") return undefined;
  const before = tokens[group.from - 1];
  const fits =
    before === undefined ||
    before.quote !== undefined ||
    before.word === "," ||
    before.word === "—" ||
    (isClosing(before) && isEnding(tokens[group.from - 2]));
  if (
    !fits ||
    (before?.word === "," && (takes(cue.row, "object") || takes(cue.row, "deed")) && tokens[group.from - 2]?.quote === undefined)
  )
    return undefined;
  const run = subjectRight(sentence, group.to + 1);
  if (!run) return undefined;
  const left = trimMarks(tokens.slice(0, group.from));
  if (before === undefined) {
    const quote = tokens.find((token) => token.index > run.to && token.quote !== undefined);
    return quote ? { source: { ...run, head: headOfRun(sentence, run) }, told: [[quote]], order: "behind", side: "behind" } : undefined;
  }
  if (!isToldInFront(left) || (before.word === "," && (isAsideBefore(cue, group) || isPassedOver(cue, group)))) return undefined;
  const more = afterFrame(cue, run.to + 1);
  return {
    source: { ...run, head: headOfRun(sentence, run) },
    told: more ? [left, more] : [left],
    order: "behind",
    side: more ? "both" : "before",
  };
}

const isClosing = (token: Token): boolean => token.word === "”" || isStraightMark(token.word);

/** `a “lasting peace,” said Odeh`; not: `a cell called “the lords” claimed it`. */
const isEnding = (token: Token | undefined): boolean => token !== undefined && [",", "!", "?", "."].includes(token.word);

/** "Odeh, a port spokeswoman, said Friday": what stands before the comma is the subject and no clause. */
const isAsideBefore = ({ sentence, verb }: Cue, group: Run): boolean => {
  const own = child(sentence, verb, "nsubj");
  return (
    own !== undefined &&
    own.index < group.from &&
    !sentence.tokens.slice(0, group.from).some((token) => token.quote !== undefined || isFiniteVerb(token))
  );
};

/** "Two guards, speaking in Dorsk because they had left, | said the gate was shut": the subject opens the sentence, and only asides part it from the verb. */
function isPassedOver(cue: Cue, group: Run): boolean {
  const { sentence, verb } = cue;
  const run = subjectLeft(sentence, verb, group.from);
  if (!run || run.from > 2 || sentence.tokens.slice(0, run.from).some((token) => token.pos === "VERB" || token.quote !== undefined))
    return false;
  const own = child(sentence, verb, "nsubj");
  const told = child(sentence, verb, "ccomp");
  return (
    clauseBehind(cue, pastAdjuncts(cue, group.to + 1)) !== undefined ||
    (own !== undefined && told !== undefined && own.index <= run.to && told.index > verb.index)
  );
}

const isToldInFront = (words: readonly Token[]): boolean =>
  words.some((token) => token.quote !== undefined) ||
  (words.length > 1 && words.some((token) => isFiniteVerb(token) || token.pos === "AUX" || token.pos === "VERB"));

/** What goes on behind a frame in the middle: `..., Odeh said, | and the gate was shut`. */
function afterFrame({ sentence, verb, others }: Cue, from: number): Token[] | undefined {
  const { tokens } = sentence;
  if (tokens[from]?.quote !== undefined) return [tokens[from] as Token];
  if (tokens[from]?.word !== "," && tokens[from]?.word !== ":") return undefined;
  if (tokens[from + 1]?.tag === "VBG") return undefined;
  const open = tokens.slice(from + 1, from + 3).some((token) => token.quote !== undefined);
  if (!open && !isClause(tokens, tokens[from + 1]?.pos === "CCONJ" ? from + 2 : from + 1, verb)) return undefined;
  const to = tellingEnd({ sentence, verb, others }, from + 1);
  const words = trimMarks(tokens.slice(from + 1, to));
  if (words.some((token) => token.quote !== undefined)) return words;
  return words.length > 1 && words.some((token) => isFiniteVerb(token) || token.pos === "AUX" || token.pos === "VERB") ? words : undefined;
}

type Told = Pick<Frame, "told" | "side">;

/** What is told around a subject and verb in this order. */
function toldBy(cue: Cue, group: Run, left: number): Told | undefined {
  const { sentence, verb, others } = cue;
  const { tokens } = sentence;
  const before = trimMarks(tokens.slice(0, left));
  const mark = tokens[left - 1];
  const open =
    mark !== undefined &&
    (mark.quote !== undefined || isBreak(mark) || mark.word === "”" || isStraightMark(mark.word) || mark.word === "?" || mark.word === "!");
  const end = pastAdjuncts(cue, group.to + 1);
  if (open && before.length > 0 && (tokens[end]?.word === "," || tokens[end]?.word === ":") && verb.tag !== "VBG") {
    const rest = trimMarks(tokens.slice(end + 1, tellingEnd({ sentence, verb, others }, end + 1)));
    if (rest.length > 1 || rest.some((token) => token.quote !== undefined)) {
      if (tokens[end + 1]?.tag === "VBG" || opensTime(tokens, end + 1))
        return isToldInFront(before) ? { told: [before], side: "before" } : undefined;
      return before.some((token) => token.quote !== undefined) && !rest.some((token) => token.quote !== undefined || isFiniteVerb(token))
        ? { told: [before], side: "before" }
        : rest[0]?.quote !== undefined && OPENERS.has(before[0]?.lower ?? "") && before[1]?.lower !== "for"
          ? { told: [rest], side: "behind" }
          : { told: [before, rest], side: "both" };
    }
  }
  const right = clauseBehind(cue, end);
  if (right) return { told: [right], side: "behind" };
  if (open && verb.tag !== "VBG" && isToldInFront(before) && !opensLikeAside(before)) return { told: [before], side: "before" };
  return undefined;
}

/** Words that open where and when something was said, and are not said themselves: "On the radio, he said: “...”". */
const OPENERS = new Set([
  "in",
  "on",
  "at",
  "during",
  "after",
  "before",
  "when",
  "asked",
  "speaking",
  "from",
  "while",
  "as",
  "watching",
  "writing",
  "later",
  "earlier",
  "then",
]);

const opensTime = (tokens: readonly Token[], at: number): boolean => TIME.has(tokens[at]?.lower ?? "");

/** "When the talks ended, he said so": a clause of time alone is nothing told. */
const opensLikeAside = (words: readonly Token[]): boolean =>
  ["when", "after", "while", "as", "if", "before", "asked", "although", "though"].includes(words[0]?.lower ?? "") &&
  !words.some((token) => token.quote !== undefined) &&
  !words.some((token) => token.word === ",");
