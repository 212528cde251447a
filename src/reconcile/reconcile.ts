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
import { CaseReader } from "./case.ts";
import { commitmentLayer } from "./commitments.ts";
import { copyGroups, copyLayer } from "./copies.ts";
import { countLayer } from "./counts.ts";
import { directiveLayer } from "./directives.ts";
import { incidentLayer } from "./incidents/layer.ts";
import { blocksOf, type Layer, type Settled, settleLayer } from "./layer.ts";
import { originLayer } from "./origins.ts";
import { outletLayer } from "./outlets.ts";
import { known, type ReconcilePacks } from "./packs.ts";
import { standingLayer } from "./standings.ts";
import { unclaimedLayer } from "./unclaimed.ts";
import { withinLayer } from "./within.ts";

/**
 * What a change does to the account. The layers run in order: copies of reports, actors, origins, then what stands on them
 * (incidents, accusations, commitments, orders, absent claims, ties and offices, counts, outlets, links inside one report). Each redoes the changed reports, and every other report for
 * which a lower layer settled something new: its copies, who an actor is, where a statement comes from. Whole components are
 * redone, so that the account after any series of changes is the one a rebuild gives.
 */
export async function reconcile(change: Change, lookup: Lookup, packs: ReconcilePacks): Promise<Patch> {
  const gone = new Set(change.removed.filter((report) => !change.added.includes(report)));
  const redone = new Set<ReportId>([...change.added, ...change.removed, ...(await judgedReports(change, lookup))]);
  const reader = new CaseReader(lookup, known(packs), gone);
  const done: Settled[] = [];
  const run = async (layers: readonly Layer[]): Promise<readonly Settled[]> => {
    const fresh = await freshBlocks(layers, redone);
    const settled: Settled[] = [];
    for (const layer of layers) settled.push(await settleLayer(layer, redone, fresh.get(layer) ?? [], lookup));
    done.push(...settled);
    return settled;
  };
  const [copies, actors] = (await run([copyLayer(reader), actorLayer(reader)])) as [Settled, Settled];
  await learnCopies(copies, reader, redone);
  learnMembers("actor", actors, reader, redone);
  const [origins] = (await run([originLayer(reader)])) as [Settled];
  learnMembers("origin", origins, reader, redone);
  await run([
    incidentLayer(reader),
    accusationLayer(reader),
    commitmentLayer(reader),
    directiveLayer(reader),
    unclaimedLayer(reader),
    standingLayer(reader),
    countLayer(reader),
    outletLayer(reader),
    withinLayer(reader),
  ]);
  return patchOf(done);
}

/** Blocks of some layers, asked for report by report, so that each report is read once and then let go. */
async function freshBlocks(layers: readonly Layer[], reports: ReadonlySet<ReportId>): Promise<ReadonlyMap<Layer, readonly Block[]>> {
  const fresh = new Map<Layer, Block[]>(layers.map((layer) => [layer, []]));
  for (const report of [...reports].sort(byCodeUnit))
    for (const layer of layers) fresh.get(layer)?.push(...(await blocksOf(layer, report)));
  return fresh;
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
async function learnCopies(settled: Settled, reader: CaseReader, redone: Set<ReportId>): Promise<void> {
  const nodes = settled.members.map((member) => member.node);
  const kept = await copiesAround(nodes, reader.lookup);
  const dropped = new Set(settled.before.map(idOf));
  const before = copyGroups(nodes, kept);
  const after = copyGroups([...before.keys()], [...kept.filter((record) => !dropped.has(idOf(record))), ...settled.after]);
  const reports = new Map(settled.members.map(({ node, report }) => [node, report]));
  for (const [node, group] of [...after].sort(([a], [b]) => byCodeUnit(a, b))) {
    const report = reports.get(node) ?? (await reader.lookup.reportOf(node as FindingId));
    if (report !== undefined && before.get(node) !== group) redone.add(report);
    reader.learn("copy", node, group);
  }
}

/** Kept links between copies, followed from some nodes to the ends of their groups. */
async function copiesAround(nodes: readonly string[], lookup: Lookup): Promise<readonly AccountRecord[]> {
  const links = new Map<string, AccountRecord>();
  const reached = new Set(nodes);
  for (const node of reached)
    for (const record of await lookup.recordsWith(node as FindingId, "link"))
      if (record.kind === "link" && record.type === "derives") {
        links.set(record.id, record);
        reached.add(record.a).add(record.b);
      }
  return [...links.values()];
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
    removeNotes: done.flatMap((settled) => settled.removeNotes),
    notes: ordered(notes).map(([, found]) => found),
  };
}
