import { type Argument, contains, type Finding, type ForecastFinding, type StatementFinding } from "../../model/index.ts";
import type { Document, Sentence, Token } from "../../text/document.ts";
import { trimMarks } from "../../text/phrases.ts";
import { child, children, spansOfTokens, subtree } from "../../text/tree.ts";
import { conditionOf, untilOf } from "../commitments/condition.ts";
import type { ReadingContext } from "../context.ts";
import { doerOf } from "../doer.ts";
import { createRoles, plainArgument, type Roles } from "../roles.ts";

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
        expected(sentence, token, context, roles) ?? likely(sentence, token, context) ?? future(sentence, token, statements, roles);
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
}

function forecast(
  sentence: Sentence,
  token: Token,
  read: ForecastRead,
  teller: StatementFinding | undefined,
  context: ReadingContext,
  roles: Roles,
): ForecastFinding {
  const words = trimMarks(subtree(sentence, read.head, (one) => isApart(sentence, one, read.head)));
  const what = plainArgument(sentence, words);
  const condition = conditionOf(sentence, [read.head, token]) ?? untilOf(sentence, what);
  const by = read.by ?? teller?.speaker ?? (sentence.quote === undefined ? ("outlet" as const) : undefined);
  const horizon = words
    .filter((word) => ["by", "before", "within", "next", "in"].includes(sentence.tokens[word.index - 1]?.lower ?? ""))
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
    ...(read.likelihood ? { likelihood: read.likelihood } : {}),
    ...(horizon ? { horizon: horizon.id } : {}),
    ...(condition?.polarity === "unless" ? { unless: condition.words } : {}),
    ...(teller ? { setBy: teller.id } : {}),
  };
}

/** What is no part of the clause that is to come: its conjunction, and a clause joined to it with a subject of its own. */
const isApart = (sentence: Sentence, token: Token, head: Token): boolean =>
  token.head === head.index && (token.label === "mark" || (token.label === "conj" && child(sentence, token, "nsubj") !== undefined));

/** "analysts expect more raids": a verb of expecting with somebody as its subject. Not: "expects them to pay", which asks. */
function expected(sentence: Sentence, token: Token, context: ReadingContext, roles: Roles): ForecastRead | undefined {
  if (token.pos !== "VERB" || token.tag === "VBN" || !isCue(token, "verb", context)) return undefined;
  const head = child(sentence, token, "ccomp", "obj");
  const doer = head && doerOf(sentence, token, roles);
  const by = doer && roles.argument(sentence, doer);
  return head && by && roles.actor(by) && !roles.at("actor", head) ? { head, by } : undefined;
}

/** "it is likely that X", "the raids are expected to go on", "is bound to". */
function likely(sentence: Sentence, token: Token, context: ReadingContext): ForecastRead | undefined {
  if (!isCue(token, "adjective", context)) return undefined;
  const clause = child(sentence, token, "ccomp", "csubj");
  const infinitive = children(sentence, token, "xcomp").find((one) => children(sentence, one, "mark").some((word) => word.lower === "to"));
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
  if (token.pos !== "VERB" || (token.label === "conj" && !child(sentence, token, "nsubj"))) return undefined;
  const ahead = aheadOf(sentence, token);
  const statement = ahead && tellerOf(token, statements);
  const subject = statement && doerOf(sentence, token, roles);
  if (!statement || !subject || ["we", "i", "they", "he", "she", "whoever"].includes(subject.lower)) return undefined;
  const read = { head: token, ...(ahead.likelihood ? { likelihood: ahead.likelihood } : {}) };
  const foretold = statement.act === "predicts" || statement.act === "warns";
  const actor = roles.at("actor", subject);
  if (!actor) return ahead.sure || foretold || ahead.likelihood ? read : undefined;
  const speaker = statement.speaker && statement.speaker !== "outlet" ? roles.entity(statement.speaker) : undefined;
  return (ahead.sure || foretold) &&
    actor.entity !== speaker &&
    actor.actorKind !== "person" &&
    !["meet", "hold", "visit"].includes(token.lemma) &&
    statement.act !== "pledges" &&
    statement.act !== "threatens"
    ? read
    : undefined;
}

const LIKELY = new Set(["may", "might", "could"]);

/** How a verb looks ahead: sure ("will"), by a past teller's word ("would", without an "if"), or as what may come ("could spread"). */
function aheadOf(sentence: Sentence, verb: Token): { readonly sure: boolean; readonly likelihood?: string } | undefined {
  const auxiliaries = children(sentence, verb, "aux").map((word) => word.lower);
  const modal = auxiliaries.find((word) => LIKELY.has(word));
  if (modal) return auxiliaries.includes("have") || child(sentence, verb, "aux:pass") ? undefined : { sure: false, likelihood: modal };
  if (auxiliaries.includes("would")) return auxiliaries.includes("have") ? undefined : { sure: false };
  return children(sentence, verb, "aux").some((word) => word.lemma === "will") ? { sure: true } : undefined;
}
