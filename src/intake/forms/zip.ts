import { crc32 } from "node:zlib";
import { HearsayError } from "../../model/index.ts";
import { megabytes, unpack } from "./inflate.ts";
import { MOST_PARTS, MOST_UNPACKED } from "./member.ts";

/** One entry of a zip archive as its directory tells it. */
export interface ZipEntry {
  readonly path: string;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly method: number;
  readonly encrypted: boolean;
  /** A link of a file system; its bytes are a path. */
  readonly link: boolean;
  /** Where its local header starts. */
  readonly at: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 65_557;

/**
 * The entries of a zip archive in the order of its directory. Nothing is unpacked. Throws HearsayError `damaged` for a directory that is
 * broken, and `too-large` where the sizes it names come to more than may be unpacked.
 */
export function zipEntries(bytes: Uint8Array, name: string): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) throw damaged(name, "its directory is missing");
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw damaged(name, "it is in zip64 form, which is for archives larger than are read");
  if (count > MOST_PARTS) throw tooLarge(name, `${count} files`);
  const entries: ZipEntry[] = [];
  let sum = 0;
  for (let number = 0; number < count; number++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) throw damaged(name, "its directory is cut");
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const [pathLength = 0, extra = 0, comment = 0] = lengths;
    const entry = entryAt(view, at, bytes.subarray(at + 46, at + 46 + pathLength));
    sum += entry.size;
    if (sum > MOST_UNPACKED) throw tooLarge(name, `more than ${megabytes(MOST_UNPACKED)} MB`);
    entries.push(entry);
    at += 46 + pathLength + extra + comment;
  }
  return entries;
}

function entryAt(view: DataView, at: number, path: Uint8Array): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const unix = view.getUint8(at + 5) === 3 ? view.getUint32(at + 38, true) >>> 16 : 0;
  return {
    path: new TextDecoder("utf-8").decode(path).replaceAll("\\", "/").replaceAll("\0", "\uFFFD"),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    encrypted: (flags & 1) !== 0,
    link: (unix & 0xf000) === 0xa000,
    at: view.getUint32(at + 42, true),
  };
}

function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - LONGEST_COMMENT; at--)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}

/** The bytes of an entry, unpacked to exactly the size the directory names. Throws HearsayError `damaged`, `encrypted` or `outside-folder`. */
export function zipBytes(bytes: Uint8Array, entry: ZipEntry, name: string): Uint8Array {
  if (entry.encrypted)
    throw new HearsayError("encrypted", `${name} is locked with a password.`, "Unpack it with its password and read that.");
  if (entry.link)
    throw new HearsayError(
      "outside-folder",
      `${name} is a link in an archive.`,
      "Links in archives are not followed; add the file itself.",
    );
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + 30 > view.byteLength || view.getUint32(entry.at, true) !== LOCAL)
    throw damaged(name, "its place in the archive holds no file");
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (start + entry.packed > view.byteLength) throw damaged(name, "it is cut");
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method !== 0 && entry.method !== 8) throw damaged(name, `it is packed in way ${entry.method}, which is not known here`);
  if (entry.method === 8 && entry.size === 0) return new Uint8Array();
  const content = entry.method === 0 ? packed.slice() : inflated(packed, entry, name);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged(name, "its bytes are not those that were packed");
  return content;
}

/** Never more than the directory says: what would be more is a bomb, or damage. */
function inflated(packed: Uint8Array, { size }: ZipEntry, name: string): Uint8Array {
  try {
    return unpack(packed, "deflate", { name, most: size });
  } catch (error) {
    if (error instanceof HearsayError && error.code === "too-large") throw damaged(name, "it unpacks to more than the archive says");
    throw error;
  }
}

const damaged = (name: string, why: string): HearsayError =>
  new HearsayError("damaged", `${name} is damaged: ${why}.`, "Get the archive again, or unpack it yourself and read the files in it.");

const tooLarge = (name: string, what: string): HearsayError =>
  new HearsayError("too-large", `${name} would unpack to ${what}.`, "If it is no bomb, unpack it yourself and read the files in it.");
