import { type ActorId, byCodeUnit, type EventFinding, type LedgerEntry, type Link, type OriginId, type Stance } from "../../model/index.ts";
import type { Seen } from "../case.ts";
import { tellers } from "../facts.ts";
import { link } from "../link.ts";
import { foldedWords } from "../words.ts";
import { exactOf } from "./units.ts";

/** Stances that hold an actor responsible. */
export const FOR: ReadonlySet<Stance> = new Set(["self-claim", "admission", "blame", "suspicion", "front"]);
/** Stances that clear an actor. */
export const AGAINST: ReadonlySet<Stance> = new Set(["denial", "denial-for"]);

/** The origin of an event: of the innermost statement that tells it, else of the report's own voice. */
export const originOfEvent = (seen: Seen, event: EventFinding): OriginId | undefined =>
  seen.origin(tellers(seen, event)[0]?.id) ?? seen.origin(seen.voice?.id);

/** An event with its origin. */
export interface Told {
  readonly event: EventFinding;
  readonly origin: OriginId | undefined;
}

/** One `corroborates` link between the first events of each two origins that tell the incident in different reports. */
export function corroborations(told: readonly Told[]): readonly Link[] {
  const first = new Map<OriginId, EventFinding>();
  for (const { event, origin } of told) {
    const known = origin === undefined ? undefined : first.get(origin);
    if (origin !== undefined && (!known || event.id < known.id)) first.set(origin, event);
  }
  const events = [...first].sort(([a], [b]) => byCodeUnit(a, b)).map(([, event]) => event);
  return events.flatMap((a, at) =>
    events
      .slice(at + 1)
      .filter((b) => b.report !== a.report)
      .map((b) => link("corroborates", a.id, b.id, "one event, told by two origins in two reports")),
  );
}

/** `contradicts` links between lines that hold an actor responsible and lines that clear the same actor. */
export function contradictions(ledger: readonly LedgerEntry[], nameOf: (actor: ActorId) => string): readonly Link[] {
  const links = new Map<string, Link>();
  for (const held of ledger.filter((line) => FOR.has(line.stance)))
    for (const cleared of ledger.filter((line) => AGAINST.has(line.stance))) {
      if (held.responsible === undefined || held.responsible !== cleared.responsible || held.statement === cleared.statement) continue;
      const made = link(
        "contradicts",
        held.statement,
        cleared.statement,
        `${held.stance} against ${cleared.stance} of ${nameOf(held.responsible)} for one event`,
      );
      links.set(made.id, made);
    }
  return [...links.values()];
}

/** `contradicts` links between tolls of one effect and the same people that give different exact numbers. */
export function tollContradictions(events: readonly EventFinding[]): readonly Link[] {
  const tolls = events.flatMap((event) =>
    event.toll.map((toll) => ({ event, effect: toll.effect, n: exactOf(toll.quantity), of: foldedWords(toll.of.words).at(-1) })),
  );
  const links = new Map<string, Link>();
  for (const [at, a] of tolls.entries())
    for (const b of tolls.slice(at + 1)) {
      if (a.event.id === b.event.id || a.effect !== b.effect || a.n === undefined || b.n === undefined || a.n === b.n || a.of !== b.of)
        continue;
      const made = link("contradicts", a.event.id, b.event.id, `${a.n} against ${b.n} ${a.effect} in one event`);
      links.set(made.id, made);
    }
  return [...links.values()];
}
