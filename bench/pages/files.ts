import { readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { bytesOf, recordsOf } from "../kit.ts";

/** A page of a benchmark: the id its prediction carries, and its file. */
export interface PageFile {
  readonly id: string;
  readonly file: string;
  /** Its web address, where the records name it. */
  readonly address?: string;
}

const PAGE = /\.(?:html?|xhtml)(?:\.gz)?$/i;

/**
 * The pages of an input: a records file (`.jsonl`, `.jsonl.gz`) whose `html` names each page beside it, or a folder of pages whose names,
 * without `.html` or `.html.gz`, are the ids. A folder is taken in the order of its names.
 */
export function pageFiles(input: string): readonly PageFile[] {
  if (!statSync(input).isDirectory())
    return recordsOf<{ id: string; html: string; url?: string }>(input).map(({ id, html, url }) => ({
      id,
      file: join(dirname(input), html),
      ...(url === undefined ? {} : { address: url }),
    }));
  return readdirSync(input)
    .filter((name) => PAGE.test(name))
    .sort()
    .map((name) => ({ id: name.replace(PAGE, ""), file: join(input, name) }));
}

/** The bytes of a page as its server sent them. */
export const pageBytes = ({ file }: PageFile): Uint8Array => bytesOf(file);
