import type { ActorShown } from "../../api/index.ts";
import { type AccountActor, type Argument, byCodeUnit, bySpan, type Finding, type ReportId } from "../../model/index.ts";
import { gist } from "../cli/gist.ts";
import { everyItem } from "../prefix.ts";
import { inTurn, type Sources } from "./cited.ts";

/** Parts of an actor's page and the kinds of finding each holds. */
const PARTS: readonly (readonly [string, readonly Finding["kind"][]])[] = [
  ["Statements", ["statement"]],
  ["Events", ["event"]],
  ["Ties and offices", ["tie", "office"]],
  ["Commitments", ["commitment"]],
  ["Positions, forecasts, motives", ["position", "forecast", "motive"]],
];

/** One actor with every finding that names it, report by report. */
export async function actorShown(actor: AccountActor, sources: Sources): Promise<ActorShown> {
  const found: Finding[] = [];
  const entities = new Set<string>(actor.members);
  for (const report of await byDate(actor.reports, sources)) {
    const all: Finding[] = [];
    for await (const finding of everyItem((paging) => sources.view.findings({ ...paging, report }))) all.push(finding);
    const mentions = new Set(
      all.flatMap((finding) => (finding.kind === "actor" && entities.has(finding.entity) ? [finding.id as string] : [])),
    );
    found.push(
      ...all
        .filter((finding) => argumentsOf(finding).some((argument) => argument.finding !== undefined && mentions.has(argument.finding)))
        .sort((a, b) => bySpan(a.evidence.hull, b.evidence.hull)),
    );
  }
  const parts = await inTurn(PARTS, async ([part, kinds]) => ({
    part,
    rows: await inTurn(
      found.filter(({ kind }) => kinds.includes(kind)),
      async (finding) => ({ kind: finding.kind, gist: gist(finding), cited: await sources.cited(finding) }),
    ),
  }));
  return {
    id: actor.id,
    name: actor.name,
    ...(actor.actorKind === undefined ? {} : { kind: actor.actorKind }),
    names: actor.names,
    ...(actor.pack === undefined ? {} : { pack: actor.pack }),
    reasons: await sources.reasons(actor.reasons),
    incidents: await incidentsOf(actor, sources),
    parts: parts.filter(({ rows }) => rows.length > 0),
  };
}

/** Reports in the order in which they were published, those without a date last. */
async function byDate(ids: readonly ReportId[], sources: Sources): Promise<readonly ReportId[]> {
  const dated = await inTurn(ids, async (id) => ({ id, key: `${(await sources.report(id))?.data.published?.value ?? "~"} ${id}` }));
  return [...dated].sort((a, b) => byCodeUnit(a.key, b.key)).map(({ id }) => id);
}

async function incidentsOf(actor: AccountActor, sources: Sources): Promise<ActorShown["incidents"]> {
  const rows: ActorShown["incidents"][number][] = [];
  const ids = new Set<string>([actor.id, ...actor.members]);
  for await (const incident of everyItem((paging) => sources.view.records("incident", paging))) {
    const stances = new Map<string, ActorShown["incidents"][number]["stances"][number]>();
    for (const { stance, by, responsible } of incident.ledger) {
      if (by !== undefined && ids.has(by)) stances.set(`${stance} speaker`, { stance, as: "speaker" });
      if (responsible !== undefined && ids.has(responsible)) stances.set(`${stance} responsible`, { stance, as: "responsible" });
    }
    if (stances.size > 0) rows.push({ id: incident.id, title: incident.title, stances: [...stances.values()] });
  }
  return rows;
}

/** Every argument in the fields of a finding. */
function argumentsOf(value: unknown): Argument[] {
  if (Array.isArray(value)) return value.flatMap(argumentsOf);
  if (typeof value !== "object" || value === null) return [];
  if ("words" in value && "spans" in value && !("role" in value)) return [value as Argument];
  return Object.values(value).flatMap(argumentsOf);
}
