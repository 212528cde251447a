import type { Finding, Judgement, Reading, ReportData, ReportId, TextId } from "../../model/index.ts";
import { dataInForce, inputsOf } from "../force.ts";
import { isTimeStamp } from "../time-stamp.ts";
import { foldedWords } from "../words.ts";
import { storedReading } from "./stored.ts";
import { chunks, type Db } from "./tables.ts";

/** Judgements in force on one report or its words, in order of appending. */
export async function judgementsInForce(db: Db, report: ReportId): Promise<Judgement[]> {
  const rows = await db
    .selectFrom("judgement_reports as on")
    .innerJoin("judgements as j", "j.seq", "on.judgement")
    .select("j.body")
    .where("on.report", "=", report)
    .where("j.in_force", "=", 1)
    .orderBy("j.seq")
    .execute();
  return rows.map(({ body }) => JSON.parse(body) as Judgement);
}

/** Works out again what is in force for a report after its text, given data or judgements changed. */
export async function settle(db: Db, id: ReportId): Promise<void> {
  const row = await db
    .selectFrom("reports")
    .innerJoin("texts", "texts.id", "reports.text")
    .select(["reports.text", "reports.given", "texts.data as found"])
    .where("reports.id", "=", id)
    .executeTakeFirst();
  if (!row) return;
  const judgements = await judgementsInForce(db, id);
  const data = dataInForce(JSON.parse(row.found) as ReportData, JSON.parse(row.given) as ReportData, judgements);
  const published = data.published && isTimeStamp(data.published.value) ? data.published.value : null;
  await db
    .updateTable("reports")
    .set({ data: JSON.stringify(data), published, inputs: inputsOf(id, row.text, data, judgements) })
    .where("id", "=", id)
    .execute();
}

/** Takes the findings of a report out of the live ones; their report stays known. */
async function retireFindings(db: Db, report: ReportId): Promise<void> {
  const live = db.selectFrom("findings").where("report", "=", report);
  await db
    .insertInto("former_findings")
    .columns(["id", "report"])
    .expression(live.select(["id", "report"]))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db.deleteFrom("finding_bodies").where("seq", "in", live.select("body")).execute();
  await db.deleteFrom("findings").where("report", "=", report).execute();
}

/** Makes one reading of a report (or none) the one that counts, and its findings the live ones. */
export async function turnTo(db: Db, report: ReportId, seq: number | null, reading: Reading | undefined): Promise<void> {
  await retireFindings(db, report);
  await db.updateTable("reports").set({ reading: seq }).where("id", "=", report).execute();
  await putFindings(db, report, reading?.findings ?? []);
  await db.deleteFrom("moved").where("report", "=", report).execute();
  for (const piece of chunks(reading?.moved ?? [])) {
    const rows = piece.map(({ judgement, from, to }) => ({ report, judgement, from_id: from, now_id: to ?? null }));
    await db
      .insertInto("moved")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Makes the newest reading of this text of a report, if there is one, the one that counts. */
export async function turnToNewestReading(db: Db, report: ReportId, text: TextId): Promise<void> {
  const newest = await db
    .selectFrom("readings")
    .selectAll()
    .where("report", "=", report)
    .where("text", "=", text)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  await turnTo(db, report, newest?.seq ?? null, newest && storedReading(newest));
}

/** Remembers the report of findings that do not count, being of an older text. */
export async function putFormer(db: Db, report: ReportId, findings: readonly Finding[]): Promise<void> {
  for (const piece of chunks(findings.map(({ id }) => ({ id, report })))) {
    await db
      .insertInto("former_findings")
      .values(piece)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Puts findings where they can be asked for; of equal ids the last one stays. */
async function putFindings(db: Db, report: ReportId, findings: readonly Finding[]): Promise<void> {
  const { last } = await db
    .selectFrom("finding_bodies")
    .select((is) => is.fn.coalesce(is.fn.max("seq"), is.lit(0)).as("last"))
    .executeTakeFirstOrThrow();
  const rows = [...new Map(findings.map((finding) => [finding.id, finding])).values()].map((finding, at) => ({
    finding,
    seq: last + 1 + at,
  }));
  for (const piece of chunks(rows)) {
    await db
      .insertInto("finding_bodies")
      .values(piece.map(({ finding, seq }) => ({ seq, body: JSON.stringify(finding) })))
      .execute();
    await db
      .insertInto("findings")
      .values(
        piece.map(({ finding, seq }) => ({
          id: finding.id,
          report,
          kind: finding.kind,
          zone: finding.zone,
          rule: finding.rule,
          hull_start: finding.evidence.hull.start,
          hull_end: finding.evidence.hull.end,
          body: seq,
          words: foldedWords(finding),
          rejected: finding.standing === "rejected" ? 1 : 0,
        })),
      )
      .execute();
  }
}
