import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AccountRecord, Block, FindingId, Note, OriginId, ReportId } from "../../src/model/index.ts";
import { blocksOf, type Layer, settleLayer } from "../../src/reconcile/layer.ts";
import { openMemoryStore } from "../../src/store/memory/memory-store.ts";
import type { Store } from "../../src/store/store.ts";

type World = ReadonlyMap<ReportId, readonly string[]>;

/** One node a report, with keys that are blocks of at most two. */
const toy = (world: World): Layer => ({
  name: "toy",
  cap: 2,
  kinds: ["origin"],
  nodes: async (report) => (world.has(report) ? [{ node: `n-${report}`, keys: world.get(report) ?? [], digest: null }] : []),
  settle: (component) => {
    const members = component.map((member) => member.node as FindingId);
    return [
      {
        kind: "origin",
        id: members[0] as OriginId,
        name: members.join(),
        members,
        reports: component.map((member) => member.report),
        chain: [],
      },
    ];
  },
  owns: (record) => record.kind === "origin",
});

async function run(store: Store, world: World, redone: readonly ReportId[]): Promise<readonly string[]> {
  const layer = toy(world);
  const fresh: Block[] = [];
  for (const report of new Set(redone)) fresh.push(...(await blocksOf(layer, report)));
  const settled = await settleLayer(layer, new Set(redone), fresh, store);
  const kept = new Set(settled.after.map((record) => record.id as string));
  const removeRecords = settled.before.filter((record) => !kept.has(record.id)).map(({ kind, id }) => ({ kind, id }));
  const { removeBlocks, putBlocks, after, removeNotes, notes } = settled;
  await store.applyPatch(
    { removeBlocks, putBlocks, removeRecords, putRecords: after, removeNotes, notes },
    { added: [], removed: [], judged: [] },
  );
  return notes.map((found) => found.message);
}

async function derived(store: Store, reports: readonly ReportId[]): Promise<readonly (Block | AccountRecord | Note)[]> {
  const blocks: Block[] = [];
  for (const report of reports) blocks.push(...(await store.blocksByReport(report)));
  return [...blocks, ...(await store.records("origin")).items, ...(await store.notes())];
}

const reports = ["r1", "r2", "r3", "r4", "r5", "r6"].map((name) => name as ReportId);
const states = fc.array(fc.tuple(fc.constantFrom(...reports), fc.option(fc.subarray(["x", "y", "z"]), { nil: undefined })), {
  minLength: 1,
  maxLength: 12,
});

describe("a layer", () => {
  it("gives after any changes what a rebuild gives, also where blocks grow over their cap and shrink again", async () => {
    await fc.assert(
      fc.asyncProperty(states, async (changes) => {
        const world = new Map<ReportId, readonly string[]>();
        const grown = openMemoryStore();
        for (const [report, keys] of changes) {
          if (keys) world.set(report, keys);
          else world.delete(report);
          await run(grown, world, [report]);
        }
        const rebuilt = openMemoryStore();
        await run(rebuilt, world, reports);
        expect(await derived(grown, reports)).toEqual(await derived(rebuilt, reports));
      }),
      { numRuns: 300 },
    );
  });

  it("says which block it did not follow", async () => {
    const world = new Map(reports.slice(0, 3).map((report) => [report, ["x"]]));
    const store = openMemoryStore();
    expect(await run(store, world, reports)).toEqual([expect.stringContaining('3 nodes share the toy key "x", more than 2')]);
    expect((await store.records("origin")).items).toHaveLength(3);
  });
});
