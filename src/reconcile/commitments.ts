import type { AccountRecord, Link, Thread } from "../model/index.ts";
import { type Bond, bondsOf, PACTS } from "./bonds.ts";
import type { CaseReader } from "./case.ts";
import { fewPairs } from "./few-pairs.ts";
import type { Keyed, Layer } from "./layer.ts";
import { link } from "./link.ts";
import { alike } from "./words.ts";

/**
 * Commitments across reports. A thread holds those of one type with the same named `from` and `to`. Links join commitments of
 * different reports: of one type with the same `from`, or truces and agreements whose `from` is nobody named and that have a
 * named actor in common. Another status is a change; a truce with another party, whom the other report
 * knows in another part, or with another condition contradicts; the same told
 * by another origin corroborates. Of many, each is compared with the first few.
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
    owns: (record) => record.kind === "thread" && record.of === "commitment",
  };
}

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
  return fewPairs(bonds, pairKeys).flatMap(([a, b]) => (a.report === b.report || !comparable(a, b) ? [] : relation(a, b)));
}

/** What two commitments share that may be one: type, sides, and for truces and agreements any actor around them. */
const pairKeys = ({ type, from, to, around }: Bond): readonly string[] =>
  PACTS.has(type)
    ? [...(from === undefined ? [] : [`${type}|from:${from}`]), ...around.map((actor) => `${type}|around:${actor}`)]
    : [`${type}|${from ?? ""}|${to ?? ""}`];

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
  if (PACTS.has(type) && a.passing !== b.passing)
    return [link("changes", ...ends, `the ${type} stands in one report and held for a time only in another`)];
  if (a.origin === undefined || b.origin === undefined || a.origin === b.origin) return [];
  return [link("corroborates", ...ends, `one ${type}, told by two origins in two reports`)];
}
