import { allFindings, allRecords, allReports } from "../analysis/index.ts";
import {
  type AccountView,
  byCodeUnit,
  type Change,
  type Finding,
  type FindingId,
  HearsayError,
  type Lookup,
  type Report,
  type ReportId,
} from "../model/index.ts";
import { reconcile } from "../reconcile/index.ts";
import { patchedView, type Store } from "../store/index.ts";
import { fold } from "../text/characters.ts";
import type { Materials } from "./materials.ts";
import { namedReport } from "./prefix.ts";
import { packsForReconcile } from "./reconciling.ts";

/** From where an account is looked at. */
export interface Standpoint {
  /** What is left out: a report (id prefix or file name), `outlet:NAME`, `speaker:NAME`. */
  readonly without: readonly string[];
  /** A civil date, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: reports of later days, or of an unknown day, are left out. */
  readonly asOf?: string;
  /** The days that `asOf` goes by: of publication (default), or those on which reports were first taken in, in UTC. */
  readonly by?: "published" | "taken-in";
}

/** The account from a standpoint, and what was left out of it. */
export interface SeenFrom {
  readonly view: AccountView;
  readonly reports: readonly Report[];
  /** Reports left out only because their date is not known. */
  readonly undated: readonly Report[];
  /** Number of statements left out of reports that stay. */
  readonly statements: number;
}

/** Reconciles a case without some of its reports or statements, writing nothing; throws HearsayError `unknown-id`, `ambiguous-id` or `bad-value`. */
export async function seenFrom(store: Store, { packs }: Materials, standpoint: Standpoint): Promise<SeenFrom> {
  const gone = new Map<ReportId, Report>();
  const speakers: string[] = [];
  for (const key of standpoint.without) {
    const [, kind, name = ""] = /^(outlet|speaker):(.+)$/.exec(key) ?? [];
    if (kind === "speaker") speakers.push(name);
    else
      for (const report of kind === "outlet" ? await ofOutlet(store, name) : [await namedReport(store, key)]) gone.set(report.id, report);
  }
  const undated: Report[] = [];
  if (standpoint.asOf !== undefined) {
    const last = lastDay(standpoint.asOf);
    for await (const report of allReports(store)) {
      const day = (standpoint.by === "taken-in" ? (await store.arrivals(report.id))[0]?.at : report.data.published?.value)?.slice(0, 10);
      if (day === undefined) undated.push(report);
      if (day === undefined || firstDay(day) > last) gone.set(report.id, report);
    }
  }
  const said = await toldBy(store, speakers, gone);
  const change: Change = { added: [...said.reports], removed: [...gone.keys(), ...said.reports], judged: [] };
  const patch = await reconcile(change, withoutFindings(store, said.findings), packsForReconcile(packs));
  const view = patchedView(store, patch, {
    report: (id) => gone.has(id as ReportId),
    finding: (finding) => gone.has(finding.report) || said.findings.has(finding.id),
  });
  return { view, reports: [...gone.values()].sort((a, b) => byCodeUnit(a.id, b.id)), undated, statements: said.statements };
}

/** Reports of an outlet, by its name in the report's data or among its `source` findings. */
async function ofOutlet(store: Store, name: string): Promise<readonly Report[]> {
  const wanted = fold(name.trim());
  const found: Report[] = [];
  const sourced = new Set<ReportId>();
  for await (const finding of allFindings(store, { kind: "source" }))
    if (finding.kind === "source" && finding.part === "outlet" && fold(finding.name ?? "") === wanted) sourced.add(finding.report);
  for await (const report of allReports(store))
    if (fold(report.data.outlet?.value ?? "") === wanted || sourced.has(report.id)) found.push(report);
  if (found.length > 0) return found;
  throw new HearsayError(
    "unknown-id",
    `No report of this case is of an outlet called "${name}".`,
    'See "hearsay findings --kind source" for outlets.',
  );
}

interface Told {
  readonly findings: ReadonlySet<FindingId>;
  readonly reports: ReadonlySet<ReportId>;
  readonly statements: number;
}

/** Statements of some speakers and everything told in them. */
async function toldBy(store: Store, names: readonly string[], gone: ReadonlyMap<ReportId, Report>): Promise<Told> {
  const findings = new Set<FindingId>();
  const reports = new Set<ReportId>();
  if (names.length === 0) return { findings, reports, statements: 0 };
  const speakers = new Set<FindingId>();
  for (const name of names) for (const member of await membersCalled(store, name)) speakers.add(member);
  const entities = new Map<FindingId, FindingId>();
  for await (const finding of allFindings(store, { kind: "actor" })) if (finding.kind === "actor") entities.set(finding.id, finding.entity);
  let statements = 0;
  const note = ({ id, report }: Finding): void => {
    findings.add(id);
    reports.add(report);
  };
  for await (const finding of allFindings(store, { kind: "statement" })) {
    if (finding.kind !== "statement" || gone.has(finding.report) || finding.speaker === "outlet") continue;
    const speaker = finding.speaker?.finding;
    if (speaker === undefined || !speakers.has(entities.get(speaker) ?? speaker)) continue;
    statements++;
    note(finding);
  }
  for await (const finding of allFindings(store)) if (finding.told.some((teller) => findings.has(teller))) note(finding);
  return { findings, reports, statements };
}

/** Mentions of the actors that bear a name in this case, or whose id begins so. */
async function membersCalled(store: Store, name: string): Promise<readonly FindingId[]> {
  const wanted = fold(name.trim());
  const members: FindingId[] = [];
  for await (const actor of allRecords(store, "account-actor"))
    if (actor.names.some((own) => fold(own) === wanted) || (name.length > 5 && actor.id.startsWith(name))) members.push(...actor.members);
  if (members.length > 0) return members;
  throw new HearsayError(
    "unknown-id",
    `No actor of this case is called "${name}".`,
    'See "hearsay account --all" for actors and their ids.',
  );
}

/** A case whose readings lack some findings. */
const withoutFindings = (store: Store, gone: ReadonlySet<FindingId>): Lookup =>
  gone.size === 0
    ? store
    : {
        ...store,
        reading: async (report) => {
          const reading = await store.reading(report);
          return reading && { ...reading, findings: reading.findings.filter(({ id }) => !gone.has(id)) };
        },
      };

const CIVIL = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** The first day that a civil date may mean; for what is no date, later than any. */
const firstDay = (date: string): string => (CIVIL.test(date) ? `${date}-01-01`.slice(0, 10) : "9999");

/** The last day that a civil date may mean, as text that sorts; throws HearsayError `bad-value`. */
function lastDay(date: string): string {
  if (CIVIL.test(date)) return `${date}${"-99-99".slice(date.length - 4)}`.slice(0, 10);
  throw new HearsayError("bad-value", `"${date}" is no date.`, "Write it as 2021-03-09, 2021-03 or 2021.");
}
