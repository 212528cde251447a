import type { Cluster, Law } from "./clusters.ts";
import type { Entity } from "./entities.ts";
import type { Known } from "./packs.ts";
import type { Verdicts } from "./verdicts.ts";

/** What the laws of joining need to know of a cluster of entities. */
export interface Summary {
  readonly packs: readonly string[];
  readonly kinds: readonly string[];
  /** Entities that a text or a person told apart from a member, by why. */
  readonly apart: readonly string[];
  readonly judgedApart: readonly string[];
}

/** What may be joined to one actor. */
export interface Laws {
  readonly summary: (node: string) => Summary;
  readonly together: (left: Summary, right: Summary) => Summary;
  /** What a rule may join. */
  readonly rule: Law<Summary>;
  /** What a person's "same" may join: anything but what a person told apart or a pack says is not the same. */
  readonly person: Law<Summary>;
}

/** The laws for some entities and what people and packs say about them. */
export function lawsOf(byId: ReadonlyMap<string, Entity>, decided: Verdicts, known: Known): Laws {
  const person: Law<Summary> = (left, right) =>
    !meets(left.summary.judgedApart, right) &&
    !meets(right.summary.judgedApart, left) &&
    left.summary.packs.every((a) => right.summary.packs.every((b) => !known.notSame(a, b)));
  return {
    summary: (node) => {
      const entity = byId.get(node);
      return {
        packs: entity?.pack === undefined ? [] : [entity.pack],
        kinds: entity?.kind === undefined ? [] : [entity.kind],
        apart: [...(entity?.apart ?? []), ...decided.openTo(node)],
        judgedApart: decided.differentFrom(node),
      };
    },
    together: (left, right) => ({
      packs: union(left.packs, right.packs),
      kinds: union(left.kinds, right.kinds),
      apart: union(left.apart, right.apart),
      judgedApart: union(left.judgedApart, right.judgedApart),
    }),
    rule: (left, right) => {
      const [a, b] = [left.summary, right.summary];
      if (meets(a.apart, right) || meets(b.apart, left) || union(a.packs, b.packs).length > 1) return false;
      const oneRow = a.packs.length > 0 && b.packs.length > 0;
      return (oneRow || a.kinds.length === 0 || b.kinds.length === 0 || union(a.kinds, b.kinds).length === 1) && person(left, right);
    },
    person,
  };
}

const meets = (nodes: readonly string[], cluster: Cluster<Summary>): boolean => nodes.some((node) => cluster.members.includes(node));
const union = (a: readonly string[], b: readonly string[]): readonly string[] =>
  b.every((one) => a.includes(one)) ? a : [...new Set([...a, ...b])];
