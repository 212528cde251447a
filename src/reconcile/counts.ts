import {
  type AccountRecord,
  byCodeUnit,
  type CountFinding,
  type EventFinding,
  type Finding,
  type FindingId,
  type Link,
  overlap,
  type Quantity,
} from "../model/index.ts";
import type { CaseReader, Seen } from "./case.ts";
import { ofKind, tellers } from "./facts.ts";
import { familyOf } from "./incidents/units.ts";
import type { Keyed, Layer } from "./layer.ts";
import { link } from "./link.ts";

/** A number of attacks, with when and by whom it was counted. */
interface Tally {
  /** The series of attacks where the reader found one, else the count. */
  readonly finding: Finding;
  readonly event: EventFinding;
  /** Value of the window; undefined where the report gives none. */
  readonly window: string | undefined;
  readonly by: string | undefined;
}

/** Counts of one kind of attack in different reports, taken in different windows or by different counters, are not comparable. */
export function countLayer(reader: CaseReader): Layer {
  const tallies = async (report: Parameters<Layer["nodes"]>[0]): Promise<readonly Tally[]> => {
    const seen = await reader.seen(report);
    return seen ? talliesOf(seen) : [];
  };
  return {
    name: "count",
    cap: 40,
    async nodes(report): Promise<readonly Keyed[]> {
      return (await tallies(report)).map((tally) => ({ node: tally.finding.id, keys: ["attacks"] }));
    },
    async settle(component): Promise<readonly AccountRecord[]> {
      if (component.length < 2) return [];
      const found: Tally[] = [];
      for (const report of [...new Set(component.map((member) => member.report))].sort(byCodeUnit)) found.push(...(await tallies(report)));
      return linksOf(found);
    },
    owns: (record) => record.kind === "link" && record.type === "not-comparable",
  };
}

function talliesOf(seen: Seen): readonly Tally[] {
  const assaults = ofKind(seen, "event").filter((event) => event.event === "assault");
  const counts = ofKind(seen, "count")
    .filter((count) => several(count.quantity))
    .flatMap((count) => {
      const event = assaults.find((found) => found.id === count.of.finding || sameWords(found, count));
      return event
        ? [
            tally(
              seen,
              event.series !== undefined && several(event.series) ? event : count,
              event,
              count.window,
              count.by === undefined ? undefined : (seen.actor(count.by) ?? count.by.words),
            ),
          ]
        : [];
    });
  const counted = new Set(counts.map((found) => found.event.id));
  const series = assaults.filter((event) => event.series !== undefined && several(event.series) && !counted.has(event.id));
  const all = [...counts, ...series.map((event) => tally(seen, event, event, event.date?.finding, undefined))];
  return all.filter((found, at) => !all.slice(0, at).some((before) => before.finding.id === found.finding.id));
}

/** Whether a quantity is a number of two or more; "attacks" and "dozens" are no counts to compare. */
const several = (quantity: Quantity): boolean => quantity.form !== "vague" && (quantity.form === "range" ? quantity.max : quantity.n) > 1;

/** Whether an event of a series is told in the words of a count. */
const sameWords = (event: EventFinding, count: CountFinding): boolean =>
  event.series !== undefined && overlap(event.evidence.hull, count.evidence.hull) > 0;

function tally(seen: Seen, finding: Finding, event: EventFinding, window: FindingId | undefined, by: string | undefined): Tally {
  const date = window === undefined ? undefined : seen.byId.get(window);
  return {
    finding,
    event,
    window: date?.kind === "date" ? (date.interval ? `${date.interval.from ?? ""}/${date.interval.to ?? ""}` : date.value) : undefined,
    by: by ?? seen.origin(tellers(seen, finding)[0]?.id),
  };
}

function linksOf(tallies: readonly Tally[]): readonly Link[] {
  const ordered = [...tallies].sort((a, b) => byCodeUnit(a.finding.id, b.finding.id));
  return ordered.flatMap((a, at) =>
    ordered.slice(at + 1).flatMap((b) => {
      const [left, right] = [familyOf(a.event.mode), familyOf(b.event.mode)];
      if (a.finding.report === b.finding.report || (left !== undefined && right !== undefined && left !== right)) return [];
      const windows = a.window === undefined || b.window === undefined || a.window !== b.window;
      const counters = a.by === undefined || b.by === undefined || a.by !== b.by;
      if (!windows && !counters) return [];
      const why = [
        ...(windows ? ["not known to be of the same time"] : []),
        ...(counters ? ["not known to be by the same counter"] : []),
      ].join(", ");
      return [link("not-comparable", a.finding.id, b.finding.id, `counts of attacks ${why}`)];
    }),
  );
}
