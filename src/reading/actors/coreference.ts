import type { ActorKind } from "../../model/index.ts";
import { fold, type Packs } from "../../packs/index.ts";
import { hasLabel } from "../../text/tree.ts";
import type { Candidate } from "./candidate.ts";
import { genderOf } from "./pronouns.ts";

/** An actor of one report: its mentions in order of text. */
export interface Entity {
  readonly mentions: Candidate[];
  kind?: ActorKind;
  pack?: string;
  /** Folded names, for later short forms. */
  readonly names: Set<string>;
  plural: boolean;
  /** Actors that the text sets apart from it ("another leader"). */
  readonly apart: Entity[];
  /** The actor this one turned out to be. */
  into?: Entity;
}

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
    joinEntity(home, candidate);
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
  entities.splice(entities.indexOf(described), 1);
}

interface Answer {
  readonly entity?: Entity | undefined;
  readonly clue?: string;
  readonly unclear?: readonly Entity[];
  readonly apart?: Entity;
}

function opened(entities: Entity[], candidate: Candidate): Entity {
  const entity: Entity = { mentions: [], names: new Set(), plural: candidate.plural, apart: [] };
  entities.push(entity);
  return entity;
}

function joinEntity(entity: Entity, candidate: Candidate): void {
  entity.mentions.push(candidate);
  if (candidate.form === "name") entity.names.add(key(candidate.name));
  if (candidate.kind && !entity.kind) entity.kind = candidate.kind;
  if (candidate.pack && !entity.pack) entity.pack = candidate.pack;
}

const keys = new Map<string, string>();

/** A name folded for comparison, without articles; kept, since the same names are asked for again and again. */
function key(name: string): string {
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

// ---- names

function byName(candidate: Candidate, entities: readonly Entity[], strong: ReadonlySet<string>, packs: Packs): Answer | "drop" {
  const described = candidate.names && entities.find((entity) => entity.mentions.some((mention) => mention.head === candidate.names));
  if (described && !entities.some((entity) => candidate.pack !== undefined && entity.pack === candidate.pack))
    return { entity: described, clue: "named so in the text" };
  if (candidate.pack) {
    if (candidate.weak && !strong.has(candidate.pack) && !(candidate.needs ?? []).some((id) => strong.has(id))) return "drop";
    return { entity: entities.find((entity) => entity.pack === candidate.pack) ?? apposed(candidate, entities) };
  }
  const name = key(candidate.name);
  const named = entities.filter((entity) => entity.mentions.some((mention) => mention.form === "name"));
  const same = named.find((entity) => entity.names.has(name));
  if (same) return { entity: same };
  const last = named[named.length - 1];
  if (last && isAcronym(candidate, last, packs)) return { entity: last, clue: "its letters stand for the name before it" };
  const shorter = named.filter((entity) => isShortForm(name, entity, candidate));
  if (shorter.length === 1) return { entity: shorter[0], clue: "short form of a name in this report" };
  return { entity: apposed(candidate, entities) };
}

/**
 * The description right before a name, with or without a comma: "a spokesman for the army, Rana Oke", "League leader Dov
 * Harrend", "the rights group Clearwater".
 */
function apposed(candidate: Candidate, entities: readonly Entity[]): Entity | undefined {
  const start = (candidate.titled?.[0] ?? candidate.tokens[0])?.index ?? 0;
  const first =
    candidate.sentence.tokens[start - 1]?.lower === "the" && candidate.sentence.tokens[start - 2]?.word === "," ? start - 1 : start;
  const comma = candidate.sentence.tokens[first - 1]?.word === ",";
  return entities.find((entity) => {
    const last = entity.mentions[entity.mentions.length - 1];
    if (!last || entity.mentions.length !== 1 || last.form !== "description" || last.sentence !== candidate.sentence) return false;
    if (last.tokens[last.tokens.length - 1]?.index !== (comma ? first - 2 : first - 1)) return false;
    if (last.kind === "person") return candidate.kind === undefined || candidate.kind === "person";
    return (
      (!comma || last.article === "a") &&
      last.kind !== undefined &&
      last.head.lower === last.head.word &&
      (candidate.kind === undefined || candidate.kind === last.kind)
    );
  });
}

/** "the Ash League militia" is the Ash League; "the Ash League spokesman" and "the League's militia" are not. */
function nameInside(candidate: Candidate, entities: readonly Entity[]): Entity | undefined {
  if (candidate.plural || (candidate.kind !== "group" && candidate.kind !== "outlet")) return undefined;
  return entities.find((entity) => {
    if (entity.kind !== undefined && entity.kind !== candidate.kind) return false;
    return entity.mentions.some(
      (mention) =>
        mention.form === "name" &&
        mention.sentence === candidate.sentence &&
        mention.tokens[mention.tokens.length - 1]?.index === candidate.head.index - 1,
    );
  });
}

/** The name right before a description, with a comma between: "Rana Oke, a spokeswoman". */
function apposedName(candidate: Candidate, entities: readonly Entity[]): Entity | undefined {
  const first = candidate.tokens[0]?.index ?? 0;
  if (
    candidate.plural ||
    candidate.sentence.tokens[first - 1]?.word !== "," ||
    candidate.article === "another" ||
    candidate.article === "other"
  )
    return undefined;
  const introduced = candidate.article === "the" || candidate.article === "a";
  return entities.find((entity) => {
    const last = entity.mentions[entity.mentions.length - 1];
    if (!introduced && (entity.kind !== "person" || candidate.kind !== "person")) return false;
    const same =
      last !== undefined &&
      last.form === "name" &&
      last.sentence === candidate.sentence &&
      last.tokens[last.tokens.length - 1]?.index === first - 2;
    return (
      same &&
      (entity.kind === undefined ||
        entity.kind === candidate.kind ||
        (entity.kind !== "person" && candidate.kind !== "person" && candidate.kind === "group"))
    );
  });
}

/** "(SLF)" right behind "Sorn Liberation Front". */
function isAcronym(candidate: Candidate, entity: Entity, packs: Packs): boolean {
  const mention = entity.mentions[entity.mentions.length - 1] as Candidate;
  if (candidate.tokens.length !== 1 || mention.sentence !== candidate.sentence || mention.form !== "name") return false;
  const word = candidate.tokens[0]?.word ?? "";
  const end = mention.tokens[mention.tokens.length - 1]?.index ?? -9;
  if (candidate.head.index - end !== 2 || mention.sentence.tokens[end + 1]?.word !== "(") return false;
  const letters = mention.tokens
    .filter(
      (token) => token.word !== "-" && packs.wordIndex("name-particles").match([token.lower], 0) === undefined && token.lower !== "of",
    )
    .map((token) => token.word[0] ?? "");
  return letters.join("").toUpperCase() === word.toUpperCase();
}

/** The last word of a person's name, or the first distinctive words of a group's. */
function isShortForm(name: string, entity: Entity, candidate: Candidate): boolean {
  if (candidate.kind && entity.kind && candidate.kind !== entity.kind) return false;
  if (name.length < 3) return false;
  const person = entity.kind === "person" || entity.kind === undefined;
  return [...entity.names].some((full) => full !== name && (full.endsWith(` ${name}`) || (!person && full.startsWith(`${name} `))));
}

// ---- descriptions

function byDescription(candidate: Candidate, entities: readonly Entity[], packs: Packs): Answer {
  const own = nameInside(candidate, entities);
  if (own) return { entity: own, clue: "the name stands before the noun" };
  const named = apposedName(candidate, entities);
  if (named) return { entity: named, clue: "described right behind the name" };
  if (candidate.article === "another") {
    const other = latest(entities, (entity) => sharesNoun(entity, candidate.noun));
    return other ? { apart: other } : {};
  }
  if (candidate.article !== "the") return {};
  const ranked = byRank(candidate, entities);
  if (ranked) return ranked;
  const office = byOffice(candidate, entities, packs);
  if (office && !spokenOfSince(candidate, office.entity, entities)) return office;
  if (candidate.modified) {
    const same = latest(
      entities,
      (entity) =>
        entity.plural === candidate.plural &&
        entity.mentions.some(
          (mention) => mention.form !== "pronoun" && (key(mention.name) === key(candidate.name) || isShorter(candidate, mention)),
        ),
    );
    return same ? { entity: same, clue: "same words before" } : {};
  }
  const sameNoun = near(entities, candidate, (entity) => sharesNoun(entity, candidate.noun) && entity.plural === candidate.plural);
  if (sameNoun.length === 1) return { entity: sameNoun[0] as Entity, clue: `the ${candidate.noun} spoken of before` };
  if (sameNoun.length > 1)
    return isPersonLike(candidate)
      ? { entity: sameNoun[0] as Entity, clue: `the ${candidate.noun} last spoken of` }
      : { unclear: sameNoun };
  if (candidate.plural) return {};
  const licensed = near(entities, candidate, (entity) => !entity.plural && licenses(entity, candidate, packs));
  if (licensed.length === 1) return { entity: licensed[0] as Entity, clue: `the ${candidate.noun}: the last one named` };
  return licensed.length > 1 ? { unclear: licensed } : {};
}

/** "the harbour commander" after "a senior harbour commander": the same noun, and no word that was not there before. */
function isShorter(candidate: Candidate, mention: Candidate): boolean {
  if (mention.form === "name" || mention.noun !== candidate.noun) return false;
  const words = new Set(key(mention.name).split(" "));
  return key(candidate.name)
    .split(" ")
    .every((word) => words.has(word));
}

/** Whether somebody else with the same noun and no name was spoken of after the holder of the office: then "the commander" is that one. */
const spokenOfSince = (candidate: Candidate, holder: Entity | undefined, entities: readonly Entity[]): boolean =>
  entities.some(
    (entity) =>
      entity !== holder &&
      entity.plural === candidate.plural &&
      sharesNoun(entity, candidate.noun) &&
      !entity.mentions.some((mention) => mention.form === "name") &&
      (holder === undefined || lastStart(entity) > lastStart(holder)),
  );

const isPersonLike = (candidate: Candidate): boolean => candidate.kind === "person";

const sharesNoun = (entity: Entity, noun: string | undefined): boolean =>
  noun !== undefined && entity.mentions.some((mention) => mention.noun === noun && mention.form !== "pronoun");

/** Whether the noun may stand for a named actor: its row says so, or both are of one kind. */
function licenses(entity: Entity, candidate: Candidate, packs: Packs): boolean {
  const named = entity.mentions.some((mention) => mention.form === "name");
  if (!named || candidate.noun === undefined) return false;
  const row = entity.pack ? packs.actorById(entity.pack) : undefined;
  if (row && row.nouns.length > 0) return row.nouns.includes(candidate.noun);
  if (candidate.kind !== "group" || entity.kind !== "group") return false;
  return NEUTRAL.has(candidate.noun) || [...entity.names].some((name) => wordsLike(name, candidate.noun as string, packs));
}

/** Nouns that any armed or political group may be called by; "the brigade" or "the league" must be in the name. */
const NEUTRAL = new Set([
  "group",
  "militia",
  "faction",
  "organization",
  "organisation",
  "movement",
  "outfit",
  "network",
  "armed group",
  "militant group",
]);

/** Whether a name has the noun, in the plural or in another language too: "the brigades" for "Kataib ...". */
function wordsLike(name: string, noun: string, packs: Packs): boolean {
  const index = packs.wordIndex("organisation-words");
  return name
    .split(" ")
    .some(
      (word) =>
        word === noun ||
        word === `${noun}s` ||
        index.match([word], 0)?.rows.some((row) => row.says.means === noun || row.says.means === `${noun}s`),
    );
}

/** "the colonel" after "Lieutenant Colonel Rell": the one of that rank named in this report. Not: "the general" for a secretary general. */
function byRank(candidate: Candidate, entities: readonly Entity[]): Answer | undefined {
  const rank = key(candidate.name);
  if (!RANKS.has(rank)) return undefined;
  const ranked = entities.filter((entity) =>
    entity.mentions.some((mention) => mention.title !== undefined && isRank(key(mention.title), rank)),
  );
  if (ranked.length === 1) return { entity: ranked[0] as Entity, clue: `the ${rank} named in this report` };
  const nearest = near(ranked, candidate, () => true);
  return nearest.length === 1 ? { entity: nearest[0] as Entity, clue: `the ${rank} last named` } : undefined;
}

const RANKS = new Set([
  "general",
  "colonel",
  "major",
  "captain",
  "lieutenant",
  "brigadier",
  "admiral",
  "marshal",
  "sergeant",
  "commander",
  "commodore",
]);

const isRank = (title: string, rank: string): boolean =>
  title === rank ||
  (title.endsWith(` ${rank}`) &&
    title.split(" ").every((word) => RANKS.has(word) || word === "field" || word === "air" || word === "vice" || word === "rear"));

/** "the premier", "the prime minister": the holder of that office who is named in this report. */
function byOffice(candidate: Candidate, entities: readonly Entity[], packs: Packs): Answer | undefined {
  const title = key(candidate.name);
  const offices = packs.offices.filter((office) => office.titles.some((known) => key(known) === title));
  if (offices.length === 0) return undefined;
  const holders = new Set(offices.flatMap((office) => packs.holdersOf(office.id).map((holder) => holder.actor)));
  const present = entities.filter(
    (entity) =>
      (entity.pack !== undefined && holders.has(entity.pack)) ||
      entity.mentions.some((mention) => mention.title !== undefined && key(mention.title) === title),
  );
  if (present.length === 1) return { entity: present[0] as Entity, clue: `the ${candidate.name} named in this report` };
  return present.length > 1 ? { unclear: present } : undefined;
}

// ---- pronouns

function byPronoun(candidate: Candidate, entities: readonly Entity[], packs: Packs): Answer | "drop" {
  const clarified = inBracket(candidate, entities);
  if (clarified) return { entity: clarified, clue: "named in brackets behind it" };
  const gender = genderOf(candidate.head);
  const fits = (entity: Entity): boolean => {
    const row = entity.pack ? packs.actorById(entity.pack) : undefined;
    if (gender)
      return (
        (entity.kind === "person" || (entity.kind === undefined && entity.mentions[0]?.form === "name")) &&
        !entity.plural &&
        (row?.gender === undefined || row.gender === gender)
      );
    if (candidate.plural) return entity.plural || entity.kind === "group" || entity.kind === "force";
    return entity.kind !== "person" && !entity.plural;
  };
  const found = subjectBefore(candidate, entities.filter(fits));
  return found ? { entity: found, clue: `"${candidate.name}": the last one that fits` } : "drop";
}

/** "They [the Ford Sons] fired": whom a bracket right behind the pronoun names. */
function inBracket(candidate: Candidate, entities: readonly Entity[]): Entity | undefined {
  const at = candidate.head.index;
  if (candidate.sentence.tokens[at + 1]?.word !== "[") return undefined;
  const inside = (fits: (mention: Candidate) => boolean): Entity | undefined =>
    entities.find((entity) => entity.mentions.some((mention) => mention.sentence === candidate.sentence && fits(mention)));
  return (
    inside((mention) => mention.head.head === at && mention.head.index > at) ??
    inside((mention) => mention.tokens.some((token) => token.index === at + 2 || token.index === at + 3))
  );
}

/** In the same paragraph at most two sentences back, or in the one before. */
const isNear = (mention: Candidate, candidate: Candidate): boolean =>
  mention.sentence.paragraph === candidate.sentence.paragraph
    ? candidate.sentence.index - mention.sentence.index <= 2
    : candidate.sentence.paragraph - mention.sentence.paragraph === 1 && candidate.sentence.zone === mention.sentence.zone;

/** The nearest subject before the pronoun in its sentence or the one before; without a subject, the only one that fits. */
function subjectBefore(candidate: Candidate, entities: readonly Entity[]): Entity | undefined {
  const within = entities.flatMap((entity) =>
    entity.mentions
      .filter(
        (mention) =>
          mention.head.start < candidate.head.start && mention.sentence.quote === candidate.sentence.quote && isNear(mention, candidate),
      )
      .map((mention) => ({ entity, mention })),
  );
  const subjects = within
    .filter(({ mention }) => hasLabel(mention.head, "nsubj"))
    .sort((a, b) => b.mention.head.start - a.mention.head.start);
  if (subjects[0]) return subjects[0].entity;
  const all = new Set(within.map(({ entity }) => entity));
  return all.size === 1 ? [...all][0] : undefined;
}

// ---- distance

const latest = (entities: readonly Entity[], fits: (entity: Entity) => boolean): Entity | undefined =>
  entities.filter(fits).sort((a, b) => lastStart(b) - lastStart(a))[0];

const lastStart = (entity: Entity): number => entity.mentions[entity.mentions.length - 1]?.head.start ?? -1;

/** The fitting entities mentioned last: the nearest, and those in the same sentence as it. */
function near(entities: readonly Entity[], candidate: Candidate, fits: (entity: Entity) => boolean): Entity[] {
  const found = entities
    .filter((entity) => fits(entity) && lastStart(entity) < candidate.head.start)
    .sort((a, b) => lastStart(b) - lastStart(a));
  const nearest = found[0];
  if (!nearest) return [];
  const sentence = nearest.mentions[nearest.mentions.length - 1]?.sentence.index;
  return found.filter((entity) => entity.mentions[entity.mentions.length - 1]?.sentence.index === sentence);
}
