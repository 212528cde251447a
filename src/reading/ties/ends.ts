import type { Argument, TieType } from "../../model/index.ts";
import type { Packs, WordRow } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { baseNounPhrase } from "../../text/phrases.ts";
import { child, children, headOf } from "../../text/tree.ts";
import { plainArgument, type Roles } from "../roles.ts";
import { agentOf, isPassive } from "../statements/cue.ts";
import { subjectOf } from "../statements/speaker.ts";
import { actorAhead, actorBefore, subjectBefore } from "./neighbours.ts";
import { postEnds } from "./posts.ts";
import { governed, otherEnd, owner, said, several } from "./said.ts";

/** The two ends of a tie: whom the cue is said of, the other one, and the verb whose negation counts. */
export interface Ends {
  /** More than one when the cue is said of several: "the Front and the Guard are allied with". */
  readonly of: readonly Argument[];
  readonly other: Argument;
  readonly verb: Token;
  /** Where the words around the cue make it another tie than its row says. */
  readonly tie?: TieType;
  /** Denied by a "no" on the cue: "has no ties to". */
  readonly denied?: boolean;
}

/** The ends of a tie by the part of speech of its cue; undefined when the sentence lacks one. */
export function endsOf(sentence: Sentence, cue: readonly Token[], row: WordRow, packs: Packs, roles: Roles): Ends | undefined {
  const token = cue[cue.length - 1] as Token;
  const first = cue[0] as Token;
  const head = cue.find((one) => !cue.some((other) => other.index === one.head)) ?? token;
  switch (row.as) {
    case "participle":
      // "a big lead by": a form that is no participle
      return (token.pos === "VERB" || token.pos === "ADJ") && token.lower !== "lead"
        ? said(sentence, token, governed(sentence, token, row, roles), row, roles)
        : undefined;
    case "adjective":
      return ["ADJ", "VERB", "ADV"].includes(token.pos) && token.lower !== "subjected"
        ? said(sentence, token, governed(sentence, token, row, roles), row, roles)
        : undefined;
    case "noun":
      if (token.pos !== "NOUN" || isRank(sentence, token) || isShared(token)) return undefined;
      if (row.says.who === "person") return postEnds(sentence, token, row, packs, roles);
      if (row.says.by === "owner") return owned(sentence, token, row, roles);
      return (
        said(sentence, token, governed(sentence, token, row, roles) ?? owner(sentence, token), row, roles) ??
        eachOther(sentence, token, row, roles)
      );
    case "verb":
      return first.pos === "VERB" || isClause(sentence, first) || nameTakenIn(sentence, first, roles)
        ? verbEnds(sentence, first, row, roles)
        : undefined;
    case "phrase":
      return phraseEnds(sentence, cue, head, roles);
    case "bond":
      return bondEnds(sentence, token, packs, roles);
    case "holding":
      return holdingEnds(sentence, first, token, roles);
    default:
      return undefined;
  }
}

/** A verb that the tagger took for a noun: it has a subject and no article. */
const isClause = (sentence: Sentence, token: Token): boolean =>
  token.pos === "NOUN" && child(sentence, token, "nsubj") !== undefined && !child(sentence, token, "det", "cop", "nmod:poss");

/** "The Guard answers to the general", taken for one noun phrase: a plural that ends a sentence's only phrase, right behind a name. */
function nameTakenIn(sentence: Sentence, token: Token, roles: Roles): Token | undefined {
  const before = sentence.tokens[token.index - 1];
  return token.tag === "NNS" && token.label === "root" && before && roles.at("actor", before)?.form === "name" ? before : undefined;
}

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

/** "the North supports the militia", "the faction split from the front", "the group was supported by the North". */
function verbEnds(sentence: Sentence, verb: Token, row: WordRow, roles: Roles): Ends | undefined {
  if (isPassive(sentence, verb)) {
    const agent = agentOf(sentence, verb);
    const patient = row.says.preposition ? undefined : child(sentence, verb, "nsubj:pass") ? subjectOf(sentence, verb) : undefined;
    return agent && patient ? { of: [roles.argument(sentence, agent)], other: roles.argument(sentence, patient), verb } : undefined;
  }
  if (verb.tag === "VBN" && verb.label === "acl") return undefined;
  // "fled, leading officers to search the wood": what it makes another do is no tie
  const led = row.says.tie === "leads" ? [verb, ...children(sentence, verb, "obj")] : [];
  if (led.some((one) => children(sentence, one, "xcomp", "ccomp", "acl", "advcl").some((clause) => clause.tag === "VB"))) return undefined;
  const subject = heldBy(sentence, verb, roles) ?? nameTakenIn(sentence, verb, roles) ?? subjectOf(sentence, verb);
  const governs = row.says.preposition ? governed(sentence, verb, row, roles) : child(sentence, verb, "obj");
  const other =
    governs && ["which", "whom"].includes(governs.lower) && governs.index < verb.index
      ? (beforeRelative(sentence, governs, roles) ?? governs)
      : governs;
  return subject && other && subject.index !== other.index
    ? { of: several(sentence, subject, roles), other: roles.argument(sentence, other), verb }
    : undefined;
}

/** "the general commanding the army": the noun or name right before a participle, though the tree may hang it on the verb above. */
function heldBy(sentence: Sentence, verb: Token, roles: Roles): Token | undefined {
  const before = sentence.tokens[verb.index - 1];
  if (verb.tag !== "VBG" || (before?.pos !== "NOUN" && before?.pos !== "PROPN")) return undefined;
  if (verb.label === "acl") return headOf(sentence, verb);
  return verb.label === "advcl" && roles.at("actor", before) ? before : undefined;
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

/** "has close ties to the North", "a group with links to the clans", "its ties to the North": who has them, and to whom. */
function bondEnds(sentence: Sentence, noun: Token, packs: Packs, roles: Roles): Ends | undefined {
  if (noun.tag !== "NNS") return undefined;
  const next = sentence.tokens[noun.index + 1];
  const other = next && ["to", "with"].includes(next.lower) ? actorAhead(sentence, next, roles) : undefined;
  const above = headOf(sentence, noun);
  if (!other || !above) return undefined;
  const holds = packs.wordIndex("tie-holding").match([above.lemma.toLowerCase()], 0) !== undefined && noun.label === "obj";
  const within =
    ["nmod", "obl"].includes(noun.label) && child(sentence, noun, "case")?.lower === "with" && roles.at("actor", above) ? above : undefined;
  const of = holds ? subjectOf(sentence, above) : (within ?? owner(sentence, noun));
  return of && of.index !== other.index
    ? {
        of: several(sentence, of, roles),
        other: roles.argument(sentence, other),
        verb: holds ? above : noun,
        ...(child(sentence, noun, "det")?.lower === "no" ? { denied: true } : {}),
      }
    : undefined;
}
