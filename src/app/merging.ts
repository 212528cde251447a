import { byCodeUnit, type Decision, HearsayError, type Judgement, type JudgementId } from "../model/index.ts";
import type { Store } from "../store/index.ts";
import { checked, inTurn, type JudgingContext } from "./judging.ts";
import { bringCaseUpToDate } from "./read.ts";

/** What taking in somebody else's judgements came to. */
export interface Merged {
  /** Now in this case, under the names and times they were made with. */
  readonly taken: readonly Judgement[];
  /** In this case before. */
  readonly known: number;
  /** Decide otherwise than a judgement in force here; taken only where theirs go first. */
  readonly conflicts: readonly { readonly ours: Judgement; readonly theirs: Judgement }[];
  /** On something that this case does not hold, with what is missing. */
  readonly unplaced: readonly { readonly judgement: Judgement; readonly why: string }[];
}

/**
 * Takes judgements of another case into this one, in their order. The same judgement is taken once, so that two people who exchange theirs
 * end with the same ones. Where a judgement here decides the same thing otherwise, it stays in force and both are given back, unless `theirs`.
 */
export function mergeJudgements(context: JudgingContext, judgements: readonly Judgement[], theirs: boolean): Promise<Merged> {
  const { store } = context;
  return inTurn(store, async () => {
    const merged = {
      taken: [] as Judgement[],
      known: 0,
      conflicts: [] as Merged["conflicts"][number][],
      unplaced: [] as Merged["unplaced"][number][],
    };
    const history = await store.history();
    const here = new Set(history.map(({ judgement }) => judgement.id));
    const decided = new Map(history.flatMap(({ judgement, inForce }) => (inForce ? questions(judgement) : [])));
    for (const judgement of judgements) {
      if (here.has(judgement.id)) {
        merged.known++;
        continue;
      }
      const ours = questions(judgement).flatMap(([question]) => decided.get(question) ?? [])[0];
      if (ours && answer(ours.decision) !== answer(judgement.decision)) {
        merged.conflicts.push({ ours, theirs: judgement });
        if (!theirs) continue;
      }
      try {
        const kept = await keep(store, judgement, here);
        merged.taken.push(kept);
        here.add(kept.id);
        for (const [question, own] of questions(kept)) decided.set(question, own);
      } catch (error) {
        if (!(error instanceof HearsayError)) throw error;
        merged.unplaced.push({ judgement, why: error.message });
      }
    }
    if (merged.taken.length > 0) await context.atWork((bench) => bringCaseUpToDate(bench));
    return merged;
  });
}

async function keep(store: Store, { decision, by, at, why }: Judgement, here: ReadonlySet<JudgementId>): Promise<Judgement> {
  if (decision.verb === "undo" && !here.has(decision.judgement))
    throw new HearsayError("unknown-id", `The judgement ${decision.judgement} that it undoes is not here.`, "Take that one in first.");
  return store.judge(await checked(store, decision), by, at, why);
}

/** What a judgement answers, so that another that answers the same can be set beside it; nothing for what adds up. */
function questions(judgement: Judgement): readonly (readonly [string, Judgement])[] {
  const { decision } = judgement;
  const one = (...parts: readonly (string | number)[]): readonly (readonly [string, Judgement])[] => [[JSON.stringify(parts), judgement]];
  switch (decision.verb) {
    case "same":
    case "different":
    case "unsure":
      return one("sameness", ...[decision.a, decision.b].sort(byCodeUnit));
    case "accept":
    case "reject":
      return one("standing", decision.finding);
    case "amend":
      return one("amend", decision.finding, decision.field);
    case "report-data":
      return one("data", decision.report, decision.field);
    case "zone":
      return one("zone", decision.report, decision.span.start, decision.span.end);
    case "grade":
      return one("grade", decision.target);
    case "add":
    case "note":
    case "undo":
      return [];
    default:
      return decision satisfies never;
  }
}

/** The answer that a decision gives to its question. */
function answer(decision: Decision): string {
  switch (decision.verb) {
    case "amend":
    case "report-data":
      return decision.value;
    case "zone":
      return decision.role;
    case "grade":
      return `${decision.reliability ?? ""}${decision.credibility ?? ""}`;
    default:
      return decision.verb;
  }
}
