import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { HearsayError } from "../../model/index.ts";

/** What a stretch of packed bytes may come to. */
export interface Unpacking {
  readonly name: string;
  /** Bytes after which unpacking stops. */
  readonly most: number;
}

const ways = { gzip: gunzipSync, zlib: inflateSync, deflate: inflateRawSync, brotli: brotliDecompressSync } as const;

/** Unpacks with a byte counter. Throws HearsayError `too-large` past `most` bytes and `damaged` for what does not unpack. */
export function unpack(bytes: Uint8Array, way: keyof typeof ways, { name, most }: Unpacking): Uint8Array {
  try {
    return new Uint8Array(ways[way](bytes, { maxOutputLength: Math.max(1, most) }));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ERR_BUFFER_TOO_LARGE")
      throw new HearsayError(
        "too-large",
        `${name} unpacks to more than ${megabytes(most)} MB and was stopped there.`,
        "If it is no bomb, unpack it yourself and read the files in it.",
      );
    throw new HearsayError(
      "damaged",
      `${name} cannot be unpacked (${code || "damaged"}).`,
      "Get the file again; it was cut or changed on its way.",
      {
        cause: error,
      },
    );
  }
}

/** Bytes as megabytes for a person. */
export const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(bytes < 1_000_000 ? 2 : 0);
