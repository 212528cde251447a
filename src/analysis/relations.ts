import { byCodeUnit, type FindingId, type Incident, type IncidentRelation, type RelationFinding } from "../model/index.ts";
import type { Citing } from "./citing.ts";
import { argumentWords } from "./words.ts";

/** How an incident hangs together with one other thing, as reports say it. */
export interface RelationRow {
  /** From this incident to the other: "two days after", "answered by". */
  readonly words: string;
  /** Title of the other incident, or the words of what is no incident. */
  readonly other: string;
  /** The other incident, where the other side belongs to one. */
  readonly incident?: FindingId;
  /** Words that leave it open. */
  readonly hedge?: string;
  /** Who says so; absent where reports say it in their own voice. */
  readonly by?: string;
  /** Names of the origins that say so. */
  readonly origins: readonly string[];
  /** The relations that say it. */
  readonly said: readonly FindingId[];
}

type Related = Exclude<RelationFinding["relation"], "refers-to" | "repeats" | "contradicts">;

const WORDS: Readonly<Record<IncidentRelation["side"], Readonly<Record<Related, string>>>> = {
  a: { before: "before", after: "after", "because-of": "because of", "in-response-to": "in response to", "part-of": "part of" },
  b: { before: "after", after: "before", "because-of": "cause of", "in-response-to": "answered by", "part-of": "includes" },
};

/** The relations of an incident, one row for each other thing, relation and teller; those from most origins first. */
export async function relationRows(citing: Citing, incident: Incident): Promise<readonly RelationRow[]> {
  const rows = new Map<string, Omit<RelationRow, "origins" | "said"> & { origins: Set<string>; said: FindingId[] }>();
  for (const one of incident.relations ?? []) {
    const row = await rowOf(citing, one);
    if (!row) continue;
    const key = [row.words, row.incident ?? one.other, row.by ?? ""].join("\0");
    const known = rows.get(key) ?? { ...row, origins: new Set<string>(), said: [] };
    rows.set(key, known);
    if (one.origin !== undefined) known.origins.add(await citing.originName(one.origin));
    known.said.push(one.said);
  }
  return [...rows.values()]
    .map((row) => ({ ...row, origins: [...row.origins].sort(byCodeUnit) }))
    .sort((a, b) => b.origins.length - a.origins.length || byCodeUnit(a.words, b.words) || byCodeUnit(a.said[0] ?? "", b.said[0] ?? ""));
}

async function rowOf(citing: Citing, { said, side, other }: IncidentRelation): Promise<Omit<RelationRow, "origins" | "said"> | undefined> {
  const [relation, end] = [await citing.view.finding<"relation">(said), await citing.view.finding(other)];
  if (!relation || !end || !isRelated(relation.relation)) return undefined;
  const incident = await citing.view.recordOf("incident", other);
  const by = await citing.teller(relation);
  const words = WORDS[side][relation.relation];
  return {
    words: relation.distance === undefined ? words : `${relation.distance.toLowerCase()} ${words}`,
    other: incident?.title ?? (await citing.words(end)),
    ...(incident ? { incident: incident.id } : {}),
    ...(relation.hedge ? { hedge: argumentWords(relation.hedge) } : {}),
    ...(by === undefined ? {} : { by }),
  };
}

const isRelated = (relation: RelationFinding["relation"]): relation is Related => Object.hasOwn(WORDS.a, relation);
