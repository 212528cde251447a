import { bySpan, type Finding, type FindingId } from "../../model/index.ts";

/**
 * Findings with the rejected ones taken out of what the others say: arguments keep their words and lose the finding, lists and single
 * references lose it, mentions of an actor or place whose first mention was rejected go by the next, and a relation with a rejected end is
 * rejected with it.
 */
export function withoutRejected(all: readonly Finding[]): Finding[] {
  const findings = all.map((finding) => (finding.kind === "relation" && isOut(all, finding.a, finding.b) ? reject(finding) : finding));
  const out = new Set(findings.filter(isRejected).map(({ id }) => id as string));
  if (out.size === 0) return findings;
  const next = newEntities(findings, out);
  return findings.map((finding) => {
    if (isRejected(finding)) return finding;
    const { id, ...rest } = finding;
    const cleaned = cleanFields(rest, out) as Partial<Finding>;
    const entity = "entity" in finding ? { entity: next.get(finding.entity) ?? finding.entity } : {};
    return { ...cleaned, id, ...entity } as Finding;
  });
}

const isRejected = ({ standing }: Finding): boolean => standing === "rejected";
const reject = (finding: Finding): Finding => ({ ...finding, standing: "rejected" });
const isOut = (all: readonly Finding[], ...ids: readonly FindingId[]): boolean =>
  all.some((finding) => ids.includes(finding.id) && isRejected(finding));

/** The first mention that is left of each actor and place whose first mention is out. */
function newEntities(findings: readonly Finding[], out: ReadonlySet<string>): Map<FindingId, FindingId> {
  const next = new Map<FindingId, FindingId>();
  for (const finding of [...findings].sort((a, b) => bySpan(a.evidence.hull, b.evidence.hull)))
    if ("entity" in finding && out.has(finding.entity) && !isRejected(finding) && !next.has(finding.entity))
      next.set(finding.entity, finding.id);
  return next;
}

/** A copy of a value without ids in `out`; needed references (the entity, both ends of a relation) are not looked at here. */
function clean(value: unknown, out: ReadonlySet<string>): unknown {
  if (Array.isArray(value))
    return value.filter((item) => !(typeof item === "string" && out.has(item))).map((item: unknown) => clean(item, out));
  return typeof value === "object" && value !== null ? cleanFields(value, out) : value;
}

const needed: ReadonlySet<string> = new Set(["entity", "report", "text", "a", "b"]);

const cleanFields = (record: object, out: ReadonlySet<string>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([field, value]: [string, unknown]) =>
      typeof value === "string" && out.has(value) && !needed.has(field) ? [] : [[field, clean(value, out)]],
    ),
  );
