import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { machine } from "../../src/app/effects.ts";
import { openMaterials } from "../../src/app/materials.ts";
import { parseSidecar } from "../../src/intake/data/sidecar.ts";
import { takeIn } from "../../src/intake/index.ts";
import { byCodeUnit, type Finding, reportId } from "../../src/model/index.ts";

/** The findings of the reports of a folder, each with its file and that file's text. */
export interface Read {
  readonly findings: readonly { readonly finding: Finding; readonly file: string; readonly text: string }[];
}

const sample = fileURLToPath(new URL("../../examples/sample/", import.meta.url));

/** The folder of the bundled sample's reports. */
export const sampleReports: string = join(sample, "reports");

/** Reads all reports of a folder, with their sidecars, the bundled packs and, for the sample, its own pack. */
export async function readFolder(folder: string): Promise<Read> {
  const { reader } = await openMaterials({ packs: folder === sampleReports ? [join(sample, "pack")] : [] }, machine);
  const names = readdirSync(folder)
    .filter((name) => !name.endsWith(".meta.yaml"))
    .sort(byCodeUnit);
  return {
    findings: names.flatMap((name) => {
      const { text, version } = takeIn({ bytes: new Uint8Array(readFileSync(join(folder, name))), name });
      const sidecar = join(folder, `${name}.meta.yaml`);
      const data = { ...text.data, ...(existsSync(sidecar) ? parseSidecar(readFileSync(sidecar, "utf8"), sidecar) : {}) };
      const report = { kind: "report" as const, id: reportId(name, version, 0), name, version, text: text.id, data, versions: [version] };
      return reader.read(report, text).findings.map((finding) => ({ finding, file: name, text: text.text }));
    }),
  };
}
