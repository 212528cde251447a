import type { Fetcher } from "../intake/index.ts";
import { INTAKE } from "../intake/index.ts";
import { HearsayError, note, type Reading, type Report, type ReportData } from "../model/index.ts";
import { judged } from "../reading/judged.ts";
import type { Added, Store } from "../store/index.ts";
import { discover } from "./discovery.ts";
import type { Effects } from "./effects.ts";
import { listedSource, webSource } from "./fetching.ts";
import type { Materials } from "./materials.ts";
import { inOrder } from "./order.ts";
import type { ReadingPool } from "./reading-pool.ts";
import { bringUpToDate } from "./reconciling.ts";
import { renewTexts } from "./renewing.ts";
import type { Trouble } from "./source.ts";
import { type Outcome, takeInAll } from "./taking-in.ts";

/** What to read. */
export interface ReadRequest {
  /** Files and folders relative to the current folder; `-` is standard input; web addresses. */
  readonly paths: readonly string[];
  /** Data given for all of them. */
  readonly given?: ReportData;
  /** YAML of a mapping for tables of coded rows. */
  readonly mapping?: string;
  /** Whether pages that feeds, sitemaps and tables list are fetched. */
  readonly follow?: boolean;
  /** Fetches web addresses; without it they are not read. */
  readonly fetcher?: Fetcher;
  /** Minutes for which a page that was fetched is not asked for again when a list names it. */
  readonly recheck?: number;
}

/** Called as the reading goes on; each report is safe in the store when `report` is called for it. */
export interface ReadHooks {
  readonly found?: (total: number) => void;
  readonly report?: (line: ReadLine) => void;
  readonly trouble?: (trouble: Trouble) => void;
}

/** What reading one report came to. */
export interface ReadLine {
  readonly report: Report;
  readonly outcome: Added["outcome"];
  /** Whether it was read now, or had been read before by this reader. */
  readonly read: boolean;
  readonly findings: number;
}

/** What reading some paths came to, in the order of their addresses. */
export interface ReadSummary {
  readonly lines: readonly ReadLine[];
  readonly troubles: readonly Trouble[];
  /** Reports of the case, not under these paths, that were read again because reader, packs or data had changed. */
  readonly reread: number;
}

/** What reading works with. */
export interface Bench {
  readonly store: Store;
  readonly pool: ReadingPool;
  /** Files on their way at once. */
  readonly width: number;
  readonly materials: Materials;
  readonly effects: Effects;
}

/** Takes in every file under the paths, reads what is new or changed, and brings the account up to date. */
export async function readPaths(bench: Bench, request: ReadRequest, hooks: ReadHooks): Promise<ReadSummary> {
  const { fetcher, recheck = 0, given = {}, ...how } = request;
  const fetching = fetcher && { store: bench.store, effects: bench.effects, fetcher, recheck };
  const web = fetching && ((address: string, data: ReportData) => webSource(fetching, address, data));
  const { sources, troubles } = await discover({ ...how, given, ...(web ? { web } : {}) }, bench.effects);
  const [lines, refused]: [ReadLine[], Trouble[]] = [[], []];
  const refuse = (trouble: Trouble): void => {
    refused.push(trouble);
    hooks.trouble?.(trouble);
  };
  let total = sources.length;
  hooks.found?.(total);
  for (const trouble of troubles) refuse(trouble);
  const stale = new Set(await bench.store.unread(bench.materials.reader.name));
  const found = (parts: number): void => {
    total += parts;
    hooks.found?.(total);
  };
  const listed = async (address: string, data: ReportData) => fetching && listedSource(fetching, address, data);
  const taken = takeInAll({ pool: bench.pool, width: bench.width, listed, found }, sources);
  const added = addAll(bench, taken, refuse);
  const readings = inOrder(added, bench.width, async (one) => ({
    ...one,
    reading: one.outcome !== "unchanged" || stale.has(one.report.id) ? await readOne(bench, one.report) : undefined,
  }));
  for await (const { report, outcome, reading } of readings) {
    if (reading) await keep(bench, reading, refuse);
    const findings = (reading ? reading.reading : await bench.store.reading(report.id))?.findings.length ?? 0;
    const line = { report, outcome, read: reading !== undefined, findings };
    lines.push(line);
    hooks.report?.(line);
  }
  return { lines, troubles: refused, reread: await bringCaseUpToDate(bench, refuse) };
}

/**
 * Makes the texts of an older intake anew, reads every report whose newest text has no reading by this reader under the data in force, then applies to the account all that changed.
 * Gives the number of reports read.
 */
export async function bringCaseUpToDate(bench: Bench, refuse: (trouble: Trouble) => void = () => {}): Promise<number> {
  await renewTexts(bench, INTAKE);
  const stale = await bench.store.unread(bench.materials.reader.name);
  const reports = (await Promise.all(stale.map((id) => bench.store.report(id)))).flatMap((report) => report ?? []);
  for await (const one of inOrder(reports, bench.width, (report) => readOne(bench, report))) await keep(bench, one, refuse);
  await bringUpToDate(bench.store, bench.materials);
  return reports.length;
}

/** Adds to the store, one after another, what was taken in; each is safe there before the next. */
async function* addAll(bench: Bench, outcomes: AsyncIterable<Outcome>, refuse: (trouble: Trouble) => void): AsyncGenerator<Added> {
  for await (const one of outcomes) {
    if ("error" in one) {
      refuse(one);
      continue;
    }
    if ("keep" in one) {
      await bench.store.putFetched(one.keep);
      continue;
    }
    const { name, address, given, bytes, taken } = one;
    try {
      yield await bench.store.addReport({ name, address, bytes, form: taken.form, text: taken.text, given, at: bench.effects.now() });
    } catch (error) {
      if (!(error instanceof HearsayError && error.code === "forgotten")) throw error;
      refuse({ name, error });
    }
  }
}

/** A reading, and what was in its way. */
interface Read {
  readonly reading: Reading;
  readonly trouble?: Trouble;
}

/** Reads one report in a reading process. Where that fails, the reading is empty with a note, so that it is not tried again and again. */
async function readOne({ store, pool, materials }: Bench, report: Report): Promise<Read> {
  const empty = { kind: "reading", report: report.id, text: report.text, reader: materials.reader.name, findings: [] } as const;
  const text = await store.text(report.id);
  if (!text) return { reading: { ...empty, notes: [] } };
  const judgements = await store.judgementsOf(report.id);
  try {
    return { reading: judged(await pool.run("read", report.name, { report, text }), judgements, text) };
  } catch (error) {
    const trouble = troubleOf(report.name, error);
    return { trouble, reading: { ...empty, notes: [note("not-read", trouble.error.message, { report: report.id })] } };
  }
}

async function keep({ store }: Bench, { reading, trouble }: Read, refuse: (trouble: Trouble) => void): Promise<void> {
  await store.putReading(reading);
  if (trouble) refuse(trouble);
}

function troubleOf(name: string, error: unknown): Trouble {
  if (error instanceof HearsayError) return { name, error };
  throw error;
}
