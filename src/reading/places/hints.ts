import type { Gazetteer } from "../../packs/gazetteer/index.ts";
import { fold } from "../../text/characters.ts";
import { tokenize } from "../../text/tokens.ts";
import { type Atlas, type Candidate, ofGazetteer } from "./candidate.ts";
import type { Naming } from "./resolve.ts";

/** What is known of where a report comes from, before it is read. */
export interface Home {
  readonly countries: readonly string[];
  readonly places: readonly Candidate[];
}

/** Top-level domains that anybody takes. */
const GENERIC = new Set(["co", "tv", "me", "io", "ai", "fm", "am", "cc", "ws", "to", "ly"]);
const LEAST = 5;
const LARGE = 10_000;

/** Where an outlet is at home, by its host alone: "belmherald.example" holds the name of Belm, and ".ie" names a country. */
export function homeOf(host: string | undefined, gazetteer: Gazetteer | undefined): Home {
  const labels = (host ?? "").toLowerCase().split(".");
  const top = labels[labels.length - 1] ?? "";
  const code = top === "uk" ? "GB" : top.toUpperCase();
  const countries = top.length === 2 && !GENERIC.has(top) && gazetteer?.country(code) ? [code] : [];
  const label = labels.slice(0, -1).sort((a, b) => b.length - a.length)[0] ?? "";
  return { countries, places: gazetteer ? placesIn(label, gazetteer) : [] };
}

/** Places whose name is the longest part of a label that is one; in two words too: "northbelmsun". */
function placesIn(label: string, gazetteer: Gazetteer): Candidate[] {
  const text = label.replace(/[^a-z]/g, "").slice(0, 40);
  for (let length = text.length; length >= LEAST; length--)
    for (const from of text.startsWith("the") ? [0, 3] : [0]) {
      const part = text.slice(from, from + length);
      if (part.length < length) continue;
      const found = splits(part).flatMap((name) => gazetteer.named(name));
      const places = [...new Set(found.map(({ place }) => place))].map((place) => ofGazetteer(gazetteer.place(place)));
      const large = places.filter((place) => place.population >= LARGE || place.kind === "country");
      if (large.length > 0) return large;
    }
  return [];
}

const splits = (part: string): string[] => [
  part,
  ...Array.from({ length: Math.max(0, part.length - 5) }, (_, n) => `${part.slice(0, n + 3)} ${part.slice(n + 3)}`),
];

/** The names in a dateline, as votes; the second holds the first: "BELM, Dorsk". */
export function datelineNamings(text: string | undefined, { gazetteer }: Atlas): Naming[] {
  if (!text || !gazetteer) return [];
  const words = tokenize(text, { start: 0, end: Math.min(text.length, 120) }).map((token) => token.text);
  const found: Candidate[][] = [];
  for (let at = 0; at < words.length; at++) {
    const match = gazetteer.match(words, at, 5).at(-1);
    if (!match || words[at] === fold(words[at] ?? "")) continue;
    found.push([...new Set(match.hits.map(({ place }) => place))].map((place) => ofGazetteer(gazetteer.place(place))));
    at += match.length - 1;
  }
  return found.slice(0, 2).map((candidates, n) => ({
    name: `dateline ${n}`,
    candidates,
    times: 2,
    holders: n === 0 ? (found[1] ?? []).filter(({ kind }) => kind === "country" || kind === "admin1") : [],
    held: n === 1 ? (found[0] ?? []) : [],
    siblings: [],
    kinds: new Set(),
  }));
}
