import { HearsayError } from "../../model/index.ts";
import type { Received } from "../intake.ts";
import { ITEM } from "./item.ts";
import { isTelegram } from "./telegram.ts";
import { isWordDocument } from "./word-document.ts";
import { zipEntries } from "./zip.ts";

/** The forms a file can have; `page` is HTML or plain text. */
export type FileForm =
  | "page"
  | "item"
  | "pdf"
  | "word"
  | "mail"
  | "mbox"
  | "zip"
  | "gzip"
  | "warc"
  | "feed"
  | "sitemap"
  | "csv"
  | "json-rows"
  | "telegram";

const HEAD = 4096;

/**
 * The form of a file: by its media type, by its first bytes, and only where those leave it open by the end of its name. Throws HearsayError
 * `not-text` for spreadsheets, slides and books, which are zip archives too.
 */
export function fileForm({ bytes, name, mediaType }: Received): FileForm {
  const type = mediaType?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (type === ITEM) return "item";
  if (type === "message/rfc822") return "mail";
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD)).replace(/^(?:\u00ef\u00bb\u00bf)?\s+|^\u00ef\u00bb\u00bf/, "");
  if (/^[^\n]{0,1000}%PDF-/.test(head.slice(0, 1024))) return "pdf";
  if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) return zipForm(bytes, name);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return /\.warc\.gz$/i.test(name) ? "warc" : "gzip";
  if (/^WARC\/[\d.]+\r?\n/.test(head)) return "warc";
  if (type === "text/html" || type === "text/plain") return "page";
  if (/^From \S+[^\n]*\n[\w-]+:/.test(head)) return "mbox";
  return textForm(head, name, type) ?? jsonForm(bytes, head, name) ?? (isMail(head, name) ? "mail" : "page");
}

function zipForm(bytes: Uint8Array, name: string): FileForm {
  const paths = zipEntries(bytes, name).map(({ path }) => path);
  if (isWordDocument(paths)) return "word";
  const kind = paths.includes("[Content_Types].xml")
    ? "a spreadsheet or slides"
    : paths.includes("mimetype")
      ? "an OpenDocument file or an e-book"
      : undefined;
  if (kind === undefined) return "zip";
  throw new HearsayError("not-text", `${name} is ${kind}.`, "Save it as CSV, PDF, DOCX or text and read that.");
}

function textForm(head: string, name: string, type: string): FileForm | undefined {
  const opening = head.replace(/^(?:<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>|\s)+/i, "");
  if (/^<(?:rss|feed|rdf:RDF)[\s>]/i.test(opening)) return "feed";
  if (/^<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/i.test(opening)) return "sitemap";
  if (/\.(?:csv|tsv)$/i.test(name) || /^text\/(?:csv|tab-separated-values)$/.test(type)) return "csv";
  return undefined;
}

function jsonForm(bytes: Uint8Array, head: string, name: string): FileForm | undefined {
  if (/\.(?:jsonl|ndjson)$/i.test(name)) return "json-rows";
  if (!/^[[{]/.test(head)) return undefined;
  if (/^\{[^\n]*"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/.test(head.replaceAll(/\r?\n/g, " "))) return "feed";
  const value = json(bytes);
  if (isTelegram(value)) return "telegram";
  if (Array.isArray(value) && value.some((one) => typeof one === "object" && one !== null)) return "json-rows";
  const lines = head.split(/\r?\n/);
  if (value === undefined && lines.length > 1 && parses(lines[0] ?? "")) return "json-rows";
  if (value !== undefined || /\.json$/i.test(name))
    throw new HearsayError(
      "bad-table",
      `${name} is JSON, but neither a feed, a chat nor a list of reports.`,
      "Give a JSON list, or a JSON object a line, with text or url.",
    );
  return undefined;
}

function json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function parses(line: string): boolean {
  try {
    return typeof JSON.parse(line) === "object";
  } catch {
    return false;
  }
}

/** Headers of a mail at the top: three of those every mail has, or a name that says so. */
function isMail(head: string, name: string): boolean {
  const top = head.split(/\r?\n\r?\n/, 1)[0] ?? "";
  const known = /^(?:from|to|subject|date|message-id|received|mime-version|return-path|delivered-to|content-type):/i;
  const lines = top.split(/\r?\n/).filter((line) => !/^\s/.test(line));
  const headers = lines.filter((line) => known.test(line)).length;
  return /\.eml$/i.test(name) ? headers > 0 : headers >= 4 && /^(?:message-id|mime-version|received):/im.test(top);
}
