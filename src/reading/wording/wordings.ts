import type { Finding, WordingFinding } from "../../model/index.ts";
import type { Packs, WordRow } from "../../packs/index.ts";
import type { Document, Sentence, Token } from "../../text/document.ts";
import { child, children, hasLabel, headOf, spansOfTokens } from "../../text/tree.ts";
import { lowersOf, openLemmasOf } from "../../text/word-forms.ts";
import type { ReadingContext } from "../context.ts";
import { createRoles, type Roles } from "../roles.ts";
import { negationOf } from "../statements/cue.ts";
import { setApart } from "./set-apart.ts";
import { isTechnical } from "./technical.ts";
import { headNoun, isFitting, whomOf } from "./whom.ts";

/** Words that make up one use of a row of the list. */
export interface Use {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** The word the others hang on. */
  readonly head: Token;
  readonly row: WordRow;
}

/**
 * Reads words that judge what they name; whose voice uses them is told afterwards (voices.ts).
 *   "terrorists of the Orlen Front", "the massacre", "the Tarn regime", "neutralised two fighters"
 * Not: names ("the Martyrs Brigade"), matters of law ("charged with terrorism"), other senses ("eliminated the tax").
 */
export function wordingReader(document: Document, findings: readonly Finding[], context: ReadingContext): WordingFinding[] {
  const roles = createRoles(document, findings);
  const named = new Set(context.entities.flatMap(({ tokens }) => tokens.map(({ start }) => start)));
  const loaded = document.sentences.flatMap((sentence) =>
    usesIn(sentence, context.packs)
      .filter((use) => !isName(use, named, roles) && !isTechnical(use, context.packs))
      .flatMap((use) => wordingOf(use, roles, context, document)),
  );
  return [...loaded, ...setApart(document, findings, loaded, context)];
}

const PARTS: Readonly<Record<string, readonly string[]>> = {
  noun: ["NOUN", "PROPN", "ADJ"],
  adjective: ["ADJ", "VERB"],
  verb: ["VERB"],
};

/** The longest phrases of the list, none inside another. */
function usesIn(sentence: Sentence, packs: Packs): Use[] {
  const index = packs.wordIndex("loaded-words");
  const [lemmas, lowers] = [openLemmasOf(sentence), lowersOf(sentence)];
  const uses: Use[] = [];
  for (let at = 0; at < lemmas.length; at++) {
    const first = sentence.tokens[at] as Token;
    const found = [...index.all(lemmas, at), ...index.all(lowers, at)];
    if (found.length === 0) continue;
    const [match] = found
      .flatMap(({ length, rows }) => rows.map((row) => ({ length, row })))
      .filter(({ length, row }) => partFits(sentence.tokens[row.as === "verb" ? at : at + length - 1], row))
      .sort((a, b) => b.length - a.length);
    if (!match) continue;
    const tokens = sentence.tokens.slice(at, at + match.length);
    const head = match.row.as === "verb" ? first : (tokens.find((one) => !tokens.some((other) => other.index === one.head)) ?? first);
    uses.push({ sentence, tokens, head, row: match.row });
    at += match.length - 1;
  }
  return uses;
}

/** A participle is an adjective only before its noun: "the blessed raid", not "was blessed by the elders". */
const partFits = (token: Token | undefined, { as }: WordRow): boolean =>
  token !== undefined &&
  as !== undefined &&
  (PARTS[as]?.includes(token.pos) ?? false) &&
  (as !== "adjective" || token.pos !== "VERB" || hasLabel(token, "amod"));

/** Part of a name: of an actor's, of one that the name tagger sees, or by its capital in the middle of plain text. */
function isName({ tokens, sentence }: Use, named: ReadonlySet<number>, roles: Roles): boolean {
  return tokens.some(
    (token) =>
      named.has(token.start) ||
      (token.pos === "PROPN" && sentence.zone !== "headline") ||
      (roles.at("actor", token)?.form === "name" && token.pos !== "ADJ"),
  );
}

function wordingOf(use: Use, roles: Roles, context: ReadingContext, document: Document): WordingFinding[] {
  const { sentence, tokens, row } = use;
  const of = whomOf(use, roles);
  if (!isFitting(use, of, roles, context.packs)) return [];
  const trigger = spansOfTokens(tokens, sentence);
  const base = context.make.base("wording", `wording/${row.words.replaceAll(" ", "-")}`, [
    { role: "trigger", spans: trigger },
    { role: "argument", spans: of?.spans ?? [] },
  ]);
  return [
    {
      ...base,
      word: row.words,
      load: row.says.load as WordingFinding["load"],
      ...(of ? { of } : {}),
      quoted: sentence.quote !== undefined || isInMarks(use, document),
      polarity: isNegated(use, context.packs) ? "negated" : "affirmed",
      voice: sentence.quote === undefined ? "outlet" : "open",
    },
  ];
}

const isInMarks = ({ tokens }: Use, { quotes }: Document): boolean => {
  const start = tokens[0]?.start ?? -1;
  return quotes.some((quote) => quote.start <= start && start < quote.end);
};

/** "they are no terrorists", "it was not a massacre", "did not call them terrorists". */
function isNegated(use: Use, packs: Packs): boolean {
  const { sentence } = use;
  const noun = headNoun(use);
  const verb = headOf(sentence, noun);
  return (
    children(sentence, noun, "det").some(({ lower }) => lower === "no") ||
    ((child(sentence, noun, "cop") !== undefined || noun.pos === "VERB") && negationOf(sentence, noun, packs) !== undefined) ||
    (verb !== undefined &&
      (noun.label === "xcomp" || (noun.label === "obl" && child(sentence, noun, "case")?.lower === "as")) &&
      negationOf(sentence, verb, packs) !== undefined)
  );
}
