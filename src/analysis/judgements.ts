import { type AccountView, byCodeUnit, type Judgement, type JudgementId } from "../model/index.ts";
import { paged } from "./pages.ts";

/** Judgements that no other in force takes back, the oldest first. */
export async function judgementsInForce(view: AccountView): Promise<readonly Judgement[]> {
  const all: Judgement[] = [];
  for await (const judgement of paged((paging) => view.judgements(paging))) all.push(judgement);
  const undos = new Map<JudgementId, JudgementId[]>();
  for (const { id, decision } of all)
    if (decision.verb === "undo") undos.set(decision.judgement, [...(undos.get(decision.judgement) ?? []), id]);
  const inForce = (id: JudgementId): boolean => !(undos.get(id) ?? []).some(inForce);
  return all.filter(({ id }) => inForce(id)).sort((a, b) => byCodeUnit(a.at, b.at) || byCodeUnit(a.id, b.id));
}
