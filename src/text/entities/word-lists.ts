/** What lists know of words and phrases: bits by hash, in an open-addressing table. */

import { slotsFor } from "../weights.ts";

/** Bits of a word or phrase. The last four are of phrases of two to four words. */
export const KNOWN = {
  firstName: 1,
  lastName: 2,
  city: 4,
  person: 8,
  place: 16,
  group: 32,
  people: 64,
  common: 128,
  role: 256,
  body: 512,
  site: 1024,
  longPerson: 2048,
  longPlace: 4096,
  longGroup: 8192,
  longOther: 16384,
} as const;

/** Bits by hash. */
export interface WordLists {
  readonly table: Int32Array;
  readonly mask: number;
}

/** Entries of six bytes, sorted by hash: hash and bits. */
export function writeLists(known: ReadonlyMap<number, number>): Uint8Array {
  const hashes = [...known.keys()].sort((a, b) => a - b);
  const bytes = new Uint8Array(hashes.length * 6);
  const view = new DataView(bytes.buffer);
  hashes.forEach((hash, i) => {
    view.setInt32(i * 6, hash, true);
    view.setUint16(i * 6 + 4, known.get(hash) as number, true);
  });
  return bytes;
}

/** Reads what `writeLists` wrote. */
export function readLists(bytes: Uint8Array): WordLists {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = slotsFor(bytes.length / 6);
  const mask = size - 1;
  const table = new Int32Array(size * 2);
  for (let at = 0; at + 6 <= bytes.length; at += 6) {
    const hash = view.getInt32(at, true);
    let slot = hash & mask;
    while (table[slot * 2] !== 0) slot = (slot + 1) & mask;
    table[slot * 2] = hash;
    table[slot * 2 + 1] = view.getUint16(at + 4, true);
  }
  return { table, mask };
}

/** The bits of a hash; 0 when no list has it. */
export function knownOf({ table, mask }: WordLists, hash: number): number {
  let slot = hash & mask;
  for (let found = table[slot * 2] as number; found !== 0; found = table[slot * 2] as number) {
    if (found === hash) return table[slot * 2 + 1] as number;
    slot = (slot + 1) & mask;
  }
  return 0;
}
