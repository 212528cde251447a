import { hasLabel, headOf } from "../../../text/tree.ts";
import { type Cue, takes } from "../cue.ts";
import { type Frame, frameOf } from "./frame.ts";
import { type Run, verbGroup } from "./group.ts";
import { headOfRun, subjectLeft } from "./subject.ts";

/** The frames of the cues of a sentence that have one. */
export type Frames = ReadonlyMap<Cue, Frame>;

/** The words that name the one who tells. */
export type Source = NonNullable<Frame["source"]>;

/** The frames of those cues of a sentence that tell clauses or quotations. */
export function framesOf(cues: readonly Cue[]): Frames {
  const frames = new Map<Cue, Frame>();
  for (const cue of cues) {
    const frame = takes(cue.row, "clause") ? frameOf(cue) : undefined;
    if (frame) frames.set(cue, frame);
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
  if (!frame) return undefined;
  if (frame.source) return frame.source;
  const { sentence, verb } = cue;
  if (verb.tag === "VBG" && sentence.tokens[verb.index - 1]?.word !== "," && sentence.tokens[verb.index - 2]?.word !== "," && sentence.tokens[verb.index - 1]?.pos !== "CCONJ") return undefined;
  const before = [...frames].filter(([other, one]) => other.verb.index < verb.index && one.source && !one.told.some((run) => run.some((token) => token.index === verb.index)));
  const last = before[before.length - 1]?.[1].source;
  if (last) return last;
  let above = headOf(sentence, verb);
  for (let steps = 0; above && steps < 4 && !(above.pos === "VERB" && above.index < verb.index); steps++) above = headOf(sentence, above);
  if (!above || above.pos !== "VERB" || above.index > verb.index || hasLabel(above, "acl")) return undefined;
  const run: Run | undefined = subjectLeft(sentence, above, verbGroup(sentence, above, [above]).from);
  return run && { ...run, head: headOfRun(sentence, run) };
}
