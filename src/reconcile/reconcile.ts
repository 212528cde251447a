import {
  type AccountRecord,
  type Block,
  byCodeUnit,
  type Change,
  type FindingId,
  type Lookup,
  type Note,
  type Patch,
  type ReportId,
} from "../model/index.ts";
import { accusationLayer } from "./accusations.ts";
import { actorLayer } from "./actors.ts";
import { CaseReader, keptCopies } from "./case.ts";
import { commitmentLayer } from "./commitments.ts";
import { copyGroups, copyLayer } from "./copies.ts";
import { countLayer } from "./counts.ts";
import { incidentLayer } from "./incidents/layer.ts";
import { type Layer, type Settled, settleLayer } from "./layer.ts";
import { originLayer } from "./origins.ts";
import { outletLayer } from "./outlets.ts";
import { known, type ReconcilePacks } from "./packs.ts";
import { withinLayer } from "./within.ts";

/**
 * What a change does to the account. The layers run in order: copies of reports, actors, origins, then what stands on them
 * (incidents, accusations, commitments, counts, outlets, links inside one report). Each redoes the changed reports, and every other report for
 * which a lower layer settled something new: its copies, who an actor is, where a statement comes from. Whole components are
 * redone, so that the account after any series of changes is the one a rebuild gives.
 */
export async function reconcile(change: Change, lookup: Lookup, packs: ReconcilePacks): Promise<Patch> {
  const gone = new Set(change.removed.filter((report) => !change.added.includes(report)));
  const redone = new Set<ReportId>([...change.added, ...change.removed, ...(await judgedReports(change, lookup))]);
  const reader = new CaseReader(lookup, known(packs), gone);
  const done: Settled[] = [];
  const run = async (layer: Layer): Promise<Settled> => {
    const settled = await settleLayer(layer, redone, lookup);
    done.push(settled);
    return settled;
  };
  await learnCopies(await run(copyLayer(reader)), reader, lookup, redone);
  learnMembers("actor", await run(actorLayer(reader)), reader, redone);
  learnMembers("origin", await run(originLayer(reader)), reader, redone);
  for (const layer of [
    incidentLayer(reader),
    accusationLayer(reader),
    commitmentLayer(reader),
    countLayer(reader),
    outletLayer(reader),
    withinLayer(reader),
  ])
    await run(layer);
  return patchOf(done);
}

/** Reports of findings that a judgement names, and of those whose judgement was undone. */
async function judgedReports(change: Change, lookup: Lookup): Promise<readonly ReportId[]> {
  const reports: ReportId[] = [];
  const named = change.judged.flatMap(({ decision }): readonly FindingId[] => {
    if ("a" in decision) return [decision.a, decision.b];
    if (decision.verb === "accept" || decision.verb === "reject" || decision.verb === "amend") return [decision.finding];
    return [];
  });
  for (const finding of named) {
    const report = await lookup.reportOf(finding);
    if (report !== undefined) reports.push(report);
  }
  return reports;
}

/** Tells the upper layers the groups of copies, and marks reports whose group changed. */
async function learnCopies(settled: Settled, reader: CaseReader, lookup: Lookup, redone: Set<ReportId>): Promise<void> {
  const groups = copyGroups(
    settled.members.map((member) => member.node),
    settled.after,
  );
  for (const { node, report } of settled.members) {
    const group = groups.get(node) ?? node;
    const [before] = await keptCopies(lookup, node as FindingId);
    if (before !== group) redone.add(report);
    reader.learn("copy", node, group);
  }
}

/** Tells the upper layers whose member each node is, and marks reports of nodes that changed hands. */
function learnMembers(what: "actor" | "origin", settled: Settled, reader: CaseReader, redone: Set<ReportId>): void {
  const before = owners(settled.before);
  const after = owners(settled.after);
  for (const { node, report } of settled.members) {
    const id = after.get(node);
    if (id !== undefined) reader.learn(what, node, id);
    if (id !== before.get(node)) redone.add(report);
  }
}

const owners = (records: readonly AccountRecord[]): ReadonlyMap<string, string> =>
  new Map(records.flatMap((record) => ("members" in record ? record.members.map((member) => [member, record.id] as const) : [])));

const idOf = (record: AccountRecord): string => `${record.kind}\0${record.id}`;

/** The parts of all layers as one patch: what a layer puts stays, even where another had it go; equal records are left alone. */
function patchOf(done: readonly Settled[]): Patch {
  const before = new Map(done.flatMap((settled) => settled.before.map((record) => [idOf(record), record] as const)));
  const after = new Map(done.flatMap((settled) => settled.after.map((record) => [idOf(record), record] as const)));
  const ordered = <T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] => [...map].sort(([a], [b]) => byCodeUnit(a, b));
  const blocks = (pick: (settled: Settled) => readonly Block[]): readonly Block[] => done.flatMap(pick);
  const notes = new Map(done.flatMap((settled) => settled.notes.map((found): readonly [string, Note] => [found.message, found])));
  return {
    removeBlocks: blocks((settled) => settled.removeBlocks),
    putBlocks: blocks((settled) => settled.putBlocks),
    removeRecords: ordered(before)
      .filter(([key]) => !after.has(key))
      .map(([, record]) => ({ kind: record.kind, id: record.id })),
    putRecords: ordered(after)
      .filter(([key, record]) => JSON.stringify(before.get(key)) !== JSON.stringify(record))
      .map(([, record]) => record),
    notes: ordered(notes).map(([, found]) => found),
  };
}
