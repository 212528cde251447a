import type { Packs, WordIndex, WordMatch, WordRow } from "../../packs/index.ts";
import type { Document, Sentence, Token } from "../../text/document.ts";
import { child, children } from "../../text/tree.ts";
import type { Roles } from "../roles.ts";
import { agentOf, isPassive } from "../statements/cue.ts";

/** What the sentences of a text tell harm to come of. */
export interface Causes {
  /** Of this sentence, or of the nearest of the few before it that say. */
  of(sentence: Sentence): "mishap" | "violence" | undefined;
  /** Whether violence is told of before a sentence ends. */
  violentBefore(sentence: Sentence): boolean;
}

/** How many sentences back harm may have its cause. */
const REACH = 4;

/** Harm that a storm or an accident does too. */
const HARMS: ReadonlySet<unknown> = new Set(["killing", "death", "wounding", "damage", "destruction", "arson", "attack", "displacement"]);

/** Deeds that say nothing of how the harm came about. */
const OPEN: ReadonlySet<unknown> = new Set(["death", "wounding", "damage", "destruction", "displacement", "arson"]);

/** Verbs of a collision as well as of an attack. */
const KNOCKS: ReadonlySet<string> = new Set(["kill", "hit", "strike", "fight", "battle", "blast", "explosion", "explode", "capture"]);

/** Prepositions behind which a mishap brings harm. */
const BEHIND: readonly string[] = ["in", "by", "during", "after", "from"];

/** Tells of every sentence whether an accident, a storm or an illness is told in it, or somebody's violence. */
export function causesOf(document: Document, packs: Packs): Causes {
  const known = new Map<Sentence, Cause>();
  const causeOf = (sentence: Sentence): Cause => {
    if (!known.has(sentence)) known.set(sentence, causeIn(sentence, packs));
    return known.get(sentence);
  };
  return {
    of: ({ index }) => {
      const telling = document.sentences
        .slice(Math.max(0, index - REACH), index + 1)
        .findLast((sentence) => causeOf(sentence) !== undefined);
      return telling && causeOf(telling);
    },
    violentBefore: ({ index }) => document.sentences.slice(0, index + 1).some((sentence) => causeOf(sentence) === "violence"),
  };
}

type Cause = "mishap" | "violence" | undefined;

function causeIn(sentence: Sentence, packs: Packs): Cause {
  const deeds = packs.wordIndex("event-triggers");
  const weapons = packs.wordIndex("instruments");
  const isViolent = (token: Token): boolean =>
    wordIn(weapons, token.lemma.toLowerCase())?.rows.some((row) => row.says.mode !== "air") === true ||
    (!KNOCKS.has(token.lemma) &&
      ["VERB", "NOUN"].includes(token.pos) &&
      wordIn(deeds, token.lemma.toLowerCase())?.rows.some((row) => row.says.event === "assault" && !OPEN.has(row.says.mode)) === true);
  const isAccident = (token: Token): boolean => isOf(token, "nature", packs) || isOf(token, "mishap", packs);
  if (sentence.tokens.some(isViolent)) return "violence";
  if (sentence.tokens.some(isAccident)) return "mishap";
  return sentence.tokens.some((token) => token.lemma !== "kill" && KNOCKS.has(token.lemma) && ["VERB", "NOUN"].includes(token.pos))
    ? "violence"
    : undefined;
}

/** The row of the words that make a deed none, as one of its kinds. */
function rowOf(token: Token, as: string, packs: Packs): WordRow | undefined {
  const index = packs.wordIndex("figures");
  const isSo = (row: WordRow): boolean => row.as === as;
  return wordIn(index, token.lemma.toLowerCase())?.rows.find(isSo) ?? wordIn(index, token.lower)?.rows.find(isSo);
}

/** What a list has of one word. */
const wordIn = (index: WordIndex, word: string): WordMatch | undefined => (index.begins(word) ? index.match([word], 0) : undefined);

const isOf = (token: Token, as: string, packs: Packs): boolean => {
  const row = rowOf(token, as, packs);
  return row !== undefined && row.says.of === undefined;
};

/**
 * Harm with nobody who does it.
 *   "floods killed six people", "injured in a train collision", "died when their boat capsized", "died in her sleep at the age of 91"
 *   "The plane came down in fog. Forty people were killed."   the cause is told in a sentence before
 * Not: "rebels killed six people in the flood zone", where somebody does it; "six soldiers died on Sunday".
 */
export function isMishap(sentence: Sentence, token: Token, row: WordRow, packs: Packs, roles: Roles, causes: Causes): boolean {
  if (!HARMS.has(row.says.mode)) return false;
  const passive = token.pos === "VERB" && isPassive(sentence, token);
  const doer = token.pos !== "VERB" ? undefined : passive ? agentOf(sentence, token) : child(sentence, token, "nsubj");
  if (doer && isOf(doer, "nature", packs)) return true;
  const dies = row.says.mode === "death";
  if (!dies && !(passive && !doer && row.says.mode !== "attack")) return false;
  const behind = children(sentence, token, "obl", "advcl").some((one) => {
    const word = child(sentence, one, "case")?.lower ?? "";
    // "in a flood of shells"
    const armed = children(sentence, one, "nmod").some(
      (of) => packs.wordIndex("instruments").match([of.lemma.toLowerCase()], 0) !== undefined,
    );
    const own = armed ? undefined : rowOf(one, "nature", packs);
    return (
      (one.pos === "VERB" &&
        isOf(one, "mishap", packs) &&
        !children(sentence, one, "obl").some((by) => roles.at("actor", by) !== undefined)) ||
      (own !== undefined && (Array.isArray(own.says.of) ? own.says.of : BEHIND).includes(word))
    );
  });
  if (behind) return true;
  const cause = causes.of(sentence);
  if (cause === "mishap") return true;
  return dies && cause === undefined && !causes.violentBefore(sentence) && !isOfMany(sentence, token);
}

/** "Six soldiers died", "the deaths of miners": a death of one that nothing violent is told of is no deed. */
function isOfMany(sentence: Sentence, token: Token): boolean {
  if (token.tag === "NNS") return true;
  const who = token.pos === "VERB" ? child(sentence, token, "nsubj", "nsubj:pass") : children(sentence, token, "nmod")[0];
  return who !== undefined && (who.tag === "NNS" || who.pos === "NUM" || children(sentence, who, "nummod").length > 0);
}
