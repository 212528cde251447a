import { deflateSync, inflateSync } from "node:zlib";
import { HearsayError } from "../../model/index.ts";
import type { Packing } from "./tables.ts";

/** Bytes of memory taken at once to unpack into. */
const LARGEST_PIECE = 2 ** 20;

/** Packed bytes as they lie in a table. */
export interface Packed {
  readonly packing: Packing;
  readonly size: number;
  readonly content: Uint8Array;
}

/** Bytes packed where that makes them smaller. */
export function pack(bytes: Uint8Array): Packed {
  const deflated = deflateSync(bytes, { level: 3 });
  return deflated.length < bytes.length
    ? { packing: "deflate", size: bytes.length, content: deflated }
    : { packing: "plain", size: bytes.length, content: bytes };
}

/** The bytes again; never more than were packed, whatever the stream says; throws HearsayError `case-damaged`. */
export function unpack({ packing, size, content }: Packed): Uint8Array {
  try {
    if (packing === "plain") return new Uint8Array(content);
    const most = Math.max(1, size);
    // one piece for all of it: nothing is put together afterwards
    return new Uint8Array(inflateSync(content, { maxOutputLength: most, chunkSize: Math.min(LARGEST_PIECE, Math.max(64, most + 1)) }));
  } catch (error) {
    throw new HearsayError(
      "case-damaged",
      "Packed bytes in the case are damaged.",
      "Restore the case from a copy, or read the reports again.",
      { cause: error },
    );
  }
}
