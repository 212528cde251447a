import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { datumOf, type ReportField } from "../intake/index.ts";
import type { AccountView, DataSource, Decision, Judgement, JudgementId, Note, Report, ReportId } from "../model/index.ts";
import { openStore, type Tombstone } from "../store/index.ts";
import { type CaseSettings, keepCaseSettings, readCaseSettings } from "./case-settings.ts";
import { type Config, readConfig } from "./config.ts";
import { type DecidedNow, decidedNow } from "./decided.ts";
import { type Effects, machine } from "./effects.ts";
import { forget } from "./forgetting.ts";
import { judge, undo } from "./judging.ts";
import { type Materials, openMaterials } from "./materials.ts";
import { type Merged, mergeJudgements } from "./merging.ts";
import { namedReport } from "./prefix.ts";
import { type Bench, bringCaseUpToDate, type ReadHooks, type ReadRequest, type ReadSummary, readPaths } from "./read.ts";
import { defaultLimits, openReadingPool, type PoolLimits, type ReadingPool } from "./reading-pool.ts";
import { dataSources } from "./sources.ts";
import { type SeenFrom, type Standpoint, seenFrom } from "./standpoint.ts";
import { type VersionShown, versionsOf } from "./versions.ts";
import { dropVisits, lastVisit, markVisit, type Visit } from "./visits.ts";

/** Which case to open and how. */
export interface DeskOptions {
  /** Folder of the case, relative to the current folder; `hearsay.case` by default. */
  readonly folder?: string;
  /** `look`: must be there and is not written to; `work`: must be there; `create`: made when it is not there. */
  readonly mode: "look" | "work" | "create";
  readonly limits?: Partial<PoolLimits>;
  /** Kept with a case that is made; one that has settings keeps its own. */
  readonly settings?: CaseSettings;
}

/** One case with everything that can be done to it; what the command line and later the server call. */
export interface Desk {
  /** Absolute path of the case. */
  readonly folder: string;
  readonly config: Config;
  /** Whether it is the case of the bundled sample; its pages and exports are marked. */
  readonly sample: boolean;
  readonly view: AccountView;
  /** Takes in and reads what is under the paths, then brings the account up to date. */
  read(request: ReadRequest, hooks?: ReadHooks): Promise<ReadSummary>;
  /** Gives a report (id prefix or file name) a piece of data, reads it again and brings the account up to date. */
  set(
    key: string,
    fields: readonly (readonly [ReportField, string])[],
    why?: string,
  ): Promise<{ readonly report: Report; readonly judgements: readonly Judgement[] }>;
  /** The account without some reports, outlets or speakers, or as of a date; writes nothing. */
  seenFrom(standpoint: Standpoint): Promise<SeenFrom>;
  /** Marks a visit of the user: what the account holds now. */
  markVisit(): Promise<Visit>;
  /** The visit that the user marked last. */
  lastVisit(): Promise<Visit | undefined>;
  /** Keeps a judgement, by the user's name, and brings the case up to date. */
  judge(decision: Decision, why?: string): Promise<Judgement>;
  /** Takes back a judgement, by default the last one, and brings the case up to date. */
  undo(judgement?: JudgementId, why?: string): Promise<Judgement>;
  /** Takes in judgements made elsewhere on the same reports, and brings the case up to date. */
  merge(judgements: readonly Judgement[], theirs: boolean): Promise<Merged>;
  /** All judgements in order of appending, with what is undone and what is orphaned. */
  decided(): Promise<readonly DecidedNow[]>;
  /** Removes a report (with `copies`, all that hold the same bytes) and all marks of visits, so that it never returns; what is left of each. */
  forget(report: Report, copies: boolean, why?: string): Promise<readonly Tombstone[]>;
  /** What was forgotten. */
  forgotten(): Promise<readonly Tombstone[]>;
  /** Versions and texts of a report in order of arrival, with what each changed. */
  versions(report: ReportId): Promise<readonly VersionShown[]>;
  /** The packs and models the case is read with, and what they rest on. */
  sources(): Promise<readonly DataSource[]>;
  /** Notes of the last reconcile and of the case as a whole. */
  notes(): Promise<readonly Note[]>;
  close(): Promise<void>;
}

/** Folder of the case when none is named. */
export const DEFAULT_CASE = "hearsay.case";

/** Opens a case; throws HearsayError `no-case`, `case-locked`, `case-newer`, `case-damaged`, `bad-config`. */
export async function openDesk(options: DeskOptions, effects: Effects = machine): Promise<Desk> {
  const folder = resolve(effects.cwd(), options.folder ?? DEFAULT_CASE);
  if (options.mode === "create" && options.settings) await keepCaseSettings(folder, options.settings);
  const settings = await readCaseSettings(folder, effects);
  const own = await readConfig(effects);
  const config = { ...own, packs: [...own.packs, ...settings.packs] };
  const store = await openStore(folder, { create: options.mode === "create", readonly: options.mode === "look" });
  const limits = { ...defaultLimits(availableParallelism()), ...options.limits };
  /** Runs `work` with reading processes and materials, both opened at once. */
  const atWork = async <R>(work: (bench: Bench) => Promise<R>): Promise<R> => {
    const pool = openReadingPool(limits, config.packs);
    try {
      return await work({ store, pool, width: limits.workers * 2, materials: await openMaterials(config, effects), effects });
    } finally {
      pool.close();
    }
  };
  // One judgement follows another: what they need stays open as long as the desk.
  let kept: { readonly pool: ReadingPool; readonly materials: Promise<Materials> } | undefined;
  const atHand = async <R>(work: (bench: Bench) => Promise<R>): Promise<R> => {
    kept ??= { pool: openReadingPool({ ...limits, workers: 1 }, config.packs), materials: openMaterials(config, effects) };
    return work({ store, pool: kept.pool, width: 2, materials: await kept.materials, effects });
  };
  const judging = { store, by: config.name, effects, atWork: atHand };
  return {
    folder,
    config,
    sample: settings.sample,
    view: store,
    seenFrom: async (standpoint) => seenFrom(store, await openMaterials(config, effects), standpoint),
    markVisit: () => markVisit(folder, store, config.name, effects.now()),
    lastVisit: () => lastVisit(folder, config.name),
    judge: (decision, why) => judge(judging, decision, why),
    merge: (judgements, theirs) => mergeJudgements(judging, judgements, theirs),
    decided: () => decidedNow(store),
    forget: async (report, copies, why) => {
      const gone = await forget(judging, report, copies, why);
      await dropVisits(folder);
      return gone;
    },
    forgotten: () => store.forgotten(),
    undo: (judgement, why) => undo(judging, judgement, why),
    read: (request, hooks = {}) => atWork((bench) => readPaths(bench, request, hooks)),
    set: async (key, fields, why) => {
      const { id } = await namedReport(store, key);
      const checked = fields.map(([field, value]) => [field, value.trim() === "" ? "" : datumOf(field, value).value] as const);
      const judgements: Judgement[] = [];
      for (const [field, value] of checked) {
        judgements.push(await store.judge({ verb: "report-data", report: id, field, value }, config.name, effects.now(), why));
      }
      await atWork((bench) => bringCaseUpToDate(bench));
      return { report: await namedReport(store, id), judgements };
    },
    versions: (report) => versionsOf(store, report),
    sources: () => dataSources(config, effects),
    notes: () => store.notes(),
    close: async () => {
      kept?.pool.close();
      await store.close();
    },
  };
}
