import { type Anchor, byCodeUnit, type Decision, type Judgement, type JudgementId, judgementId, type TextId } from "../../model/index.ts";
import { anchorOfFinding, anchorOfWords, checkDecision, renamed, reportNamed, unknownId } from "../decision.ts";
import { canonical, namedBy } from "../force.ts";
import type { Store } from "../store.ts";
import { judgementsInForce, settle } from "./standing.ts";
import { copy, type JudgementEntry, type MemoryState } from "./state.ts";

type JudgementMethods = Pick<Store, "judge" | "judgementsOn" | "judgementsOf" | "history" | "judgements">;

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
function follow(state: MemoryState, { judgement: { decision, anchors } }: JudgementEntry): void {
  if (decision.verb === "undo") turn(state, decision.judgement);
  for (const id of reportsOf(decision, anchors ?? [])) {
    const report = state.reports.get(id);
    if (report) settle(state, report);
  }
}

const reportsOf = (decision: Decision, anchors: readonly Anchor[]): ReadonlySet<string> =>
  new Set([...namedBy(decision), ...anchors.map(({ report }) => report)]);

/** Where the findings and words of a decision stand now. */
function anchorsOf(state: MemoryState, decision: Decision): Anchor[] {
  const textOf = (report: string | undefined) => state.texts.get(state.reports.get(report ?? "")?.text as TextId);
  const anchors = namedBy(decision).flatMap((name) => {
    const live = state.findings.get(name);
    const text = textOf(live?.report);
    return live && text ? [anchorOfFinding(live.finding, text)] : [];
  });
  const text = textOf(reportNamed(decision));
  const words = text && anchorOfWords(decision, text);
  return words ? [...anchors, words] : anchors;
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
      const anchors = anchorsOf(state, decision);
      const judgement: Judgement = {
        kind: "judgement",
        id,
        by,
        at,
        ...(why === undefined ? {} : { why }),
        decision,
        ...(anchors.length > 0 ? { anchors } : {}),
      };
      const entry = { judgement, inForce: true, fresh: true };
      state.judgements.set(id, entry);
      state.judged.push(id);
      for (const name of namedBy(decision)) state.judgedNames.add(name, id);
      for (const report of reportsOf(decision, anchors)) if (state.reports.get(report)) state.judgedReports.add(report, id);
      if (decision.verb === "undo") state.undos.add(decision.judgement, id);
      follow(state, entry);
      return judgement;
    },
    judgementsOn: async (ids) => {
      const wanted = new Set<string>(ids);
      const moved = [...state.moved.values()].flat();
      const named = [...wanted].flatMap((id) => state.judgedNames.of(id));
      const now = moved.flatMap(({ judgement, to }) => (to !== undefined && wanted.has(to) ? [judgement] : []));
      return [...new Set([...named, ...now])]
        .sort(byCodeUnit)
        .flatMap((id) => {
          const entry = state.judgements.get(id);
          return entry?.inForce
            ? (renamed(
                entry.judgement,
                moved.filter(({ judgement }) => judgement === id),
              ) ?? [])
            : [];
        })
        .filter(({ decision }) => namedBy(decision).some((name) => wanted.has(name)));
    },
    judgementsOf: async (report) => judgementsInForce(state, report),
    history: async () =>
      state.judged.flatMap((id) => {
        const entry = state.judgements.get(id);
        return entry ? [{ judgement: entry.judgement, inForce: entry.inForce }] : [];
      }),
    judgements: async (paging = {}) => {
      const page = state.judgements.page(paging);
      return { ...page, items: page.items.map(({ judgement }) => judgement) };
    },
  };
}
