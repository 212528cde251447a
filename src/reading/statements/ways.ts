import type { Hop } from "../../model/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { nounPhrase } from "../../text/phrases.ts";
import { children, hasLabel, headOf } from "../../text/tree.ts";
import { plainArgument } from "../roles.ts";
import type { Cue } from "./cue.ts";
import { isDocument } from "./documents.ts";
import type { Frames } from "./frames/frames.ts";

/** Nouns for what words go out on: a small closed class, by lemma. */
const CHANNELS = new Set(["channel", "website", "site", "page", "account", "feed", "blog", "television", "radio"]);

/** Written words are a hop; a speech is only where something was said. */
const SPOKEN = new Set(["speech", "address", "interview", "note"]);
const THROUGH = new Set(["in", "via", "through", "on"]);

/**
 * The document and the channel that words came through, outermost first.
 *   "said in a statement"                                document
 *   "said on its channel"                                channel
 *   "In a statement posted on its channel, it said A and vowed B"   channel <- document, for both verbs
 * Not: "said in a speech", "said the statement".
 */
export function waysOf(cue: Cue, frames: Frames): Hop[] {
  const { sentence, verb } = cue;
  const own = governedBy(sentence, verb);
  const first = own.length > 0 || sentence.quote !== undefined ? own : atFront(cue);
  const found = first.length > 0 ? first : governedBy(sentence, lender(cue, frames)?.verb);
  return found.flatMap((token) => {
    const channel = isDocument(token) ? channelOf(sentence, token) : undefined;
    const role = isDocument(token) ? ("document" as const) : ("channel" as const);
    const hop: Hop = { role, who: plainArgument(sentence, channel ? uptoClause(sentence, token) : nounPhrase(sentence, token)) };
    return channel ? [{ role: "channel" as const, who: plainArgument(sentence, nounPhrase(sentence, channel)) }, hop] : [hop];
  });
}

const isWay = (sentence: Sentence, token: Token): boolean =>
  (isDocument(token) ? !SPOKEN.has(token.lemma) : CHANNELS.has(token.lemma)) &&
  children(sentence, token, "case").some((word) => THROUGH.has(word.lower));

const governedBy = (sentence: Sentence, verb: Token | undefined): readonly Token[] =>
  verb ? children(sentence, verb, "obl", "obj").filter((token) => isWay(sentence, token)) : [];

/** "In a statement on Monday, | it said": a document that opens the sentence, whatever the tree hangs it on. */
function atFront({ sentence, verb, others }: Cue): readonly Token[] {
  if (!THROUGH.has(sentence.tokens[0]?.lower ?? "")) return [];
  const comma = sentence.tokens.findIndex((token) => token.word === ",");
  const document = sentence.tokens.slice(0, Math.max(0, comma)).find((token) => isWay(sentence, token));
  return document && comma < verb.index && ![...others].some((other) => other < comma) ? [document] : [];
}

/** The telling before that a verb without a subject goes on with. */
function lender(cue: Cue, frames: Frames): Cue | undefined {
  const before = cue.sentence.tokens[cue.verb.index - 1];
  if (frames.get(cue)?.source || !(before?.pos === "CCONJ" || before?.word === "," || before?.pos === "ADV")) return undefined;
  return [...frames.keys()].findLast((other) => other.verb.index < cue.verb.index);
}

/** "a statement | posted on its channel |": what a document went out on. */
function channelOf(sentence: Sentence, document: Token): Token | undefined {
  const limit = document.index + 12;
  return sentence.tokens.slice(document.index + 1, limit).find((token) => {
    if (!CHANNELS.has(token.lemma) || !isWay(sentence, token)) return false;
    for (let at = headOf(sentence, token), steps = 0; at && steps < 4; at = headOf(sentence, at), steps++)
      if (at === document || hasLabel(at, "acl")) return true;
    return false;
  });
}

const uptoClause = (sentence: Sentence, document: Token): readonly Token[] =>
  nounPhrase(sentence, document).filter((token) => token.index <= document.index);
