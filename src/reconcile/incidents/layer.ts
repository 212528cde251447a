import {
  type AccountRecord,
  type ActorId,
  type Argument,
  byCodeUnit,
  contains,
  type EventFinding,
  type FindingId,
  type Incident,
  type IncidentId,
  type IncidentRelation,
  type LedgerEntry,
  type MergeReason,
  spansOf,
} from "../../model/index.ts";
import type { CaseReader, Seen } from "../case.ts";
import { ofKind } from "../facts.ts";
import type { Keyed, Layer } from "../layer.ts";
import { type Judged, judgedOn, verdictKeys } from "../verdicts.ts";
import { foldedWords } from "../words.ts";
import { hypothesesOf } from "./hypotheses.ts";
import { contradictions, corroborations, originOfEvent, type Telling, tollContradictions } from "./incident-links.ts";
import { inLedgerOrder, ledgersOf } from "./ledger.ts";
import { mergeUnits, unitKeys } from "./merge.ts";
import { bestTitle, type Title, titleOf } from "./title.ts";
import { type OpenUnit, tellsSomething, type Unit, unitsOf } from "./units.ts";

/**
 * Incidents: events that took place, put together across reports. Events of one kind and family of modes are one incident when
 * they fall on the same known day at the same place or on the same target; in the same month only when target and place agree;
 * and killings of one named person always, unless their dates exclude each other. Each incident carries its ledger, hypotheses
 * and the links between its lines.
 */
export function incidentLayer(reader: CaseReader): Layer<Told> {
  return {
    name: "incident",
    cap: 300,
    kinds: ["incident", "link"],
    async nodes(report): Promise<readonly Keyed<Told>[]> {
      const seen = await reader.seen(report);
      const units = seen ? unitsIn(seen) : [];
      if (!seen || units.length === 0) return [];
      const ledgers = ledgersOf(seen, units);
      // "violence" alone is no incident, unless somebody claims it, denies it or is blamed for it
      const telling = units.filter((unit) => tellsSomething(unit) || ledgers.has(unit));
      return telling.map((unit) => {
        const digest = toldOf(seen, unit, ledgers.get(unit) ?? [], seen.text);
        const stands = [
          ...digest.members,
          ...digest.ledger.map((line) => line.statement),
          ...(digest.relations ?? []).flatMap(({ said, other }) => [said, other]),
        ];
        return { node: unit.id, keys: [...unitKeys(unit), ...verdictKeys(digest.judged)], digest, stands };
      });
    },
    settle(component): readonly AccountRecord[] {
      const { incidents, reasons } = mergeUnits(component.map(({ digest }) => digest));
      return incidents.flatMap((members) => recordsOf(members, reasons));
    },
    owns: (record) => record.kind === "incident",
  };
}

/** A unit with all that its incident is to say of it. */
interface Told extends Unit {
  readonly tellings: readonly (Telling & { readonly title: Title })[];
  readonly ledger: readonly LedgerEntry[];
  /** What its report says of how it hangs together with other things. */
  readonly relations?: readonly IncidentRelation[];
  /** Names, in this report, of the actors it mentions. */
  readonly names: readonly (readonly [ActorId, string])[];
  readonly judged: readonly Judged[];
}

const kept = new WeakMap<Seen, readonly OpenUnit[]>();

/** The units of a report, worked out once. */
export function unitsIn(seen: Seen): readonly OpenUnit[] {
  const units = kept.get(seen) ?? unitsOf(seen);
  kept.set(seen, units);
  return units;
}

function toldOf(seen: Seen, unit: OpenUnit, ledger: readonly LedgerEntry[], text: string): Told {
  const { events, ...own } = unit;
  const relations = relationsOf(seen, new Set(unit.members));
  const mentioned = new Set([...unit.targets, ...ledger.flatMap((line) => line.responsible ?? [])]);
  return {
    ...own,
    tellings: events.map((event) => ({ ...tellingOf(seen, event), title: titleOf(event, text) })),
    ledger,
    ...(relations.length > 0 ? { relations } : {}),
    names: [...mentioned].sort(byCodeUnit).flatMap((actor) => {
      const name = nameIn(seen, actor);
      return name === undefined ? [] : [[actor, name] as const];
    }),
    judged: judgedOn(seen.judgements, new Set(unit.members)),
  };
}

const SAID_APART: ReadonlySet<string> = new Set(["refers-to", "repeats", "contradicts"]);

/** The relations of a report between an event of a unit and something that is no part of it. */
function relationsOf(seen: Seen, members: ReadonlySet<FindingId>): readonly IncidentRelation[] {
  return ofKind(seen, "relation").flatMap((said): readonly IncidentRelation[] => {
    const { relation, a, b } = said;
    if (SAID_APART.has(relation) || members.has(a) === members.has(b)) return [];
    const origin = originOfEvent(seen, said);
    const side = members.has(a) ? "a" : "b";
    return [{ said: said.id, relation, side, other: side === "a" ? b : a, ...(origin === undefined ? {} : { origin }) }];
  });
}

function tellingOf(seen: Seen, event: EventFinding): Telling {
  const origin = originOfEvent(seen, event);
  return {
    event: event.id,
    report: event.report,
    ...(origin === undefined ? {} : { origin }),
    tolls: event.toll.map(({ effect, quantity, of }) => {
      const whom = peopleIn(event, of);
      return { effect, ...(quantity === undefined ? {} : { quantity }), ...(whom === undefined ? {} : { of: whom }) };
    }),
  };
}

const ANYBODY: ReadonlySet<string> = new Set(["people", "person", "persons"]);

/** Whom a number is of, by the last of its words; nothing where it is of people, or stands alone ("put it at 30"). */
function peopleIn(event: EventFinding, of: Argument): string | undefined {
  const alone = of.spans.every((span) => spansOf(event.evidence, "trigger").some((trigger) => contains(trigger, span)));
  const whom = alone ? undefined : foldedWords(of.words).at(-1);
  return whom === undefined || ANYBODY.has(whom) ? undefined : whom;
}

/** The incident of some units, and its links. */
function recordsOf(units: readonly Told[], reasons: readonly MergeReason[]): readonly AccountRecord[] {
  const ordered = [...units].sort((a, b) => byCodeUnit(a.id, b.id));
  const [least] = ordered;
  if (!least) return [];
  const told = ordered.flatMap((unit) => unit.tellings).sort((a, b) => byCodeUnit(a.event, b.event));
  const ledger = ordered.flatMap((unit) => unit.ledger).sort(inLedgerOrder);
  const names = new Map(ordered.flatMap((unit) => unit.names).reverse());
  const nameOf = (actor: ActorId): string => names.get(actor) ?? "an actor";
  const reports = new Map(ordered.flatMap((unit) => unit.ledger.map((line) => [line.statement, unit.report] as const)));
  const mode = ordered.find((unit) => unit.mode !== undefined)?.mode;
  const members = told.map(({ event }) => event);
  const own = new Set<FindingId>(members);
  const relations = ordered
    .flatMap((unit) => unit.relations ?? [])
    .filter(({ other }) => !own.has(other))
    .sort((a, b) => byCodeUnit(a.said, b.said) || byCodeUnit(a.other, b.other));
  const incident: Incident = {
    kind: "incident",
    id: members[0] as IncidentId,
    event: least.event,
    ...(mode === undefined ? {} : { mode }),
    title: bestTitle(told.map(({ title }) => title)),
    dates: unique(ordered.flatMap(({ days }) => (days ? [days.from === days.to ? days.from : `${days.from}/${days.to}`] : []))),
    places: unique(ordered.flatMap((unit) => unit.spots.map((spot) => spot.name))),
    targets: unique(ordered.flatMap((unit) => unit.targets.map(nameOf))),
    members,
    reports: unique(ordered.map((unit) => unit.report)),
    origins: unique([...told.flatMap(({ origin }) => origin ?? []), ...ledger.map((line) => line.origin)]),
    reasons: reasons.filter((reason) => members.includes(reason.a)),
    ledger,
    hypotheses: hypothesesOf(ledger, nameOf),
    tolls: told.flatMap(({ event, origin, tolls }) =>
      tolls.map(({ effect, quantity }) => ({
        effect,
        ...(quantity === undefined ? {} : { quantity }),
        event,
        ...(origin === undefined ? {} : { origin }),
      })),
    ),
    ...(relations.length > 0 ? { relations } : {}),
  };
  return [
    incident,
    ...corroborations(told),
    ...contradictions(ledger, nameOf, (statement) => reports.get(statement)),
    ...tollContradictions(told),
  ];
}

const unique = <T extends string>(values: readonly T[]): readonly T[] => [...new Set(values)].sort(byCodeUnit);

/** The name of an actor in the words of a report. */
function nameIn(seen: Seen, actor: ActorId): string | undefined {
  for (const entity of new Set(seen.entities.values())) {
    const first = seen.byId.get(entity);
    if (first?.kind === "actor" && seen.actor(entity) === actor) return first.name;
  }
  return undefined;
}
