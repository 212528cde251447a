import { type ActorId, type Bearing, byCodeUnit, type Hypothesis, type LedgerEntry } from "../../model/index.ts";

/** Who may have done it: an actor by its own hand, an actor through a front, or (without an actor) somebody not named. */
interface Answer {
  readonly actor?: ActorId;
  readonly through?: "front";
}

/**
 * Competing hypotheses of a ledger (Heuer 1999, ch. 8): one for each actor that it names, one for a front of each actor that it sees behind
 * one, and "somebody not named", each with how every line bears on it, in the order of the ledger. The one with the fewest inconsistent
 * origins comes first; none is voted true.
 */
export function hypothesesOf(ledger: readonly LedgerEntry[], nameOf: (actor: ActorId) => string): readonly Hypothesis[] {
  if (ledger.length === 0) return [];
  const actors = (fits: (line: LedgerEntry) => boolean): readonly ActorId[] =>
    [...new Set(ledger.flatMap((line) => (fits(line) ? (line.responsible ?? []) : [])))].sort(byCodeUnit);
  const answers: readonly Answer[] = [
    ...actors(({ stance }) => stance !== "no-claim" && stance !== "front").map((actor) => ({ actor })),
    ...actors(({ stance }) => stance === "front").map((actor) => ({ actor, through: "front" as const })),
    {},
  ];
  const all = answers.map((answer, place) => {
    const marks = ledger.map((line) => ({ statement: line.statement, ...bearing(line, answer) }));
    const against = new Set(ledger.filter((_, at) => marks[at]?.bearing === "inconsistent").map((line) => line.origin));
    const { actor, through } = answer;
    const hypothesis = {
      ...(actor === undefined ? {} : { responsible: actor }),
      claim: `${actor === undefined ? "somebody not named" : `${through ? "a front of " : ""}${nameOf(actor)}`} did it`,
      marks,
      inconsistent: against.size,
    };
    return { hypothesis, place };
  });
  return all.sort((a, b) => a.hypothesis.inconsistent - b.hypothesis.inconsistent || a.place - b.place).map(({ hypothesis }) => hypothesis);
}

interface Mark {
  readonly bearing: Bearing;
  readonly why: string;
}

/** How one ledger line bears on an answer. */
function bearing(line: LedgerEntry, answer: Answer): Mark {
  const same = answer.actor !== undefined && line.responsible === answer.actor;
  return answer.through === "front" ? bearingOnFront(line, same) : bearingOnOwn(line, same, answer.actor === undefined);
}

/** On "this actor did it" and on "somebody not named did it". */
function bearingOnOwn(line: LedgerEntry, same: boolean, nobody: boolean): Mark {
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
      return same
        ? mark("consistent", "is held responsible")
        : line.responsible === undefined
          ? mark("no-bearing", "the accused is not known")
          : mark("inconsistent", "another is held responsible");
    case "front":
      return same
        ? mark("no-bearing", "it is said to have acted through another")
        : line.responsible === undefined
          ? mark("no-bearing", "who is behind the front is not known")
          : mark("inconsistent", nobody ? "somebody named is seen behind it" : "another is seen behind it");
    case "suspicion":
      return same ? mark("consistent", "is suspected") : mark("no-bearing", "suspicion of one does not clear another");
    case "no-claim":
      return mark("no-bearing", "that nobody claims it fits every doer");
    default:
      return line.stance satisfies never;
  }
}

/** On "a front of this actor did it": whoever claims it may be the front, and a denial of one's own hand does not clear a front. */
function bearingOnFront(line: LedgerEntry, same: boolean): Mark {
  const open = line.responsible === undefined;
  switch (line.stance) {
    case "front":
      return same
        ? mark("consistent", "is said to have acted through a front")
        : open
          ? mark("no-bearing", "who is behind the front is not known")
          : mark("inconsistent", "another is seen behind it");
    case "self-claim":
    case "admission":
      return same
        ? mark("inconsistent", "claims it as its own deed")
        : open
          ? mark("no-bearing", "who claims it is not known")
          : mark("consistent", "who claims it may be the front");
    case "denial":
    case "denial-for":
      return mark("no-bearing", same ? "a denial of its own hand does not clear a front" : "a denial of one says nothing of another");
    case "blame":
      return same
        ? mark("consistent", "is held responsible")
        : open
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
