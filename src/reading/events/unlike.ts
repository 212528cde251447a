import type { Packs, WordRow } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { child, children, headOf } from "../../text/tree.ts";
import type { Roles } from "../roles.ts";
import { agentOf } from "../statements/cue.ts";
import { isAgentive } from "./doers.ts";

/** A verb with its object, or the subject of its passive. */
export interface Clause {
  readonly sentence: Sentence;
  readonly verb: Token;
  readonly row: WordRow;
  readonly object: Token | undefined;
  readonly passive: boolean;
}

/** Verbs of violence that things do to each other too. */
const KNOCKS: ReadonlySet<string> = new Set(["hit", "strike"]);
/** Modes of fights that can be fought against things in a figure. */
const FIGHTS: ReadonlySet<unknown> = new Set(["clash"]);

/**
 * Whether who or what stands beside a verb is not what its deed is done by or to.
 *   "was hit by a car", "lightning struck the tower"     a thing that is no weapon does it
 *   "fought the fire", "fight a price war"               a fight against what is nobody
 *   "bombarded the paper with letters"                   with what is no weapon
 *   "a boiler exploded", "the crisis exploded"           what is neither weapon, vehicle nor building
 *   "pulled out a knife", "deployed salt lorries"        what is no force
 *   "narrowly beat Ana Oke in the runoff"               a contest at the polls
 *   "backed out", "received treatment"                 words of another verb, what is no guest
 *   "came under fire for her remarks"                    criticism
 * Not: "a rocket hit the camp", "they struck again", "bombarded the town with mortars".
 */
export function isUnlike(clause: Clause, roles: Roles, packs: Packs): boolean {
  const { sentence, verb, row, object, passive } = clause;
  const next = sentence.tokens[verb.index + 1];
  if ((row.words === "kill" && next?.lower === "off") || (row.words === "back" && ["out", "away", "off", "up"].includes(next?.lower ?? "")))
    return true;
  if (row.words === "receive" || row.words === "host") return object === undefined || roles.at("actor", object) === undefined;
  if (row.words === "come under fire")
    return sentence.tokens.some(
      (token) => token.lower === "for" && token.index > verb.index + 2 && token.index < verb.index + 5 && token.label === "case",
    );
  if (KNOCKS.has(row.words)) return isKnock(clause, roles, packs);
  if (FIGHTS.has(row.says.mode)) return isStruggle(clause, roles, packs);
  if (row.words === "beat") return isContest(clause, packs);
  if (row.says.mode === "shelling") return withOther(clause, packs);
  if (row.words === "explode")
    return isInert(sentence, verb.label === "acl" ? headOf(sentence, verb) : child(sentence, verb, "nsubj"), packs);
  if (row.words === "pull out" || row.says.mode === "deployment") return object !== undefined && !isForce(object, roles, packs);
  if (row.says.mode === "permission") {
    const doer = passive ? agentOf(sentence, verb) : child(sentence, verb, "nsubj");
    if (doer === undefined) return !passive || object === undefined || roles.at("actor", object) === undefined;
    return roles.at("actor", doer) === undefined || doer.lower === "it";
  }
  return false;
}

const isListed = (token: Token, list: string, packs: Packs): boolean =>
  packs.wordIndex(list).match([token.lemma.toLowerCase()], 0) !== undefined;

const isSomebody = (token: Token, roles: Roles): boolean =>
  roles.at("actor", token) !== undefined || token.pos === "PROPN" || token.pos === "PRON" || token.pos === "NUM" || isAgentive(token);

const isDeed = (token: Token, packs: Packs): boolean =>
  packs
    .wordIndex("event-triggers")
    .match([token.lemma.toLowerCase()], 0)
    ?.rows.some((row) => row.as === "noun" && row.says.event === "assault") === true;

const isWeapon = (sentence: Sentence, token: Token, packs: Packs): boolean =>
  [token, ...children(sentence, token, "compound", "nmod", "conj")].some((one) => isListed(one, "instruments", packs));

/** A car, a wave, a film: a doer of "hit" that is neither somebody nor a weapon; where none is named, what is hit must be somebody, a place or a thing that is attacked. */
function isKnock({ sentence, verb, object, passive }: Clause, roles: Roles, packs: Packs): boolean {
  const doer = passive ? agentOf(sentence, verb) : child(sentence, verb, "nsubj");
  if (doer) return !(isSomebody(doer, roles) || isDeed(doer, packs) || isWeapon(sentence, doer, packs)) || doer.lower === "it";
  return (
    passive &&
    object !== undefined &&
    !isSomebody(object, roles) &&
    roles.at("place", object) === undefined &&
    ![object, ...children(sentence, object, "conj")].some((one) => isListed(one, "target-nouns", packs))
  );
}

/** "fought the project in court", "fought to save the school". Not: "fought the rebels", "fought near Belm". */
function isStruggle({ sentence, verb, object, passive }: Clause, roles: Roles, packs: Packs): boolean {
  if (object && !isSomebody(object, roles) && roles.at("place", object) === undefined && !isDeed(object, packs)) return true;
  if (object && isDeed(object, packs) && children(sentence, object, "compound", "amod").some((one) => isFigureBefore(one, packs)))
    return true;
  return (
    !passive && children(sentence, verb, "xcomp", "advcl").some((one) => one.tag === "VB" && child(sentence, one, "mark")?.lower === "to")
  );
}

/** A named person beaten in a sentence on votes. */
const isContest = ({ sentence, object }: Clause, packs: Packs): boolean =>
  object?.pos === "PROPN" &&
  sentence.tokens.some(
    (token) =>
      token.lower === "narrowly" ||
      packs
        .wordIndex("figures")
        .match([token.lemma.toLowerCase()], 0)
        ?.rows.some((row) => row.as === "contest") === true,
  );

const isFigureBefore = (token: Token, packs: Packs): boolean =>
  packs
    .wordIndex("figures")
    .match([token.lower], 0)
    ?.rows.some((row) => row.as === "before") === true;

/** "with letters", "with questions". */
const withOther = ({ sentence, verb, object }: Clause, packs: Packs): boolean =>
  [...children(sentence, verb, "obl"), ...(object ? children(sentence, object, "nmod") : [])].some(
    (one) => child(sentence, one, "case")?.lower === "with" && !isWeapon(sentence, one, packs) && !isListed(one, "figures", packs),
  );

/** A common noun for what neither goes off nor is blown up, in a sentence without a weapon. */
const isInert = (sentence: Sentence, token: Token | undefined, packs: Packs): boolean =>
  token?.pos === "NOUN" &&
  !isWeapon(sentence, token, packs) &&
  !isListed(token, "target-nouns", packs) &&
  !sentence.tokens.some((one) => isListed(one, "instruments", packs));

/** "troops", "its brigades", "them", "warships". */
const isForce = (token: Token, roles: Roles, packs: Packs): boolean =>
  isSomebody(token, roles) || isListed(token, "instruments", packs) || isListed(token, "kind-nouns", packs);
