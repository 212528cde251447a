/** The binary form of the language weights: a container of sections, and sparse rows of class weights found by feature hash. */

const MAGIC = 0x314c5348;

/** Reads the sections of a weight file in order; throws RangeError when the bytes are not one. */
export function readSections(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) throw new RangeError("not a language weight file");
  const count = view.getUint32(4, true);
  const sections: Uint8Array[] = [];
  let at = 8 + 4 * count;
  for (let i = 0; i < count; i++) {
    const length = view.getUint32(8 + 4 * i, true);
    if (at + length > bytes.length) throw new RangeError("language weight file is cut short");
    sections.push(bytes.subarray(at, at + length));
    at += length;
  }
  return sections;
}

/** Writes sections into one weight file. */
export function writeSections(sections: readonly Uint8Array[]): Uint8Array {
  let size = 8 + 4 * sections.length;
  for (const section of sections) size += section.length;
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, sections.length, true);
  let at = 8 + 4 * sections.length;
  sections.forEach((section, i) => {
    view.setUint32(8 + 4 * i, section.length, true);
    bytes.set(section, at);
    at += section.length;
  });
  return bytes;
}

/** The weight behind a stored byte k: k times |k|, fine near zero where most weights are, and wide enough for the few large ones. */
export const weightOf = (code: number): number => (code < 0 ? -code * code : code * code);

/** The weight behind each code, taken as an unsigned byte. */
export const WEIGHTS = Int16Array.from({ length: 256 }, (_, byte) => weightOf((byte << 24) >> 24));

/** Writes a table of weight codes of which most are zero: its length, one bit for each code that is not zero, then those codes. */
export function writeTable(codes: Int8Array): Uint8Array {
  const flags = Math.ceil(codes.length / 8);
  const out = new Uint8Array(4 + flags + codes.reduce((sum, code) => sum + (code === 0 ? 0 : 1), 0));
  new DataView(out.buffer).setUint32(0, codes.length, true);
  let at = 4 + flags;
  codes.forEach((code, i) => {
    if (code === 0) return;
    out[4 + (i >> 3)] = (out[4 + (i >> 3)] as number) | (1 << (i & 7));
    out[at++] = code;
  });
  return out;
}

/** The codes that `writeTable` wrote; throws RangeError when the section is cut short. */
export function readTable(bytes: Uint8Array): Int8Array {
  if (bytes.length < 4) throw new RangeError("language weight table is cut short");
  const length = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true);
  let at = 4 + Math.ceil(length / 8);
  if (bytes.length < at) throw new RangeError("language weight table is cut short");
  const codes = new Int8Array(length);
  for (let flag = 4, i = 0; i < length; flag++, i += 8) {
    for (let bits = bytes[flag] as number; bits !== 0; bits &= bits - 1) codes[i + 31 - Math.clz32(bits & -bits)] = bytes[at++] as number;
  }
  return codes;
}

/** One feature's weights: parallel lists of classes and weight codes. */
export interface Row {
  readonly key: number;
  readonly classes: readonly number[];
  readonly values: readonly number[];
}

/** Writes rows sorted by key: counts, key gaps as variable-length integers, row lengths, classes, values. */
export function writeRows(rows: readonly Row[]): Uint8Array {
  const sorted = [...rows].sort((a, b) => (a.key >>> 0) - (b.key >>> 0));
  const gaps: number[] = [];
  let previous = 0;
  let entries = 0;
  for (const row of sorted) {
    let gap = (row.key >>> 0) - previous;
    previous = row.key >>> 0;
    entries += row.classes.length;
    while (gap >= 128) {
      gaps.push((gap % 128) | 128);
      gap = Math.floor(gap / 128);
    }
    gaps.push(gap);
  }
  const out = new Uint8Array(12 + gaps.length + sorted.length + 2 * entries);
  const view = new DataView(out.buffer);
  view.setUint32(0, sorted.length, true);
  view.setUint32(4, entries, true);
  view.setUint32(8, gaps.length, true);
  out.set(gaps, 12);
  let at = 12 + gaps.length;
  for (const row of sorted) out[at++] = row.classes.length;
  for (const row of sorted) for (const c of row.classes) out[at++] = c;
  for (const row of sorted) for (const v of row.values) out[at++] = v;
  return out;
}

/** Slots of an open-addressing table for so many keys: a power of two, at most two thirds full; the smaller, the more of it is in the caches. */
export function slotsFor(count: number): number {
  let size = 16;
  while (size * 2 < count * 3) size *= 2;
  return size;
}

/** Sparse rows ready for scoring. */
export interface Rows {
  /** An open-addressing table of (key, first entry * 256 + entries). */
  readonly table: Int32Array;
  readonly mask: number;
  /** The weights of all rows one after another, each as the code of the weight in the high byte and the class in the low one. */
  readonly entries: Uint16Array;
}

/** Reads what `writeRows` wrote. */
export function readRows(bytes: Uint8Array): Rows {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0, true);
  const total = view.getUint32(4, true);
  const lengthsAt = 12 + view.getUint32(8, true);
  const size = slotsFor(count);
  const mask = size - 1;
  const table = new Int32Array(size * 2);
  let at = 12;
  let key = 0;
  let first = 0;
  for (let i = 0; i < count; i++) {
    let unit = 1;
    let byte = bytes[at++] as number;
    while (byte >= 128) {
      key += (byte - 128) * unit;
      unit *= 128;
      byte = bytes[at++] as number;
    }
    key += byte * unit;
    const length = bytes[lengthsAt + i] as number;
    let slot = key & mask;
    while (table[slot * 2] !== 0) slot = (slot + 1) & mask;
    table[slot * 2] = key | 0;
    table[slot * 2 + 1] = (first << 8) | length;
    first += length;
  }
  const classesAt = lengthsAt + count;
  const entries = new Uint16Array(total);
  for (let e = 0; e < total; e++) entries[e] = ((bytes[classesAt + total + e] as number) << 8) | (bytes[classesAt + e] as number);
  return { table, mask, entries };
}

/** Most features that are looked up together; callers with more would be cut short. */
const MOST = 128;
const keys = new Int32Array(MOST);

/** Adds the weights of the features from place `from` up to `to` (at most 128) to `scores` (one number per class). */
export function addScores({ table, mask, entries }: Rows, features: Int32Array, from: number, to: number, scores: Int32Array): void {
  // the table is larger than the caches: asked for in one sweep, its lines are fetched side by side, not one after another
  for (let i = from; i < to; i++) keys[i] = table[((features[i] as number) & mask) * 2] as number;
  for (let i = from; i < to; i++) {
    const key = features[i] as number;
    let slot = key & mask;
    let found = keys[i] as number;
    while (found !== key && found !== 0) {
      slot = (slot + 1) & mask;
      found = table[slot * 2] as number;
    }
    if (found === 0) continue;
    const packed = table[slot * 2 + 1] as number;
    const first = packed >>> 8;
    const end = first + (packed & 255);
    for (let e = first; e < end; e++) {
      const entry = entries[e] as number;
      const c = entry & 255;
      scores[c] = (scores[c] as number) + (WEIGHTS[entry >> 8] as number);
    }
  }
}

/** Place of the highest of the first `count` scores, the first on a tie; -1 where it leads by no more than `lead`. */
export function bestOf(scores: Int32Array, count: number, lead: number): number {
  let best = 0;
  let highest = scores[0] as number;
  let second = -(2 ** 31);
  for (let c = 1; c < count; c++) {
    const score = scores[c] as number;
    if (score <= second) continue;
    if (score > highest) {
      second = highest;
      highest = score;
      best = c;
    } else second = score;
  }
  return highest - second > lead ? best : -1;
}

/** Where scoring may stop: behind the features up to `to`, when the best class leads by more than `lead`. */
export interface Stop {
  readonly to: number;
  readonly lead: number;
}

/**
 * Adds the weights of the features from place `from` to `scores` and gives the best of the first `count` classes: by all features up to the
 * last stop, or by fewer where a lead is large enough. The table is larger than the caches, so each feature not asked saves time.
 */
export function bestInStages(
  rows: Rows,
  features: Int32Array,
  from: number,
  stops: readonly Stop[],
  scores: Int32Array,
  count: number,
): number {
  let asked = from;
  for (const { to, lead } of stops) {
    addScores(rows, features, asked, to, scores);
    asked = to;
    const best = bestOf(scores, count, lead);
    if (best >= 0) return best;
  }
  return 0;
}
