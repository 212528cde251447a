import type { Span } from "../../../src/model/index.ts";
import type { Token } from "../../../src/text/document.ts";
import { fullNounPhrase } from "../../../src/text/phrases.ts";
import { headOf } from "../../../src/text/tree.ts";
import type { Place, Places } from "./attributions.ts";

/**
 * The benchmark's source: the whole noun phrase with title, apposition and relative clause; the relative pronoun where it is the
 * subject of the cue ("who said").
 */
export function sourceSpan({ sentence, token: verb }: Place, speaker: readonly Span[], places: Places, cue: Span): Span | undefined {
  const first = speaker[0] && places(speaker[0].start);
  const last = speaker.length > 0 ? places((speaker[speaker.length - 1]?.end ?? 0) - 1) : undefined;
  if (!first || !last) return undefined;
  if (first.sentence !== sentence || last.sentence !== sentence) return { start: first.token.start, end: last.token.end };
  const relative = sentence.tokens.find(
    (token) => token.head === verb.index && token.label.startsWith("nsubj") && ["who", "which"].includes(token.lower),
  );
  if (relative && relative.index > last.token.index && relative.index < verb.index) return relative;
  const within = sentence.tokens.slice(first.token.index, last.token.index + 1);
  const head = within.find((token) => token.head < first.token.index || token.head > last.token.index) ?? last.token;
  const full = fullNounPhrase(sentence, top(sentence, head)).filter((token) => token.end <= cue.start || token.start >= cue.end);
  const from = Math.min(first.token.index, full[0]?.index ?? first.token.index);
  const to = Math.max(last.token.index, full[full.length - 1]?.index ?? last.token.index);
  const start = (sentence.tokens[from] as Token).start;
  const end = (sentence.tokens[to] as Token).end;
  return cue.start >= start && cue.end <= end ? { start: first.token.start, end: last.token.end } : { start, end };
}

const top = (sentence: Place["sentence"], head: Token): Token => {
  const above = headOf(sentence, head);
  return above && (head.label === "flat" || head.label === "compound" || head.label === "appos") ? above : head;
};
