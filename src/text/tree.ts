import type { Span } from "../model/index.ts";
import type { Sentence, Token } from "./document.ts";

const NONE: readonly Token[] = [];
const COLON = 58;

const cache = new WeakMap<Sentence, readonly (readonly Token[])[]>();

/** The dependents of every token of a sentence, in order of words; worked out once a sentence. */
function childrenOf(sentence: Sentence): readonly (readonly Token[])[] {
  const known = cache.get(sentence);
  if (known) return known;
  const lists: Token[][] = sentence.tokens.map(() => []);
  for (const token of sentence.tokens) if (token.head >= 0) lists[token.head]?.push(token);
  cache.set(sentence, lists);
  return lists;
}

/** Dependents of a token, all or those with one of the relations; `nsubj` stands for its subtypes too, as in `nsubj:pass`. */
export function children(sentence: Sentence, token: Token, ...labels: readonly string[]): readonly Token[] {
  const all = childrenOf(sentence)[token.index] ?? NONE;
  if (labels.length === 0 || all.length === 0) return all;
  let found: Token[] | undefined;
  for (const one of all)
    for (const label of labels)
      if (hasLabel(one, label)) {
        if (found) found.push(one);
        else found = [one];
        break;
      }
  return found ?? NONE;
}

/** First dependent with one of the relations. */
export function child(sentence: Sentence, token: Token, ...labels: readonly string[]): Token | undefined {
  for (const one of childrenOf(sentence)[token.index] ?? NONE) {
    if (labels.length === 0) return one;
    for (const label of labels) if (hasLabel(one, label)) return one;
  }
  return undefined;
}

/** Whether the relation is this one or a subtype of it. */
export const hasLabel = (token: Token, label: string): boolean =>
  token.label === label ||
  (token.label.length > label.length && token.label.charCodeAt(label.length) === COLON && token.label.startsWith(label));

/** The head of a token, undefined at the root. */
export const headOf = (sentence: Sentence, token: Token): Token | undefined => (token.head < 0 ? undefined : sentence.tokens[token.head]);

/** All tokens below and including `token`, in order of words, leaving out the branches for which `prune` holds. */
export function subtree(sentence: Sentence, token: Token, prune: (token: Token) => boolean = () => false): Token[] {
  const kept: Token[] = [];
  const open = [token];
  // no more than the words there are, should a tree run in a circle
  while (open.length > 0 && kept.length < sentence.tokens.length) {
    const next = open.pop() as Token;
    kept.push(next);
    for (const branch of childrenOf(sentence)[next.index] ?? []) if (!prune(branch)) open.push(branch);
  }
  return kept.sort((a, b) => a.index - b.index);
}

/** The tokens from the first to the last of a list, as spans: one span for each run without a hole in the text view. */
export function spansOfTokens(tokens: readonly Token[], sentence: Sentence): Span[] {
  const first = tokens[0];
  const last = tokens[tokens.length - 1];
  if (!first || !last) return [];
  return cutToSpans({ start: first.start, end: last.end }, sentence);
}

/** A stretch of a sentence without what lies in the sentence's holes. */
export function cutToSpans(stretch: Span, sentence: Sentence): Span[] {
  const cut: Span[] = [];
  for (const span of sentence.spans) {
    const start = Math.max(span.start, stretch.start);
    const end = Math.min(span.end, stretch.end);
    if (start < end) cut.push({ start, end });
  }
  return cut;
}

/** Climbs from a token over heads while `goes` holds; stops at the root. */
export function climb(sentence: Sentence, token: Token, goes: (token: Token) => boolean): Token {
  let at = token;
  for (let steps = sentence.tokens.length; steps > 0 && goes(at); steps--) {
    const up = headOf(sentence, at);
    if (!up) break;
    at = up;
  }
  return at;
}
