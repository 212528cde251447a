import type { Argument } from "../../model/index.ts";
import type { Packs } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { child, children, headOf } from "../../text/tree.ts";
import { between } from "../between.ts";
import { doerOf } from "../doer.ts";
import { plainArgument, type Roles } from "../roles.ts";
import { agentOf, isPassive } from "../statements/cue.ts";
import { actorAhead } from "../ties/neighbours.ts";
import { aimedAt, aims, caseOf } from "./aims.ts";
import { isAside, isDateline, isTail } from "./aside.ts";
import { bearerOf, behindParticle } from "./bearers.ts";
import { isAgentive, shortened } from "./doers.ts";
import { agentIn, objectsOf } from "./phrase.ts";
import { isEffect, type Trigger } from "./trigger.ts";

/** Who did it, to whom, who came to harm, and with what. */
export interface Cast {
  readonly perpetrator: Argument[];
  readonly target: Argument[];
  readonly victim: Argument[];
  readonly instrument: Argument[];
}

type Part = keyof Cast;

/** Numbers that stand for people: "thousands marched". */
const CROWDS = new Set(["dozens", "scores", "hundreds", "thousands", "millions", "others", "some", "many", "several"]);

/** The cast of a deed, read off its verb or noun; every argument keeps its own words. */
export function castOf(trigger: Trigger, roles: Roles, packs: Packs): Cast {
  const cast: Cast = { perpetrator: [], target: [], victim: [], instrument: [] };
  const add = (part: Part, argument: Argument) => {
    if (!cast[part].some((known) => sameSpans(known, argument))) cast[part].push(argument);
  };
  const put = (part: Part, given: Token | undefined) => {
    const token = given && bearerOf(trigger.sentence, given, roles);
    if (
      !token ||
      token.quote !== undefined ||
      isTail(trigger, token) ||
      isAside(trigger.sentence, token, part === "perpetrator") ||
      (part !== "instrument" && (token.lower === "which" || token.lower === "that")) ||
      (roles.at("date", token) && !roles.at("actor", token))
    )
      return;
    if (part === "perpetrator" && (isDateline(trigger.sentence, token) || isDeedNoun(token, packs))) return;
    for (const argument of roles.all(trigger.sentence, token)) {
      if (trigger.token.label !== "amod" && isSecondEffect(trigger.sentence, argument)) continue;
      // who does a deed is somebody; a thing that does it is what it is done with
      if (
        part !== "perpetrator" ||
        roles.actor(argument) ||
        (isNameLike(trigger.sentence, token) && !roles.at("place", token)) ||
        CROWDS.has(token.lower) ||
        (isAgentive(token) && !isWeapon(trigger.sentence, argument, packs))
      )
        add(part, part === "perpetrator" ? argument : shortened(trigger.sentence, argument, trigger.row.words.split(" ").slice(1)));
      else if (isWeapon(trigger.sentence, argument, packs)) add("instrument", argument);
    }
  };
  if (trigger.form === "verb") verbCast(trigger, put, roles, packs);
  else {
    const sides =
      trigger.event === "consult" || trigger.row.says.mode === "clash" ? between(trigger.sentence, trigger.token, roles) : undefined;
    for (const side of sides ?? []) add("perpetrator", side);
    nounCast(
      trigger,
      (part, token) =>
        part === "perpetrator" && trigger.row.says.of === part && token?.pos === "NOUN" && caseOf(trigger.sentence, token) === "of"
          ? add(part, roles.argument(trigger.sentence, token))
          : put(part, token),
      roles,
      packs,
    );
    const owner = cast.perpetrator.length === 0 && trigger.event !== "consult" ? adjectiveOwner(trigger, packs) : undefined;
    if (owner)
      add("perpetrator", roles.at("actor", owner) ? roles.argument(trigger.sentence, owner) : plainArgument(trigger.sentence, [owner]));
  }
  return cast;
}

/** "Ambush kills five": a deed is no doer. */
const isDeedNoun = (token: Token, packs: Packs): boolean =>
  token.pos !== "PRON" &&
  (packs
    .wordIndex("event-triggers")
    .match([token.lemma.toLowerCase()], 0)
    ?.rows.some((row) => row.as === "noun" && row.says.event === "assault") ??
    false);

const sameSpans = (a: Argument, b: Argument): boolean => a.spans[0]?.start === b.spans[0]?.start;

/** "wounded 22 others" behind "killed six and": a deed of its own. */
const isSecondEffect = (sentence: Sentence, argument: Argument): boolean => {
  const first = sentence.tokens.find((token) => token.start === argument.spans[0]?.start);
  return first !== undefined && isEffect(sentence, first);
};

/** "a rocket hit the base", "struck by a barrage of shells". */
function isWeapon(sentence: Sentence, argument: Argument, packs: Packs): boolean {
  const index = packs.wordIndex("instruments");
  return sentence.tokens.some(
    (token) =>
      argument.spans.some((span) => span.start <= token.start && token.end <= span.end) &&
      index.match([token.lemma.toLowerCase()], 0) !== undefined,
  );
}

/** "a Northern air strike", "U.S. raids": the demonym or abbreviation of a state before the noun. */
function adjectiveOwner({ sentence, token, tokens }: Trigger, packs: Packs): Token | undefined {
  const first = tokens[0] as Token;
  const words = sentence.tokens.map((one) => one.word);
  for (let at = first.index - 1; at >= Math.max(0, first.index - 3); at--) {
    const one = sentence.tokens[at] as Token;
    if (one.head !== token.index && !(one.index === at && ["amod", "compound"].includes(one.label))) return undefined;
    const entries = packs.nameIndex.match(words, at)?.entries ?? [];
    if (entries.some((entry) => entry.of === "demonym" || (entry.of === "actor" && entry.name.type === "abbreviation"))) return one;
    if (!["ADJ", "NOUN"].includes(one.pos)) return undefined;
  }
  return undefined;
}

/** A name, or what is taken for an adjective beside one: "Orlen and Morvane". */
const isNameLike = (sentence: Sentence, token: Token): boolean =>
  token.pos === "PROPN" ||
  (token.pos === "ADJ" && /^[A-Z]/.test(token.word) && children(sentence, token, "conj").some((one) => one.pos === "PROPN"));

type Put = (part: Part, token: Token | undefined) => void;

/** "Gunmen attacked the post", "the post was attacked by gunmen", "gunmen who attacked the post". */
function verbCast(trigger: Trigger, given: Put, roles: Roles, packs: Packs): void {
  const { sentence, token, row, event } = trigger;
  const put = (part: Part | "none", one: Token | undefined): void => {
    if (part !== "none") given(part, one);
  };
  const subject = (row.says.subject as Part | undefined) ?? "perpetrator";
  const object = (row.says.object as Part | "none" | undefined) ?? "target";
  const subjectOfActive = token.label === "acl" ? headOf(sentence, token) : child(sentence, token, "nsubj:pass");
  const reduced =
    subjectOfActive !== undefined &&
    child(sentence, token, "obj") !== undefined &&
    !child(sentence, token, "aux:pass") &&
    !agentOf(sentence, token) &&
    token.tag !== "VBG";
  if (token.label === "conj" && isEffect(sentence, token)) {
    put(object, child(sentence, token, "nummod"));
    return;
  }
  if (token.label === "amod") {
    effectCast(sentence, token, object, put);
    return;
  }
  if (reduced) {
    // "Gunmen killed eleven miners" taken for "gunmen who were killed"
    put(subject, subjectOfActive);
    for (const one of children(sentence, token, "obj")) put(object, one);
  } else if (
    object === "victim" &&
    token.tag !== "VBG" &&
    !child(sentence, token, "obj") &&
    child(sentence, token, "nsubj") &&
    token.label === "conj"
  ) {
    // "two were killed and nine wounded"
    put(object, child(sentence, token, "nsubj"));
  } else if (row.says.subject === "instrument" && token.label === "acl") {
    // "a bomb exploded" taken for "a bomb that was exploded"
    put(subject, headOf(sentence, token));
  } else if (behindParticle(sentence, token) && row.says.object === "instrument") {
    put(subject, token.label === "acl" ? headOf(sentence, token) : doerOf(sentence, token, roles));
    put(object, behindParticle(sentence, token)?.object);
  } else if (isPassive(sentence, token)) {
    put(
      object,
      child(sentence, token, "nsubj:pass")
        ? (whoOf(sentence, token) ?? doerOf(sentence, token, roles))
        : (headNoun(sentence, token, roles) ?? doerOf(sentence, token, roles)),
    );
    put(subject, agentIn(trigger));
  } else {
    put(subject, doerOf(sentence, token, roles));
    for (const one of objectsOf(trigger)) put(object, one);
    if (event === "consult" || row.says.mode === "clash") for (const one of withPhrase(sentence, token)) put("target", one);
  }
  if (row.says.aims === true) for (const one of aims(sentence, token, roles)) put("target", one);
  if (row.says.subject === "instrument" || row.says.object === "instrument")
    for (const one of aimedAt(sentence, token, row.words.endsWith("on") || row.words.endsWith("in"), row.says.at === true, roles))
      put("target", one);
  if (row.says.subject === "target")
    for (const one of children(sentence, token, "obl")) if (["by", "from"].includes(caseOf(sentence, one) ?? "")) put("perpetrator", one);
  // "opened fire on a police station", "cracked down on protesters"
  const last = row.words.split(" ").at(-1) ?? "";
  if (event === "assault" && AIMED_AT.has(last) && row.says.subject !== "instrument")
    for (const one of children(sentence, token, "obl")) if (caseOf(sentence, one) === last && one.index > token.index) put("target", one);
  for (const one of children(sentence, token, "obl"))
    if (caseOf(sentence, one) === "with" && event === "assault" && row.says.mode !== "clash" && isArmed(sentence, one, packs))
      put("instrument", one);
}

/** "with a rifle", "with bursts of gunfire". Not: "with at least one man", "with the help of". */
const isArmed = (sentence: Sentence, noun: Token, packs: Packs): boolean =>
  [noun, ...children(sentence, noun, "compound", "nmod", "conj")].some(
    (one) => packs.wordIndex("instruments").match([one.lemma.toLowerCase()], 0) !== undefined,
  );

/** "killed six and wounded 22 others" where the tree takes the second verb for an adjective: its noun suffers, who did it did both. */
function effectCast(
  sentence: Sentence,
  token: Token,
  object: Part | "none",
  put: (part: Part | "none", one: Token | undefined) => void,
): void {
  put(object, headOf(sentence, token));
  const verb = sentence.tokens.slice(0, token.index).findLast((one) => one.pos === "VERB");
  if (verb) put("perpetrator", child(sentence, verb, "nsubj"));
}

/** "supporters of Arno Vell, who was killed": of two subjects it is the one beside the verb. */
const whoOf = (sentence: Sentence, verb: Token): Token | undefined =>
  children(sentence, verb, "nsubj:pass").find((one) => one.lower === "who");

/** A participle behind its noun: "militants detained in the raid", "the release of fighters taken hostage": those who can suffer it. */
function headNoun(sentence: Sentence, verb: Token, roles: Roles): Token | undefined {
  const noun = verb.label === "acl" ? headOf(sentence, verb) : undefined;
  if (!noun || roles.at("actor", noun)) return noun;
  const nearer = children(sentence, noun, "nmod").findLast(
    (one) => one.index < verb.index && caseOf(sentence, one) === "of" && one.tag !== "NN" && roles.at("actor", one) !== undefined,
  );
  return nearer ?? noun;
}

const withPhrase = (sentence: Sentence, token: Token): Token[] =>
  children(sentence, token, "obl", "nmod").filter((one) => caseOf(sentence, one) === "with");

const AIMED_AT = new Set(["on", "at", "against"]);
const TARGET_CASES = new Set(["on", "against", "at", "upon"]);

/** "the killing of two guards by rebels", "rebels' raid on the depot", "an attack targeting the base". */
function nounCast(trigger: Trigger, put: Put, roles: Roles, packs: Packs): void {
  const { sentence, token, row, event } = trigger;
  const of = (row.says.of as Part | undefined) ?? undefined;
  for (const one of children(sentence, token, "nmod", "obl")) {
    const word = caseOf(sentence, one);
    if (one.label === "nmod:poss")
      put(
        of !== undefined && children(sentence, token, "nmod").some((other) => caseOf(sentence, other) === "of")
          ? "perpetrator"
          : of === "victim" && row.says.mode !== "attack"
            ? "victim"
            : of === "target"
              ? "target"
              : "perpetrator",
        one,
      );
    else if (word === "by") put("perpetrator", one);
    else if (word === "of" && of) {
      put(of, one);
      // "the killing of three herders by militiamen" where the tree hangs the doers on the herders
      for (const doer of children(sentence, one, "nmod")) if (caseOf(sentence, doer) === "by") put("perpetrator", doer);
    } else if (event === "consult" && (word === "with" || word === "between")) put(word === "with" ? "target" : "perpetrator", one);
    else if (word && TARGET_CASES.has(word) && event !== "consult" && !(word === "at" && (of === "victim" || isBehindComma(sentence, one))))
      put("target", one);
  }
  const next = sentence.tokens[token.index + 1];
  if (of && next?.lower === "of" && !children(sentence, token, "nmod").some((one) => caseOf(sentence, one) === "of"))
    put(of, actorAhead(sentence, next, roles));
  for (const clause of children(sentence, token, "acl")) {
    if (clause.lemma === "target" || clause.lemma === "hit" || clause.lemma === "strike")
      for (const one of children(sentence, clause, "obj")) put("target", one);
  }
  const weapons = packs.wordIndex("instruments");
  for (const one of children(sentence, token, "compound", "amod"))
    if (one.lemma === "suicide" || weapons.match([one.lemma.toLowerCase()], 0)) put("instrument", one);
  if (trigger.light) lightCast(trigger, trigger.light, put, roles);
}

/** "the murder trial, at Orlen High Court": what is set off says where. */
const isBehindComma = (sentence: Sentence, noun: Token): boolean =>
  sentence.tokens[(child(sentence, noun, "case")?.index ?? 0) - 1]?.word === ",";

const HAPPENS = new Set(["happen", "occur", "take"]);

/** The subject of the carrying verb acts, or suffers when the verb turns: "was subjected to an attack". */
function lightCast({ sentence, event }: Trigger, light: NonNullable<Trigger["light"]>, put: Put, roles: Roles): void {
  if (light.causes) return;
  const passive = isPassive(sentence, light.verb);
  if (light.turn) put("target", doerOf(sentence, light.verb, roles));
  else if (passive) put("perpetrator", agentOf(sentence, light.verb));
  else put("perpetrator", doerOf(sentence, light.verb, roles));
  if (HAPPENS.has(light.verb.lemma)) return;
  for (const one of children(sentence, light.verb, "obl")) {
    const word = caseOf(sentence, one);
    if (word && TARGET_CASES.has(word)) put("target", one);
    if (word === "with" && event === "consult") put("target", one);
  }
}
