import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { HearsayError } from "../../model/index.ts";
import { openFile } from "./connection.ts";
import { checkedSchema, migrations } from "./migrations.ts";
import { inWords, noCase } from "./refusal.ts";

/**
 * Writes a case into one file as it stands at one moment, beside any readers and any writer, without free pages. A file that is there is
 * replaced once the new one is whole. Throws HearsayError `no-case`, `case-damaged`, `disk-full` or `not-readable`.
 */
export function backUp(directory: string, file: string): void {
  const source = join(directory, "case.sqlite");
  if (!existsSync(source)) throw noCase(directory);
  const unfinished = `${file}.unfinished`;
  const database = openFile(source, { readonly: true });
  try {
    if (inWords(source, () => checkedSchema(database, source, migrations)) === 0) throw noCase(directory);
    rmSync(unfinished, { force: true });
    inWords(unfinished, () => database.prepare("vacuum into ?").run(unfinished));
    inPlace(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  } finally {
    database.close();
  }
}

/** Puts a finished file in its place, kept through a loss of power; throws HearsayError `not-readable`. */
export function inPlace(unfinished: string, file: string): void {
  try {
    for (const [path, move] of [
      [unfinished, true],
      [dirname(file), false],
    ] as const) {
      const handle = openSync(path, move ? "r+" : "r");
      fsyncSync(handle);
      closeSync(handle);
      if (move) renameSync(unfinished, file);
    }
  } catch (error) {
    throw new HearsayError("not-readable", `${file} cannot be written.`, "Check its folder and your rights on it.", { cause: error });
  }
}
