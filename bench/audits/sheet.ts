import type { Argument, Finding, FindingKind } from "../../src/model/index.ts";

const MARKS: Readonly<Partial<Record<FindingKind, readonly string[]>>> = {
  statement: ["speaker", "act", "chain", "content"],
  event: ["event", "doer", "target", "status"],
  tie: ["type", "ends", "state"],
  commitment: ["type", "from", "to", "status"],
};

/** What a person marks of a finding of a kind, one column each. */
export const marksOf = (kind: FindingKind): readonly string[] => MARKS[kind] ?? ["right"];

/** What a finding says, field by field, in one line. */
export function factsOf(finding: Finding, text: string): string {
  const words = (one: Argument | "outlet" | undefined): string => (one === undefined ? "-" : one === "outlet" ? "the outlet" : one.words);
  const all = (list: readonly Argument[]): string => (list.length === 0 ? "-" : list.map(words).join(" + "));
  switch (finding.kind) {
    case "statement":
      return [
        `${words(finding.speaker)} ${finding.polarity === "negated" ? "NOT " : ""}${finding.act} (${finding.mode})`,
        `to ${words(finding.addressee)}`,
        `via ${finding.hops.map(({ role, who }) => `${role} ${who.words}`).join(" <- ") || "-"}`,
        `inside ${finding.inside ?? "-"}`,
        `about ${all(finding.about)}`,
        `says: ${finding.content.map(({ start, end }) => text.slice(start, end).replaceAll(/\s+/g, " ")).join(" ... ")}`,
      ].join("; ");
    case "event":
      return `${finding.event}${finding.mode ? `/${finding.mode}` : ""} ${finding.polarity} ${finding.modality}; by ${all(finding.perpetrator)}; target ${all(finding.target)}; victim ${all(finding.victim)}; place ${words(finding.place)}`;
    case "tie":
      return `${words(finding.from)} ${finding.polarity === "negated" ? "NOT " : ""}${finding.type} ${words(finding.to)}; ${finding.state}`;
    case "commitment":
      return `${finding.type}; from ${words(finding.from)}; to ${words(finding.to)}; what ${words(finding.what)}; ${finding.status ?? "-"}`;
    default:
      return finding.evidence.parts.flatMap((part) => part.words).join(" / ");
  }
}
