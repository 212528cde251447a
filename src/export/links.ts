import { allRecords } from "../analysis/index.ts";
import type { AccountView } from "../model/index.ts";
import { line, marked } from "./order.ts";

/** Links as JSON Lines `{type, a, b, why, id}`, ordered by id; a and b are finding ids. */
export async function* exportLinks(view: AccountView, mark?: string): AsyncGenerator<string> {
  for await (const { type, a, b, why, id } of allRecords(view, "link")) yield line({ type, a, b, why, id, ...marked(mark) });
}
