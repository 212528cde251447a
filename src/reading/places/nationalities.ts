import type { GazetteerPlace } from "../../packs/gazetteer/index.ts";
import type { Document, Sentence, Token } from "../../text/document.ts";
import { writtenOf } from "../../text/word-forms.ts";
import type { Atlas } from "./candidate.ts";
import { isCapital } from "./letters.ts";

/** A name of a people or its adjective ("Sornish", "Sorns") with the country it is of. It tells of a place, and is none. */
export interface Nationality {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly country?: GazetteerPlace;
}

/** All names of peoples in a document, in order of text. */
export function nationalitiesOf(document: Document, atlas: Atlas): Nationality[] {
  const countries = new Map<string, GazetteerPlace | undefined>();
  const areas = atlas.packs.wordIndex("demonyms");
  const found: Nationality[] = [];
  for (const sentence of document.sentences) {
    const words = writtenOf(sentence);
    for (let at = 0; at < words.length; at++) {
      const area = isCapital(sentence.tokens[at]) ? areas.match(words, at) : undefined;
      if (area) {
        const place = areaOf(String(area.rows[0]?.says["of"]), atlas);
        found.push({ sentence, tokens: sentence.tokens.slice(at, at + area.length), ...(place ? { country: place } : {}) });
        at += area.length - 1;
        continue;
      }
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

/** The largest area that bears a name. */
function areaOf(name: string, { gazetteer }: Atlas): GazetteerPlace | undefined {
  const places = (gazetteer?.named(name) ?? []).map(({ place }) => gazetteer?.place(place)).filter((place) => place !== undefined);
  const rank = (place: GazetteerPlace): number => AREAS.indexOf(place.kind);
  return places.sort((a, b) => rank(b) - rank(a) || b.population - a.population || a.number - b.number)[0];
}

const AREAS: readonly string[] = ["capital", "admin1", "region", "continent"];

/** The country of the gazetteer that bears a name of a state. */
function countryOf(state: string, { packs, gazetteer }: Atlas): GazetteerPlace | undefined {
  for (const name of packs.actorById(state)?.names ?? [])
    for (const { place } of gazetteer?.named(name.text) ?? []) {
      const found = gazetteer?.place(place);
      if (found?.kind === "country") return found;
    }
  return undefined;
}
