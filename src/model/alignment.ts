import type { Span } from "./span.ts";

/** Words that stand in both texts, edits of one word for another apart, or in one of them only; `a` and `b` say where. */
export interface AlignedPiece {
  readonly kind: "same" | "a" | "b";
  readonly a?: Span;
  readonly b?: Span;
}

/**
 * A stretch of two texts laid beside each other: a passage they share (with what each changed in it), one that stands elsewhere in the
 * order of the other (`moved`), or what stands between passages in one of them or in both (`apart`).
 */
export interface AlignedRow {
  readonly kind: "shared" | "moved" | "apart";
  readonly pieces: readonly AlignedPiece[];
}

/** Two texts laid beside each other, in the order of the first. */
export interface Alignment {
  readonly rows: readonly AlignedRow[];
  /** Words of the read zones of each, those that both have, and those that only one has. */
  readonly words: {
    readonly a: number;
    readonly b: number;
    readonly same: number;
    readonly onlyA: number;
    readonly onlyB: number;
  };
}
