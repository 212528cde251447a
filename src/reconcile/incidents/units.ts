import {
  type ActorId,
  type Argument,
  byCodeUnit,
  type EventFinding,
  type EventKind,
  type FindingId,
  overlap,
  type Quantity,
  type ReportId,
} from "../../model/index.ts";
import type { Seen } from "../case.ts";
import { Clusters } from "../clusters.ts";
import { actorAt, ofKind, tookPlace } from "../facts.ts";
import { saysAgain } from "../repeats.ts";
import { type Days, daysOf } from "./when.ts";
import { type Spot, spotOf } from "./where.ts";

/** One event as one report tells it: the events of the report that its text says are the same. */
export interface Unit {
  /** Least event finding. */
  readonly id: FindingId;
  readonly report: ReportId;
  readonly events: readonly EventFinding[];
  readonly event: EventKind;
  readonly family: string | undefined;
  readonly days: Days | undefined;
  readonly spots: readonly Spot[];
  readonly targets: readonly ActorId[];
  /** Everybody who takes part, on either side. */
  readonly parties: readonly ActorId[];
  /** Named persons killed in it. */
  readonly killed: readonly ActorId[];
  /** A habit or a series is never one single event. */
  readonly many: boolean;
  /** Whether a body sentence tells it (a caption or pull quote repeats the body). */
  readonly inBody: boolean;
}

const FAMILIES: readonly (readonly [string, readonly string[]])[] = [
  ["fire", ["rocket", "missile", "mortar", "shelling", "artillery", "rocket attack", "missile attack"]],
  ["air", ["drone", "airstrike", "air strike", "aerial", "strike", "drone strike"]],
  ["bomb", ["bombing", "bomb", "ied", "explosion", "blast", "car bomb", "suicide"]],
  ["kill", ["killing", "assassination", "execution", "death", "murder"]],
  ["arrest", ["arrest", "detention", "raid"]],
  ["meet", ["meeting", "talks", "visit", "consultation"]],
];

/** Family of a mode, within which reports choose their word freely; undefined for a mode that says nothing ("attack", none). */
export function familyOf(mode: string | undefined): string | undefined {
  if (mode === undefined || mode === "attack" || mode === "armed" || mode === "other") return undefined;
  const plain = mode.replaceAll(/[-_]/g, " ").toLowerCase();
  return FAMILIES.find(([, modes]) => modes.includes(plain))?.[0] ?? plain;
}

/** The events of a report that took place, put together where its own text does so. */
export function unitsOf(seen: Seen): readonly Unit[] {
  const events = ofKind(seen, "event").filter((event) => tookPlace(event) && event.event !== "hold-office");
  const byId = new Map(events.map((event) => [event.id as string, event]));
  const clusters = new Clusters(
    events.map((event) => event.id),
    (id) => manyOf(byId.get(id)),
    (many) => many,
    (left, right) => left.summary === right.summary,
  );
  for (const event of events) if (event.refersTo !== undefined) clusters.join(event.refersTo, event.id);
  for (const relation of ofKind(seen, "relation"))
    if (relation.relation === "refers-to" || relation.relation === "repeats") clusters.join(relation.a, relation.b);
  joinRepeats(events, clusters);
  joinMeans(events, clusters);
  return clusters
    .all()
    .map((ids) =>
      unitOf(
        seen,
        ids.flatMap((id) => byId.get(id) ?? []),
      ),
    )
    .sort((a, b) => byCodeUnit(a.id, b.id));
}

const manyOf = (event: EventFinding | undefined): boolean => event?.series !== undefined || event?.phase === "habitual";

/** A caption or pull quote that says an event again joins the first such event, body before other zones. */
function joinRepeats(events: readonly EventFinding[], clusters: Clusters<boolean>): void {
  const ordered = [...events.filter((event) => event.zone === "body"), ...events.filter((event) => event.zone !== "body")];
  for (const [at, event] of ordered.entries()) {
    const first =
      event.zone === "body"
        ? undefined
        : ordered.slice(0, at).find((earlier) => earlier.event === event.event && saysAgain(event, earlier));
    if (first) clusters.join(first.id, event.id);
  }
}

/** "killed in a strike near the port in May": two words for one attack, which share the very mention of its day and its place. */
function joinMeans(events: readonly EventFinding[], clusters: Clusters<boolean>): void {
  for (const [at, event] of events.entries())
    for (const earlier of events.slice(0, at)) {
      const shared =
        event.place?.finding !== undefined &&
        event.place.finding === earlier.place?.finding &&
        event.date?.finding !== undefined &&
        event.date.finding === earlier.date?.finding;
      if (shared && event.event === "assault" && earlier.event === "assault" && overlap(event.evidence.hull, earlier.evidence.hull) > 0)
        clusters.join(earlier.id, event.id);
    }
}

function unitOf(seen: Seen, events: readonly EventFinding[]): Unit {
  const ordered = [...events].sort((a, b) => byCodeUnit(a.id, b.id));
  const [first] = ordered as [EventFinding, ...EventFinding[]];
  const actors = (of: (event: EventFinding) => readonly Argument[]): readonly ActorId[] =>
    [
      ...new Set(ordered.flatMap(of).flatMap((argument) => (actorAt(seen, argument)?.form === "name" ? (seen.actor(argument) ?? []) : []))),
    ].sort(byCodeUnit);
  const days = ordered
    .map((event) => daysOf(seen, event.date))
    .filter((found) => found !== undefined)
    .sort((a, b) => byCodeUnit(a.from + a.to, b.from + b.to));
  const plain = (event: EventFinding): boolean => event.refersTo === undefined;
  const lead = ordered.find(plain) ?? first;
  return {
    id: first.id,
    report: first.report,
    events: ordered,
    event: lead.event,
    family: familyOf(lead.mode) ?? ordered.map((event) => familyOf(event.mode)).find((family) => family !== undefined),
    days: days.find((found) => found.from === found.to) ?? days[0],
    spots: ordered.flatMap((event) => spotOf(seen, event.place) ?? []),
    targets: actors((event) => event.target),
    parties: actors((event) => [...event.perpetrator, ...event.target, ...event.victim]),
    killed: [...new Set(ordered.flatMap((event) => killedIn(seen, event)))].sort(byCodeUnit),
    many: ordered.some(manyOf),
    inBody: ordered.some((event) => event.zone === "body"),
  };
}

/** Named persons an event kills: its victims and targets when it is a killing, and those its toll counts as killed. */
function killedIn(seen: Seen, event: EventFinding): readonly ActorId[] {
  const killing = familyOf(event.mode) === "kill";
  const fatal = event.toll.some((toll) => toll.effect === "killed");
  const said = [
    ...(killing ? event.target : []),
    ...(killing || fatal ? event.victim : []),
    ...event.toll.filter((toll) => toll.effect === "killed").map((toll) => toll.of),
  ];
  return said.flatMap((argument) => {
    const actor = actorAt(seen, argument);
    return actor?.form === "name" && actor.actorKind === "person" ? (seen.actor(argument) ?? []) : [];
  });
}

/** How many, for comparison: an exact number, else undefined. */
export const exactOf = (quantity: Quantity | undefined): number | undefined => (quantity?.form === "exact" ? quantity.n : undefined);
