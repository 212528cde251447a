import { foldedName } from "./words.ts";

/** What reconcile needs of the loaded packs, as plain values. */
export interface ReconcilePacks {
  /** Known actors: primary name and the rows each is easily confused with and is not. */
  readonly actors: readonly { readonly id: string; readonly name: string; readonly notSameAs: readonly string[] }[];
  /** Known outlets and agencies with all their written names. */
  readonly outlets: readonly { readonly id: string; readonly names: readonly string[] }[];
}

/** The packs indexed for reconcile. */
export interface Known {
  /** Primary name of a pack row. */
  name(pack: string): string | undefined;
  /** Whether the rows are told apart in a pack, in either direction. */
  notSame(a: string, b: string): boolean;
  /** One key for an outlet or agency: its pack id where a name is known, else the folded name; undefined for an empty name. */
  outlet(name: string | undefined, pack?: string): string | undefined;
}

/** Indexes packs; one name that two outlets share is left to its folded form. */
export function known(packs: ReconcilePacks): Known {
  const names = new Map(packs.actors.map((actor) => [actor.id, actor.name]));
  const apart = new Set(
    packs.actors.flatMap((actor) => actor.notSameAs.flatMap((other) => [`${actor.id}\0${other}`, `${other}\0${actor.id}`])),
  );
  const owners = new Map<string, Set<string>>();
  for (const outlet of packs.outlets)
    for (const name of outlet.names) {
      const key = foldedName(name);
      owners.set(key, (owners.get(key) ?? new Set()).add(outlet.id));
    }
  return {
    name: (pack) => names.get(pack),
    notSame: (a, b) => apart.has(`${a}\0${b}`),
    outlet: (name, pack) => {
      if (pack !== undefined) return `pack:${pack}`;
      const folded = foldedName(name ?? "");
      if (folded === "") return undefined;
      const found = owners.get(folded);
      const [only] = found?.size === 1 ? found : [];
      return only === undefined ? `name:${folded}` : `pack:${only}`;
    },
  };
}
