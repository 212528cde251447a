import {
  type Anchor,
  byCodeUnit,
  type Finding,
  type FindingId,
  findingId,
  type Judgement,
  type Moved,
  type Note,
  note,
  placeOf,
  type Reading,
  type Span,
  type Standing,
  type Text,
} from "../model/index.ts";
import { added } from "./judged/added.ts";
import { amended } from "./judged/amend.ts";
import { triggerOf } from "./judged/arguments.ts";
import { problemWith } from "./judged/check.ts";
import { withoutRejected } from "./judged/rejected.ts";
import { withTellers } from "./tellers.ts";

export { problemWithAll } from "./judged/check.ts";
export { type Field, fieldsOf } from "./judged/fields.ts";

/**
 * A reading with judgements applied, in their order: rejected findings stay in it, marked; accepted, amended and added ones are marked too. A
 * judgement counts only where its own words stand; else it is left out with a note `judgement-orphaned`. `judgements` are those in force on
 * the report, `text` is the text that was read.
 */
export function judged(reading: Reading, judgements: readonly Judgement[], text: Text): Reading {
  if (judgements.length === 0) return reading;
  const table = new Map<FindingId, Finding>(reading.findings.map((finding) => [finding.id, finding]));
  const bench: Bench = { reading, text, table, moved: [], notes: [], verdicts: new Map() };
  for (const judgement of judgements) apply(bench, judgement);
  const findings = withoutRejected([...table.values()].map((finding) => standingOf(finding, bench.verdicts.get(finding.id))));
  const out = findings.filter(({ standing }) => standing === "rejected");
  const live = withTellers(findings.filter(({ standing }) => standing !== "rejected"));
  const { moved: _, ...rest } = reading;
  return {
    ...rest,
    findings: [...live, ...out],
    notes: [...reading.notes, ...bench.notes],
    ...(bench.moved.length > 0 ? { moved: bench.moved } : {}),
  };
}

/** Why a finding cannot be amended so, in words; undefined when it can. `findings` are those of its report. */
export function amendmentProblem(
  finding: Finding,
  field: string,
  value: string,
  findings: readonly Finding[],
  text: Text,
): string | undefined {
  const problem = problemWith(finding.kind, field, value);
  if (problem) return problem;
  const live = new Map(findings.filter(({ standing }) => standing !== "rejected").map((one) => [one.id, one]));
  return amended(finding, field, value, { text: text.text, findings: live, near: finding.evidence.hull }, "")
    ? undefined
    : `${JSON.stringify(value)} names no finding of the right kind in this report, or words that do not stand in it once`;
}

interface Bench {
  readonly reading: Reading;
  readonly text: Text;
  /** All findings, as far as judgements have been applied. */
  readonly table: Map<FindingId, Finding>;
  readonly moved: Moved[];
  readonly notes: Note[];
  /** The last of accept and reject on each finding. */
  readonly verdicts: Map<FindingId, "accepted" | "rejected">;
}

function apply(bench: Bench, judgement: Judgement): void {
  const { decision } = judgement;
  const [first, ...others] = (judgement.anchors ?? []).filter(({ report }) => report === bench.reading.report);
  if (!first) return;
  if (decision.verb === "zone") {
    if (!placeOf(first, bench.text)) orphan(bench, judgement, first);
    return;
  }
  if (decision.verb === "add") {
    const spans = placeOf(first, bench.text);
    const addition = spans && { judgement, kind: decision.finding, report: bench.reading.report, spans, fields: decision.fields };
    const finding = addition && added(addition, bench.text, alive(bench));
    if (finding) bench.table.set(finding.id, finding);
    else orphan(bench, judgement, first);
    return;
  }
  for (const anchor of [first, ...others]) {
    const finding = findingOf(anchor, bench);
    const from = anchor.finding as FindingId;
    if (finding && finding.id !== from) bench.moved.push({ judgement: judgement.id, from, to: finding.id });
    if (!finding) bench.moved.push({ judgement: judgement.id, from });
    if (!finding || !decide(bench, judgement, finding)) orphan(bench, judgement, anchor);
  }
}

/** Applies a judgement to its finding; false when what it gives no longer fits. */
function decide(bench: Bench, { id, by, decision }: Judgement, finding: Finding): boolean {
  if (decision.verb === "accept") bench.verdicts.set(finding.id, "accepted");
  if (decision.verb === "reject") bench.verdicts.set(finding.id, "rejected");
  if (decision.verb !== "amend") return true;
  const around = { text: bench.text.text, findings: alive(bench), near: finding.evidence.hull };
  const changed = amended(finding, decision.field, decision.value, around, `judgement ${id} by ${by}`);
  if (changed) bench.table.set(finding.id, { ...changed, standing: finding.standing === "added" ? "added" : "amended" });
  return changed !== undefined;
}

const standingOf = (finding: Finding, verdict: "accepted" | "rejected" | undefined): Finding => {
  const standing: Standing | undefined = verdict === "rejected" ? verdict : (finding.standing ?? verdict);
  return standing === undefined ? finding : { ...finding, standing };
};

const alive = ({ table, verdicts }: Bench): ReadonlyMap<FindingId, Finding> =>
  [...verdicts.values()].includes("rejected") ? new Map([...table].filter(([id]) => verdicts.get(id) !== "rejected")) : table;

/** The finding that stands where the judged one stood: the same on the same text, else the one of its kind and place among equals. */
function findingOf(anchor: Anchor, { table, text, reading }: Bench): Finding | undefined {
  const spans = placeOf(anchor, text);
  const { finding: id, kind } = anchor;
  if (!spans || id === undefined || kind === undefined) return undefined;
  if (anchor.text === text.id) return table.get(id);
  const here = [...table.values()].filter((finding) => finding.kind === kind && equal(triggerOf(finding), spans));
  if (here.length < 2) return here[0];
  const ordinal = here.findIndex((_, at) => findingId(reading.report, kind, anchor.spans, at) === id);
  return ordinal < 0 ? undefined : table.get(findingId(reading.report, kind, spans, ordinal));
}

const equal = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every((span, at) => span.start === b[at]?.start && span.end === b[at].end);

function orphan({ reading, notes }: Bench, { id, by, decision }: Judgement, { words }: Anchor): void {
  const shown = words.length > 60 ? `${words.slice(0, 60).toWellFormed()}…` : words;
  const message = `The judgement ${id} (${decision.verb} by ${by}) no longer finds what it is on, ${JSON.stringify(shown)}, and is left out: undo it, or judge again.`;
  notes.push(note("judgement-orphaned", message, { report: reading.report, judgement: id }));
  notes.sort((a, b) => byCodeUnit(a.message, b.message));
}
