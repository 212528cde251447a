import type { Argument, FindingId } from "../../model/index.ts";
import type { Token } from "../../text/document.ts";
import { children, hasLabel, spansOfTokens } from "../../text/tree.ts";
import { type Candidate, wordsOf } from "./candidate.ts";
import type { Resolved } from "./coreference.ts";
import type { Entity } from "./entity.ts";

const BELONGING = new Set(["of", "from", "with", "within", "for", "in", "at"]);

/**
 * Whom a described actor belongs to: the group, force, body or state that stands with its noun.
 *   "a commander of the Orlen Front", "an officer in the army"    behind
 *   "two Orlen Front fighters", "the front's spokesman"           before
 * Not: "the brother of Tovan Rescu", "the attack on the front".
 */
export function affiliations(
  resolved: readonly Resolved[],
): (candidate: Candidate, first: ReadonlyMap<Entity, FindingId>) => Argument | undefined {
  const byHead = new Map<Token, Resolved>();
  for (const one of resolved) if (isBody(one) && !byHead.has(one.candidate.head)) byHead.set(one.candidate.head, one);
  return ({ form, sentence, head, kind }, first) => {
    if (kind !== "person" || (form !== "description" && form !== "set")) return undefined;
    const owner = sentence.tokens.find((token) => token.head === head.index && byHead.has(token) && belongs(token));
    const one = owner && byHead.get(owner);
    if (!one?.entity) return undefined;
    const finding = first.get(one.entity);
    const { tokens } = one.candidate;
    return { words: wordsOf(tokens), spans: spansOfTokens(tokens, sentence), ...(finding ? { finding } : {}) };

    function belongs(token: Token): boolean {
      if (hasLabel(token, "compound") || token.label === "nmod:poss") return true;
      return hasLabel(token, "nmod") && children(sentence, token, "case").some((word) => BELONGING.has(word.lower));
    }
  };
}

const isBody = ({ candidate, entity }: Resolved): boolean => {
  const kind = entity?.kind ?? candidate.kind;
  return (
    candidate.form !== "pronoun" &&
    kind !== undefined &&
    kind !== "person" &&
    kind !== "population" &&
    candidate.rule !== "actors/part-of-set"
  );
};
