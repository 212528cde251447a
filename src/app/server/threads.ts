import type { LinkGroup, Threads, ThreadVersion } from "../../analysis/index.ts";
import {
  type Cited,
  type FollowedKind,
  followed,
  type Given,
  type LinkGroupRow,
  type ThreadShown,
  type ThreadVersionRow,
} from "../../api/index.ts";
import type { LinkType } from "../../model/index.ts";
import { inTurn, type Sources } from "./cited.ts";

/** Threads or groups in one answer. */
const MOST = 200;

/** Threads of one kind, and whose orders are defied, each line with the place of its words. */
export async function threadsShown({ rows, defiance }: Threads, of: FollowedKind, sources: Sources): Promise<Given<"threads">> {
  const own = rows.filter((row) => row.of === of);
  const items: ThreadShown[] = [];
  for (const row of own.slice(0, MOST)) items.push(await threadRow(row, sources));
  return {
    counts: followed.map((kind) => ({ of: kind, count: rows.filter((row) => row.of === kind).length })),
    items,
    more: own.length - items.length,
    defiance: await Promise.all(
      defiance.map(async ({ giver, defier, origins, findings }) => ({ giver, defier, origins, cited: await allCited(findings, sources) })),
    ),
  };
}

async function threadRow(row: Threads["rows"][number], sources: Sources): Promise<ThreadShown> {
  const versions: ThreadVersionRow[] = [];
  for (const version of row.versions) {
    const cited = await sources.citedById(version.finding);
    if (cited) versions.push(versionRow(version, cited, row.differs));
  }
  const later: ThreadShown["later"][number][] = [];
  for (const { finding, by, bearing, date, why } of row.later) {
    const cited = await sources.citedById(finding);
    if (cited) later.push({ cited, ...(by === undefined ? {} : { by }), bearing, date, why });
  }
  return {
    id: row.id,
    of: row.of,
    type: row.type,
    title: row.title,
    origins: row.origins,
    reports: row.reports.length,
    states: row.states.map(({ state, origins }) => ({ state, origins })),
    differs: row.differs,
    versions,
    later,
  };
}

const versionRow = ({ published, by, state, said }: ThreadVersion, cited: Cited, differs: readonly string[]): ThreadVersionRow => ({
  cited,
  ...(published === undefined ? {} : { published }),
  ...(by === undefined ? {} : { by }),
  ...(state === undefined ? {} : { state }),
  said: Object.entries(said).map(([field, value]) => ({ field, value, differs: differs.includes(field) })),
});

/** Groups of links of one type. */
export async function linksShown(groups: readonly LinkGroup[], wanted: LinkType | undefined, sources: Sources): Promise<Given<"links">> {
  const types = [...new Set(groups.map(({ type }) => type))];
  const type = wanted ?? types[0];
  const own = groups.filter((group) => group.type === type);
  const items: LinkGroupRow[] = [];
  for (const group of own.slice(0, MOST)) {
    const { id, incident, why, links, origins, reports, sides, more } = group;
    const cited = await allCited(
      sides.map(({ finding }) => finding),
      sources,
    );
    items.push({
      id,
      type: group.type,
      ...(incident === undefined ? {} : { incident }),
      why,
      links,
      origins,
      reports: reports.length,
      sides: cited,
      more: more + sides.length - cited.length,
    });
  }
  return {
    counts: types.map((one) => ({ type: one, count: groups.filter((group) => group.type === one).length })),
    items,
    more: own.length - items.length,
  };
}

async function allCited(findings: readonly string[], sources: Sources): Promise<readonly Cited[]> {
  return (await inTurn(findings, (finding) => sources.citedById(finding))).flatMap((cited) => cited ?? []);
}
