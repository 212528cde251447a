import { readFileSync } from "node:fs";
import { allFindings, allRecords } from "../../src/analysis/index.ts";
import { machine } from "../../src/app/effects.ts";
import { openMaterials } from "../../src/app/materials.ts";
import { bringUpToDate } from "../../src/app/reconciling.ts";
import { datumOf, takeIn } from "../../src/intake/index.ts";
import type { ActorFinding, Finding, Origin } from "../../src/model/index.ts";
import type { Store } from "../../src/store/index.ts";
import { openMemoryStore } from "../../src/store/memory/memory-store.ts";

/** One report of the labelled case with what a person says of it. */
interface Labelled {
  readonly outlet: string;
  readonly published: string;
  /** The incident of the events of its first sentence. */
  readonly incident: string;
  /** Who its statement comes from; `own` for an unnamed speaker of this report only. */
  readonly origin: string;
  readonly text: string;
}

/** Words by which a name is known to be one of the actors of the case. */
const ACTORS = /brandt|varga|merz|orlen front|okarin|senn|abeli|sorrel movement|lindqvar|thale|oye|skarn brigades/g;

/** Shares from 0 to 1, with what was counted. */
export interface Scores {
  readonly reports: number;
  /** B3 over the named actors of all reports that a label knows (Bagga and Baldwin 1998). */
  readonly actors: { readonly precision: number; readonly recall: number; readonly items: number };
  /** Over pairs of reports whose first sentences tell one incident. */
  readonly incidents: { readonly precision: number; readonly recall: number; readonly wrong: readonly string[] };
  readonly origins: { readonly right: number; readonly of: number; readonly wrong: readonly string[] };
}

/** Reads the labelled case, reconciles it in memory and compares. */
export async function labelledScores(): Promise<Scores> {
  const reports = parsed(readFileSync(new URL("reports.txt", import.meta.url), "utf8"));
  const materials = await openMaterials({ packs: [] }, machine);
  const store = openMemoryStore();
  const findings: (readonly Finding[])[] = [];
  for (const [at, { outlet, published, text: body }] of reports.entries()) {
    const [name, bytes] = [`report-${String(at).padStart(2, "0")}.txt`, new TextEncoder().encode(`${body}\n`)];
    const { form, text } = takeIn({ bytes, name });
    const given = { published: datumOf("published", published), outlet: datumOf("outlet", outlet) };
    const { report } = await store.addReport({ name, address: `/labelled/${name}`, bytes, form, text, given });
    await store.putReading(materials.reader.read(report, text));
    const found: Finding[] = [];
    for await (const finding of allFindings(store, { report: report.id })) found.push(finding);
    findings.push(found);
  }
  await bringUpToDate(store, materials);
  return {
    reports: reports.length,
    actors: await actorScores(store, findings),
    incidents: await incidentScores(store, reports, findings),
    origins: await originScores(store, reports, findings),
  };
}

function parsed(file: string): readonly Labelled[] {
  const blocks = file.split("\n\n").filter((block) => block.trim() !== "" && !block.startsWith("#"));
  return blocks.map((block) => {
    const [head = "", text = ""] = block.trim().split("\n");
    const [outlet = "", published = "", incident = "", origin = ""] = head.split("|").map((field) => field.trim());
    return { outlet, published, incident, origin, text };
  });
}

/** The one actor of the case that a name is known to be. */
function labelOf({ form, name }: ActorFinding): string | undefined {
  const found = new Set(form === "name" ? (name.toLowerCase().match(ACTORS) ?? []) : []);
  return found.size === 1 ? [...found][0] : undefined;
}

async function actorScores(store: Store, findings: readonly (readonly Finding[])[]): Promise<Scores["actors"]> {
  const items: { readonly gold: string; readonly made: string }[] = [];
  for (const finding of findings.flat()) {
    if (finding.kind !== "actor" || finding.entity !== finding.id) continue;
    const [gold, made] = [labelOf(finding), (await store.recordOf("account-actor", finding.id))?.id];
    if (gold !== undefined && made !== undefined) items.push({ gold, made });
  }
  const [byGold, byMade] = [Map.groupBy(items, ({ gold }) => gold), Map.groupBy(items, ({ made }) => made)];
  const both = items.map(({ gold, made }) => (byMade.get(made) ?? []).filter((other) => other.gold === gold).length);
  const mean = (of: (item: (typeof items)[number]) => number): number =>
    items.reduce((sum, item, at) => sum + (both[at] ?? 0) / of(item), 0) / items.length;
  return {
    precision: mean(({ made }) => byMade.get(made)?.length ?? 1),
    recall: mean(({ gold }) => byGold.get(gold)?.length ?? 1),
    items: items.length,
  };
}

async function incidentScores(
  store: Store,
  reports: readonly Labelled[],
  findings: readonly (readonly Finding[])[],
): Promise<Scores["incidents"]> {
  const told: ReadonlySet<string>[] = [];
  for (const [at, { text }] of reports.entries()) {
    const events = (findings[at] ?? []).filter(({ kind, evidence }) => kind === "event" && evidence.hull.start < text.indexOf(". "));
    const ids = await Promise.all(events.map(async ({ id }) => (await store.recordOf("incident", id))?.id));
    told.push(new Set(ids.filter((id) => id !== undefined)));
  }
  let [right, made, gold] = [0, 0, 0];
  const wrong: string[] = [];
  for (const [a, one] of reports.entries())
    for (let b = a + 1; b < reports.length; b++) {
      const other = reports[b] as Labelled;
      const [same, joined] = [one.incident === other.incident, [...(told[a] ?? [])].some((id) => told[b]?.has(id))];
      if (same) gold++;
      if (joined) made++;
      if (same && joined) right++;
      if (same !== joined) wrong.push(`${joined ? "joined" : "not joined"}: ${one.text.slice(0, 60)} | ${other.text.slice(0, 60)}`);
    }
  return { precision: right / made, recall: right / gold, wrong };
}

async function originScores(
  store: Store,
  reports: readonly Labelled[],
  findings: readonly (readonly Finding[])[],
): Promise<Scores["origins"]> {
  const owner = new Map<string, Origin>();
  for await (const origin of allRecords(store, "origin")) for (const member of origin.members) owner.set(member, origin);
  const wrong: string[] = [];
  for (const [at, { text, origin: wanted }] of reports.entries()) {
    const second = text.indexOf(". ");
    const said = (findings[at] ?? []).filter(
      ({ kind, evidence, told }) => kind === "statement" && evidence.hull.start > second && told.length === 0,
    );
    const got = said.map(({ id }) => owner.get(id)).filter((origin) => origin !== undefined);
    const fits = (origin: Origin): boolean =>
      wanted === "own"
        ? origin.reports.length === 1 && origin.members.length <= said.length
        : origin.name.includes(wanted.split(" ").at(-1) ?? "");
    if (got.length === 0 || !got.every(fits))
      wrong.push(`${wanted}, not ${got.map(({ name }) => name).join(", ") || "read"}: ${text.slice(second + 2)}`);
  }
  return { right: reports.length - wrong.length, of: reports.length, wrong };
}
