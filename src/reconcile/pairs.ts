import { type AccountRecord, type Block, byCodeUnit, type FindingId, type Link, type Lookup } from "../model/index.ts";
import { type BlockGraph, type Member, opened, SELF } from "./graph.ts";
import type { Layer } from "./layer.ts";

/** Two nodes, the lesser first. */
type Pair = readonly [string, string];
const pairOf = (a: string, b: string): Pair => (a < b ? [a, b] : [b, a]);

/**
 * Runs a layer that compares pairs: every fresh node with those it shares a key with, all of a block that came down to the cap, and
 * of a block that grew over it those pairs that share no other key. What was kept between other nodes stays untouched.
 */
export async function settlePairs(
  layer: Layer,
  graph: BlockGraph,
  keys: readonly string[],
  old: readonly Block[],
  fresh: readonly Block[],
  lookup: Lookup,
): Promise<{ readonly before: readonly AccountRecord[]; readonly after: readonly AccountRecord[]; readonly members: readonly Member[] }> {
  const changed = new Set([...old, ...fresh].map((block) => block.node));
  const compare = new Map<string, Pair>();
  const doubted = new Map<string, Pair>();
  for (const key of keys) {
    const nodes = graph.block(key).map((block) => block.node);
    const into = nodes.length <= layer.cap ? compare : graph.sizeBefore(key) <= layer.cap ? doubted : undefined;
    if (!into) continue;
    const turned = nodes.length > layer.cap || graph.sizeBefore(key) > layer.cap;
    for (const [at, a] of nodes.entries())
      for (const b of nodes.slice(at + 1)) {
        if (into === doubted ? changed.has(a) || changed.has(b) : !turned && !changed.has(a) && !changed.has(b)) continue;
        into.set([a, b].sort(byCodeUnit).join("\0"), pairOf(a, b));
      }
  }
  const stored = await nodesOf(layer, [...compare.values(), ...doubted.values()].flat(), fresh, lookup);
  for (const [id, pair] of doubted) if (!compare.has(id) && (await stillMeet(layer, graph, pair, stored))) compare.set(id, pair);
  const after = [...compare.values()].flatMap(([a, b]) => {
    const [left, right] = [stored.get(a)?.member, stored.get(b)?.member];
    return left && right ? (layer.pair?.(left, right) ?? []).map((made) => ({ ...made, layer: layer.name })) : [];
  });
  const touched = [...compare.values(), ...doubted.values()];
  const before = await keptLinks(layer, changed, touched, lookup);
  return { before, after, members: await membersOf([...changed, ...touched.flat()], stored, old, lookup) };
}

interface Stored {
  readonly member: Member;
  readonly keys: readonly string[];
}

/** Members and keys of some nodes, the fresh ones as they will be. */
async function nodesOf(
  layer: Layer,
  nodes: readonly string[],
  fresh: readonly Block[],
  lookup: Lookup,
): Promise<ReadonlyMap<string, Stored>> {
  const freshOf = Map.groupBy(fresh, (block) => block.node);
  const wanted = [...new Set(nodes)].filter((node) => !freshOf.has(node)).sort(byCodeUnit);
  const kept = wanted.length === 0 ? [] : await lookup.blocksByNodes(layer.name, wanted);
  const all = new Map<string, Stored>();
  for (const [node, blocks] of [...freshOf, ...Map.groupBy(kept, (block) => block.node)]) {
    const self = blocks.find((block) => block.key === SELF);
    if (!self) continue;
    const keys = blocks.map((block) => block.key).filter((key) => key !== SELF);
    all.set(node, { member: { node, report: self.report, digest: opened(self.digest).digest }, keys });
  }
  return all;
}

/** Whether two nodes share a key whose block is within the cap. */
async function stillMeet(layer: Layer, graph: BlockGraph, [a, b]: Pair, stored: ReadonlyMap<string, Stored>): Promise<boolean> {
  const other = new Set(stored.get(b)?.keys);
  const shared = (stored.get(a)?.keys ?? []).filter((key) => other.has(key));
  await graph.ask(shared);
  return shared.some((key) => graph.block(key).length <= layer.cap);
}

/** Kept links of the layer with a changed end, or between the two of a pair. */
async function keptLinks(layer: Layer, changed: ReadonlySet<string>, pairs: readonly Pair[], lookup: Lookup): Promise<readonly Link[]> {
  const found = new Map<string, Link>();
  const between = new Set(pairs.map((pair) => pair.join("\0")));
  for (const node of [...new Set([...changed, ...pairs.flat()])].sort(byCodeUnit))
    for (const record of await lookup.recordsWith(node as FindingId, "link"))
      if (record.kind === "link" && record.layer === layer.name)
        if (changed.has(record.a) || changed.has(record.b) || between.has(pairOf(record.a, record.b).join("\0")))
          found.set(record.id, record);
  return [...found.values()];
}

/** The nodes with their reports, as far as they are known. */
async function membersOf(
  nodes: readonly string[],
  stored: ReadonlyMap<string, Stored>,
  old: readonly Block[],
  lookup: Lookup,
): Promise<readonly Member[]> {
  const gone = new Map(old.map((block) => [block.node, block.report]));
  const members: Member[] = [];
  for (const node of [...new Set(nodes)].sort(byCodeUnit)) {
    const report = stored.get(node)?.member.report ?? gone.get(node) ?? (await lookup.reportOf(node as FindingId));
    if (report !== undefined) members.push({ node, report, digest: undefined });
  }
  return members;
}
