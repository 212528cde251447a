import type { Packs } from "../../packs/index.ts";
import type { Candidate } from "./candidate.ts";
import { type Answer, type Entity, key, lastStart, latest, near } from "./entity.ts";

/**
 * The actor a description goes with: the name beside it, an office or rank, the same words, or the last one the noun may stand
 * for; several that fit equally are all given.
 */
export function byDescription(candidate: Candidate, entities: readonly Entity[], packs: Packs): Answer {
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
  // "the officials" after "two port officials and a rail official": all of them
  const joined = candidate.plural ? sameNoun.find(({ mentions }) => mentions.some(({ joins }) => joins !== undefined)) : undefined;
  if (joined) return { entity: joined, clue: `the ${candidate.noun}: those named side by side` };
  if (sameNoun.length > 1) return { unclear: sameNoun };
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
