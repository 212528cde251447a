import type { Document, Sentence, Token } from "../document.ts";
import { MASK } from "../features.ts";
import type { EntityType } from "./labels.ts";
import type { NameTagger } from "./name-tagger.ts";

/** A name in a document and what it is the name of: `PER`, `ORG` (organisations and groups), `LOC`, or `MISC` for works, events and peoples. */
export interface NamedEntity {
  readonly sentence: Sentence;
  /** The words of the name, without article and title. */
  readonly tokens: readonly Token[];
  readonly type: EntityType;
}

/** All names of a document in order of its sentences, by the name tagger; names inside a masked quotation stand in its own sentences. */
export function entitiesOf(document: Document, tagger: NameTagger): readonly NamedEntity[] {
  const found = tagger.find(
    document.sentences.map(({ tokens }) => ({
      words: tokens.map(({ word, quote }) => (quote === undefined ? word : MASK)),
      tags: tokens,
    })),
  );
  return document.sentences.flatMap((sentence, s) =>
    (found[s] ?? []).map(({ from, to, type }) => ({ sentence, tokens: sentence.tokens.slice(from, to), type })),
  );
}

const maps = new WeakMap<readonly NamedEntity[], ReadonlyMap<Token, NamedEntity>>();

/** The names of a document by their words; worked out once a document. */
export function entitiesByToken(entities: readonly NamedEntity[]): ReadonlyMap<Token, NamedEntity> {
  const known = maps.get(entities);
  if (known) return known;
  const map = new Map<Token, NamedEntity>();
  for (const entity of entities) for (const token of entity.tokens) map.set(token, entity);
  maps.set(entities, map);
  return map;
}
