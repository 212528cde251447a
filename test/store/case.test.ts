import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { migrate, migrations } from "../../src/store/sqlite/migrations.ts";
import { openStore } from "../../src/store/sqlite/open.ts";
import { caseFolders } from "./case-folder.ts";
import { accountActor, actor, arrival, block, finding, patch, reading } from "./samples.ts";

const newFolder = caseFolders();
const at = "2026-03-01T10:00:00+03:00";
const fileOf = (folder: string) => join(folder, "case.sqlite");

/** A case with one read and reconciled report, closed again. */
async function filledCase(): Promise<string> {
  const folder = newFolder();
  const store = await openStore(folder, { create: true });
  const sent = arrival("/in/a.txt", "The Orlen Front left.");
  const { report } = await store.addReport(sent);
  await store.putReading(reading(report, [actor(report.id, sent.text, "Orlen Front")]));
  await store.judge({ verb: "report-data", report: report.id, field: "outlet", value: "North Post" }, "Ada", at);
  const parts = { putBlocks: [block(report.id, "f-1", "orlen")], putRecords: [accountActor([finding("f-1")], [report.id])] };
  await store.applyPatch(patch(parts), await store.pending());
  await store.close();
  return folder;
}

/** Every row of every table, to see that nothing changed. */
function dump(folder: string): string {
  const database = new Database(fileOf(folder), { readonly: true });
  const tables = database.prepare<[], { name: string }>("select name from sqlite_schema where type = 'table' order by name").all();
  const rows = tables.map(({ name }) => [name, database.prepare(`select * from "${name}"`).all()]);
  database.close();
  return JSON.stringify(rows);
}

describe("a case on disk", () => {
  test("holds everything after it was closed and opened again", async () => {
    const folder = await filledCase();
    const store = await openStore(folder);
    const [report] = (await store.reports()).items;
    expect(report?.data.outlet?.value).toBe("North Post");
    expect((await store.findings()).items).toHaveLength(1);
    expect(await store.unread("reader 1")).toEqual([report?.id]);
    expect(await store.blocksByKey("actor", "orlen")).toHaveLength(1);
    expect((await store.records("account-actor")).items).toHaveLength(1);
    expect((await store.judgements()).items).toHaveLength(1);
    expect(await store.pending()).toEqual({ added: [], removed: [], judged: [] });
    await store.close();
  });

  test("reading the same file and putting the same reading again changes no byte of any table", async () => {
    const folder = newFolder();
    const write = async () => {
      const store = await openStore(folder, { create: true });
      const sent = arrival("/in/a.txt", "The Orlen Front left.");
      const { report } = await store.addReport(sent);
      await store.putReading(reading(report, [actor(report.id, sent.text, "Orlen Front")]));
      await store.close();
    };
    await write();
    const before = dump(folder);
    await write();
    expect(dump(folder)).toBe(before);
  });

  test("what was not reconciled is still pending in the next run", async () => {
    const folder = newFolder();
    const store = await openStore(folder, { create: true });
    const { report } = await store.addReport(arrival("/in/a.txt", "One."));
    await store.putReading(reading(report, []));
    await store.close();
    const again = await openStore(folder);
    expect(await again.pending()).toEqual({ added: [report.id], removed: [], judged: [] });
    await again.close();
  });

  test("a patch that fails half-way leaves nothing behind", async () => {
    const folder = await filledCase();
    const before = dump(folder);
    const store = await openStore(folder);
    const broken = { ...accountActor([finding("f-2")], []), members: undefined as never };
    await expect(
      store.applyPatch(patch({ putBlocks: [block("r-1" as never, "f-2", "k")], putRecords: [broken] }), await store.pending()),
    ).rejects.toThrow();
    await store.close();
    expect(dump(folder)).toBe(before);
  });

  test("closing twice is no harm", async () => {
    const store = await openStore(newFolder(), { create: true });
    await store.close();
    await store.close();
  });
});

describe("a folder that is no case", () => {
  test("is refused unless a case may be made there, and nothing is made", async () => {
    const folder = newFolder();
    await expect(openStore(folder)).rejects.toMatchObject({ code: "no-case" });
    await expect(openStore(folder, { readonly: true, create: true })).rejects.toMatchObject({ code: "no-case" });
    expect(existsSync(folder)).toBe(false);
    mkdirSync(folder);
    await expect(openStore(folder)).rejects.toMatchObject({ code: "no-case" });
    expect(readdirSync(folder)).toEqual([]);
  });

  test("a case whose making was cut off is none, and can be made", async () => {
    const folder = newFolder();
    mkdirSync(folder);
    writeFileSync(fileOf(folder), "");
    await expect(openStore(folder)).rejects.toMatchObject({ code: "no-case" });
    await expect(openStore(folder, { readonly: true })).rejects.toMatchObject({ code: "no-case" });
    await (await openStore(folder, { create: true })).close();
    await (await openStore(folder, { readonly: true })).close();
  });

  test("a file in the place of the folder is named", async () => {
    const folder = newFolder();
    writeFileSync(folder, "a file");
    await expect(openStore(folder, { create: true })).rejects.toMatchObject({
      code: "not-readable",
      message: expect.stringContaining(folder),
    });
  });
});

describe("schemas", () => {
  test("a case of a newer Hearsay is refused and left alone", async () => {
    const folder = await filledCase();
    const database = new Database(fileOf(folder));
    database.prepare("update meta set value = '999' where name = 'schema'").run();
    database.close();
    const before = dump(folder);
    await expect(openStore(folder)).rejects.toMatchObject({ code: "case-newer", message: expect.stringContaining("999") });
    await expect(openStore(folder, { readonly: true })).rejects.toMatchObject({ code: "case-newer" });
    expect(dump(folder)).toBe(before);
  });

  test("a migration runs once, on top of what is there", () => {
    const database = new Database(":memory:");
    migrate(database, "a case");
    const steps = [...migrations, "create table extra (n integer); insert into extra values (1);"];
    migrate(database, "a case", steps);
    migrate(database, "a case", steps);
    expect(database.prepare("select n from extra").all()).toEqual([{ n: 1 }]);
    expect(() => migrate(database, "a case")).toThrow(/newer/);
  });

  test("a migration that fails leaves the case as it was", () => {
    const database = new Database(":memory:");
    migrate(database, "a case");
    expect(() => migrate(database, "a case", [...migrations, "create table extra (n integer); create table extra (n integer);"])).toThrow();
    expect(database.prepare("select name from sqlite_schema where name = 'extra'").all()).toEqual([]);
    expect(database.prepare("select value from meta where name = 'schema'").get()).toEqual({ value: String(migrations.length) });
  });
});

describe("damage", () => {
  test("a file of other bytes, another database, a broken schema number", async () => {
    const folder = newFolder();
    mkdirSync(folder);
    writeFileSync(fileOf(folder), "This is no database, only words. ".repeat(100));
    await expect(openStore(folder)).rejects.toMatchObject({ code: "case-damaged", hint: expect.stringMatching(/copy/) });
    await expect(openStore(folder, { readonly: true })).rejects.toMatchObject({ code: "case-damaged" });

    const other = newFolder();
    mkdirSync(other);
    const database = new Database(fileOf(other));
    database.exec("create table recipes (name text)");
    database.close();
    await expect(openStore(other, { create: true })).rejects.toMatchObject({
      code: "case-damaged",
      message: expect.stringContaining("no case"),
    });
    expect(dump(other)).toContain("recipes");

    const third = await filledCase();
    const numbered = new Database(fileOf(third));
    numbered.prepare("update meta set value = 'x' where name = 'schema'").run();
    numbered.close();
    await expect(openStore(third)).rejects.toMatchObject({ code: "case-damaged" });
  });

  test("a case cut short is damaged, when opened or when its lost pages are asked for", async () => {
    const folder = await filledCase();
    truncateSync(fileOf(folder), Math.floor(statSync(fileOf(folder)).size / 2 / 4096) * 4096);
    const use = async () => {
      const store = await openStore(folder);
      try {
        await store.reports();
        await store.notes();
        await store.findings();
        await store.records("account-actor");
      } finally {
        await store.close();
      }
    };
    await expect(use()).rejects.toMatchObject({ name: "HearsayError", code: "case-damaged" });
  });

  test("pages written over are damaged, whatever is asked for; never another error", async () => {
    const folder = await filledCase();
    const whole = readFileSync(fileOf(folder));
    let damaged = 0;
    for (let page = 1; page < whole.length / 4096; page++) {
      const broken = Buffer.from(whole);
      broken.fill(0xa5, page * 4096, (page + 1) * 4096);
      writeFileSync(fileOf(folder), broken);
      try {
        const store = await openStore(folder, { readonly: true });
        try {
          const [report] = (await store.reports()).items;
          if (report) await store.reading(report.id);
          await store.findings({ words: "orlen" });
          await store.judgements();
        } finally {
          await store.close();
        }
      } catch (error) {
        expect(error).toMatchObject({ name: "HearsayError", code: "case-damaged" });
        damaged += 1;
      }
    }
    expect(damaged).toBeGreaterThan(3);
  });
});

describe("one writer, many readers", () => {
  test("a second writer is refused while readers go on and see what is committed", async () => {
    const folder = await filledCase();
    const writer = await openStore(folder);
    await expect(openStore(folder)).rejects.toMatchObject({ code: "case-locked", message: expect.stringContaining(folder) });
    const reader = await openStore(folder, { readonly: true });
    expect((await reader.reports()).items).toHaveLength(1);
    await writer.addReport(arrival("/in/b.txt", "Two."));
    expect((await reader.reports()).items).toHaveLength(2);
    const second = await openStore(folder, { readonly: true });
    expect((await second.reports()).items).toHaveLength(2);
    await writer.close();
    expect((await reader.reports()).items).toHaveLength(2);
    await Promise.all([reader.close(), second.close()]);
    await (await openStore(folder)).close();
  });

  test("a writer that failed to open leaves no lock", async () => {
    const folder = newFolder();
    await expect(
      openStore(folder, { create: true }).then(async (store) => {
        await store.close();
        writeFileSync(fileOf(folder), "broken ".repeat(999));
        return openStore(folder);
      }),
    ).rejects.toMatchObject({ code: "case-damaged" });
    writeFileSync(fileOf(folder), "");
    await (await openStore(folder, { create: true })).close();
  });

  test.skipIf(process.getuid?.() === 0)(
    "a case in a folder without the right to write can be read (not tried by root, who may write anywhere)",
    async () => {
      const folder = await filledCase();
      chmodSync(folder, 0o555);
      try {
        const reader = await openStore(folder, { readonly: true });
        expect((await reader.reports()).items).toHaveLength(1);
        await reader.close();
        await expect(openStore(folder)).rejects.toMatchObject({ name: "HearsayError" });
      } finally {
        chmodSync(folder, 0o755);
      }
    },
  );

  test("a reader refuses to write", async () => {
    const folder = await filledCase();
    const reader = await openStore(folder, { readonly: true });
    const before = dump(folder);
    await expect(reader.addReport(arrival("/in/b.txt", "Two."))).rejects.toMatchObject({ code: "case-locked" });
    await expect(reader.judge({ verb: "accept", finding: finding("f-1") }, "Ada", at)).rejects.toMatchObject({ code: "case-locked" });
    await expect(reader.dropDerived()).rejects.toMatchObject({ code: "case-locked" });
    await reader.close();
    expect(dump(folder)).toBe(before);
  });
});
