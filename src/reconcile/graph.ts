import { type Block, byCodeUnit, type Lookup, type ReportId } from "../model/index.ts";

/** A node of the blocking graph with the report it stands in. */
export interface Member {
  readonly node: string;
  readonly report: ReportId;
}

/**
 * The blocking graph of one layer as it will be after the patch: kept blocks, less those of the reports being redone, plus
 * their fresh ones. Two nodes are joined when they share a key whose block holds at most `cap` nodes.
 */
export class BlockGraph {
  readonly #lookup: Lookup;
  readonly #layer: string;
  readonly #redone: ReadonlySet<string>;
  readonly #cap: number;
  readonly #freshByKey = new Map<string, Block[]>();
  readonly #freshByNode = new Map<string, Block[]>();
  readonly #stored = new Map<string, readonly Block[]>();

  constructor(lookup: Lookup, layer: string, cap: number, redone: ReadonlySet<string>, fresh: readonly Block[]) {
    this.#lookup = lookup;
    this.#layer = layer;
    this.#cap = cap;
    this.#redone = redone;
    for (const block of fresh) {
      push(this.#freshByKey, block.key, block);
      push(this.#freshByNode, block.node, block);
    }
  }

  /** Number of nodes under a key before the patch. */
  async sizeBefore(key: string): Promise<number> {
    return (await this.#kept(key)).length;
  }

  /** Nodes under a key after the patch. */
  async block(key: string): Promise<readonly Block[]> {
    const kept = (await this.#kept(key)).filter((block) => !this.#redone.has(block.report));
    return [...kept, ...(this.#freshByKey.get(key) ?? [])];
  }

  /** The connected components that hold the seeds; each ordered by node, and the components by their least node. */
  async components(seeds: readonly Member[]): Promise<readonly (readonly Member[])[]> {
    const seen = new Set<string>();
    const seenKeys = new Set<string>();
    const components: Member[][] = [];
    for (const seed of [...seeds].sort((a, b) => byCodeUnit(a.node, b.node))) {
      if (seen.has(seed.node)) continue;
      seen.add(seed.node);
      const component: Member[] = [seed];
      for (let at = 0; at < component.length; at++) {
        const here = component[at];
        if (!here) break;
        for (const { key } of await this.#blocksOf(here.node)) {
          if (seenKeys.has(key)) continue;
          seenKeys.add(key);
          const block = await this.block(key);
          if (block.length > this.#cap) continue;
          for (const { node, report } of block)
            if (!seen.has(node)) {
              seen.add(node);
              component.push({ node, report });
            }
        }
      }
      components.push(component.sort((a, b) => byCodeUnit(a.node, b.node)));
    }
    return components.sort((a, b) => byCodeUnit(a[0]?.node ?? "", b[0]?.node ?? ""));
  }

  async #blocksOf(node: string): Promise<readonly Block[]> {
    const fresh = this.#freshByNode.get(node);
    if (fresh) return fresh;
    return this.#lookup.blocksByNode(this.#layer, node);
  }

  async #kept(key: string): Promise<readonly Block[]> {
    const known = this.#stored.get(key);
    if (known) return known;
    const blocks = await this.#lookup.blocksByKey(this.#layer, key);
    this.#stored.set(key, blocks);
    return blocks;
  }
}

function push(map: Map<string, Block[]>, key: string, block: Block): void {
  const list = map.get(key);
  if (list) list.push(block);
  else map.set(key, [block]);
}
