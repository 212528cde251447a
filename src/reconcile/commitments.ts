import {
  type AccountRecord,
  type ActorId,
  type Argument,
  byCodeUnit,
  type CommitmentFinding,
  type CommitmentType,
  type Link,
  type OriginId,
  overlap,
  type Thread,
  type ThreadId,
} from "../model/index.ts";
import type { CaseReader, Seen } from "./case.ts";
import { actorAt, ofKind, tellers, wordsOf } from "./facts.ts";
import type { Keyed, Layer } from "./layer.ts";
import { link } from "./link.ts";
import { alike, foldedWords } from "./words.ts";

/** A commitment as others are compared with it. */
interface Bond {
  readonly finding: CommitmentFinding;
  readonly from: ActorId | undefined;
  readonly to: ActorId | undefined;
  readonly origin: OriginId | undefined;
  /** Named actors among its parties, in its words and in those of the statement that tells it. */
  readonly around: readonly ActorId[];
  readonly condition: readonly string[];
}

const LINKS: ReadonlySet<string> = new Set(["corroborates", "contradicts", "changes"]);
/** Types whose making two reports may tell of without naming the same side. */
const PACTS: ReadonlySet<CommitmentType> = new Set(["truce", "agreement"]);

/**
 * Commitments across reports. A thread holds those of one type with the same named `from` and `to`. Links join commitments of
 * different reports: of one type with the same `from`, or truces and agreements whose `from` is nobody named and that have a
 * named actor in common. Another status is a change; a truce with another party or another condition contradicts; the same told
 * by another origin corroborates.
 */
export function commitmentLayer(reader: CaseReader): Layer {
  return {
    name: "commitment",
    cap: 120,
    async nodes(report): Promise<readonly Keyed[]> {
      const seen = await reader.seen(report);
      return seen ? bondsOf(seen).map((bond) => ({ node: bond.finding.id, keys: keysOf(bond) })) : [];
    },
    async settle(component): Promise<readonly AccountRecord[]> {
      const bonds: Bond[] = [];
      const inside = new Set(component.map((member) => member.node));
      for (const report of [...new Set(component.map((member) => member.report))].sort(byCodeUnit)) {
        const seen = await reader.seen(report);
        if (seen) bonds.push(...bondsOf(seen).filter((bond) => inside.has(bond.finding.id)));
      }
      bonds.sort((a, b) => byCodeUnit(a.finding.id, b.finding.id));
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
    return {
      finding,
      from: named(finding.from),
      to: named(finding.to),
      origin: seen.origin(tellers(seen, finding)[0]?.id) ?? seen.origin(finding.setBy) ?? seen.origin(seen.voice?.id),
      around: [...new Set(around)].sort(byCodeUnit),
      condition: finding.condition === undefined ? [] : foldedWords(finding.condition.words.words).filter((word) => word.length > 3),
    };
  });
}

const keysOf = ({ finding, from, around }: Bond): readonly string[] => {
  if (from !== undefined) return [`${finding.type}|from:${from}`];
  return PACTS.has(finding.type) ? around.map((actor) => `${finding.type}|around:${actor}`) : [];
};

function threadsOf(bonds: readonly Bond[]): readonly Thread[] {
  const groups = new Map<string, Bond[]>();
  for (const bond of bonds)
    if (bond.from !== undefined && bond.to !== undefined) {
      const key = `${bond.finding.type}|${bond.from}|${bond.to}`;
      groups.set(key, [...(groups.get(key) ?? []), bond]);
    }
  return [...groups]
    .filter(([, group]) => group.length > 1)
    .map(([, group]) => ({
      kind: "thread",
      id: group[0]?.finding.id as ThreadId,
      of: "commitment",
      title: wordsOf((group[0] as Bond).finding),
      type: (group[0] as Bond).finding.type,
      members: group.map((bond) => bond.finding.id),
      states: group.map(({ finding }) => ({ finding: finding.id, ...(finding.status === undefined ? {} : { status: finding.status }) })),
    }));
}

function linksOf(bonds: readonly Bond[]): readonly Link[] {
  return bonds.flatMap((a, at) =>
    bonds.slice(at + 1).flatMap((b) => {
      if (a.finding.report === b.finding.report || a.finding.type !== b.finding.type || !comparable(a, b)) return [];
      return relation(a, b);
    }),
  );
}

/** One type, and the same named `from`, or (truces and agreements) no named `from` on one side and an actor in common. */
function comparable(a: Bond, b: Bond): boolean {
  if (a.from !== undefined && b.from !== undefined) return a.from === b.from;
  return PACTS.has(a.finding.type) && a.around.some((actor) => b.around.includes(actor));
}

function relation(a: Bond, b: Bond): readonly Link[] {
  const { type } = a.finding;
  const ends = [a.finding.id, b.finding.id] as const;
  const otherParty = a.to !== undefined && b.to !== undefined && a.to !== b.to;
  if (PACTS.has(type)) {
    if (otherParty) return [link("contradicts", ...ends, `one ${type}, another party`)];
    if (a.condition.length > 0 && b.condition.length > 0 && alike(a.condition, b.condition) < 0.5)
      return [link("contradicts", ...ends, `one ${type}, another condition`)];
  }
  const sameSides = PACTS.has(type) ? !otherParty : a.to !== undefined && a.to === b.to;
  if (!sameSides) return [];
  const [left, right] = [a.finding.status, b.finding.status];
  if (left !== undefined && right !== undefined && left !== right)
    return [link("changes", ...ends, `${left} in one report, ${right} in another`)];
  if (a.origin === undefined || b.origin === undefined || a.origin === b.origin) return [];
  return [link("corroborates", ...ends, `one ${type}, told by two origins in two reports`)];
}
