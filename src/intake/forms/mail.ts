import PostalMime, { type Email } from "postal-mime";
import { HearsayError } from "../../model/index.ts";
import type { ReadText } from "../read-text.ts";
import { itemBytes, readItem } from "./item.ts";
import { distinctSuffixes, type Member } from "./member.ts";
import { writtenDate } from "./written-date.ts";

/** A mail as a text, and what is attached to it. */
export interface Mail {
  /** Absent where the mail has attachments and no words of its own. */
  readonly read?: ReadText;
  readonly attachments: readonly Member[];
}

/** Reads one mail (EML). Throws HearsayError `damaged` or `empty`. */
export async function readMail(bytes: Uint8Array, name: string): Promise<Mail> {
  const mail = await parsed(bytes, name);
  const attached = mail.attachments.filter(
    ({ disposition, related, mimeType }) => disposition !== "inline" && related !== true && !/^image\//.test(mimeType),
  );
  const suffixes = distinctSuffixes(
    attached.map(({ filename }, index) => `!/${(filename || `attachment-${index + 1}`).replace(/[\s\0/\\]+/g, " ").toWellFormed()}`),
  );
  const attachments = attached.map(({ content, mimeType }, index) => ({
    kind: "member" as const,
    suffix: suffixes[index] ?? "",
    bytes: contentOf(content),
    ...(/^(?:application\/octet-stream|application\/zip|application\/x-)/i.test(mimeType) ? {} : { mediaType: mimeType }),
  }));
  const html = mail.html?.trim() ?? "";
  const words = html === "" ? (mail.text?.trim() ?? "") : html;
  if (words === "" && attachments.length > 0) return { attachments };
  if (words === "" && mail.headers.length === 0) throw new HearsayError("damaged", `${name} is no mail.`, "Save the mail again as .eml.");
  if (words === "") throw new HearsayError("empty", `${name} is a mail without words.`, "Save the mail with its text.");
  return { read: readItem(itemBytes(itemOf(mail, words, html !== "")), name), attachments };
}

async function parsed(bytes: Uint8Array, name: string): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 20, maxHeadersSize: 1_000_000, attachmentEncoding: "arraybuffer" });
  } catch (error) {
    const why = error instanceof Error ? (error.message.split("\n", 1)[0] ?? "") : "";
    throw new HearsayError("damaged", `${name} is a damaged mail (${why}).`, "Save the mail again as .eml.", { cause: error });
  }
}

function itemOf(mail: Email, words: string, html: boolean) {
  const from = mail.from?.name || mail.from?.address;
  const data = { title: mail.subject, byline: from, published: writtenDate(mail.headers.find(({ key }) => key === "date")?.value) };
  return {
    from: "mail",
    ...(mail.subject ? { title: mail.subject } : {}),
    form: html ? ("html" as const) : ("text" as const),
    words,
    data: Object.fromEntries(Object.entries(data).filter((field): field is [string, string] => Boolean(field[1]))),
  };
}

const contentOf = (content: ArrayBuffer | Uint8Array | string): Uint8Array =>
  typeof content === "string"
    ? new TextEncoder().encode(content)
    : content instanceof Uint8Array
      ? new Uint8Array(content)
      : new Uint8Array(content);
