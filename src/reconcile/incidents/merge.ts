import { byCodeUnit, type FindingId, type MergeReason } from "../../model/index.ts";
import { Clusters } from "../clusters.ts";
import { type Judged, verdicts } from "../verdicts.ts";
import { foldedName } from "../words.ts";
import type { Unit } from "./units.ts";
import { isDay, meet, monthsOf } from "./when.ts";
import { otherSpot, sameSpot } from "./where.ts";

/** Keys under which units of different reports are worth comparing; none where neither date nor victim is known. */
export function unitKeys(unit: Unit): readonly string[] {
  const keys = unit.killed.map((person) => `killed:${person}`);
  if (unit.many || !unit.days) return keys;
  const anchors = [
    ...unit.spots.filter((spot) => !spot.wide).flatMap((spot) => [`at:${spot.key}`, `at:${foldedName(spot.name)}`]),
    ...unit.targets.map((actor) => `on:${actor}`),
    ...unit.parties.map((actor) => `by:${actor}`),
  ];
  if (isDay(unit.days)) keys.push(...anchors.map((anchor) => `${unit.event}|${unit.days?.from ?? ""}|${anchor}`));
  if (unit.targets.length > 0 && unit.spots.length > 0)
    for (const month of monthsOf(unit.days)) keys.push(...unit.targets.map((actor) => `${unit.event}|${month}|on:${actor}`));
  return [...new Set(keys)];
}

/** Units of one component put together to incidents, with the reasons. */
export function mergeUnits<U extends Unit & { readonly judged: readonly Judged[] }>(
  units: readonly U[],
): { readonly incidents: readonly (readonly U[])[]; readonly reasons: readonly MergeReason[] } {
  const ordered = [...units].sort((a, b) => byCodeUnit(a.id, b.id));
  const byId = new Map(ordered.map((unit) => [unit.id as string, unit]));
  const decided = verdicts(ordered.flatMap((unit) => unit.judged.map((judged) => ({ ...judged, node: unit.id }))));
  const unitsOf = (ids: readonly string[]): readonly U[] => ids.flatMap((id) => byId.get(id) ?? []);
  const apart = (from: (node: string) => readonly string[], left: readonly string[], right: readonly string[]): boolean =>
    left.some((node) => from(node).some((other) => right.includes(other)));
  const clusters = new Clusters(
    [...byId.keys()],
    () => undefined,
    () => undefined,
    (left, right) =>
      !apart(decided.openTo, left.members, right.members) &&
      unitsOf(left.members).every((a) => unitsOf(right.members).every((b) => !conflict(a, b))),
  );
  const reasons: MergeReason[] = [];
  for (const { a, b, judgement } of decided.same)
    if (clusters.join(a, b, (left, right) => !apart(decided.differentFrom, left.members, right.members)))
      reasons.push({ a: a as FindingId, b: b as FindingId, by: "judgement", why: `${judgement.by} judged them the same` });
  for (const [left, right] of comparable(ordered)) {
    const why = sameEvent(left, right);
    if (why !== undefined && clusters.join(left.id, right.id)) reasons.push({ a: left.id, b: right.id, by: why.by, why: why.why });
  }
  return { incidents: clusters.all().map(unitsOf), reasons };
}

/** Pairs of units that share a key, each once, in order. */
function comparable(ordered: readonly Unit[]): readonly (readonly [Unit, Unit])[] {
  const sharing = new Map<string, Unit[]>();
  const pairs: (readonly [Unit, Unit])[] = [];
  for (const unit of ordered) {
    const others = new Set<Unit>();
    for (const key of unitKeys(unit)) {
      const group = sharing.get(key) ?? [];
      for (const other of group) others.add(other);
      sharing.set(key, [...group, unit]);
    }
    for (const other of others) pairs.push([other, unit]);
  }
  return pairs.sort(([a, b], [c, d]) => byCodeUnit(a.id, c.id) || byCodeUnit(b.id, d.id));
}

/** Why two units can not be one event. */
function conflict(a: Unit, b: Unit): boolean {
  if (a.many !== b.many || a.attempted !== b.attempted) return true;
  if (a.days && b.days && !meet(a.days, b.days)) return true;
  if (a.killed.some((person) => b.killed.includes(person))) return false;
  if (a.event !== b.event || (a.family !== undefined && b.family !== undefined && a.family !== b.family)) return true;
  if (a.report === b.report && a.inBody && b.inBody) return true;
  return a.spots.length > 0 && b.spots.length > 0 && a.spots.every((one) => b.spots.every((two) => otherSpot(one, two)));
}

/** Why two units are one event; undefined where that can not be said. An unknown date or place equals nothing. */
function sameEvent(a: Unit, b: Unit): { readonly by: string; readonly why: string } | undefined {
  const victim = a.killed.find((person) => b.killed.includes(person));
  if (victim !== undefined) return { by: "victim", why: "the same named person is killed in both, and a person is killed once" };
  if (a.many || b.many || !a.days || !b.days || !meet(a.days, b.days)) return undefined;
  const place = a.spots.find((one) => b.spots.some((two) => sameSpot(one, two)));
  const target = a.targets.find((actor) => b.targets.includes(actor));
  const shared = a.parties.filter((actor) => b.parties.includes(actor));
  const day = isDay(a.days) && isDay(b.days);
  const when = day ? `on ${a.days.from}` : `between ${a.days.from} and ${a.days.to}`;
  if (a.event === "assault" ? day && (place !== undefined || target !== undefined) : day && place !== undefined && shared.length > 0)
    return { by: "date and place", why: `both ${a.event} ${when}${place ? ` at ${place.name}` : " on the same target"}` };
  if (a.event !== "assault" && day && shared.length >= 2)
    return { by: "date and parties", why: `both ${a.event} ${when} between the same parties` };
  if (!day && place !== undefined && target !== undefined)
    return { by: "date and place", why: `both ${a.event} ${when}, same target, at ${place.name}` };
  return undefined;
}
