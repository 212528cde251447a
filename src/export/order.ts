import { allFindings, allReports } from "../analysis/index.ts";
import { type AccountView, byCodeUnit, bySpan, type Finding, type Report } from "../model/index.ts";

/** Reports in the order of exports: by name, then id. */
export async function reportsByName(view: AccountView): Promise<readonly Report[]> {
  const reports: Report[] = [];
  for await (const report of allReports(view)) reports.push(report);
  return reports.sort((a, b) => byCodeUnit(a.name, b.name) || byCodeUnit(a.id, b.id));
}

/** Findings of one report in the order of exports: start, end, kind, id. */
export async function findingsInOrder(view: AccountView, report: Report): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for await (const finding of allFindings(view, { report: report.id })) findings.push(finding);
  return findings.sort((a, b) => bySpan(a.evidence.hull, b.evidence.hull) || byCodeUnit(a.kind, b.kind) || byCodeUnit(a.id, b.id));
}

/** One object as a line of JSON Lines; line separators that JSON allows raw are escaped. */
export const line = (row: object): string => `${JSON.stringify(row).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029")}\n`;

/** The mark of a sample case as a field of an exported object; nothing for a case of one's own. */
export const marked = (mark: string | undefined): object => (mark === undefined ? {} : { mark });
