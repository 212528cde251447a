import type { ActorKind } from "../../model/index.ts";
import type { Packs } from "../../packs/index.ts";
import { isUpper } from "../../text/characters.ts";
import type { Document, Sentence, Token } from "../../text/document.ts";
import { child, hasLabel, headOf } from "../../text/tree.ts";
import { type Candidate, wordsOf } from "./candidate.ts";

const NAMING = new Set(["call", "name", "dub", "know", "nickname"]);
const OPEN = new Set(["“", '"', "‘", "«", "„", "``", "''"]);
const CLOSE = new Set(["”", '"', "''", "’", "»"]);

/**
 * Names that a report gives behind a verb of naming, in quotation marks also in small letters; they name the actor that the
 * verb is said of.
 *   a group calling itself the “Sons of the River”      name of that group
 *   another militia called “the lords of the hill”      name of that militia
 *   a cell known as the Sons of the Salt                name of that cell
 * Not: “the day is called Sorrow Day” (no actor), "called the army".
 */
export function quotedCandidates(document: Document, packs: Packs): Candidate[] {
  return document.sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token) => {
      if (!NAMING.has(token.lemma) || token.pos !== "VERB") return [];
      const words = nameBehind(sentence, token.index + 1);
      const noun = namedNoun(sentence, token);
      if (words.length === 0 || !noun || !kindOf(noun, packs)) return [];
      const kind = kindOf(noun, packs);
      const listed = packs.nameIndex.match(
        words.map((word) => word.word),
        0,
      );
      const entry = listed && listed.length === words.length ? listed.entries.find((one) => one.of === "actor") : undefined;
      return [
        {
          sentence,
          tokens: words,
          head: words[words.length - 1] as Token,
          form: "name" as const,
          name: wordsOf(words),
          rule: "actors/quoted-name",
          plural: false,
          names: noun,
          ...(kind ? { kind } : {}),
          ...(entry ? { pack: entry.id } : {}),
        },
      ];
    }),
  );
}

/** The words between marks, or with capitals, that start right behind the verb, but for "itself", "as" and "the". */
function nameBehind(sentence: Sentence, from: number): Token[] {
  let at = from;
  while (["itself", "themselves", "as", "the"].includes(sentence.tokens[at]?.lower ?? "")) at++;
  if (!OPEN.has(sentence.tokens[at]?.word ?? "")) return capitalsFrom(sentence, at);
  for (let to = at + 1; to < Math.min(sentence.tokens.length, at + 14); to++) {
    if (CLOSE.has(sentence.tokens[to]?.word ?? "")) return sentence.tokens.slice(at + 1, to);
  }
  return [];
}

/** A run of words with capitals, held together by "of", "for" and "the": "Sons of the Salt". */
function capitalsFrom(sentence: Sentence, from: number): Token[] {
  let to = from - 1;
  for (let at = from; at < Math.min(sentence.tokens.length, from + 10); at++) {
    const token = sentence.tokens[at] as Token;
    if (token.pos !== "PUNCT" && isUpper(token.word.charCodeAt(0))) to = at;
    else if (
      token.word !== "-" &&
      !(to === at - 1 && ["of", "for"].includes(token.lower)) &&
      !(token.lower === "the" && ["of", "for"].includes(sentence.tokens[at - 1]?.lower ?? ""))
    )
      break;
  }
  return sentence.tokens.slice(from, to + 1);
}

/** The noun that is named: head of the participle, or the noun right before it. */
function namedNoun(sentence: Sentence, verb: Token): Token | undefined {
  const head = hasLabel(verb, "acl") ? headOf(sentence, verb) : child(sentence, verb, "nsubj:pass", "nsubj");
  const before = sentence.tokens[verb.index - 1];
  return head?.pos === "NOUN" ? head : before?.pos === "NOUN" ? before : undefined;
}

const kindOf = (noun: Token, packs: Packs): ActorKind | undefined =>
  packs.wordIndex("kind-nouns").match([noun.lemma.toLowerCase()], 0)?.rows[0]?.says.kind as ActorKind | undefined;
