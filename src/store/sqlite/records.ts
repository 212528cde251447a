import { type AccountKind, type AccountRecord, type AccountRecordOf, byCodeUnit, type FindingId, type Lookup } from "../../model/index.ts";
import { memberFindings, memberReports } from "../record-members.ts";
import { asked } from "./asked.ts";
import type { Db } from "./tables.ts";

type RecordName = { readonly kind: AccountKind; readonly id: string };
type MemberRow = readonly [member: string, kind: AccountKind, id: string, role: "finding" | "report"];

/** Takes records out of the tables. */
export async function removeRecords(db: Db, names: readonly RecordName[]): Promise<void> {
  for (let at = 0; at < names.length; at += BATCH) {
    const batch = names.slice(at, at + BATCH);
    await removeMembers(db, (await keptAmong(db, batch)).flatMap(membersOf));
    const rows = JSON.stringify(batch.map(({ kind, id }) => [kind, id]));
    await asked(db, "delete from records where (kind, id) in (select value ->> 0, value ->> 1 from json_each(?))", rows);
  }
}

/** The records of these names that are kept. */
async function keptAmong(db: Db, names: readonly RecordName[]): Promise<readonly AccountRecord[]> {
  const rows = await asked<{ body: string }>(
    db,
    "select r.body from json_each(?) as n cross join records as r on r.kind = n.value ->> 0 and r.id = n.value ->> 1",
    JSON.stringify(names.map(({ kind, id }) => [kind, id])),
  );
  return rows.map(({ body }) => JSON.parse(body) as AccountRecord);
}

const membersOf = (record: AccountRecord): readonly MemberRow[] => [
  ...memberFindings(record).map((member) => [member, record.kind, record.id, "finding"] as const),
  ...memberReports(record).map((member) => [member, record.kind, record.id, "report"] as const),
];
const rowName = (row: MemberRow): string => row.join("\0");

async function removeMembers(db: Db, rows: readonly MemberRow[]): Promise<void> {
  if (rows.length > 0)
    await asked(
      db,
      `delete from record_members where (member, kind, id, role) in
        (select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(?))`,
      JSON.stringify(rows),
    );
}

/** Records to one statement. */
const BATCH = 2000;

/** Puts records in place of those with the same kind and id; of equal ones in the list the last stays. Only members that came or went are written. */
export async function putRecords(db: Db, given: readonly AccountRecord[]): Promise<void> {
  const records = [...new Map(given.map((record) => [`${record.kind} ${record.id}`, record])).values()];
  for (let at = 0; at < records.length; at += BATCH) {
    const batch = records.slice(at, at + BATCH);
    const before = new Map((await keptAmong(db, batch)).flatMap(membersOf).map((row) => [rowName(row), row]));
    const after = new Map(batch.flatMap(membersOf).map((row) => [rowName(row), row]));
    await removeMembers(
      db,
      [...before].filter(([name]) => !after.has(name)).map(([, row]) => row),
    );
    await asked(
      db,
      `insert into records (kind, id, body) select value ->> 0, value ->> 1, value ->> 2 from json_each(?) where true
        on conflict (kind, id) do update set body = excluded.body`,
      JSON.stringify(batch.map((record) => [record.kind, record.id, JSON.stringify(record)])),
    );
    // in the order of the table, so that neighbours are written together
    const come = [...after].filter(([name]) => !before.has(name)).sort(([a], [b]) => byCodeUnit(a, b));
    if (come.length > 0)
      await asked(
        db,
        `insert into record_members (member, kind, id, role)
          select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(?)`,
        JSON.stringify(come.map(([, row]) => row)),
      );
  }
}

/** Records that have this member, by id, then by kind. */
export async function recordsOf(db: Db, member: string, kind?: AccountKind): Promise<AccountRecord[]> {
  // the plus keeps SQLite from going through all records of the kind
  const rows = await asked<{ kind: AccountKind; id: string; body: string }>(
    db,
    `select distinct r.kind, r.id, r.body from record_members as m join records as r on r.kind = m.kind and r.id = m.id
      where m.member = ?${kind === undefined ? "" : " and +m.kind = ?"}`,
    ...(kind === undefined ? [member] : [member, kind]),
  );
  return rows.sort((a, b) => byCodeUnit(a.id, b.id) || byCodeUnit(a.kind, b.kind)).map(({ body }) => JSON.parse(body) as AccountRecord);
}

/** The record of a kind with this id, else the least of those with this finding among their members. */
export async function recordOf<K extends AccountKind>(db: Db, kind: K, member: string): Promise<AccountRecordOf<K> | undefined> {
  const own = await asked<{ body: string }>(db, "select body from records where kind = ? and id = ?", kind, member);
  const [row] =
    own.length > 0
      ? own
      : await asked<{ body: string }>(
          db,
          `select r.body from record_members as m join records as r on r.kind = m.kind and r.id = m.id
            where m.member = ? and m.kind = ? and m.role = 'finding' order by m.id limit 1`,
          member,
          kind,
        );
  return row && (JSON.parse(row.body) as AccountRecordOf<K>);
}

/** Records by many members, in SQL. */
export const memberMethods = (database: Db): Pick<Lookup, "recordsWith" | "recordsWithAny" | "ownersOf"> => ({
  recordsWith: (member, kind) => recordsOf(database, member, kind),
  recordsWithAny: async (kind, members) => {
    const rows = await asked<{ body: string }>(
      database,
      `select r.body from records as r where r.kind = ? and r.id in
        (select m.id from record_members as m where m.member in (select value from json_each(?)) and +m.kind = ?)
        order by r.id`,
      kind,
      JSON.stringify(members),
      kind,
    );
    return rows.map(({ body }) => JSON.parse(body) as AccountRecord);
  },
  ownersOf: async (kind, members) => {
    if (members.length === 0) return new Map();
    const rows = await asked<{ member: FindingId; id: string }>(
      database,
      `select m.member, min(m.id) as id from record_members as m
        where m.member in (select value from json_each(?)) and +m.kind = ? and m.role = 'finding' group by m.member`,
      JSON.stringify(members),
      kind,
    );
    return new Map(rows.map(({ member, id }) => [member, id]));
  },
});
