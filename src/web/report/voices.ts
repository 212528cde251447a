import type { FindingShown } from "../../api/index.ts";

/** What a pointer over a loaded word tells: how it judges, and whose voice it is. By finding. */
export function voicesOf(findings: readonly FindingShown[]): ReadonlyMap<string, string> {
  const byId = new Map(findings.map((finding) => [finding.finding, finding]));
  const field = (finding: FindingShown | undefined, name: string): string | undefined =>
    finding?.fields.find((row) => row.name === name)?.value;
  return new Map(
    findings
      .filter(({ kind }) => kind === "wording")
      .map((finding) => {
        const speaker = field(byId.get(finding.inside[0] ?? ""), "speaker");
        const whose = field(finding, "voice");
        const voice =
          whose === "outlet" ? "the report's own" : whose === "speaker" && speaker !== undefined ? speaker : "nobody's for sure";
        return [finding.finding, `${field(finding, "load") ?? "loaded"}; voice: ${voice}`];
      }),
  );
}
