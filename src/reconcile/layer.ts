import { type AccountRecord, type Block, byCodeUnit, type Lookup, type Note, note, type ReportId } from "../model/index.ts";
import { BlockGraph, type Member } from "./graph.ts";

/** A node with the keys that make it worth comparing with others; a node without keys stands alone. */
export interface Keyed {
  readonly node: string;
  readonly keys: readonly string[];
}

/**
 * One layer of reconcile. `nodes` may look at one report only (and at what lower layers settled for it), `settle` only at the
 * reports of one component: that is what makes an incremental run equal a rebuild.
 */
export interface Layer {
  readonly name: string;
  /** Blocks with more nodes than this are not followed, with a note. */
  readonly cap: number;
  nodes(report: ReportId): Promise<readonly Keyed[]>;
  settle(component: readonly Member[]): Promise<readonly AccountRecord[]>;
  /** Whether a kept record is of this layer, going by its kind and type. */
  owns(record: AccountRecord): boolean;
}

/** What a layer did: parts of the patch, and which nodes belong to which record before and after. */
export interface Settled {
  readonly removeBlocks: readonly Block[];
  readonly putBlocks: readonly Block[];
  readonly before: readonly AccountRecord[];
  readonly after: readonly AccountRecord[];
  readonly notes: readonly Note[];
  /** All nodes of the components that were redone. */
  readonly members: readonly Member[];
}

/** Runs one layer over the reports to redo: their old and new keys, and every component either touches. */
export async function settleLayer(layer: Layer, redone: ReadonlySet<ReportId>, lookup: Lookup): Promise<Settled> {
  const old: Block[] = [];
  const fresh: Block[] = [];
  for (const report of [...redone].sort(byCodeUnit)) {
    old.push(...(await lookup.blocksByReport(report)).filter((block) => block.layer === layer.name));
    for (const { node, keys } of await layer.nodes(report))
      for (const key of keys.length > 0 ? new Set(keys) : [`alone:${node}`]) fresh.push({ layer: layer.name, key, node, report });
  }
  const graph = new BlockGraph(lookup, layer.name, layer.cap, redone, fresh);
  const seeds = new Map<string, Member>();
  const notes: Note[] = [];
  for (const key of [...new Set([...old, ...fresh].map((block) => block.key))].sort(byCodeUnit)) {
    const block = await graph.block(key);
    if (block.length > layer.cap) notes.push(capped(layer, key, block.length));
    if (block.length > layer.cap && (await graph.sizeBefore(key)) > layer.cap) continue;
    for (const { node, report } of block) seeds.set(node, { node, report });
  }
  for (const { node, report } of fresh) seeds.set(node, { node, report });
  const components = await graph.components([...seeds.values()]);
  const nodes = new Set([...components.flat().map((member) => member.node), ...old.map((block) => block.node)]);
  const after: AccountRecord[] = [];
  for (const component of components) after.push(...(await layer.settle(component)));
  return { ...difference(old, fresh), before: await keptRecords(layer, nodes, lookup), after, notes, members: components.flat() };
}

const capped = (layer: Layer, key: string, size: number): Note =>
  note("block-capped", `${size} nodes share the ${layer.name} key "${key}", more than ${layer.cap}: they were not compared through it.`);

const blockKey = (block: Block): string => [block.layer, block.key, block.node, block.report].join("\0");

function difference(
  old: readonly Block[],
  fresh: readonly Block[],
): { readonly removeBlocks: readonly Block[]; readonly putBlocks: readonly Block[] } {
  const before = new Map(old.map((block) => [blockKey(block), block]));
  const after = new Map(fresh.map((block) => [blockKey(block), block]));
  const only = (from: Map<string, Block>, other: Map<string, Block>): Block[] =>
    [...from.keys()]
      .filter((key) => !other.has(key))
      .sort(byCodeUnit)
      .flatMap((key) => from.get(key) ?? []);
  return { removeBlocks: only(before, after), putBlocks: only(after, before) };
}

/** Records of this layer that stand on the nodes; a link counts when both its ends do. */
async function keptRecords(layer: Layer, nodes: ReadonlySet<string>, lookup: Lookup): Promise<readonly AccountRecord[]> {
  const found = new Map<string, AccountRecord>();
  for (const node of [...nodes].sort(byCodeUnit))
    for (const record of await lookup.recordsWith(node as ReportId)) {
      if (!layer.owns(record)) continue;
      if (record.kind === "link" && !(nodes.has(record.a) && nodes.has(record.b))) continue;
      found.set(`${record.kind}\0${record.id}`, record);
    }
  return [...found.values()];
}
