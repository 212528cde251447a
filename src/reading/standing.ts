import type { Finding, FindingId, Span } from "../model/index.ts";
import type { Document } from "../text/document.ts";

/** The findings at hand by token and by id; grows with the list it is made over. */
export interface Standing {
  /** All that stand on the token that starts at this offset. */
  at(start: number): readonly Finding[];
  byId(id: FindingId): Finding | undefined;
}

const KINDS: ReadonlySet<string> = new Set(["actor", "place", "date", "event", "commitment", "count", "tie"]);
const none: readonly Finding[] = [];
const cache = new WeakMap<readonly Finding[], Standing & { extend(): void }>();

/**
 * Which findings stand at which token. The reading's list of findings only grows, so the index over it is kept and told of
 * what came to the list since, instead of being built anew for every reader.
 */
export function standingOf(document: Document, findings: readonly Finding[]): Standing {
  const known = cache.get(findings) ?? indexOver(document, findings);
  cache.set(findings, known);
  known.extend();
  return known;
}

function indexOver(document: Document, findings: readonly Finding[]): Standing & { extend(): void } {
  const starts = document.sentences.flatMap((sentence) => sentence.tokens.map((token) => token.start)).sort((a, b) => a - b);
  const lists = new Map<number, Finding[]>();
  const ids = new Map<FindingId, Finding>();
  let done = 0;
  const put = (finding: Finding, span: Span) => {
    for (let at = firstFrom(starts, span.start); at < starts.length && (starts[at] as number) < span.end; at++) {
      const start = starts[at] as number;
      const list = lists.get(start);
      if (!list) lists.set(start, [finding]);
      else if (list[list.length - 1] !== finding) list.push(finding);
    }
  };
  return {
    at: (start) => lists.get(start) ?? none,
    byId: (id) => ids.get(id),
    extend() {
      for (; done < findings.length; done++) {
        const finding = findings[done] as Finding;
        ids.set(finding.id, finding);
        if (KINDS.has(finding.kind)) for (const span of triggerSpans(finding)) put(finding, span);
      }
    },
  };
}

const triggerSpans = (finding: Finding): readonly Span[] =>
  finding.evidence.parts.find((part) => part.role === "trigger")?.spans ?? [finding.evidence.hull];

/** Index of the first start at or after `from`, by halving. */
function firstFrom(starts: readonly number[], from: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
