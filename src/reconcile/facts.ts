import {
  type ActorFinding,
  type Argument,
  bySpan,
  type Finding,
  type FindingId,
  type FindingKind,
  type FindingOf,
  type Judgement,
  overlap,
  type Report,
  type SourceFinding,
  type StatementFinding,
} from "../model/index.ts";

/** One report as reconcile sees it: its accepted findings, indexed. */
export interface Facts {
  readonly report: Report;
  /** The text its findings stand on; empty where it is not kept. */
  readonly text: string;
  /** Ordered by place in the text, then id; rejected findings are left out. */
  readonly findings: readonly Finding[];
  readonly byId: ReadonlyMap<FindingId, Finding>;
  /** Judgements in force on any finding of the report. */
  readonly judgements: readonly Judgement[];
  /** The finding that stands for the report's own voice: its outlet, else the report it retells, else its first finding. */
  readonly voice: Finding | undefined;
  /** Actor entity of each actor finding. */
  readonly entities: ReadonlyMap<FindingId, FindingId>;
}

/** Indexes what a reader found in one report. */
export function factsOf(report: Report, text: string, all: readonly Finding[], judgements: readonly Judgement[]): Facts {
  const findings = all.filter(({ standing }) => standing !== "rejected").sort(inText);
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const entities = new Map<FindingId, FindingId>();
  for (const finding of findings)
    if (finding.kind === "actor") entities.set(finding.id, byId.has(finding.entity) ? finding.entity : finding.id);
  return { report, text, findings, byId, judgements, voice: voiceOf(findings), entities };
}

/** Order of findings in a text: start, end, kind, id. */
export const inText = (a: Finding, b: Finding): number =>
  bySpan(a.evidence.hull, b.evidence.hull) || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Findings of one kind, in text order. */
export function ofKind<K extends FindingKind>(facts: Facts, kind: K): readonly FindingOf<K>[] {
  return facts.findings.filter((finding): finding is FindingOf<K> => finding.kind === kind);
}

const VOICE_PARTS: readonly SourceFinding["part"][] = ["outlet", "origin", "agency", "byline", "dateline"];

/** The finding that stands for a report's own voice, among its accepted findings in whatever order. */
export function voiceOf(findings: readonly Finding[]): Finding | undefined {
  const ordered = [...findings].sort(inText);
  for (const part of VOICE_PARTS) {
    const found = ordered.find((finding) => finding.kind === "source" && finding.part === part);
    if (found) return found;
  }
  return ordered[0];
}

/** The actor entity that an argument resolves to; undefined where the words are left open. */
export function entityOf(facts: Facts, argument: Argument | undefined): FindingId | undefined {
  return argument?.finding === undefined ? undefined : facts.entities.get(argument.finding);
}

/** The first mention of the actor that an argument resolves to. */
export function actorAt(facts: Facts, argument: Argument | undefined): ActorFinding | undefined {
  const entity = entityOf(facts, argument);
  const finding = entity === undefined ? undefined : facts.byId.get(entity);
  return finding?.kind === "actor" ? finding : undefined;
}

/** Words of a finding as they stand, all parts in text order, pieces that overlap another left out. */
export function wordsOf(finding: Finding): string {
  const pieces = finding.evidence.parts.flatMap((part) => part.spans.map((span, at) => ({ span, words: part.words[at] ?? "" })));
  pieces.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: { readonly span: { readonly start: number; readonly end: number }; readonly words: string }[] = [];
  for (const piece of pieces) if (!kept.some((other) => overlap(other.span, piece.span) > 0)) kept.push(piece);
  return kept.map((piece) => piece.words).join(" ");
}

/** The statement that a finding is told in, innermost first, as findings of the report. */
export function tellers(facts: Facts, finding: Finding): readonly StatementFinding[] {
  return finding.told.flatMap((id) => {
    const outer = facts.byId.get(id);
    return outer?.kind === "statement" ? [outer] : [];
  });
}
