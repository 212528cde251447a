import { type Selectable, sql } from "kysely";
import type { Finding, FindingFilter, FindingId, FindingKind, FindingOf, Note, Reading, ReportId } from "../../model/index.ts";
import { checkString } from "../arrival.ts";
import { unknownId } from "../decision.ts";
import { canonical, inputsOf } from "../force.ts";
import { limitOf, orderedNotes, pageOf } from "../page.ts";
import type { Store } from "../store.ts";
import { needle } from "../words.ts";
import { asked } from "./asked.ts";
import { pack } from "./packing.ts";
import { judgementsInForce, putFormer, settle, turnTo } from "./standing.ts";
import { storedReading } from "./stored.ts";
import type { Db, Tables } from "./tables.ts";

type ReadingMethods = Pick<
  Store,
  "unread" | "putReading" | "reading" | "reportOf" | "findings" | "findingsById" | "finding" | "notes" | "addNote"
>;

/** The reading of a report that counts. */
async function currentReading(db: Db, report: ReportId): Promise<Selectable<Tables["readings"]> | undefined> {
  const [row] = await asked<Selectable<Tables["readings"]>>(
    db,
    "select g.* from reports as r join readings as g on g.seq = r.reading where r.id = ?",
    report,
  );
  return row;
}

async function put(db: Db, reading: Reading): Promise<void> {
  checkString(reading.reader, "name of the reader");
  await settle(db, reading.report);
  const row = await db.selectFrom("reports").select(["text", "data", "inputs"]).where("id", "=", reading.report).executeTakeFirst();
  if (!row) throw unknownId("report", reading.report);
  if (!(await db.selectFrom("texts").select("id").where("id", "=", reading.text).executeTakeFirst())) throw unknownId("text", reading.text);
  const { report, text } = reading;
  const inputs = text === row.text ? row.inputs : inputsOf(report, text, JSON.parse(row.data), await judgementsInForce(db, report));
  const current = await currentReading(db, report);
  if (current && canonical(storedReading(current)) === canonical(reading)) {
    await db.updateTable("readings").set({ inputs }).where("seq", "=", current.seq).execute();
    return;
  }
  const { packing, size, content } = pack(new TextEncoder().encode(JSON.stringify(reading)));
  const { seq } = await db
    .insertInto("readings")
    .values({
      report: reading.report,
      text: reading.text,
      reader: reading.reader,
      inputs,
      packing,
      size,
      body: content,
      notes: JSON.stringify(reading.notes),
    })
    .returning("seq")
    .executeTakeFirstOrThrow();
  if (reading.text === row.text) await turnTo(db, reading.report, seq, reading);
  else await putFormer(db, reading.report, reading.findings);
}

/** Findings by filter; a cross join keeps SQLite to one order: narrow rows first, a body only for what passed. */
async function found(db: Db, filter: FindingFilter) {
  const limit = limitOf(filter);
  const words = needle(filter.words);
  if (words === null) return { items: [] };
  let query = db.selectFrom("findings as f").crossJoin("finding_bodies as b").whereRef("b.seq", "=", "f.body").select(["f.id", "b.body"]);
  if (filter.after !== undefined) query = query.where("f.id", ">", filter.after as FindingId);
  // the plus keeps SQLite from going through all findings of the kind
  if (filter.kind !== undefined) query = query.where(filter.report === undefined ? sql`f.kind` : sql`+f.kind`, "=", filter.kind);
  if (filter.report !== undefined) query = query.where("f.report", "=", filter.report);
  if (filter.zone !== undefined) query = query.where("f.zone", "=", filter.zone);
  if (filter.rule !== undefined) query = query.where("f.rule", "=", filter.rule);
  if (!filter.rejected) query = query.where("f.rejected", "=", (is) => is.lit(0));
  if (words !== undefined) query = query.where(sql<boolean>`instr(f.words, ${words}) > 0`);
  const rows = await query
    .orderBy("f.id")
    .limit(limit + 1)
    .execute();
  const page = pageOf(rows, limit, ({ id }) => id);
  return { ...page, items: page.items.map(({ body }) => JSON.parse(body) as Finding) };
}

/** Notes of the text and the reading in force, and those that were added, of one report or of all. */
async function notesOf(db: Db, report: ReportId | undefined): Promise<Note[]> {
  let reports = db
    .selectFrom("reports")
    .innerJoin("texts", "texts.id", "reports.text")
    .leftJoin("readings", "readings.seq", "reports.reading")
    .select(["reports.id", "texts.notes as ofText", "readings.notes as ofReading"]);
  let notes = db.selectFrom("notes").select("body");
  if (report !== undefined) {
    reports = reports.where("reports.id", "=", report);
    notes = notes.where("report", "=", report);
  }
  const read = (await reports.execute()).flatMap(({ id, ofText, ofReading }) =>
    [...(JSON.parse(ofText) as Note[]), ...(JSON.parse(ofReading ?? "[]") as Note[])].map((note) => ({ ...note, report: id })),
  );
  return orderedNotes([...read, ...(await notes.execute()).map(({ body }) => JSON.parse(body) as Note)]);
}

/** Readings, findings and notes in SQL. */
export function readingMethods(database: Db): ReadingMethods {
  return {
    putReading: (reading) => database.transaction().execute((db) => put(db, reading)),
    findings: (filter = {}) => found(database, filter),
    notes: (report) => notesOf(database, report),
    unread: async (reader) => {
      const rows = await database
        .selectFrom("reports")
        .leftJoin("readings", "readings.seq", "reports.reading")
        .select("reports.id")
        .where((is) =>
          is.or([
            is("readings.reader", "is", null),
            is("readings.reader", "!=", reader),
            is("readings.inputs", "!=", is.ref("reports.inputs")),
          ]),
        )
        .orderBy("reports.id")
        .execute();
      return rows.map(({ id }) => id);
    },
    reading: async (report) => {
      const row = await currentReading(database, report);
      return row && storedReading(row);
    },
    reportOf: async (finding) => {
      const live = await database.selectFrom("findings").select("report").where("id", "=", finding).executeTakeFirst();
      return (live ?? (await database.selectFrom("former_findings").select("report").where("id", "=", finding).executeTakeFirst()))?.report;
    },
    finding: async <K extends FindingKind>(id: FindingId) => {
      const [row] = await asked<{ body: string }>(
        database,
        "select b.body from findings as f join finding_bodies as b on b.seq = f.body where f.id = ?",
        id,
      );
      return row && (JSON.parse(row.body) as FindingOf<K>);
    },
    findingsById: async (ids) => {
      if (ids.length === 0) return [];
      const rows = await asked<{ body: string }>(
        database,
        `select b.body from findings as f cross join finding_bodies as b on b.seq = f.body
          where f.id in (select value from json_each(?)) order by f.id`,
        JSON.stringify(ids),
      );
      return rows.map(({ body }) => JSON.parse(body) as Finding);
    },
    addNote: async (note) => {
      await database
        .insertInto("notes")
        .values({ origin: "kept", body: JSON.stringify(note), report: note.report ?? null })
        .onConflict((conflict) => conflict.columns(["origin", "body"]).doNothing())
        .execute();
    },
  };
}
