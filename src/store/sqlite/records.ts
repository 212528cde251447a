import { sql } from "kysely";
import { type AccountKind, type AccountRecord, type AccountRecordOf, byCodeUnit, type FindingId, type Lookup } from "../../model/index.ts";
import { memberFindings, memberReports } from "../record-members.ts";
import type { Db } from "./tables.ts";

type RecordName = { readonly kind: AccountKind; readonly id: string };
type MemberRow = readonly [member: string, kind: AccountKind, id: string, role: "finding" | "report"];

/** Takes records out of the tables. */
export async function removeRecords(db: Db, names: readonly RecordName[]): Promise<void> {
  if (names.length === 0) return;
  const rows = JSON.stringify(names.map(({ kind, id }) => [kind, id]));
  await sql`delete from records where (kind, id) in (select value ->> 0, value ->> 1 from json_each(${rows}))`.execute(db);
  await sql`delete from record_members where (kind, id) in (select value ->> 0, value ->> 1 from json_each(${rows}))`.execute(db);
}

const membersOf = (record: AccountRecord): readonly MemberRow[] => [
  ...memberFindings(record).map((member) => [member, record.kind, record.id, "finding"] as const),
  ...memberReports(record).map((member) => [member, record.kind, record.id, "report"] as const),
];
const rowName = (row: MemberRow): string => row.join("\0");

/** Records and members to one statement. */
const BATCH = 2000;

/** Puts records in place of those with the same kind and id; of equal ones in the list the last stays. Only members that came or went are written. */
export async function putRecords(db: Db, given: readonly AccountRecord[]): Promise<void> {
  const records = [...new Map(given.map((record) => [`${record.kind} ${record.id}`, record])).values()];
  for (let at = 0; at < records.length; at += BATCH) {
    const batch = records.slice(at, at + BATCH);
    const names = JSON.stringify(batch.map(({ kind, id }) => [kind, id]));
    const known = await sql<{ member: string; kind: AccountKind; id: string; role: "finding" | "report" }>`
      select m.member, m.kind, m.id, m.role from json_each(${names}) as n
        cross join record_members as m on m.kind = n.value ->> 0 and m.id = n.value ->> 1`.execute(db);
    const before = new Set(known.rows.map(({ member, kind, id, role }) => rowName([member, kind, id, role])));
    const after = new Map(batch.flatMap(membersOf).map((row) => [rowName(row), row]));
    const gone = JSON.stringify([...before].filter((name) => !after.has(name)).map((name) => name.split("\0")));
    const come = [...after].filter(([name]) => !before.has(name)).map(([, row]) => row);
    const bodies = JSON.stringify(batch.map((record) => [record.kind, record.id, JSON.stringify(record)]));
    await sql`
      insert into records (kind, id, body) select value ->> 0, value ->> 1, value ->> 2 from json_each(${bodies}) where true
        on conflict (kind, id) do update set body = excluded.body`.execute(db);
    if (gone !== "[]")
      await sql`
        delete from record_members where (member, kind, id, role) in
          (select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(${gone}))`.execute(db);
    if (come.length > 0)
      await sql`
        insert into record_members (member, kind, id, role)
          select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(${JSON.stringify(come)})`.execute(db);
  }
}

/** Records that have this member, by id, then by kind. */
export async function recordsOf(db: Db, member: string, kind?: AccountKind): Promise<AccountRecord[]> {
  let query = db
    .selectFrom("record_members as m")
    .innerJoin("records as r", (join) => join.onRef("r.kind", "=", "m.kind").onRef("r.id", "=", "m.id"))
    .select(["r.kind", "r.id", "r.body"])
    .distinct()
    .where("m.member", "=", member);
  // the plus keeps SQLite from going through all records of the kind
  if (kind !== undefined) query = query.where(sql`+m.kind`, "=", kind);
  const rows = await query.execute();
  return rows.sort((a, b) => byCodeUnit(a.id, b.id) || byCodeUnit(a.kind, b.kind)).map(({ body }) => JSON.parse(body) as AccountRecord);
}

/** The record of a kind with this id, else the least of those with this finding among their members. */
export async function recordOf<K extends AccountKind>(db: Db, kind: K, member: string): Promise<AccountRecordOf<K> | undefined> {
  const own = await db.selectFrom("records").select("body").where("kind", "=", kind).where("id", "=", member).executeTakeFirst();
  const row =
    own ??
    (await db
      .selectFrom("record_members as m")
      .innerJoin("records as r", (join) => join.onRef("r.kind", "=", "m.kind").onRef("r.id", "=", "m.id"))
      .select("r.body")
      .where("m.member", "=", member)
      .where("m.kind", "=", kind)
      .where("m.role", "=", "finding")
      .orderBy("m.id")
      .limit(1)
      .executeTakeFirst());
  return row && (JSON.parse(row.body) as AccountRecordOf<K>);
}

/** Records by many members, in SQL. */
export const memberMethods = (database: Db): Pick<Lookup, "recordsWith" | "recordsWithAny" | "ownersOf"> => ({
  recordsWith: (member, kind) => recordsOf(database, member, kind),
  recordsWithAny: async (kind, members) => {
    const { rows } = await sql<{ body: string }>`
      select r.body from records as r where r.kind = ${kind} and r.id in
        (select m.id from record_members as m where m.member in (select value from json_each(${JSON.stringify(members)})) and +m.kind = ${kind})
        order by r.id`.execute(database);
    return rows.map(({ body }) => JSON.parse(body) as AccountRecord);
  },
  ownersOf: async (kind, members) => {
    const { rows } = await sql<{ member: FindingId; id: string }>`
      select m.member, min(m.id) as id from record_members as m
        where m.member in (select value from json_each(${JSON.stringify(members)})) and +m.kind = ${kind} and m.role = 'finding'
        group by m.member`.execute(database);
    return new Map(rows.map(({ member, id }) => [member, id]));
  },
});
