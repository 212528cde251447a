import {
  type ActorId,
  type Argument,
  byCodeUnit,
  type CommitmentFinding,
  type CommitmentStatus,
  type CommitmentType,
  type FindingId,
  type OriginId,
  overlap,
  type ReportId,
} from "../model/index.ts";
import type { Seen } from "./case.ts";
import { actorAt, ofKind, tellers, wordsOf } from "./facts.ts";
import { foldedWords } from "./words.ts";

/** A commitment as others are compared with it. */
export interface Bond {
  readonly id: FindingId;
  readonly report: ReportId;
  readonly type: CommitmentType;
  readonly status?: CommitmentStatus;
  readonly from?: ActorId;
  readonly to?: ActorId;
  readonly origin?: OriginId;
  /** Named actors among its parties, in its words and in those of the statement that tells it. */
  readonly around: readonly ActorId[];
  readonly condition: readonly string[];
  /** Told as holding for a time only: "a brief truce", "momentarily paused". */
  readonly passing: boolean;
  readonly words: string;
}

/** Types whose making two reports may tell of without naming the same side. */
export const PACTS: ReadonlySet<CommitmentType> = new Set(["truce", "agreement"]);

/** Commitments of a report with what their clause adds: the other side of a pact, its condition, that it holds for a time only. */
export function bondsOf(seen: Seen): readonly Bond[] {
  const bonds = ofKind(seen, "commitment").map((finding) => bondOf(seen, finding));
  return bonds.map((bond) => (PACTS.has(bond.type) && bond.around.length === 0 ? { ...bond, around: onlyPact(bond, bonds) } : bond));
}

/** Named actors around the other pacts of one type in the report, where these have the same named sides: it is taken to speak of one pact. */
function onlyPact(bond: Bond, bonds: readonly Bond[]): readonly ActorId[] {
  const others = bonds.filter((other) => other.type === bond.type && other.around.length > 0);
  const sides = new Set(others.flatMap(({ to }) => to ?? []));
  return sides.size === 1 ? [...new Set(others.flatMap(({ around }) => around))].sort(byCodeUnit) : [];
}

function bondOf(seen: Seen, finding: CommitmentFinding): Bond {
  const named = (argument: Argument | undefined): ActorId | undefined =>
    actorAt(seen, argument)?.form === "name" ? seen.actor(argument) : undefined;
  const hulls = [finding, ...tellers(seen, finding).slice(0, 1)].map((found) => found.evidence.hull);
  const inWords = ofKind(seen, "actor").flatMap((actor) =>
    hulls.some((span) => overlap(actor.evidence.hull, span) > 0) ? (named({ words: "", spans: [], finding: actor.id }) ?? []) : [],
  );
  const from = named(finding.from);
  const to = named(finding.to) ?? (PACTS.has(finding.type) && !finding.to ? named(withWhom(seen, finding)) : undefined);
  const around = [from, to, named(finding.mediator), ...inWords].flatMap((actor) => actor ?? []);
  const origin = seen.origin(tellers(seen, finding)[0]?.id) ?? seen.origin(finding.setBy) ?? seen.origin(seen.voice?.id);
  return {
    id: finding.id,
    report: finding.report,
    type: finding.type,
    ...(finding.status === undefined ? {} : { status: finding.status }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(origin === undefined ? {} : { origin }),
    around: [...new Set(around)].sort(byCodeUnit),
    condition: stems(finding.condition?.words.words ?? conditionAfter(seen, finding)),
    passing: PASSING.test(aroundOf(seen, finding)),
    words: wordsOf(finding),
  };
}

/** Telling words of a condition without their endings: "withdrawal" and "withdraw" are one. */
export const stems = (words: string): readonly string[] =>
  foldedWords(words)
    .filter((word) => word.length > 3 || /^\d/.test(word))
    .map((word) => word.slice(0, 6));

/** The rest of the clause after a commitment, up to the next stop. */
const restOf = (seen: Seen, { evidence: { hull } }: CommitmentFinding): string =>
  /^[^.;:!?,\n]*/.exec(seen.text.slice(hull.end, hull.end + 160))?.[0] ?? "";

/** Its words with the few before it in the same clause. */
const aroundOf = (seen: Seen, { evidence: { hull } }: CommitmentFinding): string =>
  `${/[^.;:!?,\n]*$/.exec(seen.text.slice(Math.max(0, hull.start - 40), hull.start))?.[0] ?? ""}${seen.text.slice(hull.start, hull.end)}`;

const PASSING = /\b(?:momentar|temporar|brief|short-lived|for a time|for the time being)/i;

/** "(the truce they made) in May when the army leaves": the words from when, if, once, until, unless, provided on. */
const conditionAfter = (seen: Seen, finding: CommitmentFinding): string =>
  PACTS.has(finding.type) ? (/\b(?:when|once|if|until|unless|provided)\b(.*)$/.exec(restOf(seen, finding))?.[1] ?? "") : "";

/** "(the truce) that they entered into in May with Vessia": the actor named right after "with" in the rest of the clause. */
function withWhom(seen: Seen, finding: CommitmentFinding): Argument | undefined {
  const at = /\bwith\s+(?:the\s+)?/.exec(restOf(seen, finding));
  if (!at) return undefined;
  const start = finding.evidence.hull.end + at.index;
  const party = ofKind(seen, "actor").find(({ evidence: { hull } }) => hull.start > start && hull.start <= start + at[0].length);
  return party && { words: party.name, spans: [party.evidence.hull], finding: party.id };
}
