import type { Judgement, ReportId } from "../../model/index.ts";
import { dataInForce, inputsOf } from "../force.ts";
import { foldedWords } from "../words.ts";
import type { MemoryState, ReportEntry } from "./state.ts";

/** Judgements in force on one report or its words, in order of appending. */
export const judgementsInForce = (state: MemoryState, report: ReportId): Judgement[] =>
  state.judgedReports.of(report).flatMap((id) => {
    const entry = state.judgements.get(id);
    return entry?.inForce ? [entry.judgement] : [];
  });

/** Works out again what is in force for a report after its text, given data or judgements changed. */
export function settle(state: MemoryState, entry: ReportEntry): void {
  const judgements = judgementsInForce(state, entry.id);
  entry.data = dataInForce(state.texts.get(entry.text)?.data ?? {}, entry.given, judgements);
  entry.inputs = inputsOf(entry.id, entry.text, entry.data, judgements);
}

/** Makes the newest reading of a report's text the one that counts, and its findings the live ones. */
export function turnToNewestReading(state: MemoryState, entry: ReportEntry): void {
  const place = state.readings.findLastIndex((kept) => kept?.reading.report === entry.id && kept.reading.text === entry.text);
  const before = entry.reading === undefined ? [] : (state.readings[entry.reading]?.reading.findings ?? []);
  for (const { id } of before) state.findings.delete(id);
  entry.reading = place < 0 ? undefined : place;
  const moved = state.readings[place]?.reading.moved ?? [];
  if (moved.length > 0) state.moved.set(entry.id, moved);
  else state.moved.delete(entry.id);
  for (const finding of state.readings[place]?.reading.findings ?? []) {
    state.findings.set(finding.id, { finding, report: entry.id, words: foldedWords(finding) });
  }
}
