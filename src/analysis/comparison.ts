import { type AccountActor, type AccountView, byCodeUnit, type FindingId, type Incident } from "../model/index.ts";
import { allFindings, allRecords, allReports } from "./pages.ts";

/** What became of a fact between two accounts: it stands as it was, on less, or not at all; or it is new. */
export type Fate = "stands" | "weakened" | "falls" | "new";

/** One fact of an account beside what is left of it in another. */
export interface ComparisonRow {
  readonly fate: Fate;
  /** The record in the first account, for `new` the one in the second. */
  readonly id: string;
  readonly title: string;
  /** What it stands on, in the first and in the second account: origins of an incident, reports of an actor. */
  readonly support: readonly [before: number, after: number];
  /** What it lost or gained, for people: "1 of 2 denials", "the date". */
  readonly changes: readonly string[];
}

/** Two accounts of one case, side by side. */
export interface Comparison {
  readonly incidents: readonly ComparisonRow[];
  readonly actors: readonly ComparisonRow[];
  /** Numbers of statements, origins and contradictions in the first and in the second account. */
  readonly counts: Readonly<Record<"reports" | "statements" | "origins" | "contradictions", readonly [before: number, after: number]>>;
}

/** Compares an account with the same account from another standpoint: without a report, an outlet or a speaker, or as of a date. */
export async function compare(before: AccountView, after: AccountView): Promise<Comparison> {
  return {
    incidents: await compareRecords<Incident>("incident", before, after, incidentRow),
    actors: await compareRecords<AccountActor>("account-actor", before, after, actorRow),
    counts: {
      reports: [await countReports(before), await countReports(after)],
      statements: [await countStatements(before), await countStatements(after)],
      origins: [await countRecords(before, "origin"), await countRecords(after, "origin")],
      contradictions: [await countContradictions(before), await countContradictions(after)],
    },
  };
}

type Compared = Incident | AccountActor;

/** A record lives on in the one that holds the first of its members that is still held by any. */
async function compareRecords<R extends Compared>(
  kind: R["kind"],
  before: AccountView,
  after: AccountView,
  row: (before: R | undefined, after: R | undefined) => ComparisonRow,
): Promise<readonly ComparisonRow[]> {
  const rows: ComparisonRow[] = [];
  const met = new Set<string>();
  for await (const record of allRecords(before, kind) as AsyncIterable<R>) {
    const left = await survivor<R>(kind, record.members, after);
    if (left) met.add(left.id);
    rows.push(row(record, left));
  }
  for await (const record of allRecords(after, kind) as AsyncIterable<R>) if (!met.has(record.id)) rows.push(row(undefined, record));
  return rows.sort((a, b) => FATES[a.fate] - FATES[b.fate] || byCodeUnit(a.id, b.id));
}

const FATES: Readonly<Record<Fate, number>> = { falls: 0, weakened: 1, new: 2, stands: 3 };

async function survivor<R extends Compared>(kind: R["kind"], members: readonly FindingId[], after: AccountView): Promise<R | undefined> {
  for (const member of members) {
    const record = await after.recordOf(kind, member);
    if (record) return record as unknown as R;
  }
  return undefined;
}

const STANCES: Readonly<Record<string, string>> = {
  "self-claim": "claims",
  denial: "denials",
  "denial-for": "denials for another",
  blame: "blames",
  suspicion: "suspicions",
  front: "suspicions of a front",
  admission: "admissions",
  "no-claim": "statements that nobody claimed it",
};

function incidentRow(before: Incident | undefined, after: Incident | undefined): ComparisonRow {
  const changes: string[] = [];
  const lines = (record: Incident | undefined, stance: string): number =>
    record?.ledger.filter((line) => line.stance === stance).length ?? 0;
  if (before && after) {
    for (const [stance, words] of Object.entries(STANCES)) {
      const [had, has] = [lines(before, stance), lines(after, stance)];
      if (had !== has) changes.push(has < had ? `${had - has} of ${had} ${words}` : `${has - had} more ${words}`);
    }
    for (const [what, had, has] of [
      ["date", before.dates, after.dates],
      ["place", before.places, after.places],
      ["toll", before.tolls.map(({ event }) => event), after.tolls.map(({ event }) => event)],
    ] as const)
      if (had.length !== has.length) changes.push(has.length < had.length ? `${what}: ${had.length} to ${has.length}` : `another ${what}`);
    if (before.members.length !== after.members.length) changes.push(`told ${after.members.length} times, not ${before.members.length}`);
  }
  return row(
    before,
    after,
    (record) => record.title,
    (record) => record.origins.length,
    changes,
  );
}

const actorRow = (before: AccountActor | undefined, after: AccountActor | undefined): ComparisonRow =>
  row(
    before,
    after,
    (record) => record.name,
    (record) => record.reports.length,
    [],
  );

function row<R extends { readonly id: string }>(
  before: R | undefined,
  after: R | undefined,
  title: (record: R) => string,
  support: (record: R) => number,
  changes: readonly string[],
): ComparisonRow {
  const shown = (before ?? after) as R;
  const counts = [before ? support(before) : 0, after ? support(after) : 0] as const;
  const fate = !before ? "new" : !after ? "falls" : counts[1] < counts[0] || changes.length > 0 ? "weakened" : "stands";
  return { fate, id: shown.id, title: title(shown), support: counts, changes };
}

async function countReports(view: AccountView): Promise<number> {
  let count = 0;
  for await (const _ of allReports(view)) count++;
  return count;
}

async function countStatements(view: AccountView): Promise<number> {
  let count = 0;
  for await (const _ of allFindings(view, { kind: "statement" })) count++;
  return count;
}

async function countRecords(view: AccountView, kind: "origin"): Promise<number> {
  let count = 0;
  for await (const _ of allRecords(view, kind)) count++;
  return count;
}

async function countContradictions(view: AccountView): Promise<number> {
  let count = 0;
  for await (const link of allRecords(view, "link")) if (link.type === "contradicts") count++;
  return count;
}
