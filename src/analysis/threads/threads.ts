import {
  byCodeUnit,
  type CommitmentFinding,
  type Finding,
  type FindingId,
  type ForecastFinding,
  overlap,
  type ReportId,
} from "../../model/index.ts";
import { type Citing, inTimeOfTelling } from "../citing.ts";
import { Groups } from "../groups.ts";
import { allFindings, allRecords, findingPages } from "../pages.ts";
import { Deeds } from "./deeds.ts";
import {
  differencesOf,
  type LaterDeed,
  originsOf,
  reportsOf,
  statesOf,
  type ThreadField,
  type ThreadRow,
  type ThreadVersion,
} from "./thread.ts";
import { type Followed, versionOf } from "./versions.ts";

/** Whose orders are defied, by whom, and on how many origins that rests. */
export interface Defiance {
  readonly giver: string;
  readonly defier: string;
  readonly origins: number;
  readonly reports: readonly string[];
  readonly findings: readonly FindingId[];
}

/** Everything that is followed across the reports of an account. */
export interface Threads {
  /** Those told by most origins first. */
  readonly rows: readonly ThreadRow[];
  readonly defiance: readonly Defiance[];
}

/**
 * Follows commitments, ties, offices and forecasts across reports. Commitments are one thread where a link of the account joins them, where
 * one report has one as a state of another, or where they are of one type with the same two named sides; ties and offices as the account
 * has them; forecasts of one report that speak of the same words.
 */
export async function threads(citing: Citing): Promise<Threads> {
  const deeds = await Deeds.over(citing);
  const rows: ThreadRow[] = [];
  const commitments = await commitmentGroups(citing);
  for (const group of commitments) rows.push(await rowOf(citing, "commitment", group, deeds));
  for (const group of await forecastGroups(citing)) rows.push(await rowOf(citing, "forecast", group, deeds));
  for await (const { of, members } of allRecords(citing.view, "thread"))
    if (of === "tie" || of === "office") rows.push(await rowOf(citing, of, await followedOf(citing, members), deeds));
  return { rows: rows.sort(mostToldFirst), defiance: await defianceIn(citing, commitments) };
}

/** The thread that a finding is a version of. */
export async function threadOf(citing: Citing, finding: Finding): Promise<ThreadRow | undefined> {
  if (!FOLLOWED.has(finding.kind)) return undefined;
  return (await threads(citing)).rows.find(({ id, versions }) => id === finding.id || versions.some((one) => one.finding === finding.id));
}

const KINDS: readonly ThreadRow["of"][] = ["commitment", "forecast", "tie", "office"];

const mostToldFirst = (a: ThreadRow, b: ThreadRow): number =>
  KINDS.indexOf(a.of) - KINDS.indexOf(b.of) ||
  b.origins - a.origins ||
  b.versions.length - a.versions.length ||
  b.later.length - a.later.length ||
  byCodeUnit(a.type, b.type) ||
  byCodeUnit(a.id, b.id);

/** Types of which two with the same named sides are states of one. */
async function commitmentGroups(citing: Citing): Promise<readonly (readonly Followed[])[]> {
  const groups = new Groups();
  const own = new Map<string, string>();
  for await (const finding of commitmentsOf(citing)) {
    groups.add(finding.id);
    if (finding.of !== undefined) groups.join(finding.id, finding.of);
    for (const link of await citing.view.links(finding.id))
      if (link.type === "corroborates" || link.type === "contradicts" || link.type === "changes") groups.join(link.a, link.b);
    const sides = [await citing.namedActor(finding.from), await citing.namedActor(finding.to)];
    if (sides.includes(undefined)) continue;
    const key = `${finding.type}|${sides.join("|")}`;
    const first = own.get(key);
    if (first === undefined) own.set(key, finding.id);
    else groups.join(first, finding.id);
  }
  return groupsFollowed(citing, groups);
}

/** All commitments, their named sides looked up. */
async function* commitmentsOf(citing: Citing): AsyncGenerator<CommitmentFinding> {
  for await (const page of findingPages(citing.view, "commitment")) {
    await citing.meet(page.flatMap(({ from, to }) => [from, to]));
    yield* page;
  }
}

async function forecastGroups(citing: Citing): Promise<readonly (readonly Followed[])[]> {
  const groups = new Groups();
  const byReport = new Map<ReportId, ForecastFinding[]>();
  for await (const finding of allFindings(citing.view, { kind: "forecast" })) {
    if (finding.kind !== "forecast") continue;
    groups.add(finding.id);
    const earlier = byReport.get(finding.report) ?? [];
    const same = earlier.find(({ what }) => what.spans.some((span) => finding.what.spans.some((other) => overlap(span, other) > 0)));
    if (same) groups.join(same.id, finding.id);
    byReport.set(finding.report, [...earlier, finding]);
  }
  return groupsFollowed(citing, groups);
}

async function groupsFollowed(citing: Citing, groups: Groups): Promise<readonly (readonly Followed[])[]> {
  const found: (readonly Followed[])[] = [];
  for (const ids of groups.all().values()) {
    const group = await followedOf(citing, ids as readonly FindingId[]);
    if (group.length > 0) found.push(group);
  }
  return found;
}

async function followedOf(citing: Citing, ids: readonly FindingId[]): Promise<readonly Followed[]> {
  return (await citing.view.findingsById(ids)).filter((finding): finding is Followed => FOLLOWED.has(finding.kind));
}

const FOLLOWED: ReadonlySet<string> = new Set(["commitment", "tie", "office", "forecast", "statement"] satisfies Followed["kind"][]);

async function rowOf(citing: Citing, of: ThreadRow["of"], group: readonly Followed[], deeds: Deeds): Promise<ThreadRow> {
  const versions: ThreadVersion[] = [];
  const later = new Map<FindingId, LaterDeed>();
  for (const finding of group) {
    versions.push(await versionOf(citing, finding));
    if (finding.kind !== "commitment" && finding.kind !== "forecast") continue;
    for (const deed of await deeds.after(finding)) later.set(deed.finding, deed);
  }
  versions.sort(inTimeOfTelling);
  const kept = of === "forecast" ? fullestOfEach(versions) : versions;
  const ids = group.filter(({ kind }) => kind === of).map(({ id }) => id);
  const [least] = [...ids].sort(byCodeUnit);
  const type = [...new Set(group.filter(({ kind }) => kind === of).map(typeOf))].sort(byCodeUnit).join(", ");
  const mine = kept.filter(({ finding }) => ids.includes(finding));
  return {
    id: least ?? group[0]?.id ?? "",
    of,
    type,
    title: titleOf(of, type, mostSaid(mine, "from"), mostSaid(mine, "to")),
    versions: kept,
    origins: originsOf(kept),
    reports: reportsOf(kept),
    states: statesOf(mine),
    differs: differencesOf(mine),
    later: [...later.values()].sort((a, b) => byCodeUnit(a.date, b.date) || byCodeUnit(a.finding, b.finding)),
  };
}

const typeOf = (finding: Followed): string =>
  finding.kind === "commitment" || finding.kind === "tie" ? finding.type : finding.kind === "office" ? finding.title : finding.kind;

/** What most versions give for a field; of equals the one told first. */
function mostSaid(versions: readonly ThreadVersion[], field: ThreadField): string | undefined {
  const counts = new Map<string, number>();
  for (const { said } of versions) if (said[field] !== undefined) counts.set(said[field], (counts.get(said[field]) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Of versions by one account in one report, which overlap, the longest. */
const fullestOfEach = (versions: readonly ThreadVersion[]): readonly ThreadVersion[] =>
  [...Map.groupBy(versions, ({ report, by = "" }) => JSON.stringify([report, by])).values()].flatMap(
    (own) => [...own].sort((a, b) => b.words.length - a.words.length || byCodeUnit(a.finding, b.finding))[0] ?? [],
  );

function titleOf(of: ThreadRow["of"], type: string, from: string | undefined, to: string | undefined): string {
  const [one, other] = [from ?? "someone not named", to];
  if (of === "tie") return `${one} ${type} ${other ?? ""}`.trim();
  if (of === "office") return `${one}, ${type}${other === undefined ? "" : ` of ${other}`}`;
  if (of === "forecast") return `forecast by ${from ?? "the report itself"}`;
  return `${type}: ${one}${other === undefined ? "" : ` to ${other}`}`;
}

/** Orders told as defied, by giver and by who defies; statements that a link holds beside a defied order count with it. */
async function defianceIn(citing: Citing, groups: readonly (readonly Followed[])[]): Promise<readonly Defiance[]> {
  const rows = new Map<string, { giver: string; defier: string; origins: Set<string>; reports: Set<string>; findings: FindingId[] }>();
  for (const group of groups)
    for (const order of group.filter((one): one is CommitmentFinding => one.kind === "commitment" && one.status === "defied")) {
      const giver = order.from ? await citing.partyName(order.from) : "someone not named";
      const defier = order.to ? await citing.partyName(order.to) : "someone not named";
      const key = JSON.stringify([giver, defier]);
      const row = rows.get(key) ?? { giver, defier, origins: new Set(), reports: new Set(), findings: [] };
      const origin = await citing.origin(order);
      if (origin !== undefined) row.origins.add(origin);
      row.reports.add(citing.reportName(order.report));
      row.findings.push(order.id);
      rows.set(key, row);
    }
  return [...rows.values()]
    .map(({ origins, reports, findings, ...row }) => ({
      ...row,
      origins: origins.size,
      reports: [...reports].sort(byCodeUnit),
      findings: findings.sort(byCodeUnit),
    }))
    .sort((a, b) => b.origins - a.origins || byCodeUnit(a.giver, b.giver) || byCodeUnit(a.defier, b.defier));
}
