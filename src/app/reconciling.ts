import { byCodeUnit, type Patch, type ReportId } from "../model/index.ts";
import type { Packs } from "../packs/index.ts";
import { type ReconcilePacks, reconcile, reconcileInSteps } from "../reconcile/index.ts";
import type { Store } from "../store/index.ts";
import type { Materials } from "./materials.ts";

/** Applies to the account what changed since the last time; nothing when nothing did. */
export async function bringUpToDate(store: Store, { packs }: Pick<Materials, "packs">): Promise<void> {
  const change = await store.pending();
  if (change.added.length + change.removed.length + change.judged.length === 0) return;
  await store.applyPatches(reconcileInSteps(change, store, packsForReconcile(packs)), change);
}

/** What taking reports out does to an account that is up to date. */
export const removalOf = (store: Store, { packs }: Pick<Materials, "packs">, reports: readonly ReportId[]): Promise<Patch> =>
  reconcile({ added: [], removed: reports, judged: [] }, store, packsForReconcile(packs));

/** What reconcile needs of the packs. */
export function packsForReconcile({ packs }: Packs): ReconcilePacks {
  return {
    actors: packs.flatMap(({ actors }) =>
      actors.map(({ id, names, not_same_as }) => ({ id, name: nameOf(names) ?? id, notSameAs: not_same_as })),
    ),
    outlets: packs.flatMap(({ outlets }) =>
      outlets.map(({ id, names }) => ({ id, names: names.map(({ text }) => text).sort(byCodeUnit) })),
    ),
  };
}

const nameOf = (names: Packs["packs"][number]["actors"][number]["names"]): string | undefined =>
  (names.find(({ type }) => type === "primary") ?? names[0])?.text;
