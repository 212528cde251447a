import type { Argument, Finding, FindingId, StatementFinding } from "../model/index.ts";
import { argumentOf } from "./roles.ts";

/**
 * Makes statements be about the ties and commitments that they tell of, the innermost one each.
 *   "The army denied that it had broken the truce"   the denial is about the truce
 * Not: what a statement sets up by its own cue ("ordered them to leave"): that commitment points at the statement.
 */
export function withAbouts(findings: readonly Finding[]): Finding[] {
  const told = new Map<FindingId, Argument[]>();
  for (const finding of findings) {
    const [innermost] = finding.kind === "tie" || finding.kind === "commitment" ? finding.told : [];
    if (innermost === undefined) continue;
    const list = told.get(innermost);
    if (list) list.push(argumentOf(finding));
    else told.set(innermost, [argumentOf(finding)]);
  }
  return told.size === 0
    ? [...findings]
    : findings.map((finding) => (finding.kind === "statement" ? about(finding, told.get(finding.id)) : finding));
}

function about(statement: StatementFinding, more: readonly Argument[] | undefined): StatementFinding {
  const known = new Set(statement.about.map((argument) => argument.finding));
  const fresh = more?.filter((argument) => !known.has(argument.finding)) ?? [];
  return fresh.length === 0 ? statement : { ...statement, about: [...statement.about, ...fresh] };
}
