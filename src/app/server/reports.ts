import type { Given, ReportRow, ReportShown, VersionsShown } from "../../api/index.ts";
import { dataFields } from "../../api/index.ts";
import { byCodeUnit, bySpan, type Finding, type Report } from "../../model/index.ts";
import { type ReportsCompared, type ReuseLink, reuseOf } from "../comparing.ts";
import { everyItem } from "../prefix.ts";
import { textsOf, type VersionShown } from "../versions.ts";
import { inTurn, type Sources } from "./cited.ts";
import { findingShown } from "./findings.ts";
import type { Standing } from "./judgements.ts";

/** One report for a list. */
export function reportRow(report: Report): ReportRow {
  const data: ReportRow["data"] = {};
  for (const field of dataFields) {
    const datum = report.data[field];
    if (datum) data[field] = { value: datum.value, how: datum.how, from: datum.from };
  }
  return { id: report.id, name: report.name, data };
}

/** One report in full, its findings ordered by their place in the text. */
export async function reportShown(report: Report, sources: Sources, standing: Standing): Promise<ReportShown> {
  const text = await sources.text(report.id);
  const found: Finding[] = [];
  for await (const finding of everyItem((paging) => sources.view.findings({ ...paging, report: report.id, rejected: true })))
    found.push(finding);
  found.sort((a, b) => bySpan(a.evidence.hull, b.evidence.hull) || byCodeUnit(a.id, b.id));
  const words = new Map(found.map((finding) => [finding.id, text?.text.slice(finding.evidence.hull.start, finding.evidence.hull.end)]));
  const marks = standing.marks.get(report.id) ?? [];
  const notes = [...(text?.notes ?? []), ...(await sources.view.notes(report.id))];
  return {
    ...reportRow(report),
    text: text?.text ?? "",
    textId: text?.id ?? "",
    encoding: text?.encoding ?? "",
    versions: (await textsOf(sources.view, report.id)).length,
    zones: (text?.zones ?? []).map(({ start, end, role, reason, flags }) => ({
      start,
      end,
      role,
      reason,
      flags: flags ?? [],
      judged: reason.startsWith("judgement "),
    })),
    reuse: await reuseShown(report, sources),
    findings: await inTurn(found, (finding) => findingShown(finding, sources, standing, (id) => words.get(id))),
    notes: [...new Map(notes.map(({ code, message }) => [`${code} ${message}`, { code, message }])).values()],
    marks,
  };
}

/** The reports that one has passages in common with. */
async function reuseShown(report: Report, sources: Sources): Promise<ReportShown["reuse"]> {
  const rows: ReportShown["reuse"][number][] = [];
  for (const link of await reuseOf(sources.view, report.id)) {
    const other = await sources.report(link.a === report.id ? link.b : link.a);
    if (other) rows.push({ other: reportRow(other), link: reuseRow(link) });
  }
  return rows;
}

const reuseRow = ({ type, why, a, b }: ReuseLink): ReportShown["reuse"][number]["link"] => ({ type, why, a, b });

/** Two reports laid beside each other. */
export const comparedShown = ({ a, b, links, words, rows }: ReportsCompared): Given<"compare"> => ({
  a: reportRow(a),
  b: reportRow(b),
  links: links.map(reuseRow),
  words,
  rows,
});

/** The versions of a report, each sentence by sentence against the one before. */
export const versionsShown = (report: Report, versions: readonly VersionShown[]): VersionsShown => ({
  ...reportRow(report),
  versions: versions.map(({ version, text, why, lines }) => ({ version, text, ...(why ? { why } : {}), lines })),
});
