import type { Act, StatementMode } from "../../model/index.ts";
import type { Packs, WordRow } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { child, children, hasLabel, headOf, subtree } from "../../text/tree.ts";

/** A verb of saying, believing or meaning in a sentence, with what its row says of it. */
export interface Cue {
  readonly sentence: Sentence;
  /** The verb; for phrases their first word. */
  readonly verb: Token;
  /** All words of the cue, auxiliaries not among them. */
  readonly tokens: readonly Token[];
  readonly row: WordRow;
  readonly act: Act;
  readonly mode: StatementMode;
  readonly passive: boolean;
  /** Indices of the other cue verbs of the sentence. */
  readonly others: ReadonlySet<number>;
}

/**
 * The cues of a sentence, in order of words.
 *   "denied", "claimed responsibility", "pointed out", "was quoted as saying"
 * Not: adjectives made of such verbs ("the accused man", "said units"), and speech that does not take place ("would deny",
 * "by claiming" under a negated verb, "if he confirms").
 */
export function cuesOf(sentence: Sentence, packs: Packs): Cue[] {
  const index = packs.wordIndex("speech-cues");
  let lemmas: string[] | undefined;
  const cues: Omit<Cue, "others">[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    const verb = sentence.tokens[at] as Token;
    if (verb.pos !== "VERB" || ((verb.label === "amod" || hasLabel(verb, "compound")) && !["VBD", "VBZ", "VBP"].includes(verb.tag)))
      continue;
    lemmas ??= sentence.tokens.map((token) => (token.pos === "VERB" || token.pos === "AUX" ? token.lemma.toLowerCase() : token.lower));
    const match = index.match(lemmas, at);
    const row = match?.rows[0];
    if (!match || !row) continue;
    const alone = Array.isArray(row.says.takes) && row.says.takes.length === 1 && row.says.takes[0] === "alone";
    // "sales rose | compared | with those of May": nobody compares
    if (verb.tag === "VBN" && isMeasure(sentence, verb, row)) continue;
    if (row.says.negated === "only" && !negationOf(sentence, verb, packs)) continue;
    if (isReal(sentence, verb, packs) && !(alone && verb.tag === "VBG")) {
      cues.push({
        sentence,
        verb,
        row,
        tokens: sentence.tokens.slice(at, at + match.length),
        act: row.says.act as Act,
        mode: (row.says.mode as StatementMode | undefined) ?? "speech",
        passive:
          isPassive(sentence, verb) || isHeldOf(sentence, at + match.length, row) || isLaidTo(sentence, verb, at + match.length, row),
      });
    }
    at += match.length - 1;
  }
  return cues.map((cue) => ({ ...cue, others: new Set(cues.filter((other) => other !== cue).map((other) => other.verb.index)) }));
}

/** A participle without its auxiliary, of a verb that wants an object, right before "to" or "with". */
const isMeasure = (sentence: Sentence, verb: Token, row: WordRow): boolean =>
  ["to", "with"].includes(sentence.tokens[verb.index + 1]?.lower ?? "") &&
  (takes(row, "object") || takes(row, "to")) &&
  !takes(row, "clause") &&
  !takes(row, "infinitive") &&
  children(sentence, verb, "aux", "nsubj").length === 0;

const MODALS = new Set(["will", "would", "could", "may", "might", "should", "can", "must", "shall", "ca", "wo", "'ll", "’ll", "'d", "’d"]);
const OPEN = new Set(["if", "unless", "until", "once", "lest", "without", "before", "rather"]);
/** Verbs whose infinitive does take place. */
const DOING = new Set(["seem", "appear", "continue", "begin", "go", "come", "start", "proceed", "have"]);

/** "a word | used | to describe it": what it serves for does not take place there. */
const SERVING = new Set(["use", "design", "intend", "mean", "need", "require", "coin"]);

/** Whether the words say that the verb's deed takes place, so that somebody did speak. */
export function isReal(sentence: Sentence, verb: Token, packs: Packs, depth = 0): boolean {
  const auxiliaries = children(sentence, verb, "aux");
  if (auxiliaries.some((word) => MODALS.has(word.lower))) return false;
  const marks = children(sentence, verb, "mark", "case");
  if (marks.some((word) => OPEN.has(word.lower))) return false;
  const finite = ["VBD", "VBZ", "VBP"].includes(verb.tag) || auxiliaries.length > 0 || child(sentence, verb, "nsubj") !== undefined;
  const head = headOf(sentence, verb);
  if (finite || depth > 4) return true;
  if (verb.tag === "VB")
    return (
      !(head !== undefined && SERVING.has(head.lemma) && child(sentence, head, "aux:pass")) &&
      marks.some((word) => word.lower === "to") &&
      head !== undefined &&
      (hasLabel(verb, "advcl")
        ? isReal(sentence, head, packs, depth + 1)
        : DOING.has(head.lemma) && isReal(sentence, head, packs, depth + 1))
    );
  if (head?.pos !== "VERB" || !(hasLabel(verb, "advcl") || hasLabel(verb, "xcomp") || verb.label === "conj")) return true;
  if (marks.some((word) => word.lower === "by") && negationOf(sentence, head, packs)) return false;
  return isReal(sentence, head, packs, depth + 1);
}

/** Passive by its auxiliary or subject, or a participle hanging on a noun ("an attack claimed by"). */
export function isPassive(sentence: Sentence, verb: Token): boolean {
  if (child(sentence, verb, "aux:pass", "nsubj:pass")) return true;
  if (child(sentence, verb, "nsubj")) return false;
  // "a raid claimed by the Front", whatever the tag
  if (verb.tag === "VBD" && hasLabel(verb, "acl") && child(sentence, verb, "obl:agent") && !child(sentence, verb, "obj")) return true;
  return (
    verb.tag === "VBN" &&
    (hasLabel(verb, "acl") || agentOf(sentence, verb) !== undefined || trailsObject(sentence, verb) !== undefined) &&
    children(sentence, verb, "aux").length === 0
  );
}

/** "arrested | two men |, accused of arson": whom a participle behind a comma is about, the object of the verb above that stands right before it. */
export function trailsObject(sentence: Sentence, verb: Token): Token | undefined {
  if (verb.tag !== "VBN" || sentence.tokens[verb.index - 1]?.word !== "," || child(sentence, verb, "obj", "cc", "nsubj")) return undefined;
  const above = ["conj", "advcl", "parataxis"].some((label) => hasLabel(verb, label)) ? headOf(sentence, verb) : undefined;
  const object = above && children(sentence, above, "obj").find((token) => token.index > above.index && token.index < verb.index);
  const last = object && subtree(sentence, object).findLast((token) => token.index < verb.index && token.pos !== "PUNCT");
  return last?.index === verb.index - 2 ? object : undefined;
}

/** "two men, one | said | to be a captain": verbs of a clause with "to be" behind them are passive, whatever the tree. */
const isHeldOf = ({ tokens }: Sentence, next: number, row: WordRow): boolean =>
  tokens[next]?.lower === "to" && ["be", "have"].includes(tokens[next + 1]?.lower ?? "") && HELD_OF.has(row.words);

const HELD_OF = new Set(["say", "report", "believe", "think", "allege", "know", "suspect", "estimate"]);

/** "one in Orl | claimed | by the Front": without an object, a verb that wants one is passive before "by", whatever its tag. Not: "claimed by phone". */
const isLaidTo = (sentence: Sentence, verb: Token, next: number, row: WordRow): boolean => {
  const [by, first] = [sentence.tokens[next], sentence.tokens[next + 1]];
  return (
    verb.tag === "VBD" &&
    by?.lower === "by" &&
    first !== undefined &&
    (first.pos === "DET" || first.pos === "PROPN") &&
    (takes(row, "object") || takes(row, "deed")) &&
    child(sentence, verb, "obj") === undefined
  );
};

/** Who does what a passive verb says: "by two officials". */
export const agentOf = (sentence: Sentence, verb: Token): Token | undefined =>
  children(sentence, verb, "obl").find((token) => children(sentence, token, "case").some((word) => word.lower === "by"));

/** Whether the row lets the verb stand with this complement. */
export const takes = (row: WordRow, what: string): boolean => Array.isArray(row.says.takes) && row.says.takes.includes(what);

/** Whether a word of denial hangs on the token: "did not", "never", or "no one" as its subject. */
export function negationOf(sentence: Sentence, token: Token, packs: Packs): Token | undefined {
  const index = packs.wordIndex("negation");
  const isFull = (word: Token): boolean => index.match([word.lower], 0)?.rows.some((row) => row.says.strength === "full") ?? false;
  const own = children(sentence, token, "advmod", "cc").find(isFull);
  if (own) return own;
  const subject = child(sentence, token, "nsubj");
  if (!subject) return undefined;
  return isFull(subject) ? subject : children(sentence, subject, "det", "advmod").find(isFull);
}
