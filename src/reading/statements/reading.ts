import type { ActorFinding, Argument, EventFinding, Finding, FindingId, Hop } from "../../model/index.ts";
import type { Document } from "../../text/document.ts";
import type { ReadingContext } from "../context.ts";
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
    document, context, roles,
    hops: reportHops(findings),
    named: new Set(findings.filter((one): one is ActorFinding => one.kind === "actor" && one.form === "name").map((one) => one.entity)),
    homes: homesOf(findings, roles),
    events: findings.filter((one): one is EventFinding => one.kind === "event").sort((a, b) => a.evidence.hull.start - b.evidence.hull.start),
  };
}

/** A report retold or copied from another puts that one's name on all it relays. */
function reportHops(findings: readonly Finding[]): Hop[] {
  const hops: Hop[] = [];
  const seen = new Set<string>();
  for (const finding of findings) {
    if (finding.kind !== "source" || (finding.part !== "origin" && finding.part !== "agency") || !finding.name || seen.has(finding.pack ?? finding.name)) continue;
    seen.add(finding.pack ?? finding.name);
    hops.push({ role: finding.part === "agency" ? "agency" : "outlet", who: { words: finding.name, spans: [finding.evidence.hull], finding: finding.id } });
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
  const actors = findings.filter((one): one is ActorFinding => one.kind === "actor");
  for (const finding of findings) {
    if (finding.kind === "office") add(finding.holder, finding.body);
    if (finding.kind === "actor" && finding.form !== "name" && finding.form !== "pronoun" && finding.actorKind === "person") for (const inner of namesInside(finding, actors)) homes.set(finding.entity, (homes.get(finding.entity) ?? new Set()).add(inner.entity));
    if (finding.kind === "tie" && BELONGING.has(finding.type)) add(finding.from, finding.to);
  }
  return homes;
}

/** "a spokesman for the League" holds the League. */
const namesInside = (description: ActorFinding, actors: readonly ActorFinding[]): ActorFinding[] =>
  actors.filter((one) => one.entity !== description.entity && one.form !== "pronoun" && one.evidence.hull.start > description.evidence.hull.start && one.evidence.hull.end <= description.evidence.hull.end);

/** Whether the speaker has a name in the report; nothing for the outlet's own voice and for words that are no actor. */
export function namedOf(speaker: Argument | "outlet" | undefined, reading: StatementReading): { named?: boolean } {
  const actor = speaker && speaker !== "outlet" ? reading.roles.actor(speaker) : undefined;
  return actor ? { named: reading.named.has(actor.entity) } : {};
}

/** Whether an actor is the speaker, or a body that he holds office in or speaks for. */
export function isOwn(speaker: Argument, other: Argument, reading: StatementReading): boolean {
  const own = reading.roles.entity(speaker);
  const named = reading.roles.entity(other);
  if (own === undefined || named === undefined) return false;
  return own === named || (reading.homes.get(own)?.has(named) ?? false);
}
