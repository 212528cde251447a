import type { CommitmentFinding, EventFinding, Finding, FindingId, TieFinding } from "../../model/index.ts";
import type { Packs } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { child, children, climb, hasLabel, headOf } from "../../text/tree.ts";
import { antecedent, type Roles } from "../roles.ts";
import type { RelationWords } from "./words.ts";

/** A side of a relation: what is told at a token, and the finding that is meant by it ("the attack": the deed it refers to). */
export interface End {
  readonly finding: EventFinding | CommitmentFinding | TieFinding;
  readonly meant: FindingId;
}

/** Finds what a word names, or carries, as a side of a relation. */
export interface Ends {
  /** The deed, commitment or tie whose words hold the token. */
  at(token: Token): End | undefined;
  /** Likewise for a noun, through relative pronouns, nouns such as "series", and with those coordinated with it. */
  noun(sentence: Sentence, token: Token | undefined): readonly End[];
  /** What a verb tells: itself, the noun it carries ("launched a raid"), its subject ("the raid began"), the truce it ends. */
  verb(sentence: Sentence, verb: Token): End | undefined;
}

/** The sides that the findings of a reading offer. */
export function endsOf(findings: readonly Finding[], roles: Roles, packs: Packs, words: RelationWords): Ends {
  const events = new Map(findings.flatMap((finding) => (finding.kind === "event" ? [[finding.id, finding] as const] : [])));
  const meant = (finding: Finding): FindingId => {
    const before = finding.kind === "event" && finding.refersTo !== undefined ? events.get(finding.refersTo) : undefined;
    return before?.refersTo ?? before?.id ?? finding.id;
  };
  const at = (token: Token): End | undefined => {
    const finding = roles.at("event", token) ?? roles.at("commitment", token) ?? roles.at("tie", token);
    return finding && isTold(finding) ? { finding, meant: meant(finding) } : undefined;
  };
  const noun = (sentence: Sentence, given: Token | undefined): readonly End[] => {
    const token = given && antecedent(sentence, given);
    if (!token) return [];
    const own = at(token);
    const parts = words.match(sentence, token.index, "whole")
      ? children(sentence, token, "nmod").filter((one) => child(sentence, one, "case")?.lower === "of")
      : [];
    const others = children(sentence, token, "conj").filter(({ pos }) => pos === "NOUN");
    return [...(own ? [own] : parts.flatMap((one) => noun(sentence, one))), ...others.flatMap((one) => at(one) ?? [])];
  };
  const verb = (sentence: Sentence, token: Token): End | undefined => {
    const own = at(token);
    if (own) return own;
    const host = hostOf(sentence, token, at);
    const carried = [
      ...(isLight(sentence, token, packs)
        ? [...children(sentence, token, "obj", "nsubj:pass", "obl", "nsubj"), ...(host ? [host] : [])]
        : []),
      ...(words.match(sentence, token.index, "happen") ? children(sentence, token, "nsubj", "xcomp") : []),
    ];
    const told = carried.flatMap((one) => noun(sentence, one))[0];
    return told ?? children(sentence, token, "obj", "nsubj").flatMap((one) => turned(at(one)))[0];
  };
  return { at, noun, verb };
}

/** The noun of a participle: "a raid | carried out | by", "The bombing of the mill, | carried out | in revenge, wounded two". */
function hostOf(sentence: Sentence, verb: Token, at: (token: Token) => End | undefined): Token | undefined {
  if (hasLabel(verb, "acl")) return headOf(sentence, verb);
  if (verb.tag !== "VBN" || sentence.tokens[verb.index - 1]?.word !== ",") return undefined;
  const last = sentence.tokens[verb.index - 2];
  return last && climb(sentence, last, (one) => at(one) === undefined && hasLabel(one, "nmod"));
}

/** "suspended the truce", "the truce collapsed": a commitment of which the verb says what became of it. */
const turned = (end: End | undefined): readonly End[] =>
  end?.finding.kind === "commitment" && end.finding.status !== undefined ? [end] : [];

/** Told as something that is, was or is meant to be; not what is denied or only thought of. */
function isTold(finding: EventFinding | CommitmentFinding | TieFinding): boolean {
  if (finding.kind === "event")
    return finding.polarity === "happened" && finding.modality !== "conditional" && finding.modality !== "hypothetical";
  return finding.kind === "commitment" || finding.polarity === "affirmed";
}

function isLight(sentence: Sentence, verb: Token, packs: Packs): boolean {
  const words = [verb.lemma.toLowerCase(), ...children(sentence, verb, "compound").map(({ lower }) => lower)];
  return packs.wordIndex("light-verbs").match(words, 0) !== undefined;
}
