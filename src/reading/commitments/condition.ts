import type { Argument, Condition } from "../../model/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { trimMarks } from "../../text/phrases.ts";
import { child, children, headOf, subtree } from "../../text/tree.ts";
import { plainArgument } from "../roles.ts";

const BINDS = new Set(["if", "when", "once", "provided", "whenever"]);
const ENDS = new Set(["unless", "until", "till"]);

/**
 * The condition that hangs on one of the words, or on the verb above them.
 *   "if the troops leave", "on the condition that a date is set", "conditional on a date"   binds
 *   "unless prisoners are freed", "until further notice"                                     ends
 * Not: "when he met them in March", which tells a time and binds nobody.
 */
export function conditionOf(sentence: Sentence, words: readonly Token[]): Condition | undefined {
  const heads = words.flatMap((word) => [word, ...ancestors(sentence, word, 2)]);
  // "until a truce is signed" is no condition of that truce
  const above = new Set(
    words
      .slice(0, 1)
      .flatMap((word) => [word, ...ancestors(sentence, word, 6)])
      .map((token) => token.index),
  );
  for (const head of heads) {
    for (const branch of children(sentence, head, "advcl", "obl", "acl", "xcomp", "ccomp", "amod", "nmod")) {
      if (above.has(branch.index)) continue;
      const found = clauseCondition(sentence, branch) ?? nominalCondition(sentence, branch);
      if (found) return found;
    }
    const own = nominalCondition(sentence, head);
    if (own) return own;
  }
  return words[0] && wordedCondition(sentence, words[0]);
}

const PHRASES: readonly (readonly string[])[] = [
  ["as", "long", "as"],
  ["on", "condition", "that"],
  ["on", "the", "condition", "that"],
  ["provided", "that"],
  ["in", "exchange", "for"],
  ["in", "return", "for"],
  ["if"],
  ["unless"],
];

/** Fixed words of a condition behind the cue, whatever the tree hangs them on: up to the next comma or the end. */
function wordedCondition(sentence: Sentence, from: Token): Condition | undefined {
  for (let at = from.index + 1; at < sentence.tokens.length; at++) {
    const phrase = PHRASES.find((one) => one.every((word, step) => sentence.tokens[at + step]?.lower === word));
    if (!phrase || ["even", "as", "what", "ask", "than"].includes(sentence.tokens[at - 1]?.lemma ?? "")) continue;
    const rest = sentence.tokens.slice(at + phrase.length);
    const end = rest.findIndex((token) => [",", ";", "."].includes(token.word));
    const words = trimMarks(end < 0 ? rest : rest.slice(0, end));
    return words.length > 0
      ? { words: plainArgument(sentence, words), polarity: phrase[0] === "unless" ? "unless" : "if", state: "unknown" }
      : undefined;
  }
  return undefined;
}

const MARKS = new Set([
  "if",
  "unless",
  "until",
  "till",
  "provided",
  "that",
  "as",
  "long",
  "on",
  "the",
  "condition",
  "in",
  "exchange",
  "return",
  "for",
  "once",
  "only",
  "but",
  "when",
]);

/** What is bound to, without the condition behind it and the words that open it. */
export function withoutCondition(sentence: Sentence, what: Argument, condition: Condition): Argument {
  const from = condition.words.spans[0]?.start ?? 0;
  const inside = sentence.tokens.filter((token) => what.spans.some((span) => span.start <= token.start && token.end <= span.end));
  let end = inside.findIndex((token) => token.start >= from);
  if (end <= 0) return what;
  while (end > 1 && MARKS.has(inside[end - 1]?.lower ?? "")) end--;
  return plainArgument(sentence, trimMarks(inside.slice(0, end)));
}

function ancestors(sentence: Sentence, word: Token, steps: number): Token[] {
  const up = headOf(sentence, word);
  return up && steps > 0 ? [up, ...ancestors(sentence, up, steps - 1)] : [];
}

const isPast = (sentence: Sentence, verb: Token): boolean =>
  verb.tag === "VBD" ||
  (verb.tag !== "VBZ" &&
    verb.tag !== "VBP" &&
    children(sentence, verb, "aux", "cop").some((word) => word.tag === "VBD" && !["could", "would", "were"].includes(word.lower)));

function clauseCondition(sentence: Sentence, branch: Token): Condition | undefined {
  if (branch.pos === "ADV") return undefined;
  const markers = children(sentence, branch, "mark", "advmod", "case");
  const marks = markers.map((token) => token.lower);
  const ends = marks.some((mark) => ENDS.has(mark));
  const timely = marks.some((mark) => mark === "when" || mark === "once" || mark === "whenever");
  const binds = marks.some((mark) => BINDS.has(mark)) || (marks.includes("as") && isAsLongAs(sentence, branch));
  if ((!ends && !binds) || (timely && !marks.includes("if") && isPast(sentence, branch))) return undefined;
  const skip = new Set(markers.map((token) => token.index));
  const words = trimMarks(
    subtree(sentence, branch).filter((token) => !skip.has(token.index) || !(BINDS.has(token.lower) || ENDS.has(token.lower))),
  );
  return words.length === 0 ? undefined : { words: plainArgument(sentence, words), polarity: ends ? "unless" : "if", state: "unknown" };
}

const isAsLongAs = (sentence: Sentence, branch: Token): boolean =>
  sentence.tokens
    .slice(Math.max(0, branch.index - 12), branch.index)
    .some((token) => token.lower === "long" && sentence.tokens[token.index - 1]?.lower === "as");

const NOUNS = new Set(["condition", "conditional", "contingent", "exchange", "return"]);
const HINGES = new Set(["hang", "hinge", "depend"]);

/** "on the condition that …", "conditional on …", "in exchange for …", "hinges on …". */
function nominalCondition(sentence: Sentence, branch: Token): Condition | undefined {
  const hinge = HINGES.has(branch.lemma);
  if (!NOUNS.has(branch.lemma) && !hinge) return undefined;
  const inner = children(sentence, branch, "acl", "ccomp", "obl", "nmod", "advcl", "xcomp").find(
    (token) => token.index > branch.index && token.lower !== "anonymity",
  );
  if (!inner || (hinge && child(sentence, inner, "case", "mark")?.lower !== "on")) return undefined;
  if (
    (branch.lemma === "exchange" || branch.lemma === "return") &&
    !children(sentence, inner, "case", "mark").some((word) => word.lower === "for")
  )
    return undefined;
  const words = subtree(sentence, inner).filter(
    (token) => token.head !== inner.index || !((token.label === "mark" || token.label === "case") && token.index < inner.index),
  );
  return { words: plainArgument(sentence, trimMarks(words)), polarity: "if", state: "unknown" };
}

/** "Keep calm, until after the talks": what ends an order, inside its own words. */
export function untilOf(sentence: Sentence, what: Argument | undefined): Condition | undefined {
  const inside = sentence.tokens.filter((token) => what?.spans.some((span) => span.start <= token.start && token.end <= span.end));
  const at = inside.findIndex((token) => token.lower === "until" || token.lower === "unless");
  const words = at < 0 ? [] : trimMarks(inside.slice(at + 1));
  return words.length > 0 ? { words: plainArgument(sentence, words), polarity: "unless", state: "unknown" } : undefined;
}

const FULFILS = new Set(["fulfil", "fulfill", "meet", "satisfy", "honour", "honor"]);
const TERMS = new Set(["condition", "demand", "term"]);
const NONE = new Set(["no", "none", "nobody", "nothing", "neither"]);

/**
 * Whether a condition came, by the words of the sentence behind it or of the next: "but the army did not meet this
 * condition", "on the release of the hostages, but none was released".
 */
export function stateOfCondition(
  condition: Condition,
  from: Token,
  sentence: Sentence,
  next: Sentence | undefined,
): { state: Condition["state"]; stateSaid?: Argument } {
  const named = new Set(
    sentence.tokens
      .filter((token) => condition.words.spans.some((span) => span.start <= token.start && token.end <= span.end))
      .map((token) => token.lemma),
  );
  for (const [where, after] of [[sentence, from.index], ...(next ? [[next, -1] as const] : [])] as const) {
    for (const verb of where.tokens) {
      if (verb.pos !== "VERB" || verb.index <= after) continue;
      const object = child(where, verb, "obj") ?? child(where, verb, "nsubj:pass");
      const terms = object !== undefined && FULFILS.has(verb.lemma) && TERMS.has(object.lemma);
      const subject = child(where, verb, "nsubj");
      const negated =
        children(where, verb, "advmod").some((word) => word.lower === "not" || word.lower === "n't" || word.lower === "never") ||
        (subject !== undefined && (NONE.has(subject.lower) || NONE.has(child(where, subject, "det")?.lower ?? "")));
      const again =
        where === sentence && negated && verb.start > Math.max(...condition.words.spans.map((span) => span.end)) && named.has(verb.lemma);
      if (!terms && !again) continue;
      const words = trimMarks(subtree(where, verb, (token) => token.label === "conj" || token.label === "cc"));
      return { state: negated ? "not-met" : "met", stateSaid: plainArgument(where, words) };
    }
  }
  return { state: "unknown" };
}
