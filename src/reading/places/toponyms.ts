import type { Document, Sentence, Token } from "../../text/document.ts";
import type { Atlas, Candidate } from "./candidate.ts";
import { type Home, homeOf } from "./hints.ts";
import { isCapital } from "./letters.ts";
import { type Choice, type Naming, resolve } from "./resolve.ts";
import { type Spot, spotsOf } from "./spots.ts";
import { PLACE_WORDS, type Surroundings, surroundingsOf } from "./surroundings.ts";

/** A name of a place in a report with the place it was taken for. */
export interface Toponym extends Spot {
  readonly surroundings: Surroundings;
  readonly choice: Choice;
}

/** What is known beside the text. */
export interface Clues {
  /** Host of the page. */
  readonly host?: string;
}

/** The names of places in a document, each taken for one place throughout. */
export function toponymsOf(document: Document, atlas: Atlas, clues: Clues): Toponym[] {
  const spots = spotsOf(document, atlas).map((spot) => ({ spot, surroundings: surroundingsOf(spot, atlas.packs) }));
  const kept = spots;
  const groups = new Map<string, Spot[]>();
  for (const { spot, surroundings } of kept) {
    if (surroundings === "other") continue;
    const own = groups.get(spot.name);
    if (own) own.push(spot);
    else groups.set(spot.name, [spot]);
  }
  const byStart = new Map(kept.map(({ spot }) => [spot.tokens[0] as Token, spot]));
  const namings = [...groups.values()].map((own) => namingOf(own, byStart));
  const home: Home = homeOf(clues.host, atlas.gazetteer);
  const choices = resolve(namings, home, []);
  const byName = new Map(namings.map((naming, n) => [naming.name, choices[n] as Choice]));
  return kept.flatMap(({ spot, surroundings }) => {
    const choice = byName.get(spot.name);
    return choice ? [{ ...spot, surroundings, choice }] : [];
  });
}

function namingOf(spots: readonly Spot[], byStart: ReadonlyMap<Token, Spot>): Naming {
  const [first] = spots as [Spot];
  return {
    name: first.name,
    candidates: first.candidates,
    times: spots.length,
    holders: spots.flatMap((spot) => holdersBehind(spot, byStart)),
    kinds: new Set(spots.flatMap(kindsBeside)),
  };
}

/** "Belm, Dorsk": what stands behind a comma may hold what stands before it. */
function holdersBehind({ sentence, tokens }: Spot, byStart: ReadonlyMap<Token, Spot>): readonly Candidate[] {
  const last = tokens[tokens.length - 1] as Token;
  const comma = sentence.tokens[last.index + 1];
  if (comma?.word !== "," && comma?.word !== "(") return [];
  const next = sentence.tokens[comma.index + 1];
  return (next && byStart.get(next)?.candidates.filter((one) => ["country", "admin1", "admin2"].includes(one.kind))) ?? [];
}

/** Kinds of the gazetteer by the word beside a name: "the city of Belm", "Belm province". */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  city: ["capital", "seat", "town"],
  town: ["town", "seat"],
  village: ["town"],
  suburb: ["part", "town"],
  province: ["admin1", "admin2"],
  governorate: ["admin1"],
  state: ["admin1"],
  district: ["admin2", "part"],
  county: ["admin2"],
  capital: ["capital", "seat"],
};

function kindsBeside({ sentence, tokens }: Spot): readonly string[] {
  const first = tokens[0] as Token;
  const last = tokens[tokens.length - 1] as Token;
  const before = wordOf(sentence, first.index - 1) === "of" ? wordOf(sentence, first.index - 2) : "";
  return ASKED[before] ?? ASKED[wordOf(sentence, last.index + 1)] ?? [];
}

const wordOf = (sentence: Sentence, at: number): string => sentence.tokens[at]?.lower ?? "";
