import { type Argument, type Finding, type FindingId, type FindingKind, overlap, type Span, spansOf } from "../../model/index.ts";

/** What a value given by a person is looked up in. */
export interface Surroundings {
  readonly text: string;
  /** Findings of the report that are not rejected. */
  readonly findings: ReadonlyMap<FindingId, Finding>;
  /** Where the finding stands that the value is for; the nearest words count. */
  readonly near: Span;
}

/** The spans that name a finding. */
export function triggerOf(finding: Finding): readonly Span[] {
  const trigger = spansOf(finding.evidence, "trigger");
  return trigger.length > 0 ? trigger : (finding.evidence.parts[0]?.spans ?? [finding.evidence.hull]);
}

const wordsAt = (text: string, spans: readonly Span[]): string => spans.map((span) => text.slice(span.start, span.end)).join(" ");

/** A finding as an argument, with the words that name it. */
export function argumentOf(finding: Finding, text: string): Argument {
  const spans = triggerOf(finding);
  return { words: wordsAt(text, spans), spans, finding: finding.id };
}

/**
 * Words as an argument: the place where they stand that is nearest to the finding, and the finding of one of the kinds that stands just
 * there or bears that name. Where several bear it, it is left open which. Words that stand nowhere have no spans.
 */
export function argumentFor(words: string, kinds: readonly FindingKind[], { text, findings, near }: Surroundings): Argument {
  const span = nearest(text, words, near);
  const spans = span ? [span] : [];
  for (const kind of kinds) {
    const ofKind = [...findings.values()].filter((finding) => finding.kind === kind);
    const here = ofKind.find((finding) => span && overlap(finding.evidence.hull, span) > 0 && wordsAt(text, triggerOf(finding)) === words);
    if (here) return { words, spans, finding: here.id };
    const named = [...new Set(ofKind.filter((finding) => namesOf(finding).includes(words)).map(entityOf))];
    const [only] = named;
    if (only !== undefined && named.length === 1) return { words, spans, finding: only };
    if (named.length > 1) return { words, spans, candidates: named };
  }
  return { words, spans };
}

const entityOf = (finding: Finding): FindingId => (finding.kind === "actor" || finding.kind === "place" ? finding.entity : finding.id);

const namesOf = (finding: Finding): readonly string[] =>
  finding.kind === "actor" ? [finding.name, ...finding.names] : finding.kind === "place" ? [finding.name] : [];

/** Where words stand nearest to a place; of two as near the first. */
function nearest(text: string, words: string, near: Span): Span | undefined {
  let best: Span | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
    const distance = Math.abs(start - near.start);
    if (distance >= least) break;
    [least, best] = [distance, { start, end: start + words.length }];
  }
  return best;
}

/** Where words stand, when they stand once. */
export function onlyPlace(text: string, words: string): Span | undefined {
  const start = text.indexOf(words);
  return start >= 0 && text.indexOf(words, start + 1) < 0 ? { start, end: start + words.length } : undefined;
}
