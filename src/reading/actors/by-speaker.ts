import type { Packs } from "../../packs/index.ts";
import type { Sentence } from "../../text/document.ts";
import { child } from "../../text/tree.ts";
import type { Candidate } from "./candidate.ts";
import type { Entity } from "./entity.ts";
import { genderOf } from "./gender.ts";
import { actsIn, isSaidBehind, isSaying, isTold, sayingOf, tellerOf } from "./told.ts";

/** "Orro said Sadr lived there and that | he | thinks so": who tells what he himself thinks, says or wants. */
export function tellerMeant({ sentence, head }: Candidate, fitting: readonly Entity[], packs: Packs): Entity | undefined {
  const verb = sayingOf(sentence, head, packs);
  const teller = verb && tellerOf(sentence, verb, packs);
  return teller && fitting.find(({ mentions }) => mentions.some((one) => one.sentence === sentence && one.tokens.includes(teller)));
}

/** Paragraphs back to the one who spoke last. */
const FAR = 3;

/** Sentences back, quotations counted, where the text has no paragraphs. */
const FAR_SENTENCES = 9;

interface Seen {
  readonly entity: Entity;
  readonly mention: Candidate;
  readonly speaks: boolean;
}

/**
 * Whom a pronoun that speaks goes on from: the last one who spoke, or acted outside what was told.
 *   "Orro said Sadr had fled. | He | added"          Orro
 *   "The victim was taken away, | she | said"        nobody named in her own words
 *   "Orro said so. Sadr came at noon. | He | said"   Sadr
 * Nothing where two acted in one sentence and neither of them spoke.
 */
export function speakerBefore(candidate: Candidate, fitting: readonly Entity[], packs: Packs): Entity | undefined {
  const { sentence, head } = candidate;
  if (sentence.quote !== undefined || !sayingOf(sentence, head, packs)) return undefined;
  const isPerson = genderOf(head) !== undefined;
  const topics = fitting.flatMap((entity) => topicsOf(entity, candidate, isPerson, packs));
  const last = topics.reduce<Seen | undefined>(
    (best, one) => (best && best.mention.head.start > one.mention.head.start ? best : one),
    undefined,
  );
  if (!last) return undefined;
  const rivals = topics.filter(({ entity, mention }) => mention.sentence === last.mention.sentence && entity !== last.entity);
  if (!isPerson || rivals.length === 0 || last.mention.sentence === sentence) return last.entity;
  const speaking = [last, ...rivals].filter((one) => one.speaks);
  return new Set(speaking.map(({ entity }) => entity)).size === 1 ? speaking[0]?.entity : undefined;
}

/** The mentions of an actor before a pronoun that it may go on from: he speaks there, or, for "he" and "she", acts there or opens the sentence. */
function topicsOf(entity: Entity, { sentence, head }: Candidate, isPerson: boolean, packs: Packs): Seen[] {
  return entity.mentions.flatMap((mention) => {
    const { sentence: home, head: own } = mention;
    const away = sentence.paragraph - home.paragraph;
    const between = sentence.index - home.index;
    if (own.start >= head.start || home.quote !== undefined || home.zone !== sentence.zone) return [];
    if (away > (isPerson ? FAR : 1) || between > (isPerson ? FAR_SENTENCES : 2) || isTold(home, own, packs)) return [];
    if (home === sentence && isSaidBehind(home, own, head, packs)) return [];
    if (isPerson && entity.kind !== "person" && (mention.form === "description" || mention.tokens.length === 1)) return [];
    const speaks = isSpeaker(mention, packs);
    return speaks || (isPerson && away <= 1 && between <= 4 && (actsIn(home, own) || opens(mention))) ? [{ entity, mention, speaks }] : [];
  });
}

/** Subject of a verb of saying, beside such a verb that has no other, or named behind "according to". */
function isSpeaker({ sentence, head, tokens, titled, form }: Candidate, packs: Packs): boolean {
  if (sayingOf(sentence, head, packs)) return true;
  const first = (titled?.[0] ?? tokens[0])?.index ?? 0;
  const last = tokens[tokens.length - 1]?.index ?? first;
  if (isAccordingTo(sentence, first)) return true;
  return (
    form === "name" &&
    [sentence.tokens[last + 1], sentence.tokens[first - 1]].some(
      (verb) =>
        verb !== undefined && FINITE.has(verb.tag) && isSaying(sentence, verb, packs) && child(sentence, verb, "nsubj") === undefined,
    )
  );
}

const FINITE = new Set(["VBD", "VBZ", "VBP"]);

const isAccordingTo = ({ tokens }: Sentence, first: number): boolean =>
  tokens.slice(Math.max(0, first - 4), first).some((token, at, all) => token.lower === "according" && all[at + 1]?.lower === "to");

/** First in its sentence, whatever the tree makes of it: "For instance, Hal Orro is a captain". */
function opens({ sentence, tokens, titled, form }: Candidate): boolean {
  const first = (titled?.[0] ?? tokens[0])?.index ?? 0;
  return form === "name" && (first === 0 || (first < 4 && sentence.tokens[first - 1]?.word === ","));
}
