/** What one text says and another does not, sentence by sentence, in their order. */
export interface Difference {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** A stretch that both texts hold, or only the one before, or only the one after. */
export interface Change {
  readonly kind: "kept" | "removed" | "added";
  readonly words: string;
}

/** Most comparisons; beyond, everything between the common beginning and the common end counts as changed. */
const MOST = 4_000_000;

/**
 * The sentences of `before` that `after` lacks and the other way round, by a longest common subsequence; blanks do not count.
 *   "A struck B. Two died." to "A struck B. Three died."   removed "Two died.", added "Three died."
 */
export function differenceOf(before: string, after: string): Difference {
  const steps = wayBetween(piecesOf(before), piecesOf(after));
  const of = (kind: Change["kind"]): string[] => steps.filter((step) => step.kind === kind).map(({ words }) => words);
  return { removed: of("removed"), added: of("added") };
}

/**
 * All sentences of both texts, each a line of stretches: what stayed, went and came. A sentence that went is set beside the one that came
 * in its place where they share at least half of their words.
 *   "Two guards died." to "Three guards died."   removed "Two", added "Three", kept "guards died."
 */
export function changesOf(before: string, after: string): readonly (readonly Change[])[] {
  const lines: (readonly Change[])[] = [];
  let gone: Change[] = [];
  let come: Change[] = [];
  const settle = (): void => {
    lines.push(...rewritten(gone, come));
    [gone, come] = [[], []];
  };
  for (const step of wayBetween(piecesOf(before), piecesOf(after))) {
    if (step.kind === "removed") gone.push(step);
    else if (step.kind === "added") come.push(step);
    else {
      settle();
      lines.push([step]);
    }
  }
  settle();
  return lines;
}

/** Sentences that went and that came between two that stayed: pairs of alike ones as one line, in order, the others by themselves. */
function rewritten(gone: readonly Change[], come: readonly Change[]): readonly (readonly Change[])[] {
  const lines: (readonly Change[])[] = [];
  let from = 0;
  for (const old of gone) {
    const pairs = come.slice(from).map((fresh) => wayBetween(old.words.split(" "), fresh.words.split(" ")));
    const at = pairs.findIndex(isAlike);
    if (at < 0) lines.push([old]);
    else {
      lines.push(...come.slice(from, from + at).map((fresh) => [fresh]), joined(pairs[at] ?? []));
      from += at + 1;
    }
  }
  return [...lines, ...come.slice(from).map((fresh) => [fresh])];
}

const isAlike = (steps: readonly Change[]): boolean => 3 * steps.filter(({ kind }) => kind === "kept").length >= steps.length;

/** Neighbouring words of one kind as one stretch. */
function joined(steps: readonly Change[]): readonly Change[] {
  const runs: Change[] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last?.kind === step.kind) runs[runs.length - 1] = { kind: step.kind, words: `${last.words} ${step.words}` };
    else runs.push(step);
  }
  return runs;
}

/** Sentences and lines, blanks made one. */
const piecesOf = (text: string): string[] =>
  text
    .split(/\n+|(?<=[.!?]["”’)\]]?)[ \t]+(?=["“‘([A-Z0-9])/)
    .map((piece) => piece.replace(/\s+/g, " ").trim())
    .filter((piece) => piece !== "");

/** The way from one list of pieces (sentences, words) to another, by a longest common subsequence between their common beginning and end. */
export function wayBetween(a: readonly string[], b: readonly string[]): readonly Change[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const kept = (words: readonly string[]): readonly Change[] => words.map((word) => ({ kind: "kept", words: word }));
  return [
    ...kept(a.slice(0, start)),
    ...(left.length * right.length > MOST ? [...only("removed", left), ...only("added", right)] : steps(left, right)),
    ...kept(a.slice(a.length - end)),
  ];
}

const only = (kind: Change["kind"], pieces: readonly string[]): readonly Change[] => pieces.map((words) => ({ kind, words }));

function steps(a: readonly string[], b: readonly string[]): readonly Change[] {
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const found: Change[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      found.push({ kind: "kept", words: a[i++] ?? "" });
      j++;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) found.push({ kind: "removed", words: a[i++] ?? "" });
    else found.push({ kind: "added", words: b[j++] ?? "" });
  }
  return found;
}
