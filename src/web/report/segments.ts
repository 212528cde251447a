import type { FindingShown, SpanShape, ZoneRow } from "../../api/index.ts";

/** A paragraph of the page: its part of one zone, or of several that share a line. Line ends around it are left to the layout. */
export interface Block extends SpanShape {
  /** The parts of zones that lie in it. */
  readonly zones: readonly ZoneRow[];
}

/** Words under which the same findings stand. */
export interface Segment extends SpanShape {
  readonly zone: ZoneRow;
  /** Ids of findings marked here, the innermost first. */
  readonly findings: readonly string[];
  /** What these words do for the chosen finding. */
  readonly role?: string;
}

/** The text in paragraphs: cut at blank lines, and where a zone ends together with a line. */
export function blocksOf(text: string, zones: readonly ZoneRow[]): readonly Block[] {
  const cuts = new Set<number>([0, text.length]);
  for (const { index, 0: gap } of text.matchAll(/\n[ \t\r]*\n/g)) cuts.add(index + gap.length);
  for (const zone of zones) if (endsLine(text, zone.start) || startsLine(text, zone)) cuts.add(zone.start);
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(0, -1).flatMap((from, index) => {
    let start = from;
    let end = ordered[index + 1] ?? from;
    while (start < end && isBreak(text, start)) start++;
    while (end > start && isBreak(text, end - 1)) end--;
    return start < end ? [{ start, end, zones: within(zones, start, end) }] : [];
  });
}

/** The zones that lie in a stretch, cut to it. */
const within = (zones: readonly ZoneRow[], start: number, end: number): readonly ZoneRow[] =>
  zones
    .filter((zone) => zone.start < end && zone.end > start)
    .map((zone) => ({ ...zone, start: Math.max(zone.start, start), end: Math.min(zone.end, end) }));

const isBreak = (text: string, at: number): boolean => text[at] === "\n" || text[at] === "\r";
const endsLine = (text: string, at: number): boolean => /\n[ \t]*$/.test(text.slice(Math.max(0, at - 40), at));
const startsLine = (text: string, zone: SpanShape): boolean =>
  /^[ \t]*\r?\n/.test(text.slice(zone.start, Math.min(zone.end, zone.start + 40)));

/** The words that mark a finding in the text: its trigger or cue, else all of its evidence. */
export function anchorsOf(finding: FindingShown): readonly SpanShape[] {
  const spans = finding.parts.filter(({ role }) => role === "trigger" || role === "cue").flatMap((part) => part.spans);
  return spans.length > 0 ? spans : finding.parts.flatMap((part) => part.spans);
}

interface Marked extends SpanShape {
  readonly id: string;
  readonly role?: string;
}

/** A block cut where a zone, a marked finding or a part of the chosen finding begins or ends. */
export function segmentsOf(block: Block, findings: readonly FindingShown[], chosen: FindingShown | undefined): readonly Segment[] {
  const inside = (span: SpanShape): boolean => span.start < block.end && span.end > block.start;
  const marked: Marked[] = findings
    .filter(({ standing }) => standing !== "rejected")
    .flatMap((finding) =>
      anchorsOf(finding)
        .filter(inside)
        .map(({ start, end }) => ({ start, end, id: finding.finding })),
    );
  const parts: Marked[] = (chosen?.parts ?? []).flatMap(({ role, spans }) =>
    spans.filter(inside).map(({ start, end }) => ({ start, end, id: "", role })),
  );
  const cuts = [...new Set([block.start, block.end, ...[...block.zones, ...marked, ...parts].flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= block.start && at <= block.end)
    .sort((a, b) => a - b);
  const over = (spans: readonly Marked[], start: number, end: number): Marked[] =>
    spans.filter((span) => span.start <= start && span.end >= end);
  return cuts.slice(0, -1).flatMap((start, index) => {
    const end = cuts[index + 1] ?? start;
    const zone = block.zones.find((one) => one.start <= start && one.end >= end);
    if (!zone) return [];
    const found = over(marked, start, end).sort((a, b) => a.end - a.start - (b.end - b.start));
    const role = over(parts, start, end).sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.role;
    return [{ start, end, zone, findings: [...new Set(found.map(({ id }) => id))], ...(role === undefined ? {} : { role }) }];
  });
}
