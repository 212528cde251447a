import { createRootRoute, createRoute, createRouter, Link } from "@tanstack/react-router";
import { type FollowedKind, followed } from "../api/index.ts";
import { type LinkType, linkTypes } from "../model/index.ts";
import { Layout } from "./layout.tsx";
import { ActorPage } from "./pages/actor.tsx";
import { ActorsPage } from "./pages/actors.tsx";
import { CommitmentsPage } from "./pages/commitments.tsx";
import { ComparePage } from "./pages/compare.tsx";
import { FindingPage } from "./pages/finding.tsx";
import { FindingsPage } from "./pages/findings.tsx";
import { IncidentPage } from "./pages/incident.tsx";
import { JudgementsPage } from "./pages/judgements.tsx";
import { LinksPage } from "./pages/links.tsx";
import { OverviewPage } from "./pages/overview.tsx";
import { ReportPage } from "./pages/report.tsx";
import { ReportsPage } from "./pages/reports.tsx";
import { SourcesPage } from "./pages/sources.tsx";
import { ThreadsPage } from "./pages/threads.tsx";
import { VersionsPage } from "./pages/versions.tsx";
import { WordingPage } from "./pages/wording.tsx";
import { Failed } from "./parts/states.tsx";

const words = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
/** A record without the fields that are undefined. */
const given = <T extends Record<string, string | undefined>>(fields: T): { [K in keyof T]?: string } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: string };

const root = createRootRoute({
  component: Layout,
  errorComponent: ({ error }) => <Failed error={error instanceof Error ? error : new Error(String(error))} />,
  notFoundComponent: () => (
    <div className="failed">
      <p>There is no such page.</p>
      <p>
        <Link to="/">Overview</Link>
      </p>
    </div>
  ),
});

const at = { getParentRoute: () => root } as const;
const tree = root.addChildren([
  createRoute({ ...at, path: "/", component: OverviewPage }),
  createRoute({ ...at, path: "/reports", component: ReportsPage }),
  createRoute({
    ...at,
    path: "/reports/$id",
    component: ReportPage,
    validateSearch: (search: Record<string, unknown>) => given({ at: words(search["at"]) }),
  }),
  createRoute({ ...at, path: "/reports/$id/versions", component: VersionsPage }),
  createRoute({ ...at, path: "/reports/$id/compare/$other", component: ComparePage }),
  createRoute({ ...at, path: "/incidents/$id", component: IncidentPage }),
  createRoute({ ...at, path: "/actors", component: ActorsPage }),
  createRoute({ ...at, path: "/actors/$id", component: ActorPage }),
  createRoute({ ...at, path: "/commitments", component: CommitmentsPage }),
  createRoute({
    ...at,
    path: "/findings",
    component: FindingsPage,
    validateSearch: (search: Record<string, unknown>) =>
      given({ kind: words(search["kind"]), report: words(search["report"]), words: words(search["words"]) }),
  }),
  createRoute({ ...at, path: "/findings/$id", component: FindingPage }),
  createRoute({
    ...at,
    path: "/threads",
    component: ThreadsPage,
    validateSearch: (search: Record<string, unknown>): { of?: FollowedKind } => {
      const of = followed.find((one) => one === search["of"]);
      return of === undefined ? {} : { of };
    },
  }),
  createRoute({
    ...at,
    path: "/links",
    component: LinksPage,
    validateSearch: (search: Record<string, unknown>): { type?: LinkType } => {
      const type = linkTypes.find((one) => one === search["type"]);
      return type === undefined ? {} : { type };
    },
  }),
  createRoute({ ...at, path: "/wording", component: WordingPage }),
  createRoute({ ...at, path: "/judgements", component: JudgementsPage }),
  createRoute({ ...at, path: "/sources", component: SourcesPage }),
]);

/** The pages by their addresses. */
export const router = createRouter({ routeTree: tree, scrollRestoration: true });

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
