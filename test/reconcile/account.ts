import type { AccountKind, AccountRecord, Block, Change } from "../../src/model/index.ts";
import type { ReconcilePacks } from "../../src/reconcile/index.ts";
import { reconcileInSteps } from "../../src/reconcile/index.ts";
import { openMemoryStore } from "../../src/store/memory/memory-store.ts";
import type { Store } from "../../src/store/store.ts";
import type { Draft } from "./draft.ts";

const KINDS: readonly AccountKind[] = ["account-actor", "incident", "origin", "thread", "link"];

/** Rows that the invented reports are read against. */
export const packs: ReconcilePacks = {
  actors: [
    { id: "orlen-front", name: "Orlen Front", notSameAs: ["orlen-guard"] },
    { id: "orlen-guard", name: "Orlen Guard", notSameAs: [] },
    { id: "vessia", name: "Vessia", notSameAs: [] },
  ],
  outlets: [{ id: "harbour-wire", names: ["Harbour Wire", "HW"] }],
};

/** A store that holds some drafts, reconciled in one go. */
export async function accountOf(drafts: readonly Draft[], knowledge = packs): Promise<Store> {
  const store = openMemoryStore();
  await addAll(store, drafts);
  await settle(store, await store.pending(), knowledge);
  return store;
}

/** Adds drafts and their readings without reconciling. */
export async function addAll(store: Store, drafts: readonly Draft[]): Promise<void> {
  for (const draft of drafts) {
    await store.addReport(draft.arrival);
    await store.putReading(draft.reading);
  }
}

export async function settle(store: Store, change: Change, knowledge = packs): Promise<void> {
  await store.applyPatches(reconcileInSteps(change, store, knowledge), change);
}

export async function recordsOf(store: Store): Promise<readonly AccountRecord[]> {
  const records: AccountRecord[] = [];
  for (const kind of KINDS) {
    let after: string | undefined;
    do {
      const page = await store.records(kind, after === undefined ? {} : { after });
      records.push(...page.items);
      after = page.next;
    } while (after !== undefined);
  }
  return records;
}

/** Everything derived: blocks and records, to compare two stores by. */
export async function derivedOf(
  store: Store,
  drafts: readonly Draft[],
): Promise<{ readonly blocks: readonly Block[]; readonly records: readonly AccountRecord[] }> {
  const blocks: Block[] = [];
  for (const draft of [...drafts].sort((a, b) => (a.id < b.id ? -1 : 1))) blocks.push(...(await store.blocksByReport(draft.id)));
  return { blocks, records: await recordsOf(store) };
}
