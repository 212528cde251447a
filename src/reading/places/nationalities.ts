import type { GazetteerPlace } from "../../packs/gazetteer/index.ts";
import type { Document, Sentence, Token } from "../../text/document.ts";
import type { Atlas } from "./candidate.ts";

/** A name of a people or its adjective ("Sornish", "Sorns") with the country it is of. It tells of a place, and is none. */
export interface Nationality {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly country?: GazetteerPlace;
}

/** All names of peoples in a document, in order of text. */
export function nationalitiesOf(document: Document, atlas: Atlas): Nationality[] {
  const countries = new Map<string, GazetteerPlace | undefined>();
  const found: Nationality[] = [];
  for (const sentence of document.sentences) {
    const words = sentence.tokens.map((token) => (token.quote === undefined ? token.word : " "));
    for (let at = 0; at < words.length; at++) {
      const match = atlas.packs.nameIndex.match(words, at);
      if (!match) continue;
      const tokens = sentence.tokens.slice(at, at + match.length);
      at += match.length - 1;
      const entry = match.entries.find((one) => one.of === "demonym");
      if (!entry) continue;
      if (!countries.has(entry.id)) countries.set(entry.id, countryOf(entry.id, atlas));
      const country = countries.get(entry.id);
      found.push({ sentence, tokens, ...(country ? { country } : {}) });
    }
  }
  return found;
}

/** The country of the gazetteer that bears a name of a state. */
function countryOf(state: string, { packs, gazetteer }: Atlas): GazetteerPlace | undefined {
  for (const name of packs.actorById(state)?.names ?? [])
    for (const { place } of gazetteer?.named(name.text) ?? []) {
      const found = gazetteer?.place(place);
      if (found?.kind === "country") return found;
    }
  return undefined;
}
