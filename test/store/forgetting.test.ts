import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import type { ReportId } from "../../src/model/index.ts";
import { openStore } from "../../src/store/index.ts";
import { caseFolders } from "./case-folder.ts";
import { arrival, patch, reading } from "./samples.ts";

const newFolder = caseFolders();
const at = "2026-03-01T10:00:00Z";
const SECRET = "A courier crossed the ford at noon with the ledger.";

/** A case that holds the secret, read and read again, beside a report that stays. */
async function holding(folder: string): Promise<ReportId> {
  const store = await openStore(folder, { create: true });
  const { report } = await store.addReport(arrival("/in/secret.txt", SECRET));
  await store.addReport(arrival("/in/other.txt", "The ford is closed."));
  for (const reader of ["reader 1", "reader 2"]) await store.putReading(reading(report, [], reader));
  await store.close();
  return report.id;
}

const holds = (folder: string): boolean => readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes("courier"));

test("nothing forgotten is left in the files, also while a reader is open, who goes on reading", async () => {
  const folder = newFolder();
  const report = await holding(folder);
  expect(holds(folder)).toBe(true);
  const reader = await openStore(folder, { readonly: true });
  expect((await reader.reports()).items).toHaveLength(2);
  const store = await openStore(folder);
  await store.forget([report], patch({}), "Ada", at);
  expect(holds(folder)).toBe(false);
  expect((await reader.reports()).items).toHaveLength(1);
  await store.close();
  await reader.close();
});

test("while somebody holds old pages it says so, and the next writer finishes", async () => {
  const folder = newFolder();
  const report = await holding(folder);
  const holder = new Database(join(folder, "case.sqlite"), { readonly: true });
  const store = await openStore(folder);
  await store.addReport(arrival("/in/third.txt", "Nothing new."));
  holder.exec("begin");
  holder.prepare("select count(*) from reports").get();
  await expect(store.forget([report], patch({}), "Ada", at)).rejects.toMatchObject({ code: "case-locked" });
  expect(await store.forgotten()).toHaveLength(1);
  await store.close();
  holder.close();
  await (await openStore(folder)).close();
  expect(holds(folder)).toBe(false);
});
