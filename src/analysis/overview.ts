import {
  type AccountActor,
  type AccountView,
  byCodeUnit,
  type CommitmentFinding,
  type Finding,
  type FindingId,
  type Incident,
  type LedgerEntry,
  type Link,
  type Stance,
} from "../model/index.ts";
import { Citing } from "./citing.ts";
import { type LinkGroup, linkGroups } from "./links.ts";
import { allFindings, allRecords } from "./pages.ts";
import { type RelationRow, relationRows } from "./relations.ts";
import { type Threads, threads } from "./threads/threads.ts";
import { type TollRow, tollRows, tollsOf } from "./tolls.ts";
import { type Usage, usageOf } from "./usage.ts";
import { argumentWords } from "./words.ts";

/** One ledger line for people: who is held responsible, by whom, in which words, and how many origins take this stance. */
export interface LedgerRow {
  readonly finding: FindingId;
  readonly stance: Stance;
  /** Who is held (or held not) responsible. */
  readonly responsible?: string;
  /** Who says so: a name or description, "the report itself", or absent for blame with no speaker. */
  readonly by?: string;
  readonly words: string;
  readonly report: string;
  /** Number of origins that take this stance on this actor. */
  readonly origins: number;
  readonly why: string;
  /** "F6", where grades were asked for. */
  readonly grade?: string;
}

export interface IncidentRow {
  readonly id: FindingId;
  readonly title: string;
  readonly event: string;
  readonly dates: readonly string[];
  readonly places: readonly string[];
  readonly targets: readonly string[];
  readonly tolls: readonly string[];
  /** Each number of those harmed, with whoever gives it. */
  readonly counts: readonly TollRow[];
  /** How it hangs together with other things, as reports say. */
  readonly relations: readonly RelationRow[];
  readonly reports: readonly string[];
  readonly origins: number;
  readonly tellings: readonly FindingId[];
  readonly ledger: readonly LedgerRow[];
  readonly hypotheses: readonly { readonly claim: string; readonly inconsistent: number }[];
}

export interface CommitmentRow {
  readonly finding: FindingId;
  readonly type: string;
  readonly from?: string;
  readonly to?: string;
  readonly mediator?: string;
  readonly condition?: string;
  readonly conditionState?: string;
  readonly status?: string;
  readonly words: string;
  readonly report: string;
}

export interface ActorRow {
  readonly id: FindingId;
  readonly name: string;
  readonly kind?: string;
  readonly names: readonly string[];
  readonly mentions: number;
  readonly reports: number;
}

/** Two findings that can not both be so, with both wordings. */
export interface ContradictionRow {
  readonly link: string;
  readonly why: string;
  readonly a: { readonly finding: FindingId; readonly words: string; readonly report: string };
  readonly b: { readonly finding: FindingId; readonly words: string; readonly report: string };
}

/** What is told, what is contested, what binds whom, who takes part. */
export interface FrontPage {
  readonly reports: number;
  /** Number of origins behind all statements. */
  readonly origins: number;
  /** The most contested first: by opposing stances, then by ledger lines, by origins, by what is known. */
  readonly incidents: readonly IncidentRow[];
  readonly commitments: readonly CommitmentRow[];
  /** Named actors, those in most reports first. */
  readonly actors: readonly ActorRow[];
  readonly contradictions: readonly ContradictionRow[];
}

/** The account on one page. */
export interface Overview extends FrontPage {
  /** Commitments, ties, offices and forecasts followed across reports. */
  readonly threads: Threads;
  /** All links, in groups that hang together. */
  readonly links: readonly LinkGroup[];
  /** Loaded words: who uses which, and for whom. */
  readonly usage: Usage;
}

/** Reads the overview of an account; rows hold plain data and the ids of what they stand on. */
export async function overview(view: AccountView): Promise<Overview> {
  const citing = await Citing.over(view);
  return {
    ...(await frontPage(citing)),
    threads: await threads(citing),
    links: await linkGroups(citing),
    usage: await usageOf(citing),
  };
}

/** The first part of the overview. */
export async function frontPage(citing: Citing): Promise<FrontPage> {
  const { view } = citing;
  const desk = new Desk(citing);
  const commitments: CommitmentRow[] = [];
  for await (const finding of allFindings(view, { kind: "commitment" }))
    if (finding.kind === "commitment") commitments.push(await desk.commitment(finding));
  const incidents: (IncidentRow & { readonly contested: number })[] = [];
  for await (const incident of allRecords(view, "incident")) incidents.push(await desk.incident(incident));
  const actors = await actorRows(view);
  const contradictions: ContradictionRow[] = [];
  let origins = 0;
  for await (const link of allRecords(view, "link"))
    if (link.type === "contradicts") contradictions.push(...(await desk.contradiction(link)));
  for await (const _ of allRecords(view, "origin")) origins++;
  incidents.sort(
    (a, b) =>
      b.contested - a.contested ||
      b.ledger.length - a.ledger.length ||
      b.origins - a.origins ||
      toldInFull(b) - toldInFull(a) ||
      byCodeUnit(a.id, b.id),
  );
  commitments.sort((a, b) => byCodeUnit(a.type, b.type) || byCodeUnit(a.report, b.report) || byCodeUnit(a.finding, b.finding));
  return {
    reports: citing.reports,
    origins,
    incidents: incidents.map(({ contested: _, ...row }) => row),
    commitments,
    actors,
    contradictions,
  };
}

/** Named actors with the number of their mentions. */
async function actorRows(view: AccountView): Promise<readonly ActorRow[]> {
  const mentions = new Map<string, number>();
  const named = new Set<string>();
  for await (const finding of allFindings(view, { kind: "actor" })) {
    if (finding.kind !== "actor") continue;
    mentions.set(finding.entity, (mentions.get(finding.entity) ?? 0) + 1);
    if (finding.form === "name") named.add(finding.entity);
  }
  const rows: ActorRow[] = [];
  for await (const actor of allRecords(view, "account-actor"))
    if (actor.members.some((member) => named.has(member))) rows.push(actorRow(actor, mentions));
  return rows.sort((a, b) => b.reports - a.reports || b.mentions - a.mentions || byCodeUnit(a.name, b.name) || byCodeUnit(a.id, b.id));
}

const actorRow = (actor: AccountActor, mentions: ReadonlyMap<string, number>): ActorRow => ({
  id: actor.id,
  name: actor.name,
  ...(actor.actorKind === undefined ? {} : { kind: actor.actorKind }),
  names: actor.names,
  mentions: actor.members.reduce((sum, member) => sum + (mentions.get(member) ?? 0), 0),
  reports: actor.reports.length,
});

const FOR: ReadonlySet<Stance> = new Set(["self-claim", "admission", "blame", "suspicion", "front"]);
const AGAINST: ReadonlySet<Stance> = new Set(["denial", "denial-for"]);

/** Number of pairs of lines that hold one actor responsible and clear it, or that hold different actors responsible. */
function contestedness(ledger: readonly LedgerEntry[]): number {
  const held = ledger.filter((line) => FOR.has(line.stance) && line.responsible !== undefined);
  const cleared = ledger.filter((line) => AGAINST.has(line.stance) && line.responsible !== undefined);
  const opposed = held.reduce((sum, line) => sum + cleared.filter((other) => other.responsible === line.responsible).length, 0);
  return opposed + Math.max(0, new Set(held.map((line) => line.responsible)).size - 1);
}

/** How many of date, place and target are known: what is told in full comes before what is not. */
const toldInFull = ({ dates, places, targets }: IncidentRow): number => [dates, places, targets].filter((known) => known.length > 0).length;

/** Turns records into rows, looking up the findings they stand on. */
class Desk {
  readonly #citing: Citing;

  constructor(citing: Citing) {
    this.#citing = citing;
  }

  async incident(incident: Incident): Promise<IncidentRow & { readonly contested: number }> {
    const ledger: LedgerRow[] = [];
    const found = await this.#citing.view.findingsById(incident.ledger.map(({ statement }) => statement));
    const statements = new Map(found.map((finding) => [finding.id, finding]));
    for (const line of incident.ledger) ledger.push(await this.#ledgerRow(line, incident.ledger, statements.get(line.statement)));
    return {
      id: incident.id,
      title: incident.title,
      event: incident.mode === undefined ? incident.event : `${incident.event}/${incident.mode}`,
      dates: incident.dates,
      places: incident.places,
      targets: incident.targets,
      tolls: tollsOf(incident),
      counts: await tollRows(this.#citing, incident),
      relations: await relationRows(this.#citing, incident),
      reports: incident.reports.map((report) => this.#citing.reportName(report)),
      origins: incident.origins.length,
      tellings: incident.members,
      ledger,
      hypotheses: incident.hypotheses.map(({ claim, inconsistent }) => ({ claim, inconsistent })),
      contested: contestedness(incident.ledger),
    };
  }

  async commitment(finding: CommitmentFinding): Promise<CommitmentRow> {
    const side = async (name: "from" | "to" | "mediator"): Promise<Record<string, string>> => {
      const argument = finding[name];
      return argument === undefined ? {} : { [name]: await this.#citing.partyName(argument) };
    };
    const { condition } = finding;
    return {
      finding: finding.id,
      type: finding.type,
      ...(await side("from")),
      ...(await side("to")),
      ...(await side("mediator")),
      ...(condition === undefined
        ? {}
        : { condition: `${condition.polarity} ${argumentWords(condition.words)}`, conditionState: condition.state }),
      ...(finding.status === undefined ? {} : { status: finding.status }),
      words: await this.#citing.words(finding),
      report: this.#citing.reportName(finding.report),
    };
  }

  async contradiction(link: Link): Promise<readonly ContradictionRow[]> {
    const [a, b] = [await this.#citing.view.finding(link.a), await this.#citing.view.finding(link.b)];
    const end = async (finding: Finding): Promise<ContradictionRow["a"]> => ({
      finding: finding.id,
      words: await this.#citing.words(finding),
      report: this.#citing.reportName(finding.report),
    });
    return a && b ? [{ link: link.id, why: link.why, a: await end(a), b: await end(b) }] : [];
  }

  async #ledgerRow(line: LedgerEntry, ledger: readonly LedgerEntry[], statement: Finding | undefined): Promise<LedgerRow> {
    const told = statement?.kind === "statement" ? statement.speaker : undefined;
    const same = ledger.filter((other) => other.stance === line.stance && other.responsible === line.responsible);
    const by = line.by === undefined ? undefined : await this.#citing.actorName(line.by);
    const speaker = told === "outlet" ? "the report itself" : told && argumentWords(told);
    const responsible = line.responsible === undefined ? undefined : await this.#citing.actorName(line.responsible);
    return {
      finding: line.statement,
      stance: line.stance,
      ...(responsible === undefined ? {} : { responsible }),
      ...((by ?? speaker) === undefined ? {} : { by: by ?? speaker ?? "" }),
      words: statement ? await this.#citing.words(statement) : "",
      report: statement ? this.#citing.reportName(statement.report) : "",
      origins: new Set(same.map((other) => other.origin)).size,
      why: line.why,
    };
  }
}
