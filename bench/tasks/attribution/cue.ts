import type { Span } from "../../../src/model/index.ts";
import type { Token } from "../../../src/text/document.ts";
import { child, children, hasLabel, headOf } from "../../../src/text/tree.ts";
import type { Place } from "./attributions.ts";

/**
 * The benchmark's cue: the whole verb group with auxiliaries, denial, adverbs and the verb above an infinitive ("did not
 * immediately say", "went on to say", "has called for"), up to the preposition that opens the content.
 */
export function cueSpan({ sentence, token: verb }: Place, last: Token, content: readonly Span[]): Span {
  const { tokens } = sentence;
  let from = verb.index;
  if (verb.pos === "VERB" || verb.pos === "AUX") {
    const above = aboveInfinitive({ sentence, token: verb });
    if (above) from = above.index;
    const group = above ?? verb;
    while (from > 0) {
      const word = tokens[from - 1] as Token;
      const own = word.head === group.index || word.head === verb.index;
      if (own && (hasLabel(word, "aux") || hasLabel(word, "cop") || (word.label === "advmod" && isGroupAdverb(word)))) from--;
      else break;
    }
  }
  let to = last.index;
  const next = tokens[to + 1];
  if (next && next.label === "compound:prt" && next.head === verb.index) to++;
  const start = content.map((span) => span.start).filter((at) => at >= (tokens[to]?.end ?? 0))[0];
  if (start !== undefined) {
    const between = tokens.filter((token) => token.index > to && token.end <= start);
    if (
      between.length === 1 &&
      ["ADP", "SCONJ", "PART"].includes(between[0]?.pos ?? "") &&
      between[0]?.lower !== "that" &&
      between[0]?.lower !== "to"
    )
      to++;
  }
  return { start: (tokens[from] as Token).start, end: (tokens[to] as Token).end };
}

const isGroupAdverb = (word: Token): boolean => word.pos === "ADV" || word.pos === "PART";

const CHAINING = new Set(["go", "continue", "begin", "start", "come", "proceed", "seek", "try", "appear", "seem"]);

/** "went on | to say", "continued | to insist": the verb that carries the group. */
function aboveInfinitive({ sentence, token }: Place): Token | undefined {
  if (!hasLabel(token, "xcomp") && !hasLabel(token, "advcl")) return undefined;
  const head = headOf(sentence, token);
  if (!head || !CHAINING.has(head.lemma) || token.index - head.index > 4 || head.index > token.index) return undefined;
  return child(sentence, token, "mark") || children(sentence, token).length >= 0 ? head : undefined;
}
