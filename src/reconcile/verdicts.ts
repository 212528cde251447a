import type { FindingId, Judgement } from "../model/index.ts";

/** What people decided about pairs of findings, by node (the entity or unit that a finding belongs to). */
export interface Verdicts {
  /** Pairs to join, ordered by judgement id. */
  readonly same: readonly { readonly a: string; readonly b: string; readonly judgement: Judgement }[];
  /** Nodes that a person told apart from this one. */
  differentFrom(node: string): readonly string[];
  /** Nodes that a person told apart from this one, or could not tell, so that no rule may join them. */
  openTo(node: string): readonly string[];
}

/** Reads judgements as verdicts on nodes; pairs with an end outside `nodeOf` say nothing. */
export function verdicts(judgements: readonly Judgement[], nodeOf: (finding: FindingId) => string | undefined): Verdicts {
  const same: { a: string; b: string; judgement: Judgement }[] = [];
  const different = new Map<string, string[]>();
  const open = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const judgement of [...judgements].sort((x, y) => (x.id < y.id ? -1 : x.id > y.id ? 1 : 0))) {
    const { decision } = judgement;
    if (seen.has(judgement.id) || !(decision.verb === "same" || decision.verb === "different" || decision.verb === "unsure")) continue;
    seen.add(judgement.id);
    const [a, b] = [nodeOf(decision.a), nodeOf(decision.b)];
    if (a === undefined || b === undefined || a === b) continue;
    if (decision.verb === "same") same.push({ a, b, judgement });
    for (const [one, other] of decision.verb === "same"
      ? []
      : ([
          [a, b],
          [b, a],
        ] as const)) {
      open.set(one, [...(open.get(one) ?? []), other]);
      if (decision.verb === "different") different.set(one, [...(different.get(one) ?? []), other]);
    }
  }
  return { same, differentFrom: (node) => different.get(node) ?? [], openTo: (node) => open.get(node) ?? [] };
}

/** Keys by which judgements bring nodes together to be settled: one per `same`, `different` or `unsure` that names the finding. */
export function verdictKeys(judgements: readonly Judgement[], finding: FindingId): readonly string[] {
  return judgements.flatMap(({ id, decision }) =>
    (decision.verb === "same" || decision.verb === "different" || decision.verb === "unsure") &&
    (decision.a === finding || decision.b === finding)
      ? [`judged:${id}`]
      : [],
  );
}
