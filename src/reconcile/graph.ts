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
  /** Whether it comes from kept blocks, and so had its part in earlier records. */
  readonly kept: boolean;
}

/** Nodes that hang together, ordered, with those that had a part in earlier records. */
export interface Component {
  readonly members: readonly Member[];
  readonly kept: readonly { readonly node: string; readonly stands: readonly string[] }[];
}

/**
 * The blocking graph of one layer as it will be after the patch: kept blocks, less those of the reports being redone, plus
 * their fresh ones. Two nodes are joined when they share a key whose block holds at most `cap` nodes. Blocks are asked for many
 * at once, level by level from the seeds.
 */
export class BlockGraph {
  readonly #lookup: Lookup;
  readonly #layer: string;
  readonly #redone: ReadonlySet<string>;
  readonly #cap: number;
  readonly #freshByKey = new Map<string, Block[]>();
  readonly #nodes = new Map<string, Node>();
  readonly #stored = new Map<string, readonly Block[]>();

  constructor(lookup: Lookup, layer: string, cap: number, redone: ReadonlySet<string>, fresh: readonly Block[]) {
    this.#lookup = lookup;
    this.#layer = layer;
    this.#cap = cap;
    this.#redone = redone;
    for (const block of fresh) push(this.#freshByKey, block.key, block);
    this.#take(fresh, false);
  }

  /** Asks for the kept blocks of these keys; to be done before `block` and `sizeBefore` speak of them. */
  async ask(keys: Iterable<string>): Promise<void> {
    const unknown = [...keys].filter((key) => key !== SELF && !this.#stored.has(key));
    const found = Map.groupBy(await this.#lookup.blocksByKeys(this.#layer, unknown), (block) => block.key);
    for (const key of unknown) this.#stored.set(key, found.get(key) ?? []);
  }

  /** Number of nodes under a key before the patch. */
  sizeBefore(key: string): number {
    return this.#stored.get(key)?.length ?? 0;
  }

  /** Nodes under a key after the patch. */
  block(key: string): readonly Block[] {
    const kept = (this.#stored.get(key) ?? []).filter((block) => !this.#redone.has(block.report));
    return [...kept, ...(this.#freshByKey.get(key) ?? [])];
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
      await this.ask(keys);
      level = keys.flatMap((key) => this.#join(key, up));
    }
    const groups = Map.groupBy([...up.keys()].sort(byCodeUnit), (node) => rootOf(up, node));
    return [...groups.values()].map((nodes) => this.#component(nodes));
  }

  /** Joins the nodes of a block, and gives those never met before. */
  #join(key: string, up: Map<string, string>): string[] {
    const block = this.block(key);
    if (block.length > this.#cap) return [];
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

  /** Keys of some nodes, each once, in order. */
  async #keysOf(nodes: readonly string[]): Promise<readonly string[]> {
    const unknown = nodes.filter((node) => !this.#nodes.has(node));
    this.#take(await this.#lookup.blocksByNodes(this.#layer, unknown), true);
    return [...new Set(nodes.flatMap((node) => this.#nodes.get(node)?.keys ?? []))].sort(byCodeUnit);
  }

  #take(blocks: readonly Block[], kept: boolean): void {
    for (const [node, own] of Map.groupBy(blocks, (block) => block.node)) {
      const [first] = own as [Block, ...Block[]];
      const keys = own.map((block) => block.key).filter((key) => key !== SELF);
      this.#nodes.set(node, { report: first.report, keys, envelope: own.find((block) => block.key === SELF)?.digest, kept });
    }
  }

  #component(nodes: readonly string[]): Component {
    const known = nodes.flatMap((node) => {
      const found = this.#nodes.get(node);
      return found ? [{ node, ...found, ...opened(found.envelope) }] : [];
    });
    return {
      members: known.map(({ node, report, digest }) => ({ node, report, digest })),
      kept: known.filter(({ kept }) => kept).map(({ node, stands }) => ({ node, stands })),
    };
  }
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

function push(map: Map<string, Block[]>, key: string, block: Block): void {
  const list = map.get(key);
  if (list) list.push(block);
  else map.set(key, [block]);
}
