import { type Block, byCodeUnit, type Lookup, type Note, type ReportId } from "../model/index.ts";
import { opened, SELF } from "./graph.ts";
import type { Layer } from "./layer.ts";

/** What putting the blocks of some reports did to one layer. */
export interface Touched {
  /** Nodes that came, went or changed, with the findings that their earlier records stood on: none for a node that came. */
  readonly nodes: Map<string, readonly string[]>;
  /** By how many nodes the blocks of these keys grew, and the least of those that came and of those that left. */
  readonly keys: Map<string, Grown>;
  /** Notes that settling may have given on nodes as they were. */
  readonly notes: Note[];
}

/** How the block of a key changed. */
export interface Grown {
  grown: number;
  came?: string;
  left?: string;
}

/** Nothing touched so far. */
export const untouched = (): Touched => ({ nodes: new Map(), keys: new Map(), notes: [] });

/** Forgets what was touched: the layer is settled. */
export function forget({ nodes, keys, notes }: Touched): void {
  nodes.clear();
  keys.clear();
  notes.length = 0;
}

/** Blocks to take out and to put, as a patch holds them. */
export interface BlockChange {
  readonly removeBlocks: readonly Block[];
  readonly putBlocks: readonly Block[];
}

/** The blocks of one report in one layer: for every node one with its digest, and one for each key. */
export async function blocksOf(layer: Layer, report: ReportId): Promise<readonly Block[]> {
  return (await layer.nodes(report)).flatMap(({ node, keys, digest, stands = [] }) => [
    { layer: layer.name, key: SELF, node, report, digest: JSON.stringify({ stands, digest }) },
    ...[...new Set(keys)].map((key) => ({ layer: layer.name, key, node, report })),
  ]);
}

/** Works out the blocks of a report anew for some layers, and notes what that touches. */
export async function blocksAnew(report: ReportId, layers: ReadonlyMap<Layer, Touched>, lookup: Lookup): Promise<BlockChange> {
  const names = [...layers.keys()].map(({ name }) => name);
  const kept = Map.groupBy(await lookup.blocksByReport(report, names), (block) => block.layer);
  const [removeBlocks, putBlocks]: [Block[], Block[]] = [[], []];
  for (const [layer, touched] of layers) {
    const old = kept.get(layer.name) ?? [];
    const fresh = await blocksOf(layer, report);
    const [gone, come] = [only(old, fresh), only(fresh, old)];
    note(layer, touched, { old, gone, come: layer.usesPacks ? fresh : come });
    count(touched, gone, come);
    removeBlocks.push(...gone);
    putBlocks.push(...come);
  }
  return { removeBlocks, putBlocks };
}

const blockKey = (block: Block): string => [block.key, block.node, block.digest ?? ""].join("\0");

/** Blocks of one report and layer that another list of them lacks, in order. */
function only(from: readonly Block[], other: readonly Block[]): readonly Block[] {
  const lacks = new Set(other.map(blockKey));
  const found = new Map(from.map((block) => [blockKey(block), block]));
  return [...found.keys()]
    .filter((key) => !lacks.has(key))
    .sort(byCodeUnit)
    .flatMap((key) => found.get(key) ?? []);
}

const NONE: readonly string[] = [];

/** Notes which nodes came, went or changed. */
function note(
  layer: Layer,
  touched: Touched,
  { old, gone, come }: { readonly old: readonly Block[]; readonly gone: readonly Block[]; readonly come: readonly Block[] },
): void {
  const selves = new Map(old.filter((block) => block.key === SELF).map((block) => [block.node, opened(block.digest)]));
  for (const node of new Set([...gone, ...come].map((block) => block.node))) {
    const self = selves.get(node);
    touched.nodes.set(node, self ? [node, ...self.stands] : NONE);
    if (self && self.digest !== undefined) touched.notes.push(...(layer.notesOf?.(self.digest) ?? []));
  }
}

/** Counts how the blocks of keys grow and shrink. */
function count(touched: Touched, gone: readonly Block[], come: readonly Block[]): void {
  const of = (key: string): Grown => {
    const known = touched.keys.get(key) ?? { grown: 0 };
    touched.keys.set(key, known);
    return known;
  };
  for (const { key, node } of come) {
    if (key === SELF) continue;
    const known = of(key);
    known.grown++;
    if (known.came === undefined || node < known.came) known.came = node;
  }
  for (const { key, node } of gone) {
    if (key === SELF) continue;
    const known = of(key);
    known.grown--;
    if (known.left === undefined || node < known.left) known.left = node;
  }
}
