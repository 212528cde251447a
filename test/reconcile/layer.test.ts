import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AccountRecord, Block, FindingId, Note, OriginId, Patch, ReportId } from "../../src/model/index.ts";
import { blocksAnew, untouched } from "../../src/reconcile/blocks.ts";
import type { Layer } from "../../src/reconcile/layer.ts";
import { link } from "../../src/reconcile/link.ts";
import { settleLayer } from "../../src/reconcile/settling.ts";
import { openMemoryStore } from "../../src/store/memory/memory-store.ts";
import type { Store } from "../../src/store/store.ts";

type World = ReadonlyMap<ReportId, readonly string[]>;

/** One node a report, with keys that are blocks of at most two; components become records, or pairs that meet become links. */
const toy = (world: World, of: "components" | "pairs"): Layer => ({
  name: "toy",
  cap: 2,
  kinds: ["origin", "link"],
  nodes: async (report) => (world.has(report) ? [{ node: `n-${report}`, keys: world.get(report) ?? [], digest: null }] : []),
  settle: (component) => {
    const members = component.map((member) => member.node as FindingId);
    const [first, ...others] = members;
    return [
      {
        kind: "origin",
        id: members[0] as OriginId,
        name: members.join(),
        members,
        reports: component.map((member) => member.report),
        chain: [],
      },
      ...others.map((other) => link("repeats", first as FindingId, other, "they hang together")),
    ];
  },
  ...(of === "pairs"
    ? {
        pair: (a, b, rare) => [link(rare ? "repeats" : "derives", a.node as FindingId, b.node as FindingId, rare ? "rare" : "often")],
      }
    : {}),
  owns: (record) => record.kind === "origin",
});

const nothing: Patch = { removeBlocks: [], putBlocks: [], removeRecords: [], putRecords: [], removeNotes: [], notes: [] };
const unchanged = { added: [], removed: [], judged: [] };

async function run(store: Store, layer: Layer, redone: readonly ReportId[], atOnce: number): Promise<readonly string[]> {
  const touched = untouched();
  for (const report of new Set(redone)) {
    const blocks = await blocksAnew(report, new Map([[layer, touched]]), store);
    await store.applyPatch({ ...nothing, ...blocks }, unchanged);
  }
  const said: string[] = [];
  for await (const { after, gone, removeNotes, notes } of settleLayer(layer, touched, store, atOnce)) {
    const removeRecords = gone.map(({ kind, id }) => ({ kind, id }));
    await store.applyPatch({ ...nothing, removeRecords, putRecords: after, removeNotes, notes }, unchanged);
    said.push(...notes.map((found) => found.message));
  }
  return said;
}

async function derived(store: Store, reports: readonly ReportId[]): Promise<readonly (Block | AccountRecord | Note)[]> {
  const blocks: Block[] = [];
  for (const report of reports) blocks.push(...(await store.blocksByReport(report)));
  return [...blocks, ...(await store.records("origin")).items, ...(await store.records("link")).items, ...(await store.notes())];
}

const reports = ["r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9"].map((name) => name as ReportId);
const states = fc.array(
  fc.array(fc.tuple(fc.constantFrom(...reports), fc.option(fc.subarray(["x", "y", "z"]), { nil: undefined })), {
    minLength: 1,
    maxLength: 5,
  }),
  { minLength: 1, maxLength: 8 },
);

describe("a layer", () => {
  for (const of of ["components", "pairs"] as const)
    for (const atOnce of [1, 1000])
      it(`of ${of} gives after any changes what a rebuild gives, ${atOnce} nodes at once, also where blocks grow over their cap and shrink again`, async () => {
        await fc.assert(
          fc.asyncProperty(states, async (changes) => {
            const world = new Map<ReportId, readonly string[]>();
            const grown = openMemoryStore();
            for (const together of changes) {
              for (const [report, keys] of together)
                if (keys) world.set(report, keys);
                else world.delete(report);
              await run(
                grown,
                toy(world, of),
                together.map(([report]) => report),
                atOnce,
              );
            }
            const rebuilt = openMemoryStore();
            await run(rebuilt, toy(world, of), reports, 1000);
            expect(await derived(grown, reports)).toEqual(await derived(rebuilt, reports));
          }),
          { numRuns: 300 },
        );
      });

  it("says which block it did not follow", async () => {
    const world = new Map(reports.slice(0, 3).map((report) => [report, ["x"]]));
    const store = openMemoryStore();
    expect(await run(store, toy(world, "components"), reports, 1000)).toEqual([
      expect.stringContaining('3 nodes share the toy key "x", more than 2'),
    ]);
    expect((await store.records("origin")).items).toHaveLength(3);
  });

  it("compares the nodes of a large block with its first four, and says that they meet by nothing rarer", async () => {
    const world = new Map(reports.map((report) => [report, report < "r3" ? ["x", "y"] : ["x"]]));
    const store = openMemoryStore();
    await run(store, toy(world, "pairs"), reports, 1000);
    const links = (await store.records("link")).items;
    // 4 first ones among themselves, 5 others with each of them; the first two share a key that is rare
    expect(links).toHaveLength(6 + 5 * 4);
    expect(links.filter(({ type }) => type === "repeats").map(({ a, b }) => [a, b])).toEqual([["n-r1", "n-r2"]]);
  });
});
