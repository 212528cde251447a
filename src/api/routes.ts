import { z } from "zod";
import { findingKinds, linkTypes } from "../model/index.ts";
import { actorRow, actorShown, commitmentRow, incidentRow, incidentShown, overviewShown } from "./account.ts";
import { fieldTypes, findingPlace, findingRow } from "./finding.ts";
import { judgementAsked, judgementRow } from "./judgement.ts";
import { list, maybe } from "./lists.ts";
import { reportRow, reportShown, reportsCompared, versionsShown } from "./report.ts";
import { dataSource, status } from "./status.ts";
import { followed, linksShown, threadsShown } from "./threads.ts";
import { usageShown } from "./usage.ts";

const none = z.object({});
const byId = z.object({ id: z.string().min(1).max(64) });
const paging = z.object({ after: maybe(z.string().max(64)), limit: maybe(z.coerce.number().int().min(1).max(500)) });
const page = <T extends z.ZodType>(item: T) => z.object({ items: list(item), next: maybe(z.string()) });

/** One route: how it is asked and what it gives. `{id}` in the path is filled from `params`. */
export interface Route {
  readonly method: "get" | "post";
  readonly path: string;
  readonly summary: string;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly body: z.ZodType;
  readonly response: z.ZodType;
}

const get = <P extends z.ZodObject, Q extends z.ZodObject, R extends z.ZodType>(
  path: string,
  summary: string,
  params: P,
  query: Q,
  response: R,
) => ({
  method: "get" as const,
  path,
  summary,
  params,
  query,
  body: none,
  response,
});
const post = <P extends z.ZodObject, B extends z.ZodType, R extends z.ZodType>(
  path: string,
  summary: string,
  params: P,
  body: B,
  response: R,
) => ({
  method: "post" as const,
  path,
  summary,
  params,
  query: none,
  body,
  response,
});

/** Every route of the workbench's server. */
export const routes = {
  status: get("/api/status", "The case that is open", none, none, status),
  sources: get("/api/sources", "Packs and models that readings rest on", none, none, page(dataSource)),
  overview: get("/api/overview", "The account on one page", none, none, overviewShown),
  reports: get("/api/reports", "Reports with their data", none, paging, page(reportRow)),
  report: get("/api/reports/{id}", "One report with text, zones and findings", byId, none, reportShown),
  versions: get("/api/reports/{id}/versions", "What each version of a report changed", byId, none, versionsShown),
  compare: get(
    "/api/reports/{id}/compare/{other}",
    "Two reports laid beside each other",
    byId.extend({ other: z.string().min(1).max(64) }),
    none,
    reportsCompared,
  ),
  findings: get(
    "/api/findings",
    "Findings under a filter",
    none,
    paging.extend({ kind: maybe(z.enum(findingKinds)), report: maybe(z.string().max(64)), words: maybe(z.string().max(200)) }),
    page(findingRow),
  ),
  finding: get("/api/findings/{id}", "One finding and its place in the account", byId, none, findingPlace),
  fields: get("/api/fields", "Fields of findings that may be given or amended", none, none, fieldTypes),
  incidents: get("/api/incidents", "Incidents, the most contested first", none, none, page(incidentRow)),
  incident: get("/api/incidents/{id}", "One incident with ledger, hypotheses and origins", byId, none, incidentShown),
  actors: get("/api/actors", "Named actors, those in most reports first", none, none, page(actorRow)),
  actor: get("/api/actors/{id}", "One actor with what it says and does", byId, none, actorShown),
  commitments: get("/api/commitments", "Truces, orders, threats, pledges", none, none, page(commitmentRow)),
  threads: get("/api/threads", "What is followed across reports", none, z.object({ of: maybe(z.enum(followed)) }), threadsShown),
  links: get("/api/links", "What hangs together between reports", none, z.object({ type: maybe(z.enum(linkTypes)) }), linksShown),
  usage: get("/api/usage", "Who uses which loaded words, and for whom", none, none, usageShown),
  judgements: get("/api/judgements", "Judgements, the newest first", none, none, page(judgementRow)),
  judge: post("/api/judgements", "Decide something", none, judgementAsked, judgementRow),
  undo: post("/api/judgements/{id}/undo", "Take a judgement back", byId, none, judgementRow),
} satisfies Record<string, Route>;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
/** What a route is asked with. */
export type Asked<N extends RouteName> = {
  readonly params: z.infer<Routes[N]["params"]>;
  readonly query: z.infer<Routes[N]["query"]>;
  readonly body: z.infer<Routes[N]["body"]>;
};
/** What a route gives. */
export type Given<N extends RouteName> = z.infer<Routes[N]["response"]>;
