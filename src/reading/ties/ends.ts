import type { Argument } from "../../model/index.ts";
import type { WordRow } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { baseNounPhrase } from "../../text/phrases.ts";
import { child, children, hasLabel, headOf } from "../../text/tree.ts";
import { plainArgument, type Roles } from "../roles.ts";
import { agentOf, isPassive } from "../statements/cue.ts";
import { subjectOf } from "../statements/speaker.ts";
import { actorAhead, actorBefore, apposedTo, enumerated, nounOfParticiple, subjectBefore } from "./neighbours.ts";

/** The two ends of a tie: whom the cue is said of, the other one, and the verb whose negation counts. */
export interface Ends {
  /** More than one when the cue is said of several: "the Front and the Guard are allied with". */
  readonly of: readonly Argument[];
  readonly other: Argument;
  readonly verb: Token;
}

/** The ends of a tie by the part of speech of its cue; undefined when the sentence lacks one. */
export function endsOf(sentence: Sentence, cue: readonly Token[], row: WordRow, roles: Roles): Ends | undefined {
  const token = cue[cue.length - 1] as Token;
  const first = cue[0] as Token;
  const head = cue.find((one) => !cue.some((other) => other.index === one.head)) ?? token;
  switch (row.as) {
    case "participle":
      return token.pos === "VERB" || token.pos === "ADJ"
        ? said(sentence, token, governed(sentence, token, row, roles), row, roles)
        : undefined;
    case "adjective":
      return ["ADJ", "VERB", "ADV"].includes(token.pos) && token.lower !== "subjected"
        ? said(sentence, token, governed(sentence, token, row, roles), row, roles)
        : undefined;
    case "noun":
      if (token.pos !== "NOUN" || isRank(sentence, token) || isShared(token)) return undefined;
      if (row.says.by === "owner") return owned(sentence, token, row, roles);
      return (
        said(sentence, token, governed(sentence, token, row, roles) ?? owner(sentence, token), row, roles) ??
        eachOther(sentence, token, row, roles)
      );
    case "verb":
      return first.pos === "VERB" || isClause(sentence, first) ? verbEnds(sentence, first, row, roles) : undefined;
    case "phrase":
      return phraseEnds(sentence, cue, head, roles);
    case "holding":
      return holdingEnds(sentence, first, token, roles);
    default:
      return undefined;
  }
}

/** A verb that the tagger took for a noun: it has a subject and no article. */
const isClause = (sentence: Sentence, token: Token): boolean =>
  token.pos === "NOUN" && child(sentence, token, "nsubj") !== undefined && !child(sentence, token, "det", "cop", "nmod:poss");

/** What stands behind the row's preposition: "backed by the North", "loyal to the North". */
function governed(sentence: Sentence, token: Token, row: WordRow, roles: Roles): Token | undefined {
  const wanted = String(row.says.preposition ?? "");
  const next = sentence.tokens[token.index + 1];
  const near = next?.lower === wanted ? actorAhead(sentence, next, roles) : undefined;
  if (near) return near;
  if (wanted === "by") return agentOf(sentence, token);
  return children(sentence, token, "obl", "nmod", "obj").find((one) =>
    children(sentence, one, "case").some((word) => word.lower === wanted),
  );
}

const owner = (sentence: Sentence, token: Token): Token | undefined => {
  const one = child(sentence, token, "nmod:poss");
  return one?.tag === "WP$" ? undefined : one;
};

/** "chief of staff", "head of state": a rank, whatever stands behind it. */
const isRank = (sentence: Sentence, token: Token): boolean =>
  sentence.tokens[token.index + 1]?.lower === "of" &&
  ["staff", "state", "government", "police"].includes(sentence.tokens[token.index + 2]?.lower ?? "");

/** "shares part of its border": an object is said of nobody by itself. */
const isShared = (token: Token): boolean => token.lemma === "part" && token.label === "obj";

/** "The North's support for the militia", "its backing of the clans": the owner of the noun, where the row says so. */
function owned(sentence: Sentence, token: Token, row: WordRow, roles: Roles): Ends | undefined {
  const by = row.says.by === "owner" ? owner(sentence, token) : undefined;
  const other = by && governed(sentence, token, row, roles);
  return by && other ? { of: [roles.argument(sentence, by)], other: roles.argument(sentence, other), verb: token } : undefined;
}

const MUTUAL = new Set(["allied with", "partner of", "rival of", "opposes"]);

/** "The Reed Party and the Lantern Party are rivals": one to the other. */
function eachOther(sentence: Sentence, token: Token, row: WordRow, roles: Roles): Ends | undefined {
  const subject =
    token.tag === "NNS" && MUTUAL.has(String(row.says.tie)) && child(sentence, token, "cop") ? child(sentence, token, "nsubj") : undefined;
  const [first, second] = subject ? roles.all(sentence, subject) : [];
  return first && second && roles.actor(first) && roles.actor(second) ? { of: [first], other: second, verb: token } : undefined;
}

/** Whom a participle, adjective or noun is said of: the noun it hangs on, or the subject it is said of by a copula. */
function said(sentence: Sentence, token: Token, other: Token | undefined, row: WordRow, roles: Roles): Ends | undefined {
  if (!other) return undefined;
  const isActor = (one: Token | undefined): one is Token =>
    one !== undefined &&
    one.index !== other.index &&
    (roles.actor(roles.argument(sentence, one)) !== undefined || (row.says.tie === "controls" && roles.at("place", one) !== undefined));
  const second = ["ADJ", "VERB"].includes(token.pos) && sentence.tokens[token.index - 1]?.pos === "CCONJ";
  // "troops controlled by": said of the noun right before, and of nobody else
  const held = ["acl", "amod"].includes(token.label) && token.pos !== "NOUN" ? headOf(sentence, token) : undefined;
  if (held && held.index === token.index - 1 && !isActor(held)) return undefined;
  const of = [
    () => (token.label === "appos" ? apposedTo(sentence, token, roles) : undefined),
    () => (second ? subjectBefore(sentence, token) : undefined),
    () => saidOf(sentence, token),
    () => (token.pos === "NOUN" ? undefined : actorBefore(sentence, token, roles)),
    () => apposedTo(sentence, token, roles),
  ]
    .map((find) => find())
    .find(isActor);
  // "Ana Oke and Ilo Banda, commander of the Guard": one commander is one of them
  const single = token.label === "appos" && token.tag === "NN";
  return (
    of && {
      of: single ? [roles.argument(sentence, of)] : several(sentence, of, roles),
      other: otherEnd(sentence, other, token, roles),
      verb: token,
    }
  );
}

function saidOf(sentence: Sentence, token: Token): Token | undefined {
  const subject = child(sentence, token, "nsubj");
  if (subject) return subjectOf(sentence, token);
  const head = headOf(sentence, token);
  if (!head) return undefined;
  // "was nothing but a front for": of whom it is nothing else; "X, which claimed the raid, was a front for": said of X
  if (head.lower === "nothing" && child(sentence, token, "case")?.lower === "but") return saidOf(sentence, head);
  if (token.pos === "NOUN" && child(sentence, token, "cop") && head.tag === "VBN" && !child(sentence, head, "nsubj", "aux:pass", "aux"))
    return nounOfParticiple(sentence, head);
  if (token.pos === "NOUN" && child(sentence, token, "cop") && head.pos === "VERB" && head.index < token.index)
    return children(sentence, head, "nsubj").find((one) => !["which", "who", "that"].includes(one.lower));
  if (["amod", "appos", "acl", "acl:relcl"].includes(token.label)) return subjectOfPredicate(sentence, head) ?? head;
  if (token.label === "conj" || hasLabel(token, "xcomp"))
    return ["NOUN", "PROPN"].includes(head.pos) && token.label === "conj" && token.pos !== "NOUN"
      ? head
      : (saidOf(sentence, head) ?? subjectOf(sentence, head));
  if (hasLabel(token, "nmod") || hasLabel(token, "obl"))
    return ["of", "as"].includes(child(sentence, token, "case")?.lower ?? "")
      ? ((isPassive(sentence, head) ? agentOf(sentence, head) : undefined) ?? saidOf(sentence, head))
      : undefined;
  if (hasLabel(token, "advcl")) return subjectOf(sentence, head);
  return undefined;
}

/** "The Front is a group backed by": the Front. */
const subjectOfPredicate = (sentence: Sentence, noun: Token): Token | undefined =>
  child(sentence, noun, "cop") && noun.pos === "NOUN" ? child(sentence, noun, "nsubj") : undefined;

/** "the North supports the militia", "the faction split from the front", "the group was supported by the North". */
function verbEnds(sentence: Sentence, verb: Token, row: WordRow, roles: Roles): Ends | undefined {
  if (isPassive(sentence, verb)) {
    const agent = agentOf(sentence, verb);
    const patient = row.says.preposition ? undefined : child(sentence, verb, "nsubj:pass") ? subjectOf(sentence, verb) : undefined;
    return agent && patient ? { of: [roles.argument(sentence, agent)], other: roles.argument(sentence, patient), verb } : undefined;
  }
  if (verb.tag === "VBN" && verb.label === "acl") return undefined;
  const before = sentence.tokens[verb.index - 1];
  // "the general commanding the army"
  const held =
    verb.tag === "VBG" && verb.label === "acl" && (before?.pos === "NOUN" || before?.pos === "PROPN") ? headOf(sentence, verb) : undefined;
  const subject = held ?? subjectOf(sentence, verb);
  const governs = row.says.preposition ? governed(sentence, verb, row, roles) : child(sentence, verb, "obj");
  const other =
    governs && ["which", "whom"].includes(governs.lower) && governs.index < verb.index
      ? (beforeRelative(sentence, governs, roles) ?? governs)
      : governs;
  return subject && other && subject.index !== other.index
    ? { of: several(sentence, subject, roles), other: roles.argument(sentence, other), verb }
    : undefined;
}

/** "The Units, to which the factions belong": the actor before the comma, the preposition and "which". */
function beforeRelative(sentence: Sentence, which: Token, roles: Roles): Token | undefined {
  let at = which.index - 1;
  if (sentence.tokens[at]?.pos === "ADP") at--;
  const comma = sentence.tokens[at]?.word === "," ? sentence.tokens[at] : sentence.tokens[at + 1];
  return comma && actorBefore(sentence, comma, roles);
}

/** "operates under the command of the North", "make up the bulk of the Guard": the subject above or before, and what follows. */
function phraseEnds(sentence: Sentence, cue: readonly Token[], head: Token, roles: Roles): Ends | undefined {
  const first = cue[0] as Token;
  const last = cue[cue.length - 1] as Token;
  const other = actorAhead(sentence, last, roles) ?? nounAhead(sentence, last, roles);
  const above = headOf(sentence, head);
  const verb =
    first.pos === "VERB" ? first : above && above.index < first.index && above.pos !== "NOUN" && above.pos !== "PROPN" ? above : undefined;
  const beside = besideOf(sentence, first);
  if (beside && first.pos === "ADP" && !roles.at("actor", beside)) return undefined;
  const of =
    (first.pos === "ADP" ? beside : undefined) ??
    subjectBefore(sentence, first) ??
    child(sentence, head, "nsubj") ??
    (verb ? subjectOf(sentence, verb) : (actorBefore(sentence, first, roles) ?? above));
  if (!other || !of || of.index === other.index) return undefined;
  return { of: several(sentence, of, roles), other: otherEnd(sentence, other, last, roles), verb: verb ?? head };
}

/** "units under the command of", "the guard, under the command of": the noun right before the phrase. */
function besideOf(sentence: Sentence, first: Token): Token | undefined {
  const before = sentence.tokens[first.index - 1];
  const noun = before?.word === "," ? sentence.tokens[first.index - 2] : before;
  return noun?.pos === "NOUN" || noun?.pos === "PROPN" ? noun : undefined;
}

/** What stands behind a cue; where the one mention there holds the cue too ("an offshoot of the Front"), only the words behind it. */
function otherEnd(sentence: Sentence, other: Token, cue: Token, roles: Roles): Argument {
  const named = roles.argument(sentence, other);
  return other.index > cue.index && named.spans.some((span) => span.start < cue.end)
    ? plainArgument(sentence, baseNounPhrase(sentence, other))
    : named;
}

/** A name that no mention was made of, or a noun that the mention of the whole phrase swallowed ("the command of the premier"). */
function nounAhead(sentence: Sentence, cue: Token, roles: Roles): Token | undefined {
  let at = cue.index + 1;
  while (["DET", "ADJ"].includes(sentence.tokens[at]?.pos ?? "")) at++;
  while (["NOUN", "PROPN"].includes(sentence.tokens[at + 1]?.pos ?? "")) at++;
  // "the premier", taken for an adjective
  const token = ["NOUN", "PROPN"].includes(sentence.tokens[at]?.pos ?? "") ? sentence.tokens[at] : sentence.tokens[at - 1];
  if (!token || token.index <= cue.index) return undefined;
  const swallowed = ["NOUN", "ADJ"].includes(token.pos) && (roles.widest("actor", token)?.evidence.hull.start ?? token.start) < cue.end;
  return swallowed || (token.pos === "PROPN" && !roles.at("date", token)) ? token : undefined;
}

/** "the faction also maintains a political party": what is held is in the cue, named or not. */
function holdingEnds(sentence: Sentence, verb: Token, held: Token, roles: Roles): Ends | undefined {
  const subject = verb.pos === "VERB" ? (subjectOf(sentence, verb) ?? actorBefore(sentence, verb, roles)) : undefined;
  if (!subject || !["NOUN", "PROPN"].includes(held.pos) || sentence.tokens[held.index + 1]?.pos === "NOUN") return undefined;
  const words = baseNounPhrase(sentence, held);
  const actor = roles.at("actor", held);
  return { of: several(sentence, subject, roles), other: actor ? roles.argument(sentence, held) : plainArgument(sentence, words), verb };
}

/** All that a cue is said of: "Amar, Fell and Hask have drifted to", "the Front and the Guard are allied with". */
function several(sentence: Sentence, of: Token, roles: Roles): readonly Argument[] {
  const before = enumerated(sentence, of, roles);
  return before.length > 1 ? before.map((token) => roles.argument(sentence, token)) : apart(roles.all(sentence, of));
}

/** Without a mention that holds another one: "the Front and the Guard" beside "the Front". */
const apart = (all: readonly Argument[]): readonly Argument[] =>
  all.filter(
    (one) =>
      !all.some(
        (other) =>
          other !== one &&
          one.spans[0] &&
          other.spans[0] &&
          one.spans[0].start <= other.spans[0].start &&
          other.spans[0].end <= one.spans[0].end,
      ),
  );
