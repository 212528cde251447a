import {
  type AccountKind,
  type AccountRecord,
  type Block,
  byCodeUnit,
  type FindingId,
  type Lookup,
  type Note,
  type Patch,
} from "../model/index.ts";
import { nameOf } from "./layer.ts";

const blockName = ({ layer, key, node, report }: Block): string => [layer, key, node, report].join("\0");
const byName = (a: Block, b: Block): number => byCodeUnit(blockName(a), blockName(b));
const membersOf = (record: AccountRecord): readonly FindingId[] => [
  record.id as string as FindingId,
  ...(record.kind === "link" ? [record.a, record.b] : record.members),
];

/** Values by several names each, so that they are found and dropped by any. */
class Index<V> {
  readonly #sets = new Map<string, Set<V>>();

  add(value: V, names: Iterable<string>): void {
    for (const name of names) {
      const set = this.#sets.get(name);
      if (set) set.add(value);
      else this.#sets.set(name, new Set([value]));
    }
  }

  delete(value: V, names: Iterable<string>): void {
    for (const name of names) this.#sets.get(name)?.delete(value);
  }

  of(names: Iterable<string>): readonly V[] {
    return [...new Set([...names].flatMap((name) => [...(this.#sets.get(name) ?? [])]))];
  }
}

/** Patches held over a case, as one lookup that sees them and as one patch of them all; nothing is written. */
export class Overlay {
  /** The case as it is with the patches applied. */
  readonly lookup: Lookup;
  readonly #base: Lookup;
  readonly #goneBlocks = new Map<string, Block>();
  readonly #putBlocks = new Map<string, Block>();
  readonly #blocks = new Index<Block>();
  /** By how much the blocks of keys grew or shrank. */
  readonly #grown = new Map<string, number>();
  readonly #goneRecords = new Map<string, { readonly kind: AccountKind; readonly id: string }>();
  readonly #putRecords = new Map<string, AccountRecord>();
  readonly #records = new Index<AccountRecord>();
  readonly #goneNotes: Note[] = [];
  #putNotes: readonly Note[] = [];

  constructor(base: Lookup) {
    this.#base = base;
    const byKeys: Lookup["blocksByKeys"] = async (layer, keys, most) => {
      const names = (key: string): string => `key\0${layer}\0${key}`;
      const whole = this.#over(await base.blocksByKeys(layer, keys), keys.map(names));
      return most === undefined ? whole : [...Map.groupBy(whole, ({ key }) => key).values()].flatMap((blocks) => blocks.slice(0, most));
    };
    const byNodes: Lookup["blocksByNodes"] = async (layer, nodes) =>
      this.#over(
        await base.blocksByNodes(layer, nodes),
        nodes.map((node) => `node\0${layer}\0${node}`),
      );
    this.lookup = {
      ...base,
      blocksByKeys: byKeys,
      blocksByNodes: byNodes,
      blocksByKey: (layer, key) => byKeys(layer, [key]),
      blocksByNode: (layer, node) => byNodes(layer, [node]),
      blocksByReport: async (report, layers) =>
        this.#over(await base.blocksByReport(report, layers), [`report\0${report}`]).filter(
          ({ layer }) => layers === undefined || layers.includes(layer),
        ),
      blocksUnder: async (layer, key, nodes) =>
        this.#over(
          await base.blocksUnder(layer, key, nodes),
          nodes.map((node) => `node\0${layer}\0${node}`),
        ).filter((block) => block.key === key),
      blockSizes: (layer, keys) => this.#sizes(layer, keys),
      recordsWith: async (member, kind) => this.#recordsOver(await base.recordsWith(member, kind), [member], kind),
      recordsWithAny: async (kind, members) => this.#recordsOver(await base.recordsWithAny(kind, members), members, kind),
      ownersOf: (kind, members) => this.#owners(kind, members),
    };
  }

  /** Holds one more patch over the case. */
  apply({ removeBlocks, putBlocks, removeRecords, putRecords, removeNotes, notes }: Patch): void {
    for (const block of removeBlocks) {
      if (this.#dropBlock(block) || this.#goneBlocks.has(blockName(block))) continue;
      this.#goneBlocks.set(blockName(block), block);
      this.#grow(block, -1);
    }
    for (const block of putBlocks) {
      this.#dropBlock(block);
      this.#putBlocks.set(blockName(block), block);
      this.#blocks.add(block, blockNames(block));
      this.#grow(block, 1);
    }
    for (const { kind, id } of removeRecords) {
      const name = nameOf({ kind, id } as AccountRecord);
      this.#dropRecord(name);
      this.#goneRecords.set(name, { kind, id });
    }
    for (const record of putRecords) {
      this.#dropRecord(nameOf(record));
      this.#putRecords.set(nameOf(record), record);
      this.#records.add(record, membersOf(record));
    }
    const removed = new Set(removeNotes.map((note) => JSON.stringify(note)));
    this.#goneNotes.push(...removeNotes);
    this.#putNotes = [...this.#putNotes.filter((note) => !removed.has(JSON.stringify(note))), ...notes];
  }

  /** All patches as one. */
  patch(): Patch {
    return {
      removeBlocks: [...this.#goneBlocks.values()].sort(byName),
      putBlocks: [...this.#putBlocks.values()].sort(byName),
      removeRecords: [...this.#goneRecords]
        .filter(([name]) => !this.#putRecords.has(name))
        .sort(([a], [b]) => byCodeUnit(a, b))
        .map(([, record]) => record),
      putRecords: [...this.#putRecords].sort(([a], [b]) => byCodeUnit(a, b)).map(([, record]) => record),
      removeNotes: this.#goneNotes,
      notes: this.#putNotes,
    };
  }

  /** Drops a block that a patch put; false where none did. */
  #dropBlock(block: Block): boolean {
    const put = this.#putBlocks.get(blockName(block));
    if (!put) return false;
    this.#putBlocks.delete(blockName(block));
    this.#blocks.delete(put, blockNames(put));
    this.#grow(put, -1);
    return true;
  }

  #grow({ layer, key }: Block, by: number): void {
    const name = `${layer}\0${key}`;
    this.#grown.set(name, (this.#grown.get(name) ?? 0) + by);
  }

  #dropRecord(name: string): void {
    const put = this.#putRecords.get(name);
    if (!put) return;
    this.#putRecords.delete(name);
    this.#records.delete(put, membersOf(put));
  }

  /** Kept blocks that still stand, and those put over them. */
  #over(kept: readonly Block[], names: readonly string[]): readonly Block[] {
    const standing = kept.filter((block) => !this.#goneBlocks.has(blockName(block)) && !this.#putBlocks.has(blockName(block)));
    return [...standing, ...this.#blocks.of(names)].sort(byName);
  }

  async #sizes(layer: string, keys: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const kept = await this.#base.blockSizes(layer, keys);
    const sizes = keys.map((key) => [key, (kept.get(key) ?? 0) + (this.#grown.get(`${layer}\0${key}`) ?? 0)] as const);
    return new Map(sizes.filter(([, size]) => size > 0));
  }

  #recordsOver(kept: readonly AccountRecord[], members: readonly string[], kind: AccountKind | undefined): readonly AccountRecord[] {
    const standing = kept.filter((record) => !this.#goneRecords.has(nameOf(record)) && !this.#putRecords.has(nameOf(record)));
    const own = this.#records.of(members).filter((record) => kind === undefined || record.kind === kind);
    return [...standing, ...own].sort((a, b) => byCodeUnit(a.id, b.id) || byCodeUnit(a.kind, b.kind));
  }

  async #owners(kind: AccountKind, members: readonly FindingId[]): Promise<ReadonlyMap<FindingId, string>> {
    const owners = new Map<FindingId, string>();
    const wanted = new Set(members);
    const own = (record: AccountRecord): void => {
      for (const member of membersOf(record))
        if (wanted.has(member) && (owners.get(member) ?? record.id) >= record.id) owners.set(member, record.id);
    };
    for (const [member, id] of await this.#base.ownersOf(kind, members)) {
      const name = nameOf({ kind, id } as AccountRecord);
      if (!this.#goneRecords.has(name) && !this.#putRecords.has(name)) owners.set(member, id);
    }
    for (const record of this.#records.of(members)) if (record.kind === kind) own(record);
    return owners;
  }
}

const blockNames = ({ layer, key, node, report }: Block): readonly string[] => [
  `key\0${layer}\0${key}`,
  `node\0${layer}\0${node}`,
  `report\0${report}`,
];
