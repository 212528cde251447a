import { type Grader, gradeCode, gradedKinds } from "../../analysis/index.ts";
import type { FindingPlace, FindingRow, FindingShown, Mark } from "../../api/index.ts";
import {
  type AccountView,
  byCodeUnit,
  bySpan,
  type Finding,
  type FindingFilter,
  type FindingId,
  type Page,
  type ReportId,
} from "../../model/index.ts";
import { gist } from "../cli/gist.ts";
import { everyItem } from "../prefix.ts";
import type { Sources } from "./cited.ts";
import { fieldRows } from "./fields.ts";
import type { Standing } from "./judgements.ts";

/** One finding for a list. */
export async function findingRow(finding: Finding, sources: Sources, { marks }: Pick<Standing, "marks">): Promise<FindingRow> {
  return { ...(await sources.cited(finding)), ...brief(finding, marks.get(finding.id) ?? []) };
}

const brief = (finding: Finding, marks: readonly Mark[]): Omit<FindingRow, keyof Awaited<ReturnType<Sources["cited"]>>> => ({
  kind: finding.kind,
  gist: gist(finding),
  hull: finding.evidence.hull,
  told: finding.told.length,
  inferred: finding.inferred.length > 0,
  flags: finding.flags,
  ...(finding.standing === undefined ? {} : { standing: finding.standing }),
  marks,
});

/** One finding in full; `named` gives the words of other findings of its report. */
export async function findingShown(
  finding: Finding,
  sources: Sources,
  standing: Pick<Standing, "marks">,
  named: (id: FindingId) => string | undefined,
): Promise<FindingShown> {
  return {
    ...(await findingRow(finding, sources, standing)),
    rule: finding.rule,
    parts: finding.evidence.parts.map(({ role, spans, words }) => ({ role, spans, words })),
    fields: fieldRows(finding, named),
    inside: finding.told,
  };
}

const SCANNED = 200;

/**
 * Findings under a filter, report by report and in order of their place. The cursor is `report` or `report.count`: findings of it given so
 * far. A page may be short where few findings fit, so that no question scans a large case at once.
 */
export async function findingPage(view: AccountView, { report, after, limit = 100, ...filter }: FindingFilter): Promise<Page<Finding>> {
  const [from, skipped = "0"] = (after ?? "").split(".");
  const found: Finding[] = [];
  const reports = report === undefined ? (await reportsFrom(view, from)).slice(0, SCANNED) : [report];
  for (const id of reports) {
    const all: Finding[] = [];
    for await (const finding of everyItem((paging) => view.findings({ ...filter, ...paging, report: id, rejected: true })))
      all.push(finding);
    all.sort((a, b) => bySpan(a.evidence.hull, b.evidence.hull) || byCodeUnit(a.id, b.id));
    const begin = id === from ? Number(skipped) : 0;
    const room = limit - found.length;
    found.push(...all.slice(begin, begin + room));
    if (all.length > begin + room) return { items: found, next: `${id}.${begin + room}` };
  }
  const last = reports.at(-1);
  return { items: found, ...(reports.length === SCANNED && last !== undefined ? { next: `${last}.${Number.MAX_SAFE_INTEGER}` } : {}) };
}

/** Reports from one on, itself included where the cursor names it. */
async function reportsFrom(view: AccountView, from: string | undefined): Promise<readonly ReportId[]> {
  const { items } = await view.reports({ ...(from ? { after: from } : {}), limit: SCANNED });
  return [...(from ? [from as ReportId] : []), ...items.map(({ id }) => id)];
}

/** One finding with the records of the account that hold it, and its grade. */
export async function findingPlace(finding: Finding, sources: Sources, standing: Standing, grader: Grader): Promise<FindingPlace> {
  const { view } = sources;
  const [incident, actor, origin, links] = await Promise.all([
    view.recordOf("incident", finding.id),
    finding.kind === "actor" ? view.recordOf("account-actor", finding.entity) : undefined,
    view.recordOf("origin", finding.id),
    view.links(finding.id),
  ]);
  const shown: { type: string; why: string; other: Awaited<ReturnType<Sources["cited"]>> }[] = [];
  for (const link of links) {
    const other = await sources.citedById(link.a === finding.id ? link.b : link.a);
    if (other) shown.push({ type: link.type, why: link.why, other });
  }
  const grade = gradedKinds.has(finding.kind) ? await grader.grade(finding) : undefined;
  const words = new Map<string, string>();
  for (const id of mentioned(finding)) {
    const found = await sources.finding(id);
    if (found) words.set(id, (await sources.cited(found)).words);
  }
  return {
    finding: await findingShown(finding, sources, standing, (id) => words.get(id)),
    ...(incident ? { incident: { id: incident.id, title: incident.title } } : {}),
    ...(actor ? { actor: { id: actor.id, name: actor.name } } : {}),
    ...(origin ? { origin: { id: origin.id, name: origin.name, reports: origin.reports.length } } : {}),
    links: shown,
    ...(grade ? { grade: { code: gradeCode(grade), judged: grade.judged, inputs: grade.inputs } } : {}),
  };
}

/** Ids of findings named anywhere in the fields of a finding. */
const mentioned = (finding: Finding): ReadonlySet<string> => new Set(JSON.stringify(finding).match(/f-[0-9a-f]{16}/g) ?? []);
