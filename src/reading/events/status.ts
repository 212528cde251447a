import type { Modality, Phase, Polarity } from "../../model/index.ts";
import type { Packs, WordRow } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { child, children, hasLabel, headOf } from "../../text/tree.ts";
import { negationOf } from "../statements/cue.ts";
import type { Trigger } from "./trigger.ts";

/** Whether a deed took place, was only tried, meant, threatened or thought of, and where in its course it is. */
export interface Status {
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly phase?: Phase;
}

/**
 * Reads polarity, modality and phase from the verb, what carries it and what stands above it.
 *   "did not attack" not    "threatened to attack" threatened    "if it attacks" conditional    "attacks have increased" more
 */
export function statusOf(trigger: Trigger, packs: Packs): Status {
  const { sentence } = trigger;
  const chain = chainOf(sentence, trigger, packs);
  const governor = nounAbove(sentence, trigger.token, packs);
  if (governor && isThwarted(sentence, trigger.token, packs)) return { polarity: "not", modality: governor.says.modality as Modality };
  if (trigger.form === "noun" && isAbsent(sentence, trigger.token, packs)) return { polarity: "not", modality: "actual" };
  // "would answer any strike": none that took place is meant
  if (trigger.form === "noun" && child(sentence, trigger.token, "det")?.lower === "any" && !governor)
    return { polarity: "happened", modality: "hypothetical" };
  if (trigger.form === "noun" && !governor && isThought(sentence, trigger.token)) return { polarity: "happened", modality: "hypothetical" };
  // "called off the raid"
  const verb =
    trigger.form === "noun" && ["obj", "nsubj:pass", "obl"].includes(trigger.token.label) ? headOf(sentence, trigger.token) : undefined;
  if (verb?.lemma === "call" && sentence.tokens[verb.index + 1]?.lower === "off") return { polarity: "not", modality: "planned" };
  const given = governor ?? (trigger.form === "noun" ? adjectiveOf(sentence, trigger.token, packs) : undefined);
  let polarity: Polarity = given?.says.polarity === "not" ? "not" : "happened";
  let modality: Modality = (given?.says.modality as Modality | undefined) ?? "actual";
  let phase: Phase | undefined = isHabitual(sentence, chain) ? "habitual" : undefined;
  let coloured = false;
  for (const token of chain) {
    const own = token === trigger.token;
    // what is denied or tried above a verb of stopping is the stopping
    if (!coloured && (isNegated(sentence, token, packs) || isNoNoun(sentence, token, packs))) polarity = "not";
    const above = modalityAbove(sentence, token, chain, packs);
    // "failed to stop the attack": the stopping was tried, the attack took place
    if (coloured && above?.modality === "attempted") return { polarity, modality };
    if (above && modality === "actual") modality = above.modality;
    if (above?.negative && !coloured) polarity = "not";
    phase ??= phaseOf(token, !own);
    coloured ||= !own && isPhaseVerb(token);
  }
  return { polarity, modality, ...(phase ? { phase } : {}) };
}

/** "did not attack". Not: "this is not only an attack on one town". */
function isNegated(sentence: Sentence, token: Token, packs: Packs): boolean {
  const word = negationOf(sentence, token, packs);
  return word !== undefined && !MORE_THAN.has(sentence.tokens[word.index + 1]?.lower ?? "");
}

const MORE_THAN = new Set(["just", "only", "merely", "simply", "solely"]);

/** "an attempted murder", "a foiled raid", "possible attacks". */
const adjectiveOf = (sentence: Sentence, noun: Token, packs: Packs): WordRow | undefined =>
  children(sentence, noun, "amod")
    .map((word) =>
      packs
        .wordIndex("modality")
        .match([word.lower], 0)
        ?.rows.find((row) => row.as === "adjective"),
    )
    .find((row) => row !== undefined);

/** "there have not been any raids". Not: "would answer any strike". */
const isAbsent = (sentence: Sentence, noun: Token, packs: Packs): boolean =>
  child(sentence, noun, "det")?.lower === "any" &&
  sentence.tokens.slice(Math.max(0, noun.index - 6), noun.index).some(
    (word) =>
      packs
        .wordIndex("negation")
        .match([word.lower], 0)
        ?.rows.some((row) => row.says.strength === "full") === true,
  );

/** "A strike on the dam would flood the valley": a deed that is only thought of. Not: "the strike could delay the talks". */
function isThought(sentence: Sentence, noun: Token): boolean {
  const verb = noun.label === "nsubj" ? headOf(sentence, noun) : undefined;
  return (
    verb !== undefined &&
    ["a", "an"].includes(child(sentence, noun, "det")?.lower ?? "") &&
    children(sentence, verb, "aux").some((one) => ["would", "could", "might"].includes(one.lower))
  );
}

/** The trigger, the verb that carries it, and the verbs above as long as they only colour it. */
function chainOf(sentence: Sentence, trigger: Trigger, packs: Packs): Token[] {
  const chain = [trigger.token];
  let at = trigger.light?.verb ?? trigger.token;
  if (at !== trigger.token) chain.push(at);
  for (let steps = 0; steps < 5; steps++) {
    const head = headOf(sentence, at);
    if (!head) break;
    if (at.label === "conj" && head.pos === "VERB" && at.pos === "VERB" && (at.tag === "VB" || at.tag === "VBG") && at.tag === head.tag) {
      at = head;
      if (hasLabel(head, "xcomp") || hasLabel(head, "ccomp")) continue;
      break;
    }
    if (!colours(sentence, at, head, trigger, packs)) break;
    chain.push(head);
    at = head;
  }
  return chain;
}

const isModal = (token: Token, packs: Packs, as: string): boolean =>
  packs
    .wordIndex("modality")
    .match([token.lemma.toLowerCase()], 0)
    ?.rows.some((row) => (row.as ?? "verb") === as) ?? false;

/** "began to attack", "plan the raid", "the talks were suspended", "told them to hold fire". */
function colours(sentence: Sentence, token: Token, head: Token, trigger: Trigger, packs: Packs): boolean {
  if (hasLabel(token, "xcomp") || (token.label === "ccomp" && token.tag !== "VBD")) return true;
  if (token === trigger.token && trigger.form === "noun" && head.pos === "VERB") {
    if (["nsubj", "obj", "nsubj:pass", "obl"].includes(token.label) && isPhaseVerb(head)) return true;
    const called = hasLabel(token, "obl") && ["for", "of"].includes(child(sentence, token, "case")?.lower ?? "");
    return (["obj", "nsubj:pass"].includes(token.label) || called) && isModal(head, packs, "verb");
  }
  const bidden =
    token.tag === "VB" &&
    children(sentence, token, "mark").some((word) => word.lower === "to") &&
    ["advcl", "acl", "obl"].includes(token.label);
  return bidden && head.pos === "VERB" && isModal(head, packs, "verb") && head.lemma !== "call";
}

/** "a timetable for the withdrawal", "the threat of attacks": what the noun above makes of it. */
function nounAbove(sentence: Sentence, noun: Token, packs: Packs): WordRow | undefined {
  const head = noun.label === "nmod" || (noun.label === "acl" && noun.tag === "VB") ? headOf(sentence, noun) : undefined;
  if (
    head?.pos !== "NOUN" ||
    !children(sentence, noun, "case", "mark").some((word) => ["of", "for", "on", "to", "about"].includes(word.lower))
  )
    return undefined;
  return packs
    .wordIndex("modality")
    .match([head.lemma.toLowerCase()], 0)
    ?.rows.find((row) => row.as === "noun");
}

/** "foiled a plot to attack", "called off the plan for a raid". */
function isThwarted(sentence: Sentence, token: Token, packs: Packs): boolean {
  const noun = headOf(sentence, token);
  const verb = noun && hasLabel(noun, "obj") ? headOf(sentence, noun) : undefined;
  return (
    verb !== undefined &&
    (packs
      .wordIndex("modality")
      .match([verb.lemma.toLowerCase()], 0)
      ?.rows.some((row) => (row.as ?? "verb") === "verb" && row.says.polarity === "not") ??
      false)
  );
}

/** "almost every week", "regularly", "often": it recurs. */
const isHabitual = (sentence: Sentence, chain: readonly Token[]): boolean =>
  chain.some((token) =>
    children(sentence, token, "advmod", "obl").some(
      (word) =>
        ["regularly", "often", "routinely", "frequently", "usually", "weekly", "daily"].includes(word.lower) ||
        (word.pos === "NOUN" && child(sentence, word, "det")?.lower === "every"),
    ),
  );

/** "no attack", "without a raid". */
const isNoNoun = (sentence: Sentence, token: Token, packs: Packs): boolean =>
  token.pos === "NOUN" &&
  children(sentence, token, "det", "case").some((word) => word.lower === "no" || word.lower === "without") &&
  packs.words("negation").length > 0;

function modalityAbove(
  sentence: Sentence,
  token: Token,
  chain: readonly Token[],
  packs: Packs,
): { modality: Modality; negative: boolean } | undefined {
  const index = packs.wordIndex("modality");
  const row = (word: Token) => index.match([word.lemma.toLowerCase()], 0)?.rows.find((one) => (one.as ?? "verb") === "verb");
  const isAbove = token !== chain[0] && (token.pos === "VERB" || (token.pos === "ADJ" && child(sentence, token, "cop") !== undefined));
  const own = isAbove ? row(token) : undefined;
  if (own) return { modality: own.says.modality as Modality, negative: own.says.polarity === "not" };
  const aux = children(sentence, token, "aux")
    .map(row)
    .find((one) => one !== undefined);
  if (aux) return { modality: aux.says.modality as Modality, negative: false };
  const marks = children(sentence, token, "mark", "advmod").map((word) => word.lower);
  if (marks.includes("if") || marks.includes("unless")) return { modality: "conditional", negative: false };
  return token.tag === "VB" && marks.includes("to") && hasLabel(token, "acl") ? { modality: "planned", negative: false } : undefined;
}

const PHASES: Readonly<Record<string, Phase>> = {
  begin: "begins",
  start: "begins",
  continue: "ongoing",
  persist: "ongoing",
  pause: "paused",
  suspend: "paused",
  halt: "ends",
  stop: "ends",
  end: "ends",
  cease: "ends",
  resume: "resumed",
  restart: "resumed",
  increase: "more",
  intensify: "more",
  escalate: "more",
  mount: "more",
  decrease: "less",
  ease: "less",
  subside: "less",
  renew: "resumed",
  decline: "less",
  fall: "less",
  keep: "ongoing",
};

const isPhaseVerb = (token: Token): boolean => Object.hasOwn(PHASES, token.lemma.toLowerCase());

const phaseOf = (token: Token, above: boolean): Phase | undefined =>
  above && isPhaseVerb(token) ? PHASES[token.lemma.toLowerCase()] : undefined;
