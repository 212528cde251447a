import { analyse } from "chardet";
import iconv from "iconv-lite";
import { HearsayError, type Note, note } from "../model/index.ts";
import { refuseBinary } from "./binary.ts";

/** Bytes as text: well-formed UTF-16 without NUL, the encoding they were read in, and what was guessed or replaced. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly notes: readonly Note[];
}

const HEAD = 2048;

/**
 * Decodes the bytes of a report: byte order mark, then UTF-16 seen by its zeros, then UTF-8 where it is valid, then the
 * charset the page or the server declares, then a guess by chardet. A byte order mark is not part of the text.
 * Throws HearsayError `not-text` for bytes that are no text.
 */
export function decode(bytes: Uint8Array, name: string, mediaType?: string): Decoded {
  const marked = byMark(bytes);
  if (marked) return finish(marked.encoding, marked.bytes, []);
  const wide = zerosOf(bytes);
  if (wide) return finish(wide, bytes, [note("encoding-guessed", `${name} has no byte order mark; its zero bytes say ${wide}.`)]);
  refuseBinary(bytes, name);
  const declared = declaredCharset(bytes, mediaType);
  const bad = badUtf8(bytes);
  if (bad.wide > 0 && bad.wrong === 0) {
    const other = declared !== undefined && !isUtf8(declared);
    return finish(
      "utf-8",
      bytes,
      other ? [note("encoding-declared-wrong", `${name} declares ${declared} but is valid UTF-8, and was read as that.`)] : [],
    );
  }
  if (declared !== undefined && !isUtf8(declared)) {
    if (iconv.encodingExists(declared)) return finish(declared, bytes, []);
  }
  if (bad.wrong === 0) return finish("utf-8", bytes, []);
  if (bad.wrong * 10 <= bad.wide) return finish("utf-8", bytes, []);
  const guess = guessOf(bytes);
  if (!guess)
    throw new HearsayError("not-text", `${name} is in no encoding that could be recognised.`, "Save it as UTF-8 and read it again.");
  return finish(guess, bytes, [
    note("encoding-guessed", `${name} declares no usable encoding; it was read as ${guess}. If letters look wrong, save it as UTF-8.`),
  ]);
}

function finish(encoding: string, bytes: Uint8Array, notes: readonly Note[]): Decoded {
  const decoded = iconv.decode(bytes, encoding, { stripBOM: false });
  const text = decoded.replaceAll("\0", "\uFFFD").toWellFormed();
  if (!text.includes("\uFFFD")) return { text, encoding, notes };
  const count = text.split("\uFFFD").length - 1;
  return {
    text,
    encoding,
    notes: [...notes, note("characters-replaced", `${count} character(s) could not be read as ${encoding} and stand as U+FFFD.`)],
  };
}

function byMark(bytes: Uint8Array): { readonly encoding: string; readonly bytes: Uint8Array } | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: "utf-8", bytes: bytes.subarray(3) };
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: "utf-32le", bytes: bytes.subarray(4) };
  if (a === 0xff && b === 0xfe) return { encoding: "utf-16le", bytes: bytes.subarray(2) };
  if (a === 0xfe && b === 0xff) return { encoding: "utf-16be", bytes: bytes.subarray(2) };
  return undefined;
}

/** UTF-16 without a mark: nearly every byte on one side of the pairs is zero, and hardly one on the other. */
function zerosOf(bytes: Uint8Array): string | undefined {
  const size = Math.min(bytes.length, HEAD) & ~1;
  if (size < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < size; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const pairs = size / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.02) return "utf-16le";
  if (even > pairs * 0.4 && odd < pairs * 0.02) return "utf-16be";
  return undefined;
}

const isUtf8 = (charset: string): boolean => charset === "utf-8" || charset === "utf8";

/** The charset that the media type, an XML declaration or an HTML meta tag names, in lower case. */
function declaredCharset(bytes: Uint8Array, mediaType: string | undefined): string | undefined {
  const head = iconv.decode(bytes.subarray(0, HEAD), "latin1");
  const found =
    /charset\s*=\s*["']?([\w:.-]{2,40})/i.exec(mediaType ?? "") ??
    /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w:.-]{2,40})/i.exec(head) ??
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w:.-]{2,40})/i.exec(head);
  return found?.[1]?.toLowerCase();
}

/** Counts well-formed and broken multi-byte sequences of UTF-8; a sequence cut by the end of the bytes counts as broken. */
function badUtf8(bytes: Uint8Array): { readonly wide: number; readonly wrong: number } {
  let wide = 0;
  let wrong = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
    let good = length > 0;
    for (let next = 1; next < length && good; next++) good = ((bytes[at + next] ?? 0) & 0xc0) === 0x80;
    if (good) wide++;
    else wrong++;
    at += good ? length : 1;
  }
  return { wide, wrong };
}

/** The best guess that can be decoded; looks at the first 64 KB from the first byte outside ASCII. */
function guessOf(bytes: Uint8Array): string | undefined {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const from = Math.max(0, first - 1024);
  for (const match of analyse(bytes.subarray(from, from + 65536))) {
    const encoding = match.name.toLowerCase();
    if (!isUtf8(encoding) && !encoding.startsWith("utf-") && iconv.encodingExists(encoding)) return encoding;
  }
  return undefined;
}
