import { CompiledQuery } from "kysely";
import type { Db } from "./tables.ts";

/** The rows of a statement as it stands: for what is asked for every report, as building a query takes longer than answering it. */
export const asked = async <R>(db: Db, statement: string, ...values: readonly unknown[]): Promise<R[]> =>
  (await db.executeQuery<R>(CompiledQuery.raw(statement, [...values]))).rows;
