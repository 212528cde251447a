import type { ReportId, Text } from "../../model/index.ts";
import { checkRenewed, madeBy } from "../arrival.ts";
import { unknownId } from "../decision.ts";
import type { Added, Store } from "../store.ts";
import { findReport, full, keepText, record } from "./reports.ts";
import type { Db } from "./tables.ts";

async function renew(db: Db, id: ReportId, text: Text): Promise<Added> {
  const known = await findReport(db, "id", id);
  if (!known) throw unknownId("report", id);
  checkRenewed(known, text);
  if (known.text === text.id) return { report: await full(db, known), outcome: "unchanged" };
  await keepText(db, text);
  await record(db, { name: known.name, address: known.address, text }, known, known.version, known.given);
  return { report: await full(db, (await findReport(db, "id", id)) ?? known), outcome: "new-text" };
}

/** Texts made anew by a newer intake, in SQL. */
export function textMethods(database: Db): Pick<Store, "arrivals" | "outdated" | "renewText"> {
  return {
    renewText: (report, text) => database.transaction().execute((db) => renew(db, report, text)),
    arrivals: async (report) => {
      const rows = await database
        .selectFrom("arrivals")
        .select(["version", "text", "at"])
        .where("report", "=", report)
        .orderBy("place")
        .execute();
      return rows.map(({ version, text, at }) => ({ version, text, ...(at === null ? {} : { at }) }));
    },
    outdated: async (intake) => {
      const rows = await database
        .selectFrom("reports")
        .innerJoin("texts", "texts.id", "reports.text")
        .select(["reports.id", "texts.intake"])
        .orderBy("reports.id")
        .execute();
      return rows.filter((row) => !madeBy(row.intake, intake)).map(({ id }) => id);
    },
  };
}
