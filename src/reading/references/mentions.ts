import type { StatementFinding } from "../../model/index.ts";
import { contains, hull } from "../../model/index.ts";
import type { Packs, WordRow } from "../../packs/index.ts";
import type { Document, Sentence, Token } from "../../text/document.ts";
import { baseNounPhrase } from "../../text/phrases.ts";
import { child, children, hasLabel, headOf } from "../../text/tree.ts";
import { lemmasOf } from "../../text/word-forms.ts";
import { nearby } from "../nearby.ts";

/** A noun in what somebody says that stands for a statement or deed told before: "rejected | the claim |". */
export interface Mention {
  readonly sentence: Sentence;
  readonly token: Token;
  /** The noun with its article and what stands before it. */
  readonly words: readonly Token[];
  readonly plural: boolean;
  readonly row: WordRow;
  /** Whose it is: "the army's claim", "its claim", "the claim made by the army". */
  readonly owner?: Token;
  /** Whom it is aimed at: "the accusation against the Front". */
  readonly against?: Token;
  /** Nouns made one with it: "the rocket attack". */
  readonly parts: readonly Token[];
  /** The innermost statement in whose content it stands. */
  readonly teller: StatementFinding;
}

/**
 * The nouns of a list that stand in the content of statements and speak of something known: "the", "this", "these", or a possessor before.
 * Not: "a claim", "new accusations", "the claim that the dam broke", "the threat of rain".
 */
export function mentionsIn(document: Document, list: string, statements: readonly StatementFinding[], packs: Packs): Mention[] {
  const index = packs.wordIndex(list);
  const sorted = statements.filter(({ content }) => content.length > 0).sort((a, b) => size(a) - size(b));
  const around = nearby(sorted, ({ content }) => hull(content));
  return document.sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token): Mention[] => {
      const row = token.pos === "NOUN" && token.quote === undefined ? rowEndingAt(lemmasOf(sentence), token.index, index) : undefined;
      const mention = row && !(row.list === "speech-nouns" && isMade(sentence, token, packs)) ? known(sentence, token, packs) : undefined;
      const teller = mention && around(token).find(({ content }) => content.some((span) => contains(span, token)));
      if (!row || !teller || teller.cue.some((span) => contains(span, token))) return [];
      return [{ sentence, token, row, teller, ...mention }];
    }),
  );
}

const size = (statement: StatementFinding): number => statement.content.reduce((sum, span) => sum + span.end - span.start, 0);

/** The longest phrase of the list that ends with a word: "air strike" before "strike". */
function rowEndingAt(lemmas: readonly string[], at: number, index: ReturnType<Packs["wordIndex"]>): WordRow | undefined {
  for (const length of [2, 1]) {
    const match = index.all(lemmas, at - length + 1).find((one) => one.length === length);
    if (match) return match.rows[0];
  }
  return undefined;
}

const KNOWN: ReadonlySet<string> = new Set(["the", "this", "that", "these", "those"]);

/** What is known of a noun that speaks of something told before; nothing where it brings a content or a newness of its own. */
function known(
  sentence: Sentence,
  token: Token,
  packs: Packs,
): Pick<Mention, "words" | "plural" | "owner" | "against" | "parts"> | undefined {
  const possessor = child(sentence, token, "nmod:poss");
  if (!possessor && !children(sentence, token, "det").some(({ lower }) => KNOWN.has(lower))) return undefined;
  const fresh = packs.wordIndex("newness");
  if (children(sentence, token, "amod", "nummod", "advmod").some(({ lower }) => fresh.match([lower], 0) !== undefined)) return undefined;
  let owner = possessor;
  let against: Token | undefined;
  for (const one of children(sentence, token, "nmod", "acl", "ccomp", "appos")) {
    if (one === possessor) continue;
    const preposition = child(sentence, one, "case")?.lower;
    if (one.label === "nmod" && (preposition === "by" || preposition === "from")) owner ??= one;
    else if (one.label === "nmod" && preposition === "against") against = one;
    else if (one.label === "acl" && one.tag === "VBN")
      owner ??= children(sentence, one, "obl").find((agent) => child(sentence, agent, "case")?.lower === "by");
    else if (one.label !== "nmod" || !LOOSE.has(preposition ?? "")) return undefined;
  }
  return {
    words: baseNounPhrase(sentence, token),
    plural: token.tag === "NNS",
    parts: children(sentence, token, "compound"),
    ...(owner ? { owner } : {}),
    ...(against ? { against } : {}),
  };
}

/** "I make this promise": what is only now said. */
function isMade(sentence: Sentence, token: Token, packs: Packs): boolean {
  const verb = hasLabel(token, "obj") ? headOf(sentence, token) : undefined;
  const rows = verb && packs.wordIndex("light-verbs").match([verb.lemma.toLowerCase()], 0)?.rows;
  return rows?.some((row) => row.says.turn !== true) ?? false;
}

/** Prepositions whose noun belongs to the verb and only hangs on the noun by a slip of the tree: "rejected the charge as false". */
const LOOSE: ReadonlySet<string> = new Set(["as", "in", "during", "after", "at", "with"]);
