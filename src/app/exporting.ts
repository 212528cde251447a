import { open, rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { exportFindings, exportJson, exportLinks, exportPassages, exportZones } from "../export/index.ts";
import { type AccountView, type DataSource, HearsayError } from "../model/index.ts";
import { aligned } from "../reconcile/index.ts";
import { type Effects, systemCode } from "./effects.ts";

type Exporter = (view: AccountView, mark: string | undefined, sources: readonly DataSource[]) => AsyncIterable<string>;
const formats = {
  json: exportJson,
  findings: exportFindings,
  zones: exportZones,
  links: exportLinks,
  passages: (view, mark) => exportPassages(view, aligned, mark),
} satisfies Record<string, Exporter>;
const exporters: Readonly<Record<keyof typeof formats, Exporter>> = formats;

export type ExportFormat = keyof typeof formats;
/** What stands at the head of an export: the mark of the sample, and the packs and models it rests on. */
export interface ExportHead {
  readonly mark?: string;
  readonly sources: readonly DataSource[];
}
/** Names of the formats, in the order in which help lists them. */
export const exportFormats = Object.keys(formats) as readonly ExportFormat[];

/** The account in a format, piece by piece; `mark` (SAMPLE) stands in every object of it. */
export const exported = (view: AccountView, format: ExportFormat, { mark, sources }: ExportHead): AsyncIterable<string> =>
  exporters[format](view, mark, sources);

/**
 * Writes an export to a file: first beside it, then in its place, so that a broken run leaves the old file whole. Throws HearsayError
 * `not-readable` that names the file.
 */
export async function exportToFile(
  view: AccountView,
  format: ExportFormat,
  path: string,
  effects: Effects,
  head: ExportHead,
): Promise<void> {
  const file = resolve(effects.cwd(), path);
  const unfinished = `${file}.unfinished`;
  try {
    const handle = await open(unfinished, "w");
    try {
      for await (const piece of exported(view, format, head)) await handle.write(piece);
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (error) {
    const code = systemCode(error);
    await rm(unfinished, { force: true });
    if (code === undefined) throw error;
    throw new HearsayError(
      "not-readable",
      `${path} cannot be written (${code}).`,
      "Check that its folder is there and may be written to.",
      { cause: error },
    );
  }
}
