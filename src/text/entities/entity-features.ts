/** Frozen feature templates of the name tagger: what the weights in `models/` were trained on; a change here needs new weights. */
import { EXACT, LOWER, mix, PREFIX, SUFFIX, WORD_SIZE } from "../features.ts";
import { CASING, type EntityInput, PAD } from "./entity-input.ts";

/** Most features `entityFeatures` writes for a word. */
export const ENTITY_FEATURES = 72;

/** Writes the features of word `i` and tells how many; `hint` is what the rest of the report tells of the word (see `memory.ts`). */
export function entityFeatures(input: EntityInput, i: number, hint: number, f: Int32Array): number {
  const at = i + PAD;
  const from = input.runFrom[at] as number;
  const to = input.runTo[at] as number;
  const place = Math.min(at - from, 3) * 5 + Math.min(to - 1 - at, 3) + 20 * Math.min(to - from, 5);
  const n = runFeatures(input, { at, from, to, place }, f, wordFeatures(input, at, f));
  return listFeatures(input, { at, from, to, place }, hint, f, n);
}

/** A word in its run of capitalised words: index of the word, of the first of the run and behind its last, and a code of where it stands. */
interface InRun {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly place: number;
}

/** The word, its neighbours, tags and shapes, and what lists know of them. */
function wordFeatures(input: EntityInput, at: number, f: Int32Array): number {
  const { hashes: h, tags: t, known: k, shapes: s, casing } = input;
  const w = (place: number, part: number): number => h[place * WORD_SIZE + part] as number;
  const lower = w(at, LOWER);
  const before = w(at - 1, LOWER);
  const next = w(at + 1, LOWER);
  const shape = ((s[at] as number) << 2) | casing;
  const shapeBefore = s[at - 1] as number;
  const shapeNext = s[at + 1] as number;
  const tag = t[at] as number;
  const known = k[at] as number;
  let n = 0;
  f[n++] = mix(400, casing === CASING.usual ? w(at, EXACT) : lower, casing === CASING.usual ? 1 : 0, 0);
  f[n++] = mix(401, lower, 0, 0);
  f[n++] = mix(402, before, 0, 0);
  f[n++] = mix(403, next, 0, 0);
  f[n++] = mix(404, w(at - 2, LOWER), 0, 0);
  f[n++] = mix(405, w(at + 2, LOWER), 0, 0);
  f[n++] = mix(406, w(at, PREFIX + 1), 0, 0);
  f[n++] = mix(407, w(at, PREFIX + 2), 0, 0);
  f[n++] = mix(408, w(at, SUFFIX + 1), 0, 0);
  f[n++] = mix(409, w(at, SUFFIX + 2), 0, 0);
  f[n++] = mix(410, w(at, SUFFIX + 3), 0, 0);
  f[n++] = mix(411, shape, 0, 0);
  f[n++] = mix(412, shape, shapeBefore, 0);
  f[n++] = mix(413, shape, shapeNext, 0);
  f[n++] = mix(414, shapeBefore, shape, shapeNext);
  f[n++] = mix(415, tag, shape, 0);
  f[n++] = mix(416, t[at - 1] as number, tag, 0);
  f[n++] = mix(417, tag, t[at + 1] as number, 0);
  f[n++] = mix(418, t[at - 1] as number, tag, t[at + 1] as number);
  f[n++] = mix(419, before, lower, 0);
  f[n++] = mix(420, lower, next, 0);
  f[n++] = mix(421, tag, w(at, SUFFIX + 2), 0);
  f[n++] = mix(422, known, 0, 0);
  f[n++] = mix(423, known, shape, tag);
  f[n++] = mix(424, k[at - 1] as number, known, 0);
  f[n++] = mix(425, known, k[at + 1] as number, 0);
  f[n++] = mix(426, k[at - 1] as number, tag, 1);
  f[n++] = mix(427, k[at + 1] as number, tag, 1);
  f[n++] = mix(428, before, shape, 0);
  f[n++] = mix(429, next, shape, 0);
  f[n++] = mix(430, before, known, 0);
  f[n++] = mix(431, next, known, 0);
  return n;
}

/** The run: its first and last word, all its words, and what stands before and behind it. */
function runFeatures(input: EntityInput, { at, from, to, place }: InRun, f: Int32Array, count: number): number {
  const { hashes: h, tags: t, known: k, casing, size } = input;
  const w = (place: number, part: number): number => h[place * WORD_SIZE + part] as number;
  const known = k[at] as number;
  let n = count;
  f[n++] = mix(432, place, casing, 0);
  f[n++] = mix(433, w(to - 1, LOWER), 0, 0);
  f[n++] = mix(434, w(from, LOWER), 0, 0);
  f[n++] = mix(435, w(to - 1, SUFFIX + 2), place, 0);
  f[n++] = mix(436, w(from - 1, LOWER), place, 0);
  f[n++] = mix(437, w(to, LOWER), place, 0);
  f[n++] = mix(438, k[from] as number, k[to - 1] as number, place);
  f[n++] = mix(439, w(from - 1, LOWER), w(to, LOWER), 0);
  f[n++] = mix(440, w(from - 1, LOWER), 0, 0);
  f[n++] = mix(441, w(to, LOWER), 0, 0);
  f[n++] = mix(442, k[from - 1] as number, t[to] as number, place);
  f[n++] = mix(443, t[from - 1] as number, t[to] as number, known);
  let all = 0;
  for (let i = from; i < to; i++) all |= k[i] as number;
  f[n++] = mix(453, all, place, 0);
  f[n++] = mix(454, w(to - 1, LOWER), k[from] as number, 0);
  for (let i = from; i < Math.min(to, from + 6); i++) f[n++] = mix(450, w(i, LOWER), 0, 0);
  for (let i = Math.max(PAD, from - 4); i < from; i++) f[n++] = mix(451, w(i, LOWER), 0, 0);
  for (let i = to; i < Math.min(to + 4, size + PAD); i++) f[n++] = mix(452, w(i, LOWER), 0, 0);
  return n;
}

/** Phrases that lists know, and the rest of the report. */
function listFeatures(input: EntityInput, { at, place }: InRun, hint: number, f: Int32Array, count: number): number {
  const shape = ((input.shapes[at] as number) << 2) | input.casing;
  const tag = input.tags[at] as number;
  const phrase = input.phrases[at] as number;
  let n = count;
  if (phrase !== 0) {
    f[n++] = mix(444, phrase, 0, 0);
    f[n++] = mix(445, phrase, tag, shape);
  }
  if (hint !== 0) {
    f[n++] = mix(446, hint, 0, 0);
    f[n++] = mix(447, hint, input.known[at] as number, 0);
    f[n++] = mix(448, hint, shape, tag);
    f[n++] = mix(449, hint, place, 0);
  }
  return n;
}
