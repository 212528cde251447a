import type { Packs } from "../../packs/index.ts";
import { byDescription } from "./by-description.ts";
import { apposed, byName } from "./by-name.ts";
import { byPronoun } from "./by-pronoun.ts";
import type { Candidate } from "./candidate.ts";
import { type Entity, key } from "./entity.ts";
import { genderTold } from "./gender.ts";

/** What a mention was resolved to, and why when it was not plain. */
export interface Resolved {
  readonly candidate: Candidate;
  readonly entity?: Entity;
  readonly clue?: string;
  /** Where two or more fit equally: no entity, these instead. */
  readonly unclear?: readonly Entity[];
}

/**
 * Groups the mentions of a report into actors, in order of text: pack id, name, short form, abbreviation, then descriptions
 * ("the militia", "the commander") and pronouns by kind, number and distance. Two that fit equally give no answer.
 */
export function resolve(candidates: readonly Candidate[], packs: Packs): Resolved[] {
  const strong = new Set(candidates.filter((candidate) => candidate.pack && !candidate.weak).map((candidate) => candidate.pack as string));
  const entities: Entity[] = [];
  const resolved: Resolved[] = [];
  for (const candidate of candidates) {
    const link =
      candidate.form === "name"
        ? byName(candidate, entities, strong, packs)
        : candidate.form === "pronoun"
          ? byPronoun(candidate, entities, packs)
          : byDescription(candidate, entities, packs);
    if (link === "drop") continue;
    const { entity, clue, unclear } = link;
    if (unclear) {
      resolved.push({ candidate, unclear });
      continue;
    }
    const home = entity ?? opened(entities, candidate);
    const beside = candidate.form === "name" && entity && !entity.into ? apposed(candidate, entities) : undefined;
    if (beside && beside !== home) merge(beside, home, entities);
    if (link.apart) home.apart.push(link.apart);
    joinEntity(home, candidate, packs);
    resolved.push({ candidate, entity: home, ...(clue ? { clue } : {}) });
  }
  return resolved.map((one) => ({ ...one, ...(one.entity ? { entity: final(one.entity) } : {}) }));
}

/** The actor that an entity was merged into, or itself. */
function final(entity: Entity): Entity {
  let at = entity;
  while (at.into) at = at.into;
  return at;
}

/** Makes a description that stands by a name part of the actor so named. */
function merge(described: Entity, named: Entity, entities: Entity[]): void {
  described.into = named;
  named.mentions.push(...described.mentions);
  named.mentions.sort((a, b) => a.head.start - b.head.start);
  if (!named.kind && described.kind) named.kind = described.kind;
  if (!named.gender && described.gender) named.gender = described.gender;
  entities.splice(entities.indexOf(described), 1);
}

function opened(entities: Entity[], candidate: Candidate): Entity {
  const entity: Entity = { mentions: [], names: new Set(), plural: candidate.plural, apart: [] };
  entities.push(entity);
  return entity;
}

function joinEntity(entity: Entity, candidate: Candidate, packs: Packs): void {
  entity.mentions.push(candidate);
  if (candidate.form === "name") entity.names.add(key(candidate.name));
  if (candidate.kind && !entity.kind) entity.kind = candidate.kind;
  if (candidate.pack && !entity.pack) entity.pack = candidate.pack;
  const gender = genderTold(candidate, packs);
  if (gender && !entity.gender) entity.gender = gender;
}
