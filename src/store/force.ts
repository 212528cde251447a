import {
  type Datum,
  type Decision,
  type Flag,
  hashBytes,
  type Judgement,
  overlap,
  placeOf,
  type ReportData,
  type ReportId,
  type Text,
  type TextId,
  without,
  type Zone,
} from "../model/index.ts";

/** JSON with the keys of every object in code-unit order, so that equal values have equal JSON. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** Names of the findings or the report that a decision is on; an undo names neither. */
export function namedBy(decision: Decision): readonly string[] {
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

/** Hash of everything that a reading of a report depends on besides the reader: text, data in force, judgements on its words. */
export function inputsOf(report: ReportId, text: TextId, data: ReportData, judgements: readonly Judgement[]): string {
  const onWords = judgements.filter(({ anchors = [] }) => anchors.some((anchor) => anchor.report === report)).map(({ id }) => id);
  return hashBytes(new TextEncoder().encode(canonical([text, data, onWords]))).slice(0, 32);
}

/**
 * A text with the zones in force: as found, overlaid by zone judgements (in order of appending) whose words stand on it. They still
 * partition the text.
 */
export function zonesInForce(text: Text, judgements: readonly Judgement[]): Text {
  let zones = text.zones;
  for (const { id, by, decision, anchors } of judgements) {
    const [anchor] = anchors ?? [];
    if (decision.verb !== "zone" || !anchor) continue;
    const [span] = placeOf(anchor, text) ?? [];
    if (span && span.end > span.start) zones = overlaid(zones, { ...span, role: decision.role, reason: `judgement ${id} by ${by}` });
  }
  return zones === text.zones ? text : { ...text, zones };
}

function overlaid(zones: readonly Zone[], top: Zone): Zone[] {
  const flags = [...new Set(zones.flatMap((zone): readonly Flag[] => (overlap(zone, top) > 0 ? (zone.flags ?? []) : [])))];
  const below = zones.flatMap((zone) => without([zone], [top]).map((span) => ({ ...zone, start: span.start, end: span.end })));
  return [...below, { ...top, ...(flags.length > 0 ? { flags } : {}) }].sort((a, b) => a.start - b.start);
}
