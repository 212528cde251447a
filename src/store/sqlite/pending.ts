import type { Change, Judgement, ReportId } from "../../model/index.ts";
import { chunks, type Db } from "./tables.ts";

/** Which reading of each changed report the last `pending` spoke of: a reading put since then stays pending. */
export type Handed = Map<ReportId, number | null>;

/** What changed since the last applied patch. */
export async function pendingChange(db: Db, handed: Handed): Promise<Change> {
  const changed = await db
    .selectFrom("reports")
    .select(["id", "reading", "reconciled"])
    .where((is) => is(is.fn.coalesce("reading", is.lit(0)), "!=", is.fn.coalesce("reconciled", is.lit(0))))
    .orderBy("id")
    .execute();
  const judged = await db
    .selectFrom("judgements")
    .select("body")
    .where("fresh", "=", (is) => is.lit(1))
    .orderBy("id")
    .execute();
  handed.clear();
  for (const { id, reading } of changed) handed.set(id, reading);
  return {
    added: changed.filter(({ reading }) => reading !== null).map(({ id }) => id),
    removed: changed.filter(({ reconciled }) => reconciled !== null).map(({ id }) => id),
    judged: judged.map(({ body }) => JSON.parse(body) as Judgement),
  };
}

/** Marks what a patch covered as reconciled. */
export async function coverChange(db: Db, covered: Change, handed: Handed): Promise<void> {
  const added = new Set(covered.added);
  for (const id of new Set([...covered.added, ...covered.removed])) {
    await db
      .updateTable("reports")
      .set((is) => ({ reconciled: added.has(id) ? (handed.get(id) ?? is.ref("reading")) : null }))
      .where("id", "=", id)
      .execute();
    handed.delete(id);
  }
  for (const piece of chunks(covered.judged.map(({ id }) => id)))
    await db.updateTable("judgements").set({ fresh: 0 }).where("id", "in", piece).execute();
}
