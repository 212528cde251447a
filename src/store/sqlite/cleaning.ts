import type Database from "better-sqlite3";
import { HearsayError } from "../../model/index.ts";
import { inWords } from "./refusal.ts";

/**
 * Takes deleted words out of the files of a case: the database is written anew without free pages, and the log is emptied. Throws
 * HearsayError `case-locked` while a reader holds old pages; then the next writer does it.
 */
export function clean(database: Database.Database, file: string): void {
  inWords(file, () => {
    database.pragma("secure_delete = on");
    database.exec("vacuum");
    const [state] = database.pragma("wal_checkpoint(truncate)") as { readonly busy: number }[];
    if (state?.busy)
      throw new HearsayError(
        "case-locked",
        `${file} is open elsewhere, so that what was forgotten is not yet out of its log.`,
        "Close what reads the case; the next command that writes to it finishes this.",
      );
    database.exec("delete from meta where name = 'unclean'");
  });
}

/** Finishes what an earlier `clean` could not; that it cannot still (pages held, no room on the disk) is no reason to refuse the case. */
export function finishCleaning(database: Database.Database, file: string): void {
  if (!database.prepare("select 1 from meta where name = 'unclean'").get()) return;
  try {
    clean(database, file);
  } catch (error) {
    if (!(error instanceof HearsayError && (error.code === "case-locked" || error.code === "disk-full"))) throw error;
  }
}
