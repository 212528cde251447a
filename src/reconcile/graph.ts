import { type Block, byCodeUnit, type Lookup, type ReportId } from "../model/index.ts";

/** A node of the blocking graph with the report it stands in, and what its layer wrote down about it. */
export interface Member<D = unknown> {
  readonly node: string;
  readonly report: ReportId;
  readonly digest: D;
}

/** What one block of every node carries for the whole node. */
export interface Envelope {
  /** Findings that records made from the node may stand on, beside the node itself. */
  readonly stands: readonly string[];
  readonly digest: unknown;
}

/** Key of the block that carries the envelope of its node; never compared through. */
export const SELF = "self";

/** What the graph knows of a node. */
interface Node {
  readonly report: ReportId;
  readonly keys: readonly string[];
  readonly envelope: string | undefined;
}

/** Nodes that hang together, ordered. */
export type Component = readonly (Member & { readonly stands: readonly string[] })[];

/**
 * The blocking graph of one layer as its blocks are kept. Two nodes are joined when they share a key whose block holds at most `cap`
 * nodes. Blocks are asked for many at once, level by level from the seeds.
 */
export class BlockGraph {
  readonly #lookup: Lookup;
  readonly #layer: string;
  readonly #cap: number;
  readonly #nodes = new Map<string, Node>();

  constructor(lookup: Lookup, layer: string, cap: number) {
    this.#lookup = lookup;
    this.#layer = layer;
    this.#cap = cap;
  }

  /** The connected components that hold the seeds, by their least node. */
  async components(seeds: readonly string[]): Promise<readonly Component[]> {
    const up = new Map<string, string>();
    let level = [...new Set(seeds)];
    for (const seed of level) up.set(seed, seed);
    const reached = new Set<string>();
    while (level.length > 0) {
      const keys = (await this.#keysOf(level)).filter((key) => !reached.has(key));
      for (const key of keys) reached.add(key);
      const blocks = await followed(this.#lookup, this.#layer, this.#cap, keys);
      level = [...Map.groupBy(blocks, ({ key }) => key).values()].flatMap((block) => join(block, up));
    }
    const groups = Map.groupBy([...up.keys()].sort(byCodeUnit), (node) => rootOf(up, node));
    // seeds that are gone are no component
    return [...groups.values()].map((nodes) => this.#component(nodes)).filter((component) => component.length > 0);
  }

  /** Keys of some nodes, each once, in order. */
  async #keysOf(nodes: readonly string[]): Promise<readonly string[]> {
    const unknown = nodes.filter((node) => !this.#nodes.has(node));
    for (const [node, own] of Map.groupBy(await this.#lookup.blocksByNodes(this.#layer, unknown), (block) => block.node)) {
      const [first] = own as [Block, ...Block[]];
      const keys = own.map((block) => block.key).filter((key) => key !== SELF);
      this.#nodes.set(node, { report: first.report, keys, envelope: own.find((block) => block.key === SELF)?.digest });
    }
    return [...new Set(nodes.flatMap((node) => this.#nodes.get(node)?.keys ?? []))].sort(byCodeUnit);
  }

  #component(nodes: readonly string[]): Component {
    return nodes.flatMap((node) => {
      const found = this.#nodes.get(node);
      return found ? [{ node, report: found.report, ...opened(found.envelope) }] : [];
    });
  }
}

/** Blocks of those keys that hold at most `cap` nodes. */
async function followed(lookup: Lookup, layer: string, cap: number, keys: readonly string[]): Promise<readonly Block[]> {
  if (keys.length === 0) return [];
  if (cap === Number.MAX_SAFE_INTEGER) return lookup.blocksByKeys(layer, keys);
  const sizes = await lookup.blockSizes(layer, keys);
  return lookup.blocksByKeys(
    layer,
    // a block of one node joins nothing
    keys.filter((key) => (sizes.get(key) ?? 0) > 1 && (sizes.get(key) ?? 0) <= cap),
  );
}

/** Joins the nodes of a block, and gives those never met before. */
function join(block: readonly Block[], up: Map<string, string>): string[] {
  const met: string[] = [];
  const [first] = block;
  for (const { node } of block) {
    if (!up.has(node)) {
      up.set(node, node);
      met.push(node);
    }
    up.set(rootOf(up, node), rootOf(up, (first as Block).node));
  }
  return met;
}

/** The envelope in a block; an empty one where there is none. */
export const opened = (envelope: string | undefined): Envelope =>
  envelope === undefined ? { stands: [], digest: undefined } : (JSON.parse(envelope) as Envelope);

function rootOf(up: Map<string, string>, node: string): string {
  let at = node;
  for (let next = up.get(at) ?? at; next !== at; next = up.get(at) ?? at) {
    up.set(at, up.get(next) ?? next);
    at = next;
  }
  return at;
}
