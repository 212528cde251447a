import { contains, type Finding, type FindingId, hull, type Span, type StatementFinding } from "../model/index.ts";
import { nearby } from "./nearby.ts";

/** Notes on every finding the statements inside whose content it stands, innermost first. */
export function withTellers(findings: readonly Finding[]): Finding[] {
  const statements = findings
    .filter((finding): finding is StatementFinding => finding.kind === "statement" && finding.content.length > 0)
    .sort((a, b) => size(a) - size(b));
  const around = nearby(statements, ({ content }) => hull(content));
  return findings.map((finding) => {
    const words = core(finding);
    const told: FindingId[] = [];
    for (const { id, content, evidence } of around(words))
      if (content.some((span) => contains(span, words)) && id !== finding.id && !contains(words, evidence.hull)) told.push(id);
    return told.length === 0 && finding.told.length === 0 ? finding : toldBy(finding, told);
  });
}

function toldBy(finding: Finding, told: readonly FindingId[]): Finding {
  if (finding.kind !== "statement") return { ...finding, told };
  const { inside: _, ...statement } = finding;
  const [innermost] = told;
  return { ...statement, told, ...(innermost === undefined ? {} : { inside: innermost }) };
}

/** For statements their cue, since what they contain may reach beyond; for all others the trigger. */
const core = (finding: Finding): Span => finding.evidence.parts.find((part) => part.role === "trigger")?.spans[0] ?? finding.evidence.hull;

const size = (statement: StatementFinding): number => statement.content.reduce((sum, span) => sum + span.end - span.start, 0);
