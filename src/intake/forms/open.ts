import { HearsayError, type Text, textId, versionId } from "../../model/index.ts";
import { decode } from "../decoding.ts";
import { INTAKE, intakeName, limits, type Received, type TakenIn, takeIn } from "../intake.ts";
import type { ReadText } from "../read-text.ts";
import { gzipParts, zipParts } from "./archive.ts";
import { codedParts } from "./coded/rows.ts";
import { feedParts } from "./feed.ts";
import { type FileForm, fileForm } from "./file-form.ts";
import { ITEM, readItem } from "./item.ts";
import { languageOf } from "./language.ts";
import { readMail } from "./mail.ts";
import { mboxParts } from "./mbox.ts";
import { batch, type Opened, type Part } from "./member.ts";
import { readPdf } from "./pdf/read.ts";
import { sitemapAddresses } from "./sitemap.ts";
import { csvRows, jsonRows, tableParts } from "./table.ts";
import { isTelegram, telegramParts } from "./telegram.ts";
import { warcBytes, warcParts } from "./warc.ts";
import { readWordDocument } from "./word-document.ts";

/** What to open: the bytes of a file, from which of its parts on, and the mapping of its rows where they are coded. */
export interface ToOpen extends Received {
  readonly from?: number;
  /** YAML of a mapping for coded rows. */
  readonly mapping?: string;
}

/**
 * Opens a file of any form: a report, or the reports it holds, a batch at a time. Throws HearsayError with what is wrong and what to do;
 * what is wrong with one part is in that part.
 */
export async function openFile(file: ToOpen): Promise<Opened> {
  const { bytes, name } = file;
  if (bytes.length > limits.bytes) return { report: takeIn(file), parts: [] };
  const form = fileForm(file);
  const opened = await openAs(form, file);
  if (!opened.report && opened.parts.length === 0 && opened.next === undefined)
    throw new HearsayError("empty", `${name} holds no report.`, "Give a file that holds reports.");
  return opened.report ? { ...opened, report: await withLanguage(opened.report) } : opened;
}

async function openAs(form: FileForm, file: ToOpen): Promise<Opened> {
  const { bytes, name, from = 0 } = file;
  switch (form) {
    case "pdf":
      return { report: taken(file, "application/pdf", await readPdf(bytes, name)), parts: [] };
    case "word":
      return { report: taken(file, WORD, await readWordDocument(bytes, name)), parts: [] };
    case "item":
      return { report: taken(file, ITEM, readItem(bytes, name)), parts: [] };
    case "mail": {
      const { read, attachments } = await readMail(bytes, name);
      return { ...(read ? { report: taken(file, "message/rfc822", read) } : {}), parts: attachments };
    }
    case "zip":
      return zipParts(bytes, name, from);
    case "gzip":
      return gzipParts(bytes, name);
    case "warc":
      return warcParts(warcBytes(bytes, name), name, from);
    case "mbox":
      return mboxParts(bytes, from);
    case "page":
      return { report: takeIn(file), parts: [] };
    default:
      return listed(partsOf(form, file), from);
  }
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Parts of the forms that are text: feeds, sitemaps, tables, chats. */
function partsOf(
  form: "feed" | "sitemap" | "csv" | "json-rows" | "telegram",
  { bytes, name, mediaType, mapping }: ToOpen,
): readonly Part[] {
  const { text } = decode(bytes, name, mediaType);
  switch (form) {
    case "feed":
      return feedParts(text, name);
    case "sitemap":
      return sitemapAddresses(text, name);
    case "csv":
    case "json-rows": {
      const rows = form === "csv" ? csvRows(text, name) : jsonRows(text, name);
      return mapping === undefined ? tableParts(rows, name) : codedParts(rows, mapping, name);
    }
    case "telegram": {
      const value: unknown = JSON.parse(text);
      return isTelegram(value) ? telegramParts(value, name) : [];
    }
    default:
      return form satisfies never;
  }
}

const listed = (parts: readonly Part[], from: number): Opened => batch(parts.length, from, (index) => parts[index]);

/** A report made by a reader of its form. */
function taken({ bytes, mediaType }: ToOpen, form: string, { text, zones, data, notes }: ReadText): TakenIn {
  if (text.trim() === "") throw new HearsayError("empty", "The file holds no words.", "Give a file with the words of a report.");
  const version = versionId(bytes);
  const intake = mediaType === undefined ? INTAKE : intakeName(mediaType);
  const made: Text = { kind: "text", id: textId(version, intake), version, text, intake, encoding: "utf-8", zones, data, notes };
  return { form, encoding: "utf-8", version, text: made, notes };
}

async function withLanguage(report: TakenIn): Promise<TakenIn> {
  const language = await languageOf(report.text);
  return language ? { ...report, text: { ...report.text, data: { ...report.text.data, language } } } : report;
}
