import { type Block, byCodeUnit, type FindingId, type Link, type Lookup } from "../model/index.ts";
import type { Touched } from "./blocks.ts";
import { type Member, opened, SELF } from "./graph.ts";
import { type Layer, lacking, nothing, type Settled } from "./layer.ts";

/** In a block over the cap every node is compared with so many only, those of the least names, where the layer says nothing else. */
const FIRST = 4;
const firstOf = ({ first = FIRST }: Layer): number => first;
/** Two nodes, the lesser first, and whether they share a key whose block is within the cap. */
interface Pair {
  readonly a: string;
  readonly b: string;
  readonly rare: boolean;
}
const named = (a: string, b: string): string => (a < b ? `${a}\0${b}` : `${b}\0${a}`);

/** What has to be compared again: nodes, and keys whose blocks crossed the cap or changed above it. */
export interface Compared {
  readonly touched: Touched;
  readonly turned: readonly string[];
  readonly shifted: readonly string[];
}

/**
 * Runs a layer that compares pairs: every touched node with those it shares a key with, and pairs of others where a block crossed the cap
 * or has other first nodes. What was kept between other nodes stays untouched.
 */
export async function* settlePairs(
  layer: Layer,
  { touched, turned, shifted }: Compared,
  lookup: Lookup,
  atOnce: number,
): AsyncGenerator<Settled> {
  const nodes = [...touched.nodes.keys()].sort(byCodeUnit);
  for (let at = 0; at < nodes.length; at += atOnce) yield await comparedNodes(layer, touched, nodes.slice(at, at + atOnce), lookup);
  const doubted = await doubtedPairs(layer, { touched, turned, shifted }, lookup);
  for (let at = 0; at < doubted.length; at += atOnce) yield await comparedPairs(layer, doubted.slice(at, at + atOnce), lookup);
}

/** Compares some touched nodes. A pair of two touched ones is of the lesser's step, so that each is compared once. */
async function comparedNodes(layer: Layer, touched: Touched, nodes: readonly string[], lookup: Lookup): Promise<Settled> {
  const step = new Set(nodes);
  const mine = (a: string, b: string): boolean => {
    const [lesser, greater] = a < b ? [a, b] : [b, a];
    return touched.nodes.has(lesser) ? step.has(lesser) : step.has(greater);
  };
  const pairs = new Map<string, Pair>();
  const own = (await lookup.blocksByNodes(layer.name, nodes)).filter(({ key }) => key !== SELF);
  const keys = [...new Set(own.map(({ key }) => key))];
  const add = (a: string, b: string, rare: boolean): void => {
    if (a === b || !mine(a, b)) return;
    const name = named(a, b);
    if (rare || !pairs.has(name)) pairs.set(name, a < b ? { a, b, rare } : { a: b, b: a, rare });
  };
  const sizes = await lookup.blockSizes(layer.name, keys);
  const within = keys.filter((key) => (sizes.get(key) ?? 0) > 1 && (sizes.get(key) ?? 0) <= layer.cap);
  for (const block of Map.groupBy(await lookup.blocksByKeys(layer.name, within), ({ key }) => key).values())
    for (const { node: a } of block) if (step.has(a)) for (const { node: b } of block) add(a, b, true);
  const over = new Set(keys.filter((key) => (sizes.get(key) ?? 0) > layer.cap));
  const members = Map.groupBy(own, ({ key }) => key);
  const firsts = Map.groupBy(await lookup.blocksByKeys(layer.name, [...over], firstOf(layer)), ({ key }) => key);
  for (const [key, first] of firsts) {
    for (const { node: a } of members.get(key) ?? []) for (const { node: b } of first) add(a, b, false);
    const heads = first.filter(({ node }) => step.has(node));
    if (heads.length > 0)
      for (const { node: b } of await lookup.blocksByKey(layer.name, key)) for (const { node: a } of heads) add(a, b, false);
  }
  const before = (await linksOn(layer, nodes, lookup)).filter(({ a, b }) => mine(a, b));
  return settled(before, await linksOf(layer, [...pairs.values()], lookup));
}

const nodesIn = (blocks: readonly Block[]): readonly string[] => blocks.map(({ node }) => node).sort(byCodeUnit);

/** Pairs of untouched nodes that may meet no longer, or anew. */
async function doubtedPairs(
  layer: Layer,
  { touched, turned, shifted }: Compared,
  lookup: Lookup,
): Promise<readonly (readonly [string, string])[]> {
  const pairs = new Map<string, readonly [string, string]>();
  const add = (a: string, b: string): void => {
    if (a !== b) pairs.set(named(a, b), a < b ? [a, b] : [b, a]);
  };
  const stayedIn = (blocks: readonly Block[]): readonly string[] => nodesIn(blocks).filter((node) => !touched.nodes.has(node));
  for (const key of turned) {
    const stayed = stayedIn(await lookup.blocksByKey(layer.name, key));
    for (const [at, a] of stayed.entries()) for (const b of stayed.slice(at + 1)) add(a, b);
  }
  for (const key of shifted) {
    const { came, left } = touched.keys.get(key) ?? {};
    const head = stayedIn(await lookup.blocksByKeys(layer.name, [key], firstOf(layer) + touched.nodes.size));
    const last = head[firstOf(layer) - 1];
    if (last !== undefined && (came === undefined || came > last) && (left === undefined || left > last)) continue;
    const stayed = stayedIn(await lookup.blocksByKey(layer.name, key));
    for (const a of stayed.slice(0, firstOf(layer))) for (const b of stayed) add(a, b);
  }
  return [...pairs.values()];
}

/** Compares some pairs of untouched nodes where they still meet. */
async function comparedPairs(layer: Layer, pairs: readonly (readonly [string, string])[], lookup: Lookup): Promise<Settled> {
  const nodes = [...new Set(pairs.flat())].sort(byCodeUnit);
  const keysOf = Map.groupBy(
    (await lookup.blocksByNodes(layer.name, nodes)).filter(({ key }) => key !== SELF),
    ({ node }) => node,
  );
  const sharedBy = pairs.map(([a, b]) => {
    const others = new Set(keysOf.get(b)?.map(({ key }) => key));
    return (keysOf.get(a) ?? []).map(({ key }) => key).filter((key) => others.has(key));
  });
  const shared = [...new Set(sharedBy.flat())];
  const sizes = await lookup.blockSizes(layer.name, shared);
  const large = shared.filter((key) => (sizes.get(key) ?? 0) > layer.cap);
  const firsts = new Map<string, Set<string>>();
  for (const { key, node } of await lookup.blocksByKeys(layer.name, large, firstOf(layer)))
    firsts.set(key, (firsts.get(key) ?? new Set()).add(node));
  const meeting = pairs.flatMap(([a, b], at): readonly Pair[] => {
    const keys = sharedBy[at] ?? [];
    if (keys.some((key) => !firsts.has(key))) return [{ a, b, rare: true }];
    return keys.some((key) => firsts.get(key)?.has(a) || firsts.get(key)?.has(b)) ? [{ a, b, rare: false }] : [];
  });
  const between = new Set(pairs.map(([a, b]) => named(a, b)));
  const before = (await linksOn(layer, nodes, lookup)).filter(({ a, b }) => between.has(named(a, b)));
  return settled(before, await linksOf(layer, meeting, lookup));
}

const settled = (before: readonly Link[], after: readonly Link[]): Settled => ({ ...nothing, before, after, gone: lacking(before, after) });

/** What the layer makes of some pairs. */
async function linksOf(layer: Layer, pairs: readonly Pair[], lookup: Lookup): Promise<readonly Link[]> {
  const nodes = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort(byCodeUnit);
  const selves = nodes.length === 0 ? [] : await lookup.blocksUnder(layer.name, SELF, nodes);
  const members = new Map<string, Member>(
    selves.map(({ node, report, digest }) => [node, { node, report, digest: opened(digest).digest }]),
  );
  return pairs.flatMap(({ a, b, rare }) => {
    const [left, right] = [members.get(a), members.get(b)];
    return left && right ? (layer.pair?.(left, right, rare) ?? []).map((made) => ({ ...made, layer: layer.name })) : [];
  });
}

/** Kept links of the layer that end at one of some nodes. */
async function linksOn(layer: Layer, nodes: readonly string[], lookup: Lookup): Promise<readonly Link[]> {
  const found = await lookup.recordsWithAny("link", nodes as FindingId[]);
  return found.flatMap((record) => (record.kind === "link" && record.layer === layer.name ? [record] : []));
}
