import type { Packs } from "../../packs/index.ts";
import { hasLabel } from "../../text/tree.ts";
import { speakerBefore, tellerMeant } from "./by-speaker.ts";
import type { Candidate } from "./candidate.ts";
import type { Answer, Entity } from "./entity.ts";
import { genderOf } from "./gender.ts";
import { isSaidBehind } from "./told.ts";

/** The actor a pronoun goes with by gender, number and nearness; "drop" where none stands out. */
export function byPronoun(candidate: Candidate, entities: readonly Entity[], packs: Packs): Answer | "drop" {
  const clarified = inBracket(candidate, entities);
  if (clarified) return { entity: clarified, clue: "named in brackets behind it" };
  if (candidate.rule === "actors/ordinal") return byOrdinal(candidate, entities);
  const gender = genderOf(candidate.head);
  const fits = (entity: Entity): boolean => {
    const row = entity.pack ? packs.actorById(entity.pack) : undefined;
    if (gender)
      return (
        (entity.kind === "person" || (entity.kind === undefined && entity.mentions[0]?.form === "name")) &&
        !entity.plural &&
        !isLetters(entity) &&
        (row?.gender ?? entity.gender ?? gender) === gender
      );
    if (candidate.plural) return entity.plural || entity.kind === "group" || entity.kind === "force";
    return entity.kind !== "person" && !entity.plural;
  };
  const fitting = entities.filter(fits);
  const found =
    tellerMeant(candidate, fitting, packs) ?? speakerBefore(candidate, fitting, packs) ?? subjectBefore(candidate, fitting, packs);
  return found ? { entity: found, clue: `"${candidate.name}": the last one that fits` } : "drop";
}

/** "KBO", "AR": no person. */
const isLetters = ({ mentions }: Entity): boolean =>
  mentions.every(({ form, tokens, name }) => form === "name" && tokens.length === 1 && name.length > 1 && name.toUpperCase() === name);

/** "the latter" and "the former" of exactly two actors that the sentence so far, or else the one before, names; with more or fewer, none. */
function byOrdinal(candidate: Candidate, entities: readonly Entity[]): Answer | "drop" {
  for (const back of [0, 1]) {
    const firsts = entities.flatMap((entity) => {
      const mention = entity.mentions.find(
        ({ sentence, head, form }) =>
          candidate.sentence.index - sentence.index === back && form === "name" && head.start < candidate.head.start,
      );
      return mention ? [{ entity, start: mention.head.start }] : [];
    });
    if (firsts.length === 0) continue;
    const [one, other] = firsts.sort((a, b) => a.start - b.start);
    if (firsts.length !== 2 || !one || !other) return "drop";
    return { entity: (candidate.head.lower === "former" ? one : other).entity, clue: `"${candidate.name}" of the two named before` };
  }
  return "drop";
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

/** "Sadr said Orro had fled. | He": two subjects of the sentence before, of which neither stands nearer. */
const competes = (nearest: Seen, subjects: readonly Seen[], candidate: Candidate): boolean =>
  nearest.mention.sentence !== candidate.sentence &&
  genderOf(candidate.head) !== undefined &&
  subjects.some(({ entity, mention }) => mention.sentence === nearest.mention.sentence && entity !== nearest.entity);

interface Seen {
  readonly entity: Entity;
  readonly mention: Candidate;
}

/** The nearest subject before the pronoun in its sentence or the one before; without a subject, the only one that fits. */
function subjectBefore(candidate: Candidate, entities: readonly Entity[], packs: Packs): Entity | undefined {
  const within = entities.flatMap((entity) =>
    entity.mentions
      .filter(
        (mention) =>
          mention.head.start < candidate.head.start &&
          mention.sentence.quote === candidate.sentence.quote &&
          isNear(mention, candidate) &&
          // "Sadr had fled, he said": nobody names himself in his own words
          !(mention.sentence === candidate.sentence && isSaidBehind(mention.sentence, mention.head, candidate.head, packs)),
      )
      .map((mention) => ({ entity, mention })),
  );
  const subjects = within
    .filter(({ mention }) => hasLabel(mention.head, "nsubj"))
    .sort((a, b) => b.mention.head.start - a.mention.head.start);
  const [nearest] = subjects;
  if (nearest) return competes(nearest, subjects, candidate) ? undefined : nearest.entity;
  const all = new Set(within.map(({ entity }) => entity));
  return all.size === 1 ? [...all][0] : undefined;
}
