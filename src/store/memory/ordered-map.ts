import { byCodeUnit, type Page, type Paging } from "../../model/index.ts";
import { limitOf, pageOf } from "../page.ts";

/** A map read in code-unit order of its keys; the order is worked out when first asked for after a key came or went. */
export class OrderedMap<V> {
  readonly #values = new Map<string, V>();
  #keys: readonly string[] | undefined;

  get(key: string): V | undefined {
    return this.#values.get(key);
  }

  set(key: string, value: V): void {
    if (!this.#values.has(key)) this.#keys = undefined;
    this.#values.set(key, value);
  }

  delete(key: string): void {
    if (this.#values.delete(key)) this.#keys = undefined;
  }

  clear(): void {
    this.#values.clear();
    this.#keys = undefined;
  }

  /** All values in order of their keys. */
  values(): V[] {
    return this.#ordered().map((key) => this.#values.get(key) as V);
  }

  /** The values after a cursor that pass the test, one page of them. */
  page(paging: Paging, passes: (value: V) => boolean = () => true): Page<V> {
    const limit = limitOf(paging);
    const keys = this.#ordered();
    const found: { readonly key: string; readonly value: V }[] = [];
    for (let at = this.#after(keys, paging.after); at < keys.length && found.length <= limit; at++) {
      const key = keys[at] as string;
      const value = this.#values.get(key) as V;
      if (passes(value)) found.push({ key, value });
    }
    const page = pageOf(found, limit, ({ key }) => key);
    return { ...page, items: page.items.map(({ value }) => value) };
  }

  #ordered(): readonly string[] {
    this.#keys ??= [...this.#values.keys()].sort(byCodeUnit);
    return this.#keys;
  }

  /** Index of the first key greater than the cursor. */
  #after(keys: readonly string[], after: string | undefined): number {
    if (after === undefined) return 0;
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((keys[middle] as string) > after) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** A map from a key to several values, each once, kept in the order they came. */
export class MultiMap<V> {
  readonly #sets = new Map<string, Set<V>>();

  of(key: string): readonly V[] {
    return [...(this.#sets.get(key) ?? [])];
  }

  /** How many values a key has. */
  sizeOf(key: string): number {
    return this.#sets.get(key)?.size ?? 0;
  }

  add(key: string, value: V): void {
    const set = this.#sets.get(key);
    if (set) set.add(value);
    else this.#sets.set(key, new Set([value]));
  }

  delete(key: string, value: V): void {
    const set = this.#sets.get(key);
    set?.delete(value);
    if (set?.size === 0) this.#sets.delete(key);
  }

  clear(): void {
    this.#sets.clear();
  }
}
