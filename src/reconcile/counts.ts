import {
  byCodeUnit,
  type CountFinding,
  type EventFinding,
  type Finding,
  type FindingId,
  type Link,
  overlap,
  type Quantity,
  type ReportId,
} from "../model/index.ts";
import type { CaseReader, Seen } from "./case.ts";
import { ofKind, tellers } from "./facts.ts";
import { familyOf, weaponFamily } from "./incidents/units.ts";
import type { Keyed, Layer } from "./layer.ts";
import { link } from "./link.ts";
import { foldedWords } from "./words.ts";

/** A number of attacks, with when and by whom it was counted. */
interface Tally {
  /** The series of attacks where the reader found one, else the count. */
  readonly id: FindingId;
  readonly report: ReportId;
  readonly family?: string;
  /** Value of the window; absent where the report gives none. */
  readonly window?: string;
  readonly by?: string;
}

/** Counts of one kind of attack in different reports, taken in different windows or by different counters, are not comparable. */
export function countLayer(reader: CaseReader): Layer<Tally> {
  return {
    name: "count",
    cap: 40,
    kinds: ["link"],
    async nodes(report): Promise<readonly Keyed<Tally>[]> {
      const seen = await reader.seen(report);
      return seen ? talliesOf(seen).map((tally) => ({ node: tally.id, keys: ["attacks"], digest: tally })) : [];
    },
    settle: (component) => linksOf(component.map(({ digest }) => digest)),
    owns: () => false,
  };
}

function talliesOf(seen: Seen): readonly Tally[] {
  const assaults = ofKind(seen, "event").filter((event) => event.event === "assault");
  const counted = new Set<FindingId>();
  const all: Tally[] = [];
  for (const count of ofKind(seen, "count").filter(({ quantity }) => several(quantity))) {
    const event = assaults.find((found) => found.id === count.of.finding || sameWords(found, count));
    if (!event) continue;
    const by = count.by === undefined ? undefined : (seen.actor(count.by) ?? count.by.words);
    counted.add(event.id);
    all.push(tally(seen, event.series !== undefined && several(event.series) ? event : count, event, count.window, by));
  }
  const series = assaults.filter((event) => event.series !== undefined && several(event.series) && !counted.has(event.id));
  all.push(...series.map((event) => tally(seen, event, event, event.date?.finding, undefined)));
  return all.filter((found, at) => !all.slice(0, at).some((before) => before.id === found.id));
}

/** Whether a quantity is a number of two or more; "attacks" and "dozens" are no counts to compare. */
const several = (quantity: Quantity): boolean => quantity.form !== "vague" && (quantity.form === "range" ? quantity.max : quantity.n) > 1;

/** Whether an event of a series is told in the words of a count. */
const sameWords = (event: EventFinding, count: CountFinding): boolean =>
  event.series !== undefined && overlap(event.evidence.hull, count.evidence.hull) > 0;

function tally(seen: Seen, finding: Finding, event: EventFinding, window: FindingId | undefined, counter: string | undefined): Tally {
  const date = window === undefined ? undefined : seen.byId.get(window);
  const when = date?.kind === "date" ? (date.interval ? `${date.interval.from ?? ""}/${date.interval.to ?? ""}` : date.value) : undefined;
  const by = counter ?? seen.origin(tellers(seen, finding)[0]?.id);
  const family = familyOf(event.mode) ?? weaponOf(event);
  return {
    id: finding.id,
    report: finding.report,
    ...(family === undefined ? {} : { family }),
    ...(when === undefined ? {} : { window: when }),
    ...(by === undefined ? {} : { by }),
  };
}

/** Family of the weapon in the words for the attacks, where their kind says none: "drone attacks" are not "missile attacks". */
function weaponOf(event: EventFinding): string | undefined {
  const words = event.evidence.parts.filter(({ role }) => role === "trigger" || role === "argument").flatMap((part) => part.words);
  return foldedWords(words.join(" "))
    .map((word) => weaponFamily(word.replace(/s$/, "")))
    .find((family) => family !== undefined);
}

function linksOf(tallies: readonly Tally[]): readonly Link[] {
  const ordered = [...tallies].sort((a, b) => byCodeUnit(a.id, b.id));
  return ordered.flatMap((a, at) =>
    ordered.slice(at + 1).flatMap((b) => {
      if (a.report === b.report || (a.family !== undefined && b.family !== undefined && a.family !== b.family)) return [];
      const windows = a.window === undefined || b.window === undefined || a.window !== b.window;
      const counters = a.by === undefined || b.by === undefined || a.by !== b.by;
      if (!windows && !counters) return [];
      const why = [
        ...(windows ? ["not known to be of the same time"] : []),
        ...(counters ? ["not known to be by the same counter"] : []),
      ].join(", ");
      return [link("not-comparable", a.id, b.id, `counts of attacks ${why}`)];
    }),
  );
}
