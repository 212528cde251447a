import {
  type ActorId,
  byCodeUnit,
  type EventFinding,
  type FindingId,
  type LedgerEntry,
  type Link,
  type OriginId,
  type Quantity,
  type ReportId,
  type Stance,
  type Toll,
} from "../../model/index.ts";
import type { Seen } from "../case.ts";
import { tellers } from "../facts.ts";
import { link } from "../link.ts";

/** Stances that hold an actor responsible. */
export const FOR: ReadonlySet<Stance> = new Set(["self-claim", "admission", "blame", "suspicion", "front"]);
/** Stances that clear an actor. */
export const AGAINST: ReadonlySet<Stance> = new Set(["denial", "denial-for"]);

/** The origin of an event: of the innermost statement that tells it, else of the report's own voice. */
export const originOfEvent = (seen: Seen, event: EventFinding): OriginId | undefined =>
  seen.origin(tellers(seen, event)[0]?.id) ?? seen.origin(seen.voice?.id);

/** One event as one report tells it, as incidents need it. */
export interface Telling {
  readonly event: FindingId;
  readonly report: ReportId;
  readonly origin?: OriginId;
  readonly tolls: readonly {
    readonly effect: Toll["effect"];
    readonly quantity?: Quantity;
    /** Last word of those harmed, folded. */
    readonly of?: string;
  }[];
}

/** One `corroborates` link between the first events of each two origins that tell the incident in different reports. */
export function corroborations(told: readonly Telling[]): readonly Link[] {
  const first = new Map<OriginId, Telling>();
  for (const telling of told) {
    const known = telling.origin === undefined ? undefined : first.get(telling.origin);
    if (telling.origin !== undefined && (!known || telling.event < known.event)) first.set(telling.origin, telling);
  }
  const events = [...first].sort(([a], [b]) => byCodeUnit(a, b)).map(([, telling]) => telling);
  return events.flatMap((a, at) =>
    events
      .slice(at + 1)
      .filter((b) => b.report !== a.report)
      .map((b) => link("corroborates", a.event, b.event, "one event, told by two origins in two reports")),
  );
}

/** `contradicts` links between lines that hold an actor responsible and lines of other reports that clear the same actor. */
export function contradictions(
  ledger: readonly LedgerEntry[],
  nameOf: (actor: ActorId) => string,
  reportOf: (statement: FindingId) => ReportId | undefined,
): readonly Link[] {
  const links = new Map<string, Link>();
  for (const held of ledger.filter((line) => FOR.has(line.stance)))
    for (const cleared of ledger.filter((line) => AGAINST.has(line.stance))) {
      if (held.responsible === undefined || held.responsible !== cleared.responsible) continue;
      if (reportOf(held.statement) === reportOf(cleared.statement)) continue;
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
export function tollContradictions(told: readonly Telling[]): readonly Link[] {
  const tolls = told.flatMap(({ event, tolls: own }) =>
    own.flatMap(({ effect, quantity, of }) => (quantity?.form === "exact" ? [{ event, effect, n: quantity.n, of }] : [])),
  );
  const links = new Map<string, Link>();
  for (const [at, a] of tolls.entries())
    for (const b of tolls.slice(at + 1)) {
      if (a.event === b.event || a.effect !== b.effect || a.n === b.n || a.of !== b.of) continue;
      const made = link("contradicts", a.event, b.event, `${a.n} against ${b.n} ${a.effect} in one event`);
      links.set(made.id, made);
    }
  return [...links.values()];
}
