import type { AccountActor, AccountView, FindingId, Incident, Stance } from "../model/index.ts";
import { Citing } from "./citing.ts";
import { allFindings, allRecords } from "./pages.ts";
import type { ThreadRow } from "./threads/thread.ts";
import { threads } from "./threads/threads.ts";

/** What two accounts are compared by: plain data, small enough to be kept as the mark of a visit. */
export interface Summary {
  readonly counts: Readonly<Record<"reports" | "statements" | "origins" | "contradictions", number>>;
  readonly incidents: readonly IncidentSummary[];
  readonly threads: readonly ThreadSummary[];
  readonly actors: readonly ActorSummary[];
}

interface Summarised {
  readonly id: string;
  readonly title: string;
  readonly members: readonly FindingId[];
  /** What it stands on: origins of an incident or thread, reports of an actor. */
  readonly support: number;
}

export interface IncidentSummary extends Summarised {
  readonly stances: Readonly<Partial<Record<Stance, number>>>;
  readonly known: Readonly<Record<"date" | "place" | "toll", number>>;
}

export interface ThreadSummary extends Summarised {
  readonly of: ThreadRow["of"];
  /** States that it is told in, those of most origins first. */
  readonly states: readonly string[];
  readonly differs: readonly string[];
  /** Number of later deeds held against it. */
  readonly later: number;
}

export type ActorSummary = Summarised;

/** Sums up an account. */
export async function summaryOf(view: AccountView): Promise<Summary> {
  const citing = await Citing.over(view);
  const [incidents, actors]: [IncidentSummary[], ActorSummary[]] = [[], []];
  for await (const incident of allRecords(view, "incident")) incidents.push(incidentSummary(incident));
  for await (const actor of allRecords(view, "account-actor")) actors.push(actorSummary(actor));
  let [statements, origins, contradictions] = [0, 0, 0];
  for await (const _ of allFindings(view, { kind: "statement" })) statements++;
  for await (const _ of allRecords(view, "origin")) origins++;
  for await (const link of allRecords(view, "link")) if (link.type === "contradicts") contradictions++;
  return {
    counts: { reports: citing.reports, statements, origins, contradictions },
    incidents,
    threads: (await threads(citing)).rows.map(threadSummary),
    actors,
  };
}

function incidentSummary({ id, title, members, origins, ledger, dates, places, tolls }: Incident): IncidentSummary {
  const stances: Partial<Record<Stance, number>> = {};
  for (const { stance } of ledger) stances[stance] = (stances[stance] ?? 0) + 1;
  return { id, title, members, support: origins.length, stances, known: { date: dates.length, place: places.length, toll: tolls.length } };
}

const actorSummary = ({ id, name, members, reports }: AccountActor): ActorSummary => ({
  id,
  title: name,
  members,
  support: reports.length,
});

const threadSummary = ({ id, of, title, versions, origins, states, differs, later }: ThreadRow): ThreadSummary => ({
  id,
  of,
  title,
  members: versions.map(({ finding }) => finding),
  support: origins,
  states: states.map(({ state }) => state),
  differs,
  later: later.length,
});
