import {
  type AccountKind,
  type AccountRecord,
  type AccountRecordOf,
  type Block,
  byCodeUnit,
  type Change,
  type Page,
  type Paging,
  type Patch,
} from "../../model/index.ts";
import { canonical } from "../force.ts";
import { byBlock } from "../page.ts";
import { memberFindings, memberReports } from "../record-members.ts";
import type { Store } from "../store.ts";
import { OrderedMap } from "./ordered-map.ts";
import { copy, type MemoryState } from "./state.ts";

type AccountMethods = Pick<
  Store,
  | "pending"
  | "applyPatch"
  | "applyPatches"
  | "dropDerived"
  | "blocksByKey"
  | "blocksByNode"
  | "blocksByReport"
  | "blocksByKeys"
  | "blocksByNodes"
  | "blocksUnder"
  | "blockSizes"
  | "recordsWith"
  | "recordsWithAny"
  | "ownersOf"
  | "records"
  | "recordOf"
  | "links"
>;

const undigested = (block: Block): Block =>
  block.digest === undefined ? block : { layer: block.layer, key: block.key, node: block.node, report: block.report };
/** Names that no two lists of parts share, whatever characters are in them: all parts but the last by their length. */
const nameOf = (...parts: readonly string[]): string => `${parts.map(({ length }) => length).join(" ")}:${parts.join("")}`;
const keysOf = ({ layer, key, node, report }: Block): readonly string[] => [
  nameOf("key", layer, key),
  nameOf("node", layer, node),
  nameOf("report", report),
];
const blockId = ({ layer, key, node, report }: Block): string => nameOf(layer, key, node, report);

function removeBlock(state: MemoryState, block: Block): void {
  const kept = state.blocks.get(blockId(block));
  if (!kept) return;
  state.blocks.delete(blockId(block));
  for (const key of keysOf(block)) state.blockKeys.delete(key, kept);
}

function putBlock(state: MemoryState, { layer, key, node, report, digest }: Block): void {
  const block: Block = { layer, key, node, report, ...(digest === undefined ? {} : { digest }) };
  if (state.blocks.has(blockId(block))) return;
  state.blocks.set(blockId(block), block);
  for (const each of keysOf(block)) state.blockKeys.add(each, block);
}

const membersOf = (record: AccountRecord): readonly string[] => [...memberFindings(record), ...memberReports(record)];
const shelf = (state: MemoryState, kind: AccountKind): OrderedMap<AccountRecord> => state.records.get(kind) ?? new OrderedMap();

function removeRecord(state: MemoryState, kind: AccountKind, id: string): void {
  const record = shelf(state, kind).get(id);
  if (!record) return;
  shelf(state, kind).delete(id);
  for (const member of membersOf(record)) state.members.delete(member, `${kind} ${id}`);
}

function putRecord(state: MemoryState, given: AccountRecord): void {
  const record = copy(given);
  removeRecord(state, record.kind, record.id);
  shelf(state, record.kind).set(record.id, record);
  for (const member of membersOf(record)) state.members.add(member, `${record.kind} ${record.id}`);
}

/** Records with this member, by id, then by kind. */
const withMember = (state: MemoryState, member: string): AccountRecord[] =>
  state.members
    .of(member)
    .flatMap((name) => {
      const [kind, id] = name.split(" ") as [AccountKind, string];
      return shelf(state, kind).get(id) ?? [];
    })
    .sort((a, b) => byCodeUnit(a.id, b.id) || byCodeUnit(a.kind, b.kind));

/** Writes the parts of a patch. */
function write(state: MemoryState, patch: Patch): void {
  for (const block of patch.removeBlocks) removeBlock(state, block);
  for (const { kind, id } of patch.removeRecords) removeRecord(state, kind, id);
  const gone = new Set(patch.removeNotes.map(canonical));
  if (gone.size > 0) state.notes.derived = state.notes.derived.filter((note) => !gone.has(canonical(note)));
  for (const block of patch.putBlocks) putBlock(state, block);
  for (const record of patch.putRecords) putRecord(state, record);
  state.notes.derived.push(...copy(patch.notes));
}

/** Marks what patches covered as reconciled. */
function cover(state: MemoryState, covered: Change): void {
  const added = new Set(covered.added);
  for (const id of new Set([...covered.added, ...covered.removed])) {
    const entry = state.reports.get(id);
    if (entry) entry.reconciled = added.has(id) ? (state.handed.get(id) ?? entry.reading) : undefined;
    state.handed.delete(id);
  }
  for (const { id } of covered.judged) {
    const entry = state.judgements.get(id);
    if (entry) entry.fresh = false;
  }
}

/** Drops everything derived. */
function drop(state: MemoryState): void {
  state.blocks.clear();
  state.blockKeys.clear();
  for (const records of state.records.values()) records.clear();
  state.members.clear();
  state.notes.derived = [];
  for (const entry of state.reports.values()) entry.reconciled = undefined;
  for (const entry of state.judgements.values()) entry.fresh = false;
}

/** Blocks that layer and key, layer and node, or a report name. */
const blocksOf = (state: MemoryState, parts: readonly string[]): Block[] => [...state.blockKeys.of(nameOf(...parts))].sort(byBlock);

/** The least record of a kind that has this member. */
const ownerOf = (state: MemoryState, kind: AccountKind, member: string): string | undefined =>
  state.members
    .of(member)
    .flatMap((name) => (name.startsWith(`${kind} `) ? name.slice(kind.length + 1) : []))
    .sort(byCodeUnit)[0];

/** Pending changes and derived tables of the memory store. */
export function accountMethods(state: MemoryState): AccountMethods {
  const blocks = (...parts: string[]): Block[] => blocksOf(state, parts);
  return {
    pending: async () => {
      const changed = state.reports.values().filter((entry) => entry.reading !== entry.reconciled);
      state.handed.clear();
      for (const entry of changed) state.handed.set(entry.id, entry.reading);
      return {
        added: changed.filter(({ reading }) => reading !== undefined).map(({ id }) => id),
        removed: changed.filter(({ reconciled }) => reconciled !== undefined).map(({ id }) => id),
        judged: state.judgements
          .values()
          .filter(({ fresh }) => fresh)
          .map(({ judgement }) => judgement),
      };
    },
    applyPatch: async (patch, covered) => {
      write(state, patch);
      cover(state, covered);
    },
    applyPatches: async (patches, covered) => {
      try {
        for await (const patch of patches) write(state, patch);
      } catch (error) {
        // half an account is worse than none: it is worked out anew
        drop(state);
        throw error;
      }
      cover(state, covered);
    },
    dropDerived: async () => drop(state),
    blocksByKey: async (layer, key) => blocks("key", layer, key).map(undigested),
    blocksByNode: async (layer, node) => blocks("node", layer, node),
    blocksByReport: async (report, layers) =>
      blocks("report", report).filter(({ layer }) => layers === undefined || layers.includes(layer)),
    blocksByKeys: async (layer, keys, most) =>
      [...new Set(keys)].flatMap((key) => blocks("key", layer, key).slice(0, most).map(undigested)).sort(byBlock),
    blocksByNodes: async (layer, nodes) => [...new Set(nodes)].flatMap((node) => blocks("node", layer, node)).sort(byBlock),
    blocksUnder: async (layer, key, nodes) => {
      const wanted = new Set(nodes);
      return [...wanted]
        .flatMap((node) => blocks("node", layer, node))
        .filter((block) => block.key === key)
        .sort(byBlock);
    },
    blockSizes: async (layer, keys) => {
      const sizes = keys.map((key) => [key, state.blockKeys.sizeOf(nameOf("key", layer, key))] as const);
      return new Map(sizes.filter(([, size]) => size > 0));
    },
    recordsWithAny: async (kind, members) => {
      const found = new Map(
        members.flatMap((member) => withMember(state, member)).map((record) => [`${record.kind} ${record.id}`, record]),
      );
      return [...found.values()].filter((record) => record.kind === kind).sort((a, b) => byCodeUnit(a.id, b.id));
    },
    ownersOf: async (kind, members) =>
      new Map(
        members.flatMap((member) => {
          const id = ownerOf(state, kind, member);
          return id === undefined ? [] : [[member, id] as const];
        }),
      ),
    recordsWith: async (member, kind) => withMember(state, member).filter((record) => kind === undefined || record.kind === kind),
    records: async <K extends AccountKind>(kind: K, paging: Paging = {}) => shelf(state, kind).page(paging) as Page<AccountRecordOf<K>>,
    recordOf: async <K extends AccountKind>(kind: K, member: string) => {
      const own = shelf(state, kind).get(member);
      const found = own ?? withMember(state, member).find((record) => record.kind === kind && memberFindings(record).includes(member));
      return found as AccountRecordOf<K> | undefined;
    },
    links: async (finding) =>
      withMember(state, finding).filter(
        (record): record is AccountRecordOf<"link"> => record.kind === "link" && (record.a === finding || record.b === finding),
      ),
  };
}
