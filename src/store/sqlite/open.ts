import { closeSync, existsSync, fsyncSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import type Database from "better-sqlite3";
import { HearsayError } from "../../model/index.ts";
import type { Store } from "../store.ts";
import { accountMethods } from "./account.ts";
import { clean, finishCleaning } from "./cleaning.ts";
import { openFile, queriesOver } from "./connection.ts";
import { fetchMethods } from "./fetches.ts";
import { forgettingMethods } from "./forgetting.ts";
import { judgementMethods } from "./judgements.ts";
import { checkedSchema, migrate, migrations } from "./migrations.ts";
import { readingMethods } from "./readings.ts";
import { inWords, noCase } from "./refusal.ts";
import { reportMethods } from "./reports.ts";
import { textMethods } from "./texts.ts";
import { lockWriter } from "./writer-lock.ts";

/** How to open a case: for reading only, beside a writer; or making it where there is none. */
export interface OpenOptions {
  readonly readonly?: boolean;
  readonly create?: boolean;
}

/** Makes the folder of a new case, kept through a loss of power. */
function makeFolder(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true });
    const folder = openSync(join(directory, ".."), "r");
    fsyncSync(folder);
    closeSync(folder);
  } catch (error) {
    throw new HearsayError(
      "not-readable",
      `The folder ${directory} could not be made.`,
      "Check its name and your rights on the folder above it.",
      { cause: error },
    );
  }
}

/** The store over an open database; `leave` runs after it was closed. */
function storeOver(database: Database.Database, file: string, leave: () => void): Store {
  const queries = queriesOver(database, file);
  const close = async () => {
    await queries.destroy();
    database.close();
    leave();
  };
  return {
    ...reportMethods(queries),
    ...readingMethods(queries),
    ...judgementMethods(queries),
    ...accountMethods(queries),
    ...textMethods(queries),
    ...fetchMethods(queries),
    ...forgettingMethods(queries, () => clean(database, file)),
    close,
  };
}

function openWriter(directory: string, file: string, create: boolean): Store {
  const leave = lockWriter(directory, join(directory, "lock.sqlite"));
  try {
    const database = openFile(file, { readonly: false });
    try {
      if (!create && inWords(file, () => checkedSchema(database, file, migrations)) === 0) throw noCase(directory);
      inWords(file, () => migrate(database, file));
      finishCleaning(database, file);
      return storeOver(database, file, leave);
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    leave();
    throw error;
  }
}

async function openReader(directory: string, file: string): Promise<Store> {
  const database = openFile(file, { readonly: true });
  try {
    const schema = inWords(file, () => checkedSchema(database, file, migrations));
    if (schema === 0) throw noCase(directory);
    if (schema === migrations.length)
      return forReading(
        storeOver(database, file, () => {}),
        directory,
      );
  } catch (error) {
    database.close();
    throw error;
  }
  database.close();
  await openWriter(directory, file, false).close();
  return openReader(directory, file);
}

/** A store whose writing methods refuse. */
function forReading(store: Store, directory: string): Store {
  const refuse = async (): Promise<never> => {
    throw new HearsayError("case-locked", `The case in ${directory} is open for reading only.`, "Open it for writing.");
  };
  return {
    ...store,
    addReport: refuse,
    renewText: refuse,
    putFetched: refuse,
    putReading: refuse,
    applyPatch: refuse,
    applyPatches: refuse,
    dropDerived: refuse,
    judge: refuse,
    forget: refuse,
    addNote: refuse,
  };
}

/**
 * Opens the case in a folder: the file `case.sqlite`, beside it the lock of its one writer. Throws HearsayError `no-case`, `case-locked`,
 * `case-newer`, `case-damaged` or `not-readable`. A reader sees what was committed before each of its questions.
 */
export async function openStore(directory: string, options: OpenOptions = {}): Promise<Store> {
  const file = join(directory, "case.sqlite");
  if (!existsSync(file)) {
    if (!options.create || options.readonly) throw noCase(directory);
    makeFolder(directory);
  }
  return options.readonly ? openReader(directory, file) : openWriter(directory, file, options.create ?? false);
}
