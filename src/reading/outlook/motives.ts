import type { Finding, MotiveFinding } from "../../model/index.ts";
import type { Document, Sentence, Token } from "../../text/document.ts";
import { trimMarks } from "../../text/phrases.ts";
import { child, children, hasLabel, headOf, spansOfTokens, subtree } from "../../text/tree.ts";
import type { ReadingContext } from "../context.ts";
import { doerOf } from "../doer.ts";
import { createRoles, plainArgument, type Roles } from "../roles.ts";

/**
 * Why somebody does something, as the words say it.
 *   "asked them to stop, to avoid a clash"      purpose of a request
 *   "the front seeks to win the vote"           what it is after
 *   "calm reflects the fears of the militias"   a fear that moves them
 * Not: "to date", "wants tea", a purpose of nobody.
 */
export function motiveReader(document: Document, findings: readonly Finding[], context: ReadingContext): MotiveFinding[] {
  const roles = createRoles(document, findings);
  return document.sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token) => {
      if (token.pos !== "VERB" && token.pos !== "NOUN" && token.tag !== "VB") return [];
      const read =
        purpose(sentence, token, context, roles) ?? striving(sentence, token, context, roles) ?? fear(sentence, token, context, roles);
      if (!read) return [];
      const by = read.by && roles.argument(sentence, read.by);
      if (by && !roles.actor(by) && read.by?.pos !== "PROPN") return [];
      const what = plainArgument(sentence, read.what);
      const base = context.make.base("motive", `outlook/${read.rule}`, [
        { role: "trigger", spans: spansOfTokens([token], sentence) },
        { role: "argument", spans: [...what.spans, ...(read.withBy ? (by?.spans ?? []) : [])] },
      ]);
      return [{ ...base, what, ...(by ? { by } : {}) }];
    }),
  );
}

interface MotiveRead {
  readonly by: Token | undefined;
  readonly what: readonly Token[];
  readonly rule: string;
  /** The one who has it belongs to the words of the motive. */
  readonly withBy: boolean;
}

/** An infinitive of purpose behind a comma or "in order", under a verb that binds or does something. */
function purpose(sentence: Sentence, token: Token, context: ReadingContext, roles: Roles): MotiveRead | undefined {
  if (token.tag !== "VB" || !["advcl", "acl"].includes(token.label)) return undefined;
  const to = children(sentence, token, "mark").find((word) => word.lower === "to");
  const over = headOf(sentence, token);
  // "burned the mill to punish": the tree may hang the purpose on the object
  const object = token.label === "acl" && over !== undefined && hasLabel(over, "obj");
  const verb = object ? headOf(sentence, over) : over;
  if (object && (!verb || !isViolent(verb, context))) return undefined;
  if (!to || verb?.pos !== "VERB" || token.index < verb.index) return undefined;
  const before = sentence.tokens[to.index - 1];
  const plain = before?.word !== "," && before?.lower !== "order";
  const up = headOf(sentence, verb);
  // "asked them to stop, to avoid a clash": the one who asks wants to avoid it
  const bidden = hasLabel(verb, "xcomp") && up !== undefined && isListed(up, "commitment-cues", context) && before?.word === ",";
  const above = bidden ? up : [verb, up].find((one) => one !== undefined && isDeed(one, context));
  if (!above || (plain && !(above === verb && isViolent(verb, context)))) return undefined;
  const by = doerOf(sentence, above, roles);
  return by && (by.pos === "PROPN" || roles.actor(roles.argument(sentence, by)))
    ? { by, what: trimMarks(subtree(sentence, token)), rule: "motive-purpose", withBy: false }
    : undefined;
}

const isListed = (token: Token, list: string, context: ReadingContext): boolean =>
  context.packs
    .wordIndex(list)
    .match([token.lemma.toLowerCase()], 0)
    ?.rows.some((row) => row.as === "verb") ?? false;

const isDeed = (token: Token, context: ReadingContext): boolean =>
  isListed(token, "event-triggers", context) || isListed(token, "commitment-cues", context);

/** A deed of force needs no comma before its purpose: "burned the mill to punish the village". */
const isViolent = (token: Token, context: ReadingContext): boolean =>
  context.packs
    .wordIndex("event-triggers")
    .match([token.lemma.toLowerCase()], 0)
    ?.rows.some((row) => row.as === "verb" && (row.says.event === "assault" || row.says.event === "coerce")) ?? false;

function striving(sentence: Sentence, token: Token, context: ReadingContext, roles: Roles): MotiveRead | undefined {
  if (token.pos !== "VERB" || !isCue(token, "verb", context)) return undefined;
  const goal = children(sentence, token, "xcomp", "advcl").find(
    (one) => children(sentence, one, "mark").some((word) => word.lower === "to") && one.index > token.index,
  );
  const by = goal && doerOf(sentence, token, roles);
  return goal && by
    ? {
        by,
        what: [token, ...upToModal(trimMarks(subtree(sentence, goal, (one) => one.head === goal.index && one.label === "advcl")))],
        rule: "motive-striving",
        withBy: true,
      }
    : undefined;
}

/** Where the tree runs on into the verb of the sentence: "any party seeking to stop the raids must negotiate". */
const upToModal = (words: readonly Token[]): readonly Token[] => {
  const at = words.findIndex((token) => token.tag === "MD");
  return at > 1 ? words.slice(0, at) : words;
};

/** "the fears of the militias about reprisals", "out of fear". */
function fear(sentence: Sentence, token: Token, context: ReadingContext, roles: Roles): MotiveRead | undefined {
  if (token.pos !== "NOUN" || !isCue(token, "noun", context)) return undefined;
  const owner = children(sentence, token, "nmod").find(
    (one) => (one.label === "nmod:poss" || child(sentence, one, "case")?.lower === "of") && roles.actor(roles.argument(sentence, one)),
  );
  const cause = ["for", "of"].includes(child(sentence, token, "case")?.lower ?? "") && hasLabel(token, "obl");
  const verb = headOf(sentence, token);
  const by = owner ?? (cause && verb ? doerOf(sentence, verb, roles) : undefined);
  return by ? { by, what: trimMarks(subtree(sentence, token)), rule: "motive-fear", withBy: false } : undefined;
}

const isCue = (token: Token, as: string, context: ReadingContext): boolean =>
  context.packs
    .wordIndex("outlook-cues")
    .match([token.lemma.toLowerCase()], 0)
    ?.rows.some((row) => row.as === as && row.says.tells === "motive") ?? false;
