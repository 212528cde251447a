import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { type Summary, summaryOf } from "../analysis/index.ts";
import { type AccountView, HearsayError } from "../model/index.ts";
import { systemCode } from "./effects.ts";

/** The account as somebody left it at a visit. */
export interface Visit {
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  readonly summary: Summary;
}

const FOLDER = "visits";
const ENDING = ".json.gz";

/** Marks a visit: keeps, beside the store, what the account holds now, in place of the mark of that person before. */
export async function markVisit(folder: string, view: AccountView, by: string, at: string): Promise<Visit> {
  const visit: Visit = { by, at, summary: await summaryOf(view) };
  const file = fileOf(folder, by);
  await mkdir(join(folder, FOLDER), { recursive: true });
  await writeFile(`${file}.unfinished`, gzipSync(JSON.stringify(visit)));
  await rename(`${file}.unfinished`, file);
  return visit;
}

/** The last visit that somebody marked; throws HearsayError `case-damaged` for a mark that cannot be read. */
export async function lastVisit(folder: string, by: string): Promise<Visit | undefined> {
  const file = fileOf(folder, by);
  try {
    return JSON.parse(gunzipSync(await readFile(file)).toString("utf8")) as Visit;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    throw new HearsayError("case-damaged", `The mark of your last visit cannot be read: ${file}.`, "Remove it, and mark a visit anew.", {
      cause: error,
    });
  }
}

/** Drops the marks of all visits: they hold titles in the words of reports. */
export async function dropVisits(folder: string): Promise<void> {
  const files = await readdir(join(folder, FOLDER)).catch(() => []);
  for (const file of files) if (file.endsWith(ENDING)) await rm(join(folder, FOLDER, file), { force: true });
}

/** One file for each name, whatever is in the name. */
const fileOf = (folder: string, by: string): string =>
  join(folder, FOLDER, `${Buffer.from(by, "utf8").toString("hex").slice(0, LONGEST)}${ENDING}`);

/** A file name may hold 255 bytes. */
const LONGEST = 200;
