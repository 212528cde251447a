import { byCodeUnit, hashBytes, type Judgement, type Patch, type ReportId, type VersionId } from "../../model/index.ts";
import { alsoHeldBy, blanked, unknownId, wasForgotten } from "../decision.ts";
import type { Arrival, Store, Tombstone } from "../store.ts";
import { apply } from "./account.ts";
import { chunks, type Db } from "./tables.ts";

type ForgettingMethods = Pick<Store, "forget" | "forgotten">;

/** What is kept of a forgotten address. */
export const hashOf = (address: string): string => hashBytes(new TextEncoder().encode(address));

/** Throws HearsayError `forgotten` when a report with these bytes or of this address was forgotten. */
export async function refuseForgotten(db: Db, { address, name }: Arrival, version: VersionId): Promise<void> {
  const row = await db
    .selectFrom("forgotten as f")
    .innerJoin("tombstones as t", "t.report", "f.report")
    .select("t.body")
    .where("f.hash", "in", [version, hashOf(address)])
    .executeTakeFirst();
  if (row) throw wasForgotten(name, JSON.parse(row.body) as Tombstone);
}

/** Versions and texts that ever arrived for some reports. */
async function heldBy(db: Db, reports: readonly ReportId[]) {
  const arrivals = await db
    .selectFrom("arrivals")
    .select(["report", "version", "text"])
    .where("report", "in", reports)
    .orderBy("place")
    .execute();
  const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
  return {
    of: (report: ReportId): VersionId[] => unique(arrivals.flatMap((row) => (row.report === report ? [row.version] : []))),
    versions: unique(arrivals.map(({ version }) => version)),
    texts: unique(arrivals.map(({ text }) => text)),
  };
}

async function blankJudgements(db: Db, reports: readonly ReportId[]): Promise<void> {
  const on = db.selectFrom("judgement_reports").select("judgement").where("report", "in", reports);
  const rows = await db.selectFrom("judgements").select(["seq", "id", "body"]).where("seq", "in", on).execute();
  // The undo of a judgement may say why in the same words, and so on up the chain.
  for (let ids = rows.map(({ id }) => id); ids.length > 0; ) {
    const undos = await db.selectFrom("judgements").select(["seq", "id", "body"]).where("undoes", "in", ids).execute();
    rows.push(...undos);
    ids = undos.map(({ id }) => id);
  }
  for (const { seq, body } of rows)
    await db
      .updateTable("judgements")
      .set({ body: JSON.stringify(blanked(JSON.parse(body) as Judgement)) })
      .where("seq", "=", seq)
      .execute();
}

async function remove(db: Db, reports: readonly ReportId[], texts: readonly string[], versions: readonly VersionId[]): Promise<void> {
  const bodies = db.selectFrom("findings").select("body").where("report", "in", reports);
  await db.deleteFrom("finding_bodies").where("seq", "in", bodies).execute();
  const nodes = db.selectFrom("block_nodes").select("seq").where("report", "in", reports);
  await db.deleteFrom("blocks").where("node", "in", nodes).execute();
  for (const table of ["findings", "former_findings", "moved", "arrivals", "block_nodes", "notes"] as const)
    await db.deleteFrom(table).where("report", "in", reports).execute();
  await db.updateTable("reports").set({ reading: null, reconciled: null }).where("id", "in", reports).execute();
  await db.deleteFrom("readings").where("report", "in", reports).execute();
  await db.deleteFrom("reports").where("id", "in", reports).execute();
  for (const piece of chunks(texts))
    await db
      .deleteFrom("texts")
      .where("id", "in", piece as never[])
      .execute();
  for (const piece of chunks(versions)) await db.deleteFrom("versions").where("id", "in", piece).execute();
}

async function forget(db: Db, reports: readonly ReportId[], removal: Patch, by: string, at: string, why?: string): Promise<Tombstone[]> {
  const rows = await db.selectFrom("reports").select(["id", "address"]).where("id", "in", reports).orderBy("id").execute();
  const missing = reports.find((report) => !rows.some(({ id }) => id === report));
  if (missing !== undefined) throw unknownId("report", missing);
  const held = await heldBy(db, reports);
  const others = await db
    .selectFrom("arrivals")
    .select("report")
    .distinct()
    .where("version", "in", held.versions)
    .where("report", "not in", reports)
    .execute();
  if (others.length > 0) throw alsoHeldBy(others.map(({ report }) => report).sort(byCodeUnit));
  await apply(db, removal, { added: [], removed: reports, judged: [] }, new Map());
  await blankJudgements(db, reports);
  await remove(db, reports, held.texts, held.versions);
  await db
    .deleteFrom("fetches")
    .where(
      "address",
      "in",
      rows.map(({ address }) => address),
    )
    .execute();
  const tombstones: Tombstone[] = [];
  for (const { id, address } of rows) {
    const tombstone = { kind: "tombstone", report: id, versions: held.of(id), by, at, ...(why === undefined ? {} : { why }) } as const;
    await db
      .insertInto("tombstones")
      .values({ report: id, body: JSON.stringify(tombstone) })
      .execute();
    await db
      .insertInto("forgotten")
      .values([...tombstone.versions, hashOf(address)].map((hash) => ({ hash, report: id })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    tombstones.push(tombstone);
  }
  await db
    .insertInto("meta")
    .values({ name: "unclean", value: at })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .execute();
  return tombstones;
}

/** Forgetting in SQL; `clean` takes what was deleted out of the files. */
export function forgettingMethods(database: Db, clean: () => void): ForgettingMethods {
  return {
    forget: async (reports, removal, by, at, why) => {
      const ids = [...new Set(reports)];
      const tombstones = await database.transaction().execute((db) => forget(db, ids, removal, by, at, why));
      clean();
      return tombstones;
    },
    forgotten: async () => {
      const rows = await database.selectFrom("tombstones").select("body").orderBy("report").execute();
      return rows.map(({ body }) => JSON.parse(body) as Tombstone);
    },
  };
}
