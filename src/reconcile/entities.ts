import { type ActorFinding, type ActorKind, byCodeUnit, type FindingId, type ReportId } from "../model/index.ts";
import { type Facts, ofKind } from "./facts.ts";
import { type Judged, judgedOn } from "./verdicts.ts";
import { nameWords } from "./words.ts";

/** An actor of one report: its first mention, with what all mentions together say. */
export interface Entity {
  readonly id: FindingId;
  readonly report: ReportId;
  /** The fullest name or description it has in the report. */
  readonly name: string;
  readonly pack?: string;
  readonly kind?: ActorKind;
  /** How often each name stands in the report. */
  readonly names: readonly (readonly [string, number])[];
  /** Full names (two words or more) in folded form; empty for descriptions, sets and pronouns. */
  readonly full: readonly string[];
  /** Judgements that hold a mention of it the same as, or another than, something else. */
  readonly judged: readonly Judged[];
  /** Entities of the report that its text sets apart from this one. */
  readonly apart: readonly FindingId[];
}

/** Actors of one report, ordered by id. */
export function entitiesOf(facts: Facts): readonly Entity[] {
  const mentions = new Map<FindingId, ActorFinding[]>();
  for (const finding of ofKind(facts, "actor")) {
    const entity = facts.entities.get(finding.id) ?? finding.id;
    const found = mentions.get(entity);
    if (found) found.push(finding);
    else mentions.set(entity, [finding]);
  }
  const entities = [...mentions].flatMap(([id, found]) => {
    const first = found.find((finding) => finding.id === id) ?? found[0];
    return first ? [entityOfMentions(facts, id, first, found)] : [];
  });
  return entities.sort((a, b) => byCodeUnit(a.id, b.id));
}

function entityOfMentions(facts: Facts, id: FindingId, first: ActorFinding, mentions: readonly ActorFinding[]): Entity {
  const names = new Map<string, number>();
  const named = mentions.filter((mention) => mention.form === "name");
  for (const name of named.flatMap((mention) => [mention.name, ...mention.names])) if (!names.has(name)) names.set(name, 0);
  for (const mention of named) {
    const said = mention.evidence.parts.find((part) => part.role === "trigger")?.words.join(" ") ?? "";
    if (names.has(said)) names.set(said, (names.get(said) ?? 0) + 1);
  }
  if (names.size === 0) names.set(first.name, 1);
  const full =
    named.length === 0
      ? []
      : [...names.keys()]
          .map(nameWords)
          .filter((words) => words.length >= 2)
          .map((words) => words.join(" "));
  const pack = mentions.find((mention) => mention.pack !== undefined)?.pack;
  const kind = mentions.find((mention) => mention.actorKind !== undefined)?.actorKind;
  return {
    id,
    report: first.report,
    name: first.name,
    ...(pack === undefined ? {} : { pack }),
    ...(kind === undefined ? {} : { kind }),
    names: [...names],
    full: [...new Set(full)].sort(byCodeUnit),
    judged: judgedOn(facts.judgements, new Set(mentions.map((mention) => mention.id))),
    apart: mentions.flatMap((mention) => mention.notSameAs ?? []).map((other) => facts.entities.get(other) ?? other),
  };
}
