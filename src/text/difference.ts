/** What one text says and another does not, sentence by sentence, in their order. */
export interface Difference {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Most comparisons; beyond, everything between the common beginning and the common end counts as changed. */
const MOST = 4_000_000;

/**
 * The sentences of `before` that `after` lacks and the other way round, by a longest common subsequence; blanks do not count.
 *   "A struck B. Two died." to "A struck B. Three died."   removed "Two died.", added "Three died."
 */
export function differenceOf(before: string, after: string): Difference {
  const [a, b] = [piecesOf(before), piecesOf(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return left.length * right.length > MOST ? { removed: left, added: right } : unshared(left, right);
}

/** Sentences and lines, blanks made one. */
const piecesOf = (text: string): string[] =>
  text
    .split(/\n+|(?<=[.!?]["”’)\]]?)[ \t]+(?=["“‘([A-Z0-9])/)
    .map((piece) => piece.replace(/\s+/g, " ").trim())
    .filter((piece) => piece !== "");

function unshared(a: readonly string[], b: readonly string[]): Difference {
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const [removed, added]: [string[], string[]] = [[], []];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) removed.push(a[i++] ?? "");
    else added.push(b[j++] ?? "");
  }
  return { removed, added };
}
