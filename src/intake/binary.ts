import { HearsayError } from "../model/index.ts";

const READS = "Hearsay reads texts, pages, PDF, Word, mails, feeds, tables and archives of these (docs/inputs.md).";

/** First bytes of formats that are not text: as hexadecimal digits, what to call it, and what the user can do. */
const signatures: readonly { readonly at: number; readonly hex: string; readonly what: string; readonly hint: string }[] = [
  { at: 0, hex: "255044462d", what: "a PDF file", hint: "Save its text as .txt and read that." },
  { at: 0, hex: "504b0304", what: "a zip archive or an office document", hint: "Unpack it, or save the document as text or HTML." },
  { at: 0, hex: "504b0506", what: "an empty zip archive", hint: "Unpack archives and read the files in them." },
  { at: 0, hex: "d0cf11e0a1b11ae1", what: "an old office document", hint: "Save it as text or HTML." },
  { at: 0, hex: "1f8b", what: "a gzip archive", hint: "Unpack it and read the files in it." },
  { at: 0, hex: "377abcaf271c", what: "a 7z archive", hint: "Unpack it and read the files in it." },
  { at: 0, hex: "526172211a07", what: "a RAR archive", hint: "Unpack it and read the files in it." },
  { at: 0, hex: "fd377a585a00", what: "an xz archive", hint: "Unpack it and read the files in it." },
  { at: 0, hex: "89504e470d0a1a0a", what: "a PNG image", hint: "Hearsay reads text; type or scan the words of an image into a text file." },
  { at: 0, hex: "ffd8ff", what: "a JPEG image", hint: "Hearsay reads text; type or scan the words of an image into a text file." },
  { at: 0, hex: "47494638", what: "a GIF image", hint: "Hearsay reads text; type or scan the words of an image into a text file." },
  { at: 8, hex: "57454250", what: "a WebP image", hint: "Hearsay reads text; type or scan the words of an image into a text file." },
  { at: 4, hex: "66747970", what: "a video or sound file", hint: "Hearsay reads text; write down what is said and read that." },
  { at: 0, hex: "494433", what: "a sound file", hint: "Hearsay reads text; write down what is said and read that." },
  { at: 0, hex: "7f454c46", what: "a program", hint: READS },
  {
    at: 0,
    hex: "53514c69746520666f726d6174",
    what: "a SQLite database",
    hint: "Open a case with --case; it reads texts, pages, PDF, Word, mails, feeds and tables.",
  },
];

const SAMPLE = 65536;

/** Throws HearsayError `not-text` when the bytes are a known format that is no text, or hold too many control characters. */
export function refuseBinary(bytes: Uint8Array, name: string): void {
  for (const { at, hex, what, hint } of signatures) {
    if (startsWith(bytes, at, hex)) throw new HearsayError("not-text", `${name} is ${what}, not text.`, hint);
  }
  const size = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  for (let at = 0; at < size; at++) if (isControl(bytes[at] ?? 0)) controls++;
  if (controls * 50 > size) throw new HearsayError("not-text", `${name} is binary, not text.`, READS);
}

function startsWith(bytes: Uint8Array, at: number, hex: string): boolean {
  for (let index = 0; index < hex.length; index += 2) {
    if (bytes[at + index / 2] !== Number.parseInt(hex.slice(index, index + 2), 16)) return false;
  }
  return true;
}

/** Control characters that text does not use; tab, line feed, form feed, return and escape are used. */
const isControl = (byte: number): boolean =>
  byte < 9 || byte === 11 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32) || byte === 127;
