import type { Finding, FindingId, StatementFinding } from "../model/index.ts";

/**
 * Makes "I" inside a quotation mean whoever is quoted.
 *   "“I think the gate is shut,” Orro said."     the belief is Orro's
 * Not: "we", which is more than the one who speaks; "I" of the text's own writer; "I" in a quotation whose speaker is open.
 */
export function withFirstPerson(findings: readonly Finding[]): Finding[] {
  const byId = new Map<FindingId, StatementFinding>();
  for (const finding of findings) if (finding.kind === "statement") byId.set(finding.id, finding);
  const quoted = (one: StatementFinding, steps = 0): StatementFinding["speaker"] => {
    const outer = one.inside === undefined ? undefined : byId.get(one.inside);
    if (!outer || outer.speaker === undefined || outer.speaker === "outlet" || steps > 5) return undefined;
    if (isFirst(outer)) return quoted(outer, steps + 1);
    return outer.manner === "direct" || outer.manner === "mixed" ? outer.speaker : undefined;
  };
  return findings.map((finding) => {
    if (finding.kind !== "statement" || !isFirst(finding)) return finding;
    const who = quoted(finding);
    const own = finding.speaker;
    if (who === undefined || who === "outlet" || own === undefined || own === "outlet") return finding;
    if (who.finding === undefined && who.candidates === undefined) return finding;
    return {
      ...finding,
      speaker: {
        ...own,
        ...(who.finding === undefined ? {} : { finding: who.finding }),
        ...(who.candidates === undefined ? {} : { candidates: who.candidates }),
      },
      inferred: [...finding.inferred, { field: "speaker", clue: `"${own.words}": "${who.words}" is quoted` }],
    };
  });
}

const isFirst = ({ speaker }: StatementFinding): boolean =>
  speaker !== undefined && speaker !== "outlet" && speaker.finding === undefined && ["I", "me"].includes(speaker.words);
