import { byCodeUnit, type JudgementId, type ReportId } from "../../model/index.ts";
import { alsoHeldBy, blanked, unknownId } from "../decision.ts";
import type { Store, Tombstone } from "../store.ts";
import type { MemoryState, ReportEntry } from "./state.ts";

type ForgettingMethods = Pick<Store, "forget" | "forgotten">;

/** Judgements on some reports, and the undos of those, and so on. */
function judgementsOn(state: MemoryState, reports: readonly ReportId[]): Set<JudgementId> {
  const found = new Set(reports.flatMap((report) => state.judgedReports.of(report)));
  for (const id of found) for (const undo of state.undos.of(id)) found.add(undo);
  return found;
}

function remove(state: MemoryState, entry: ReportEntry): void {
  for (const { finding } of state.findings.values()) if (finding.report === entry.id) state.findings.delete(finding.id);
  for (const [finding, report] of state.owners) if (report === entry.id) state.owners.delete(finding);
  state.readings.forEach((kept, place) => {
    if (kept?.reading.report === entry.id) state.readings[place] = undefined;
  });
  for (const text of [...state.texts.values()]) if (entry.versions.includes(text.version)) state.texts.delete(text.id);
  for (const version of entry.versions) state.bytes.delete(version);
  for (const [address, held] of state.byAddress) if (held === entry) state.byAddress.delete(address);
  state.reports.delete(entry.id);
  state.moved.delete(entry.id);
  state.notes.kept = state.notes.kept.filter(({ report }) => report !== entry.id);
}

/** Forgetting in the memory store. */
export function forgettingMethods(state: MemoryState, applyPatch: Store["applyPatch"]): ForgettingMethods {
  return {
    forget: async (reports, removal, by, at, why) => {
      const entries = [...new Set(reports)].sort(byCodeUnit).map((report) => {
        const entry = state.reports.get(report);
        if (!entry) throw unknownId("report", report);
        return entry;
      });
      const versions = new Set(entries.flatMap((entry) => entry.versions));
      const others = state.reports.values().filter((entry) => !entries.includes(entry) && entry.versions.some((one) => versions.has(one)));
      if (others.length > 0) throw alsoHeldBy(others.map(({ id }) => id));
      await applyPatch(removal, { added: [], removed: reports, judged: [] });
      for (const id of judgementsOn(state, reports)) {
        const entry = state.judgements.get(id);
        if (entry) entry.judgement = blanked(entry.judgement);
      }
      return entries.map((entry) => {
        const tombstone: Tombstone = {
          kind: "tombstone",
          report: entry.id,
          versions: [...new Set(entry.versions)],
          by,
          at,
          ...(why === undefined ? {} : { why }),
        };
        const addresses = [...state.byAddress].flatMap(([address, held]) => (held === entry ? [address] : []));
        remove(state, entry);
        state.tombstones.set(entry.id, tombstone);
        for (const address of addresses) state.fetches.delete(address);
        for (const barred of [...tombstone.versions, ...addresses]) state.barred.set(barred, tombstone);
        return tombstone;
      });
    },
    forgotten: async () => state.tombstones.values(),
  };
}
