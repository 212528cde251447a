import type { ActorFinding, Argument, Finding, OfficeFinding } from "../model/index.ts";
import type { Document, Sentence, Token } from "../text/document.ts";
import { spansOfTokens } from "../text/tree.ts";
import { wordsOf } from "./actors/candidate.ts";
import type { ReadingContext } from "./context.ts";
import { argumentOf, createRoles, plainArgument, type Roles } from "./roles.ts";

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

interface TitleRead {
  readonly title: readonly Token[];
  readonly body?: Argument;
  /** First and last token index of title and body together. */
  readonly from: number;
  readonly to: number;
  readonly state: OfficeFinding["state"];
  readonly rule: string;
}

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

/** ", the commander of the Orlen Front" or ", the ministry's chief of staff". */
function behind(sentence: Sentence, last: number, context: ReadingContext, roles: Roles): TitleRead | undefined {
  const tokens = sentence.tokens;
  if (tokens[last + 1]?.word !== ",") return undefined;
  let at = last + 2;
  const from = at;
  while (tokens[at] && (tokens[at]?.pos === "DET" || (tokens[at]?.pos === "ADJ" && !titleAt(sentence, at, context)))) at++;
  // "the commander of the state's Guard": the title stands first, and what is owned is its body
  const first = titleAt(sentence, at, context);
  const owner = first && tokens[at + first]?.tag !== "POS" ? undefined : ownerAt(sentence, at, roles);
  if (owner) at = owner.next;
  const length = titleAt(sentence, at, context);
  if (!length) return undefined;
  const title = tokens.slice(at, at + length);
  const body = owner?.body ?? bodyBehind(sentence, at + length, roles);
  if (!body && !tokens.slice(from, at).some((token) => token.pos === "DET")) return undefined;
  const end = owner ? at + length - 1 : (bodyEnd(sentence, at + length, roles) ?? at + length - 1);
  return { title, from, to: end, state: stateOf(tokens.slice(from, at)), rule: "offices/behind-name", ...(body ? { body } : {}) };
}

/** Longest title that starts at a token: a word list of titles and of roles in a body. */
function titleAt(sentence: Sentence, at: number, context: ReadingContext): number {
  const words = sentence.tokens.map((token) => token.lower);
  const lemmas = sentence.tokens.map((token) => token.lemma.toLowerCase());
  return Math.max(
    0,
    ...["titles", "role-nouns"].flatMap((list) =>
      [words, lemmas].map((form) => context.packs.wordIndex(list).match(form, at)?.length ?? 0),
    ),
  );
}

/** "the ministry's" before a title: the body and where the title starts. */
function ownerAt(sentence: Sentence, at: number, roles: Roles): { body: Argument; next: number } | undefined {
  for (let to = at; to < Math.min(at + 8, sentence.tokens.length); to++) {
    const token = sentence.tokens[to] as Token;
    if (token.tag === "POS") {
      const actor = roles.at("actor", sentence.tokens[to - 1] as Token);
      return actor ? { body: argumentOf(actor), next: to + 1 } : undefined;
    }
    if (token.pos === "PUNCT" || token.pos === "VERB") return undefined;
  }
  return undefined;
}

/** "of the Orlen Front", "for the army", "at the institute". */
function bodyBehind(sentence: Sentence, at: number, roles: Roles): Argument | undefined {
  const end = bodyEnd(sentence, at, roles);
  if (end === undefined) return undefined;
  const token = sentence.tokens[end] as Token;
  const actor = roles.at("actor", token);
  const owned =
    actor &&
    sentence.tokens.some((word) => word.tag === "POS" && word.index > at && word.index < end && word.end <= actor.evidence.hull.start);
  if (owned && actor.form === "name") return argumentOf(actor);
  const whole =
    actor &&
    actor.evidence.hull.start >= (sentence.tokens[at + 1] as Token).start &&
    actor.evidence.hull.start <= startOfBody(sentence, at);
  return actor && whole
    ? argumentOf(actor)
    : plainArgument(
        sentence,
        sentence.tokens.slice(at + 1, end + 1).filter((word) => word.pos !== "DET"),
      );
}

/** Where the body behind its preposition starts, articles and adjectives passed over. */
function startOfBody(sentence: Sentence, at: number): number {
  let from = at + 1;
  while (["DET", "ADJ"].includes(sentence.tokens[from]?.pos ?? "")) from++;
  return sentence.tokens[from]?.start ?? 0;
}

/** Index of the last token of the body behind "of", "for", "in" or "at". */
function bodyEnd(sentence: Sentence, at: number, roles: Roles): number | undefined {
  const tokens = sentence.tokens;
  if (!["of", "for", "in", "at"].includes(tokens[at]?.lower ?? "")) return undefined;
  let to = at + 1;
  while (tokens[to] && (tokens[to]?.pos === "DET" || tokens[to]?.pos === "ADJ")) to++;
  const actor = tokens[to] && roles.at("actor", tokens[to] as Token);
  if (actor && actor.form !== "pronoun" && actor.evidence.hull.start > (tokens[at] as Token).start) {
    while (
      tokens[to + 1] &&
      (roles.at("actor", tokens[to + 1] as Token)?.id === actor.id || (tokens[to + 1]?.pos === "NOUN" && tokens[to]?.pos === "PROPN"))
    )
      to++;
    const owned = tokens[to + 1]?.tag === "POS" ? roles.at("actor", tokens[to + 2] as Token) : undefined;
    if (owned?.form === "name") for (to += 2; tokens[to + 1] && roles.at("actor", tokens[to + 1] as Token)?.id === owned.id; ) to++;
    return to;
  }
  if (!["NOUN", "PROPN"].includes(tokens[to]?.pos ?? "")) return undefined;
  while (["NOUN", "PROPN"].includes(tokens[to + 1]?.pos ?? "")) to++;
  return to;
}

/** "Orlen Prime Minister", "Front commander", "the army's spokesman", "a spokesman for the army," before a name. */
function before(sentence: Sentence, first: number, context: ReadingContext, roles: Roles): TitleRead | undefined {
  const tokens = sentence.tokens;
  if (tokens[first - 1]?.word === ",") return beforeComma(sentence, first, context, roles);
  for (let from = Math.max(0, first - 5); from < first; from++) {
    if (titleAt(sentence, from, context) < first - from || cutsName(sentence, from, roles)) continue;
    const title = tokens.slice(from, first);
    // "army spokesman Brigadier Rana Oke": the office before the rank
    const role = [1, 2, 3].find(
      (length) => from >= length && titleAt(sentence, from - length, context) === length && !cutsName(sentence, from - length, roles),
    );
    const body = role === undefined ? undefined : bodyBefore(sentence, from - role, context, roles);
    if (role !== undefined && body)
      return {
        title: tokens.slice(from - role, from),
        from: body.from,
        to: first - 1,
        state: "current",
        rule: "offices/before-rank",
        body: body.body,
      };
    const owner = bodyBefore(sentence, from, context, roles);
    // "the army's spokesman, Colonel Rana Oke": the office before the rank
    const wider = !owner && tokens[from - 1]?.word === "," ? beforeComma(sentence, from, context, roles) : undefined;
    if (wider) return { ...wider, to: first - 1 };
    const start = owner?.from ?? from;
    const adjectives = leadingState(sentence, start);
    return {
      title,
      from: adjectives,
      to: first - 1,
      state: stateOf(tokens.slice(adjectives, first)),
      rule: "offices/before-name",
      ...(owner ? { body: owner.body } : {}),
    };
  }
  return undefined;
}

/** "Guard Force commander": a title does not start inside a name. */
function cutsName(sentence: Sentence, from: number, roles: Roles): boolean {
  const before = sentence.tokens[from - 1];
  const actor = roles.at("actor", sentence.tokens[from] as Token);
  return before !== undefined && actor?.form === "name" && roles.at("actor", before)?.id === actor.id;
}

function beforeComma(sentence: Sentence, first: number, context: ReadingContext, roles: Roles): TitleRead | undefined {
  for (let from = Math.max(0, first - 12); from < first - 1; from++) {
    const length = titleAt(sentence, from, context);
    if (!length) continue;
    const owned = from + length === first - 1 ? ownedTitle(sentence, from, length, context, roles) : undefined;
    if (owned) return owned;
    let at = from + length;
    let end = bodyEnd(sentence, at, roles);
    // "member of the political council in the Front, Rana Oke": the wider body
    for (let inner = end; inner !== undefined && ["in", "of", "for"].includes(sentence.tokens[inner + 1]?.lower ?? ""); ) {
      const wider = bodyEnd(sentence, inner + 1, roles);
      if (wider === undefined) break;
      at = inner + 1;
      end = wider;
      inner = wider;
    }
    const body = end === undefined ? undefined : bodyBehind(sentence, at, roles);
    if (!body || end === undefined || first - 2 - end > 3 || first - 2 < end) continue;
    return {
      title: sentence.tokens.slice(from, Math.max(from + length, at)),
      body,
      from: leadingState(sentence, from),
      to: first - 2,
      state: "current",
      rule: "offices/before-comma",
    };
  }
  return undefined;
}

/** "The ministry's chief of staff, Rana Oke", "his predecessor, Rana Oke": whose title it is stands before it. */
function ownedTitle(sentence: Sentence, from: number, length: number, context: ReadingContext, roles: Roles): TitleRead | undefined {
  const before = sentence.tokens[from - 1];
  const title = sentence.tokens.slice(from, from + length);
  if (before?.tag === "PRP$") {
    const whose = roles.at("actor", before);
    const body = whose && before.lower !== "his" && before.lower !== "her" ? argumentOf(whose) : undefined;
    return { title, from: from - 1, to: from + length - 1, state: stateOf(title), rule: "offices/owned", ...(body ? { body } : {}) };
  }
  const owner = before?.tag === "POS" ? bodyBefore(sentence, from, context, roles) : undefined;
  return owner && { title, body: owner.body, from: owner.from, to: from + length - 1, state: stateOf(title), rule: "offices/owned" };
}

/** The body right before a title: a name, a demonym, an owner ("the ministry's"). */
function bodyBefore(
  sentence: Sentence,
  title: number,
  context: ReadingContext,
  roles: Roles,
): { body: Argument; from: number } | undefined {
  let at = title - 1;
  if (sentence.tokens[at]?.tag === "POS") at--;
  const token = sentence.tokens[at];
  if (!token || token.pos === "PUNCT") return undefined;
  const match = (start: number) =>
    context.packs.nameIndex.match(
      sentence.tokens.map((word) => word.word),
      start,
    );
  for (let from = Math.max(0, at - 6); from <= at; from++) {
    const found = match(from);
    if (found && from + found.length - 1 === at) return { body: bodyArgument(sentence, from, at, roles), from };
  }
  const actor = roles.at("actor", token);
  if (!actor || actor.form === "pronoun") return undefined;
  let from = at;
  while (from > 0 && roles.at("actor", sentence.tokens[from - 1] as Token)?.id === actor.id) from--;
  return actor.form === "name" || sentence.tokens[title - 1]?.tag === "POS" ? { body: argumentOf(actor), from } : undefined;
}

function bodyArgument(sentence: Sentence, from: number, to: number, roles: Roles): Argument {
  const actor = roles.at("actor", sentence.tokens[to] as Token);
  return actor?.form === "name" ? argumentOf(actor) : plainArgument(sentence, sentence.tokens.slice(from, to + 1));
}

const STATES: Readonly<Record<string, OfficeFinding["state"]>> = {
  former: "former",
  ex: "former",
  late: "former",
  outgoing: "outgoing",
  incoming: "incoming",
  designate: "incoming",
  elect: "incoming",
  acting: "acting",
  interim: "acting",
  predecessor: "former",
  successor: "incoming",
};

/** Takes "former", "outgoing", "acting" and adjectives before the title or body in. */
function leadingState(sentence: Sentence, from: number): number {
  let at = from;
  while (at > 0 && Object.hasOwn(STATES, sentence.tokens[at - 1]?.lower ?? "")) at--;
  return at;
}

function stateOf(tokens: readonly Token[]): OfficeFinding["state"] {
  for (const token of tokens) if (Object.hasOwn(STATES, token.lower)) return STATES[token.lower] as OfficeFinding["state"];
  return "current";
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
