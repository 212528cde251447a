import {
  byCodeUnit,
  type Decision,
  type FindingId,
  type Judgement,
  type JudgementId,
  judgementId,
  type ReportId,
} from "../../model/index.ts";
import { checkDecision, unknownId } from "../decision.ts";
import { canonical, namedBy } from "../force.ts";
import { limitOf, pageOf } from "../page.ts";
import type { Store } from "../store.ts";
import { settle } from "./standing.ts";
import { chunks, type Db } from "./tables.ts";

type JudgementMethods = Pick<Store, "judge" | "judgementsOn" | "judgements">;

const parse = ({ body }: { readonly body: string }): Judgement => JSON.parse(body) as Judgement;
const stored = (db: Db, id: JudgementId) =>
  db.selectFrom("judgements").select(["body", "in_force"]).where("id", "=", id).executeTakeFirst();

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
  await follow(db, parse(row).decision);
}

/** Lets what a decision touches know that it came into force or went out of it. */
async function follow(db: Db, decision: Decision): Promise<void> {
  if (decision.verb === "undo") await turn(db, decision.judgement);
  if (decision.verb === "report-data" || decision.verb === "zone") await settle(db, decision.report);
}

/** Refuses a decision on a report or judgement that is not in the case. */
async function checkNamed(db: Db, decision: Decision): Promise<void> {
  if (decision.verb === "report-data" || decision.verb === "zone" || decision.verb === "add") {
    const report = await db.selectFrom("reports").select("id").where("id", "=", decision.report).executeTakeFirst();
    if (!report) throw unknownId("report", decision.report);
  }
  if (decision.verb === "undo" && !(await stored(db, decision.judgement))) throw unknownId("judgement", decision.judgement);
}

async function append(db: Db, decision: Decision, by: string, at: string, why: string | undefined): Promise<Judgement> {
  checkDecision(by, at);
  await checkNamed(db, decision);
  let ordinal = 0;
  while (await stored(db, judgementId(by, at, canonical(decision), ordinal))) ordinal += 1;
  const id = judgementId(by, at, canonical(decision), ordinal);
  const judgement: Judgement = { kind: "judgement", id, by, at, ...(why === undefined ? {} : { why }), decision };
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
  const names = namedBy(judgement).map((name) => ({ name, judgement: seq }));
  if (names.length > 0) await db.insertInto("judgement_names").values(names).execute();
  await follow(db, decision);
  return JSON.parse(JSON.stringify(judgement)) as Judgement;
}

async function on(db: Db, ids: readonly (FindingId | ReportId)[]): Promise<Judgement[]> {
  const found = new Map<string, string>();
  for (const piece of chunks([...new Set<string>(ids)])) {
    const rows = await db
      .selectFrom("judgement_names as named")
      .innerJoin("judgements as j", "j.seq", "named.judgement")
      .select(["j.id", "j.body"])
      .where("named.name", "in", piece)
      .where("j.in_force", "=", 1)
      .execute();
    for (const { id, body } of rows) found.set(id, body);
  }
  return [...found].sort(([a], [b]) => byCodeUnit(a, b)).map(([, body]) => parse({ body }));
}

/** Judgements in SQL. */
export function judgementMethods(database: Db): JudgementMethods {
  return {
    judge: (decision, by, at, why) => database.transaction().execute((db) => append(db, decision, by, at, why)),
    judgementsOn: (ids) => on(database, ids),
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
