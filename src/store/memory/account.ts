import {
  type AccountKind,
  type AccountRecord,
  type AccountRecordOf,
  type Block,
  byCodeUnit,
  type Page,
  type Paging,
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
  | "dropDerived"
  | "blocksByKey"
  | "blocksByNode"
  | "blocksByReport"
  | "blocksByKeys"
  | "blocksByNodes"
  | "recordsWith"
  | "records"
  | "recordOf"
  | "links"
>;

const keysOf = ({ layer, key, node, report }: Block): readonly string[] =>
  [
    ["key", layer, key],
    ["node", layer, node],
    ["report", report],
  ].map((parts) => JSON.stringify(parts));
const blockId = ({ layer, key, node, report }: Block): string => JSON.stringify([layer, key, node, report]);

function removeBlock(state: MemoryState, block: Block): void {
  state.blocks.delete(blockId(block));
  for (const key of keysOf(block)) state.blockKeys.delete(key, blockId(block));
}

function putBlock(state: MemoryState, { layer, key, node, report, digest }: Block): void {
  const block: Block = { layer, key, node, report, ...(digest === undefined ? {} : { digest }) };
  state.blocks.set(blockId(block), block);
  for (const each of keysOf(block)) state.blockKeys.add(each, blockId(block));
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

/** Pending changes and derived tables of the memory store. */
export function accountMethods(state: MemoryState): AccountMethods {
  const blocks = (...parts: string[]): Block[] =>
    state.blockKeys
      .of(JSON.stringify(parts))
      .flatMap((id) => state.blocks.get(id) ?? [])
      .sort(byBlock);
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
      for (const block of patch.removeBlocks) removeBlock(state, block);
      for (const { kind, id } of patch.removeRecords) removeRecord(state, kind, id);
      const gone = new Set(patch.removeNotes.map(canonical));
      state.notes.derived = state.notes.derived.filter((note) => !gone.has(canonical(note)));
      for (const block of patch.putBlocks) putBlock(state, block);
      for (const record of patch.putRecords) putRecord(state, record);
      state.notes.derived.push(...copy(patch.notes));
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
    },
    dropDerived: async () => {
      state.blocks.clear();
      state.blockKeys.clear();
      for (const records of state.records.values()) records.clear();
      state.members.clear();
      state.notes.derived = [];
      for (const entry of state.reports.values()) entry.reconciled = undefined;
      for (const entry of state.judgements.values()) entry.fresh = false;
    },
    blocksByKey: async (layer, key) => blocks("key", layer, key),
    blocksByNode: async (layer, node) => blocks("node", layer, node),
    blocksByReport: async (report) => blocks("report", report),
    blocksByKeys: async (layer, keys) => [...new Set(keys)].flatMap((key) => blocks("key", layer, key)).sort(byBlock),
    blocksByNodes: async (layer, nodes) => [...new Set(nodes)].flatMap((node) => blocks("node", layer, node)).sort(byBlock),
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
