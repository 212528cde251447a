import type { Usage } from "../../analysis/index.ts";
import type { Cited, Given, NamedRow, VoiceRow } from "../../api/index.ts";
import type { FindingId } from "../../model/index.ts";
import type { Sources } from "./cited.ts";

/** Voices, and named actors or incidents, in one answer; places of one word. */
const [MOST, PLACES] = [200, 5];

/** Who uses which loaded words, each with its first places. */
export async function usageShown({ voices, named }: Usage, sources: Sources): Promise<Given<"usage">> {
  const shown: VoiceRow[] = [];
  for (const { words, ...voice } of voices.slice(0, MOST)) {
    const rows: VoiceRow["words"][number][] = [];
    for (const { findings, reports, ...use } of words)
      rows.push({ ...use, reports: reports.length, cited: await places(findings, sources) });
    shown.push({ ...voice, words: rows });
  }
  const rows: NamedRow[] = [];
  for (const row of named.slice(0, MOST)) rows.push(await namedShown(row, sources));
  return { voices: shown, named: rows, more: voices.length - shown.length };
}

async function namedShown({ id, of, name, words }: Usage["named"][number], sources: Sources): Promise<NamedRow> {
  const shown: NamedRow["words"][number][] = [];
  for (const { word, load, voices } of words) {
    const rows: NamedRow["words"][number]["voices"][number][] = [];
    for (const { findings, ...voice } of voices) {
      const [first] = await places(findings.slice(0, 1), sources);
      rows.push({ ...voice, ...(first === undefined ? {} : { first }) });
    }
    shown.push({ word, load, voices: rows });
  }
  return { id, of, name, words: shown };
}

async function places(findings: readonly FindingId[], sources: Sources): Promise<Cited[]> {
  return (await Promise.all(findings.slice(0, PLACES).map((id) => sources.citedById(id)))).flatMap((cited) => cited ?? []);
}
