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
