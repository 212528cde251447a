import type { Token } from "../../../text/document.ts";
import { child, hasLabel, headOf } from "../../../text/tree.ts";
import { antecedent } from "../../roles.ts";
import { type Cue, takes } from "../cue.ts";
import { type Frame, frameOf } from "./frame.ts";
import { isFiniteVerb, type Run, verbGroup } from "./group.ts";
import { phraseBefore, subjectLeft } from "./subject-left.ts";
import { headOfRun } from "./subject-words.ts";

/** The frames of the cues of a sentence that have one. */
export type Frames = ReadonlyMap<Cue, Frame>;

/** The words that name the one who tells. */
export type Source = NonNullable<Frame["source"]>;

/** Verbs that pass on what somebody else says. */
export const PASSING = new Set(["quote", "cite"]);

/** The frames of those cues of a sentence that tell clauses or quotations. */
export function framesOf(cues: readonly Cue[]): Frames {
  const frames = new Map<Cue, Frame>();
  for (const cue of cues) {
    const frame = (takes(cue.row, "clause") || takes(cue.row, "quote")) && !PASSING.has(cue.row.words) ? frameOf(cue) : undefined;
    if (frame && fits(cue, frame)) frames.set(cue, frame);
  }
  return frames;
}

/**
 * The source of a cue: its own, or for a verb without one
 *   "said A and | warned | B"               the source of the telling before
 *   "rejected it, | saying | that"          the subject of the verb that the participle says more of
 */
export function sourceOf(cue: Cue, frames: Frames): Source | undefined {
  const frame = frames.get(cue);
  if (frame?.source) return isRelative(frame.source.head) ? antecedentOf(cue, frame.source) : frame.source;
  const { sentence, verb } = cue;
  if (!frame) {
    const run =
      cue.passive || !(isFiniteVerb(verb) || child(sentence, verb, "nsubj"))
        ? undefined
        : subjectLeft(sentence, verb, verbGroup(sentence, verb, cue.tokens).from);
    if (!run) return undefined;
    const source = { ...run, head: headOfRun(sentence, run) };
    return isRelative(source.head) ? antecedentOf(cue, source) : source;
  }
  if (
    verb.tag === "VBG" &&
    sentence.tokens[verb.index - 1]?.word !== "," &&
    sentence.tokens[verb.index - 2]?.word !== "," &&
    sentence.tokens[verb.index - 1]?.pos !== "CCONJ"
  )
    return undefined;
  const before = [...frames].filter(
    ([other, one]) =>
      other.verb.index < verb.index && one.source && !one.told.some((run) => run.some((token) => token.index === verb.index)),
  );
  const last = before[before.length - 1]?.[1].source;
  if (last) return last;
  let above = headOf(sentence, verb);
  for (let steps = 0; above && steps < 4 && !(above.pos === "VERB" && above.index < verb.index); steps++) above = headOf(sentence, above);
  if (above?.pos !== "VERB" || above.index > verb.index || hasLabel(above, "acl")) return undefined;
  const run: Run | undefined = subjectLeft(sentence, above, verbGroup(sentence, above, [above]).from);
  return run && { ...run, head: headOfRun(sentence, run) };
}

const isRelative = (token: Token): boolean => ["who", "which", "that"].includes(token.lower);

/** "the Companions, | which | claimed": the noun phrase before a relative pronoun, by the tree or else by the order of words. */
function antecedentOf({ sentence }: Cue, source: Source): Source {
  const noun = antecedent(sentence, source.head);
  if (noun !== source.head) return source;
  const before = sentence.tokens[source.from - 1];
  const end = before?.word === "," ? source.from - 2 : source.from - 1;
  const run = end >= 0 ? phraseBefore(sentence, end) : undefined;
  if (!run) return source;
  const head = headOfRun(sentence, run);
  const last = sentence.tokens[end] as Token;
  // "a warning from the guards, who": people, and no warning
  const people =
    source.head.lower === "who" &&
    last.index > head.index &&
    sentence.tokens.slice(head.index, end).some((token) => token.lower === "from" || token.lower === "by");
  return { ...source, head: people ? last : head };
}

/** Verbs of belief that may stand behind what is believed, as verbs of saying do: "The war is over, he thinks". */
const PARENTHETIC = new Set(["think", "believe", "guess", "suppose", "reckon", "fear", "hope", "suspect", "know"]);

/** Whether a verb may stand inside or behind what it tells. */
export const isParenthetic = ({ mode, row }: Cue): boolean => mode === "speech" || PARENTHETIC.has(row.words);

const fits = (cue: Cue, frame: Frame): boolean =>
  frame.told.every(isQuoted) || (takes(cue.row, "clause") && (frame.side === "behind" || isParenthetic(cue)));

/** Nothing but quotations, which is all that verbs such as "continue" tell. */
const isQuoted = (told: readonly Token[]): boolean =>
  told.some((token) => token.quote !== undefined) && told.every((token) => token.quote !== undefined || token.pos === "PUNCT");
