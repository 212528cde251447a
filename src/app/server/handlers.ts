import { basename } from "node:path";
import { Citing, Grader, linkGroups, threads, usageOf } from "../../analysis/index.ts";
import { type Asked, asDecision, type Given, type RouteName } from "../../api/index.ts";
import {
  type FindingFilter,
  type FindingId,
  HearsayError,
  type Judgement,
  type JudgementId,
  type Report,
  type ReportId,
} from "../../model/index.ts";
import { comparedReports } from "../comparing.ts";
import type { Desk } from "../desk.ts";
import { everyItem } from "../prefix.ts";
import { credit } from "../sources.ts";
import { actorShown } from "./actors.ts";
import { Sources } from "./cited.ts";
import { fieldTypes } from "./fields.ts";
import { findingPage, findingPlace, findingRow } from "./findings.ts";
import { incidentShown } from "./incidents.ts";
import { judgementRow, standing } from "./judgements.ts";
import { overviewShown } from "./overview.ts";
import { comparedShown, reportRow, reportShown, versionsShown } from "./reports.ts";
import { linksShown, threadsShown } from "./threads.ts";
import { usageShown } from "./usage.ts";

/** The open case, as the routes see it. */
export interface Served {
  readonly desk: Desk;
  /** Why judgements cannot be made, where they cannot. */
  readonly readonlyWhy?: string;
  /** Whether the case is the bundled sample. */
  readonly sample: boolean;
}

/** What answers each route. */
export type Handlers = { readonly [N in RouteName]: (asked: Asked<N>) => Promise<Given<N>> };

/** What goes over the whole case, each worked out when a page first asks for it. */
function rememberedOver(served: Served, fresh: () => Sources) {
  const citing = (): Promise<Citing> => Citing.over(served.desk.view);
  const kept = {
    account: remembering(served, () => overviewShown(fresh())),
    followed: remembering(served, async () => threads(await citing())),
    grouped: remembering(served, async () => linkGroups(await citing())),
    used: remembering(served, async () => usageOf(await citing())),
    grader: remembering(served, async () => Grader.over(await citing())),
  };
  const forget = (): void => {
    for (const one of Object.values(kept)) one.forget();
  };
  return { ...kept, forget };
}

/** The handlers over an open case. */
export function handlersOver(served: Served): Handlers {
  const { desk } = served;
  const { view } = desk;
  const reportOf = async (id: string): Promise<Report> => known(await view.report(id as ReportId), "report", id);
  const fresh = (): Sources => new Sources(view);
  const { account, followed, grouped, used, grader, forget } = rememberedOver(served, fresh);
  const changed = async (made: Promise<Judgement>): Promise<Given<"judge">> =>
    judgementRow({ judgement: await made.finally(forget), inForce: true });
  return {
    status: async () => ({
      name: basename(desk.folder),
      sample: served.sample,
      reports: await counted((paging) => view.reports(paging)),
      writable: served.readonlyWhy === undefined,
      ...(served.readonlyWhy === undefined ? {} : { readonlyWhy: served.readonlyWhy }),
      by: desk.config.name,
      credit: await credit(),
      notes: (await desk.notes()).filter(({ report }) => report === undefined).map(({ code, message }) => ({ code, message })),
    }),
    sources: async () => ({ items: [...(await desk.sources())] }),
    overview: async () => {
      const { actors: _, ...shown } = await account.get();
      return shown;
    },
    incidents: async () => ({ items: (await account.get()).incidents }),
    commitments: async () => ({ items: (await account.get()).commitments }),
    threads: async ({ query }) => threadsShown(await followed.get(), query.of ?? "commitment", fresh()),
    links: async ({ query }) => linksShown(await grouped.get(), query.type, fresh()),
    usage: async () => usageShown(await used.get(), fresh()),
    actors: async () => ({ items: (await account.get()).actors }),
    reports: async ({ query }) => {
      const { items, next } = await view.reports(paging(query));
      return { items: items.map(reportRow), ...(next === undefined ? {} : { next }) };
    },
    report: async ({ params }) => reportShown(await reportOf(params.id), fresh(), await standing(desk)),
    versions: async ({ params }) => {
      const report = await reportOf(params.id);
      return versionsShown(report, await desk.versions(report.id));
    },
    compare: async ({ params }) => comparedShown(await comparedReports(view, await reportOf(params.id), await reportOf(params.other))),
    findings: async ({ query }) => {
      const { items, next } = await findingPage(view, filterOf(query));
      const [sources, judged] = [fresh(), await standing(desk)];
      return {
        items: await Promise.all(items.map((finding) => findingRow(finding, sources, judged))),
        ...(next === undefined ? {} : { next }),
      };
    },
    finding: async ({ params }) => {
      const sources = fresh();
      const finding = known(await sources.finding(params.id), "finding", params.id);
      return findingPlace(finding, sources, await standing(desk), await grader.get());
    },
    incident: async ({ params }) => incidentShown(known(await view.recordOf("incident", params.id), "incident", params.id), fresh()),
    actor: async ({ params }) => {
      const finding = await view.finding(params.id as FindingId);
      const entity = finding?.kind === "actor" ? finding.entity : params.id;
      return actorShown(known(await view.recordOf("account-actor", entity), "actor", params.id), fresh());
    },
    fields: async () => fieldTypes(),
    judgements: async () => ({ items: [...(await desk.decided())].reverse().map(judgementRow) }),
    judge: ({ body }) => changed(desk.judge(asDecision(body.decision), body.why)),
    undo: ({ params }) => changed(desk.undo(params.id as JudgementId)),
  };
}

const paging = ({ after, limit }: { readonly after?: string | undefined; readonly limit?: number | undefined }) => ({
  ...(after === undefined ? {} : { after }),
  ...(limit === undefined ? {} : { limit }),
});

const filterOf = ({ kind, report, words, ...rest }: Asked<"findings">["query"]): FindingFilter => ({
  ...paging(rest),
  ...(kind === undefined ? {} : { kind }),
  ...(report === undefined ? {} : { report: report as ReportId }),
  ...(words === undefined ? {} : { words }),
});

function known<T>(found: T | undefined, what: string, id: string): T {
  if (found !== undefined) return found;
  throw new HearsayError(
    "unknown-id",
    `The case holds no ${what} ${JSON.stringify(id)}.`,
    "It may have been removed, or read anew; go back to the list.",
  );
}

async function counted(list: Parameters<typeof everyItem>[0]): Promise<number> {
  let count = 0;
  for await (const _ of everyItem(list)) count += 1;
  return count;
}

/** Remembers an answer until told to forget it; where another process may write, for a short while only. */
function remembering<T>({ readonlyWhy }: Served, make: () => Promise<T>): { get(): Promise<T>; forget(): void } {
  let kept: { readonly value: Promise<T>; readonly until: number } | undefined;
  const forget = (): void => {
    kept = undefined;
  };
  return {
    forget,
    get: () => {
      if (!kept || kept.until < Date.now()) {
        const value = make();
        kept = { value, until: readonlyWhy === undefined ? Number.POSITIVE_INFINITY : Date.now() + SHORT };
        value.catch(forget);
      }
      return kept.value;
    },
  };
}

/** Milliseconds. */
const SHORT = 2_000;
