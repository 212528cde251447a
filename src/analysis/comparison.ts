import { type AccountView, byCodeUnit, type Stance } from "../model/index.ts";
import { type ActorSummary, type IncidentSummary, type Summary, summaryOf, type ThreadSummary } from "./summary.ts";

/** What became of a fact between two accounts: it stands as it was, changed, stands on less, or not at all; or it is new. */
export type Fate = "stands" | "changed" | "weakened" | "falls" | "new";

/** One fact of an account beside what is left of it in another. */
export interface ComparisonRow {
  readonly fate: Fate;
  /** The record in the second account, for one that falls in the first. */
  readonly id: string;
  readonly title: string;
  /** What it stands on, in the first and in the second account: origins of an incident or thread, reports of an actor. */
  readonly support: readonly [before: number, after: number];
  /** What it lost or gained, for people: "1 of 2 denials", "the date". */
  readonly changes: readonly string[];
}

/** Two accounts of one case, side by side. */
export interface Comparison {
  readonly incidents: readonly ComparisonRow[];
  readonly threads: readonly ComparisonRow[];
  readonly actors: readonly ComparisonRow[];
  /** Numbers of statements, origins and contradictions in the first and in the second account. */
  readonly counts: Readonly<Record<keyof Summary["counts"], readonly [before: number, after: number]>>;
}

/** Compares an account with the same account from another standpoint: without a report, an outlet or a speaker, or as of a date. */
export const compare = async (before: AccountView, after: AccountView): Promise<Comparison> =>
  compareSummaries(await summaryOf(before), await summaryOf(after));

/** Compares two accounts by what is kept of them. */
export function compareSummaries(before: Summary, after: Summary): Comparison {
  const both = (what: keyof Summary["counts"]): readonly [number, number] => [before.counts[what], after.counts[what]];
  return {
    incidents: compareRecords(before.incidents, after.incidents, incidentChanges),
    threads: compareRecords(before.threads, after.threads, threadChanges),
    actors: compareRecords(before.actors, after.actors, () => []),
    counts: {
      reports: both("reports"),
      statements: both("statements"),
      origins: both("origins"),
      contradictions: both("contradictions"),
    },
  };
}

/** One difference, and whether it is a loss. */
interface Difference {
  readonly words: string;
  readonly lost: boolean;
}

/** A record lives on in the one that holds the first of its members that is still held by any. */
function compareRecords<R extends ActorSummary>(
  before: readonly R[],
  after: readonly R[],
  changes: (before: R, after: R) => readonly Difference[],
): readonly ComparisonRow[] {
  const holders = new Map(after.flatMap((record) => [record.id, ...record.members].map((member) => [member, record] as const)));
  const met = new Set<string>();
  const rows = before.map((record): ComparisonRow => {
    const left = record.members.flatMap((member) => holders.get(member) ?? [])[0];
    if (!left) return { fate: "falls", id: record.id, title: record.title, support: [record.support, 0], changes: [] };
    met.add(left.id);
    const found = changes(record, left);
    const lost = left.support < record.support || found.some((one) => one.lost);
    return {
      fate: lost ? "weakened" : found.length > 0 || left.support > record.support ? "changed" : "stands",
      id: left.id,
      title: left.title,
      support: [record.support, left.support],
      changes: found.map(({ words }) => words),
    };
  });
  const fresh = after
    .filter(({ id }) => !met.has(id))
    .map(({ id, title, support }): ComparisonRow => ({ fate: "new", id, title, support: [0, support], changes: [] }));
  return [...rows, ...fresh].sort((a, b) => FATES[a.fate] - FATES[b.fate] || b.support[1] - a.support[1] || byCodeUnit(a.id, b.id));
}

const FATES: Readonly<Record<Fate, number>> = { falls: 0, weakened: 1, changed: 2, new: 3, stands: 4 };

const STANCES: Readonly<Partial<Record<Stance, string>>> = {
  "self-claim": "claims",
  denial: "denials",
  "denial-for": "denials for another",
  blame: "blames",
  suspicion: "suspicions",
  front: "suspicions of a front",
  admission: "admissions",
  "no-claim": "statements that nobody claimed it",
};

function incidentChanges(before: IncidentSummary, after: IncidentSummary): readonly Difference[] {
  const changes: Difference[] = [];
  for (const [stance, words] of Object.entries(STANCES)) {
    const [had, has] = [before.stances[stance as Stance] ?? 0, after.stances[stance as Stance] ?? 0];
    if (had !== has) changes.push({ words: has < had ? `${had - has} of ${had} ${words}` : `${has - had} more ${words}`, lost: has < had });
  }
  for (const what of ["date", "place", "toll"] as const) {
    const [had, has] = [before.known[what], after.known[what]];
    if (had !== has) changes.push({ words: has < had ? `${what}: ${had} to ${has}` : `another ${what}`, lost: has < had });
  }
  const [had, has] = [before.members.length, after.members.length];
  if (had !== has) changes.push({ words: `told ${has} times, not ${had}`, lost: has < had });
  return changes;
}

function threadChanges(before: ThreadSummary, after: ThreadSummary): readonly Difference[] {
  const changes: Difference[] = [];
  const [gone, came] = [without(before.states, after.states), without(after.states, before.states)];
  if (came.length > 0) changes.push({ words: `now also told as ${came.join(", ")}`, lost: false });
  if (gone.length > 0) changes.push({ words: `no longer told as ${gone.join(", ")}`, lost: true });
  const differs = without(after.differs, before.differs);
  if (differs.length > 0) changes.push({ words: `versions now differ in ${differs.join(", ")}`, lost: false });
  if (before.later !== after.later)
    changes.push({ words: `${after.later} later deeds held against it, not ${before.later}`, lost: after.later < before.later });
  const [had, has] = [before.members.length, after.members.length];
  if (had !== has) changes.push({ words: `told ${has} times, not ${had}`, lost: has < had });
  return changes;
}

const without = (all: readonly string[], gone: readonly string[]): readonly string[] => all.filter((one) => !gone.includes(one));
