import type { Argument, EventFinding } from "../../../src/model/index.ts";
import { overlap } from "../../../src/model/index.ts";
import { argumentOf, type Lexicon, trimmed, uncounted } from "./fillers.ts";
import { sentenceAround } from "./relevance.ts";

/** Words for what goes off. */
export const BOMBS = /\b(?:bombs?|dynamite|explosives?|mines?|tnt|car bombs?|explosive device|devices?|grenades?|charges?)\b/i;

/** "gunmen", "unidentified individuals" spoken of in or right beside the words that tell a deed: who did it, where the deed names nobody. */
export function suspectsNear(events: readonly EventFinding[], lexicon: Lexicon): string[] {
  const near = lexicon.actors.filter(
    (actor) =>
      actor.form === "description" &&
      SUSPECTS.test(actor.name) &&
      events.some(
        ({ evidence: { hull }, victim, target }) =>
          actor.evidence.hull.start > hull.start - 200 &&
          actor.evidence.hull.end < hull.end + 200 &&
          ![...victim, ...target].some((one) => one.finding === actor.id),
      ),
  );
  return near.slice(0, 1).map((actor) => trimmed(actor.name));
}

const SUSPECTS =
  /\b(?:guerrillas?|rebels?|terrorists?|subversives?|insurgents?|gunm[ae]n|assailants?|attackers?|assassins?|kidnappers?|commandos?)\b|\b(?:unidentified|unknown|armed|hooded|masked)\b.*\b(?:men|man|individuals?|persons?|people|youths?)\b/i;

/** Weapons in the words that tell of a deed which names none itself. */
export function weaponsNear(events: readonly EventFinding[], type: string, text: string, { packs }: Lexicon): string[] {
  if (type !== "bombing" && type !== "attack") return [];
  const index = packs.wordIndex("instruments");
  for (const { evidence } of events) {
    const { start, end } = sentenceAround(text, evidence.hull);
    const words = text.slice(start, end).split(/[\s,.;()[\]"]+/);
    const small = words.map((word) => word.toLowerCase().replace(/s$/, ""));
    for (let at = 0; at < words.length; at++) {
      const length = index.match(small, at)?.length ?? 0;
      const phrase = words.slice(at, at + length).join(" ");
      if (length > 0 && (type === "attack" ? ARMS : BOMBS).test(phrase)) return [phrase];
    }
  }
  return [];
}

/** "a bomb went off in front of the Orlen Bank": the first thing behind a word of place in a sentence that tells of a deed against things. */
export function thingsNear(events: readonly EventFinding[], type: string, text: string, { packs }: Lexicon): string[] {
  if (type !== "bombing" && type !== "arson") return [];
  const index = packs.wordIndex("target-nouns");
  for (const { evidence } of events) {
    const { end } = sentenceAround(text, evidence.hull);
    const words = text.slice(evidence.hull.start, end).split(/\s+/);
    const small = words.map((word) => word.toLowerCase().replace(/[^a-z-]+$/, ""));
    for (let at = 1; at < words.length; at++) {
      const length = Math.max(...[small, small.map((word) => word.replace(/s$/, ""))].map((forms) => index.match(forms, at)?.length ?? 0));
      if (length === 0) continue;
      const first = small.slice(0, at).findLastIndex((word) => AT.has(word));
      const phrase = words.slice(first + 1, at + length).join(" ");
      if (first >= 0 && at - first < 7 && !/[,;.()[\]]\s/.test(phrase)) return [uncounted(trimmed(phrase))];
    }
  }
  return [];
}

const AT = new Set([
  "in",
  "at",
  "near",
  "outside",
  "inside",
  "against",
  "on",
  "to",
  "of",
  "beside",
  "damaging",
  "destroying",
  "damaged",
  "destroyed",
]);

const ARMS =
  /\b(?:rifles?|pistols?|machine ?guns?|submachine ?guns?|revolvers?|grenades?|rockets?|mortars?|knives|machetes?|molotov cocktails?)\b/i;

/** "members of the army were involved in the murder": who a sentence that tells of a deed makes responsible for it, beside its victims. */
export function implicatedIn(events: readonly EventFinding[], text: string, lexicon: Lexicon): Argument[] {
  return events.flatMap(({ evidence: { hull }, victim, target }) => {
    const sentence = sentenceAround(text, hull);
    if (!IMPLICATES.test(text.slice(sentence.start, sentence.end))) return [];
    const hurt = [...victim, ...target].flatMap((one) => one.spans);
    return lexicon.actors
      .filter(
        (actor) =>
          actor.form !== "pronoun" &&
          actor.evidence.hull.start >= sentence.start &&
          actor.evidence.hull.end <= sentence.end &&
          DOERS.test(actor.name) &&
          !hurt.some((span) => overlap(span, actor.evidence.hull) > 0),
      )
      .map(argumentOf);
  });
}

const IMPLICATES =
  /\b(?:implicat\w+|involv\w+|participat\w+|took part|responsib\w+|guilty|accus\w+|suspect\w+|blam\w+|attribut\w+|perpetrat\w+|committed|carried out|claim\w+ (?:credit|responsib\w+))\b/i;
const DOERS =
  /\b(?:guerrillas?|rebels?|terrorists?|subversives?|extremists?|insurgents?|gunm[ae]n|assassins?|kidnappers?|commandos?|soldiers?|troops|army|armed forces|military|officers?|members? of|front|squads?|traffickers|cartel|mafia|rightists?|group|organization|movement)\b/i;
