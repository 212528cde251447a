import type { ActorFinding, Finding, OfficeFinding } from "../../model/index.ts";
import type { Document, Sentence, Token } from "../../text/document.ts";
import { spansOfTokens } from "../../text/tree.ts";
import { wordsOf } from "../actors/candidate.ts";
import type { ReadingContext } from "../context.ts";
import { argumentOf, createRoles, type Roles } from "../roles.ts";
import { before } from "./before.ts";
import { behind } from "./behind.ts";
import type { TitleRead } from "./titles.ts";

/**
 * Who holds which title in which body, from the words right before and right after a name.
 *   "Orlen Prime Minister Tomas Rell"                       title before, body a demonym or name
 *   "Front commander Adil Marvan"                           body, title, name
 *   "Tomas Rell, the commander of the Orlen Front"          title and body behind
 *   "Rana Oke, the ministry's chief of staff"               owner of the title behind
 *   "a spokesman for the army, Rana Oke"                    title and body before, with a comma
 * Not: "Mr Rell", "the militants and Marvan".
 */
export function officeReader(document: Document, findings: readonly Finding[], context: ReadingContext): OfficeFinding[] {
  const roles = createRoles(document, findings);
  const found: OfficeFinding[] = [];
  for (const sentence of document.sentences) {
    for (const [from, to, actor] of namesOf(sentence, roles)) {
      if (isBody(sentence.tokens[to] as Token, context)) continue;
      const read = behind(sentence, to, context, roles) ?? before(sentence, from, context, roles);
      if (read) found.push(office(sentence, actor, from, to, read, context));
    }
  }
  return found;
}

/** "Guard Office" is no person called Office. */
const isBody = (last: Token, context: ReadingContext): boolean =>
  context.packs.wordIndex("organisation-words").match([last.lower], 0) !== undefined;

/** Names of persons in a sentence: first and last token and the actor. */
function* namesOf(sentence: Sentence, roles: Roles): Generator<[number, number, ActorFinding]> {
  for (let at = 0; at < sentence.tokens.length; at++) {
    const actor = roles.at("actor", sentence.tokens[at] as Token);
    if (actor?.form !== "name" || (actor.actorKind !== undefined && actor.actorKind !== "person")) continue;
    let to = at;
    while (sentence.tokens[to + 1] && roles.at("actor", sentence.tokens[to + 1] as Token)?.id === actor.id) to++;
    yield [at, to, actor];
    at = to;
  }
}

function office(
  sentence: Sentence,
  actor: ActorFinding,
  first: number,
  last: number,
  read: TitleRead,
  context: ReadingContext,
): OfficeFinding {
  const words = sentence.tokens.slice(Math.min(first, read.from), Math.max(last, read.to) + 1);
  const base = context.make.base("office", read.rule, [{ role: "trigger", spans: spansOfTokens(words, sentence) }]);
  return { ...base, holder: argumentOf(actor), title: wordsOf(read.title), state: read.state, ...(read.body ? { body: read.body } : {}) };
}
