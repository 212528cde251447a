import type { Argument, CommitmentFinding, CommitmentStatus, CommitmentType, Finding, FindingId } from "../../model/index.ts";
import type { WordRow } from "../../packs/index.ts";
import type { Document, Sentence, Token } from "../../text/document.ts";
import { baseNounPhrase } from "../../text/phrases.ts";
import { child, children, spansOfTokens } from "../../text/tree.ts";
import { openLemmasOf } from "../../text/word-forms.ts";
import type { ReadingContext } from "../context.ts";
import { createRoles, type Roles } from "../roles.ts";
import { withAccounts } from "./accounts.ts";
import { conditionOf, stateOfCondition, untilOf, withoutCondition } from "./condition.ts";
import { withEarlier } from "./earlier.ts";
import { nounParties } from "./noun.ts";
import { refusalOf } from "./refusal.ts";
import { ruleOf } from "./rule.ts";
import { verbParties } from "./verb.ts";
import { withVoices } from "./voices.ts";

/** Who is bound to what, as read off one verb or noun. */
export interface Parties {
  readonly type: CommitmentType;
  readonly from?: Argument;
  readonly to?: Argument;
  readonly mediator?: Argument;
  readonly what?: Argument;
  readonly status?: CommitmentStatus;
  readonly sincerity?: Argument;
  readonly deadline?: FindingId;
  /** What the condition brings is its end: "will be cancelled if". */
  readonly endsIf?: boolean;
  /** The word a condition hangs on, where it is not the cue. */
  readonly hinge?: Token;
  /** Spoken of as new, "an armistice": no state of an earlier one. */
  readonly fresh?: boolean;
}

/**
 * Reads truces, agreements, orders, requests, warnings, threats, pledges and rules, with their parties, condition and state.
 *   "ordered the brigade to hold fire"            order
 *   "agreed to suspend attacks if troops leave"   truce with a condition
 *   "flouted orders from the capital"             order, defied
 * Not: "in order to", "asked whether", a deal of cards: a cue without parties makes no finding.
 */
export function commitmentReader(document: Document, findings: readonly Finding[], context: ReadingContext): CommitmentFinding[] {
  const roles = createRoles(document, findings);
  const setters = new Map(
    findings.flatMap((finding) => (finding.kind === "statement" ? finding.cue.map((span) => [span.start, finding.id] as const) : [])),
  );
  const fresh: FindingId[] = [];
  const found = document.sentences.flatMap((sentence, at) => {
    const next = document.sentences[at + 1];
    const around = { next: next?.quote === sentence.quote ? next : undefined, fresh, setters };
    return [...cued(sentence, around, context, roles), ...refusalOf(sentence, context, roles), ...ruleOf(sentence, context, roles)];
  });
  return withAccounts(withEarlier(withVoices(found, findings, roles), roles, new Set(fresh)), findings);
}

interface Around {
  /** The sentence after this one, where it is of the same voice. */
  readonly next: Sentence | undefined;
  /** Ids of those spoken of as new. */
  readonly fresh: FindingId[];
  /** Statements by the start of their cue. */
  readonly setters: ReadonlyMap<number, FindingId>;
}

function cued(sentence: Sentence, around: Around, context: ReadingContext, roles: Roles): CommitmentFinding[] {
  const index = context.packs.wordIndex("commitment-cues");
  const lemmas = openLemmasOf(sentence);
  const found: CommitmentFinding[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    const token = sentence.tokens[at] as Token;
    const form = token.pos === "VERB" ? "verb" : token.pos === "NOUN" ? "noun" : undefined;
    const match = form && index.all(lemmas, at).findLast((one) => one.rows.some((row) => row.as === form));
    const row = match?.rows.find((one) => one.as === form);
    if (!match || !row || (form === "noun" && isDefiedIn(token, found))) continue;
    const cue = sentence.tokens.slice(at, at + match.length);
    const parties =
      form === "verb"
        ? verbParties(sentence, token, row, context, roles)
        : nounParties(sentence, cue[cue.length - 1] as Token, row, context, roles);
    if (parties) found.push(commitment(sentence, cue, row, parties, around, context, roles));
    at += match.length - 1;
  }
  return found;
}

/** The order that a verb of defiance was just read with is not read again. */
const isDefiedIn = (noun: Token, found: readonly CommitmentFinding[]): boolean =>
  found.some(
    (one) =>
      (one.status === "defied" || one.status === "obeyed") &&
      one.what?.spans.some((span) => span.start <= noun.start && noun.end <= span.end),
  );

function commitment(
  sentence: Sentence,
  cue: readonly Token[],
  row: WordRow,
  parties: Parties,
  around: Around,
  context: ReadingContext,
  roles: Roles,
): CommitmentFinding {
  const { hinge, endsIf, fresh, ...rest } = parties;
  const last = (row.as === "verb" ? cue[0] : cue[cue.length - 1]) as Token;
  const asked = rest.deadline ? undefined : conditionOf(sentence, [last, ...(hinge ? [hinge] : [])]);
  const read = asked ?? (rest.deadline ? undefined : untilOf(sentence, rest.what));
  const condition = read && endsIf ? { ...read, polarity: "unless" as const } : read;
  const state = condition && stateOfCondition(condition, last, sentence, around.next);
  const deadline = rest.deadline ?? deadlineOf(sentence, [last, ...(hinge ? [hinge] : [])], roles);
  const said = [parties.from, parties.to, parties.mediator, parties.what, parties.sincerity, condition?.words];
  const setBy = around.setters.get(last.start);
  const base = context.make.base("commitment", `commitments/${row.words.replaceAll(" ", "-")}-${row.as ?? "word"}`, [
    { role: "trigger", spans: spansOfTokens(cue, sentence) },
    {
      role: "argument",
      spans: [
        ...spansOfTokens(row.as === "noun" ? baseNounPhrase(sentence, last) : [], sentence),
        ...said.flatMap((argument) => argument?.spans ?? []),
      ],
    },
  ]);
  if (fresh) around.fresh.push(base.id);
  return {
    ...base,
    ...rest,
    ...(rest.what && condition && read === asked ? { what: withoutCondition(sentence, rest.what, condition) } : {}),
    ...(condition && state ? { condition: { ...condition, ...state } } : {}),
    ...(deadline ? { deadline } : {}),
    ...(setBy ? { setBy } : {}),
  };
}

/** "by Friday", "before the end of May", "within a month": the date up to which it is to be done. */
function deadlineOf(sentence: Sentence, words: readonly Token[], roles: Roles): FindingId | undefined {
  for (const word of words) {
    for (const one of [word, ...children(sentence, word, "obj", "obl")].flatMap((head) => children(sentence, head, "obl", "nmod"))) {
      const date = ["by", "before", "within"].includes(child(sentence, one, "case")?.lower ?? "") ? roles.at("date", one) : undefined;
      if (date) return date.id;
    }
  }
  return undefined;
}
