import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { machine } from "../../src/app/effects.ts";
import { openMaterials } from "../../src/app/materials.ts";
import { parseSidecar } from "../../src/intake/data/sidecar.ts";
import { takeIn } from "../../src/intake/index.ts";
import { byCodeUnit, type Finding, type ReportData, reportId } from "../../src/model/index.ts";
import type { ReportReader } from "../../src/reading/read.ts";
import { recordsOf } from "../kit.ts";

/** The findings of the reports of a folder or of a file of records, each with its file and that file's text. */
export interface Read {
  readonly findings: readonly { readonly finding: Finding; readonly file: string; readonly text: string }[];
}

/** Which records of a file are read, by their place in it, counted from 0. */
export type Part = "all" | "even" | "odd";

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
      const sidecar = join(folder, `${name}.meta.yaml`);
      const given = existsSync(sidecar) ? parseSidecar(readFileSync(sidecar, "utf8"), sidecar) : {};
      return findingsOf(new Uint8Array(readFileSync(join(folder, name))), name, given, reader);
    }),
  };
}

/** A record of the kit's news texts; `dct` is the day of publication, or what was taken for it. */
interface Record {
  readonly id: string;
  readonly text: string;
  readonly dct?: string;
}

/** Reads the records of a JSON Lines file as plain texts, each named after its id. */
export async function readRecords(file: string, part: Part): Promise<Read> {
  const { reader } = await openMaterials({ packs: [] }, machine);
  const records = recordsOf<Record>(file).filter((_, at) => part === "all" || (at % 2 === 0) === (part === "even"));
  return {
    findings: records.flatMap(({ id, text, dct }) => {
      const published = dct !== undefined && /^\d{4}-\d\d-\d\d$/.test(dct);
      const given: ReportData = published ? { published: { value: dct, how: "given", from: "benchmark" } } : {};
      return findingsOf(new TextEncoder().encode(text), `${id}.txt`, given, reader);
    }),
  };
}

function findingsOf(bytes: Uint8Array, name: string, given: ReportData, reader: ReportReader): Read["findings"] {
  const { text, version } = takeIn({ bytes, name });
  const data = { ...text.data, ...given };
  const report = { kind: "report" as const, id: reportId(name, version, 0), name, version, text: text.id, data, versions: [version] };
  return reader.read(report, text).findings.map((finding) => ({ finding, file: name, text: text.text }));
}
