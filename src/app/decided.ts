import type { JudgementId } from "../model/index.ts";
import type { Store } from "../store/index.ts";

/** A judgement, whether it is in force (not undone), and why it counts nowhere all the same, if its words are gone. */
export interface DecidedNow {
  readonly judgement: Awaited<ReturnType<Store["history"]>>[number]["judgement"];
  readonly inForce: boolean;
  readonly orphaned?: string;
}

/** All judgements of a case in order of appending. */
export async function decidedNow(store: Pick<Store, "history" | "notes">): Promise<readonly DecidedNow[]> {
  const orphans = new Map<JudgementId, string>();
  for (const { code, judgement, message } of await store.notes())
    if (code === "judgement-orphaned" && judgement !== undefined) orphans.set(judgement, message);
  return (await store.history()).map(({ judgement, inForce }) => {
    const orphaned = inForce ? orphans.get(judgement.id) : undefined;
    return { judgement, inForce, ...(orphaned === undefined ? {} : { orphaned }) };
  });
}
