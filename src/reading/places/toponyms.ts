import { fold } from "../../text/characters.ts";
import type { Document, Sentence, Token } from "../../text/document.ts";
import { entitiesByToken, type NamedEntity } from "../../text/entities/entities.ts";
import type { Atlas } from "./candidate.ts";
import { type Edges, heldBefore, holdersBehind, siblingsOf } from "./enumeration.ts";
import { pointsOf, weightOf } from "./evidence.ts";
import { datelineNamings, homeOf } from "./hints.ts";
import { nationalitiesOf } from "./nationalities.ts";
import { type Choice, type Naming, resolve } from "./resolve.ts";
import { type Spot, spotsOf } from "./spots.ts";
import { type Surroundings, surroundingsOf } from "./surroundings.ts";
import { taggedPoints } from "./tagged.ts";

/** A name of a place in a report with the place it was taken for. */
export interface Toponym extends Spot {
  readonly surroundings: Surroundings;
  readonly choice: Choice;
}

/** What is known beside the text. */
export interface Clues {
  /** Host of the page. */
  readonly host?: string;
  /** Words of the dateline: where it was written is no place of an event, but tells which places are near. */
  readonly dateline?: string;
  /** Names by a name tagger; without them only the words around a name tell persons and bodies from places. */
  readonly entities?: readonly NamedEntity[];
}

/** The names of places in a document, each taken for one place throughout. */
export function toponymsOf(document: Document, atlas: Atlas, clues: Clues): Toponym[] {
  const tagged = entitiesByToken(clues.entities ?? []);
  const mentions = spotsOf(document, atlas).map((spot): Mention => {
    const surroundings = surroundingsOf(spot, atlas.packs);
    return { spot, surroundings, points: pointsOf(spot, surroundings, atlas.packs) + taggedPoints(spot, tagged) };
  });
  const edges: Edges = {
    starts: new Map(mentions.map(({ spot }) => [spot.tokens[0] as Token, spot])),
    ends: new Map(mentions.map(({ spot }) => [spot.tokens[spot.tokens.length - 1] as Token, spot])),
  };
  const groups = groupsOf(mentions).flatMap((own) => groupOf(own, edges));
  const choices = resolve(
    [...groups.map(({ naming }) => naming), ...datelineNamings(clues.dateline, atlas)],
    homeOf(clues.host, atlas.gazetteer),
    nationalitiesOf(document, atlas).flatMap(({ country }) => country?.country ?? []),
  );
  return groups
    .flatMap((group, n) => {
      const choice = choices[n] as Choice;
      return kept(group, choice).map(({ spot, surroundings }) => ({ ...spot, surroundings, choice }));
    })
    .sort((a, b) => (a.tokens[0] as Token).start - (b.tokens[0] as Token).start);
}

interface Mention {
  readonly spot: Spot;
  readonly surroundings: Surroundings;
  readonly points: number;
}

/** All mentions of a name that may be those of a place. */
interface Group {
  readonly naming: Naming;
  readonly mentions: readonly Mention[];
  /** Points of the name itself, which every mention has. */
  readonly weight: number;
}

function groupsOf(mentions: readonly Mention[]): Mention[][] {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = `${mention.spot.name.length > 4 ? fold(mention.spot.name) : mention.spot.name}${mention.spot.short ? "." : ""}`;
    const own = groups.get(key);
    if (own) own.push(mention);
    else groups.set(key, [mention]);
  }
  return [...groups.values()];
}

/** Points at which one mention makes a name that of a place, those every other mention needs then, and those it takes to have a vote. */
const ENOUGH = 5;
const ALSO = 2;
const VOTE = 4;

/** Points of a mention with what holds the place right behind it, and of one in a list of countries or divisions. */
const joinedPoints = (spot: Spot, edges: Edges): number =>
  holdersBehind(spot, edges).length > 0 ? 5 : siblingsOf(spot, edges).length > 0 ? 2 : 0;

function groupOf(all: readonly Mention[], edges: Edges): Group[] {
  const mentions = all
    .filter(({ surroundings }) => surroundings === "alone" || surroundings === "inside")
    .map((mention) => ({ ...mention, points: mention.points + joinedPoints(mention.spot, edges) }));
  const naming = namingOf(
    mentions.map(({ spot }) => spot),
    edges,
  );
  if (!naming) return [];
  const persons = all.some(({ surroundings }) => surroundings === "person") ? 3 : 0;
  const weight = weightOf(naming.candidates) - persons + (naming.holders.length > 0 ? 2 : 0) + (naming.kinds.size > 0 ? 2 : 0);
  return mentions.some(({ points }) => points + weight >= VOTE) ? [{ naming, mentions, weight }] : [];
}

/** The mentions of a name that are taken for places: none, unless one of them says so by itself. */
function kept({ mentions, weight }: Group, choice: Choice): readonly Mention[] {
  const whole = weight + Math.min(3, choice.support / 5);
  return mentions.some(({ points }) => points + whole >= ENOUGH) ? mentions.filter(({ points }) => points + whole >= ALSO) : [];
}

function namingOf(spots: readonly Spot[], edges: Edges): Naming | undefined {
  const [first] = spots;
  if (!first) return undefined;
  return {
    name: first.name,
    candidates: first.candidates,
    times: spots.length,
    holders: spots.flatMap((spot) => holdersBehind(spot, edges)),
    held: spots.flatMap((spot) => heldBefore(spot, edges)),
    siblings: spots.flatMap((spot) => siblingsOf(spot, edges)),
    kinds: new Set(spots.flatMap(kindsBeside)),
  };
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
  "gov.": ["admin1"],
  governor: ["admin1"],
  legislature: ["admin1"],
};

function kindsBeside({ sentence, tokens }: Spot): readonly string[] {
  const first = tokens[0] as Token;
  const last = tokens[tokens.length - 1] as Token;
  const before = wordOf(sentence, first.index - 1) === "of" ? wordOf(sentence, first.index - 2) : "";
  return ASKED[before] ?? ASKED[wordOf(sentence, last.index + 1)] ?? [];
}

const wordOf = (sentence: Sentence, at: number): string => sentence.tokens[at]?.lower ?? "";
