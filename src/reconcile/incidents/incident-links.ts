import {
  type ActorId,
  type EventFinding,
  type FindingId,
  type LedgerEntry,
  type Link,
  type OriginId,
  type Quantity,
  quantityWords,
  type RelationFinding,
  type ReportId,
  type Stance,
  type Toll,
} from "../../model/index.ts";
import type { Seen } from "../case.ts";
import { tellers } from "../facts.ts";
import { FEW, fewPairs } from "../few-pairs.ts";
import { link } from "../link.ts";

/** Stances that hold an actor responsible. */
export const FOR: ReadonlySet<Stance> = new Set(["self-claim", "admission", "blame", "suspicion", "front"]);
/** Stances that clear an actor. */
export const AGAINST: ReadonlySet<Stance> = new Set(["denial", "denial-for"]);

/** The origin of an event or relation: of the innermost statement that tells it, else of the report's own voice. */
export const originOfEvent = (seen: Seen, event: EventFinding | RelationFinding): OriginId | undefined =>
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

/** `corroborates` links between the first events of two origins that tell the incident in different reports; of many, each with the first few. */
export function corroborations(told: readonly Telling[]): readonly Link[] {
  const first = new Map<OriginId, Telling>();
  for (const telling of told) {
    const known = telling.origin === undefined ? undefined : first.get(telling.origin);
    if (telling.origin !== undefined && (!known || telling.event < known.event)) first.set(telling.origin, telling);
  }
  const events = [...first].map(([id, telling]) => ({ id, telling }));
  return fewPairs(events, () => [""])
    .filter(([{ telling: a }, { telling: b }]) => b.report !== a.report)
    .map(([{ telling: a }, { telling: b }]) => link("corroborates", a.event, b.event, "one event, told by two origins in two reports"));
}

/** `contradicts` links between lines that hold an actor responsible and lines of other reports that clear the same actor. */
export function contradictions(
  ledger: readonly LedgerEntry[],
  nameOf: (actor: ActorId) => string,
  reportOf: (statement: FindingId) => ReportId | undefined,
): readonly Link[] {
  const links = new Map<string, Link>();
  const lines = (stances: ReadonlySet<Stance>) =>
    Map.groupBy(
      ledger.filter(({ stance, responsible }) => stances.has(stance) && responsible !== undefined),
      ({ responsible }) => responsible,
    );
  const clearing = lines(AGAINST);
  const add = (held: LedgerEntry, cleared: LedgerEntry): void => {
    if (held.responsible === undefined || reportOf(held.statement) === reportOf(cleared.statement)) return;
    const why = `${held.stance} against ${cleared.stance} of ${nameOf(held.responsible)} for one event`;
    const made = link("contradicts", held.statement, cleared.statement, why);
    links.set(made.id, made);
  };
  for (const [actor, holding] of lines(FOR)) {
    const against = clearing.get(actor) ?? [];
    for (const held of holding) for (const cleared of against.slice(0, FEW)) add(held, cleared);
    for (const cleared of against) for (const held of holding.slice(0, FEW)) add(held, cleared);
  }
  return [...links.values()];
}

/**
 * `contradicts` links between numbers of one effect on the same people that exclude each other: "12" and "30", "at least 40" and "15". Not
 * where one origin counts twice in one report.
 */
export function tollContradictions(told: readonly Telling[]): readonly Link[] {
  const tolls = told.flatMap(({ event, report, origin, tolls: own }) =>
    own.flatMap(({ effect, quantity, of }) => {
      const span = quantity && spanOf(quantity);
      return quantity && span ? [{ event, report, origin, effect, quantity, span, of }] : [];
    }),
  );
  const links = new Map<string, Link>();
  for (const same of Map.groupBy(tolls, ({ effect, of }) => `${effect}|${of ?? ""}`).values()) {
    const numbers = [...Map.groupBy(same, ({ span }) => span.join("-")).values()];
    for (const [at, ones] of numbers.entries())
      for (const others of numbers
        .slice(0, at)
        .filter((group) => excludes(group[0]?.span, ones[0]?.span))
        .slice(0, FEW))
        for (const pair of crossed(ones, others)) {
          const [a, b] = pair[0].event < pair[1].event ? pair : ([pair[1], pair[0]] as const);
          if (a.event === b.event || (a.report === b.report && a.origin === b.origin)) continue;
          const why = `${quantityWords(a.quantity)} against ${quantityWords(b.quantity)} ${a.effect} in one event`;
          const made = link("contradicts", a.event, b.event, why);
          links.set(made.id, made);
        }
  }
  return [...links.values()];
}

type Reach = readonly [number, number];

/** The numbers that a quantity leaves open; nothing for "about 40" and "dozens", which exclude no number for sure. */
function spanOf(quantity: Quantity): Reach | undefined {
  switch (quantity.form) {
    case "exact":
      return [quantity.n, quantity.n];
    case "at-least":
      return [quantity.n, Number.POSITIVE_INFINITY];
    case "at-most":
      return [0, quantity.n];
    case "range":
      return [quantity.min, quantity.max];
    default:
      return undefined;
  }
}

const excludes = (a: Reach | undefined, b: Reach | undefined): boolean =>
  a !== undefined && b !== undefined && (a[1] < b[0] || b[1] < a[0]);

/** Each of one list with the first few of the other, and the other way round. */
const crossed = <T>(ones: readonly T[], others: readonly T[]): readonly (readonly [T, T])[] => [
  ...ones.flatMap((a) => others.slice(0, FEW).map((b) => [a, b] as const)),
  ...others.slice(FEW).flatMap((b) => ones.slice(0, FEW).map((a) => [a, b] as const)),
];
