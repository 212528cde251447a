import type { Argument, EventFinding, Finding, FindingId, StatementFinding } from "../../model/index.ts";
import { contains, hull, overlap } from "../../model/index.ts";
import type { Document } from "../../text/document.ts";
import { spansOfTokens } from "../../text/tree.ts";
import { wordsOf } from "../actors/candidate.ts";
import type { ReadingContext } from "../context.ts";
import { nearby } from "../nearby.ts";
import { argumentOf, createRoles, type Roles } from "../roles.ts";
import { isOwn, startReading } from "../statements/reading.ts";
import { deedOfMention } from "./deeds.ts";
import { type Mention, mentionsIn } from "./mentions.ts";
import type { Meant } from "./nearest.ts";
import { entityOf, sayingOf } from "./sayings.ts";

/** What a mention of a statement or deed told before does to the statement that holds it. */
interface Reference {
  readonly mention: Mention;
  readonly meant: Meant<StatementFinding | EventFinding>;
  /** The event that the mention is itself. */
  readonly own?: EventFinding;
}

/**
 * Makes statements be about what they speak of again: the claim, the accusations, the raid told before in the report.
 *   "The army said the Front shelled Belm. The Front rejected the claim."   about the army's statement, and about the shelling
 *   "Drones hit the port. The ministry condemned the raid."                 about the hit
 * Not: "new claims", "the claim that"; where two fit equally, the words keep both as candidates. Always inferred, never said.
 */
export function withReferences(findings: readonly Finding[], document: Document, context: ReadingContext): readonly Finding[] {
  const ofKind = <K extends Finding["kind"]>(kind: K) =>
    findings
      .filter((one): one is Extract<Finding, { kind: K }> => one.kind === kind)
      .sort((a, b) => a.evidence.hull.start - b.evidence.hull.start || a.evidence.hull.end - b.evidence.hull.end);
  const [statements, events] = [ofKind("statement"), ofKind("event")];
  if (statements.length === 0) return findings;
  const roles = createRoles(document, findings);
  const sentenceOf = sentencesOf(document);
  const spokenOf = spokenIn(findings, statements, roles);
  const references = [
    ...mentionsIn(document, "speech-nouns", statements, context.packs).flatMap((mention): Reference[] => {
      const meant = sayingOf(mention, { statements, roles, sentenceOf, spokenOf });
      return meant ? [{ mention, meant }] : [];
    }),
    ...mentionsIn(document, "deed-nouns", statements, context.packs).flatMap((mention): Reference[] => {
      const own = roles.at("event", mention.token);
      if (own?.refersTo !== undefined) return [{ mention, meant: { found: [own], open: false }, own }];
      if (own && isTold(own, mention)) return [];
      const words = (finding: Finding) => document.text.slice(finding.evidence.hull.start, finding.evidence.hull.end).toLowerCase();
      const meant = deedOfMention(mention, { events: events.filter((event) => event !== own), roles, sentenceOf, wordsOf: words });
      return meant ? [{ mention, meant, ...(own ? { own } : {}) }] : [];
    }),
  ];
  if (references.length === 0) return findings;
  const deedIn = (saying: StatementFinding): Argument | undefined => deedOf(saying, events);
  const byTeller = Map.groupBy(references, ({ mention }) => mention.teller.id);
  const reading = startReading(document, findings, context);
  const again = new Map(
    references.flatMap((one) => (one.own && one.own.refersTo === undefined && isOne(one) ? [[one.own.id, one] as const] : [])),
  );
  return findings.map((finding) => {
    if (finding.kind === "event") return toldAgain(finding, again.get(finding.id));
    const own = byTeller.get(finding.id);
    if (finding.kind !== "statement" || !own) return finding;
    const about = own.reduce((statement, reference) => referring(statement, reference), finding);
    return own.reduce((statement, { meant }) => answering(statement, meant, deedIn, (a, b) => isOwn(a, b, reading), roles), about);
  });
}

/** Whether an event says of itself who (but by its owner), whom, where or when. */
const isTold = (event: EventFinding, { owner }: Mention): boolean =>
  event.target.length + event.victim.length + (owner ? 0 : event.perpetrator.length) > 0 ||
  event.place !== undefined ||
  event.date !== undefined;

/** The place in the text of the sentence a finding begins in; a quotation counts as its frame. */
function sentencesOf(document: Document): (finding: Finding) => number {
  const around = nearby(document.sentences, ({ spans }) => hull(spans));
  return ({ evidence }) => {
    const at = { start: evidence.hull.start, end: evidence.hull.start + 1 };
    const found = around(at).filter(({ spans }) => overlap(hull(spans), at) > 0);
    return (found.find(({ quote }) => quote === undefined) ?? found[0])?.spans[0]?.start ?? at.start;
  };
}

/** Actors that stand in the content of each statement or that it is about. */
function spokenIn(
  findings: readonly Finding[],
  statements: readonly StatementFinding[],
  roles: Roles,
): (statement: StatementFinding) => ReadonlySet<FindingId> {
  const spoken = new Map<FindingId, Set<FindingId>>(statements.map(({ id }) => [id, new Set()]));
  for (const finding of findings) if (finding.kind === "actor") for (const id of finding.told) spoken.get(id)?.add(finding.entity);
  for (const { id, about } of statements)
    for (const argument of about) {
      const entity = roles.entity(argument);
      if (entity !== undefined) spoken.get(id)?.add(entity);
    }
  const none: ReadonlySet<FindingId> = new Set();
  return ({ id }) => spoken.get(id) ?? none;
}

/** Whether a mention means one finding for sure. */
const isOne = ({ meant }: Reference): boolean => meant.found.length === 1 && !meant.open;

/** The event of a mention, as the deed that it means. */
function toldAgain(event: EventFinding, reference: Reference | undefined): EventFinding {
  const [first] = reference?.meant.found ?? [];
  if (!reference || !first) return event;
  return { ...event, refersTo: first.id, inferred: [...event.inferred, { field: "refersTo", clue: clueOf(reference) }] };
}

function clueOf({ mention, meant }: Reference): string {
  const words = wordsOf(mention.words);
  if (meant.open) return `${words}: one of ${meant.found.length} told before`;
  return `${words}: ${meant.found[0]?.kind === "event" ? "the deed" : "what was said"} told before`;
}

/** The statement with the words of the mention pointing at what they mean. */
function referring(statement: StatementFinding, reference: Reference): StatementFinding {
  const { mention, meant, own } = reference;
  const words: Argument = { words: wordsOf(mention.words), spans: spansOfTokens(mention.words, mention.sentence) };
  const isHere = (argument: Argument): boolean =>
    argument.spans.some((span) => contains(span, mention.token)) && (argument.finding === undefined || isEventAt(argument, mention));
  const pointing: readonly Argument[] = meant.open
    ? [{ ...words, candidates: meant.found.map(({ id }) => id) }]
    : (own && isOne(reference) ? [own] : meant.found).map(({ id }) => ({ ...words, finding: id }));
  return {
    ...statement,
    about: [...statement.about.filter((argument) => !isHere(argument)), ...pointing],
    // where the deed is a finding of its own, that one says what it was worked out from
    inferred: pointing.every(({ finding }) => finding === own?.id)
      ? statement.inferred
      : [...statement.inferred, { field: "about", clue: clueOf(reference) }],
  };
}

/** An argument that points at the event of its own words. */
const isEventAt = (argument: Argument, { token, row }: Mention): boolean =>
  row.list === "deed-nouns" && argument.spans.some((span) => contains(span, token));

/** The deed that a statement speaks of. */
function deedOf(saying: StatementFinding, events: readonly EventFinding[]): Argument | undefined {
  const named = saying.about.find((argument) => events.some((event) => event.id === argument.finding));
  const told = named
    ? undefined
    : events.find((event) => event.told[0] === saying.id && (event.event === "assault" || event.event === "coerce"));
  return named ?? (told && argumentOf(told));
}

/**
 * A denial of what somebody said is about the deed in it too; of a deed laid at another's door, or claimed by another, it is a denial for him.
 *   "The Front said it had hit the base. The army rejected the claim."   the army denies for the Front
 */
function answering(
  statement: StatementFinding,
  meant: Meant<StatementFinding | EventFinding>,
  deedIn: (saying: StatementFinding) => Argument | undefined,
  isOwned: (speaker: Argument, other: Argument) => boolean,
  roles: Roles,
): StatementFinding {
  const [saying] = meant.found;
  if (meant.open || saying?.kind !== "statement") return statement;
  const deed = deedIn(saying);
  if (!deed) return statement;
  const isNew = !statement.about.some(({ finding }) => finding === deed.finding);
  const about = isNew ? [...statement.about, deed] : statement.about;
  const { speaker } = statement;
  if (statement.act !== "denies" || speaker === undefined || speaker === "outlet") return { ...statement, about };
  const doers = doersIn(saying).filter((argument) => roles.actor(argument) !== undefined);
  const known = new Set(about.map((argument) => roles.entity(argument)));
  return doers.length > 0 && entityOf(speaker, roles) !== undefined && doers.every((doer) => !isOwned(speaker, doer))
    ? { ...statement, act: "denies-for", about: [...about, ...doers.filter((doer) => !known.has(roles.entity(doer)))] }
    : { ...statement, about };
}

const LAYING: ReadonlySet<string> = new Set(["accuses", "blames", "suspects"]);

/** Who did it by what is said: whom it is laid upon, or who claims it. */
const doersIn = (saying: StatementFinding): readonly Argument[] =>
  LAYING.has(saying.act)
    ? saying.about
    : (saying.act === "claims" || saying.act === "admits") && saying.speaker !== undefined && saying.speaker !== "outlet"
      ? [saying.speaker]
      : [];
