import { type Argument, contains, type Finding, type ForecastFinding, type StatementFinding } from "../../model/index.ts";
import type { Document, Sentence, Token } from "../../text/document.ts";
import { trimMarks } from "../../text/phrases.ts";
import { child, children, hasLabel, spansOfTokens, subtree } from "../../text/tree.ts";
import { conditionOf, untilOf } from "../commitments/condition.ts";
import { isFirst } from "../commitments/voices.ts";
import type { ReadingContext } from "../context.ts";
import { doerOf } from "../doer.ts";
import { createRoles, plainArgument, type Roles } from "../roles.ts";
import { negationOf } from "../statements/cue.ts";

/**
 * What a speaker expects to come: a clause in the future, of something that is not himself, inside what he says; or a word
 * of likelihood.
 *   "commanders said the attacks will increase"            forecast by the commanders
 *   "it is likely that the raids will go on until spring"  with what would stop it
 * Not: "we will strike back" (a pledge), "they will meet on Friday" told by the outlet as fact.
 */
export function forecastReader(document: Document, findings: readonly Finding[], context: ReadingContext): ForecastFinding[] {
  const roles = createRoles(document, findings);
  const statements = findings.filter(
    (finding): finding is StatementFinding => finding.kind === "statement" && finding.mode !== "inference",
  );
  const found: ForecastFinding[] = [];
  const bound = findings.flatMap((finding) => (finding.kind === "commitment" ? [finding.evidence.hull] : []));
  for (const sentence of document.sentences) {
    for (const token of sentence.tokens) {
      // what is pledged, ordered or made to hang on a condition is no forecast
      if (!LOOKS_AHEAD.has(token.pos) || bound.some((span) => contains(span, token))) continue;
      const read =
        expected(sentence, token, statements, context, roles) ??
        likely(sentence, token, context) ??
        future(sentence, token, statements, roles);
      if (read) found.push(forecast(sentence, token, read, tellerOf(token, statements), context, roles));
    }
  }
  return found;
}

const LOOKS_AHEAD = new Set(["VERB", "ADJ", "ADV"]);

interface ForecastRead {
  /** Head of the words of what is to come. */
  readonly head: Token;
  readonly by?: Argument;
  readonly likelihood?: string;
  /** The word that marks it is the verb of what comes: a "not" belongs to what comes, and not to how likely it is. */
  readonly asserted?: boolean;
}

function forecast(
  sentence: Sentence,
  token: Token,
  read: ForecastRead,
  teller: StatementFinding | undefined,
  context: ReadingContext,
  roles: Roles,
): ForecastFinding {
  const words = comingWords(sentence, token, read.head);
  const what = plainArgument(sentence, words);
  const condition = conditionOf(sentence, [read.head, token]) ?? untilOf(sentence, what);
  const by = read.by ?? teller?.speaker ?? (sentence.quote === undefined ? ("outlet" as const) : undefined);
  const likelihood = likelihoodOf(sentence, token, read, context);
  const horizon = words
    .filter((word) => AT.has(sentence.tokens[word.index - 1]?.lower ?? "") || hasLabel(word, "obl:unmarked"))
    .map((word) => roles.at("date", word))
    .find((date) => date !== undefined);
  const base = context.make.base("forecast", "outlook/forecast", [
    { role: "trigger", spans: spansOfTokens([token], sentence) },
    { role: "content", spans: spansOfTokens(words, sentence) },
    { role: "argument", spans: read.by?.spans ?? [] },
  ]);
  return {
    ...base,
    what,
    ...(by ? { by } : {}),
    ...(likelihood ? { likelihood } : {}),
    ...(horizon ? { horizon: horizon.id } : {}),
    ...(condition?.polarity === "unless" ? { unless: condition.words } : {}),
    ...(teller ? { setBy: teller.id } : {}),
  };
}

/** The words of what is to come, with its subject where that stands between the cue and the infinitive: "the talks to collapse". */
function comingWords(sentence: Sentence, cue: Token, head: Token): Token[] {
  const words = subtree(sentence, head, (one) => isApart(sentence, one, head));
  const object = hasLabel(head, "xcomp") || hasLabel(head, "advcl") ? child(sentence, cue, "obj") : undefined;
  return trimMarks(
    object && object.index < head.index ? [...subtree(sentence, object), ...words].sort((a, b) => a.index - b.index) : words,
  );
}

/** Words before a date up to or on which something is to come. */
const AT = new Set(["by", "before", "within", "next", "in", "on", "over", "during", "this", "after"]);

/** "likely", "not likely", "not expect": the word of likelihood, with the word that denies it. */
function likelihoodOf(sentence: Sentence, token: Token, read: ForecastRead, context: ReadingContext): string | undefined {
  if (read.asserted) return read.likelihood;
  const denied = negationOf(sentence, token, context.packs);
  if (!denied) return read.likelihood;
  return `not ${read.likelihood ?? token.lemma}`;
}

/** What is no part of the clause that is to come: its conjunctions, and a clause joined to it with a subject of its own. */
const isApart = (sentence: Sentence, token: Token, head: Token): boolean =>
  token.head === head.index &&
  (token.label === "mark" ||
    (hasLabel(token, "parataxis") && isSetOff(sentence, token)) ||
    (token.label === "cc" && token.index < head.index) ||
    (token.label === "conj" && child(sentence, token, "nsubj") !== undefined));

/** "analysts expect more raids": a verb of expecting with somebody as its subject. Not: "expects them to pay", which asks. */
function expected(
  sentence: Sentence,
  token: Token,
  statements: readonly StatementFinding[],
  context: ReadingContext,
  roles: Roles,
): ForecastRead | undefined {
  if (token.pos !== "VERB" || token.tag === "VBN" || !isCue(token, "verb", context)) return undefined;
  const head = comingOf(sentence, token);
  const doer = head && doerOf(sentence, token, roles);
  const speaker = doer && isFirst(doer) ? tellerOf(token, statements)?.speaker : undefined;
  const by = speaker && speaker !== "outlet" ? speaker : doer && roles.argument(sentence, doer);
  return head && head.pos !== "PRON" && by && roles.actor(by) && !roles.at("actor", head) ? { head, by } : undefined;
}

/** "expects the talks to collapse", "predicted a long siege". Not: "predicted that raids would go on", which is read at "go on". */
function comingOf(sentence: Sentence, verb: Token): Token | undefined {
  const clause = child(sentence, verb, "ccomp");
  if (clause) return children(sentence, clause, "aux").some((word) => word.tag === "MD") ? undefined : clause;
  const object = child(sentence, verb, "obj");
  const infinitive = object && children(sentence, verb, "xcomp", "advcl").find((one) => one.tag === "VB" && one.index > object.index);
  return infinitive ?? object;
}

/** "it is likely that X", "the raids are expected to go on", "is bound to". */
function likely(sentence: Sentence, token: Token, context: ReadingContext): ForecastRead | undefined {
  if (!isCue(token, "adjective", context)) return undefined;
  const clause = children(sentence, token, "ccomp", "csubj").find(
    (one) => token.lower !== "possible" || !children(sentence, one, "mark").some((word) => word.lower === "to"),
  );
  // "it is not possible to stay" tells what can be done
  const infinitive = (token.lower === "possible" ? [] : children(sentence, token, "xcomp")).find((one) =>
    children(sentence, one, "mark").some((word) => word.lower === "to"),
  );
  const copula = children(sentence, token, "cop", "aux:pass", "aux").length > 0;
  return (clause || infinitive) && copula ? { head: token, likelihood: token.lower } : undefined;
}

const isCue = (token: Token, as: string, context: ReadingContext): boolean =>
  context.packs
    .wordIndex("outlook-cues")
    .match([token.lemma.toLowerCase()], 0)
    ?.rows.some((row) => row.as === as && row.says.tells === "forecast") ?? false;

/** The innermost statement whose content holds the token. */
function tellerOf(token: Token, statements: readonly StatementFinding[]): StatementFinding | undefined {
  const holding = statements.filter((statement) => statement.content.some((span) => contains(span, token)));
  return holding.sort((a, b) => width(a) - width(b))[0];
}

const width = (statement: StatementFinding): number => statement.content.reduce((sum, span) => sum + span.end - span.start, 0);

/** A verb with "will" or "would", told by somebody, whose subject is a thing or somebody other than the speaker; "may" where a thing may come. */
function future(sentence: Sentence, token: Token, statements: readonly StatementFinding[], roles: Roles): ForecastRead | undefined {
  if (token.pos !== "VERB" || (token.label === "conj" && !child(sentence, token, "nsubj")) || isOpen(sentence, token)) return undefined;
  const ahead = aheadOf(sentence, token);
  const statement = ahead && tellerOf(token, statements);
  const subject = statement && doerOf(sentence, token, roles);
  if (!statement || !subject || ["we", "i", "they", "he", "she", "whoever"].includes(subject.lower)) return undefined;
  const read = { head: token, asserted: true, ...(ahead.likelihood ? { likelihood: ahead.likelihood } : {}) };
  const foretold = statement.act === "predicts" || statement.act === "warns";
  const actor = roles.at("actor", subject);
  if (!actor) return ahead.sure || foretold || ahead.likelihood ? read : undefined;
  const speaker = statement.speaker && statement.speaker !== "outlet" ? roles.entity(statement.speaker) : undefined;
  return (ahead.sure || foretold || ahead.likelihood !== undefined) &&
    actor.entity !== speaker &&
    actor.actorKind !== "person" &&
    !["meet", "hold", "visit"].includes(token.lemma) &&
    statement.act !== "pledges" &&
    statement.act !== "threatens"
    ? read
    : undefined;
}

/** "How will he answer?", "the bridge they will mend", "when it will end", "so that it will end": asked, told of a thing, or meant. */
function isOpen(sentence: Sentence, verb: Token): boolean {
  if (hasLabel(verb, "acl") || sentence.tokens.at(-1)?.word === "?" || sentence.tokens.at(-2)?.word === "?") return true;
  const before = sentence.tokens[(subtree(sentence, verb)[0]?.index ?? 0) - 1];
  return [before, ...children(sentence, verb, "mark", "advmod", "nsubj", "obj", "nsubj:pass")].some(
    (word) => word !== undefined && OPENING.has(word.lower),
  );
}

const OPENING = new Set(["when", "how", "where", "why", "what", "who", "which", "whether", "if", "so", "unless", "until"]);

const LIKELY = new Set(["may", "might", "could"]);

/** ", the abbot said": a clause behind a comma. */
const isSetOff = (sentence: Sentence, token: Token): boolean => {
  const first = subtree(sentence, token)[0];
  return first?.pos === "PUNCT" || sentence.tokens[(first?.index ?? 0) - 1]?.word === ",";
};

/** How a verb looks ahead: sure ("will"), by a past teller's word ("would", without an "if"), or as what may come ("could spread"). */
function aheadOf(sentence: Sentence, verb: Token): { readonly sure: boolean; readonly likelihood?: string } | undefined {
  const auxiliaries = children(sentence, verb, "aux").map((word) => word.lower);
  const modal = auxiliaries.find((word) => LIKELY.has(word));
  if (modal) return auxiliaries.includes("have") || child(sentence, verb, "aux:pass") ? undefined : { sure: false, likelihood: modal };
  if (auxiliaries.includes("would")) return auxiliaries.includes("have") ? undefined : { sure: false };
  return children(sentence, verb, "aux").some((word) => word.lemma === "will") ? { sure: true } : undefined;
}
