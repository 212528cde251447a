import type { AlignedPiece, AlignedRow, Alignment, Span, Text } from "../model/index.ts";
import { wayBetween } from "../text/difference.ts";
import { type Passage, passagesOf, prepared, wordRowOf } from "./passages.ts";
import { type PlacedWord, placedWords } from "./placed.ts";

/** A word of both texts, or of one. */
interface Step {
  readonly kind: AlignedPiece["kind"];
  readonly a?: PlacedWord;
  readonly b?: PlacedWord;
}

/** A row before its words are drawn together. */
interface Stepped {
  readonly kind: AlignedRow["kind"];
  readonly steps: readonly Step[];
}

/** Two texts laid beside each other by the passages that copies are found by: what they share, what each alone says, where. */
export function aligned(a: Text, b: Text): Alignment {
  const [left, right] = [placedWords(a), placedWords(b)];
  const rows = rowsOf(left, right);
  const same = rows.flatMap(({ steps }) => steps).filter(({ kind }) => kind === "same").length;
  return {
    rows: rows.map(({ kind, steps }) => ({ kind, pieces: piecesOf(steps) })),
    words: { a: left.length, b: right.length, same, onlyA: left.length - same, onlyB: right.length - same },
  };
}

function rowsOf(left: readonly PlacedWord[], right: readonly PlacedWord[]): readonly Stepped[] {
  const passages = passagesOf(prepared(rowOf(left)), prepared(rowOf(right)));
  const inOrder = ordered(passages);
  const inSecond = [...passages].sort((x, y) => x.b[0] - y.b[0]);
  const rows: Stepped[] = [];
  let from = 0;
  for (const passage of passages) {
    // what stands before a passage in the second text goes with it, back to the passage before it there
    const before = inSecond[inSecond.indexOf(passage) - 1]?.b[1] ?? 0;
    rows.push({ kind: "apart", steps: only(left.slice(from, passage.a[0]), right.slice(before, passage.b[0])) });
    rows.push({ kind: inOrder.has(passage) ? "shared" : "moved", steps: stepsOf(left.slice(...passage.a), right.slice(...passage.b)) });
    from = passage.a[1];
  }
  rows.push({ kind: "apart", steps: only(left.slice(from), right.slice(inSecond.at(-1)?.b[1] ?? 0)) });
  return rows.filter(({ steps }) => steps.length > 0);
}

const rowOf = (words: readonly PlacedWord[]): readonly number[] => wordRowOf(words.map(({ word }) => word));

/** The passages that stand in one order in both texts, so that together they have the most words. */
function ordered(passages: readonly Passage[]): ReadonlySet<Passage> {
  const best: { readonly words: number; readonly before: number }[] = [];
  for (const [at, passage] of passages.entries()) {
    let before = -1;
    for (let n = 0; n < at; n++)
      if ((passages[n] as Passage).b[1] <= passage.b[0] && (best[n]?.words ?? 0) > (best[before]?.words ?? 0)) before = n;
    best.push({ words: (best[before]?.words ?? 0) + passage.same, before });
  }
  let at = best.findIndex(({ words }) => words === Math.max(...best.map((one) => one.words)));
  const kept = new Set<Passage>();
  for (; at >= 0; at = best[at]?.before ?? -1) kept.add(passages[at] as Passage);
  return kept;
}

/** Words that stand between passages. */
const only = (left: readonly PlacedWord[], right: readonly PlacedWord[]): readonly Step[] => [
  ...left.map((a): Step => ({ kind: "a", a })),
  ...right.map((b): Step => ({ kind: "b", b })),
];

/** A passage word by word. */
function stepsOf(left: readonly PlacedWord[], right: readonly PlacedWord[]): readonly Step[] {
  const [ofLeft, ofRight] = [left.values(), right.values()];
  const words = (placed: readonly PlacedWord[]): readonly string[] => placed.map(({ word }) => word);
  return wayBetween(words(left), words(right)).map(({ kind }): Step => {
    const a = kind === "added" ? {} : { a: ofLeft.next().value as PlacedWord };
    const b = kind === "removed" ? {} : { b: ofRight.next().value as PlacedWord };
    return { kind: kind === "kept" ? "same" : kind === "removed" ? "a" : "b", ...a, ...b };
  });
}

/** Neighbouring words of one kind drawn together, each line of a text apart. */
function piecesOf(steps: readonly Step[]): readonly AlignedPiece[] {
  const pieces: AlignedPiece[] = [];
  for (const [at, step] of steps.entries()) {
    const [before, last] = [steps[at - 1], pieces.at(-1)];
    const goesOn = before?.kind === step.kind && before.a?.line === step.a?.line && before.b?.line === step.b?.line;
    if (goesOn && last) pieces[pieces.length - 1] = { kind: step.kind, ...upTo("a", last.a, step.a), ...upTo("b", last.b, step.b) };
    else pieces.push({ kind: step.kind, ...upTo("a", step.a, step.a), ...upTo("b", step.b, step.b) });
  }
  return pieces;
}

const upTo = (side: "a" | "b", from: Span | undefined, to: Span | undefined): { readonly a?: Span; readonly b?: Span } =>
  from && to ? { [side]: { start: from.start, end: to.end } } : {};
