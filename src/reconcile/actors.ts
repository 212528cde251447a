import {
  type AccountActor,
  type AccountRecord,
  type ActorId,
  byCodeUnit,
  type FindingId,
  type Judgement,
  type MergeReason,
} from "../model/index.ts";
import { lawsOf, type Summary } from "./actor-laws.ts";
import type { CaseReader } from "./case.ts";
import { Clusters } from "./clusters.ts";
import { type Entity, entitiesOf } from "./entities.ts";
import type { Keyed, Layer } from "./layer.ts";
import type { Known } from "./packs.ts";
import { verdictKeys, verdicts } from "./verdicts.ts";

/**
 * Actors across reports. Two entities are joined when a pack knows both as one row, or when a full name of both (two words or
 * more) folds to the same and their kinds do not differ. Never: rows of different packs ids or told apart by a pack, two actors
 * that one text sets apart, descriptions, sets and unresolved pronouns. A person's judgement goes before both rules.
 */
export function actorLayer(reader: CaseReader): Layer {
  return {
    name: "actor",
    cap: 100_000,
    async nodes(report): Promise<readonly Keyed[]> {
      const facts = await reader.facts(report);
      if (!facts) return [];
      return entitiesOf(facts).map((entity) => ({ node: entity.id, keys: keysOf(entity, facts.judgements) }));
    },
    async settle(component): Promise<readonly AccountRecord[]> {
      const inside = new Set(component.map((member) => member.node));
      const entities: Entity[] = [];
      const judgements: Judgement[] = [];
      for (const report of [...new Set(component.map((member) => member.report))].sort(byCodeUnit)) {
        const facts = await reader.facts(report);
        if (!facts) continue;
        entities.push(...entitiesOf(facts).filter((entity) => inside.has(entity.id)));
        judgements.push(...facts.judgements);
      }
      return mergeActors(entities, judgements, reader.known);
    },
    owns: (record) => record.kind === "account-actor",
  };
}

const keysOf = (entity: Entity, judgements: readonly Judgement[]): readonly string[] => [
  ...(entity.pack === undefined ? [] : [`pack:${entity.pack}`]),
  ...entity.full.map((name) => `name:${name}`),
  ...entity.mentions.flatMap((mention) => verdictKeys(judgements, mention)),
];

/** Joins entities to actors; the same entities and judgements give the same actors in whatever order they come. */
export function mergeActors(entities: readonly Entity[], judgements: readonly Judgement[], known: Known): readonly AccountActor[] {
  const byId = new Map([...entities].sort((a, b) => byCodeUnit(a.id, b.id)).map((entity) => [entity.id as string, entity]));
  const owner = new Map<FindingId, string>(entities.flatMap((entity) => entity.mentions.map((mention) => [mention, entity.id] as const)));
  const decided = verdicts(judgements, (finding) => owner.get(finding));
  const laws = lawsOf(byId, decided, known);
  const clusters = new Clusters<Summary>([...byId.keys()], laws.summary, laws.together, laws.rule);
  const reasons: MergeReason[] = [];
  const note = (a: string, b: string, by: string, why: string): number => reasons.push({ a: a as FindingId, b: b as FindingId, by, why });
  for (const { a, b, judgement } of decided.same)
    if (clusters.join(a, b, laws.person))
      note(a, b, "judgement", `${judgement.by} judged them the same${judgement.why === undefined ? "" : `: ${judgement.why}`}`);
  const packs = groups(byId, (entity) => (entity.pack === undefined ? [] : [entity.pack]));
  for (const [pack, nodes] of packs)
    joinAll(clusters, nodes, (a, b) => note(a, b, "pack", `both are ${known.name(pack) ?? pack} in the pack (${pack})`));
  for (const [name, nodes] of groups(byId, (entity) => entity.full)) {
    const rows = new Set(nodes.flatMap((node) => byId.get(node)?.pack ?? []));
    const usable = rows.size > 1 ? nodes.filter((node) => byId.get(node)?.pack === undefined) : nodes;
    joinAll(clusters, usable, (a, b) => note(a, b, "name", `both are called "${name}"`));
  }
  const byNode = Map.groupBy(reasons, (reason) => clusters.headOf(reason.a));
  return clusters
    .all()
    .map((members) =>
      actorOf(
        members.flatMap((id) => byId.get(id) ?? []),
        byNode.get(members[0] ?? "") ?? [],
        known,
      ),
    )
    .sort((a, b) => byCodeUnit(a.id, b.id));
}

/** Joins each node to the first cluster before it that allows it. */
function joinAll(clusters: Clusters<Summary>, nodes: readonly string[], joined: (a: string, b: string) => void): void {
  const heads: string[] = [];
  for (const node of nodes) {
    if (heads.some((at) => clusters.together(at, node))) continue;
    const head = heads.find((at) => clusters.join(at, node));
    if (head === undefined) heads.push(node);
    else joined(head, node);
  }
}

/** Nodes by key, both in code-unit order. */
function groups(
  byId: ReadonlyMap<string, Entity>,
  keys: (entity: Entity) => readonly string[],
): readonly (readonly [string, readonly string[]])[] {
  const found = new Map<string, string[]>();
  for (const [id, entity] of byId) for (const key of keys(entity)) found.set(key, [...(found.get(key) ?? []), id]);
  return [...found].sort(([a], [b]) => byCodeUnit(a, b));
}

function actorOf(entities: readonly Entity[], reasons: readonly MergeReason[], known: Known): AccountActor {
  const members = entities.map((entity) => entity.id).sort(byCodeUnit);
  const counts = new Map<string, number>();
  for (const entity of entities) for (const [name, count] of entity.names) counts.set(name, (counts.get(name) ?? 0) + count);
  const names = [...counts].sort(([a, n], [b, m]) => m - n || byCodeUnit(a, b)).map(([name]) => name);
  const pack = entities
    .map((entity) => entity.pack)
    .filter((id) => id !== undefined)
    .sort(byCodeUnit)[0];
  const kind = entities
    .map((entity) => entity.kind)
    .filter((id) => id !== undefined)
    .sort(byCodeUnit)[0];
  const [id] = members;
  const name = (pack === undefined ? undefined : known.name(pack)) ?? fullest(entities, counts);
  return {
    kind: "account-actor",
    id: id as ActorId,
    name,
    names,
    ...(kind === undefined ? {} : { actorKind: kind }),
    ...(pack === undefined ? {} : { pack }),
    members,
    reports: [...new Set(entities.map((entity) => entity.report))].sort(byCodeUnit),
    reasons: [...reasons].sort((x, y) => byCodeUnit(x.a, y.a) || byCodeUnit(x.b, y.b)),
  };
}

/** The full name that most reports use; ties: more often said, longer, first in code-unit order. */
function fullest(entities: readonly Entity[], counts: ReadonlyMap<string, number>): string {
  const reports = new Map<string, number>();
  for (const entity of entities) reports.set(entity.first.name, (reports.get(entity.first.name) ?? 0) + 1);
  const [best] = [...reports].sort(
    ([a, n], [b, m]) => m - n || (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || b.length - a.length || byCodeUnit(a, b),
  );
  return best?.[0] ?? "";
}
