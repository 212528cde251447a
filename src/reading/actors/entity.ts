import type { ActorKind } from "../../model/index.ts";
import { fold } from "../../packs/index.ts";
import type { Candidate } from "./candidate.ts";
import type { Gender } from "./gender.ts";

/** An actor of one report: its mentions in order of text. */
export interface Entity {
  readonly mentions: Candidate[];
  kind?: ActorKind;
  pack?: string;
  /** Known from the pack row, a word for the person, or the given name. */
  gender?: Gender;
  /** Folded names, for later short forms. */
  readonly names: Set<string>;
  plural: boolean;
  /** Actors that the text sets apart from it ("another leader"). */
  readonly apart: Entity[];
  /** The actor this one turned out to be. */
  into?: Entity;
}

/** Whom a mention goes with: an earlier actor, none (a new one), or several that fit equally. */
export interface Answer {
  readonly entity?: Entity | undefined;
  readonly clue?: string;
  readonly unclear?: readonly Entity[];
  readonly apart?: Entity;
}

const keys = new Map<string, string>();

/** A name folded for comparison, without articles; kept, since the same names are asked for again and again. */
export function key(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  if (keys.size > 5000) keys.clear();
  const folded = foldedName(name);
  keys.set(name, folded);
  return folded;
}

const foldedName = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map(fold)
    .filter((word) => word !== "" && word !== "al" && word !== "the")
    .join(" ");

/** The fitting entity mentioned last. */
export const latest = (entities: readonly Entity[], fits: (entity: Entity) => boolean): Entity | undefined =>
  entities.filter(fits).sort((a, b) => lastStart(b) - lastStart(a))[0];

/** Where its last mention starts; -1 for none. */
export const lastStart = (entity: Entity): number => entity.mentions[entity.mentions.length - 1]?.head.start ?? -1;

/** The fitting entities mentioned last: the nearest, and those in the same sentence as it. */
export function near(entities: readonly Entity[], candidate: Candidate, fits: (entity: Entity) => boolean): Entity[] {
  const found = entities
    .filter((entity) => fits(entity) && lastStart(entity) < candidate.head.start)
    .sort((a, b) => lastStart(b) - lastStart(a));
  const nearest = found[0];
  if (!nearest) return [];
  const sentence = nearest.mentions[nearest.mentions.length - 1]?.sentence.index;
  return found.filter((entity) => entity.mentions[entity.mentions.length - 1]?.sentence.index === sentence);
}
