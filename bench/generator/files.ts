import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateReports } from "./reports.ts";

/** Writes generated reports into a folder under their names, each with a sidecar that gives date and outlet. */
export function writeReports(folder: string, count: number, seed = 7): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, text, published, outlet } of generateReports({ count, seed })) {
    writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, `${name}.meta.yaml`), `published: ${published}\noutlet: ${JSON.stringify(outlet)}\n`);
  }
}
