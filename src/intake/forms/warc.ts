import { HearsayError } from "../../model/index.ts";
import { guarded } from "./archive.ts";
import { unpack } from "./inflate.ts";
import { batch, distinctSuffixes, MOST_UNPACKED, type Opened, type Part } from "./member.ts";

/** One record of a WARC file: its headers in lower case, and where its block lies. */
interface Record_ {
  readonly headers: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
}

const PAGE = 20_000_000;
const latin = new TextDecoder("latin1");
const readTypes =
  /^(?:text\/(?:html|plain)|application\/(?:xhtml\+xml|pdf|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))/i;

/** The bytes of a WARC file, unpacked where it is packed. */
export const warcBytes = (bytes: Uint8Array, name: string): Uint8Array =>
  bytes[0] === 0x1f && bytes[1] === 0x8b ? unpack(bytes, "gzip", { name, most: MOST_UNPACKED / 2 }) : bytes;

/**
 * The pages archived in a WARC file: responses with status 200 that are HTML, text, PDF or Word; pictures, styles and errors are left out.
 * Each is named by its address, `!/https://...`; later captures of one address get `~2`, `~3`. Throws HearsayError `damaged` or `empty`.
 */
export function warcParts(bytes: Uint8Array, name: string, from: number): Opened {
  const pages = recordsOf(bytes, name).flatMap((record) => pageOf(bytes, record) ?? []);
  if (pages.length === 0) throw new HearsayError("empty", `${name} holds no archived page.`, "Give a WARC file with responses of pages.");
  const suffixes = distinctSuffixes(pages.map(({ address }) => `!/${address.toWellFormed()}`));
  return batch(pages.length, from, (index): Part => {
    const page = pages[index] as Page;
    const suffix = suffixes[index] ?? "";
    return guarded(suffix, () => ({
      kind: "member",
      suffix,
      bytes: payloadOf(bytes, page, name + suffix),
      mediaType: page.mediaType,
      given: { address: { value: page.address, how: "said", from: "address in the web archive" } },
    }));
  });
}

/** Reads record after record; a file that ends inside one keeps those before it. */
function recordsOf(bytes: Uint8Array, name: string): Record_[] {
  const records: Record_[] = [];
  for (let at = 0; at < bytes.length; ) {
    while (bytes[at] === 13 || bytes[at] === 10) at++;
    if (at >= bytes.length) break;
    const head = headAt(bytes, at);
    const length = Number(head?.headers.get("content-length") ?? Number.NaN);
    if (!head?.first.startsWith("WARC/") || !Number.isSafeInteger(length) || length < 0) {
      if (records.length > 0) break;
      throw new HearsayError("damaged", `${name} is a damaged web archive.`, "Make the archive again.");
    }
    records.push({ headers: head.headers, start: head.end, end: Math.min(bytes.length, head.end + length) });
    at = head.end + length;
  }
  return records;
}

/** Lines of a head up to the empty line: the first, and the headers. */
function headAt(
  bytes: Uint8Array,
  from: number,
): { readonly first: string; readonly headers: ReadonlyMap<string, string>; readonly end: number } | undefined {
  const text = latin.decode(bytes.subarray(from, from + 65_536));
  const end = /\r?\n\r?\n/.exec(text);
  if (!end) return undefined;
  const [first = "", ...lines] = text.slice(0, end.index).split(/\r?\n/);
  const headers = new Map(
    lines.map((line) => [line.split(":", 1)[0]?.trim().toLowerCase() ?? "", line.slice(line.indexOf(":") + 1).trim()] as const),
  );
  return { first, headers, end: from + end.index + end[0].length };
}

interface Page {
  readonly address: string;
  readonly mediaType: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
}

function pageOf(bytes: Uint8Array, { headers, start, end }: Record_): Page | undefined {
  const address = headers.get("warc-target-uri")?.replace(/^<|>$/g, "") ?? "";
  const type = headers.get("warc-type");
  if (!/^https?:\/\/[^\s/]+\S*$/i.test(address)) return undefined;
  if (type === "resource") {
    const mediaType = headers.get("content-type") ?? "";
    return readTypes.test(mediaType) ? { address, mediaType, headers: new Map(), start, end } : undefined;
  }
  if (type !== "response") return undefined;
  const http = headAt(bytes.subarray(0, end), start);
  const mediaType = http?.headers.get("content-type") ?? "";
  if (!http || !/^HTTP\/[\d.]+ 200\b/.test(http.first) || !readTypes.test(mediaType)) return undefined;
  return { address, mediaType, headers: http.headers, start: http.end, end };
}

function payloadOf(bytes: Uint8Array, { headers, start, end }: Page, name: string): Uint8Array {
  let content: Uint8Array = bytes.slice(start, end);
  if (/\bchunked\b/i.test(headers.get("transfer-encoding") ?? "")) content = unchunked(content);
  const most = { name, most: PAGE };
  switch (headers.get("content-encoding")?.toLowerCase()) {
    case "gzip":
    case "x-gzip":
      return content[0] === 0x1f ? unpack(content, "gzip", most) : content;
    case "deflate":
      return unpack(content, "zlib", most);
    case "br":
      return unpack(content, "brotli", most);
    default:
      return content;
  }
}

/** A body without its chunk sizes; one that is not chunked after all stays as it is. */
function unchunked(content: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let at = 0; ; ) {
    const line = content.indexOf(10, at);
    const size = line < 0 ? undefined : /^([0-9a-f]{1,8})\s*(?:;.*)?\r?$/i.exec(latin.decode(content.subarray(at, line)))?.[1];
    if (size === undefined) return pieces.length === 0 ? content : new Uint8Array(Buffer.concat(pieces));
    const length = Number.parseInt(size, 16);
    if (length === 0) return new Uint8Array(Buffer.concat(pieces));
    pieces.push(content.subarray(line + 1, line + 1 + length));
    at = line + 1 + length;
    while (content[at] === 13 || content[at] === 10) at++;
  }
}
