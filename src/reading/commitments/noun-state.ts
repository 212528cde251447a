import type { CommitmentStatus } from "../../model/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { child, children, headOf } from "../../text/tree.ts";
import type { ReadingContext } from "../context.ts";

const ENDINGS = new Set(["void", "revoked", "expired", "breached", "suspended"]);

/** What becomes of a commitment named by a noun, by its row, its verb and what is said of it: "the truce is over". */
export function stateOf(
  sentence: Sentence,
  noun: Token,
  verb: Token | undefined,
  context: ReadingContext,
): { status?: CommitmentStatus; said: boolean; endsIf?: boolean } {
  const index = context.packs.wordIndex("commitment-states");
  const ended = endedBy(sentence, noun);
  if (ended) return { said: true, status: ended };
  if (isOver(sentence, noun)) return { said: true, status: "void" };
  const words = [...(verb ? [verb] : []), ...children(sentence, noun, "amod", "acl")];
  const row = words.map((word) => index.match([word.lemma.toLowerCase()], 0)?.rows[0]).find((one) => one !== undefined);
  const ahead = verb !== undefined && children(sentence, verb, "aux").some((word) => ["will", "would", "shall"].includes(word.lower));
  if (row && ahead && ENDINGS.has(String(row.says.status))) return { said: true, status: "in-force", endsIf: true };
  return {
    said: row !== undefined || children(sentence, noun, "amod").length > 0,
    ...(row ? { status: row.says.status as CommitmentStatus } : {}),
  };
}

/** "considers the truce of March to be over", "the ceasefire is dead". Not: "the truce is over a year old", "is not over". */
function isOver(sentence: Sentence, noun: Token): boolean {
  for (let at = noun.index + 1; at < Math.min(sentence.tokens.length, noun.index + 6); at++) {
    const token = sentence.tokens[at] as Token;
    if (token.pos === "PUNCT" || (token.pos === "VERB" && token.lemma !== "be")) return false;
    const next = sentence.tokens[at + 1];
    if (OVER.has(token.lower) && ["be", "is", "was"].includes(sentence.tokens[at - 1]?.lower ?? ""))
      return !next || ["PUNCT", "SCONJ", "CCONJ", "ADP"].includes(next.pos);
  }
  return false;
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
