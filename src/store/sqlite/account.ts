import { sql } from "kysely";
import {
  type AccountKind,
  type AccountRecord,
  type AccountRecordOf,
  type Block,
  byCodeUnit,
  type Change,
  type Paging,
  type Patch,
} from "../../model/index.ts";
import { byBlock, limitOf, pageOf } from "../page.ts";
import { memberFindings, memberReports } from "../record-members.ts";
import type { Store } from "../store.ts";
import { coverChange, type Handed, pendingChange } from "./pending.ts";
import { chunks, type Db, type Tables } from "./tables.ts";

type AccountMethods = Pick<
  Store,
  | "pending"
  | "applyPatch"
  | "dropDerived"
  | "blocksByKey"
  | "blocksByNode"
  | "blocksByReport"
  | "blocksByKeys"
  | "blocksByNodes"
  | "recordsWith"
  | "records"
  | "recordOf"
  | "links"
>;

/** A block as a row: JSON keeps every character of what comes out of a report. */
const blockRow = ({ layer, key, node, report, digest }: Block): Tables["blocks"] => ({
  layer: JSON.stringify(layer),
  key: JSON.stringify(key),
  node: JSON.stringify(node),
  report,
  digest: digest ?? null,
});
const blockOf = ({ layer, key, node, report, digest }: Tables["blocks"]): Block => ({
  layer: JSON.parse(layer) as string,
  key: JSON.parse(key) as string,
  node: JSON.parse(node) as string,
  report,
  ...(digest === null ? {} : { digest }),
});

async function removeBlocks(db: Db, blocks: readonly Block[]): Promise<void> {
  for (const piece of chunks(blocks)) {
    const rows = piece.map(blockRow).map(({ layer, key, node, report }) => sql`(${layer}, ${key}, ${node}, ${report})`);
    await sql`delete from blocks where (layer, key, node, report) in (values ${sql.join(rows)})`.execute(db);
  }
}

async function putBlocks(db: Db, blocks: readonly Block[]): Promise<void> {
  for (const piece of chunks(blocks))
    await db
      .insertInto("blocks")
      .values(piece.map(blockRow))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

type RecordName = { readonly kind: AccountKind; readonly id: string };

async function removeRecords(db: Db, names: readonly RecordName[]): Promise<void> {
  for (const piece of chunks(names)) {
    const rows = sql.join(piece.map(({ kind, id }) => sql`(${kind}, ${id})`));
    await sql`delete from records where (kind, id) in (values ${rows})`.execute(db);
    await sql`delete from record_members where (kind, id) in (values ${rows})`.execute(db);
  }
}

/** Puts records in place of those with the same kind and id; of equal ones in the list the last stays. */
async function putRecords(db: Db, given: readonly AccountRecord[]): Promise<void> {
  const records = [...new Map(given.map((record) => [`${record.kind} ${record.id}`, record])).values()];
  await removeRecords(db, records);
  for (const piece of chunks(records))
    await db
      .insertInto("records")
      .values(piece.map((record) => ({ kind: record.kind, id: record.id, body: JSON.stringify(record) })))
      .execute();
  const members = records.flatMap((record) => [
    ...memberFindings(record).map((member) => ({ member, kind: record.kind, id: record.id, role: "finding" as const })),
    ...memberReports(record).map((member) => ({ member, kind: record.kind, id: record.id, role: "report" as const })),
  ]);
  for (const piece of chunks(members)) await db.insertInto("record_members").values(piece).execute();
}

async function putNotes(db: Db, patch: Patch): Promise<void> {
  const rows = patch.notes.map((note) => ({ origin: "derived" as const, body: JSON.stringify(note), report: note.report ?? null }));
  for (const piece of chunks(rows))
    await db
      .insertInto("notes")
      .values(piece)
      .onConflict((conflict) => conflict.columns(["origin", "body"]).doNothing())
      .execute();
}

async function removeNotes(db: Db, patch: Patch): Promise<void> {
  const bodies = patch.removeNotes.map((note) => JSON.stringify(note));
  for (const piece of chunks(bodies)) await db.deleteFrom("notes").where("origin", "=", "derived").where("body", "in", piece).execute();
}

/** Applies a patch inside a transaction. */
export async function apply(db: Db, patch: Patch, covered: Change, handed: Handed): Promise<void> {
  await removeBlocks(db, patch.removeBlocks);
  await removeRecords(db, patch.removeRecords);
  await removeNotes(db, patch);
  await putBlocks(db, patch.putBlocks);
  await putRecords(db, patch.putRecords);
  await putNotes(db, patch);
  await coverChange(db, covered, handed);
}

async function drop(db: Db): Promise<void> {
  await db.deleteFrom("blocks").execute();
  await db.deleteFrom("records").execute();
  await db.deleteFrom("record_members").execute();
  await db.deleteFrom("notes").where("origin", "=", "derived").execute();
  await db.updateTable("reports").set({ reconciled: null }).execute();
  await db.updateTable("judgements").set({ fresh: 0 }).execute();
}

/** Records that have this member, by id, then by kind. */
async function recordsOf(db: Db, member: string, kind?: AccountKind): Promise<AccountRecord[]> {
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
async function recordOf<K extends AccountKind>(db: Db, kind: K, member: string): Promise<AccountRecordOf<K> | undefined> {
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

/** Pending changes and derived tables in SQL. */
export function accountMethods(database: Db): AccountMethods {
  const handed: Handed = new Map();
  const blocks = async (where: Partial<Tables["blocks"]>): Promise<Block[]> => {
    let query = database.selectFrom("blocks").selectAll();
    for (const [column, value] of Object.entries(where) as [keyof Tables["blocks"], string][])
      query = query.where(column, "=", value as never);
    return (await query.execute()).map(blockOf).sort(byBlock);
  };
  const blocksWith = async (layer: string, column: "key" | "node", values: readonly string[]): Promise<Block[]> => {
    const found: Block[] = [];
    for (const piece of chunks([...new Set(values)].map((value) => JSON.stringify(value)))) {
      // without the hint SQLite reads the whole layer to look for nodes
      const table = column === "node" ? sql`blocks indexed by blocks_by_node` : sql`blocks`;
      const rows = sql<Tables["blocks"]>`
        select * from ${table} where layer = ${JSON.stringify(layer)} and ${sql.ref(column)} in (${sql.join(piece)})`;
      found.push(...(await rows.execute(database)).rows.map(blockOf));
    }
    return found.sort(byBlock);
  };
  return {
    pending: () => pendingChange(database, handed),
    applyPatch: (patch, covered) => database.transaction().execute((db) => apply(db, patch, covered, handed)),
    dropDerived: () => database.transaction().execute(drop),
    blocksByKey: (layer, key) => blocks({ layer: JSON.stringify(layer), key: JSON.stringify(key) }),
    blocksByNode: (layer, node) => blocks({ layer: JSON.stringify(layer), node: JSON.stringify(node) }),
    blocksByReport: (report) => blocks({ report }),
    blocksByKeys: (layer, keys) => blocksWith(layer, "key", keys),
    blocksByNodes: (layer, nodes) => blocksWith(layer, "node", nodes),
    recordsWith: (member, kind) => recordsOf(database, member, kind),
    records: async <K extends AccountKind>(kind: K, paging: Paging = {}) => {
      const limit = limitOf(paging);
      const rows = await database
        .selectFrom("records")
        .select(["id", "body"])
        .where("kind", "=", kind)
        .where("id", ">", paging.after ?? "")
        .orderBy("id")
        .limit(limit + 1)
        .execute();
      const page = pageOf(rows, limit, ({ id }) => id);
      return { ...page, items: page.items.map(({ body }) => JSON.parse(body) as AccountRecordOf<K>) };
    },
    recordOf: (kind, member) => recordOf(database, kind, member),
    links: async (finding) =>
      (await recordsOf(database, finding)).filter(
        (record): record is AccountRecordOf<"link"> => record.kind === "link" && (record.a === finding || record.b === finding),
      ),
  };
}
