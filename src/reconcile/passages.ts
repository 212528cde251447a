import { readRoles, type Text } from "../model/index.ts";
import { foldedWords } from "./words.ts";

/** So many words in a row make a key under which two texts meet, and so many a seed of an alignment. */
const KEY = 7;
const SEED = 3;
/** One key in so many is kept. */
const SAMPLE = 4;
/** A seed goes on the passage before it when so many words or fewer lie between, on either side. */
const GAP = 8;
/** Fewer words in common than this are a turn of phrase, not a passage. */
export const PASSAGE = 12;
/** A seed that stands more often in one text says nothing of its place. */
const OFTEN = 4;

/** A stretch of two word rows that is the same but for edits: first word and the one after the last, in each, and how many are the same. */
export interface Passage {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
  readonly same: number;
}

/** The words of the read zones of a text as numbers, one for each word, in order. */
export const wordRow = (text: Text): readonly number[] =>
  wordRowOf(text.zones.filter((zone) => readRoles.has(zone.role)).flatMap((zone) => foldedWords(text.text.slice(zone.start, zone.end))));

/** Folded words as numbers. */
export const wordRowOf = (words: readonly string[]): readonly number[] => words.map(hash);

/** Keys of a word row: one in four of its rows of seven words, by their value, so that two texts choose alike. */
export function passageKeys(row: readonly number[]): readonly number[] {
  const keys = new Set<number>();
  for (let at = 0; at + KEY <= row.length; at++) {
    const key = gram(row, at, KEY);
    if (key % SAMPLE === 0) keys.add(key);
  }
  return [...keys].sort((a, b) => a - b);
}

/** A word row with its seeds, ordered by value, so that two rows are joined in one pass. */
export interface Prepared {
  readonly row: readonly number[];
  /** Value of the three words from each place on. */
  readonly seeds: Uint32Array;
  /** Places ordered by the value of their seed, then place. */
  readonly order: Uint32Array;
}

/** A word row made ready to be aligned with many others. */
export function prepared(row: readonly number[]): Prepared {
  const seeds = Uint32Array.from({ length: Math.max(0, row.length - SEED + 1) }, (_, at) => gram(row, at, SEED));
  const order = Uint32Array.from(seeds, (_, at) => at).sort((x, y) => (seeds[x] as number) - (seeds[y] as number) || x - y);
  return { row, seeds, order };
}

/**
 * Passages that two word rows have in common (seed and extend): runs of three equal words, each joined to the open passage that ends
 * nearest before it on both sides.
 */
export function passagesOf(a: Prepared, b: Prepared): readonly Passage[] {
  const seeds = commonSeeds(a, b);
  if (seeds.length < 4) return [];
  let open: { a: [number, number]; b: [number, number]; same: number }[] = [];
  const done: Passage[] = [];
  for (const [at, other] of seeds) {
    open = open.filter((passage) => at - passage.a[1] <= GAP || done.push(passage) < 0);
    let best: (typeof open)[number] | undefined;
    let nearest = GAP + SEED + 1;
    for (const passage of open) {
      if (other + SEED <= passage.b[1] || at + SEED <= passage.a[1] || other - passage.b[1] > GAP) continue;
      const drift = Math.abs(other - passage.b[1] - (at - passage.a[1]));
      if (drift < nearest || (drift === nearest && best && passage.same > best.same)) [best, nearest] = [passage, drift];
    }
    if (best) {
      best.same += Math.min(at + SEED - best.a[1], other + SEED - best.b[1], SEED);
      best.a[1] = at + SEED;
      best.b[1] = other + SEED;
    } else open.push({ a: [at, at + SEED], b: [other, other + SEED], same: SEED });
  }
  return apart([...done, ...open].filter(({ same }) => same >= PASSAGE));
}

/** Places of equal seeds, ordered by the place in `a`, then in `b`. */
function commonSeeds(a: Prepared, b: Prepared): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < a.order.length && j < b.order.length) {
    const [left, right] = [a.seeds[a.order[i] as number] as number, b.seeds[b.order[j] as number] as number];
    if (left < right) i++;
    else if (right < left) j++;
    else {
      const [from, to] = [i, j];
      while (i < a.order.length && a.seeds[a.order[i] as number] === left) i++;
      while (j < b.order.length && b.seeds[b.order[j] as number] === left) j++;
      if (i - from > OFTEN || j - to > OFTEN) continue;
      for (let x = from; x < i; x++) for (let y = to; y < j; y++) found.push([a.order[x] as number, b.order[y] as number]);
    }
  }
  return found.sort(([a1, b1], [a2, b2]) => a1 - a2 || b1 - b2);
}

/** The longest passages first, none over words of another. */
function apart(passages: readonly Passage[]): readonly Passage[] {
  const kept: Passage[] = [];
  const meets = (x: readonly [number, number], y: readonly [number, number]): boolean => x[0] < y[1] && y[0] < x[1];
  for (const one of [...passages].sort((x, y) => y.same - x.same || x.a[0] - y.a[0] || x.b[0] - y.b[0]))
    if (!kept.some((other) => meets(one.a, other.a) || meets(one.b, other.b))) kept.push(one);
  return kept.sort((x, y) => x.a[0] - y.a[0]);
}

/** Whether a passage begins, or ends, both texts: what a site puts over or under every report. */
export const atOneEnd = ({ a, b }: Passage, left: Prepared, right: Prepared): boolean =>
  (a[0] <= SLACK && b[0] <= SLACK) || (left.row.length - a[1] <= SLACK && right.row.length - b[1] <= SLACK);

/** Words that may stand before or after what a site puts there. */
const SLACK = 2;

function gram(row: readonly number[], at: number, length: number): number {
  let value = 0x811c9dc5;
  for (let n = 0; n < length; n++) value = mixed(Math.imul(value, 0x01000193) ^ (row[at + n] as number));
  return value >>> 0;
}

/** FNV-1a over UTF-16 code units, cut to 30 bits so that a row is short to keep. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return mixed(value) >>> 2;
}

/** Last mixing steps of MurmurHash3 (Appleby, public domain), so that the low bits are even. */
function mixed(value: number): number {
  const one = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (one ^ (one >>> 13)) >>> 0;
}
