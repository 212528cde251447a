import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { allFindings, allRecords, type Overview, overview } from "../../src/analysis/index.ts";
import { machine } from "../../src/app/effects.ts";
import { openMaterials } from "../../src/app/materials.ts";
import { bringUpToDate } from "../../src/app/reconciling.ts";
import { parseSidecar, takeIn } from "../../src/intake/index.ts";
import type {
  AccountActor,
  Argument,
  Finding,
  FindingId,
  FindingKind,
  FindingOf,
  Incident,
  Link,
  Origin,
  Report,
  ReportId,
  Text,
} from "../../src/model/index.ts";
import { openMemoryStore } from "../../src/store/memory/memory-store.ts";
import type { Store } from "../../src/store/store.ts";

export const sample: URL = new URL("../../examples/sample/", import.meta.url);

/** The sample case as read and reconciled, with the look-ups that the checks need. */
export class SampleAccount {
  readonly overview: Overview;
  readonly findings: readonly Finding[];
  readonly incidents: readonly Incident[];
  readonly actors: readonly AccountActor[];
  readonly origins: readonly Origin[];
  readonly links: readonly Link[];
  readonly #reports: ReadonlyMap<string, { readonly report: Report; readonly text: Text }>;
  readonly #byId: ReadonlyMap<FindingId, Finding>;

  constructor(
    parts: Pick<SampleAccount, "overview" | "findings" | "incidents" | "actors" | "origins" | "links">,
    reports: ReadonlyMap<string, { readonly report: Report; readonly text: Text }>,
  ) {
    this.overview = parts.overview;
    this.findings = parts.findings;
    this.incidents = parts.incidents;
    this.actors = parts.actors;
    this.origins = parts.origins;
    this.links = parts.links;
    this.#reports = reports;
    this.#byId = new Map(parts.findings.map((finding) => [finding.id, finding]));
  }

  /** The report and text of a file name. */
  at(file: string): { readonly report: Report; readonly text: Text } {
    const found = this.#reports.get(file);
    if (!found) throw new Error(`the sample has no report ${file}`);
    return found;
  }

  id = (file: string): ReportId => this.at(file).report.id;

  of<K extends FindingKind>(kind: K, file: string): readonly FindingOf<K>[] {
    const id = this.id(file);
    return this.findings.filter((finding): finding is FindingOf<K> => finding.kind === kind && finding.report === id);
  }

  finding = (id: FindingId | undefined): Finding | undefined => (id === undefined ? undefined : this.#byId.get(id));

  /** All that a finding's words come to: the stretch of text it stands on. */
  words(id: FindingId | undefined): string {
    const finding = this.finding(id);
    const text = finding && [...this.#reports.values()].find(({ report }) => report.id === finding.report)?.text.text;
    return text?.slice(finding?.evidence.hull.start, finding?.evidence.hull.end) ?? "";
  }

  /** Names of the account's actor behind a finding of an actor, or none. */
  namesOf(id: FindingId | undefined): readonly string[] {
    const finding = this.finding(id);
    if (finding?.kind !== "actor") return [];
    const actor = this.actors.find(({ members }) => members.includes(finding.entity));
    const members = (finding.set?.members ?? []).flatMap((member) => this.namesOf(member));
    return [...(actor ? [actor.name, ...actor.names] : [finding.name]), ...members];
  }

  /** What an argument may be called: its words and the names of the actors it means. */
  said(argument: Argument | "outlet" | undefined): readonly string[] {
    if (argument === undefined || argument === "outlet") return [];
    return [argument.words, ...this.namesOf(argument.finding), ...(argument.candidates ?? []).flatMap((one) => this.namesOf(one))];
  }
}

/** Reads the sample reports with the packs of Hearsay and of the sample, and reconciles them. */
export async function readSample(files: readonly string[]): Promise<SampleAccount> {
  const materials = await openMaterials({ packs: [fileURLToPath(new URL("pack", sample))] }, machine);
  const store = openMemoryStore();
  const reports = new Map<string, { readonly report: Report; readonly text: Text }>();
  for (const file of files) {
    const address = new URL(`reports/${file}`, sample);
    const bytes = new Uint8Array(readFileSync(address));
    const { form, text } = takeIn({ bytes, name: file });
    const sidecar = new URL(`${address.href}.meta.yaml`);
    const given = existsSync(sidecar) ? parseSidecar(readFileSync(sidecar, "utf8"), `${file}.meta.yaml`) : {};
    const { report } = await store.addReport({ name: file, address: `sample/${file}`, bytes, form, text, given });
    await store.putReading(materials.reader.read(report, text));
    reports.set(file, { report, text });
  }
  await bringUpToDate(store, materials);
  return new SampleAccount(await partsOf(store), reports);
}

async function partsOf(store: Store): Promise<Pick<SampleAccount, "overview" | "findings" | "incidents" | "actors" | "origins" | "links">> {
  return {
    overview: await overview(store),
    findings: await collect(allFindings(store, {})),
    incidents: await collect(allRecords(store, "incident")),
    actors: await collect(allRecords(store, "account-actor")),
    origins: await collect(allRecords(store, "origin")),
    links: await collect(allRecords(store, "link")),
  };
}

async function collect<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
