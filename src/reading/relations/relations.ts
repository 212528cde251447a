import type { Finding, FindingId, RelationFinding } from "../../model/index.ts";
import type { Document, Sentence } from "../../text/document.ts";
import { spansOfTokens } from "../../text/tree.ts";
import type { ReadingContext } from "../context.ts";
import { createRoles, plainArgument } from "../roles.ts";
import { backAt } from "./back.ts";
import { breachAt } from "./breaches.ts";
import { distanceWords } from "./distance.ts";
import type { Draft, Looking } from "./draft.ts";
import { type End, endsOf } from "./ends.ts";
import { linkAt } from "./links.ts";
import { replyAt } from "./replies.ts";
import { verbAt } from "./verbs.ts";
import { relationWords } from "./words.ts";

/**
 * Reads how deeds, commitments and ties of a report hang together, where its words say so: before and after with the distance, because of,
 * in response to, part of. That two are told one behind the other says nothing.
 */
export function relationReader(document: Document, findings: readonly Finding[], context: ReadingContext): RelationFinding[] {
  const roles = createRoles(document, findings);
  const words = relationWords(context.packs);
  const looking: Looking = { ends: endsOf(findings, roles, context.packs, words), words, packs: context.packs };
  const found: RelationFinding[] = [];
  for (const sentence of document.sentences) {
    const before = () => deedsOf(document.sentences[sentence.index - 1], sentence, looking);
    let taken = -1;
    for (const { index } of sentence.tokens) {
      if (index < taken || !words.stands(sentence, index)) continue;
      const drafts = draftsAt(sentence, index, before, looking);
      for (const draft of drafts) {
        const finding = findingOf(draft, context);
        if (finding) found.push(finding);
      }
      const last = drafts[0]?.trigger.at(-1);
      if (last) taken = last.index + 1;
    }
  }
  return found;
}

function draftsAt(sentence: Sentence, index: number, before: () => readonly End[], looking: Looking): readonly Draft[] {
  for (const rule of [linkAt, verbAt, replyAt, breachAt]) {
    const drafts = rule(sentence, index, looking);
    if (drafts.length > 0) return drafts;
  }
  return backAt(sentence, index, before, looking);
}

/** The deeds of the sentence before, each once. */
function deedsOf(last: Sentence | undefined, sentence: Sentence, { ends }: Looking): readonly End[] {
  if (!last || last.zone !== sentence.zone || last.quote !== sentence.quote) return [];
  const deeds = new Map<FindingId, End>();
  for (const token of last.tokens) {
    const end = ends.at(token);
    if (end?.finding.kind === "event" && !deeds.has(end.meant)) deeds.set(end.meant, end);
  }
  return [...deeds.values()];
}

function findingOf(
  { row, sentence, trigger, a, b, distance, hedge, inferred }: Draft,
  context: ReadingContext,
): RelationFinding | undefined {
  if (a.meant === b.meant || a.finding.id === b.finding.id) return undefined;
  const base = context.make.base("relation", `relations/${row.words.replaceAll(" ", "-")}`, [
    { role: "trigger", spans: spansOfTokens(trigger, sentence) },
    { role: "argument", spans: [...triggerOf(a), ...triggerOf(b), ...spansOfTokens(distance ?? [], sentence)] },
  ]);
  return {
    ...base,
    relation: row.says.relation as RelationFinding["relation"],
    a: a.meant,
    b: b.meant,
    ...distanceWords(distance ?? []),
    ...(hedge && hedge.length > 0 ? { hedge: plainArgument(sentence, hedge) } : {}),
    inferred: inferred ? [inferred] : [],
  };
}

const triggerOf = ({ finding }: End) => finding.evidence.parts.find((part) => part.role === "trigger")?.spans ?? [finding.evidence.hull];
