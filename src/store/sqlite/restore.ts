import { constants, copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type Database from "better-sqlite3";
import { HearsayError } from "../../model/index.ts";
import { inPlace } from "./backup.ts";
import { openFile } from "./connection.ts";
import { checkedSchema, migrations } from "./migrations.ts";
import { inWords } from "./refusal.ts";
import { lockWriter } from "./writer-lock.ts";

/**
 * Makes the case of a folder from a backup, which is checked whole before anything is changed. Throws HearsayError `not-found`, `case-exists`
 * (a case is there and `force` is not given), `case-damaged`, `case-newer`, `case-locked`, `disk-full` or `not-readable`.
 */
export function restore(file: string, directory: string, force: boolean): void {
  if (!existsSync(file)) throw new HearsayError("not-found", `There is no backup ${file}.`, "Check the spelling.");
  const target = join(directory, "case.sqlite");
  if (existsSync(target) && !force)
    throw new HearsayError(
      "case-exists",
      `There is a case in ${directory} already.`,
      "Name another folder with --case, or replace it with --force.",
    );
  const unfinished = join(directory, "case.sqlite.unfinished");
  try {
    mkdirSync(directory, { recursive: true });
  } catch (error) {
    throw notWritten(directory, error);
  }
  const leave = lockWriter(directory, join(directory, "lock.sqlite"));
  try {
    try {
      copyFileSync(file, unfinished, constants.COPYFILE_FICLONE);
    } catch (error) {
      throw notWritten(unfinished, error);
    }
    checkWhole(unfinished, file);
    emptyLog(target);
    // What is left of the log of the old case would be taken for the log of the new one.
    for (const log of ["-wal", "-shm"]) rmSync(`${target}${log}`, { force: true });
    inPlace(unfinished, target);
  } finally {
    for (const suffix of ["", "-wal", "-shm"]) rmSync(`${unfinished}${suffix}`, { force: true });
    leave();
  }
}

/** Writes the log of the case that is to be replaced into it, so that it stays whole until then; a damaged one is left as it is. */
function emptyLog(target: string): void {
  if (!existsSync(target)) return;
  try {
    openFile(target, { readonly: false }).close();
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error;
  }
}

/** Throws HearsayError `case-damaged` or `case-newer` unless this is a whole case. */
function checkWhole(copy: string, file: string): void {
  let database: Database.Database | undefined;
  try {
    const opened = openFile(copy, { readonly: false });
    database = opened;
    const sound = inWords(
      file,
      () =>
        checkedSchema(opened, file, migrations) > 0 &&
        opened.pragma("integrity_check", { simple: true }) === "ok" &&
        (opened.pragma("foreign_key_check") as unknown[]).length === 0,
    );
    if (!sound) throw damaged(file);
  } catch (error) {
    throw error instanceof HearsayError && error.code === "case-damaged" ? damaged(file, error) : error;
  } finally {
    database?.close();
  }
}

const damaged = (file: string, cause?: unknown): HearsayError =>
  new HearsayError("case-damaged", `${file} is no whole backup of a case.`, "Use another backup; nothing was changed.", { cause });

function notWritten(path: string, error: unknown): HearsayError {
  const full = error instanceof Error && "code" in error && error.code === "ENOSPC";
  return full
    ? new HearsayError("disk-full", `There is no room to write ${path}.`, "Make room on the disk and run it again.", { cause: error })
    : new HearsayError("not-readable", `${path} could not be written.`, "Check its name and your rights on the folder.", { cause: error });
}
