import {
  type AccountRecord,
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
import { type BlockChange, blocksAnew, forget, type Touched, untouched } from "./blocks.ts";
import { CaseReader } from "./case.ts";
import { commitmentLayer } from "./commitments.ts";
import { copyLayer } from "./copies.ts";
import { CopyGroups } from "./copy-groups.ts";
import { countLayer } from "./counts.ts";
import { directiveLayer } from "./directives.ts";
import { incidentLayer } from "./incidents/layer.ts";
import { type Layer, nameOf, type Settled } from "./layer.ts";
import { originLayer } from "./origins.ts";
import { outletLayer } from "./outlets.ts";
import { Overlay } from "./overlay.ts";
import { known, type ReconcilePacks } from "./packs.ts";
import { settleLayer } from "./settling.ts";
import { standingLayer } from "./standings.ts";
import { unclaimedLayer } from "./unclaimed.ts";
import { withinLayer } from "./within.ts";

/** Reports whose blocks go into one patch. */
const REPORTS = 200;

/**
 * What a change does to the account, as patches to be applied one after another: each must be applied, and the lookup see it, before the
 * next is asked for; together they are one change, to be kept whole or not at all. The layers run in order: copies of reports, actors, origins,
 * then what stands on them (incidents, accusations, commitments, orders, absent claims, ties and offices, counts, outlets, links inside
 * one report). Each redoes the changed reports, and every other report for which a lower layer settled something new: its copies, who an actor
 * is, where a statement comes from. Whole components are redone, so that the account after any series of changes is the one a rebuild gives.
 * No more is held than the nodes that changed, and the components of some of them.
 */
export async function* reconcileInSteps(change: Change, lookup: Lookup, packs: ReconcilePacks): AsyncGenerator<Patch> {
  const gone = new Set(change.removed.filter((report) => !change.added.includes(report)));
  const redone = new Set<ReportId>([...change.added, ...change.removed, ...(await judgedReports(change, lookup))]);
  const reader = new CaseReader(lookup, known(packs), gone);
  const copies = new CopyGroups(lookup);
  yield* stage([copyLayer(reader), actorLayer(reader)], redone, lookup, async (layer, settled) => {
    if (layer.name === "copy") await copies.before(settled);
    else learnMembers(settled, redone);
  });
  for (const report of await copies.changed()) redone.add(report);
  yield* stage([originLayer(reader)], redone, lookup, async (_, settled) => learnMembers(settled, redone));
  yield* stage(
    [
      incidentLayer(reader),
      accusationLayer(reader),
      commitmentLayer(reader),
      directiveLayer(reader),
      unclaimedLayer(reader),
      standingLayer(reader),
      countLayer(reader),
      outletLayer(reader),
      withinLayer(reader),
    ],
    redone,
    lookup,
    async () => {},
  );
}

/** What a change does to the account, as one patch, with nothing written. */
export async function reconcile(change: Change, lookup: Lookup, packs: ReconcilePacks): Promise<Patch> {
  const overlay = new Overlay(lookup);
  for await (const patch of reconcileInSteps(change, overlay.lookup, packs)) overlay.apply(patch);
  return overlay.patch();
}

/** Runs some layers over the reports to redo: their blocks first, report by report, so that each is read once and then let go. */
async function* stage(
  layers: readonly Layer[],
  redone: ReadonlySet<ReportId>,
  lookup: Lookup,
  learn: (layer: Layer, settled: Settled) => Promise<void>,
): AsyncGenerator<Patch> {
  const touched = new Map(layers.map((layer): [Layer, Touched] => [layer, untouched()]));
  const reports = [...redone].sort(byCodeUnit);
  for (let at = 0; at < reports.length; at += REPORTS) {
    const changes: BlockChange[] = [];
    for (const report of reports.slice(at, at + REPORTS)) changes.push(await blocksAnew(report, touched, lookup));
    yield {
      ...empty,
      removeBlocks: changes.flatMap(({ removeBlocks }) => removeBlocks),
      putBlocks: changes.flatMap(({ putBlocks }) => putBlocks),
    };
  }
  for (const [layer, changes] of touched) {
    for await (const settled of settleLayer(layer, changes, lookup)) {
      await learn(layer, settled);
      yield patchOf(settled);
    }
    forget(changes);
  }
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

/** Marks reports of nodes that changed hands: whose record is another than it was. */
function learnMembers(settled: Settled, redone: Set<ReportId>): void {
  const before = owners(settled.before);
  const after = owners(settled.after);
  for (const { node, report } of settled.members) if (after.get(node) !== before.get(node)) redone.add(report);
}

const owners = (records: readonly AccountRecord[]): ReadonlyMap<string, string> =>
  new Map(records.flatMap((record) => ("members" in record ? record.members.map((member) => [member, record.id] as const) : [])));

const empty: Patch = { removeBlocks: [], putBlocks: [], removeRecords: [], putRecords: [], removeNotes: [], notes: [] };

/** The patch of one step of a layer; equal records are left alone. */
function patchOf({ before, after, gone, removeNotes, notes }: Settled): Patch {
  const kept = new Map(before.map((record) => [nameOf(record), record]));
  const made = new Map(after.map((record) => [nameOf(record), record]));
  const said = new Map(notes.map((found): readonly [string, Note] => [found.message, found]));
  const ordered = <T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] => [...map].sort(([a], [b]) => byCodeUnit(a, b));
  return {
    ...empty,
    removeRecords: [...gone].sort((a, b) => byCodeUnit(nameOf(a), nameOf(b))).map(({ kind, id }) => ({ kind, id })),
    putRecords: ordered(made)
      .filter(([key, record]) => JSON.stringify(kept.get(key)) !== JSON.stringify(record))
      .map(([, record]) => record),
    removeNotes,
    notes: ordered(said).map(([, found]) => found),
  };
}
