import { existsSync, readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { Kysely, type SqliteDatabase, SqliteDialect } from "kysely";
import { inWords } from "./refusal.ts";
import type { Db, Tables } from "./tables.ts";

/** Prepared statements kept at most; the store has a few dozen, and one for each size of a batch. */
const KEPT = 256;

/** Memory for pages: ids are hashes, so that the findings of one report are written all over their table. */
const CACHE_KIB = 32_768;
/** Pages in the log before they are written to the file: many reports then share the writing of a page. */
const CHECKPOINT_PAGES = 8192;

/** Opens a database file; throws HearsayError in place of the database's own errors. */
export function openFile(file: string, options: { readonly readonly: boolean }): Database.Database {
  return inWords(file, () => (options.readonly ? openToRead(file) : openToWrite(file)));
}

function openToWrite(file: string): Database.Database {
  return configured(new Database(file), (database) => {
    database.pragma("journal_mode = wal");
    database.pragma("synchronous = full");
    database.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  });
}

/** A reader beside any writer; or, where nobody can write beside the file and no log lies there, a reader of its bytes as they are. */
function openToRead(file: string): Database.Database {
  try {
    return configured(new Database(file, { readonly: true, fileMustExist: true }), (database) => database.pragma("schema_version"));
  } catch (error) {
    const shut = error instanceof Database.SqliteError && ["SQLITE_READONLY_DIRECTORY", "SQLITE_CANTOPEN"].includes(error.code);
    if (!shut || existsSync(`${file}-wal`)) throw error;
    return configured(new Database(withoutLog(readFileSync(file))), (database) => database.pragma("query_only = on"));
  }
}

/** The bytes of a database marked as one without a log (bytes 18 and 19 of the header), as one in memory must be. */
function withoutLog(bytes: Buffer): Buffer {
  if (bytes.length > 19) bytes.fill(1, 18, 20);
  return bytes;
}

function configured(database: Database.Database, configure: (database: Database.Database) => void): Database.Database {
  try {
    database.pragma("trusted_schema = off");
    database.pragma("foreign_keys = on");
    database.pragma(`cache_size = -${CACHE_KIB}`);
    configure(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The database for Kysely: statements are prepared once, errors come in words. */
function prepared(database: Database.Database, file: string): SqliteDatabase {
  const statements = new Map<string, ReturnType<SqliteDatabase["prepare"]>>();
  const prepare = (text: string) => {
    const statement = database.prepare<unknown[]>(text);
    return {
      reader: statement.reader,
      all: (parameters: readonly unknown[]) => inWords(file, () => statement.all(parameters)),
      run: (parameters: readonly unknown[]) => inWords(file, () => statement.run(parameters)),
      iterate: (parameters: readonly unknown[]) => inWords(file, () => statement.iterate(parameters)),
    };
  };
  return {
    close: () => void database.close(),
    prepare: (text) => {
      const kept = statements.get(text);
      if (kept) return kept;
      const made = inWords(file, () => prepare(text));
      if (statements.size >= KEPT) statements.clear();
      statements.set(text, made);
      return made;
    },
  };
}

/** The query builder over an open database. */
export const queriesOver = (database: Database.Database, file: string): Db =>
  new Kysely<Tables>({ dialect: new SqliteDialect({ database: prepared(database, file) }) });
