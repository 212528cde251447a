import type { Finding, PositionFinding, Span, StatementFinding } from "../../model/index.ts";
import { hull, overlap } from "../../model/index.ts";
import type { Document, Sentence, Token } from "../../text/document.ts";
import { trimMarks } from "../../text/phrases.ts";
import { child, children, hasLabel, spansOfTokens, subtree } from "../../text/tree.ts";
import type { ReadingContext } from "../context.ts";
import { doerOf } from "../doer.ts";
import { nearby } from "../nearby.ts";
import { createRoles, plainArgument, type Roles } from "../roles.ts";
import { negationOf } from "../statements/cue.ts";

/**
 * Where a speaker stands: what he holds should be, praises, condemns or refuses.
 *   "believe that the two matters should be kept apart"   holds
 *   "stressed the importance of talks"                    for
 *   "slammed the premier for his soft stance"             against
 * Not: reports of fact.
 */
export function positionReader(document: Document, findings: readonly Finding[], context: ReadingContext): PositionFinding[] {
  const roles = createRoles(document, findings);
  const sentencesAt = nearby(document.sentences, ({ spans }) => hull(spans));
  const taken = document.sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((verb) => (verb.pos === "VERB" ? stand(sentence, verb, context, roles) : [])),
  );
  const starts = new Set(taken.map(({ evidence }) => evidence.parts[0]?.spans[0]?.start));
  const told = findings.flatMap((finding): PositionFinding[] => {
    if (
      finding.kind !== "statement" ||
      starts.has(finding.cue[0]?.start) ||
      !finding.speaker ||
      finding.speaker === "outlet" ||
      finding.content.length === 0
    )
      return [];
    const sentences = sentencesAt(hull(finding.content));
    const stance = stanceOf(finding, sentences, context);
    if (!stance) return [];
    const on = contentArgument(document, sentences, finding.content);
    const base = context.make.base("position", `outlook/position-${stance}`, [{ role: "trigger", spans: finding.content }]);
    return [{ ...base, by: finding.speaker, on, stance, setBy: finding.id }];
  });
  return [...told, ...taken];
}

/** "the bishop opposes the withdrawal", told in the outlet's own words. Not: "the North backs the militia", which is a tie. */
function stand(sentence: Sentence, verb: Token, context: ReadingContext, roles: Roles): PositionFinding[] {
  const row = context.packs
    .wordIndex("outlook-cues")
    .match([verb.lemma.toLowerCase()], 0)
    ?.rows.find((one) => one.as === "verb" && one.says.tells === "position");
  const object =
    row && (child(sentence, verb, "obj") ?? children(sentence, verb, "obl").find((one) => child(sentence, one, "case")?.lower === "to"));
  const doer = object && doerOf(sentence, verb, roles);
  const by = doer && roles.argument(sentence, doer);
  if (!row || !object || !by || !roles.actor(by) || roles.at("actor", object) || negationOf(sentence, verb, context.packs)) return [];
  const on = plainArgument(
    sentence,
    trimMarks(subtree(sentence, object).filter((token) => token.label !== "case" || token.head !== object.index)),
  );
  const base = context.make.base("position", "outlook/position-verb", [
    { role: "trigger", spans: spansOfTokens([verb], sentence) },
    { role: "argument", spans: [...by.spans, ...on.spans] },
  ]);
  return [{ ...base, by, on, stance: (row.says.stance as PositionFinding["stance"] | undefined) ?? "holds" }];
}

function contentArgument(document: Document, sentences: readonly Sentence[], content: readonly Span[]): PositionFinding["on"] {
  for (const sentence of sentences) {
    const words = wordsIn(sentence, content);
    if (words.length > 0) return plainArgument(sentence, trimMarks(words));
  }
  return { words: content.map((span) => document.text.slice(span.start, span.end)).join(" "), spans: content };
}

/** The words of a sentence that lie in a content. */
function wordsIn({ spans, tokens }: Sentence, content: readonly Span[]): readonly Token[] {
  const near = content.filter((span) => spans.some((own) => overlap(span, own) > 0));
  return near.length === 0 ? [] : tokens.filter((token) => near.some((span) => overlap(span, token) > 0));
}

function stanceOf(
  statement: StatementFinding,
  sentences: readonly Sentence[],
  context: ReadingContext,
): PositionFinding["stance"] | undefined {
  if (["condemns", "criticises", "refuses"].includes(statement.act)) return "against";
  if (statement.act === "praises") return "for";
  for (const sentence of sentences) {
    const stance = stanceIn(sentence, statement, context);
    if (stance) return stance;
  }
  return undefined;
}

/** "should", "must", "impossible" in the content, or a noun such as "importance" at its head. */
function stanceIn(sentence: Sentence, statement: StatementFinding, context: ReadingContext): PositionFinding["stance"] | undefined {
  const words = wordsIn(sentence, statement.content);
  const first = words.find((token) => token.pos !== "PUNCT" && token.pos !== "DET");
  const row =
    first &&
    context.packs
      .wordIndex("outlook-cues")
      .match([first.lemma.toLowerCase()], 0)
      ?.rows.find((one) => one.says.tells === "position" && one.as === "noun");
  if (row && first?.pos === "NOUN") return (row.says.stance as PositionFinding["stance"] | undefined) ?? "holds";
  const top = words.find((token) => isClauseHead(sentence, token, words));
  return top && isNormative(sentence, top) ? "holds" : undefined;
}

const isClauseHead = (sentence: Sentence, token: Token, words: readonly Token[]): boolean =>
  ["VERB", "ADJ", "AUX"].includes(token.pos) && !words.some((one) => one.index === token.head) && sentence.tokens.length > 0;

const isNormative = (sentence: Sentence, top: Token): boolean =>
  children(sentence, top, "aux").some((word) => ["should", "must", "ought"].includes(word.lower)) ||
  ["impossible", "necessary", "essential", "unacceptable"].includes(top.lower) ||
  subtree(sentence, top).some(
    (token) => hasLabel(token, "ccomp") && children(sentence, token, "aux").some((word) => word.lower === "should"),
  );
