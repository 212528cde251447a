/** The parser's view of a state: numbers about the words at hand, and the templates that combine them. */
import { mixSalted, saltOf } from "./features.ts";
import type { ParseInput } from "./parse-input.ts";
import type { State } from "./transitions.ts";

/**
 * Templates, in order; "s" is the stack from its top, "b" the buffer; w word, t joint tag, k kind, l and r the tags of the outermost
 * children (l2, r2 second; lw, rw words), v the numbers of children; near and far are distances, gaps count verbs and commas between.
 */
const TEMPLATES = `
  s0w s0t | s0w | s0t | s1w s1t | s1w | s1t s0t s2t | b0w b0t | b0w | b0t | b1w b1t | b1t b0t | b2w b2t | b0t b1t b2t |
  s0w b0w | s0w b0t s0t | s0t b0w b0t | s0t b0t | s1w s0w | s1w s0t s1t | s1t s0w s0t | s1t s0t | s1t b0t | s1w b0w |
  s0t b0t b1t | s1t s0t b0t | s2t s1t b0t | s0t s0l b0t | s0t s0r b0t | s0t b0t b0l | s1t s0t s0l | s1t s0t s0r |
  s1t s1l s0t | s1t s1r s0t | s1t s1r b0t | s0t s0l s0l2 | s0t s0r s0r2 | b0t b0l b0l2 | s1t s1r s1r2 | s0w near |
  s0t near b0t | b0w near | s1t far s0t | s1w far | s0w far | s0w s0v | s0t s0v b0t | s1w s1v | s1t s1v s0t | b0w b0v |
  b0t b0v s0t | s0w s0rw b0t | s1w s1rw s0t | b0w b0lw s0t | s0t s0lw b0t | s0t b0t gap0 | s1t s0t gap1 | s1t b0t gapv |
  s0t s0rw b0t | s1t s0t b0tb1t | s0t b0t b1tb2t | s2t s1t s0tb0t | s0l s0t s0rb0t | s1t s0w b0w | s1w s0t b0t |
  s1t s0w b0t | s0t b0w b1t | s0w b0t b1t | s0t b0t s0vb0v | s1t s0t s1vs0v | s2w s1t s0t | b0t b1t b2tb3t | s1r s0r b0t |
  s1w s0lw s0t | s1t s0lw s0t | s0lw s0w s1t | s2t s1t s0lw | s1t s1lw s0t | s1w s0lw b0t | s0t s0lw b0tb1t |
  s2ks1k s0kb0k b1kb2k | s1ks0k b0kb1k nearfar | s1ks0k b0k gaps | b3w b0t s0t | s0w b1w b0t
`;

/** Atom names, in the order in which the two functions below fill them. */
const ATOMS = (
  "- s0w s0t s1w s1t s2w s2t b0w b0t b0k b1w b1t b2w b2t b3w b0tb1t b1tb2t b2tb3t s0tb0t s2ks1k s1ks0k s0kb0k b0kb1k b1kb2k " +
  "s0l s0r s0l2 s0r2 s1l s1r s1r2 b0l b0l2 s0lw s0rw s1lw s1rw b0lw s0rb0t s0v s1v b0v s0vb0v s1vs0v " +
  "near far nearfar gap0 gap1 gapv gaps"
).split(" ");

/** Three atom numbers for each template. */
const PARTS = TEMPLATES.split("|").map((row) => {
  const names = row.trim().split(/\s+/);
  return [0, 1, 2].map((k) => ATOMS.indexOf(names[k] ?? "-"));
});

/** Number of templates, and of the features that `parseFeatures` writes. */
export const PARSE_FEATURES = PARTS.length;

/** Templates in an order of asking, four numbers each: the salt of its hash and its atoms. */
export type Templates = Int32Array;

/** All templates, those whose numbers are given first. */
export function templatesFrom(first: readonly number[]): Templates {
  const order = [...new Set([...first, ...PARTS.keys()])];
  return Int32Array.from(order.flatMap((t) => [saltOf(t), ...(PARTS[t] as number[])]));
}

const ALL = templatesFrom([]);
const atoms = new Int32Array(ATOMS.length);

/** Writes the features of a state with a non-empty stack as row numbers (below 2^bits) of the weight table. */
export function parseFeatures(s: State, input: ParseInput, out: Int32Array, bits: number): void {
  lookAt(s, input);
  writeFeatures(ALL, 0, PARSE_FEATURES, out, bits);
}

/** Takes in a state with a non-empty stack, for `writeFeatures`. */
export function lookAt(s: State, input: ParseInput): void {
  const s0 = s.onStack(0);
  const s1 = s.onStack(1);
  const b0 = s.inBuffer(0);
  const filled = fillWords(s, input, s0, s1, b0);
  fillGaps(s, input, s0, s1, b0, fillChildren(s, input, s0, s1, b0, filled));
}

/** Writes the features that the templates from place `from` up to `to` give of the state last looked at. */
export function writeFeatures(templates: Templates, from: number, to: number, out: Int32Array, bits: number): void {
  const shift = 32 - bits;
  for (let t = from, p = 4 * from; t < to; t++, p += 4) {
    const a = atoms[templates[p + 1] as number] as number;
    const b = atoms[templates[p + 2] as number] as number;
    out[t] = mixSalted(templates[p] as number, a, b, atoms[templates[p + 3] as number] as number) >>> shift;
  }
}

/** Words, tags and kinds on the stack and in the buffer. */
function fillWords(s: State, { words, tags, coarse }: ParseInput, s0: number, s1: number, b0: number): number {
  const s2 = s.onStack(2);
  const b1 = s.inBuffer(1);
  const b2 = s.inBuffer(2);
  const b3 = s.inBuffer(3);
  const s0t = tags[s0] as number;
  const b0t = tags[b0] as number;
  const b1t = tags[b1] as number;
  const b2t = tags[b2] as number;
  const s0k = coarse[s0] as number;
  const s1k = coarse[s1] as number;
  const b0k = coarse[b0] as number;
  const b1k = coarse[b1] as number;
  let n = 1;
  atoms[n++] = words[s0] as number;
  atoms[n++] = s0t;
  atoms[n++] = words[s1] as number;
  atoms[n++] = tags[s1] as number;
  atoms[n++] = words[s2] as number;
  atoms[n++] = tags[s2] as number;
  atoms[n++] = words[b0] as number;
  atoms[n++] = b0t;
  atoms[n++] = b0k;
  atoms[n++] = words[b1] as number;
  atoms[n++] = b1t;
  atoms[n++] = words[b2] as number;
  atoms[n++] = b2t;
  atoms[n++] = words[b3] as number;
  atoms[n++] = (b0t << 10) ^ b1t;
  atoms[n++] = (b1t << 10) ^ b2t;
  atoms[n++] = (b2t << 10) ^ (tags[b3] as number);
  atoms[n++] = (s0t << 10) ^ b0t;
  atoms[n++] = (coarse[s2] as number) ^ (s1k << 6);
  atoms[n++] = s1k ^ (s0k << 6);
  atoms[n++] = s0k ^ (b0k << 6);
  atoms[n++] = b0k ^ (b1k << 6);
  atoms[n++] = b1k ^ ((coarse[b2] as number) << 6);
  return n;
}

/** Tags, words and numbers of the outermost children. */
function fillChildren(s: State, { words, tags }: ParseInput, s0: number, s1: number, b0: number, from: number): number {
  const s0left = s.left1[s0] as number;
  const s0right = s.right1[s0] as number;
  const s1left = s.left1[s1] as number;
  const s1right = s.right1[s1] as number;
  const b0left = s.left1[b0] as number;
  const s0v = Math.min(3, s.leftCount[s0] as number) * 8 + Math.min(5, s.rightCount[s0] as number);
  const s1v = Math.min(3, s.leftCount[s1] as number) * 8 + Math.min(5, s.rightCount[s1] as number);
  const b0v = Math.min(5, s.leftCount[b0] as number);
  let n = from;
  atoms[n++] = tags[s0left] as number;
  atoms[n++] = tags[s0right] as number;
  atoms[n++] = tags[s.left2[s0] as number] as number;
  atoms[n++] = tags[s.right2[s0] as number] as number;
  atoms[n++] = tags[s1left] as number;
  atoms[n++] = tags[s1right] as number;
  atoms[n++] = tags[s.right2[s1] as number] as number;
  atoms[n++] = tags[b0left] as number;
  atoms[n++] = tags[s.left2[b0] as number] as number;
  atoms[n++] = words[s0left] as number;
  atoms[n++] = words[s0right] as number;
  atoms[n++] = words[s1left] as number;
  atoms[n++] = words[s1right] as number;
  atoms[n++] = words[b0left] as number;
  atoms[n++] = ((tags[s0right] as number) << 10) ^ (tags[b0] as number);
  atoms[n++] = s0v;
  atoms[n++] = s1v;
  atoms[n++] = b0v;
  atoms[n++] = (s0v << 4) ^ b0v;
  atoms[n++] = (s1v << 6) ^ s0v;
  return n;
}

/** Distances, and how many verbs and commas lie between. */
function fillGaps(s: State, { verbs, commas }: ParseInput, s0: number, s1: number, b0: number, from: number): void {
  const alone = s1 > s.n;
  const near = distance(b0 - s0);
  const far = alone ? 15 : distance(s0 - s1);
  const verbs0 = Math.min(3, (verbs[b0] as number) - (verbs[s0] as number));
  const commas0 = Math.min(3, (commas[b0] as number) - (commas[s0] as number));
  const verbs1 = alone ? 7 : Math.min(3, (verbs[s0] as number) - (verbs[s1] as number));
  const commas1 = alone ? 7 : Math.min(3, (commas[s0] as number) - (commas[s1] as number));
  let n = from;
  atoms[n++] = near;
  atoms[n++] = far;
  atoms[n++] = near * 16 + far;
  atoms[n++] = verbs0 * 8 + commas0;
  atoms[n++] = verbs1 * 8 + commas1;
  atoms[n++] = verbs1 * 8 + verbs0;
  atoms[n] = verbs0 * 512 + commas0 * 64 + verbs1 * 8 + commas1;
}

/** Distance in words as one of eleven classes. */
function distance(d: number): number {
  if (d < 6) return d;
  if (d < 8) return 6;
  if (d < 11) return 7;
  return d < 16 ? 8 : d < 25 ? 9 : 10;
}
