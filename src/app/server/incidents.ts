import { Citing, evidenceRows, relationRows, tollRows, tollsOf } from "../../analysis/index.ts";
import type { IncidentShown, LedgerGroup, LedgerLine, Party } from "../../api/index.ts";
import { stances } from "../../api/index.ts";
import type { AccountRecordOf, Incident, LedgerEntry } from "../../model/index.ts";
import { inTurn, type Sources } from "./cited.ts";

/** Name of an actor by the id of any of its mentions. */
export async function partyOf(sources: Sources, id: string | undefined): Promise<Party | undefined> {
  if (id === undefined) return undefined;
  const record = await sources.view.recordOf("account-actor", id);
  if (record) return { name: record.name, actor: record.id };
  const finding = await sources.finding(id);
  if (finding?.kind !== "actor") return undefined;
  const entity = await sources.view.recordOf("account-actor", finding.entity);
  return entity ? { name: entity.name, actor: entity.id } : { name: finding.name };
}

async function ledgerLine(sources: Sources, entry: LedgerEntry): Promise<LedgerLine | undefined> {
  const finding = await sources.finding(entry.statement);
  if (!finding) return undefined;
  const report = await sources.report(finding.report);
  const said = finding.kind === "statement" ? finding : undefined;
  const speaker = said?.speaker === "outlet" ? "the report itself" : said?.speaker?.words.replaceAll(/\s+/g, " ");
  const by = (await partyOf(sources, entry.by)) ?? (speaker === undefined ? undefined : { name: speaker });
  const on = await partyOf(sources, entry.responsible);
  const { outlet, published } = report?.data ?? {};
  return {
    stance: entry.stance,
    ...(by ? { by } : {}),
    ...(on ? { on } : {}),
    cited: await sources.cited(finding),
    ...(outlet ? { outlet: outlet.value } : {}),
    ...(published ? { published: published.value } : {}),
    ...(said?.hedge ? { hedge: said.hedge.words } : {}),
    origin: entry.origin,
    why: entry.why,
  };
}

/** Lines grouped by stance and by who is held responsible, stances in the order of the list, groups with most origins first. */
async function ledgerGroups(sources: Sources, ledger: readonly LedgerEntry[]): Promise<readonly LedgerGroup[]> {
  const groups = new Map<string, { lines: LedgerLine[]; origins: Set<string> }>();
  for (const entry of ledger) {
    const line = await ledgerLine(sources, entry);
    if (!line) continue;
    const key = `${entry.stance} ${line.on?.actor ?? line.on?.name ?? ""}`;
    const group = groups.get(key) ?? { lines: [], origins: new Set() };
    group.lines.push(line);
    group.origins.add(entry.origin);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ lines, origins }) => ({
      stance: lines[0]?.stance ?? ("blame" as const),
      ...(lines[0]?.on ? { on: lines[0].on } : {}),
      origins: origins.size,
      lines,
    }))
    .sort((a, b) => stances.indexOf(a.stance) - stances.indexOf(b.stance) || b.origins - a.origins);
}

/** One incident in full. */
export async function incidentShown(incident: Incident, sources: Sources): Promise<IncidentShown> {
  const members = (await inTurn(incident.members, (id) => sources.citedById(id))).flatMap((cited) => cited ?? []);
  const citing = await Citing.over(sources.view);
  const origins = await inTurn(originIds(incident), (id) => originShown(sources, id));
  return {
    id: incident.id,
    title: incident.title,
    event: incident.mode === undefined ? incident.event : `${incident.event}, ${incident.mode}`,
    dates: incident.dates,
    places: incident.places,
    targets: incident.targets,
    tolls: tollsOf(incident),
    counts: await withWords(await tollRows(citing, incident), ({ tellings }) => tellings, sources),
    relations: await withWords(await relationRows(citing, incident), ({ said }) => said, sources),
    ledger: await ledgerGroups(sources, incident.ledger),
    hypotheses: incident.hypotheses.map(({ claim, inconsistent }) => ({ claim, inconsistent })),
    evidence: await evidenceOf(sources, incident),
    origins: origins.flatMap((origin) => origin ?? []),
    members,
    reasons: await sources.reasons(incident.reasons),
    contradictions: await contradictions(sources, incident),
  };
}

/** What each line of the ledger tells apart, with the name of whom it holds responsible. */
async function evidenceOf(sources: Sources, incident: Incident): Promise<IncidentShown["evidence"]> {
  const rows: IncidentShown["evidence"][number][] = [];
  for (const { line, marks, diagnosticity } of evidenceRows(incident)) {
    const on = await partyOf(sources, line.responsible);
    rows.push({ statement: line.statement, stance: line.stance, ...(on ? { on: on.name } : {}), marks, diagnosticity });
  }
  return rows;
}

/** Rows with the words of the findings they stand on. */
async function withWords<R extends object>(
  rows: readonly R[],
  idsOf: (row: R) => readonly string[],
  sources: Sources,
): Promise<readonly (R & { readonly cited: IncidentShown["members"] })[]> {
  return inTurn(rows, async (row) => ({
    ...row,
    cited: (await inTurn(idsOf(row), (id) => sources.citedById(id))).flatMap((one) => one ?? []),
  }));
}

const originIds = (incident: Incident): readonly string[] => [
  ...new Set([...incident.ledger.map(({ origin }) => origin), ...incident.origins]),
];

async function originShown(sources: Sources, id: string): Promise<IncidentShown["origins"][number] | undefined> {
  const origin = await sources.view.recordOf("origin", id);
  if (!origin) return undefined;
  const reports = await inTurn(origin.reports, async (report) => ({ id: report, name: (await sources.report(report))?.name ?? report }));
  return { id, name: origin.name, reports, chain: origin.chain.map(({ how, why }) => ({ how, why })) };
}

async function contradictions(sources: Sources, incident: Incident): Promise<IncidentShown["contradictions"]> {
  const links = new Map<string, AccountRecordOf<"link">>();
  for (const id of [...incident.members, ...incident.ledger.map(({ statement }) => statement)]) {
    for (const link of await sources.view.links(id)) if (link.type === "contradicts") links.set(link.id, link);
  }
  const rows: IncidentShown["contradictions"][number][] = [];
  for (const { a, b, why } of links.values()) {
    const [first, second] = await Promise.all([sources.citedById(a), sources.citedById(b)]);
    if (first && second) rows.push({ why, a: first, b: second });
  }
  return rows;
}
