import {
  type AccountKind,
  type AccountRecord,
  type Block,
  byCodeUnit,
  type Link,
  type Lookup,
  type Note,
  note,
  type ReportId,
} from "../model/index.ts";
import { BlockGraph, type Component, type Member, opened, SELF } from "./graph.ts";
import { settlePairs } from "./pairs.ts";

/** A node with the keys that make it worth comparing with others, and what settling needs to know of it (as JSON can hold it). */
export interface Keyed<D = unknown> {
  readonly node: string;
  readonly keys: readonly string[];
  readonly digest: D;
  /** Findings that records made from the node may stand on, beside the node itself. */
  readonly stands?: readonly string[];
}

/**
 * One layer of reconcile. `nodes` may look at one report only (and at what lower layers settled for it), `settle` only at the
 * digests of one component: that is what makes an incremental run equal a rebuild, and a run cost what changed and not what is kept.
 */
export interface Layer<D = unknown> {
  readonly name: string;
  /** Blocks with more nodes than this are not followed, with a note. */
  readonly cap: number;
  /** Kinds of its records. */
  readonly kinds: readonly AccountKind[];
  nodes(report: ReportId): Promise<readonly Keyed<D>[]>;
  settle(component: readonly Member<D>[]): readonly (AccountRecord | Note)[];
  /**
   * For a layer of links between two nodes that say all by themselves: compares two that share a key. Then no component is followed, and
   * `settle` is not asked.
   */
  pair?(a: Member<D>, b: Member<D>): readonly Link[];
  /** Whether a kept record other than a link (which names its layer) is of this layer, going by its kind and type. */
  owns(record: AccountRecord): boolean;
  /** Notes that settling a node with this digest may have given, whoever it met. */
  notesOf?(digest: D): readonly Note[];
}

/** What a layer did: parts of the patch, and which nodes belong to which record before and after. */
export interface Settled {
  readonly removeBlocks: readonly Block[];
  readonly putBlocks: readonly Block[];
  readonly before: readonly AccountRecord[];
  readonly after: readonly AccountRecord[];
  /** Notes that the touched blocks had before, and those they have now. */
  readonly removeNotes: readonly Note[];
  readonly notes: readonly Note[];
  /** All nodes of the components that were redone. */
  readonly members: readonly Member[];
}

/** The blocks of one report in one layer: for every node one with its digest, and one for each key. */
export async function blocksOf(layer: Layer, report: ReportId): Promise<readonly Block[]> {
  return (await layer.nodes(report)).flatMap(({ node, keys, digest, stands = [] }) => [
    { layer: layer.name, key: SELF, node, report, digest: JSON.stringify({ stands, digest }) },
    ...[...new Set(keys)].map((key) => ({ layer: layer.name, key, node, report })),
  ]);
}

/** Runs one layer over the reports to redo, given their fresh blocks: every component that their old and new keys touch. */
export async function settleLayer(layer: Layer, redone: ReadonlySet<ReportId>, fresh: readonly Block[], lookup: Lookup): Promise<Settled> {
  const old: Block[] = [];
  for (const report of [...redone].sort(byCodeUnit))
    old.push(...(await lookup.blocksByReport(report)).filter((block) => block.layer === layer.name));
  const graph = new BlockGraph(lookup, layer.name, layer.cap, redone, fresh);
  const seeds = new Set(fresh.map((block) => block.node));
  const [removeNotes, notes]: [Note[], Note[]] = [[], []];
  const keys = [...new Set([...old, ...fresh].map((block) => block.key))].filter((key) => key !== SELF).sort(byCodeUnit);
  await graph.ask(keys);
  for (const key of keys) {
    const block = graph.block(key);
    const before = graph.sizeBefore(key);
    if (before > layer.cap) removeNotes.push(capped(layer, key, before));
    if (block.length > layer.cap) notes.push(capped(layer, key, block.length));
    if (block.length > layer.cap && before > layer.cap) continue;
    for (const { node } of block) seeds.add(node);
  }
  if (layer.pair) return { ...difference(old, fresh), ...(await settlePairs(layer, graph, keys, old, fresh, lookup)), removeNotes, notes };
  const components = await graph.components([...seeds]);
  const members = components.flatMap((component) => component.members);
  const after: AccountRecord[] = [];
  for (const component of components)
    for (const made of layer.settle(component.members))
      if (made.kind === "note") notes.push(made);
      else after.push(made.kind === "link" ? { ...made, layer: layer.name } : made);
  const digests = [...members.map(({ digest }) => digest), ...old.flatMap((block) => opened(block.digest).digest ?? [])];
  removeNotes.push(...digests.flatMap((digest) => layer.notesOf?.(digest) ?? []));
  const before = await keptRecords(layer, earlier(components, old), lookup);
  return { ...difference(old, fresh), before, after, removeNotes, notes, members };
}

/** Nodes that had a part in earlier records, and what else these may stand on. */
function earlier(components: readonly Component[], old: readonly Block[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { node, stands } of components.flatMap((component) => component.kept)) for (const id of [node, ...stands]) found.add(id);
  for (const block of old) for (const id of [block.node, ...opened(block.digest).stands]) found.add(id);
  return found;
}

const capped = (layer: Layer, key: string, size: number): Note =>
  note("block-capped", `${size} nodes share the ${layer.name} key "${key}", more than ${layer.cap}: they were not compared through it.`);

const blockKey = (block: Block): string => [block.layer, block.key, block.node, block.report, block.digest ?? ""].join("\0");

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

/** Records of this layer that stand on some findings; a link counts when both its ends do. */
async function keptRecords(layer: Layer, ids: ReadonlySet<string>, lookup: Lookup): Promise<readonly AccountRecord[]> {
  const found = new Map<string, AccountRecord>();
  for (const kind of layer.kinds) {
    const covered = new Set<string>();
    for (const id of [...ids].sort(byCodeUnit)) {
      if (covered.has(id)) continue;
      for (const record of await lookup.recordsWith(id as ReportId, kind)) {
        if (record.kind === "link" ? record.layer !== layer.name : !layer.owns(record)) continue;
        if (record.kind === "link" && !(ids.has(record.a) && ids.has(record.b))) continue;
        // each finding is a member of one such record only
        if ("members" in record) for (const member of record.members) covered.add(member);
        found.set(`${record.kind}\0${record.id}`, record);
      }
    }
  }
  return [...found.values()];
}
