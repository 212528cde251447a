import { resolve } from "node:path";
import { backUp, restore } from "../store/index.ts";
import { DEFAULT_CASE } from "./desk.ts";
import type { Effects } from "./effects.ts";

/** Writes a case into one file (absolute path); gives the folder of the case. Throws HearsayError `no-case`, `case-damaged`, `disk-full` or `not-readable`. */
export function backUpCase(effects: Effects, folder: string | undefined, file: string): string {
  const directory = resolve(effects.cwd(), folder ?? DEFAULT_CASE);
  backUp(directory, file);
  return directory;
}

/**
 * Makes a case from a backup (absolute path); gives its folder. Throws HearsayError `not-found`, `case-exists`, `case-damaged`, `case-newer`,
 * `case-locked`, `disk-full` or `not-readable`, and changes nothing then.
 */
export function restoreCase(effects: Effects, file: string, folder: string | undefined, force: boolean): string {
  const directory = resolve(effects.cwd(), folder ?? DEFAULT_CASE);
  restore(file, directory, force);
  return directory;
}
