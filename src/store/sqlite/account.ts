import { sql } from "kysely";
import type { AccountKind, AccountRecordOf, Change, Paging, Patch } from "../../model/index.ts";
import { limitOf, pageOf } from "../page.ts";
import type { Store } from "../store.ts";
import { blockMethods, putBlocks, removeBlocks } from "./blocks.ts";
import { coverChange, type Handed, pendingChange } from "./pending.ts";
import { memberMethods, putRecords, recordOf, recordsOf, removeRecords } from "./records.ts";
import { chunks, type Db } from "./tables.ts";

type AccountMethods = Pick<
  Store,
  | "pending"
  | "applyPatch"
  | "applyPatches"
  | "dropDerived"
  | "blocksByKey"
  | "blocksByNode"
  | "blocksByReport"
  | "blocksByKeys"
  | "blocksByNodes"
  | "blocksUnder"
  | "blockSizes"
  | "recordsWith"
  | "recordsWithAny"
  | "ownersOf"
  | "records"
  | "recordOf"
  | "links"
>;

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

/** Writes the parts of a patch inside a transaction. */
async function write(db: Db, patch: Patch): Promise<void> {
  await removeBlocks(db, patch.removeBlocks);
  await removeRecords(db, patch.removeRecords);
  await removeNotes(db, patch);
  await putBlocks(db, patch.putBlocks);
  await putRecords(db, patch.putRecords);
  await putNotes(db, patch);
}

/** Applies a patch inside a transaction. */
export async function apply(db: Db, patch: Patch, covered: Change, handed: Handed): Promise<void> {
  await write(db, patch);
  await coverChange(db, covered, handed);
}

/** Applies patches in one transaction; it is held over all of them on the one connection, so that who makes them sees those before. */
async function applyAll(db: Db, patches: AsyncIterable<Patch>, covered: Change, handed: Handed): Promise<void> {
  await sql`begin immediate`.execute(db);
  try {
    for await (const patch of patches) await write(db, patch);
    await coverChange(db, covered, handed);
    await sql`commit`.execute(db);
  } catch (error) {
    await sql`rollback`.execute(db);
    throw error;
  }
}

async function drop(db: Db): Promise<void> {
  await db.deleteFrom("blocks").execute();
  await db.deleteFrom("block_nodes").execute();
  await db.deleteFrom("records").execute();
  await db.deleteFrom("record_members").execute();
  await db.deleteFrom("notes").where("origin", "=", "derived").execute();
  await db.updateTable("reports").set({ reconciled: null }).execute();
  await db.updateTable("judgements").set({ fresh: 0 }).execute();
}

/** Pending changes and derived tables in SQL. */
export function accountMethods(database: Db): AccountMethods {
  const handed: Handed = new Map();
  return {
    ...blockMethods(database),
    ...memberMethods(database),
    pending: () => pendingChange(database, handed),
    applyPatch: (patch, covered) => database.transaction().execute((db) => apply(db, patch, covered, handed)),
    applyPatches: (patches, covered) => applyAll(database, patches, covered, handed),
    dropDerived: () => database.transaction().execute(drop),
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
