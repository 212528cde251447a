import type { Selectable } from "kysely";
import { type Report, type ReportData, type ReportId, reportId, type Text, type VersionId } from "../../model/index.ts";
import { checkArrival, givenTogether, outcomeOf } from "../arrival.ts";
import { zonesInForce } from "../force.ts";
import { limitOf, pageOf } from "../page.ts";
import type { Added, Arrival, Store } from "../store.ts";
import { latest } from "../time-stamp.ts";
import { asked } from "./asked.ts";
import { refuseForgotten } from "./forgetting.ts";
import { pack, unpack } from "./packing.ts";
import { judgementsInForce, settle, turnToNewestReading } from "./standing.ts";
import { storedReport, storedText } from "./stored.ts";
import { chunks, type Db, type Tables } from "./tables.ts";

type ReportRow = Selectable<Tables["reports"]>;
type TextRow = Selectable<Tables["texts"]>;
type ReportMethods = Pick<Store, "addReport" | "bytes" | "textById" | "report" | "text" | "reports" | "newest">;

/** Reports of rows, in their order, each with its versions: one for each arrival with other bytes than the one before. */
async function withVersions(db: Db, rows: readonly ReportRow[]): Promise<Report[]> {
  const versions = new Map<ReportId, VersionId[]>(rows.map(({ id }) => [id, []]));
  for (const piece of chunks(rows.map(({ id }) => id))) {
    const arrivals = await db
      .selectFrom("arrivals")
      .select(["report", "version"])
      .where("report", "in", piece)
      .orderBy("report")
      .orderBy("place")
      .execute();
    for (const { report, version } of arrivals) versions.get(report)?.push(version);
  }
  return rows.map((row) => storedReport(row, changing(versions.get(row.id) ?? [])));
}

/** Versions of arrivals without those that are the same as the one before. */
const changing = (versions: readonly VersionId[]): readonly VersionId[] => versions.filter((version, at) => version !== versions[at - 1]);

/** The row of a report. */
export const findReport = async (db: Db, column: "id" | "address", value: string): Promise<ReportRow | undefined> =>
  db.selectFrom("reports").selectAll().where(column, "=", value).executeTakeFirst();

/** Keeps the bytes and the text of an arrival, unless they are there. */
async function keep(db: Db, { bytes, form, text }: Arrival, version: VersionId): Promise<void> {
  const known = await db.selectFrom("versions").select("id").where("id", "=", version).executeTakeFirst();
  if (!known)
    await db
      .insertInto("versions")
      .values({ id: version, form, ...pack(bytes) })
      .execute();
  await keepText(db, text);
}

/** Keeps a text, unless it is there. */
export async function keepText(db: Db, text: Text): Promise<void> {
  await db
    .insertInto("texts")
    .values({
      id: text.id,
      version: text.version,
      intake: text.intake,
      encoding: text.encoding,
      content: text.text,
      zones: JSON.stringify(text.zones),
      data: JSON.stringify(text.data),
      notes: JSON.stringify(text.notes),
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

/** The first free id for a report of this name and version. */
async function freeId(db: Db, name: string, version: VersionId): Promise<ReportId> {
  for (let ordinal = 0; ; ordinal++) {
    const id = reportId(name, version, ordinal);
    if (!(await findReport(db, "id", id))) return id;
  }
}

/** Writes down that an arrival changed a report, and how the report stands now. */
export async function record(
  db: Db,
  arrival: Pick<Arrival, "name" | "address" | "text" | "at">,
  known: ReportRow | undefined,
  version: VersionId,
  given: string,
): Promise<ReportId> {
  const now = { version, text: arrival.text.id, given };
  const id = known?.id ?? (await freeId(db, arrival.name, version));
  if (known) await db.updateTable("reports").set(now).where("id", "=", id).execute();
  else {
    await db
      .insertInto("reports")
      .values({
        id,
        name: arrival.name,
        address: arrival.address,
        ...now,
        data: "{}",
        published: null,
        inputs: "",
        reading: null,
        reconciled: null,
      })
      .execute();
  }
  const { place } = await db
    .selectFrom("arrivals")
    .select((count) => count.fn.countAll<number>().as("place"))
    .where("report", "=", id)
    .executeTakeFirstOrThrow();
  await db
    .insertInto("arrivals")
    .values({ report: id, place, ...now, at: arrival.at ?? null })
    .execute();
  if (known && known.text !== now.text) await turnToNewestReading(db, id, now.text);
  await settle(db, id);
  return id;
}

/** A report of a row, with its versions. */
export const full = async (db: Db, row: ReportRow): Promise<Report> => (await withVersions(db, [row]))[0] as Report;

/** Reports, versions and texts in SQL. */
export function reportMethods(database: Db): ReportMethods {
  const add = async (db: Db, arrival: Arrival): Promise<Added> => {
    const version = checkArrival(arrival);
    await refuseForgotten(db, arrival, version);
    const known = await findReport(db, "address", arrival.address);
    const before = known ? (JSON.parse(known.given) as ReportData) : {};
    const given = givenTogether(before, arrival.given);
    const outcome = known ? outcomeOf({ version: known.version, text: known.text, given: before }, version, arrival.text.id, given) : "new";
    if (known && outcome === "unchanged") return { report: await full(db, known), outcome };
    await keep(db, arrival, version);
    const id = await record(db, arrival, known, version, JSON.stringify(given));
    return { report: await full(db, await db.selectFrom("reports").selectAll().where("id", "=", id).executeTakeFirstOrThrow()), outcome };
  };
  return {
    addReport: (arrival) => database.transaction().execute((db) => add(db, arrival)),
    bytes: async (version) => {
      const row = await database.selectFrom("versions").selectAll().where("id", "=", version).executeTakeFirst();
      return row && unpack(row);
    },
    textById: async (id) => {
      const row = await database.selectFrom("texts").selectAll().where("id", "=", id).executeTakeFirst();
      return row && storedText(row);
    },
    report: async (id) => {
      const [row] = await asked<ReportRow & { readonly arrived: string }>(
        database,
        `select *, (select json_group_array(version order by place) from arrivals where report = reports.id) as arrived
          from reports where id = ?`,
        id,
      );
      return row && storedReport(row, changing(JSON.parse(row.arrived) as VersionId[]));
    },
    text: async (report) => {
      const [row] = await asked<TextRow & { readonly judged: number }>(
        database,
        `select t.*, exists (select 1 from judgement_reports where report = r.id) as judged
          from reports as r join texts as t on t.id = r.text where r.id = ?`,
        report,
      );
      return row && zonesInForce(storedText(row), row.judged === 0 ? [] : await judgementsInForce(database, report));
    },
    reports: async (paging = {}) => {
      const limit = limitOf(paging);
      const rows = await database
        .selectFrom("reports")
        .selectAll()
        .where("id", ">", (paging.after ?? "") as ReportId)
        .orderBy("id")
        .limit(limit + 1)
        .execute();
      const page = pageOf(rows, limit, ({ id }) => id);
      return { ...page, items: await withVersions(database, page.items) };
    },
    newest: async () => {
      const published = await database.selectFrom("reports").select("published").distinct().where("published", "is not", null).execute();
      const judged = await database.selectFrom("judgements").select("made").distinct().execute();
      return latest([...published.flatMap((row) => row.published ?? []), ...judged.map(({ made }) => made)]);
    },
  };
}
