import type { Sentence, Token } from "../../text/document.ts";
import { child, children, hasLabel, headOf } from "../../text/tree.ts";
import { realityOf } from "../commitments/outcome.ts";
import { ahead } from "./ahead.ts";
import { behind } from "./behind.ts";
import type { Draft, Looking } from "./draft.ts";
import type { End } from "./ends.ts";

/**
 * Relations by a verb between two deeds.
 *   "the killing sparked protests"     "protests triggered by the killing"     "killed a judge, prompting clashes"
 *   "the raid was followed by clashes"     "prompted the army to shell the town"     "bombed the post to avenge the killing"
 * Not: "could trigger clashes", "police followed the attackers", "the road led to the camp".
 */
export function verbAt(sentence: Sentence, at: number, looking: Looking): readonly Draft[] {
  const verb = sentence.tokens[at] as Token;
  const found = verb.pos === "VERB" ? looking.words.match(sentence, at, "verb") : undefined;
  if (!found) return [];
  const purpose = verb.tag === "VB" && children(sentence, verb, "mark").some(({ lower }) => lower === "to");
  const { row, end } = found;
  // "bombed the post to avenge": the purpose of what was done; "to spark protests" is only hoped for
  if (purpose ? row.says.relation !== "in-response-to" : realityOf(sentence, verb, looking.packs) !== "actual") return [];
  const by = byBehind(sentence, verb, end);
  const subject = by ? behind(sentence, by + 1, "noun", looking) : subjectOf(sentence, verb, looking);
  const object = by ? patientOf(sentence, verb, looking) : objectOf(sentence, verb, end, looking);
  const [deeds, others] = row.says.a === "object" ? [object, subject] : [subject, object];
  const trigger = sentence.tokens.slice(at, by === undefined ? end : by + 1);
  return deeds.filter((a) => row.says.harm !== false || !isHarm(a)).flatMap((a) => others.map((b) => ({ row, sentence, trigger, a, b })));
}

/** "sparked | by", "was followed | by". */
function byBehind(sentence: Sentence, verb: Token, end: number): number | undefined {
  const next = sentence.tokens[end];
  return verb.tag === "VBN" && next?.lower === "by" ? end : undefined;
}

/** "the killing of the judge | sparked": the subject, or what stands in front where the tree gives the verb none. */
function subjectOf(sentence: Sentence, verb: Token, { ends }: Looking): readonly End[] {
  const subject = child(sentence, verb, "nsubj") ?? (verb.label === "conj" ? shared(sentence, verb) : undefined);
  const named = subject ? ends.noun(sentence, subject).slice(0, 1) : [];
  if (named.length > 0 || child(sentence, verb, "aux")) return named;
  // "killed a judge, which sparked": the clause before
  if (subject && subject.tag !== "WDT") return [];
  const own = ahead(sentence, subject?.index ?? startOf(sentence, verb), true, ends);
  return own ? [own] : [];
}

/** The word that opens the clause of an infinitive or participle. */
const startOf = (sentence: Sentence, verb: Token): number =>
  children(sentence, verb, "mark").find(({ index }) => index < verb.index)?.index ?? verb.index;

const shared = (sentence: Sentence, verb: Token): Token | undefined => {
  const head = headOf(sentence, verb);
  return head && child(sentence, head, "nsubj");
};

/** "protests | sparked by", "the protests were | sparked by". */
function patientOf(sentence: Sentence, verb: Token, { ends }: Looking): readonly End[] {
  const host = hasLabel(verb, "acl") ? headOf(sentence, verb) : child(sentence, verb, "nsubj:pass", "nsubj");
  return host && host.index < verb.index ? ends.noun(sentence, host) : [];
}

/** "sparked | protests", "prompted the army to | shell | the town". */
function objectOf(sentence: Sentence, verb: Token, end: number, looking: Looking): readonly End[] {
  const named = behind(sentence, end, "noun", looking);
  if (named.length > 0) return named;
  const object = child(sentence, verb, "obj");
  const below = [...children(sentence, verb, "xcomp", "advcl", "ccomp"), ...(object ? children(sentence, object, "acl") : [])];
  const lower = below.find((one) => one.index > end && children(sentence, one, "mark").some(({ lower }) => lower === "to"));
  const own = lower && looking.ends.verb(sentence, lower);
  return own ? [own] : [];
}

const HARM: ReadonlySet<string> = new Set(["killing", "wounding", "death", "damage", "destruction"]);
const isHarm = ({ finding }: End): boolean => finding.kind === "event" && HARM.has(finding.mode ?? "");
