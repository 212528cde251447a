import type { Anonymity, FindingId, Span, StatementFinding } from "../../model/index.ts";
import type { Packs } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { trimMarks } from "../../text/phrases.ts";
import { plainArgument } from "../roles.ts";
import type { StatementReading } from "./reading.ts";

/**
 * How the speaker of a sentence stays unnamed and how near he stood, in the words of the sentence; undefined when it says neither.
 *   "on condition of anonymity because he was not allowed to brief the press"   condition, reason
 *   "who attended the talks", "close to the premier"                          access, interest
 * What is said itself (`content`) tells nothing of it.
 */
export function anonymityOf(sentence: Sentence, packs: Packs, content: readonly Span[] = []): Anonymity | undefined {
  const index = packs.wordIndex("anonymity");
  let lemmas: string[] | undefined;
  const found: { -readonly [K in keyof Anonymity]: Anonymity[K] } = {};
  for (let at = 0; at < sentence.tokens.length; at++) {
    lemmas ??= sentence.tokens.map((token) => token.lemma.toLowerCase());
    const match = index.match(lemmas, at);
    const tells = match?.rows[0]?.says.tells;
    if (!match || (tells !== "condition" && tells !== "reason" && tells !== "access" && tells !== "interest") || found[tells]) continue;
    const start = sentence.tokens[at]?.start ?? 0;
    if (content.some((span) => span.start <= start && start < span.end)) continue;
    const words = tells === "condition" ? sentence.tokens.slice(at, at + match.length) : phraseFrom(sentence, at, at + match.length);
    found[tells] = plainArgument(sentence, trimMarks(words));
    at += match.length - 1;
    const reason = tells === "condition" ? reasonBehind(sentence, at + 1) : [];
    if (reason.length > 0) found.reason = plainArgument(sentence, reason);
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

/** The phrase and what it governs, up to the next mark. */
function phraseFrom(sentence: Sentence, from: number, least: number): Token[] {
  let to = least;
  while (to < sentence.tokens.length && sentence.tokens[to]?.pos !== "PUNCT" && sentence.tokens[to]?.pos !== "VERB" && to - from < 12) to++;
  return sentence.tokens.slice(from, to);
}

/** Why, right behind the condition: "because he was not allowed to speak", "to discuss private meetings", "citing the law". */
function reasonBehind(sentence: Sentence, from: number): Token[] {
  if (!["because", "to", "as", "citing", "since", "in", "for"].includes(sentence.tokens[from]?.lower ?? "")) return [];
  let to = from;
  const clause = ["because", "as", "since"].includes(sentence.tokens[from]?.lower ?? "");
  while (
    to < sentence.tokens.length &&
    sentence.tokens[to]?.pos !== "PUNCT" &&
    to - from < 24 &&
    (clause || !FINITE.has(sentence.tokens[to]?.tag ?? ""))
  )
    to++;
  return trimMarks(sentence.tokens.slice(from, to));
}

const FINITE = new Set(["VBD", "VBZ", "VBP"]);

/** Statements that tell how somebody stays unnamed and say nothing else: "spoke on condition of anonymity", "asked not to be named". */
const isTelling = (one: StatementFinding): boolean =>
  one.anonymity !== undefined &&
  (one.rule.startsWith("statements/speak-on-") ||
    (one.act === "asks" && one.anonymity.condition !== undefined && one.manner === "indirect" && one.addressee === undefined));

/**
 * A sentence on how the unnamed stay so holds for what they said before it:
 *   "... three officials said. The officials spoke on condition of anonymity to discuss the talks."
 *   "Two officers said so. Both asked not to be named because ..."
 * Taken over by statements whose unnamed speaker is that actor or has its role ("officials"), and with "both" or "they" by
 * the statement right before.
 */
export function withLaterAnonymity(statements: readonly StatementFinding[], reading: StatementReading): StatementFinding[] {
  const later = statements.filter(isTelling);
  if (later.length === 0) return [...statements];
  const who = (one: StatementFinding): { entity?: FindingId; role?: string } => {
    const actor = one.speaker && one.speaker !== "outlet" ? reading.roles.actor(one.speaker) : undefined;
    return actor ? { entity: actor.entity, ...(actor.role ? { role: actor.role } : {}) } : {};
  };
  const follows = toldOfBoth(statements, later);
  const used = new Set<string>();
  const joined = statements.map((one) => {
    if (one.anonymity?.condition || one.named !== false) return one;
    const next = follows.get(one.id);
    if (next) return taken(one, next, used);
    const own = who(one);
    const told = later.find((other) => {
      const theirs = who(other);
      return (
        other.evidence.hull.start > one.evidence.hull.start &&
        (own.entity === theirs.entity || (own.role !== undefined && own.role === theirs.role))
      );
    });
    return told ? taken(one, told, used) : one;
  });
  return joined.filter((one) => !used.has(one.id) || one.content.length > 0);
}

/** The statement with what another tells of its speaker; a sentence that tells nothing else is then no statement of its own. */
function taken(one: StatementFinding, from: StatementFinding, used: Set<string>): StatementFinding {
  used.add(from.id);
  return { ...one, anonymity: { ...from.anonymity, ...one.anonymity } };
}

/** By statement: the sentence right behind that tells with "both" or "they" how its speakers stay unnamed. */
function toldOfBoth(statements: readonly StatementFinding[], later: readonly StatementFinding[]): ReadonlyMap<string, StatementFinding> {
  const told = new Map<string, StatementFinding>();
  for (const one of later) {
    if (!one.speaker || one.speaker === "outlet" || !["both", "they", "all"].includes(one.speaker.words.toLowerCase())) continue;
    const at = one.evidence.hull.start;
    const last = statements.findLast((other) => other.named === false && other.evidence.hull.end < at && at - other.evidence.hull.end < 40);
    if (last) told.set(last.id, one);
  }
  return told;
}
