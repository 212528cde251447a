import type { Finding, Span } from "../../../src/model/index.ts";
import type { Document } from "../../../src/text/document.ts";
import { fromDeeds } from "./deeds.ts";
import { fromFindings } from "./findings.ts";
import { createMentions } from "./mentions.ts";
import { fromNouns } from "./nouns.ts";
import { fromPlaces } from "./places.ts";
import type { Lookup } from "./standing.ts";

/** One relation of re3d: its type and the stretches of its two sides. */
export interface Relation {
  readonly type: string;
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

/** Takes a relation in, unless its sides overlap or it is there already by other words of the same two sides. */
export type Add = (type: string, a: Span | undefined, b: Span | undefined) => void;

/** The annotators draw these once from each side. */
const MUTUAL = new Set(["IsSynonymOf", "CommWith"]);

/** Relations as the annotators of re3d draw them: from ties, offices, deeds and statements, and from how nouns stand to one another. */
export function relationsOf(document: Document, findings: readonly Finding[], at: Lookup): Relation[] {
  const found: { readonly type: string; readonly a: Span; readonly b: Span }[] = [];
  const add: Add = (type, a, b) => {
    if (!type || !a || !b || overlaps(a, b)) return;
    const known = found.some(
      (one) => one.type === type && ((overlaps(one.a, a) && overlaps(one.b, b)) || (overlaps(one.a, b) && overlaps(one.b, a))),
    );
    if (!known) found.push({ type, a, b });
  };
  fromFindings(findings, add);
  for (const sentence of document.sentences) {
    const mentions = createMentions(sentence, at);
    fromNouns(sentence, mentions, add);
    fromDeeds(sentence, mentions, add);
    fromPlaces(sentence, mentions, add);
  }
  return found
    .flatMap(({ type, a, b }) => (MUTUAL.has(type) ? [relation(type, a, b), relation(type, b, a)] : [relation(type, a, b)]))
    .sort((one, other) => one.a[0] - other.a[0] || one.b[0] - other.b[0]);
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const relation = (type: string, a: Span, b: Span): Relation => ({ type, a: [a.start, a.end], b: [b.start, b.end] });
