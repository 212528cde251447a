import { allRecords } from "../analysis/index.ts";
import type { AccountView } from "../model/index.ts";
import { line } from "./order.ts";

/** Links as JSON Lines `{type, a, b, why, id}`, ordered by id; a and b are finding ids. */
export async function* exportLinks(view: AccountView): AsyncGenerator<string> {
  for await (const { type, a, b, why, id } of allRecords(view, "link")) yield line({ type, a, b, why, id });
}
