import type { AccountKind, AccountRecord, Link, Note, ReportId } from "../model/index.ts";
import type { Member } from "./graph.ts";

/** A node with the keys that make it worth comparing with others, and what settling needs to know of it (as JSON can hold it). */
export interface Keyed<D = unknown> {
  readonly node: string;
  readonly keys: readonly string[];
  readonly digest: D;
  /** Findings that records made from the node may stand on, beside the node itself. */
  readonly stands?: readonly string[];
}

/**
 * One layer of reconcile. `nodes` may look at one report only (and at what lower layers settled for it), `settle` only at the
 * digests of one component: that is what makes an incremental run equal a rebuild, and a run cost what changed and not what is kept.
 */
export interface Layer<D = unknown> {
  readonly name: string;
  /** Blocks with more nodes than this are not followed, with a note. */
  readonly cap: number;
  /** Kinds of its records. */
  readonly kinds: readonly AccountKind[];
  /** Whether `settle` looks into the packs too, so that a report read again is settled again even where its nodes stay as they were. */
  readonly usesPacks?: boolean;
  nodes(report: ReportId): Promise<readonly Keyed<D>[]>;
  settle(component: readonly Member<D>[]): readonly (AccountRecord | Note)[];
  /**
   * For a layer of links between two nodes that say all by themselves: compares two that share a key. Then no component is followed, and
   * `settle` is not asked. In a block over the cap each node is compared with the first few only; `rare` says that the two share a key
   * whose block is within the cap.
   */
  pair?(a: Member<D>, b: Member<D>, rare: boolean): readonly Link[];
  /** How many those first few are; 4 where it is not given. */
  readonly first?: number;
  /** Whether a kept record other than a link (which names its layer) is of this layer, going by its kind and type. */
  owns(record: AccountRecord): boolean;
  /** Notes that settling a node with this digest may have given, whoever it met. */
  notesOf?(digest: D): readonly Note[];
}

/** What a layer did in one step: records of some components before and after, those that go, notes they had and have, and their nodes. */
export interface Settled {
  readonly before: readonly AccountRecord[];
  readonly after: readonly AccountRecord[];
  readonly gone: readonly AccountRecord[];
  readonly removeNotes: readonly Note[];
  readonly notes: readonly Note[];
  readonly members: readonly Member[];
}

/** A step that did nothing. */
export const nothing: Settled = { before: [], after: [], gone: [], removeNotes: [], notes: [], members: [] };

/** A record's name among all records. */
export const nameOf = ({ kind, id }: Pick<AccountRecord, "kind" | "id">): string => `${kind}\0${id}`;

/** Records that are in one list and, by name, not in the other. */
export function lacking(before: readonly AccountRecord[], after: readonly AccountRecord[]): readonly AccountRecord[] {
  const names = new Set(after.map(nameOf));
  return before.filter((record) => !names.has(nameOf(record)));
}
