import type { ActorKind } from "../../model/index.ts";
import type { Packs, WordRow } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { child, children, hasLabel, headOf } from "../../text/tree.ts";

/**
 * What kind of actor a name that no pack knows is the name of, by its words and its neighbours.
 *   "Kalan Brigades", "Harakat Kalan"              group, by the organisation word
 *   "the Seventh Kalan Brigade"                    force: armies count their units
 *   "spokesman Adil Marvan", "Rana Oke, an envoy"  person
 *   "Kalan Tigers rebels", "the Kalan militia"     group, by the noun behind
 *   "the Kalan Tigers claimed the bombing"         group, by the deed
 */

/** Kind by the organisation word that stands last, the longest there: "Kalan Brigades", "Shore News Agency", "Harakat Kalan". */
export function organisationKind(name: readonly Token[], packs: Packs): ActorKind | undefined {
  const words = name.filter((token) => token.word !== "-").map((token) => token.lower);
  const index = packs.wordIndex("organisation-words");
  let best: { end: number; kind: ActorKind } | undefined;
  for (let at = 0; at < words.length; at++) {
    const match = index.match(words, at);
    if (!match || match.length === words.length) continue;
    const end = at + match.length;
    const row = match.rows.find((one) => fits(one, at, end === words.length));
    if (row && (!best || end > best.end)) best = { end, kind: kindIn(row, words, packs) };
  }
  return best?.kind;
}

/** A unit with a number in front is one of an army: "Seventh Mountain Brigade", "9th Battalion". */
function kindIn(row: WordRow, words: readonly string[], packs: Packs): ActorKind {
  const isCounted = /^\d/.test(words[0] ?? "") || packs.wordIndex("numbers").match(words, 0) !== undefined;
  return row.says.unit === true && isCounted ? "force" : (row.says.kind as ActorKind);
}

function fits(row: WordRow, at: number, last: boolean): boolean {
  const position = row.says.position ?? "any";
  return position === "any" || (position === "first" ? at === 0 : last);
}

/** An apposition or a noun that only people are: "Marvan, a spokesman for the front", "spokesman Adil Marvan". */
export function isPersonByNeighbour(sentence: Sentence, head: Token, packs: Packs): boolean {
  const near = [
    ...children(sentence, head, "appos", "nmod:desc", "compound"),
    ...(["appos", "flat"].some((label) => hasLabel(head, label)) ? [headOf(sentence, head)] : []),
  ];
  return near.some((token) => token !== undefined && isPersonNoun(token, packs)) || isPersonBehindPlace(sentence, head, packs);
}

/** "the envoy in Dorsk, Hedda Rell,": a name between commas that the tree hangs on the place where somebody is. */
function isPersonBehindPlace(sentence: Sentence, head: Token, packs: Packs): boolean {
  const place = hasLabel(head, "appos") && sentence.tokens[head.index - 1]?.word === "," ? headOf(sentence, head) : undefined;
  if (!place || !hasLabel(place, "nmod") || !children(sentence, place, "case").some((word) => ["in", "at", "to"].includes(word.lower)))
    return false;
  const noun = headOf(sentence, place);
  return noun !== undefined && isPersonNoun(noun, packs);
}

export function isPersonNoun(token: Token, packs: Packs): boolean {
  const rows = [
    ...(packs.wordIndex("role-nouns").match([token.lemma], 0)?.rows ?? []),
    ...(packs.wordIndex("titles").match([token.lemma], 0)?.rows ?? []),
  ];
  return rows.length > 0;
}

/** What is told something, or stands beside a noun for an outlet, under an outlet's word: "told the Mail", "the weekly Middle Mail". */
export function outletKind(sentence: Sentence, name: readonly Token[], packs: Packs): ActorKind | undefined {
  const first = name[0] as Token;
  const last = name[name.length - 1] as Token;
  const index = packs.wordIndex("kind-nouns");
  const beside = [sentence.tokens[first.index - 1], sentence.tokens[last.index + 1]].some(
    (token) => token !== undefined && index.match([token.lemma.toLowerCase()], 0)?.rows[0]?.says.kind === "outlet",
  );
  if (beside) return "outlet";
  const told = name.length === 1 && sentence.tokens[first.index - 1]?.lower === "the" && sentence.tokens[first.index - 2]?.lemma === "tell";
  return told && packs.wordIndex("organisation-words").match([first.lower], 0)?.rows[0]?.says.kind === "outlet" ? "outlet" : undefined;
}

export const kindOfNoun = (token: Token, packs: Packs): ActorKind | undefined =>
  (packs.wordIndex("kind-nouns").match([token.lemma.toLowerCase()], 0)?.rows[0]?.says.kind as ActorKind | undefined) ??
  (isPersonNoun(token, packs) ? "person" : undefined);

/** "group Clearwater", "spokesman Dara": the kind of the noun in small letters right before. */
export function kindOfNounBefore(sentence: Sentence, name: readonly Token[], packs: Packs): ActorKind | undefined {
  const before = sentence.tokens[(name[0]?.index ?? 0) - 1];
  return before?.pos === "NOUN" && before.word === before.lower ? kindOfNoun(before, packs) : undefined;
}

/** "Kalan Tigers rebels", "Kalan Shield militia", "Kalan Tigers commander Rell": what only members or kinds of groups are called. */
export function groupByNounBehind(sentence: Sentence, name: readonly Token[], packs: Packs): ActorKind | undefined {
  const next = sentence.tokens[((name[name.length - 1] as Token).index ?? 0) + 1];
  if (next?.pos !== "NOUN") return undefined;
  const kind = packs.wordIndex("kind-nouns").match([next.lemma.toLowerCase()], 0)?.rows[0]?.says.kind as ActorKind | undefined;
  if (kind === "group" || kind === "outlet") return kind;
  return isFighter(next, packs) ? "group" : undefined;
}

/** "rebels of the Kalan Tigers", "the leader of Kalan Tigers": what only groups have. */
export function groupByOwned(sentence: Sentence, head: Token, packs: Packs): ActorKind | undefined {
  const owner = hasLabel(head, "nmod") ? headOf(sentence, head) : undefined;
  return owner && child(sentence, head, "case")?.lower !== "in" && isFighter(owner, packs) ? "group" : undefined;
}

const isFighter = (token: Token, packs: Packs): boolean =>
  packs
    .wordIndex("role-nouns")
    .match([token.lemma.toLowerCase()], 0)
    ?.rows.some((row) => row.says.role === "fighter") ?? false;

/** Subject of a verb of violence, or of claiming one: "the Kalan Tigers shelled the port". */
export function groupByDeed(sentence: Sentence, head: Token, packs: Packs): ActorKind | undefined {
  const verb = hasLabel(head, "nsubj") && head.label !== "nsubj:pass" ? headOf(sentence, head) : undefined;
  if (verb?.pos !== "VERB") return undefined;
  const rows = packs.wordIndex("event-triggers").match([verb.lemma.toLowerCase()], 0)?.rows ?? [];
  return rows.some((row) => row.says.event === "assault") ? "group" : undefined;
}
