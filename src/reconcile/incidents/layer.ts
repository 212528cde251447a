import {
  type AccountRecord,
  type ActorId,
  byCodeUnit,
  type Incident,
  type IncidentId,
  type Judgement,
  type MergeReason,
  type ReportId,
} from "../../model/index.ts";
import type { CaseReader, Seen } from "../case.ts";
import type { Member } from "../graph.ts";
import type { Keyed, Layer } from "../layer.ts";
import { verdictKeys } from "../verdicts.ts";
import { hypothesesOf } from "./hypotheses.ts";
import { contradictions, corroborations, originOfEvent, tollContradictions } from "./incident-links.ts";
import { inLedgerOrder, ledgerOf, ledgerStatements } from "./ledger.ts";
import { mergeUnits, unitKeys } from "./merge.ts";
import { titleOf } from "./title.ts";
import { type Unit, unitsOf } from "./units.ts";

const LINKS: ReadonlySet<string> = new Set(["corroborates", "contradicts"]);

/**
 * Incidents: events that took place, put together across reports. Events of one kind and family of modes are one incident when
 * they fall on the same known day at the same place or on the same target; in the same month only when target and place agree;
 * and killings of one named person always, unless their dates exclude each other. Each incident carries its ledger, hypotheses
 * and the links between its lines. Statements about an event are nodes too, so that links between them are kept with it.
 */
export function incidentLayer(reader: CaseReader): Layer {
  return {
    name: "incident",
    cap: 300,
    async nodes(report): Promise<readonly Keyed[]> {
      const seen = await reader.seen(report);
      if (!seen) return [];
      const units = unitsIn(seen);
      const events = units.flatMap((unit) =>
        unit.events.map((event) => ({
          node: event.id,
          keys: [`unit:${unit.id}`, ...unitKeys(unit), ...verdictKeys(seen.judgements, event.id)],
        })),
      );
      const statements = new Map<string, string[]>();
      for (const { statement, unit } of ledgerStatements(seen, units))
        statements.set(statement.id, [...(statements.get(statement.id) ?? []), `unit:${unit.id}`]);
      return [...events, ...[...statements].map(([node, keys]) => ({ node, keys }))];
    },
    async settle(component): Promise<readonly AccountRecord[]> {
      const reports = await reportsOf(reader, component);
      const inside = new Set(component.map((member) => member.node));
      const units = [...reports.values()].flatMap((seen) => unitsIn(seen).filter((unit) => inside.has(unit.id)));
      const judgements: readonly Judgement[] = [...reports.values()].flatMap((seen) => seen.judgements);
      const { incidents, reasons } = mergeUnits(units, judgements);
      const texts = new Map<ReportId, string>();
      for (const report of reports.keys()) texts.set(report, await reader.words(report));
      return incidents.flatMap((members) => recordsOf(members, reasons, reports, texts));
    },
    owns: (record) => record.kind === "incident" || (record.kind === "link" && LINKS.has(record.type)),
  };
}

const kept = new WeakMap<Seen, readonly Unit[]>();

/** The units of a report, worked out once. */
export function unitsIn(seen: Seen): readonly Unit[] {
  const units = kept.get(seen) ?? unitsOf(seen);
  kept.set(seen, units);
  return units;
}

/** The reports of a component, in code-unit order of their ids. */
async function reportsOf(reader: CaseReader, component: readonly Member[]): Promise<ReadonlyMap<ReportId, Seen>> {
  const reports = new Map<ReportId, Seen>();
  for (const id of [...new Set(component.map((member) => member.report))].sort(byCodeUnit)) {
    const seen = await reader.seen(id);
    if (seen) reports.set(id, seen);
  }
  return reports;
}

/** The incident of some units, and its links. */
function recordsOf(
  units: readonly Unit[],
  reasons: readonly MergeReason[],
  reports: ReadonlyMap<ReportId, Seen>,
  texts: ReadonlyMap<ReportId, string>,
): readonly AccountRecord[] {
  const ordered = [...units].sort((a, b) => byCodeUnit(a.id, b.id));
  const [least] = ordered;
  if (!least) return [];
  const ids = [...new Set(ordered.map((unit) => unit.report))].sort(byCodeUnit);
  const all = ids.flatMap((id) => reports.get(id) ?? []);
  const events = ordered.flatMap((unit) => unit.events).sort((a, b) => byCodeUnit(a.id, b.id));
  const ledger = all.flatMap((seen) => ledgerOf(seen, ordered)).sort(inLedgerOrder);
  const told = events.flatMap((event) => {
    const seen = reports.get(event.report);
    return seen ? [{ event, origin: originOfEvent(seen, event) }] : [];
  });
  const nameOf = (actor: ActorId): string => nameIn(all, actor);
  const mode = ordered.flatMap((unit) => unit.events).find((event) => event.mode !== undefined)?.mode;
  const members = events.map((event) => event.id);
  const incident: Incident = {
    kind: "incident",
    id: members[0] as IncidentId,
    event: least.event,
    ...(mode === undefined ? {} : { mode }),
    title: titleOf(events, texts),
    dates: unique(
      ordered.flatMap((unit) =>
        unit.days ? [unit.days.from === unit.days.to ? unit.days.from : `${unit.days.from}/${unit.days.to}`] : [],
      ),
    ),
    places: unique(ordered.flatMap((unit) => unit.spots.map((spot) => spot.name))),
    targets: unique(ordered.flatMap((unit) => unit.targets.map(nameOf))),
    members,
    reports: ids,
    origins: [...new Set([...told.flatMap(({ origin }) => origin ?? []), ...ledger.map((line) => line.origin)])].sort(byCodeUnit),
    reasons: reasons.filter((reason) => members.includes(reason.a)),
    ledger,
    hypotheses: hypothesesOf(ledger, nameOf),
    tolls: events.flatMap((event) =>
      event.toll.map((toll) => ({
        effect: toll.effect,
        ...(toll.quantity === undefined ? {} : { quantity: toll.quantity }),
        event: event.id,
      })),
    ),
  };
  return [incident, ...corroborations(told), ...contradictions(ledger, nameOf), ...tollContradictions(events)];
}

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)].sort(byCodeUnit);

/** The name of an actor in the words of these reports. */
function nameIn(reports: readonly Seen[], actor: ActorId): string {
  for (const seen of reports)
    for (const entity of new Set(seen.entities.values())) {
      const first = seen.byId.get(entity);
      if (first?.kind === "actor" && seen.actor(entity) === actor) return first.name;
    }
  return "an actor";
}
