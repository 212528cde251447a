import type { AccountRecord, FindingId, Lookup, ReportId } from "../model/index.ts";
import { keptCopies } from "./case.ts";
import type { Settled } from "./layer.ts";

/** Follows how the groups of copies change while links between copies are settled. */
export class CopyGroups {
  readonly #lookup: Lookup;
  /** The group, as its least member, that each reached voice finding belonged to before. */
  readonly #before = new Map<FindingId, FindingId>();

  constructor(lookup: Lookup) {
    this.#lookup = lookup;
  }

  /** To be told of each step before it is applied. */
  async before(settled: Settled): Promise<void> {
    const [before, after] = [ends(settled.before), ends(settled.after)];
    const changed = [...before, ...after].flatMap(([id, link]) => (before.has(id) && after.has(id) ? [] : link));
    for (const end of new Set(changed)) if (!this.#before.has(end)) await this.#note(end, this.#before);
  }

  /** Reports whose group of copies is another than before; to be asked for when all steps are applied. */
  async changed(): Promise<readonly ReportId[]> {
    const after = new Map<FindingId, FindingId>();
    const reports: ReportId[] = [];
    for (const [node, group] of this.#before) {
      if (!after.has(node)) await this.#note(node, after);
      const report = after.get(node) === group ? undefined : await this.#lookup.reportOf(node);
      if (report !== undefined) reports.push(report);
    }
    return reports;
  }

  async #note(node: FindingId, groups: Map<FindingId, FindingId>): Promise<void> {
    const group = await keptCopies(this.#lookup, node);
    for (const member of group) if (!groups.has(member)) groups.set(member, group[0] ?? member);
  }
}

/** Both ends of the links between copies, by id. */
const ends = (records: readonly AccountRecord[]): ReadonlyMap<string, readonly FindingId[]> =>
  new Map(
    records.flatMap((record) => (record.kind === "link" && record.type === "derives" ? [[record.id, [record.a, record.b]] as const] : [])),
  );
