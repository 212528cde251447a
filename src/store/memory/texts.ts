import { checkRenewed, madeBy } from "../arrival.ts";
import { unknownId } from "../decision.ts";
import type { Store } from "../store.ts";
import { asReport } from "./reports.ts";
import { settle, turnToNewestReading } from "./standing.ts";
import { copy, type MemoryState } from "./state.ts";

/** Texts made anew by a newer intake, and fetches of web addresses, of the memory store. */
export function textMethods(
  state: MemoryState,
): Pick<Store, "arrivals" | "outdated" | "renewText" | "fetched" | "putFetched" | "isForgotten"> {
  return {
    renewText: async (id, text) => {
      const entry = state.reports.get(id);
      if (!entry) throw unknownId("report", id);
      checkRenewed(entry, text);
      if (entry.text === text.id) return { report: asReport(entry), outcome: "unchanged" };
      if (!state.texts.has(text.id)) state.texts.set(text.id, copy(text));
      entry.arrivals.push({ version: entry.version, text: text.id });
      entry.text = text.id;
      turnToNewestReading(state, entry);
      settle(state, entry);
      return { report: asReport(entry), outcome: "new-text" };
    },
    arrivals: async (report) => [...(state.reports.get(report)?.arrivals ?? [])],
    outdated: async (intake) =>
      state.reports
        .values()
        .filter(({ text }) => !madeBy(state.texts.get(text)?.intake ?? "", intake))
        .map(({ id }) => id),
    fetched: async (address) => {
      const fetched = state.fetches.get(address);
      return fetched && copy(fetched);
    },
    putFetched: async (fetched) => {
      state.fetches.set(fetched.address, copy(fetched));
    },
    isForgotten: async (address) => state.barred.has(address),
  };
}
