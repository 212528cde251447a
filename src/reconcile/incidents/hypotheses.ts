import { type ActorId, type Bearing, byCodeUnit, type Hypothesis, type LedgerEntry } from "../../model/index.ts";

/**
 * Competing hypotheses of a ledger (Heuer 1999, ch. 8): one for each actor it names and "somebody not named", each with how every
 * line bears on it. The one with the fewest inconsistent origins comes first; none is voted true.
 */
export function hypothesesOf(ledger: readonly LedgerEntry[], nameOf: (actor: ActorId) => string): readonly Hypothesis[] {
  const named = [...new Set(ledger.flatMap((line) => (line.stance === "no-claim" ? [] : (line.responsible ?? []))))].sort(byCodeUnit);
  if (ledger.length === 0) return [];
  const fronts = new Set(ledger.flatMap((line) => (line.stance === "front" ? (line.responsible ?? []) : [])));
  const all = [...named, undefined].map((responsible) => {
    const marks = ledger.map((line) => ({ statement: line.statement, ...bearing(line, responsible) }));
    const against = new Set(ledger.filter((_, at) => marks[at]?.bearing === "inconsistent").map((line) => line.origin));
    const name = responsible === undefined ? "somebody not named" : `${fronts.has(responsible) ? "a front of " : ""}${nameOf(responsible)}`;
    return { ...(responsible === undefined ? {} : { responsible }), claim: `${name} did it`, marks, inconsistent: against.size };
  });
  return all.sort(
    (a, b) =>
      a.inconsistent - b.inconsistent ||
      (a.responsible === undefined ? 1 : b.responsible === undefined ? -1 : byCodeUnit(a.responsible, b.responsible)),
  );
}

interface Mark {
  readonly bearing: Bearing;
  readonly why: string;
}

/** How one ledger line bears on "this actor did it" (`undefined`: somebody not named). */
function bearing(line: LedgerEntry, actor: ActorId | undefined): Mark {
  const same = actor !== undefined && line.responsible === actor;
  switch (line.stance) {
    case "self-claim":
    case "admission":
      return same
        ? mark("consistent", "says so of itself")
        : line.responsible === undefined
          ? mark("no-bearing", "who claims it is not known")
          : mark("inconsistent", "another claims it");
    case "denial":
    case "denial-for":
      return same
        ? mark("inconsistent", line.stance === "denial" ? "denies it" : "another denies it for it")
        : mark("no-bearing", "a denial of one says nothing of another");
    case "blame":
    case "front":
      return same
        ? mark("consistent", "is held responsible")
        : line.responsible === undefined
          ? mark("no-bearing", "the accused is not known")
          : mark("inconsistent", "another is held responsible");
    case "suspicion":
      return same ? mark("consistent", "is suspected") : mark("no-bearing", "suspicion of one does not clear another");
    case "no-claim":
      return mark("no-bearing", "that nobody claims it fits every doer");
    default:
      return line.stance satisfies never;
  }
}

const mark = (bearing: Bearing, why: string): Mark => ({ bearing, why });
