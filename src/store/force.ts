import { type Datum, hashBytes, type Judgement, type ReportData, type TextId } from "../model/index.ts";

/** JSON with the keys of every object in code-unit order, so that equal values have equal JSON. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** Names of the findings or the report that a judgement is on; an undo names neither. */
export function namedBy({ decision }: Judgement): readonly string[] {
  switch (decision.verb) {
    case "same":
    case "different":
    case "unsure":
      return [...new Set([decision.a, decision.b])];
    case "accept":
    case "reject":
    case "amend":
      return [decision.finding];
    case "add":
    case "zone":
    case "report-data":
      return [decision.report];
    case "grade":
      return [decision.target];
    case "note":
      return [decision.on];
    case "undo":
      return [];
    default:
      return decision satisfies never;
  }
}

/** Field order of report data in force, whoever gave it. */
const fields = [
  "title",
  "outlet",
  "byline",
  "dateline",
  "published",
  "modified",
  "address",
  "language",
] as const satisfies readonly (keyof ReportData)[];

/**
 * Report data in force: as found in the text, overlaid by what was given with the report, overlaid by judgements (in force, in
 * order of appending; the last wins). A judgement with an empty value makes the field unknown.
 */
export function dataInForce(found: ReportData, given: ReportData, judgements: readonly Judgement[]): ReportData {
  const judged = new Map<keyof ReportData, Datum>();
  for (const { id, by, decision } of judgements) {
    if (decision.verb === "report-data")
      judged.set(decision.field, { value: decision.value, how: "given", from: `judgement ${id} by ${by}` });
  }
  const data: { -readonly [K in keyof ReportData]: Datum } = {};
  for (const field of fields) {
    const datum = judged.get(field) ?? given[field] ?? found[field];
    if (datum && datum.value !== "") data[field] = datum;
  }
  return data;
}

/** Hash of everything that a reading of a report depends on besides the reader: text, data in force, zones set by judgement. */
export function inputsOf(text: TextId, data: ReportData, judgements: readonly Judgement[]): string {
  const zones = judgements.flatMap(({ decision }) =>
    decision.verb === "zone" ? [[decision.span.start, decision.span.end, decision.role]] : [],
  );
  return hashBytes(new TextEncoder().encode(canonical([text, data, zones]))).slice(0, 32);
}
