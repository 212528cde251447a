import { byCodeUnit, type FindingId, type Judgement } from "../model/index.ts";

/** A judgement on whether two findings are one, with what settling needs of it. */
export interface Verdict {
  readonly id: Judgement["id"];
  readonly by: string;
  readonly why?: string;
  readonly decision: Extract<Judgement["decision"], { readonly verb: "same" | "different" | "unsure" }>;
}

/** A verdict with the end of it that a node holds. */
export interface Judged {
  readonly judgement: Verdict;
  readonly finding: FindingId;
}

/** What people decided about pairs of findings, by node (the entity or unit that a finding belongs to). */
export interface Verdicts {
  /** Pairs to join, ordered by judgement id. */
  readonly same: readonly { readonly a: string; readonly b: string; readonly judgement: Verdict }[];
  /** Nodes that a person told apart from this one. */
  differentFrom(node: string): readonly string[];
  /** Nodes that a person told apart from this one, or could not tell, so that no rule may join them. */
  openTo(node: string): readonly string[];
}

/** The verdicts that name one of some findings, once for every end among them. */
export function judgedOn(judgements: readonly Judgement[], findings: ReadonlySet<FindingId>): readonly Judged[] {
  return judgements.flatMap(({ id, by, why, decision }) => {
    if (!(decision.verb === "same" || decision.verb === "different" || decision.verb === "unsure")) return [];
    const judgement = { id, by, ...(why === undefined ? {} : { why }), decision };
    return [decision.a, decision.b].filter((finding) => findings.has(finding)).map((finding) => ({ judgement, finding }));
  });
}

/** Reads verdicts of nodes as verdicts on nodes; those with an end that no node holds say nothing. */
export function verdicts(judged: readonly (Judged & { readonly node: string })[]): Verdicts {
  const nodeOf = new Map(judged.map(({ finding, node }) => [finding, node]));
  const byId = new Map(judged.map(({ judgement }) => [judgement.id, judgement]));
  const same: { a: string; b: string; judgement: Verdict }[] = [];
  const different = new Map<string, string[]>();
  const open = new Map<string, string[]>();
  for (const [, judgement] of [...byId].sort(([a], [b]) => byCodeUnit(a, b))) {
    const { decision } = judgement;
    const [a, b] = [nodeOf.get(decision.a), nodeOf.get(decision.b)];
    if (a === undefined || b === undefined || a === b) continue;
    if (decision.verb === "same") {
      same.push({ a, b, judgement });
      continue;
    }
    const pairs: readonly (readonly [string, string])[] = [
      [a, b],
      [b, a],
    ];
    for (const [one, other] of pairs) {
      open.set(one, [...(open.get(one) ?? []), other]);
      if (decision.verb === "different") different.set(one, [...(different.get(one) ?? []), other]);
    }
  }
  return { same, differentFrom: (node) => different.get(node) ?? [], openTo: (node) => open.get(node) ?? [] };
}

/** Keys by which verdicts bring nodes together to be settled: one for each. */
export const verdictKeys = (judged: readonly Judged[]): readonly string[] => judged.map(({ judgement }) => `judged:${judgement.id}`);
