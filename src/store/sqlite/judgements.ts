import {
  type Anchor,
  byCodeUnit,
  type Decision,
  type Finding,
  type FindingId,
  type Judgement,
  type JudgementId,
  judgementId,
  type Moved,
  type ReportId,
} from "../../model/index.ts";
import { anchorOfFinding, anchorOfWords, checkDecision, renamed, reportNamed, unknownId } from "../decision.ts";
import { canonical, namedBy } from "../force.ts";
import { limitOf, pageOf } from "../page.ts";
import type { Store } from "../store.ts";
import { asked } from "./asked.ts";
import { judgementsInForce, settle } from "./standing.ts";
import { storedText } from "./stored.ts";
import { chunks, type Db } from "./tables.ts";

type JudgementMethods = Pick<Store, "judge" | "judgementsOn" | "judgementsOf" | "history" | "judgements">;

const parse = ({ body }: { readonly body: string }): Judgement => JSON.parse(body) as Judgement;
const stored = (db: Db, id: JudgementId) =>
  db.selectFrom("judgements").select(["seq", "body", "in_force"]).where("id", "=", id).executeTakeFirst();

/** Puts a judgement in force or out of it, and with an undo, in turn, what it undoes. */
async function turn(db: Db, id: JudgementId): Promise<void> {
  const row = await stored(db, id);
  if (!row) return;
  const undo = await db
    .selectFrom("judgements")
    .select("seq")
    .where("undoes", "=", id)
    .where("in_force", "=", 1)
    .limit(1)
    .executeTakeFirst();
  const inForce = undo ? 0 : 1;
  if (row.in_force === inForce) return;
  await db.updateTable("judgements").set({ in_force: inForce, fresh: 1 }).where("id", "=", id).execute();
  await follow(db, row.seq, parse(row).decision);
}

/** Lets what a judgement touches know that it came into force or went out of it. */
async function follow(db: Db, seq: number, decision: Decision): Promise<void> {
  if (decision.verb === "undo") await turn(db, decision.judgement);
  const touched = await db.selectFrom("judgement_reports").select("report").where("judgement", "=", seq).execute();
  for (const { report } of touched) await settle(db, report);
}

/** Refuses a decision on a report or judgement that is not in the case. */
async function checkNamed(db: Db, decision: Decision): Promise<void> {
  if (decision.verb === "report-data" || decision.verb === "zone" || decision.verb === "add") {
    const report = await db.selectFrom("reports").select("id").where("id", "=", decision.report).executeTakeFirst();
    if (!report) throw unknownId("report", decision.report);
  }
  if (decision.verb === "undo" && !(await stored(db, decision.judgement))) throw unknownId("judgement", decision.judgement);
}

/** Where the findings and words of a decision stand now. */
async function anchorsOf(db: Db, decision: Decision): Promise<Anchor[]> {
  const anchors: Anchor[] = [];
  for (const name of namedBy(decision)) {
    const row = await db
      .selectFrom("findings as f")
      .innerJoin("finding_bodies as b", "b.seq", "f.body")
      .innerJoin("reports as r", "r.id", "f.report")
      .innerJoin("texts as t", "t.id", "r.text")
      .selectAll("t")
      .select("b.body")
      .where("f.id", "=", name as FindingId)
      .executeTakeFirst();
    if (row) anchors.push(anchorOfFinding(JSON.parse(row.body) as Finding, storedText(row)));
  }
  const report = reportNamed(decision);
  const text =
    report &&
    (await db
      .selectFrom("reports as r")
      .innerJoin("texts as t", "t.id", "r.text")
      .selectAll("t")
      .where("r.id", "=", report)
      .executeTakeFirst());
  const words = text && anchorOfWords(decision, storedText(text));
  return words ? [...anchors, words] : anchors;
}

/** Reports among what a decision names. */
async function reportsNamed(db: Db, decision: Decision): Promise<ReportId[]> {
  const names = namedBy(decision) as readonly ReportId[];
  if (names.length === 0) return [];
  return (await db.selectFrom("reports").select("id").where("id", "in", names).execute()).map(({ id }) => id);
}

async function append(db: Db, decision: Decision, by: string, at: string, why: string | undefined): Promise<Judgement> {
  checkDecision(by, at);
  await checkNamed(db, decision);
  let ordinal = 0;
  while (await stored(db, judgementId(by, at, canonical(decision), ordinal))) ordinal += 1;
  const id = judgementId(by, at, canonical(decision), ordinal);
  const anchors = await anchorsOf(db, decision);
  const judgement: Judgement = {
    kind: "judgement",
    id,
    by,
    at,
    ...(why === undefined ? {} : { why }),
    decision,
    ...(anchors.length > 0 ? { anchors } : {}),
  };
  const { seq } = await db
    .insertInto("judgements")
    .values({
      id,
      made: at,
      undoes: decision.verb === "undo" ? decision.judgement : null,
      body: JSON.stringify(judgement),
      in_force: 1,
      fresh: 1,
    })
    .returning("seq")
    .executeTakeFirstOrThrow();
  const names = namedBy(decision).map((name) => ({ name, judgement: seq }));
  if (names.length > 0) await db.insertInto("judgement_names").values(names).execute();
  const reports = new Set([...(await reportsNamed(db, decision)), ...anchors.map(({ report }) => report)]);
  const rows = [...reports].map((report) => ({ report, judgement: seq }));
  if (rows.length > 0) await db.insertInto("judgement_reports").values(rows).execute();
  await follow(db, seq, decision);
  return JSON.parse(JSON.stringify(judgement)) as Judgement;
}

/** What readings that count say of some judgements. */
async function movedOf(db: Db, ids: readonly JudgementId[]): Promise<Map<JudgementId, Moved[]>> {
  const moved = new Map<JudgementId, Moved[]>();
  for (const piece of chunks(ids)) {
    const rows = await db.selectFrom("moved").selectAll().where("judgement", "in", piece).execute();
    for (const { judgement, from_id, now_id } of rows)
      moved.set(judgement, [...(moved.get(judgement) ?? []), { judgement, from: from_id, ...(now_id === null ? {} : { to: now_id }) }]);
  }
  return moved;
}

async function on(db: Db, ids: readonly (FindingId | ReportId)[]): Promise<Judgement[]> {
  if ((await asked(db, "select 1 from judgements limit 1")).length === 0) return [];
  const found = new Map<JudgementId, string>();
  const wanted = new Set<string>(ids);
  const names = JSON.stringify(ids);
  const rows = await asked<{ id: JudgementId; body: string }>(
    db,
    `select j.id, j.body from judgement_names as n join judgements as j on j.seq = n.judgement
      where n.name in (select value from json_each(?)) and j.in_force = 1
    union all
    select j.id, j.body from moved as m join judgements as j on j.id = m.judgement
      where m.now_id in (select value from json_each(?)) and j.in_force = 1`,
    names,
    names,
  );
  for (const { id, body } of rows) found.set(id, body);
  const moved = await movedOf(db, [...found.keys()]);
  return [...found]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .flatMap(([id, body]) => renamed(parse({ body }), moved.get(id) ?? []) ?? [])
    .filter(({ decision }) => namedBy(decision).some((name) => wanted.has(name)));
}

/** Judgements in SQL. */
export function judgementMethods(database: Db): JudgementMethods {
  return {
    judge: (decision, by, at, why) => database.transaction().execute((db) => append(db, decision, by, at, why)),
    judgementsOn: (ids) => on(database, ids),
    judgementsOf: (report) => judgementsInForce(database, report),
    history: async () => {
      const rows = await database.selectFrom("judgements").select(["body", "in_force"]).orderBy("seq").execute();
      return rows.map((row) => ({ judgement: parse(row), inForce: row.in_force === 1 }));
    },
    judgements: async (paging = {}) => {
      const limit = limitOf(paging);
      const rows = await database
        .selectFrom("judgements")
        .select(["id", "body"])
        .where("id", ">", (paging.after ?? "") as JudgementId)
        .orderBy("id")
        .limit(limit + 1)
        .execute();
      const page = pageOf(rows, limit, ({ id }) => id);
      return { ...page, items: page.items.map(parse) };
    },
  };
}
