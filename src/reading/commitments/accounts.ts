import type { CommitmentFinding, Finding, FindingId, Span } from "../../model/index.ts";

/**
 * Whose account each commitment is: the innermost statement that tells of it, where it is not the one that sets it up.
 *   "A commander said the army had broken the truce"   set by the commander's statement
 */
export function withAccounts(found: readonly CommitmentFinding[], findings: readonly Finding[]): CommitmentFinding[] {
  const told = findings.flatMap((one) => (one.kind === "statement" ? one.content.map((span) => ({ id: one.id, span })) : []));
  return found.map((one) => {
    const at = one.setBy ? undefined : one.evidence.parts.find((part) => part.role === "trigger")?.spans[0];
    const by = at && innermost(at, told);
    return by ? { ...one, setBy: by } : one;
  });
}

function innermost(at: Span, told: readonly { readonly id: FindingId; readonly span: Span }[]): FindingId | undefined {
  let best: { readonly id: FindingId; readonly span: Span } | undefined;
  for (const one of told)
    if (one.span.start <= at.start && at.end <= one.span.end && (!best || width(one.span) < width(best.span))) best = one;
  return best?.id;
}

const width = (span: Span): number => span.end - span.start;
