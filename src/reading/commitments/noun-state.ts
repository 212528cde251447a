import type { Argument, CommitmentStatus } from "../../model/index.ts";
import type { WordRow } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { child, children, hasLabel, headOf } from "../../text/tree.ts";
import type { ReadingContext } from "../context.ts";
import type { Roles } from "../roles.ts";

const ENDINGS = new Set(["void", "revoked", "expired", "breached", "suspended"]);

/** What the words around a noun say of the state of what it names. */
export interface NounState {
  readonly status?: CommitmentStatus;
  /** Something is said of it. */
  readonly said: boolean;
  readonly endsIf?: boolean;
  /** The status does not hang on the verb. */
  readonly fixed?: boolean;
  /** The verb sets it up: signed, declared. */
  readonly makes?: boolean;
  /** It is only wanted: "called for a truce". */
  readonly wished?: boolean;
  /** "the army's violation of the truce": the army. */
  readonly by?: Argument;
}

/** What becomes of a commitment named by a noun, by its row, its verb and what is said of it: "the truce is over". */
export function stateOf(sentence: Sentence, noun: Token, verb: Token | undefined, context: ReadingContext, roles: Roles): NounState {
  const ended = endedBy(sentence, noun);
  if (ended) return { said: true, status: ended, fixed: true };
  const over = isOver(sentence, noun);
  if (over) return { said: true, status: over, fixed: true };
  const above = aboveNoun(sentence, noun, context, roles);
  if (above) return above;
  const row = verb && speaksOf(sentence, noun, verb) ? rowOf(sentence, verb, context) : undefined;
  if (row?.says.sort === "wishes") return isDefinite(sentence, noun) ? { said: true } : { said: true, wished: true };
  const ahead = verb !== undefined && children(sentence, verb, "aux").some((word) => ["will", "would", "shall"].includes(word.lower));
  if (row && ahead && ENDINGS.has(String(row.says.status))) return { said: true, status: "in-force", endsIf: true };
  const own = row
    ? undefined
    : children(sentence, noun, "acl")
        .filter((word) => word.tag === "VBN")
        .map((word) => rowOf(sentence, word, context))
        .find((one) => one?.says.status);
  const status = (row ?? own)?.says.status as CommitmentStatus | undefined;
  return {
    said: row !== undefined || own !== undefined || children(sentence, noun, "amod").length > 0,
    ...(status ? { status } : {}),
    ...(row?.says.sort === "makes" ? { makes: true } : {}),
  };
}

/** Whether the noun is what a verb of state is about. Not: "the war was followed by a truce", "the truce ended a war". */
function speaksOf(sentence: Sentence, noun: Token, verb: Token): boolean {
  if (hasLabel(noun, "obl")) return child(sentence, noun, "case")?.lower !== "by" || verb.lemma === "abide";
  return noun.label !== "nsubj" || child(sentence, verb, "obj") === undefined;
}

function rowOf(sentence: Sentence, verb: Token, context: ReadingContext): WordRow | undefined {
  const lemmas = sentence.tokens.slice(verb.index, verb.index + 4).map((token) => token.lemma.toLowerCase());
  return context.packs
    .wordIndex("commitment-states")
    .match(lemmas, 0)
    ?.rows.find((one) => one.as === "verb");
}

const OWNED = new Set(["the", "this", "that", "these", "those", "both"]);

/** "the truce", "their orders", "the capital's directives": one that is already there. */
export const isDefinite = (sentence: Sentence, noun: Token): boolean =>
  children(sentence, noun, "det", "nmod:poss").some((one) => one.label !== "det" || OWNED.has(one.lower));

/** "the army's violations of the truce", "the need for a ceasefire": what the noun above says. */
function aboveNoun(sentence: Sentence, noun: Token, context: ReadingContext, roles: Roles): NounState | undefined {
  const beside = noun.label === "conj" ? headOf(sentence, noun) : undefined;
  if (beside?.pos === "NOUN") return isDefinite(sentence, noun) ? undefined : aboveNoun(sentence, beside, context, roles);
  const head = hasLabel(noun, "nmod") && noun.label !== "nmod:poss" ? headOf(sentence, noun) : undefined;
  if (head?.pos !== "NOUN" && head?.tag !== "VBG") return undefined;
  const row = context.packs
    .wordIndex("commitment-states")
    .match([head.lemma.toLowerCase()], 0)
    ?.rows.find((one) => one.as === "noun");
  if (!row) return undefined;
  if (row.says.sort === "wishes") return isDefinite(sentence, noun) ? undefined : { said: true, wished: true };
  const possessor = child(sentence, head, "nmod:poss");
  const by = possessor && roles.argument(sentence, possessor);
  return {
    said: true,
    fixed: true,
    ...(row.says.status ? { status: row.says.status as CommitmentStatus } : {}),
    ...(by && roles.actor(by) ? { by } : {}),
  };
}

/** "considers the truce of March to be over", "the ceasefire is dead". Not: "the truce is over a year old", "is not over". */
function isOver(sentence: Sentence, noun: Token): CommitmentStatus | undefined {
  for (let at = noun.index + 1; at < Math.min(sentence.tokens.length, noun.index + 6); at++) {
    const token = sentence.tokens[at] as Token;
    if (["if", "whether"].includes(sentence.tokens[noun.index - 2]?.lower ?? "")) return undefined;
    if (token.pos === "PUNCT" || (token.pos === "VERB" && token.lemma !== "be")) return undefined;
    const next = sentence.tokens[at + 1];
    if (OVER.has(token.lower) && ["be", "is", "was"].includes(sentence.tokens[at - 1]?.lower ?? ""))
      return !next || ["PUNCT", "SCONJ", "CCONJ", "ADP"].includes(next.pos) ? "void" : undefined;
  }
  return undefined;
}

const OVER = new Set(["over", "dead", "finished", "void"]);

/** "an end to its ceasefire", "no longer needs to abide by the truce", "put an end to the armistice". */
function endedBy(sentence: Sentence, noun: Token): CommitmentStatus | undefined {
  const head = headOf(sentence, noun);
  if (head?.lemma === "end" && head.pos === "NOUN" && child(sentence, noun, "case")?.lower === "to") return "revoked";
  const before = sentence.tokens.slice(Math.max(0, noun.index - 10), noun.index).map((token) => token.lower);
  const longer = before.lastIndexOf("longer");
  const bound = before.some((word) => ["abide", "bound", "adhere", "observe", "respect", "honour", "honor", "committed"].includes(word));
  return longer > 0 && before[longer - 1] === "no" && bound ? "void" : undefined;
}
