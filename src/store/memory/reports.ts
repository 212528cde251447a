import { type Report, reportId, type VersionId } from "../../model/index.ts";
import { checkArrival, givenTogether, outcomeOf } from "../arrival.ts";
import { wasForgotten } from "../decision.ts";
import { zonesInForce } from "../force.ts";
import type { Added, Arrival, Store } from "../store.ts";
import { latest } from "../time-stamp.ts";
import { judgementsInForce, settle, turnToNewestReading } from "./standing.ts";
import { copy, type MemoryState, type ReportEntry } from "./state.ts";

type ReportMethods = Pick<Store, "addReport" | "bytes" | "textById" | "report" | "text" | "reports" | "newest">;

/** A report as the store gives it. */
export const asReport = ({ id, name, version, text, data, versions }: ReportEntry): Report => ({
  kind: "report",
  id,
  name,
  version,
  text,
  data,
  versions: [...versions],
});

/** Reports, versions and texts of the memory store. */
export function reportMethods(state: MemoryState): ReportMethods {
  const create = (arrival: Arrival, version: VersionId): ReportEntry => {
    let ordinal = 0;
    while (state.reports.get(reportId(arrival.name, version, ordinal))) ordinal += 1;
    const id = reportId(arrival.name, version, ordinal);
    const entry: ReportEntry = {
      id,
      name: arrival.name,
      versions: [],
      arrivals: [],
      version,
      text: arrival.text.id,
      given: {},
      data: {},
      inputs: "",
      reading: undefined,
      reconciled: undefined,
    };
    state.reports.set(id, entry);
    state.byAddress.set(arrival.address, entry);
    return entry;
  };
  const addReport = async (arrival: Arrival): Promise<Added> => {
    const version = checkArrival(arrival);
    const tombstone = state.barred.get(version) ?? state.barred.get(arrival.address);
    if (tombstone) throw wasForgotten(arrival.name, tombstone);
    const text = copy(arrival.text);
    const known = state.byAddress.get(arrival.address);
    const given = givenTogether(known?.given ?? {}, arrival.given);
    const outcome = known ? outcomeOf(known, version, text.id, given) : "new";
    if (known && outcome === "unchanged") return { report: asReport(known), outcome };
    if (!state.bytes.has(version)) state.bytes.set(version, arrival.bytes.slice());
    if (!state.texts.has(text.id)) state.texts.set(text.id, text);
    const entry = known ?? create(arrival, version);
    if (outcome === "new" || outcome === "new-version") entry.versions.push(version);
    entry.arrivals.push({ version, text: text.id, ...(arrival.at === undefined ? {} : { at: arrival.at }) });
    const moved = entry.text !== text.id;
    Object.assign(entry, { version, text: text.id, given });
    if (moved) turnToNewestReading(state, entry);
    settle(state, entry);
    return { report: asReport(entry), outcome };
  };
  return {
    addReport,
    bytes: async (version) => state.bytes.get(version)?.slice(),
    textById: async (id) => state.texts.get(id),
    report: async (id) => {
      const entry = state.reports.get(id);
      return entry && asReport(entry);
    },
    text: async (report) => {
      const entry = state.reports.get(report);
      const text = entry && state.texts.get(entry.text);
      return text && zonesInForce(text, judgementsInForce(state, report));
    },
    reports: async (paging = {}) => {
      const page = state.reports.page(paging);
      return { ...page, items: page.items.map(asReport) };
    },
    newest: async () =>
      latest([
        ...state.judgements.values().map(({ judgement }) => judgement.at),
        ...state.reports.values().flatMap(({ data }) => (data.published ? [data.published.value] : [])),
      ]),
  };
}
