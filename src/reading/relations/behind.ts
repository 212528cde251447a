import type { Sentence, Token } from "../../text/document.ts";
import type { End, Ends } from "./ends.ts";
import { isLinked, type RelationWords } from "./words.ts";

/** Words of a noun phrase up to its head. */
const PHRASE = /^(DT|PDT|PRP\$|JJ.?|CD|NN.*|POS|HYPH|VBN|VBG|RB|WP\$)$/;

/**
 * What is told by the noun phrase or clause that begins at a token. Trees err most on what hangs where, so the words decide:
 *   "the killing of two guards" killing    "a series of raids" raids    "the army's shelling of" shelling
 *   "the army shelled the town" shelled    "storming the camp" storming    "the truce took effect" truce
 * Not: "the leader of the raid", "his birth".
 */
export function behind(
  sentence: Sentence,
  from: number,
  takes: "noun" | "any",
  { ends, words }: { readonly ends: Ends; readonly words: RelationWords },
): readonly End[] {
  const first = sentence.tokens[from];
  if (!first || first.quote !== undefined) return [];
  if (first.tag === "VBG" && first.pos === "VERB") {
    const own = ends.verb(sentence, first);
    if (own) return [own];
  }
  const verb = takes === "any" ? finiteVerb(sentence, from) : undefined;
  if (verb) {
    const own = ends.verb(sentence, verb);
    return own ? [own] : [];
  }
  return nominal(sentence, from, ends, words);
}

function nominal(sentence: Sentence, from: number, ends: Ends, words: RelationWords): readonly End[] {
  const head = headFrom(sentence, from);
  if (!head) return [];
  if (words.match(sentence, head.index, "whole") && sentence.tokens[head.index + 1]?.lower === "of" && !ends.at(head))
    return nominal(sentence, head.index + 2, ends, words);
  const own = ends.noun(sentence, head);
  // "after an Orlen County | shooting |": taken for a verb
  const next = sentence.tokens[head.index + 1];
  const gerund = own.length === 0 && next?.tag === "VBG" ? ends.at(next) : undefined;
  return gerund ? [gerund] : own;
}

/** The last noun of the noun phrase that begins at a token. */
export function headFrom(sentence: Sentence, from: number): Token | undefined {
  let head: Token | undefined;
  for (let at = from; at < sentence.tokens.length; at++) {
    const token = sentence.tokens[at] as Token;
    if (token.quote !== undefined || !PHRASE.test(token.tag)) break;
    // "the raid reported", "the attack last week": what stands behind the noun
    if (head && (token.tag === "VBN" || token.tag === "VBG" || token.tag === "RB" || token.tag === "DT" || token.tag.startsWith("JJ")))
      break;
    if (token.pos === "NOUN" || token.pos === "PROPN" || token.tag.startsWith("NN")) head = token;
  }
  return head;
}

/**
 * Whether what a token tells only says when or why something else took place: "struck the mosque two days after the Front | raided | Orvel",
 * "arrested following | the bombing |". What the sentence is about stands in front.
 */
export function isBackground(sentence: Sentence, token: Token, words: RelationWords): boolean {
  if (token.pos !== "VERB") return isLinked(sentence, token, words);
  for (let at = token.index - 1; at >= 0 && at > token.index - CLAUSE; at--) {
    const link = words.match(sentence, at, "link");
    if (link?.row.says.takes === "any" && finiteVerb(sentence, link.end)?.index === token.index) return true;
  }
  return false;
}

/** How far, in words, behind its link the verb of a clause may stand. */
const CLAUSE = 14;

const FINITE: ReadonlySet<string> = new Set(["VBD", "VBZ", "VBP"]);

/**
 * The verb of the clause that begins at a token: the first that is finite, up to the next mark or the next clause.
 * Not: "the raid claimed by the group", "the attack and fled".
 */
export function finiteVerb(sentence: Sentence, from: number): Token | undefined {
  let auxiliary = false;
  for (let at = from; at < sentence.tokens.length; at++) {
    const token = sentence.tokens[at] as Token;
    const next = sentence.tokens[at + 1];
    if (token.quote !== undefined || token.pos === "PUNCT" || token.tag.startsWith("W") || (token.label === "mark" && at > from))
      return undefined;
    if (token.pos === "CCONJ" && (!next || ["VERB", "AUX", "ADV"].includes(next.pos))) return undefined;
    if (token.pos === "AUX" || token.tag === "MD") auxiliary = true;
    else if (token.pos === "VERB" && (FINITE.has(token.tag) || auxiliary)) return token;
  }
  return undefined;
}
