import type { Packs } from "../../packs/index.ts";
import type { Candidate } from "./candidate.ts";
import { type Answer, type Entity, key } from "./entity.ts";

/**
 * The actor a name goes with: of the same pack row, the same name, the letters of a name, a short form, or the description it
 * stands by. A weak pack name counts only where the actor is named otherwise.
 */
export function byName(candidate: Candidate, entities: readonly Entity[], strong: ReadonlySet<string>, packs: Packs): Answer | "drop" {
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
export function apposed(candidate: Candidate, entities: readonly Entity[]): Entity | undefined {
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
