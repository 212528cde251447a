import {
  type EvidenceRole,
  evidenceOf,
  type FindingBase,
  type FindingKind,
  type Flag,
  findingId,
  type ReportId,
  type Span,
  type TextId,
  type Zone,
  type ZoneRole,
} from "../model/index.ts";

/** Evidence of a finding to be made: spans by role; the trigger (or else the first part) names the finding. */
export type Parts = readonly { readonly role: EvidenceRole; readonly spans: readonly Span[] }[];

/** Makes what all findings of one reading share: ids that do not depend on rules, evidence, zone and flags. */
export interface Maker {
  /**
   * The common fields of a new finding. Its id comes from report, kind, trigger spans and ordinal, so call it once per
   * finding and in the order of the text. Throws RangeError when no part has a span.
   */
  base<K extends FindingKind>(kind: K, rule: string, parts: Parts): FindingBase<K>;
}

/** A maker for one text of one report. */
export function createMaker(report: ReportId, textId: TextId, text: string, zones: readonly Zone[]): Maker {
  const seen = new Map<string, number>();
  return {
    base<K extends FindingKind>(kind: K, rule: string, parts: Parts): FindingBase<K> {
      const evidence = evidenceOf(textId, text, parts);
      const trigger = evidence.parts.find((part) => part.role === "trigger") ?? evidence.parts[0];
      const spans = trigger?.spans ?? [evidence.hull];
      const key = `${kind} ${spans.map((span) => `${span.start}-${span.end}`).join(",")}`;
      const ordinal = seen.get(key) ?? 0;
      seen.set(key, ordinal + 1);
      return {
        kind,
        id: findingId(report, kind, spans, ordinal),
        report,
        text: textId,
        zone: zoneAt(zones, spans[0] as Span),
        evidence,
        rule,
        inferred: [],
        flags: flagsAt(zones, evidence.hull),
        told: [],
      };
    },
  };
}

/** Place of the first zone that ends behind an offset; zones partition the text, so it is found by halving. */
function firstZone(zones: readonly Zone[], start: number): number {
  let low = 0;
  let high = zones.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((zones[middle] as Zone).end <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function zoneAt(zones: readonly Zone[], { start, end }: Span): ZoneRole {
  const zone = zones[firstZone(zones, start)];
  return zone && zone.start < end ? zone.role : "body";
}

function flagsAt(zones: readonly Zone[], { start, end }: Span): Flag[] {
  for (let at = firstZone(zones, start); at < zones.length && (zones[at] as Zone).start < end; at++)
    if (zones[at]?.flags?.includes("garbled")) return ["garbled"];
  return [];
}
