import { open, rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { exportFindings, exportJson, exportLinks, exportZones } from "../export/index.ts";
import { type AccountView, HearsayError } from "../model/index.ts";
import { type Effects, systemCode } from "./effects.ts";

const exporters = { json: exportJson, findings: exportFindings, zones: exportZones, links: exportLinks } as const;

export type ExportFormat = keyof typeof exporters;
/** Names of the formats, in the order in which help lists them. */
export const exportFormats = Object.keys(exporters) as readonly ExportFormat[];

/** The account in a format, piece by piece; `mark` (SAMPLE) stands in every object of it. */
export const exported = (view: AccountView, format: ExportFormat, mark?: string): AsyncIterable<string> => exporters[format](view, mark);

/**
 * Writes an export to a file: first beside it, then in its place, so that a broken run leaves the old file whole. Throws HearsayError
 * `not-readable` that names the file.
 */
export async function exportToFile(view: AccountView, format: ExportFormat, path: string, effects: Effects, mark?: string): Promise<void> {
  const file = resolve(effects.cwd(), path);
  const unfinished = `${file}.unfinished`;
  try {
    const handle = await open(unfinished, "w");
    try {
      for await (const piece of exported(view, format, mark)) await handle.write(piece);
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
