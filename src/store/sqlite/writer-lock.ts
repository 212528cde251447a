import Database from "better-sqlite3";
import { HearsayError } from "../../model/index.ts";
import { refusal } from "./refusal.ts";

/**
 * Takes the place of the one writer of a case and gives back how to leave it. It is an exclusive transaction on a small database
 * of its own: a lock of the operating system, gone with the process however that ends. Throws HearsayError `case-locked`.
 */
export function lockWriter(directory: string, file: string): () => void {
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { timeout: 0 });
    database.exec("begin exclusive");
  } catch (error) {
    database?.close();
    if (error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY")) {
      throw new HearsayError(
        "case-locked",
        `Another Hearsay is writing to ${directory}.`,
        "Wait until it is done or stop it; commands that only read work meanwhile.",
        { cause: error },
      );
    }
    throw refusal(error, file);
  }
  const held = database;
  return () => void held.close();
}
