import type { Argument } from "../../model/index.ts";
import type { WordRow } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { baseNounPhrase } from "../../text/phrases.ts";
import { child, children, hasLabel, headOf } from "../../text/tree.ts";
import { plainArgument, type Roles } from "../roles.ts";
import { agentOf, isPassive } from "../statements/cue.ts";
import { subjectOf } from "../statements/speaker.ts";
import type { Ends } from "./ends.ts";
import {
  actorAhead,
  actorBefore,
  apposedTo,
  enumerated,
  headOfMention,
  nounOfParticiple,
  personBehind,
  subjectBefore,
} from "./neighbours.ts";

/** What stands behind the row's preposition: "backed by the North", "loyal to the North". */
export function governed(sentence: Sentence, token: Token, row: WordRow, roles: Roles): Token | undefined {
  const wanted = String(row.says.preposition ?? "");
  const next = sentence.tokens[token.index + 1];
  const near = next?.lower === wanted ? actorAhead(sentence, next, roles) : undefined;
  if (near) return (wanted === "by" && personBehind(sentence, near, roles)) || near;
  if (wanted === "by") return agentOf(sentence, token);
  return children(sentence, token, "obl", "nmod", "obj").find((one) =>
    children(sentence, one, "case").some((word) => word.lower === wanted),
  );
}

/** Whose a noun is: "the Guard", "its". Not: "whose". */
export const owner = (sentence: Sentence, token: Token): Token | undefined => {
  const one = child(sentence, token, "nmod:poss");
  return one?.tag === "WP$" ? undefined : one;
};

/** Whom a participle, adjective or noun is said of: the noun it hangs on, or the subject it is said of by a copula. */
export function said(sentence: Sentence, token: Token, other: Token | undefined, row: WordRow, roles: Roles): Ends | undefined {
  if (!other) return undefined;
  const isActor = (one: Token | undefined): one is Token =>
    one !== undefined &&
    one.index !== other.index &&
    (roles.actor(roles.argument(sentence, one)) !== undefined || (row.says.tie === "controls" && roles.at("place", one) !== undefined));
  // "the outbreak has been linked to": what has a subject of its own is said of nobody else
  const own = child(sentence, token, "nsubj", "nsubj:pass");
  if (own && !isActor(subjectOf(sentence, token) ?? own) && !["which", "who", "that"].includes(own.lower)) return undefined;
  const second = ["ADJ", "VERB"].includes(token.pos) && sentence.tokens[token.index - 1]?.pos === "CCONJ";
  // "troops controlled by": said of the noun right before, and of nobody else
  const held = ["acl", "amod"].includes(token.label) && token.pos !== "NOUN" ? headOf(sentence, token) : undefined;
  if (held && held.index === token.index - 1 && !isActor(held)) return undefined;
  const led =
    ["leads", "commands"].includes(String(row.says.tie)) && !child(sentence, token, "aux") ? ledBody(sentence, token, roles) : undefined;
  const of = [
    () => (token.label === "appos" || token.pos === "NOUN" ? apposedTo(sentence, token, roles) : undefined),
    () => led,
    () => (second ? subjectBefore(sentence, token) : undefined),
    () => saidOf(sentence, token),
    () => (token.pos === "NOUN" ? undefined : actorBefore(sentence, token, roles)),
    () => (token.pos === "NOUN" ? undefined : apposedTo(sentence, token, roles)),
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

/** "members of a group led by": the group; "a coalition of clans led by": the coalition. The noun right before is led, or what it is many of. */
function ledBody(sentence: Sentence, participle: Token, roles: Roles): Token | undefined {
  const before = sentence.tokens[participle.index - 1];
  const noun = before?.word === "," ? sentence.tokens[participle.index - 2] : before;
  const near = noun && roles.at("actor", noun) ? headOfMention(sentence, noun, roles) : undefined;
  const over = near && hasLabel(near, "nmod") && child(sentence, near, "case")?.lower === "of" ? headOf(sentence, near) : undefined;
  if (!near || !over) return undefined;
  const kind = roles.actor(roles.argument(sentence, over))?.actorKind;
  return near.tag === "NNS" && kind !== undefined && ["group", "body", "force"].includes(kind) ? over : near;
}

export function saidOf(sentence: Sentence, token: Token): Token | undefined {
  const subject = child(sentence, token, "nsubj");
  if (subject) return subjectOf(sentence, token);
  const head = headOf(sentence, token);
  if (!head) return undefined;
  // "was nothing but a front for": of whom it is nothing else; "X, which claimed the raid, was a front for": said of X
  if (head.lower === "nothing" && child(sentence, token, "case")?.lower === "but") return saidOf(sentence, head);
  if (token.pos === "NOUN" && child(sentence, token, "cop") && head.tag === "VBN" && !child(sentence, head, "nsubj", "aux:pass", "aux"))
    return nounOfParticiple(sentence, head);
  if (token.pos === "NOUN" && child(sentence, token, "cop") && head.pos === "VERB" && head.index < token.index)
    return hasLabel(head, "acl")
      ? headOf(sentence, head)
      : children(sentence, head, "nsubj").find((one) => !["which", "who", "that"].includes(one.lower));
  if (["amod", "appos", "acl", "acl:relcl"].includes(token.label)) return subjectOfPredicate(sentence, head) ?? head;
  // "officers and 15 members of": a noun beside another is not said of it
  if (token.label === "conj" && token.pos === "NOUN" && head.pos !== "VERB" && !child(sentence, head, "cop") && head.label !== "appos")
    return undefined;
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

/** What stands behind a cue; where the one mention there holds the cue too ("an offshoot of the Front"), only the words behind it. */
export function otherEnd(sentence: Sentence, other: Token, cue: Token, roles: Roles): Argument {
  const named = roles.argument(sentence, other);
  return named.spans.some((span) => (other.index > cue.index ? span.start < cue.end : span.end >= cue.end))
    ? plainArgument(sentence, baseNounPhrase(sentence, other))
    : named;
}

/** All that a cue is said of: "Amar, Fell and Hask have drifted to", "the Front and the Guard are allied with". */
export function several(sentence: Sentence, of: Token, roles: Roles): readonly Argument[] {
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
