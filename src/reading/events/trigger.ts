import type { EventKind } from "../../model/index.ts";
import type { Packs, WordIndex, WordMatch, WordRow } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { child, children, hasLabel, headOf } from "../../text/tree.ts";
import { lemmasOf } from "../../text/word-forms.ts";
import { behindParticle } from "./bearers.ts";

/** A word that names a deed. */
export interface Trigger {
  readonly sentence: Sentence;
  readonly token: Token;
  readonly tokens: readonly Token[];
  readonly row: WordRow;
  readonly event: EventKind;
  readonly form: "verb" | "noun";
  /** Verb that carries a noun: "carried out an attack", "was subjected to an attack". */
  readonly light?: { readonly verb: Token; readonly turn: boolean; readonly causes: boolean };
}

/**
 * The triggers of a sentence, in order; a noun that only stands before another noun is none, unless that noun is a
 * mere shape of it ("drone strike" is one trigger, "strike force" none).
 */
export function triggersOf(sentence: Sentence, packs: Packs): Trigger[] {
  const index = packs.wordIndex("event-triggers");
  const plain = lemmasOf(sentence);
  const lemmas = sentence.tokens.map((token, at) =>
    token.quote !== undefined ? "" : isEffect(sentence, token) ? (EFFECTS[token.lower] as string) : lemmaOf(token, plain[at] ?? "", index),
  );
  const found: Trigger[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    const token = sentence.tokens[at] as Token;
    const form =
      token.pos === "VERB" || isEffect(sentence, token) ? "verb" : token.pos === "NOUN" || token.pos === "PROPN" ? "noun" : undefined;
    if (!form) continue;
    const whole = index
      .all(lemmas, at)
      .filter((one) => one.rows.some((row) => row.as === form))
      .at(-1);
    const match = form === "verb" && (whole?.length ?? 0) < 2 ? (parted(sentence, token, index) ?? whole) : whole;
    const row = match?.rows.find((one) => one.as === form);
    const tokens = sentence.tokens.slice(at, at + (match?.length ?? 1));
    if (!row || !stands(sentence, tokens, form) || isFigure(sentence, token, row, packs)) continue;
    if (form === "noun" && found.some((one) => isPartOf(sentence, token, one))) continue;
    const head = tokens.find((one) => !tokens.some((other) => other.index === one.head)) ?? token;
    const light = form === "noun" ? lightVerb(sentence, head, packs) : undefined;
    found.push({ sentence, token: head, tokens, row, event: row.says.event as EventKind, form, ...(light ? { light } : {}) });
    at += tokens.length - 1;
  }
  return found;
}

/** "launched an assault", "staged a demonstration": the noun of a phrase that is one deed with its verb. */
const isPartOf = (sentence: Sentence, noun: Token, { token, row, form }: Trigger): boolean =>
  form === "verb" && headOf(sentence, noun)?.index === token.index && row.words.split(" ").slice(1).includes(noun.lemma.toLowerCase());

/** The lemma, or the row's word where only its last "e" was lost: "dynamited" -> "dynamit". */
function lemmaOf(token: Token, lemma: string, index: WordIndex): string {
  return token.pos === "VERB" && !index.match([lemma], 0) && index.match([`${lemma}e`], 0) ? `${lemma}e` : lemma;
}

/** "set the house on fire", "shot the guard dead", "took four villagers hostage", "blew the bridge up": the phrase is parted by its object, or is verb and object. */
function parted(sentence: Sentence, verb: Token, index: WordIndex): WordMatch | undefined {
  const behind = behindParticle(sentence, verb);
  const object = child(sentence, verb, "obj", "nsubj:pass") ?? behind?.object;
  if (!object) return undefined;
  if (behind) {
    const match = index.match([verb.lemma.toLowerCase(), behind.particle.lower], 0);
    if (match?.length === 2 && match.rows.some((row) => row.as === "verb" && row.says.object === "instrument")) return match;
  }
  const particle = children(sentence, verb, "compound")[0];
  const names = [
    object.lemma.toLowerCase(),
    ...children(sentence, object, "compound", "amod").map((one) => `${one.lemma} ${object.lemma}`.toLowerCase()),
  ];
  for (const name of names.reverse()) {
    const words = [verb.lemma, ...(particle ? [particle.lemma] : []), ...name.split(" ")].map((word) => word.toLowerCase());
    const match = index.match(words, 0);
    if (match?.length === words.length && match.rows.some((row) => row.as === "verb")) return { length: 1, rows: match.rows };
  }
  const behindObject = children(sentence, object, "nmod");
  for (const one of [...children(sentence, verb, "compound", "obl", "xcomp", "advmod", "obj"), ...behindObject]) {
    if (one.index < verb.index || one === object) continue;
    const phrase = [...children(sentence, one, "case"), one];
    // "lifted the state of emergency", "set the granary on fire"
    for (const parts of [[verb, ...phrase], ...(behindObject.includes(one) ? [[verb, object, ...phrase]] : [])]) {
      const match = index.match(
        parts.map((token) => token.lemma.toLowerCase()),
        0,
      );
      if (match?.length === parts.length && match.rows.some((row) => row.as === "verb")) return { length: 1, rows: match.rows };
    }
  }
  return undefined;
}

const EFFECTS: Readonly<Record<string, string>> = { wounded: "wound", injured: "injure", killed: "kill", captured: "capture" };

/** "killed six and wounded 22 others", "killed two and injured at least nine": a verb the tagger may take for an adjective. */
export function isEffect(sentence: Sentence, token: Token): boolean {
  // "one person had been killed and five wounded"
  if (Object.hasOwn(EFFECTS, token.lower) && token.label === "conj" && token.pos === "ADJ")
    return sentence.tokens[token.index - 1]?.pos === "NUM" && Object.hasOwn(EFFECTS, headOf(sentence, token)?.lower ?? "");
  if (
    !Object.hasOwn(EFFECTS, token.lower) ||
    token.label !== "amod" ||
    !["and", "or"].includes(sentence.tokens[token.index - 1]?.lower ?? "")
  )
    return false;
  const next = sentence.tokens[token.index + 1];
  return (
    next?.pos === "NUM" || next?.pos === "DET" || ["at", "several", "dozens", "about", "some", "more", "many"].includes(next?.lower ?? "")
  );
}

function stands(sentence: Sentence, tokens: readonly Token[], form: "verb" | "noun"): boolean {
  const end = tokens[tokens.length - 1] as Token;
  // "went off": the particle stands for its verb
  const last = end.label === "compound:prt" ? (tokens[0] as Token) : end;
  if (isEffect(sentence, last)) return true;
  // "the president-elect"
  if (form === "verb" && sentence.tokens[last.index - 1]?.word === "-") return false;
  if (form === "verb") return last.label !== "amod" && last.label !== "compound" && !isTargeting(sentence, last);
  return !hasLabel(last, "compound") && last.label !== "flat";
}

/** "an explosion of new cafes": what a noun is "of" must be a weapon where the row says so. */
const isFigure = (sentence: Sentence, token: Token, row: WordRow, packs: Packs): boolean =>
  row.says.of === "instrument" &&
  children(sentence, token, "nmod").some(
    (one) =>
      child(sentence, one, "case")?.lower === "of" && packs.wordIndex("instruments").match([one.lemma.toLowerCase()], 0) === undefined,
  );

/** "attacks targeting the base" names one deed: the participle only brings the target. */
const isTargeting = (sentence: Sentence, token: Token): boolean =>
  token.lemma === "target" && hasLabel(token, "acl") && headOf(sentence, token)?.pos === "NOUN";

/** The verb that carries an event noun as its object, its subject, or behind "to" and "in". */
function lightVerb(sentence: Sentence, noun: Token, packs: Packs): Trigger["light"] {
  const verb = headOf(sentence, noun);
  if (verb?.pos !== "VERB" || !["obj", "nsubj:pass", "obl", "nsubj"].includes(noun.label)) return undefined;
  const words = [verb.lemma.toLowerCase(), ...children(sentence, verb, "compound").map((token) => token.lower)];
  const row = packs.wordIndex("light-verbs").match(words, 0)?.rows[0];
  return row ? { verb, turn: row.says.turn === true, causes: row.says.causes === true } : undefined;
}
