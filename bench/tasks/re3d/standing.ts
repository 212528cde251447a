import type { Finding, FindingKind, FindingOf, Span } from "../../../src/model/index.ts";

/** The findings of a kind that stand at a word. */
export type Lookup = <K extends FindingKind>(kind: K, token: Span) => FindingOf<K> | undefined;

/** A lookup over findings by the spans of what makes them. */
export function createStanding(findings: readonly Finding[]): Lookup {
  const spans = findings.map((finding) => ({
    finding,
    at: finding.evidence.parts.find((part) => part.role === "trigger")?.spans ?? [finding.evidence.hull],
  }));
  return <K extends FindingKind>(kind: K, token: Span) =>
    spans.find(({ finding, at }) => finding.kind === kind && at.some((span) => span.start <= token.start && token.end <= span.end))
      ?.finding as FindingOf<K> | undefined;
}
