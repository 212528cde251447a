import Database from "better-sqlite3";
import { HearsayError } from "../../model/index.ts";

/** An error of the database as one a person can act on; anything else comes back as it is. */
export function refusal(error: unknown, file: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const is = (...codes: string[]) => codes.some((code) => error.code === code || error.code.startsWith(`${code}_`));
  const cause = { cause: error };
  if (is("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_IOERR_SHORT_READ")) {
    return new HearsayError(
      "case-damaged",
      `${file} is damaged: ${error.message}.`,
      "Restore it from a copy, or read the reports again into a new case.",
      cause,
    );
  }
  if (is("SQLITE_BUSY", "SQLITE_LOCKED")) {
    return new HearsayError("case-locked", `${file} is held by another program.`, "Close that program and try again.", cause);
  }
  if (is("SQLITE_FULL", "SQLITE_IOERR_WRITE"))
    return new HearsayError(
      "disk-full",
      `There is no room to write ${file}: ${error.message}.`,
      "Make room on the disk and run it again.",
      cause,
    );
  if (is("SQLITE_CANTOPEN")) {
    return new HearsayError(
      "not-readable",
      `${file.replace(/\.unfinished$/, "")} cannot be opened.`,
      "Check that its folder is there, and your rights on it.",
      cause,
    );
  }
  if (is("SQLITE_IOERR", "SQLITE_READONLY", "SQLITE_PERM")) {
    return new HearsayError(
      "not-readable",
      `${file} could not be read or written: ${error.message}.`,
      "Check the disk space and the rights on the folder.",
      cause,
    );
  }
  return error;
}

/** Runs something on the database of a file and refuses in words where it fails. */
export function inWords<T>(file: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw refusal(error, file);
  }
}

/** The refusal of a folder without a case. */
export const noCase = (directory: string): HearsayError =>
  new HearsayError("no-case", `There is no case in ${directory}.`, "Read reports into it first, or name another folder with --case.");
