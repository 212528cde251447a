import type { TakenIn } from "../intake/index.ts";
import { HearsayError, note, type Reading, type Report, type ReportData } from "../model/index.ts";
import { judged } from "../reading/judged.ts";
import type { Added, Store } from "../store/index.ts";
import { discover } from "./discovery.ts";
import type { Effects } from "./effects.ts";
import type { Materials } from "./materials.ts";
import { inOrder } from "./order.ts";
import type { ReadingPool } from "./reading-pool.ts";
import { bringUpToDate } from "./reconciling.ts";
import type { Source, Trouble } from "./source.ts";

/** What to read. */
export interface ReadRequest {
  /** Files and folders relative to the current folder; `-` is standard input. */
  readonly paths: readonly string[];
  /** Data given for all of them. */
  readonly given?: ReportData;
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
  const { sources, troubles } = await discover({ paths: request.paths, given: request.given ?? {} }, bench.effects);
  const [lines, refused]: [ReadLine[], Trouble[]] = [[], []];
  const refuse = (trouble: Trouble): void => {
    refused.push(trouble);
    hooks.trouble?.(trouble);
  };
  hooks.found?.(sources.length);
  for (const trouble of troubles) refuse(trouble);
  const stale = new Set(await bench.store.unread(bench.materials.reader.name));
  const added = addAll(
    bench,
    inOrder(sources, bench.width, (source) => takeInOne(bench.pool, source)),
    refuse,
  );
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
 * Reads every report whose newest text has no reading by this reader under the data in force, then applies to the account all that changed.
 * Gives the number of reports read.
 */
export async function bringCaseUpToDate(bench: Bench, refuse: (trouble: Trouble) => void = () => {}): Promise<number> {
  const stale = await bench.store.unread(bench.materials.reader.name);
  const reports = (await Promise.all(stale.map((id) => bench.store.report(id)))).flatMap((report) => report ?? []);
  for await (const one of inOrder(reports, bench.width, (report) => readOne(bench, report))) await keep(bench, one, refuse);
  await bringUpToDate(bench.store, bench.materials);
  return reports.length;
}

interface Parsed {
  readonly source: Source;
  readonly bytes: Uint8Array;
  readonly taken: TakenIn;
}

async function takeInOne(pool: ReadingPool, source: Source): Promise<Parsed | Trouble> {
  try {
    const bytes = await source.bytes();
    return { source, bytes, taken: await pool.run("take-in", source.name, { bytes }) };
  } catch (error) {
    return troubleOf(source.name, error);
  }
}

/** Adds to the store, one after another, what was taken in; each is safe there before the next. */
async function* addAll(bench: Bench, parsed: AsyncIterable<Parsed | Trouble>, refuse: (trouble: Trouble) => void): AsyncGenerator<Added> {
  for await (const one of parsed) {
    if ("error" in one) {
      refuse(one);
      continue;
    }
    const { name, address, given } = one.source;
    try {
      yield await bench.store.addReport({ name, address, bytes: one.bytes, form: one.taken.form, text: one.taken.text, given });
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
