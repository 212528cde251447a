/** Nodes put together step by step, each step subject to a law that must hold for the whole that comes out. */
export class Clusters<S = undefined> {
  readonly #of = new Map<string, Cluster<S>>();
  readonly #together: (left: S, right: S) => S;
  readonly #allowed: Law<S>;

  /** `summary` says what the law needs to know of one node, `together` of two clusters made one. */
  constructor(nodes: readonly string[], summary: (node: string) => S, together: (left: S, right: S) => S, allowed: Law<S>) {
    for (const node of nodes) this.#of.set(node, { members: [node], summary: summary(node) });
    this.#together = together;
    this.#allowed = allowed;
  }

  /** Joins the clusters of both nodes unless they are one already or the law (default: the one given at the start) forbids it. */
  join(a: string, b: string, allowed: Law<S> = this.#allowed): boolean {
    const left = this.#of.get(a);
    const right = this.#of.get(b);
    if (!left || !right || left === right || !allowed(left, right)) return false;
    const summary = this.#together(left.summary, right.summary);
    const [into, from] = left.members.length >= right.members.length ? [left, right] : [right, left];
    into.summary = summary;
    for (const node of from.members) {
      into.members.push(node);
      this.#of.set(node, into);
    }
    return true;
  }

  /** Whether two nodes are in one cluster. */
  together(a: string, b: string): boolean {
    return this.#of.get(a) === this.#of.get(b);
  }

  /** The first member of a node's cluster. */
  headOf(node: string): string {
    return this.#of.get(node)?.members[0] ?? node;
  }

  /** All clusters, each once, in the order of the nodes given at the start. */
  all(): readonly (readonly string[])[] {
    return [...new Set(this.#of.values())].map((cluster) => cluster.members);
  }
}

/** Members in order of joining, and what the law needs to know of them. */
export interface Cluster<S> {
  readonly members: string[];
  summary: S;
}

/** Whether two clusters may become one. */
export type Law<S> = (left: Cluster<S>, right: Cluster<S>) => boolean;
