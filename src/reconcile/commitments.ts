import {
  type AccountRecord,
  type ActorId,
  type Argument,
  byCodeUnit,
  type CommitmentStatus,
  type CommitmentType,
  type FindingId,
  type Link,
  type OriginId,
  overlap,
  type ReportId,
  type Thread,
} from "../model/index.ts";
import type { CaseReader, Seen } from "./case.ts";
import { actorAt, ofKind, tellers, wordsOf } from "./facts.ts";
import type { Keyed, Layer } from "./layer.ts";
import { link } from "./link.ts";
import { alike, foldedWords } from "./words.ts";

/** A commitment as others are compared with it. */
interface Bond {
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
  readonly words: string;
}

const LINKS: ReadonlySet<string> = new Set(["corroborates", "contradicts", "changes"]);
/** Types whose making two reports may tell of without naming the same side. */
const PACTS: ReadonlySet<CommitmentType> = new Set(["truce", "agreement"]);

/**
 * Commitments across reports. A thread holds those of one type with the same named `from` and `to`. Links join commitments of
 * different reports: of one type with the same `from`, or truces and agreements whose `from` is nobody named and that have a
 * named actor in common. Another status is a change; a truce with another party, whom the other report
 * knows in another part, or with another condition contradicts; the same told
 * by another origin corroborates.
 */
export function commitmentLayer(reader: CaseReader): Layer<Bond> {
  return {
    name: "commitment",
    cap: 120,
    kinds: ["thread", "link"],
    async nodes(report): Promise<readonly Keyed<Bond>[]> {
      const seen = await reader.seen(report);
      return seen ? bondsOf(seen).map((bond) => ({ node: bond.id, keys: keysOf(bond), digest: bond })) : [];
    },
    settle(component): readonly AccountRecord[] {
      const bonds = component.map(({ digest }) => digest);
      return [...threadsOf(bonds), ...linksOf(bonds)];
    },
    owns: (record) => (record.kind === "thread" && record.of === "commitment") || (record.kind === "link" && LINKS.has(record.type)),
  };
}

function bondsOf(seen: Seen): readonly Bond[] {
  const actors = ofKind(seen, "actor").filter((actor) => actorAt(seen, { words: "", spans: [], finding: actor.id })?.form === "name");
  return ofKind(seen, "commitment").map((finding) => {
    const named = (argument: Argument | undefined): ActorId | undefined =>
      actorAt(seen, argument)?.form === "name" ? seen.actor(argument) : undefined;
    const words = [finding, ...tellers(seen, finding).slice(0, 1)].map((found) => found.evidence.hull);
    const inWords = actors
      .filter((actor) => words.some((span) => overlap(actor.evidence.hull, span) > 0))
      .map((actor) => seen.actor(actor.id));
    const around = [named(finding.from), named(finding.to), named(finding.mediator), ...inWords].flatMap((actor) => actor ?? []);
    const [from, to] = [named(finding.from), named(finding.to)];
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
      condition: finding.condition === undefined ? [] : stems(finding.condition.words.words),
      words: wordsOf(finding),
    };
  });
}

/** Telling words of a condition without their endings: "withdrawal" and "withdraw" are one. */
const stems = (words: string): readonly string[] =>
  foldedWords(words)
    .filter((word) => word.length > 3 || /^\d/.test(word))
    .map((word) => word.slice(0, 6));

const keysOf = ({ type, from, around }: Bond): readonly string[] => {
  if (from !== undefined) return [`${type}|from:${from}`];
  return PACTS.has(type) ? around.map((actor) => `${type}|around:${actor}`) : [];
};

function threadsOf(bonds: readonly Bond[]): readonly Thread[] {
  const groups = new Map<string, Bond[]>();
  for (const bond of bonds)
    if (bond.from !== undefined && bond.to !== undefined) {
      const key = `${bond.type}|${bond.from}|${bond.to}`;
      groups.set(key, [...(groups.get(key) ?? []), bond]);
    }
  return [...groups]
    .filter(([, group]) => group.length > 1)
    .map(([, group]) => {
      const [first] = group as [Bond, ...Bond[]];
      return {
        kind: "thread",
        id: first.id,
        of: "commitment",
        title: first.words,
        type: first.type,
        members: group.map((bond) => bond.id),
        states: group.map(({ id, status }) => ({ finding: id, ...(status === undefined ? {} : { status }) })),
      };
    });
}

function linksOf(bonds: readonly Bond[]): readonly Link[] {
  return bonds.flatMap((a, at) =>
    bonds.slice(at + 1).flatMap((b) => {
      if (a.report === b.report || a.type !== b.type || !comparable(a, b)) return [];
      return relation(a, b);
    }),
  );
}

/** One type, and the same named `from`, or (truces and agreements) no named `from` on one side and an actor in common. */
function comparable(a: Bond, b: Bond): boolean {
  if (a.from !== undefined && b.from !== undefined) return a.from === b.from;
  return PACTS.has(a.type) && a.around.some((actor) => b.around.includes(actor));
}

/** Whether one report gives the other's party another part in the same pact: "with A" in one, "with B, through A" in the other. */
const turned = (a: Bond, b: Bond): boolean =>
  (a.to !== undefined && b.around.includes(a.to)) || (b.to !== undefined && a.around.includes(b.to));

function relation(a: Bond, b: Bond): readonly Link[] {
  const { type } = a;
  const ends = [a.id, b.id] as const;
  const otherParty = a.to !== undefined && b.to !== undefined && a.to !== b.to;
  if (PACTS.has(type)) {
    if (otherParty && !turned(a, b)) return [];
    if (otherParty) return [link("contradicts", ...ends, `one ${type}, another party`)];
    if (a.condition.length > 0 && b.condition.length > 0 && alike(a.condition, b.condition) < 0.5)
      return [link("contradicts", ...ends, `one ${type}, another condition`)];
  }
  const sameSides = PACTS.has(type) ? !otherParty : a.to !== undefined && a.to === b.to;
  if (!sameSides) return [];
  const [left, right] = [a.status, b.status];
  if (left !== undefined && right !== undefined && left !== right)
    return [link("changes", ...ends, `${left} in one report, ${right} in another`)];
  if (a.origin === undefined || b.origin === undefined || a.origin === b.origin) return [];
  return [link("corroborates", ...ends, `one ${type}, told by two origins in two reports`)];
}
