import type { Packs } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import type { NamedEntity } from "../../text/entities/entities.ts";
import { headOf } from "../../text/tree.ts";
import { isModifier } from "../names.ts";
import { isGeneric, tells } from "../places/surroundings.ts";
import { organisationKind } from "./kinds.ts";
import { isCapital, isGivenName } from "./name-extent.ts";

/**
 * What is written like the name of an actor and is none.
 *   "the Treaty of Belm", "Operation Belm"      a thing
 *   "Belm Islands", "the Belm refugee camp"     a place
 *   "Orlish" of "Orlish fighters"               whose they are; the fighters are the actor
 *   "Office" of "the Prosecutor's Office"       what is left of a longer name
 *   "Orlen President", "Gunmen" at the head     a role, not a name
 * Not: "the Belm Treaty Organisation", "Nathan Lane".
 */
export function isNoActor(
  sentence: Sentence,
  name: readonly Token[],
  head: Token,
  type: NamedEntity["type"] | undefined,
  packs: Packs,
): boolean {
  return (
    isThing(name, packs) ||
    (organisationKind(name, packs) === undefined && (isPlace(sentence, name, head, type, packs) || isRole(name, packs))) ||
    isBelonging(sentence, name, head, packs) ||
    (name.length === 1 && isLeftOver(sentence, name[0] as Token, type, packs))
  );
}

function isThing(name: readonly Token[], packs: Packs): boolean {
  const index = packs.wordIndex("thing-words");
  return name.some(
    (token, at) =>
      index.match([token.lower], 0) !== undefined &&
      (at === name.length - 1 || name[at + 1]?.lower === "of" || (at === 0 && token.lower === "operation")),
  );
}

function isPlace(sentence: Sentence, name: readonly Token[], head: Token, type: NamedEntity["type"] | undefined, packs: Packs): boolean {
  const last = name[name.length - 1] as Token;
  const words = name.map((token) => token.word);
  const known = packs.nameIndex.match(words, 0);
  if (known?.length === words.length && known.entries.every(({ of }) => of === "place" || of === "metonym")) return true;
  if (name.length > 1 && isPlaceWord(last, packs) && !isGivenName(name[0], packs)) return true;
  const behind = isModifier(head) ? headOf(sentence, head) : undefined;
  return behind !== undefined && behind.word === behind.lower && type !== "ORG" && isPlaceWord(behind, packs);
}

const isPlaceWord = (token: Token, packs: Packs): boolean =>
  (tells(token, "place", packs) || tells(token, "street", packs)) && !tells(token, "body", packs);

/** "Orlen President", "the Orlish Minister": words for a role to their end, and none that names a person. */
function isRole(name: readonly Token[], packs: Packs): boolean {
  const lower = name.map((token) => token.lower);
  const titles = packs.wordIndex("titles");
  if (name.length > 1)
    return !isGivenName(name[0], packs) && lower.some((_, at) => at > 0 && titles.match(lower, at)?.length === lower.length - at);
  return ["role-nouns", "kind-nouns"].some((list) => packs.wordIndex(list).match([name[0]?.lemma.toLowerCase() ?? ""], 0) !== undefined);
}

/** "Orlish fighters": an adjective of a people, a faith or an area before a noun. */
function isBelonging(sentence: Sentence, name: readonly Token[], head: Token, packs: Packs): boolean {
  const last = name[name.length - 1] as Token;
  if (sentence.tokens[last.index + 1]?.pos !== "NOUN" && !isModifier(head)) return false;
  return (
    packs
      .wordIndex("peoples")
      .match([last.lower], 0)
      ?.rows.some((row) => row.says["use"] === "adjective") === true ||
    packs.wordIndex("demonyms").match([last.lower], 0) !== undefined ||
    packs.nameIndex.match([last.word], 0)?.entries.every(({ of }) => of === "demonym") === true ||
    (isModifier(head) && last.pos === "ADJ" && name.length === 1)
  );
}

/** What is left of a longer name whose first words are another's, or a word that headlines and feasts have. */
function isLeftOver(sentence: Sentence, only: Token, type: NamedEntity["type"] | undefined, packs: Packs): boolean {
  if (type !== "ORG" && type !== "PER" && tells(only, "plain", packs) && !tells(only, "body", packs) && !tells(only, "direction", packs))
    return true;
  const before = sentence.tokens[only.index - 1];
  const owner = before?.tag === "POS" ? sentence.tokens[before.index - 1] : before;
  return isGeneric(only, packs) && owner !== undefined && owner.pos === "PROPN" && isCapital(owner);
}
