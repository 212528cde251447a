import mammoth from "mammoth";
import { HearsayError } from "../../model/index.ts";
import { readHtml } from "../html/read.ts";
import type { ReadText } from "../read-text.ts";
import { megabytes } from "./inflate.ts";
import { refuseHostileXml } from "./xml.ts";
import { zipBytes, zipEntries } from "./zip.ts";

/** Most bytes that the parts of one document may unpack to. */
const MOST = 100_000_000;

/** Reads a Word document (DOCX) as the page it would be: headings, paragraphs, tables. Throws HearsayError `damaged`, `too-large`. */
export async function readWordDocument(bytes: Uint8Array, name: string): Promise<ReadText> {
  checkParts(bytes, name);
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { externalFileAccess: false, convertImage: mammoth.images.imgElement(async () => ({ src: "" })) },
    );
    return readHtml(`<!doctype html><html><body><article>${value}</article></body></html>`);
  } catch (error) {
    const why = error instanceof Error ? (error.message.split("\n", 1)[0] ?? "") : "";
    throw new HearsayError("damaged", `${name} is a damaged Word document (${why}).`, "Open it and save it again, or save it as text.", {
      cause: error,
    });
  }
}

/** Unpacks every part once, with counters, so that the library meets nothing that grows or lies. */
function checkParts(bytes: Uint8Array, name: string): void {
  const entries = zipEntries(bytes, name);
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > MOST) throw new HearsayError("too-large", `${name} would unpack to ${megabytes(size)} MB.`, "Save the document as text.");
  for (const entry of entries) {
    const content = zipBytes(bytes, entry, `${name}!/${entry.path}`);
    if (/\.xml$/i.test(entry.path) && content.length < 2_000_000 && /<!DOCTYPE/i.test(new TextDecoder().decode(content.subarray(0, 4096))))
      refuseHostileXml(new TextDecoder().decode(content), `${name}!/${entry.path}`);
  }
}

/** Whether a zip archive is a Word document. */
export const isWordDocument = (paths: readonly string[]): boolean =>
  paths.includes("[Content_Types].xml") && paths.some((path) => path.startsWith("word/"));
