import {
  type AccountRecord,
  type ActorFinding,
  byCodeUnit,
  type Finding,
  type FindingId,
  type Hop,
  type Origin,
  type OriginId,
  type ReportId,
  type StatementFinding,
} from "../model/index.ts";
import type { CaseReader } from "./case.ts";
import { actorAt, type Facts, ofKind } from "./facts.ts";
import type { Member } from "./graph.ts";
import type { Keyed, Layer } from "./layer.ts";
import type { Known } from "./packs.ts";
import { foldedName } from "./words.ts";

/** Where words first came from: one key for all statements of one origin, and its name for people. */
export interface OriginKey {
  readonly key: string;
  readonly name: string;
  /** The group of copies that its report belongs to. */
  readonly copies?: string;
}

/**
 * Origins. Every statement has one:
 * - words of a named speaker come from that speaker, through whomever they came (two outlets that quote one man are one origin);
 *   an outlet that is quoted is one origin with its reports;
 * - a belief, perception or intention told by somebody else comes from whoever tells it;
 * - words of an unnamed speaker come from (report, outlet they came through, description): two unnamed speakers are never one
 *   across reports, unless the reports are copies;
 * - the report's own voice comes from the report it retells or the agency it prints, else from its outlet, else from itself and
 *   its copies.
 */
export function originLayer(reader: CaseReader): Layer<OriginKey> {
  return {
    name: "origin",
    cap: Number.MAX_SAFE_INTEGER,
    kinds: ["origin"],
    async nodes(report): Promise<readonly Keyed<OriginKey>[]> {
      const facts = await reader.facts(report);
      const seen = facts ? await originsOf(reader, facts) : new Map<FindingId, OriginKey>();
      const copies = facts?.voice && (await reader.copyGroup(facts.voice.id));
      return [...seen].map(([node, digest]) => ({ node, keys: [digest.key], digest: { ...digest, ...(copies ? { copies } : {}) } }));
    },
    settle(component): readonly AccountRecord[] {
      const [least] = component;
      return least ? [originOf(component, least.digest)] : [];
    },
    owns: (record) => record.kind === "origin",
  };
}

async function originsOf(reader: CaseReader, facts: Facts): Promise<ReadonlyMap<FindingId, OriginKey>> {
  const keys = new Map<FindingId, OriginKey>();
  if (!facts.voice) return keys;
  const actors = await reader.actorsOf(facts);
  const copies = await reader.copyGroup(facts.voice.id);
  const voice = voiceKey(facts.findings, facts.report.data.outlet?.value, copies, facts.report.name, reader.known);
  keys.set(facts.voice.id, voice);
  for (const statement of ofKind(facts, "statement")) keys.set(statement.id, keyOf(statement, facts, actors, voice, copies, reader.known));
  return keys;
}

/** The origin of what a report says in its own voice. */
function voiceKey(findings: readonly Finding[], outlet: string | undefined, copies: string, name: string, known: Known): OriginKey {
  for (const part of ["origin", "agency", "outlet"] as const)
    for (const source of findings) {
      if (source.kind !== "source" || source.part !== part) continue;
      const key = known.outlet(source.name, source.pack);
      if (key !== undefined) return { key: `outlet:${key}`, name: source.name ?? source.pack ?? key };
    }
  const key = known.outlet(outlet);
  return key === undefined ? { key: `report:${copies}`, name } : { key: `outlet:${key}`, name: outlet ?? key };
}

function keyOf(
  statement: StatementFinding,
  facts: Facts,
  actors: ReadonlyMap<FindingId, string>,
  voice: OriginKey,
  copies: string,
  known: Known,
): OriginKey {
  const own = statement.mode === "speech" ? undefined : outer(statement, facts);
  if (own) return keyOf(own, facts, actors, voice, copies, known);
  const { speaker } = statement;
  if (speaker === undefined || speaker === "outlet") {
    const teller = outer(statement, facts);
    return teller ? keyOf(teller, facts, actors, voice, copies, known) : (hopKey(statement.hops, facts, known) ?? voice);
  }
  const actor = actorAt(facts, speaker);
  const id = actor ? actors.get(actor.id) : undefined;
  if (actor && id !== undefined && (statement.named ?? actor.form === "name"))
    return outletKey(actor, known) ?? { key: `actor:${id}`, name: actor.name };
  const through = hopKey(statement.hops, facts, known) ?? voice;
  const said = actor?.name ?? speaker.words;
  return { key: ["unnamed", copies, through.key, foldedName(said)].join("|"), name: `${said}, through ${through.name}` };
}

/** An outlet that is quoted is the origin that it is when a report retells it: the outlet. */
function outletKey(actor: ActorFinding, known: Known): OriginKey | undefined {
  const key = actor.actorKind === "outlet" ? known.outlet(actor.name, actor.pack) : undefined;
  return key === undefined ? undefined : { key: `outlet:${key}`, name: actor.name };
}

/** The statement in which a statement is told; it stands in fewer statements itself, so that every walk outwards ends. */
function outer(statement: StatementFinding, facts: Facts): StatementFinding | undefined {
  for (const id of statement.told) {
    const found = facts.byId.get(id);
    if (found?.kind === "statement" && found.told.length < statement.told.length) return found;
  }
  return undefined;
}

/** The innermost outlet, agency, channel or document that words came through. */
function hopKey(hops: readonly Hop[], facts: Facts, known: Known): OriginKey | undefined {
  for (const hop of [...hops].reverse()) {
    if (hop.role === "person") continue;
    const actor = actorAt(facts, hop.who);
    const name = actor?.name ?? hop.who.words;
    const key = known.outlet(name, actor?.pack);
    if (key !== undefined) return { key: `outlet:${key}`, name };
  }
  return undefined;
}

function originOf(component: readonly Member<OriginKey>[], { key, name }: OriginKey): Origin {
  const how: Origin["chain"][number]["how"] = key.startsWith("actor:") ? "same-speaker" : key.startsWith("outlet:") ? "retelling" : "copy";
  const members = component.map((member) => member.node as FindingId).sort(byCodeUnit);
  const firstOf = new Map<ReportId, string>();
  for (const { node, report } of component) {
    const first = firstOf.get(report);
    if (first === undefined || node < first) firstOf.set(report, node);
  }
  const reports = [...firstOf.keys()].sort(byCodeUnit);
  const [head, ...others] = reports.map((report) => firstOf.get(report) as FindingId).sort(byCodeUnit);
  const copies = new Map(component.map((member) => [member.node, member.digest.copies]));
  const between = (b: FindingId) => (how === "retelling" && copies.get(head ?? "") === copies.get(b) ? "copy" : how);
  const chain = head === undefined ? [] : others.map((b) => ({ how: between(b), why: `both come from ${name}`, a: head, b }));
  return { kind: "origin", id: members[0] as OriginId, name, members, reports, chain };
}
