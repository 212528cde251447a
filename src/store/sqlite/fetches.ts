import type { Fetched, Store } from "../store.ts";
import { hashOf } from "./forgetting.ts";
import type { Db } from "./tables.ts";

/** Fetches of web addresses in SQL. */
export function fetchMethods(database: Db): Pick<Store, "fetched" | "putFetched" | "isForgotten"> {
  return {
    fetched: async (address) => {
      const row = await database.selectFrom("fetches").select("body").where("address", "=", address).executeTakeFirst();
      return row && (JSON.parse(row.body) as Fetched);
    },
    putFetched: async (fetched) => {
      const body = JSON.stringify(fetched);
      await database
        .insertInto("fetches")
        .values({ address: fetched.address, body })
        .onConflict((conflict) => conflict.column("address").doUpdateSet({ body }))
        .execute();
    },
    isForgotten: async (address) => {
      const row = await database.selectFrom("forgotten").select("report").where("hash", "=", hashOf(address)).executeTakeFirst();
      return row !== undefined;
    },
  };
}
