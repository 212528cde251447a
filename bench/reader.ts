import { machine } from "../src/app/effects.ts";
import { openMaterials } from "../src/app/materials.ts";
import { type Finding, type FindingOf, reportId, textId, versionId } from "../src/model/index.ts";

/** Reads a plain text of a benchmark as the body of a report, published on `date` (`YYYY-MM-DD`) where it is known. */
export type TextReader = (text: string, date?: string) => readonly Finding[];

/** Opens weights and packs once for many texts; what is outside the body of a report is not looked for. */
export async function openTextReader(): Promise<TextReader> {
  const { reader } = await openMaterials({ packs: [] }, machine);
  return (text, date) => {
    const version = versionId(new TextEncoder().encode(text));
    const own = textId(version, "bench");
    const data = date === undefined ? {} : { published: { value: date, how: "given" as const, from: "benchmark" } };
    const zones = text === "" ? [] : [{ start: 0, end: text.length, role: "body" as const, reason: "given" }];
    return reader.read(
      {
        kind: "report",
        id: reportId("bench.txt", version, 0),
        name: "bench.txt",
        version,
        text: own,
        data,
        versions: [version],
      },
      { kind: "text", id: own, version, text, intake: "bench", encoding: "utf-8", zones, data, notes: [] },
    ).findings;
  };
}

/** The findings of one kind, in order. */
export const ofKind = <K extends Finding["kind"]>(findings: readonly Finding[], kind: K): FindingOf<K>[] =>
  findings.filter((finding): finding is FindingOf<K> => finding.kind === kind);
