import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { refusal } from "../../src/store/sqlite/refusal.ts";

test.each([
  ["SQLITE_FULL", "disk-full"],
  ["SQLITE_IOERR_WRITE", "disk-full"],
  ["SQLITE_IOERR_READ", "not-readable"],
  ["SQLITE_READONLY", "not-readable"],
  ["SQLITE_CORRUPT_VTAB", "case-damaged"],
  ["SQLITE_NOTADB", "case-damaged"],
  ["SQLITE_BUSY_SNAPSHOT", "case-locked"],
])("%s is refused as %s", (code, wanted) => {
  expect(refusal(new Database.SqliteError("no luck", code), "case.sqlite")).toMatchObject({ code: wanted });
});

test("a full database is refused as one", () => {
  const database = new Database(":memory:");
  database.pragma("max_page_count = 4");
  let caught: unknown;
  try {
    database.exec("create table t (x)");
    for (let n = 0; n < 100; n++) database.prepare("insert into t values (?)").run("x".repeat(1000));
  } catch (error) {
    caught = refusal(error, "case.sqlite");
  }
  expect(caught).toMatchObject({ code: "disk-full" });
});
