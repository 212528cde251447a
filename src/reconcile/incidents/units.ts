import {
  type ActorId,
  type Argument,
  byCodeUnit,
  contains,
  type EventFinding,
  type EventKind,
  type FindingId,
  overlap,
  type ReportId,
  type Span,
  spansOf,
} from "../../model/index.ts";
import type { Seen } from "../case.ts";
import { Clusters } from "../clusters.ts";
import { actorAt, ofKind } from "../facts.ts";
import { saysAgain } from "../repeats.ts";
import { type Days, daysOf } from "./when.ts";
import { type Spot, spotOf } from "./where.ts";

/** One event as one report tells it: the events of the report that its text says are the same. */
export interface Unit {
  /** Least event finding. */
  readonly id: FindingId;
  readonly report: ReportId;
  readonly members: readonly FindingId[];
  readonly event: EventKind;
  readonly mode?: string;
  readonly family?: string;
  /** Tried, and not told as done; never one with an event that took place. */
  readonly attempted: boolean;
  readonly days?: Days;
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

/** A unit while its report is at hand. */
export interface OpenUnit extends Unit {
  readonly events: readonly EventFinding[];
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

/** Family of a weapon; undefined for any other word. */
export const weaponFamily = (word: string): string | undefined => FAMILIES.slice(0, 3).find(([, modes]) => modes.includes(word))?.[0];

/** The events of a report that took place or were tried, put together where its own text does so. */
export function unitsOf(seen: Seen): readonly OpenUnit[] {
  const motives = ofKind(seen, "motive").flatMap(({ what }) => what.spans);
  const events = ofKind(seen, "event").filter((event) => isDeed(event) && !inside(event, motives));
  const byId = new Map(events.map((event) => [event.id as string, event]));
  const clusters = new Clusters(
    events.map((event) => event.id),
    (id) => natureOf(byId.get(id)),
    (nature) => nature,
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

/** Whether an event is told as done or as tried: neither denied nor planned, asked for, threatened or only thought of. */
const isDeed = (event: EventFinding): boolean =>
  event.polarity === "happened" && (event.modality === "actual" || event.modality === "attempted") && event.event !== "hold-office";

/** Whether an event is named in one of these spans: what somebody wants ("to avenge the strike on its base") is not told as news. */
const inside = (event: EventFinding, spans: readonly Span[]): boolean =>
  spansOf(event.evidence, "trigger").some((trigger) => spans.some((span) => contains(span, trigger)));

/** Whether a unit says of an event who, whom, where or when. */
export const tellsSomething = ({ events }: OpenUnit): boolean =>
  events.some(
    (event) =>
      event.perpetrator.length + event.target.length + event.victim.length > 0 || event.place !== undefined || event.date !== undefined,
  );

/** What must be alike in events that are one: a series or a single event, tried or done. */
const natureOf = (event: EventFinding | undefined): string => `${manyOf(event)} ${event?.modality}`;

const manyOf = (event: EventFinding | undefined): boolean => event?.series !== undefined || event?.phase === "habitual";

/** A caption or pull quote that says an event again joins the first such event, body before other zones. */
function joinRepeats(events: readonly EventFinding[], clusters: Clusters<string>): void {
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
function joinMeans(events: readonly EventFinding[], clusters: Clusters<string>): void {
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

function unitOf(seen: Seen, events: readonly EventFinding[]): OpenUnit {
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
  const mode = lead.mode ?? ordered.find((event) => event.mode !== undefined)?.mode;
  // Harm told beside a deed ("killing two") belongs to it and does not make it another sort of deed.
  const family =
    familyOf(lead.mode) ??
    ordered.map((event) => familyOf(event.mode)).find((found) => found !== undefined && found !== "kill" && found !== "wounding");
  const when = days.find((found) => found.from === found.to) ?? days[0];
  return {
    id: first.id,
    report: first.report,
    events: ordered,
    members: ordered.map((event) => event.id),
    event: lead.event,
    ...(mode === undefined ? {} : { mode }),
    ...(family === undefined ? {} : { family }),
    attempted: ordered.every((event) => event.modality === "attempted"),
    ...(when === undefined ? {} : { days: when }),
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
  return said
    .flatMap((argument) => [argument, ...besideVictim(seen, event, argument)])
    .flatMap((argument) => {
      const actor = actorAt(seen, argument);
      return actor?.form === "name" && actor.actorKind === "person" ? (seen.actor(argument) ?? []) : [];
    });
}

/** What may stand between two who die together: "and", "and senior party leader". */
const TOGETHER = /^\s+and\s+(?:[^\s.,;:()]+\s+){0,5}$/;
const JOINED = /^\s+and\s+$/;

/** The named person joined to a victim by "and", on either side, while their words are hard by those of the event. */
function besideVictim(seen: Seen, event: EventFinding, victim: Argument): readonly Argument[] {
  if (seen.text === "") return [];
  const { hull } = event.evidence;
  const [start, end] = [Math.min(...victim.spans.map((span) => span.start)), Math.max(...victim.spans.map((span) => span.end))];
  return ofKind(seen, "actor").flatMap((actor) => {
    const at = actor.evidence.hull;
    if (actor.form !== "name" || actor.actorKind !== "person") return [];
    const after = at.start >= end && at.start <= hull.end + 60 && TOGETHER.test(seen.text.slice(end, at.start));
    const before = at.end <= start && JOINED.test(seen.text.slice(at.end, start));
    return after || before ? [{ words: actor.name, spans: [at], finding: actor.id }] : [];
  });
}
