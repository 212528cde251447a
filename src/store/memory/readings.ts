import { byCodeUnit, type Finding, type FindingFilter, type FindingId, type FindingKind, type FindingOf } from "../../model/index.ts";
import { checkString } from "../arrival.ts";
import { unknownId } from "../decision.ts";
import { canonical, inputsOf } from "../force.ts";
import { orderedNotes } from "../page.ts";
import type { Store } from "../store.ts";
import { needle } from "../words.ts";
import { judgementsInForce, settle, turnToNewestReading } from "./standing.ts";
import { copy, type LiveFinding, type MemoryState } from "./state.ts";

type ReadingMethods = Pick<
  Store,
  "unread" | "putReading" | "reading" | "reportOf" | "findings" | "findingsById" | "finding" | "notes" | "addNote"
>;

/** Readings, findings and notes of the memory store. */
export function readingMethods(state: MemoryState): ReadingMethods {
  const putReading: Store["putReading"] = async (given) => {
    const entry = state.reports.get(given.report);
    if (!entry) throw unknownId("report", given.report);
    if (!state.texts.has(given.text)) throw unknownId("text", given.text);
    checkString(given.reader, "name of the reader");
    const reading = copy(given);
    settle(state, entry);
    const inputs = inputsOf(entry.id, reading.text, entry.data, judgementsInForce(state, entry.id));
    const current = entry.reading === undefined ? undefined : state.readings[entry.reading];
    if (current && canonical(current.reading) === canonical(reading)) {
      current.inputs = inputs;
      return;
    }
    state.readings.push({ reading, inputs });
    for (const finding of reading.findings) state.owners.set(finding.id, entry.id);
    for (const { id } of reading.findings) state.owners.set(id, entry.id);
    if (reading.text === entry.text) turnToNewestReading(state, entry);
  };
  const findings = async (filter: FindingFilter = {}) => {
    const words = needle(filter.words);
    const page = state.findings.page(
      filter,
      ({ finding, report, words: held }: LiveFinding) =>
        words !== null &&
        (filter.rejected || finding.standing !== "rejected") &&
        (filter.kind === undefined || finding.kind === filter.kind) &&
        (filter.report === undefined || report === filter.report) &&
        (filter.zone === undefined || finding.zone === filter.zone) &&
        (filter.rule === undefined || finding.rule === filter.rule) &&
        (words === undefined || held.includes(words)),
    );
    return { ...page, items: page.items.map(({ finding }) => finding as Finding) };
  };
  return {
    putReading,
    findings,
    unread: async (reader) =>
      state.reports
        .values()
        .filter((entry) => {
          const kept = entry.reading === undefined ? undefined : state.readings[entry.reading];
          return kept?.reading.reader !== reader || kept.inputs !== entry.inputs;
        })
        .map(({ id }) => id),
    reading: async (report) => {
      const place = state.reports.get(report)?.reading;
      return place === undefined ? undefined : state.readings[place]?.reading;
    },
    reportOf: async (finding) => state.owners.get(finding),
    finding: async <K extends FindingKind>(id: FindingId) => state.findings.get(id)?.finding as FindingOf<K> | undefined,
    findingsById: async (ids) => [...new Set(ids)].sort(byCodeUnit).flatMap((id) => state.findings.get(id)?.finding ?? []),
    addNote: async (note) => {
      state.notes.kept.push(copy(note));
    },
    notes: async (report) => {
      const entries = state.reports.values().filter(({ id }) => report === undefined || id === report);
      const read = entries.flatMap(({ id, text, reading }) => [
        ...(state.texts.get(text)?.notes ?? []).map((note) => ({ ...note, report: id })),
        ...(reading === undefined ? [] : (state.readings[reading]?.reading.notes ?? [])).map((note) => ({ ...note, report: id })),
      ]);
      const kept = [...state.notes.kept, ...state.notes.derived].filter((note) => report === undefined || note.report === report);
      return orderedNotes([...read, ...kept]);
    },
  };
}
