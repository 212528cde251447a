import {
  type AccountActor,
  type AccountRecord,
  type ActorId,
  byCodeUnit,
  type FindingId,
  type MergeReason,
  type Note,
  note,
} from "../model/index.ts";
import { lawsOf, type Summary } from "./actor-laws.ts";
import type { CaseReader } from "./case.ts";
import { Clusters } from "./clusters.ts";
import { type Entity, entitiesOf } from "./entities.ts";
import type { Keyed, Layer } from "./layer.ts";
import type { Known } from "./packs.ts";
import { spelledAlike, spellingKeys } from "./spelled.ts";
import { type Verdict, verdictKeys, verdicts } from "./verdicts.ts";

/**
 * Actors across reports. Two entities are joined when a pack knows both as one row, or when a full name of both (two words or
 * more) folds to the same, or is surely a spelling of the same, and their kinds do not differ. Never: rows of different packs ids or told apart by a pack, two actors
 * that one text sets apart, descriptions, sets and unresolved pronouns. A person's judgement goes before both rules.
 */
export function actorLayer(reader: CaseReader): Layer<Entity> {
  return {
    name: "actor",
    cap: 100_000,
    kinds: ["account-actor"],
    usesPacks: true,
    async nodes(report): Promise<readonly Keyed<Entity>[]> {
      const facts = await reader.facts(report);
      return facts ? entitiesOf(facts).map((entity) => ({ node: entity.id, keys: keysOf(entity), digest: entity })) : [];
    },
    settle(component): readonly (AccountRecord | Note)[] {
      return mergeActors(
        component.map(({ digest }) => digest),
        reader.known,
      );
    },
    owns: (record) => record.kind === "account-actor",
    notesOf: (entity) => entity.judged.flatMap(({ judgement }) => (judgement.decision.verb === "same" ? ignored(judgement) : [])),
  };
}

const keysOf = (entity: Entity): readonly string[] => [
  ...(entity.pack === undefined ? [] : [`pack:${entity.pack}`]),
  ...entity.full.map((name) => `name:${name}`),
  ...spellingKeys(entity.full),
  ...verdictKeys(entity.judged),
];

/** Said when a person's "same" would join what another judgement or the packs tell apart. */
const ignored = (judgement: Verdict): Note =>
  note("same-ignored", `${judgement.by} judged two actors the same that another judgement or the packs tell apart; they stay apart.`, {
    judgement: judgement.id,
  });

/** Joins entities to actors; the same entities and judgements give the same actors in whatever order they come. */
function mergeActors(entities: readonly Entity[], known: Known): readonly (AccountActor | Note)[] {
  const byId = new Map([...entities].sort((a, b) => byCodeUnit(a.id, b.id)).map((entity) => [entity.id as string, entity]));
  const decided = verdicts(entities.flatMap((entity) => entity.judged.map((judged) => ({ ...judged, node: entity.id }))));
  const laws = lawsOf(byId, decided, known);
  const clusters = new Clusters<Summary>([...byId.keys()], laws.summary, laws.together, laws.rule);
  const reasons: MergeReason[] = [];
  const notes: Note[] = [];
  const say = (a: string, b: string, by: string, why: string): number => reasons.push({ a: a as FindingId, b: b as FindingId, by, why });
  for (const { a, b, judgement } of decided.same)
    if (clusters.join(a, b, laws.person))
      say(a, b, "judgement", `${judgement.by} judged them the same${judgement.why === undefined ? "" : `: ${judgement.why}`}`);
    else if (!clusters.together(a, b)) notes.push(ignored(judgement));
  for (const [pack, nodes] of groups(byId, (entity) => (entity.pack === undefined ? [] : [entity.pack])))
    joinAll(clusters, nodes, (a, b) => say(a, b, "pack", `both are ${known.name(pack) ?? pack} in the pack (${pack})`));
  for (const [name, nodes] of groups(byId, (entity) => entity.full)) {
    const rows = new Set(nodes.flatMap((node) => byId.get(node)?.pack ?? []));
    const usable = rows.size > 1 ? nodes.filter((node) => byId.get(node)?.pack === undefined) : nodes;
    joinAll(clusters, usable, (a, b) => say(a, b, "name", `both are called "${name}"`));
  }
  joinSpellings(byId, clusters, say);
  const byNode = Map.groupBy(reasons, (reason) => clusters.headOf(reason.a));
  const actors = clusters.all().map((members) =>
    actorOf(
      members.flatMap((id) => byId.get(id) ?? []),
      byNode.get(members[0] ?? "") ?? [],
      known,
    ),
  );
  return [...actors.sort((a, b) => byCodeUnit(a.id, b.id)), ...notes];
}

/** Joins entities whose full names are spellings of one, after all that is surer; never where two pack rows or kinds would compete. */
function joinSpellings(
  byId: ReadonlyMap<string, Entity>,
  clusters: Clusters<Summary>,
  say: (a: string, b: string, by: string, why: string) => void,
): void {
  const named = new Map(groups(byId, (entity) => entity.full));
  for (const { a, b, why } of spelledAlike([...named.keys()])) {
    const nodes = [...(named.get(a) ?? []), ...(named.get(b) ?? [])];
    if (new Set(nodes.flatMap((node) => byId.get(node)?.pack ?? [])).size > 1) continue;
    joinAll(clusters, nodes, (one, other) => say(one, other, "spelling", why));
  }
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
  for (const [id, entity] of byId)
    for (const key of keys(entity)) {
      const nodes = found.get(key);
      if (nodes) nodes.push(id);
      else found.set(key, [id]);
    }
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
  for (const entity of entities) reports.set(entity.name, (reports.get(entity.name) ?? 0) + 1);
  const [best] = [...reports].sort(
    ([a, n], [b, m]) => m - n || (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || b.length - a.length || byCodeUnit(a, b),
  );
  return best?.[0] ?? "";
}
