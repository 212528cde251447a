import { byCodeUnit, type Decision, type Judgement, type JudgementId, judgementId } from "../../model/index.ts";
import { checkDecision, unknownId } from "../decision.ts";
import { canonical, namedBy } from "../force.ts";
import type { Store } from "../store.ts";
import { settle } from "./standing.ts";
import { copy, type JudgementEntry, type MemoryState } from "./state.ts";

type JudgementMethods = Pick<Store, "judge" | "judgementsOn" | "judgements">;

/** Puts a judgement in force or out of it, and with an undo, in turn, what it undoes. */
function turn(state: MemoryState, id: JudgementId): void {
  const entry = state.judgements.get(id);
  if (!entry) return;
  const inForce = !state.undos.of(id).some((undo) => state.judgements.get(undo)?.inForce);
  if (entry.inForce === inForce) return;
  Object.assign(entry, { inForce, fresh: true });
  follow(state, entry);
}

/** Lets what a judgement touches know that it came into force or went out of it. */
function follow(state: MemoryState, { judgement: { decision } }: JudgementEntry): void {
  if (decision.verb === "undo") turn(state, decision.judgement);
  if (decision.verb !== "report-data" && decision.verb !== "zone") return;
  const report = state.reports.get(decision.report);
  if (report) settle(state, report);
}

/** Refuses a decision on a report or judgement that is not in the case. */
function checkNamed(state: MemoryState, decision: Decision): void {
  if ((decision.verb === "report-data" || decision.verb === "zone" || decision.verb === "add") && !state.reports.get(decision.report)) {
    throw unknownId("report", decision.report);
  }
  if (decision.verb === "undo" && !state.judgements.get(decision.judgement)) throw unknownId("judgement", decision.judgement);
}

/** Judgements of the memory store. */
export function judgementMethods(state: MemoryState): JudgementMethods {
  return {
    judge: async (given, by, at, why) => {
      const decision = copy(given);
      checkDecision(by, at);
      checkNamed(state, decision);
      let ordinal = 0;
      while (state.judgements.get(judgementId(by, at, canonical(decision), ordinal))) ordinal += 1;
      const id = judgementId(by, at, canonical(decision), ordinal);
      const judgement: Judgement = { kind: "judgement", id, by, at, ...(why === undefined ? {} : { why }), decision };
      const entry = { judgement, inForce: true, fresh: true };
      state.judgements.set(id, entry);
      state.judged.push(id);
      for (const name of namedBy(judgement)) state.judgedNames.add(name, id);
      if (decision.verb === "undo") state.undos.add(decision.judgement, id);
      follow(state, entry);
      return judgement;
    },
    judgementsOn: async (ids) => {
      const named = [...new Set(ids.flatMap((id) => state.judgedNames.of(id)))].sort(byCodeUnit);
      return named.flatMap((id) => {
        const entry = state.judgements.get(id);
        return entry?.inForce ? [entry.judgement] : [];
      });
    },
    judgements: async (paging = {}) => {
      const page = state.judgements.page(paging);
      return { ...page, items: page.items.map(({ judgement }) => judgement) };
    },
  };
}
