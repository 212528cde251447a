import type { ActorFinding, Argument, EventFinding, Finding, FindingId, Hop } from "../../model/index.ts";
import type { Document, Sentence } from "../../text/document.ts";
import type { ReadingContext } from "../context.ts";
import { nearby } from "../nearby.ts";
import { createRoles, type Roles } from "../roles.ts";

/** What the parts of the statement reader share. */
export interface StatementReading {
  readonly document: Document;
  readonly context: ReadingContext;
  readonly roles: Roles;
  /** The outlets and agencies that every statement of the report came through. */
  readonly hops: readonly Hop[];
  /** First mentions of the actors that have a name somewhere in the report. */
  readonly named: ReadonlySet<FindingId>;
  /** First mentions of the bodies an actor holds office in, speaks for, leads or is part of, by his first mention. */
  readonly homes: ReadonlyMap<FindingId, ReadonlySet<FindingId>>;
  /** Deeds read so far, in order of text. */
  readonly events: readonly EventFinding[];
}

/** The shared part for a document and what was read in it before. */
export function startReading(document: Document, findings: readonly Finding[], context: ReadingContext): StatementReading {
  const roles = createRoles(document, findings);
  return {
    document,
    context,
    roles,
    hops: reportHops(findings, context),
    named: new Set(findings.filter((one): one is ActorFinding => one.kind === "actor" && one.form === "name").map((one) => one.entity)),
    homes: homesOf(findings, roles),
    events: findings
      .filter((one): one is EventFinding => one.kind === "event")
      .sort((a, b) => a.evidence.hull.start - b.evidence.hull.start),
  };
}

/** What a statement came through: nothing but the re-publisher where it stands in an insertion of his. */
export const hopsOf = (sentence: Sentence, reading: StatementReading): readonly Hop[] =>
  sentence.zone === "insertion" ? [] : reading.hops;

/** A report retold or copied from another puts that one's name on all it relays; an agency's own report came through nobody. */
function reportHops(findings: readonly Finding[], context: ReadingContext): Hop[] {
  const hops: Hop[] = [];
  const own = context.data.outlet?.value;
  const seen = new Set<string>(own === undefined ? [] : [own]);
  for (const finding of findings) {
    if (
      finding.kind !== "source" ||
      (finding.part !== "origin" && finding.part !== "agency") ||
      !finding.name ||
      seen.has(finding.name) ||
      seen.has(finding.pack ?? finding.name)
    )
      continue;
    seen.add(finding.pack ?? finding.name);
    hops.push({
      role: finding.part === "agency" ? "agency" : "outlet",
      who: { words: finding.name, spans: [finding.evidence.hull], finding: finding.id },
    });
  }
  return hops;
}

const BELONGING = new Set(["speaks for", "leads", "commands", "part of"]);

function homesOf(findings: readonly Finding[], roles: Roles): ReadonlyMap<FindingId, ReadonlySet<FindingId>> {
  const homes = new Map<FindingId, Set<FindingId>>();
  const add = (who: Argument, body: Argument | undefined) => {
    const from = roles.entity(who);
    const to = roles.entity(body);
    if (from && to) homes.set(from, (homes.get(from) ?? new Set()).add(to));
  };
  const near = nearby(
    findings.filter((one): one is ActorFinding => one.kind === "actor"),
    (one) => one.evidence.hull,
  );
  for (const finding of findings) {
    if (finding.kind === "office") add(finding.holder, finding.body);
    if (finding.kind === "actor" && finding.form !== "name" && finding.form !== "pronoun" && finding.actorKind === "person")
      for (const inner of namesInside(finding, near(finding.evidence.hull)))
        homes.set(finding.entity, (homes.get(finding.entity) ?? new Set()).add(inner.entity));
    if (finding.kind === "actor" && finding.form === "pronoun")
      for (const owned of near(finding.evidence.hull))
        if (isOwned(finding, owned)) homes.set(finding.entity, (homes.get(finding.entity) ?? new Set()).add(owned.entity));
    if (finding.kind === "tie" && BELONGING.has(finding.type)) add(finding.from, finding.to);
  }
  return homes;
}

/** "a spokesman for the League" holds the League. */
const namesInside = (description: ActorFinding, actors: readonly ActorFinding[]): ActorFinding[] =>
  actors.filter(
    (one) =>
      one.entity !== description.entity &&
      one.form !== "pronoun" &&
      one.evidence.hull.start > description.evidence.hull.start &&
      one.evidence.hull.end <= description.evidence.hull.end,
  );

/** "its fighters": those whose words begin with a pronoun for their owner. */
const isOwned = (owner: ActorFinding, owned: ActorFinding): boolean =>
  owned.form !== "pronoun" &&
  owned.entity !== owner.entity &&
  OWNING.has(owner.evidence.parts[0]?.words.join(" ").toLowerCase() ?? "") &&
  owned.evidence.hull.start === owner.evidence.hull.start;

const OWNING = new Set(["its", "his", "her", "their"]);

/** Whether the speaker has a name in the report; nothing for the outlet's own voice and for words that are no actor. */
export function namedOf(speaker: Argument | "outlet" | undefined, reading: StatementReading): { named?: boolean } {
  const actor = speaker && speaker !== "outlet" ? reading.roles.actor(speaker) : undefined;
  return actor ? { named: reading.named.has(actor.entity) } : {};
}

/** Whether an actor is the speaker, a body that he holds office in or speaks for, or those who are the body's own ("its fighters"). */
export function isOwn(speaker: Argument, other: Argument, reading: StatementReading): boolean {
  const own = reading.roles.entity(speaker);
  const named = reading.roles.entity(other);
  if (own === undefined || named === undefined) return false;
  const homes = [...(reading.homes.get(own) ?? [])];
  return own === named || homes.includes(named) || homes.some((home) => reading.homes.get(home)?.has(named) ?? false);
}
