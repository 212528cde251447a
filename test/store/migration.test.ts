import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import type { FindingId, ReportId } from "../../src/model/index.ts";
import { openStore } from "../../src/store/index.ts";
import { migrate, migrations } from "../../src/store/sqlite/migrations.ts";
import { caseFolders } from "./case-folder.ts";

const newFolder = caseFolders();
const at = "2026-03-01T10:00:00Z";

test("a case of the first schema is opened, and its judgements still count", async () => {
  const folder = newFolder();
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "case.sqlite");
  const database = new Database(file);
  migrate(database, file, migrations.slice(0, 1));
  const judgement = {
    kind: "judgement",
    id: "j-1",
    by: "Ada",
    at,
    decision: { verb: "report-data", report: "r-1", field: "outlet", value: "North Post" },
  };
  database.exec(`
    insert into versions values ('v-1', 3, 'text/plain', 'plain', x'4f6e65');
    insert into texts values ('t-1', 'v-1', 'intake 1', 'utf-8', 'One', '[]', '{}', '[]');
    insert into reports values ('r-1', 'a.txt', '/in/a.txt', 'v-1', 't-1', '{}', '{}', null, 'old', null, null);
    insert into arrivals values ('r-1', 0, 'v-1', 't-1', '{}');
    insert into findings values ('f-1', 'r-1', 'actor', 'body', 'hand', 0, 3, 1, 'one');
    insert into finding_bodies values (1, '{"kind":"actor","id":"f-1"}');
    insert into judgements values (1, 'j-1', '${at}', null, '${JSON.stringify(judgement)}', 1, 0);
    insert into judgement_names values ('r-1', 1);
  `);
  database.close();
  const store = await openStore(folder);
  const report = "r-1" as ReportId;
  expect((await store.judgementsOf(report)).map(({ id }) => id)).toEqual(["j-1"]);
  expect((await store.findings()).items.map(({ id }) => id)).toEqual(["f-1"]);
  await store.putReading({ kind: "reading", report, text: "t-1" as never, reader: "reader 1", findings: [], notes: [] });
  expect((await store.report(report))?.data.outlet?.value).toBe("North Post");
  expect(await store.unread("reader 1")).toEqual([]);
  expect(await store.reportOf("f-1" as FindingId)).toBe(report);
  await store.close();
});

test("a case of the fourth schema keeps its account, and what is taken out of it goes", async () => {
  const folder = newFolder();
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "case.sqlite");
  const database = new Database(file);
  migrate(database, file, migrations.slice(0, 4));
  const actor = { kind: "account-actor", id: "f-1", name: "Orlen", names: ["Orlen"], members: ["f-1"], reports: ["r-1"], reasons: [] };
  database.exec(`
    insert into blocks values ('"actor"', '"self"', '"f-1"', 'r-1', '{"n":1}'), ('"actor"', '"name:a\\"b"', '"f-1"', 'r-1', null);
    insert into blocks values ('"copy"', '"self"', '"f-2"', 'r-2', '{"n":2}');
    insert into records values ('account-actor', 'f-1', '${JSON.stringify(actor)}');
    insert into record_members values ('f-1', 'account-actor', 'f-1', 'finding'), ('r-1', 'account-actor', 'f-1', 'report');
  `);
  database.close();
  const store = await openStore(folder);
  const [one, two] = ["r-1", "r-2"] as [ReportId, ReportId];
  const named = { layer: "actor", key: 'name:a"b', node: "f-1", report: one };
  const self = { layer: "actor", key: "self", node: "f-1", report: one, digest: '{"n":1}' };
  expect(await store.blocksByReport(one)).toEqual([named, self]);
  expect(await store.blocksByNodes("copy", ["f-2"])).toEqual([{ layer: "copy", key: "self", node: "f-2", report: two, digest: '{"n":2}' }]);
  expect(await store.recordsWith("f-1" as FindingId)).toEqual([actor]);
  const removal = { removeBlocks: [named, self], removeRecords: [{ kind: "account-actor", id: "f-1" as FindingId }] } as const;
  await store.applyPatch({ putBlocks: [], putRecords: [], removeNotes: [], notes: [], ...removal }, { added: [], removed: [], judged: [] });
  expect(await store.blocksByReport(one)).toEqual([]);
  expect(await store.recordsWith(one)).toEqual([]);
  await store.close();
});
