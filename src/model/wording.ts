import type { Argument, FindingBase } from "./finding.ts";

export const loads = ["condemns", "glorifies", "softens", "plain", "set-apart"] as const;
/**
 * How a word judges what it names: it condemns ("terrorists"), glorifies ("martyrs"), says less than was done ("neutralised"), or names
 * plainly somebody for whom there are loaded words too ("fighters of the Front"). `set-apart`: in quotation marks of its own, said at a
 * distance or word for word.
 */
export type Load = (typeof loads)[number];

/** One use of a loaded word, or of a plain word where others use a loaded one. */
export interface WordingFinding extends FindingBase<"wording"> {
  /** The word as a dictionary has it; for `set-apart` the words as they stand. */
  readonly word: string;
  readonly load: Load;
  /** Whom or what it names, where the text tells. */
  readonly of?: Argument;
  /** Whether it stands in quotation marks. */
  readonly quoted: boolean;
  /** `negated`: "they are no terrorists". */
  readonly polarity: "affirmed" | "negated";
  /** `speaker`: whoever speaks in the innermost of `told`; `outlet`: the voice of the zone; `open`: nobody for sure. */
  readonly voice: "speaker" | "outlet" | "open";
}
