import {
  type Act,
  type ActorId,
  type Argument,
  byCodeUnit,
  type EventFinding,
  type EventKind,
  type LedgerEntry,
  type OriginId,
  overlap,
  type Stance,
  type StatementFinding,
  spansOf,
} from "../../model/index.ts";
import type { Seen } from "../case.ts";
import { actorAt, ofKind } from "../facts.ts";
import type { OpenUnit } from "./units.ts";

const STANCES: Partial<Readonly<Record<Act, Stance>>> = {
  claims: "self-claim",
  admits: "admission",
  denies: "denial",
  "denies-for": "denial-for",
  accuses: "blame",
  blames: "blame",
  suspects: "suspicion",
  "no-claim": "no-claim",
};
/** Acts by which a speaker tells a deed; with its doer named, the speaker holds the doer responsible. */
const TELLING: ReadonlySet<Act> = new Set(["says", "reports", "confirms", "assesses", "argues"]);

/** The stance a statement takes by its act; undefined for acts that take none, and for a denial or admission that is itself denied. */
export function stanceOf(statement: StatementFinding): Stance | undefined {
  const stance = STANCES[statement.act];
  if (statement.polarity === "affirmed") return stance;
  return stance === "self-claim" ? "no-claim" : undefined;
}

/** Kinds of deeds that somebody answers for. */
const ANSWERED: ReadonlySet<EventKind> = new Set(["assault", "coerce"]);

/** Units that a statement speaks of, with why: its `about`, else events told in it, else events whose words are its content. */
export function unitsAbout(
  seen: Seen,
  statement: StatementFinding,
  units: readonly OpenUnit[],
): readonly { readonly unit: OpenUnit; readonly why: string }[] {
  const mine = units.filter((unit) => unit.report === seen.report.id && ANSWERED.has(unit.event));
  const about = mine.filter((unit) => unit.events.some((event) => statement.about.some((argument) => means(argument, event))));
  if (about.length > 0) return about.map((unit) => ({ unit, why: "the statement names the event" }));
  const told = mine.filter((unit) =>
    unit.events.some((event) => event.told[0] === statement.id && (statement.act !== "claims" || isBySpeaker(seen, event, statement))),
  );
  if (told.length > 0) return told.map((unit) => ({ unit, why: "the event is told in the statement" }));
  // "claims" without a deed of one's own is only an assertion
  if (statement.act === "claims") return [];
  const inside = mine.filter((unit) =>
    unit.events.some(
      (event) =>
        event.evidence.hull.start < event.evidence.hull.end &&
        statement.content.some((span) => overlap(span, event.evidence.hull) === event.evidence.hull.end - event.evidence.hull.start),
    ),
  );
  return inside.map((unit) => ({ unit, why: "the event stands in the words of the statement" }));
}

/** Whether who speaks did it, by what he says: "said it had carried out the raid". */
const isBySpeaker = (seen: Seen, event: EventFinding, { speaker }: StatementFinding): boolean => {
  const own = speaker === undefined || speaker === "outlet" ? undefined : seen.actor(speaker);
  return own !== undefined && event.perpetrator.some((argument) => seen.actor(argument) === own);
};

/** Whether an argument is an event: by its finding, or by standing on the words that trigger it. */
const means = (argument: Argument, event: EventFinding): boolean =>
  argument.finding === event.id ||
  (argument.finding === undefined &&
    argument.spans.some((span) => spansOf(event.evidence, "trigger").some((trigger) => overlap(span, trigger) > 0)));

/** Statements of a report that belong into ledgers, and the units they speak of; `front` ties and told doers included. */
function ledgerStatements(
  seen: Seen,
  units: readonly OpenUnit[],
): readonly { readonly statement: StatementFinding; readonly unit: OpenUnit; readonly why: string }[] {
  return ofKind(seen, "statement").flatMap((statement) =>
    stanceOf(statement) === undefined && !TELLING.has(statement.act)
      ? []
      : unitsAbout(seen, statement, units).map((found) => ({ statement, ...found })),
  );
}

/** The ledger lines of one report by the unit they are about, ordered by place in the report. */
export function ledgersOf(seen: Seen, units: readonly OpenUnit[]): ReadonlyMap<OpenUnit, readonly LedgerEntry[]> {
  const ledgers = new Map<OpenUnit, LedgerEntry[]>();
  for (const { statement, unit, why } of ledgerStatements(seen, units)) {
    const origin = seen.origin(statement.id);
    if (origin === undefined) continue;
    const said = heldBy(seen, statement, unit);
    const fronts = frontedIn(seen, statement);
    const lines: readonly Line[] = [
      ...(said ? said.responsible.map((responsible) => ({ stance: said.stance, responsible, why: said.why ?? why })) : []),
      ...fronts.map((responsible) => ({
        stance: "front" as const,
        responsible,
        why: `${why}; it says that one acts as a front for another`,
      })),
    ];
    ledgers.set(unit, [...(ledgers.get(unit) ?? []), ...lines.map((line) => entry(seen, statement, origin, line))]);
  }
  return ledgers;
}

interface Line {
  readonly stance: Stance;
  readonly responsible: ActorId | undefined;
  readonly why: string;
}

function entry(seen: Seen, statement: StatementFinding, origin: OriginId, line: Line): LedgerEntry {
  const by = statement.speaker === undefined || statement.speaker === "outlet" ? undefined : seen.actor(statement.speaker);
  return {
    stance: line.stance,
    statement: statement.id,
    ...(line.responsible === undefined ? {} : { responsible: line.responsible }),
    ...(by === undefined ? {} : { by }),
    origin,
    why: line.why,
  };
}

/** What a statement says about who did it; without a unit, only what its own act says. */
export function heldBy(
  seen: Seen,
  statement: StatementFinding,
  unit?: OpenUnit,
): { readonly stance: Stance; readonly responsible: readonly (ActorId | undefined)[]; readonly why?: string } | undefined {
  const stance = stanceOf(statement);
  const speaker = statement.speaker === undefined || statement.speaker === "outlet" ? undefined : seen.actor(statement.speaker);
  const accused = actorsAbout(seen, statement);
  const doers = (unit?.events ?? [])
    .filter((event) => event.told[0] === statement.id)
    .flatMap((event) => event.perpetrator)
    .flatMap((argument) => (actorAt(seen, argument)?.form === "name" ? (seen.actor(argument) ?? []) : []));
  switch (stance) {
    case undefined: {
      if (!TELLING.has(statement.act) || statement.polarity !== "affirmed" || doers.length === 0) return undefined;
      const own = speaker !== undefined && doers.includes(speaker);
      return {
        stance: own ? "admission" : "blame",
        responsible: [...new Set(own ? [speaker] : doers)],
        why: "the words tell the deed with its doer",
      };
    }
    case "self-claim":
    case "admission":
    case "denial":
      return { stance, responsible: [speaker ?? accused[0]] };
    case "denial-for":
    case "blame":
    case "suspicion":
      return { stance, responsible: orOpen(accused.length > 0 ? accused : doers) };
    case "no-claim":
      return { stance, responsible: [accused[0] ?? speaker] };
    case "front":
      return undefined;
    default:
      return stance satisfies never;
  }
}

const orOpen = (actors: readonly ActorId[]): readonly (ActorId | undefined)[] => (actors.length > 0 ? [...new Set(actors)] : [undefined]);

/** Actors among what a statement is about, ordered as there; pronouns and open words left out. */
const actorsAbout = (seen: Seen, statement: StatementFinding): readonly ActorId[] =>
  statement.about.flatMap((argument) => (actorAt(seen, argument) ? (seen.actor(argument) ?? []) : []));

/** Actors that a statement says somebody fronts for. */
const frontedIn = (seen: Seen, statement: StatementFinding): readonly ActorId[] =>
  ofKind(seen, "tie").flatMap((tie) =>
    tie.type === "fronts for" && tie.polarity === "affirmed" && tie.told[0] === statement.id ? (seen.actor(tie.to) ?? []) : [],
  );

/** Ledger lines in the order of the account: by stance as listed in the model's words, then statement id. */
export const inLedgerOrder = (a: LedgerEntry, b: LedgerEntry): number =>
  order(a.stance) - order(b.stance) || byCodeUnit(a.statement, b.statement) || byCodeUnit(a.responsible ?? "", b.responsible ?? "");

const ORDER: readonly Stance[] = ["self-claim", "admission", "denial", "denial-for", "blame", "suspicion", "front", "no-claim"];
const order = (stance: Stance): number => ORDER.indexOf(stance);
