import type { FindingOf } from "../../model/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { child, children } from "../../text/tree.ts";
import type { Roles } from "../roles.ts";

/** The preposition of a noun. */
export const caseOf = (sentence: Sentence, token: Token): string | undefined => child(sentence, token, "case")?.lower;

/** "sent aid to the island", "imposed sanctions on the firm", "signed a pact with": behind the verb, or behind its object. */
export function aims(sentence: Sentence, verb: Token, roles: Roles): Token[] {
  const object = child(sentence, verb, "obj", "nsubj:pass");
  const behind = [...children(sentence, verb, "obl", "iobj"), ...(object ? children(sentence, object, "nmod") : [])];
  return behind.filter(
    (one) =>
      (one.label === "iobj" || AIMED.has(caseOf(sentence, one) ?? "")) &&
      (roles.at("actor", one) !== undefined ||
        roles.at("place", one) !== undefined ||
        (one.pos === "PROPN" && roles.at("date", one) === undefined)),
  );
}

const AIMED = new Set(["to", "with", "against", "on", "upon", "into", "for", "from", "towards"]);

const AIMS = new Set(["at", "on", "into", "towards", "upon", "against"]);
const WITHIN = new Set(["in", "under", "inside", "beside"]);

/** "rockets were fired at the camp", "shells fell on the port", "a device exploded in a convoy": what a weapon meets, if it is no mere place or day. */
export function aimedAt(sentence: Sentence, verb: Token, falls: boolean, laid: boolean, roles: Roles): Token[] {
  const direct = children(sentence, verb, "obl", "nmod");
  // "exploded on Thursday in a convoy": the tree may hang the convoy on the day
  return [...direct, ...direct.filter((one) => roles.at("date", one)).flatMap((one) => children(sentence, one, "nmod"))].filter((one) => {
    const word = caseOf(sentence, one) ?? "";
    if (one.index < verb.index || roles.at("date", one)) return false;
    if (laid && (BESIDE.has(word) || isInFront(sentence, one)) && !isSettlement(roles.at("place", one))) return true;
    if (AIMS.has(word)) return word !== "at" || one.lemma !== "time";
    return (WITHIN.has(word) || falls) && one.pos === "NOUN" && VEHICLES.has(one.lemma);
  });
}

const BESIDE = new Set(["outside", "near", "under", "inside", "beside", "behind", "at", "in", "on", "against"]);

/** "in front of the bank", "next to the police station". */
function isInFront(sentence: Sentence, noun: Token): boolean {
  const first = Math.min(noun.index, ...children(sentence, noun).map((one) => one.index));
  const words = sentence.tokens.slice(Math.max(0, first - 3), noun.index).map((one) => one.lower);
  return /in front of|next to/.test(words.join(" "));
}

const isSettlement = (place: FindingOf<"place"> | undefined): boolean =>
  place !== undefined &&
  (place.placeKind === undefined || ["country", "province", "district", "city", "village", "region"].includes(place.placeKind));

const VEHICLES = new Set([
  "convoy",
  "car",
  "vehicle",
  "bus",
  "lorry",
  "truck",
  "train",
  "patrol",
  "column",
  "base",
  "camp",
  "barracks",
  "checkpoint",
  "market",
  "mosque",
  "church",
  "school",
  "hospital",
]);
