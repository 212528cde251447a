/**
 * The binary form of the gazetteer: a JSON head, then columns, each beginning at a multiple of four bytes. Places are
 * sorted by the name they bear, so that a name needs only the number of its places.
 */

const MAGIC = 0x5a414748;

/** What a place is; the number is stored. */
export const kinds = [
  "country",
  "admin1",
  "admin2",
  "capital",
  "seat",
  "town",
  "part",
  "continent",
  "region",
  "sea",
  "river",
  "airport",
  "site",
] as const;
export type GazetteerKind = (typeof kinds)[number];

/** The plain part of the file. */
export interface GazetteerHead {
  /** Name of the data: the hash of its content. */
  readonly id: string;
  /** For the user, wherever places are shown or exported. */
  readonly attribution: string;
  /** Country codes by number; number 0 is none. */
  readonly countries: readonly string[];
  /** Codes of first-level divisions ("IQ.07") by number; number 0 is none. */
  readonly divisions: readonly string[];
}

/** One column per field. Per name: `hash`, `length`, `bearers`. Per place: the rest. Per further name: `aliasName`, `aliasPlace`. */
export interface GazetteerColumns {
  /** Names in UTF-8, one behind the other. */
  readonly letters: Uint8Array;
  /** Bytes of each name. */
  readonly length: Uint8Array;
  /** Hash of each name's key (`hashOf`). */
  readonly hash: Int32Array;
  /** Places that bear the name as their first one. */
  readonly bearers: Uint16Array;
  /** 1/364 of a degree. */
  readonly latitude: Int16Array;
  /** 1/182 of a degree. */
  readonly longitude: Int16Array;
  readonly kind: Uint8Array;
  /** See `packPopulation`. */
  readonly people: Uint8Array;
  readonly country: Uint8Array;
  readonly division: Uint16Array;
  /** Number of the further name, and of the place that bears it. */
  readonly aliasName: Uint32Array;
  readonly aliasPlace: Uint32Array;
}

export const LATITUDE_STEPS = 364;
export const LONGITUDE_STEPS = 182;

const columns = [
  ["letters", Uint8Array],
  ["length", Uint8Array],
  ["hash", Int32Array],
  ["bearers", Uint16Array],
  ["latitude", Int16Array],
  ["longitude", Int16Array],
  ["kind", Uint8Array],
  ["people", Uint8Array],
  ["country", Uint8Array],
  ["division", Uint16Array],
  ["aliasName", Uint32Array],
  ["aliasPlace", Uint32Array],
] as const;

/** Writes a gazetteer file. */
export function writeGazetteer(head: GazetteerHead, table: GazetteerColumns): Uint8Array {
  const parts = [new TextEncoder().encode(JSON.stringify(head)), ...columns.map(([name]) => bytesOf(table[name]))];
  const aligned = (length: number): number => (length + 3) & ~3;
  const size = 8 + parts.length * 4 + parts.reduce((sum, part) => sum + aligned(part.length), 0);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, parts.length, true);
  let at = 8 + parts.length * 4;
  parts.forEach((part, i) => {
    view.setUint32(8 + 4 * i, part.length, true);
    out.set(part, at);
    at += aligned(part.length);
  });
  return out;
}

const bytesOf = (column: Uint8Array | Int32Array | Uint16Array | Int16Array | Uint32Array): Uint8Array =>
  new Uint8Array(column.buffer, column.byteOffset, column.byteLength);

/** Reads a gazetteer file; throws RangeError when the bytes are not one. */
export function readGazetteer(file: Uint8Array): { readonly head: GazetteerHead; readonly table: GazetteerColumns } {
  // columns of wider numbers must begin at a multiple of their width
  const bytes = file.byteOffset % 4 === 0 ? file : file.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== columns.length + 1)
    throw new RangeError("not a gazetteer file");
  let at = 8 + 4 * (columns.length + 1);
  const next = (i: number): Uint8Array => {
    const length = view.getUint32(8 + 4 * i, true);
    if (at + length > bytes.length) throw new RangeError("gazetteer file is cut short");
    const part = bytes.subarray(at, at + length);
    at += (length + 3) & ~3;
    return part;
  };
  const head = JSON.parse(new TextDecoder().decode(next(0))) as GazetteerHead;
  const table = Object.fromEntries(
    columns.map(([name, Column], i) => {
      const part = next(i + 1);
      return [name, new Column(part.buffer as ArrayBuffer, part.byteOffset, part.byteLength / Column.BYTES_PER_ELEMENT)];
    }),
  ) as unknown as GazetteerColumns;
  return { head, table };
}

/** Inhabitants in one byte, to an eighth: the place of the leading bit, and the three bits behind it. */
export function packPopulation(people: number): number {
  if (people < 8) return 0;
  const bits = 32 - Math.clz32(people);
  return ((bits - 3) << 3) | ((people >>> (bits - 4)) & 7);
}

/** The lower end of what `packPopulation` packed; 0 where it is not known. */
export const unpackPopulation = (byte: number): number => (byte < 8 ? 0 : (8 | (byte & 7)) * 2 ** ((byte >>> 3) - 1));
