import { type AccountView, bySpan, type Finding, type Report, type Span } from "../model/index.ts";
import { argumentsOf, fieldsOf, pair } from "./fields.ts";
import { Cast } from "./names.ts";
import { findingsInOrder, line, marked, reportsByName } from "./order.ts";

/**
 * Findings as JSON Lines, one object each: `id`, `report` (its name), `kind`, `start`, `end`, `spans` where the evidence is in
 * pieces, `words` at each span, `zone`, the fields of the kind, `actors`, `incident`, `flags`, `rule`, `standing`, `inferred`. Ordered by
 * report name, start, end, kind, id; one report in memory at a time.
 */
export async function* exportFindings(view: AccountView, mark?: string): AsyncGenerator<string> {
  for (const report of await reportsByName(view)) {
    const findings = await findingsInOrder(view, report);
    const text = (await view.text(report.id))?.text ?? "";
    const cast = new Cast(view, findings);
    for (const finding of findings) yield line({ ...(await rowOf(view, report, finding, text, cast)), ...marked(mark) });
  }
}

async function rowOf(view: AccountView, report: Report, finding: Finding, text: string, cast: Cast): Promise<object> {
  const { hull } = finding.evidence;
  const spans = joined(finding.evidence.parts.flatMap((part) => part.spans));
  const actors = finding.kind === "actor" ? [(await cast.actor(finding.id))?.id ?? finding.entity] : await cast.ids(argumentsOf(finding));
  const incident = finding.kind === "event" ? (await view.recordOf("incident", finding.id))?.id : undefined;
  return {
    id: finding.id,
    report: report.name,
    kind: finding.kind,
    start: hull.start,
    end: hull.end,
    ...(spans.length > 1 ? { spans: spans.map(pair) } : {}),
    words: spans.map((span) => text.slice(span.start, span.end)),
    zone: finding.zone,
    ...(await fieldsOf(finding, cast)),
    ...(actors.length > 0 ? { actors } : {}),
    ...(incident === undefined ? {} : { incident }),
    ...(finding.told.length > 0 ? { told: finding.told } : {}),
    ...(finding.flags.length > 0 ? { flags: finding.flags } : {}),
    rule: finding.rule,
    ...(finding.standing === undefined ? {} : { standing: finding.standing }),
    ...(finding.inferred.length > 0 ? { inferred: finding.inferred.map(({ field, clue }) => ({ field, clue })) } : {}),
  };
}

/** Spans in order, those that touch or overlap made one. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const out: Span[] = [];
  for (const span of [...spans].sort(bySpan)) {
    const last = out.at(-1);
    if (last && span.start <= last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
}
