import type { Packs, WordIndex, WordMatch, WordRow } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { child, children, headOf } from "../../text/tree.ts";
import { lemmasOf } from "../../text/word-forms.ts";
import { doerOf } from "../doer.ts";
import { antecedent, type Roles } from "../roles.ts";
import { agentOf, isPassive } from "../statements/cue.ts";
import { behindParticle } from "./bearers.ts";
import { type Causes, isMishap } from "./mishaps.ts";
import type { Trigger } from "./trigger.ts";
import { isUnlike } from "./unlike.ts";

/**
 * Whether a word that can name a deed is no deed here.
 *   "hit a record", "killed the proposal", "strike a deal"      an object that cannot come to harm
 *   "a heart attack", "a general strike", "went on strike"      a noun of another trade
 *   "a film about the bombing", "died of cancer"         a tale of a deed, an illness
 *   "meet the needs", "demonstrates that", "released a report"  a verb that is a deed only between people
 */
export function isFigure({ sentence, token, row, form }: Trigger, packs: Packs, roles: Roles, causes: Causes): boolean {
  if (
    ["die", "death"].includes(token.lemma) &&
    children(sentence, token, "obl", "nmod").some(
      (one) =>
        ["of", "from"].includes(child(sentence, one, "case")?.lower ?? "") &&
        roles.at("actor", one) === undefined &&
        one.pos === "NOUN" &&
        !WOUNDS.has(one.lemma),
    )
  )
    return true;
  if (isSport(sentence, row, packs) || isMishap(sentence, token, row, packs, roles, causes)) return true;
  return form === "noun" ? isOtherNoun(sentence, token, packs, roles) : isOtherVerb(sentence, token, packs, roles, row);
}

/** Modes that sport has too. */
const SPORTING: ReadonlySet<unknown> = new Set(["attack", "beating", "clash", "raid", "shooting", "capture", "ambush", "shelling"]);

/** "beat Orlen 3-1 in the final", "the clubs clash in the cup": a contest is told. Not: "attacked fans with knives at the cup". */
const isSport = (sentence: Sentence, row: WordRow, packs: Packs): boolean =>
  SPORTING.has(row.says.mode) &&
  sentence.tokens.some(
    ({ word }, at) =>
      /^\d{1,2}[-–]\d{1,2}$/.test(word) ||
      isScore(sentence, at) ||
      wordAlone(packs.wordIndex("figures"), sentence, at)?.rows.some((one) => one.as === "field") === true,
  ) &&
  !sentence.tokens.some((_, at) => wordAlone(packs.wordIndex("instruments"), sentence, at) !== undefined);

/** What a list has of a single word. */
const wordAlone = (index: WordIndex, sentence: Sentence, at: number): WordMatch | undefined => {
  const lemmas = lemmasOf(sentence);
  return index.match(lemmas, at) && index.match([lemmas[at] ?? ""], 0);
};

/** "3-1" in pieces. */
const isScore = (sentence: Sentence, at: number): boolean =>
  sentence.tokens[at]?.pos === "NUM" &&
  /^\d{1,2}[-–]\d{1,2}$/.test(
    sentence.tokens
      .slice(at, at + 3)
      .map((token) => token.word)
      .join(""),
  ) &&
  sentence.tokens[at + 2]?.end === (sentence.tokens[at]?.start ?? 0) + 3;

const WOUNDS = new Set(["wound", "injury", "fire", "gunfire", "shell", "bullet", "blast", "explosion"]);

/** "the exit of the motorway", "a battle of ideas", "had a blast". Not: "the battle of Belm", "a battle of rebels and police". */
const isIdle = (sentence: Sentence, noun: Token, above: Token | undefined, packs: Packs, roles: Roles): boolean =>
  (noun.lemma === "exit" && !children(sentence, noun, "nmod", "nmod:poss").some((one) => roles.at("actor", one) !== undefined)) ||
  (noun.lemma === "blast" && noun.label === "obj" && above?.lemma === "have") ||
  (noun.lemma === "battle" &&
    children(sentence, noun, "nmod").some(
      (one) =>
        child(sentence, one, "case")?.lower === "of" &&
        one.pos === "NOUN" &&
        roles.at("actor", one) === undefined &&
        roles.at("place", one) === undefined &&
        roles.at("date", one) === undefined &&
        packs.wordIndex("target-nouns").match([one.lemma.toLowerCase()], 0) === undefined,
    ));

/** A word for what can come to no harm and cannot be let go, whatever the deed. */
const isThing = (lemma: string, packs: Packs): boolean =>
  packs.wordIndex("target-nouns").match([lemma], 0) === undefined &&
  packs
    .wordIndex("figures")
    .match([lemma], 0)
    ?.rows.some((row) => row.as === "object" && row.says.of === undefined) === true;

function isOtherNoun(sentence: Sentence, noun: Token, packs: Packs, roles: Roles): boolean {
  const index = packs.wordIndex("figures");
  if (
    children(sentence, noun, "amod", "compound", "nmod:poss").some((word) =>
      index
        .match([word.lower], 0)
        ?.rows.some((row) => (row.as === "before" && isLimitedTo(row, noun.lemma)) || (row.as === "nature" && row.says.of === undefined)),
    )
  )
    return true;
  const above = headOf(sentence, noun);
  if (isIdle(sentence, noun, above, packs, roles)) return true;
  if (
    above &&
    children(sentence, noun, "case").some((word) => ["about", "on", "of"].includes(word.lower)) &&
    index.match([above.lemma.toLowerCase()], 0)?.rows.some((row) => row.as === "above")
  )
    return true;
  // "the release of a report"
  if (noun.lemma === "release" && children(sentence, noun, "nmod").some((one) => isThing(one.lemma.toLowerCase(), packs))) return true;
  // "an attack on the currency", but not "on the market"
  const on = children(sentence, noun, "nmod").filter((one) => ["on", "against"].includes(child(sentence, one, "case")?.lower ?? ""));
  if (on.some((one) => isThing(one.lemma.toLowerCase(), packs))) return true;
  if (noun.lemma !== "strike") return false;
  if (sentence.tokens.some((one) => index.match([one.lemma.toLowerCase()], 0)?.rows.some((row) => row.as === "labour"))) return true;
  const bare = children(sentence, noun, "det", "amod", "compound", "nmod:poss").length === 0;
  const over = children(sentence, noun, "nmod").some((one) => ["over", "for"].includes(child(sentence, one, "case")?.lower ?? ""));
  return over || (bare && noun.tag === "NN" && child(sentence, noun, "case")?.lower === "on");
}

/** Deeds that need somebody on the other side, or a place, to be one. */
const BETWEEN: ReadonlySet<string> = new Set(["meeting", "release", "visit"]);
const NEEDS_OBJECT: ReadonlySet<string> = new Set(["strike", "hit", "target", "seize", "capture", "storm", "bombard"]);

/** Whether a row holds beside a word. */
const isLimitedTo = ({ says: { of } }: WordRow, word: string): boolean => !Array.isArray(of) || of.includes(word);

function isOtherVerb(sentence: Sentence, verb: Token, packs: Packs, roles: Roles, row: WordRow): boolean {
  const mode = String(row.says.mode ?? "");
  const passive = isPassive(sentence, verb);
  const object = passive
    ? (child(sentence, verb, "nsubj:pass") ?? child(sentence, verb, "nsubj") ?? (verb.label === "acl" ? headOf(sentence, verb) : undefined))
    : child(sentence, verb, "obj");
  const index = packs.wordIndex("figures");
  // "signed an agreement", "staged a demonstration": the object is a part of the phrase
  const whole = object !== undefined && row.words.split(" ").includes(object.lemma.toLowerCase());
  if (
    object &&
    !whole &&
    index.match([object.lemma.toLowerCase()], 0)?.rows.some((one) => one.as === "object" && isLimitedTo(one, row.words.split(" ")[0] ?? ""))
  )
    return true;
  if (isUnlike({ sentence, verb, row, object: whole ? undefined : object, passive }, roles, packs)) return true;
  if (row.says.needs === "weapon" && !isArmed(sentence, verb, object, row.says.subject === "instrument", packs)) return true;
  if (row.says.needs === "doer" && !isDone(sentence, verb, roles, packs)) return true;
  if (mode === "demonstration" && !whole)
    return object !== undefined || child(sentence, verb, "ccomp") !== undefined || child(sentence, verb, "nsubj:pass") !== undefined;
  if ((NEEDS_OBJECT.has(verb.lemma) || row.words === "take over") && !object && !passive && verb.label !== "acl") return true;
  if (!BETWEEN.has(mode)) return false;
  const others = [...(object ? [object] : []), ...children(sentence, verb, "obl", "iobj")];
  const somebody = others.some(
    (one) => roles.at("actor", one) !== undefined || one.pos === "PROPN" || (mode === "visit" && roles.at("place", one) !== undefined),
  );
  if (
    mode === "meeting" &&
    passive &&
    !children(sentence, verb, "obl").some((one) => child(sentence, one, "case")?.lower === "by" && roles.at("actor", one) !== undefined)
  )
    return true;
  const plural = mode === "meeting" && !object && ["NNS", "NNPS", "PRP"].includes(child(sentence, verb, "nsubj")?.tag ?? "");
  return (
    !somebody && !plural && (object !== undefined || mode !== "visit") && !(mode === "release" && object !== undefined && isPerson(object))
  );
}

/** "guerrillas destroyed the bridge", "destroyed by a bomb", "the blast damaged". Not: "the storm destroyed", "levelled criticism". */
function isDone(sentence: Sentence, verb: Token, roles: Roles, packs: Packs): boolean {
  const doer = isPassive(sentence, verb) ? agentOf(sentence, verb) : doerOf(sentence, verb, roles);
  const isCause = (token: Token): boolean =>
    packs
      .wordIndex("event-triggers")
      .match([token.lemma.toLowerCase()], 0)
      ?.rows.some((one) => one.as === "noun" && one.says.event === "assault") === true ||
    packs.wordIndex("instruments").match([token.lemma.toLowerCase()], 0) !== undefined;
  if (doer) return roles.at("actor", doer) !== undefined || isCause(doer);
  // "two houses were damaged in the blast"
  return isPassive(sentence, verb) && sentence.tokens.some((token) => token.pos === "NOUN" && isCause(token));
}

/** "fired rockets", "fired on the ferry", "the patrol fired first", "shells fell on". Not: "fired the minister", "was fired on Monday". */
function isArmed(sentence: Sentence, verb: Token, object: Token | undefined, subject: boolean, packs: Packs): boolean {
  const index = packs.wordIndex("instruments");
  const passive = isPassive(sentence, verb)
    ? (child(sentence, verb, "nsubj:pass") ?? (verb.label === "acl" ? headOf(sentence, verb) : undefined))
    : undefined;
  const bearer = verb.label === "acl" && subject ? headOf(sentence, verb) : child(sentence, verb, "nsubj");
  const thing =
    (subject ? undefined : behindParticle(sentence, verb)?.object) ??
    passive ??
    (subject ? bearer && antecedent(sentence, bearer) : object);
  const carriers = thing ? [thing, ...children(sentence, thing, "compound", "nmod", "conj")] : [];
  if (carriers.some((word) => index.match([word.lemma.toLowerCase()], 0) !== undefined || SHOTS.has(word.lemma.toLowerCase()))) return true;
  if (subject || thing || verb.lemma !== "fire") return false;
  const next = sentence.tokens[verb.index + 1]?.lower ?? "";
  return (
    ["at", "into", "first", "back"].includes(next) ||
    (next === "on" && children(sentence, verb, "obl").some((one) => child(sentence, one, "case")?.lower === "on" && one.pos !== "PROPN"))
  );
}

const SHOTS = new Set(["shot", "round", "bullet", "burst", "volley", "salvo", "weapon", "gun"]);

/** "prisoners", "hostages", "them": who can be released without being a listed actor. */
const isPerson = (token: Token): boolean =>
  token.pos === "PRON" || ["prisoner", "hostage", "detainee", "captive", "inmate", "suspect", "sailor", "worker"].includes(token.lemma);
