import { byCodeUnit } from "../model/index.ts";

/** Groups of ids that pairs hold together, each group and the list of them in code-unit order. */
export class Groups {
  readonly #up = new Map<string, string>();

  /** Makes an id known, alone until it is joined. */
  add(id: string): void {
    if (!this.#up.has(id)) this.#up.set(id, id);
  }

  join(a: string, b: string): void {
    this.add(a);
    this.add(b);
    const [left, right] = [this.root(a), this.root(b)];
    if (left === right) return;
    const [least, other] = left < right ? [left, right] : [right, left];
    this.#up.set(other, least);
  }

  /** The least id of the group that holds an id. */
  root(id: string): string {
    let at = id;
    for (let next = this.#up.get(at) ?? at; next !== at; next = this.#up.get(at) ?? at) {
      this.#up.set(at, this.#up.get(next) ?? next);
      at = next;
    }
    return at;
  }

  has(id: string): boolean {
    return this.#up.has(id);
  }

  /** All groups by their least id. */
  all(): ReadonlyMap<string, readonly string[]> {
    return Map.groupBy([...this.#up.keys()].sort(byCodeUnit), (id) => this.root(id));
  }
}
