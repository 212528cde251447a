import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, stringify } from "yaml";
import { HearsayError } from "../model/index.ts";
import { type Effects, systemCode } from "./effects.ts";

/** What belongs to one case and not to its user: whether it is the bundled sample, and packs of its own. */
export interface CaseSettings {
  /** Pages and exports of the case carry the mark SAMPLE. */
  readonly sample: boolean;
  /** Folders of packs, relative to the case, or `bundled:sample`. */
  readonly packs: readonly string[];
}

const FILE = "case.yaml";
const SAMPLE = fileURLToPath(new URL("../../examples/sample/", import.meta.url));

/** Folder of the reports that come with Hearsay. */
export const sampleReports: string = join(SAMPLE, "reports");
/** Settings of the case they are read into. */
export const sampleSettings: CaseSettings = { sample: true, packs: ["bundled:sample"] };

/** The settings in the folder of a case, packs as absolute paths; those of a plain case where it has no `case.yaml`. Throws HearsayError `bad-config`. */
export async function readCaseSettings(folder: string, effects: Effects): Promise<CaseSettings> {
  const file = join(folder, FILE);
  const found = await fieldsOf(file, effects);
  const packs = found["packs"] ?? [];
  if (!Array.isArray(packs) || !packs.every((path) => typeof path === "string"))
    throw new HearsayError("bad-config", `${file}: packs is no list of folders.`, 'Write it as "packs: [folder]".');
  return {
    sample: found["sample"] === true,
    packs: packs.map((path: string) => (path === "bundled:sample" ? join(SAMPLE, "pack") : resolve(folder, path))),
  };
}

/** Writes the settings of a new case; a case that has some keeps them. */
export async function keepCaseSettings(folder: string, settings: CaseSettings): Promise<void> {
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(join(folder, FILE), stringify(settings), { flag: "wx" });
  } catch (error) {
    if (systemCode(error) !== "EEXIST") throw error;
  }
}

async function fieldsOf(file: string, effects: Effects): Promise<Readonly<Record<string, unknown>>> {
  let words: string;
  try {
    words = new TextDecoder().decode(await effects.files.read(file));
  } catch (error) {
    if (systemCode(error) === "ENOENT" || systemCode(error) === "ENOTDIR") return {};
    throw error;
  }
  try {
    const found: unknown = parse(words, { logLevel: "silent" });
    return typeof found === "object" && found !== null ? (found as Record<string, unknown>) : {};
  } catch (error) {
    throw new HearsayError("bad-config", `${file} is no YAML.`, 'It may hold "sample: true" and "packs: [folder]".', { cause: error });
  }
}
